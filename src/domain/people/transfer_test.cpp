// What a flow cannot say: two who decide at once, and who asks too often.
#include <thread>

#include "domain/people/people_fixture.h"
#include "domain/people/service_transfer.h"

namespace xingtan::people {
namespace {

class Transfers : public PeopleFixture {
  protected:
    AccountId school_of(const org::UnitFacts& unit) {
        return actors.holder(unit.id, {Can::ManagePeople, Can::ViewPeople});
    }
    Result<Transfer> asked_in(AccountId by, const org::UnitFacts& to, int serial, std::string name) {
        auto ctx = actors.context(by, to.id);
        TransferBody body;
        body.kind = TransferKind::TransferIn;
        body.name = std::move(name);
        body.document_number = number_of(serial);
        body.to = Claimed<UnitId>{to.id};
        body.effective_on = day_of(ctx.now);
        return ask_transfer(ctx, body);
    }
    Result<Transfer> accepted(AccountId by, const org::UnitFacts& home, TransferId id) {
        auto ctx = actors.context(by, home.id);
        return accept_transfer(ctx, Claimed<TransferId>{id}, {});
    }
};

TEST_P(Transfers, OfTwoWhoAcceptAtOnceOneWins) {
    const auto person = added(first, somebody(1));
    const auto asked = asked_in(school_of(far), far, 1, "杏一知");
    ASSERT_TRUE(asked.ok()) << asked.error().code;
    const std::array<AccountId, 2> deciders = {school_of(first), school_of(county)};
    std::array<std::string, 2> outcomes;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 2; ++i)
        threads.emplace_back([&, i] {
            const auto done = accepted(deciders[i], i == 0 ? first : county, asked->id);
            outcomes[i] = done.ok() ? "accepted" : done.error().code;
        });
    for (auto& thread : threads) thread.join();
    std::sort(outcomes.begin(), outcomes.end());
    EXPECT_EQ(outcomes[0], "accepted");
    EXPECT_EQ(outcomes[1], "transfer-decided");
    EXPECT_EQ(full_time_of(first), 0);
    EXPECT_EQ(full_time_of(county), 0);
    EXPECT_EQ(full_time_of(far), 1);
    EXPECT_EQ(full_time_of(other), 1);
    EXPECT_EQ(actors.read<UnitId>("/*found*/ SELECT unit FROM person WHERE id = $1", person), far.id);
}

TEST_P(Transfers, OfTwoWhoAskAtOnceOneIsFirst) {
    added(first, somebody(2));
    const std::array<const org::UnitFacts*, 2> schools = {&far, &second};
    const std::array<AccountId, 2> askers = {school_of(far), school_of(second)};
    std::array<std::string, 2> outcomes;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 2; ++i)
        threads.emplace_back([&, i] {
            const auto done = asked_in(askers[i], *schools[i], 2, "杏一知");
            outcomes[i] = done.ok() ? "asked" : done.error().code;
        });
    for (auto& thread : threads) thread.join();
    std::sort(outcomes.begin(), outcomes.end());
    EXPECT_EQ(outcomes[0], "asked");
    EXPECT_EQ(outcomes[1], "transfer-pending");
}

TEST_P(Transfers, AskingByNumberIsCountedWithinTheHour) {
    added(first, somebody(3));
    const auto asker = school_of(far);
    for (int i = 0; i < 30; ++i) {
        const auto sought = asked_in(asker, far, 3, "杏二知");
        ASSERT_FALSE(sought.ok());
        EXPECT_EQ(sought.error().code, "transfer-nobody-found");
    }
    const auto refused = asked_in(asker, far, 3, "杏一知");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "identity-asked-too-often");
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*system*/ SELECT count(*) AS n FROM audit WHERE action = 'transfer.person-sought'"),
              30);
    actors.clock.advance(3'600'000);
    EXPECT_TRUE(asked_in(asker, far, 3, "杏一知").ok());
}

TEST_P(Transfers, WhoIsNotFullTimeLeavesTheStockAlone) {
    auto row = somebody(4);
    row.full_time = false;
    added(first, row);
    const auto asked = asked_in(school_of(far), far, 4, "杏一知");
    ASSERT_TRUE(asked.ok()) << asked.error().code;
    EXPECT_TRUE(accepted(school_of(first), first, asked->id).ok());
    EXPECT_EQ(full_time_of(far), 0);
}

XT_ON_BOTH_ENGINES(Transfers);

}  // namespace
}  // namespace xingtan::people
