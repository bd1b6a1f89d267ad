// What a flow cannot say: two who merge at once, sealed numbers after a merge, a nomination of somebody
// merged, and long lists.
#include <algorithm>
#include <array>
#include <thread>

#include "domain/people/identity.h"
#include "domain/people/people_fixture.h"
#include "domain/people/service_merge.h"

namespace xingtan::people {
namespace {

class MergedPeople : public PeopleFixture {
  protected:
    AccountId office = actors.holder(county.id, {Can::ManagePeople, Can::ViewPeople, Can::UnsealNumbers});

    Context at_office() { return actors.context(office, county.id); }
    std::int64_t version_of(PersonId id) {
        return actors.read<std::int64_t>("/*found*/ SELECT version FROM person WHERE id = $1", id);
    }
    Result<Person> merged(PersonId survivor, PersonId other) {
        auto ctx = at_office();
        return merge(ctx, Claimed<PersonId>{survivor},
                     {Claimed<PersonId>{other}, version_of(other), "同一人"});
    }
    Result<Person> undone(PersonId survivor) {
        auto ctx = at_office();
        return undo_merge(ctx, Claimed<PersonId>{survivor}, {"并错了"});
    }
    std::string number_of_person(PersonId id) {
        auto ctx = at_office();
        const auto found = unseal(ctx, Claimed<PersonId>{id}, {Secret::Document, "核对"});
        return found.ok() ? found->number : found.error().code;
    }
    Page<LikelyDuplicate> duplicates(int size, std::string after = {}) {
        auto ctx = at_office();
        auto page = list_duplicates(ctx, {}, {size, std::move(after)});
        EXPECT_TRUE(page.ok()) << page.error().code << " " << page.error().detail;
        return std::move(page).value();
    }
    std::vector<std::string> complaints() {
        std::vector<std::string> names;
        for (const auto& invariant : invariants())
            EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
                const auto faults = TRY(tx.all<std::string>(invariant.sql));
                if (!faults.empty()) names.emplace_back(invariant.name);
                return {};
            }));
        return names;
    }
    void all_documents_open() {
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            auto ctx = at_office();
            const auto faults = TRY(unreadable_documents(tx, ctx.deployment.keys));
            EXPECT_TRUE(faults.empty()) << faults.at(0);
            return {};
        }));
    }
};

TEST_P(MergedPeople, OfTwoWhoMergeAtOnceEachIntoTheOtherOneWins) {
    const auto a = added(first, somebody(1)), b = added(second, somebody(2));
    const std::array<std::pair<PersonId, PersonId>, 2> ways = {{{a, b}, {b, a}}};
    std::array<std::string, 2> outcomes;
    const std::array<std::int64_t, 2> versions = {version_of(b), version_of(a)};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 2; ++i)
        threads.emplace_back([&, i] {
            auto ctx = at_office();
            const auto done = merge(ctx, Claimed<PersonId>{ways[i].first},
                                    {Claimed<PersonId>{ways[i].second}, versions[i], "同一人"});
            outcomes[i] = done.ok() ? "done" : done.error().code;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(std::count(outcomes.begin(), outcomes.end(), "done"), 1) << outcomes[0] << " " << outcomes[1];
    EXPECT_EQ(full_time_of(first) + full_time_of(second), 1);
    EXPECT_EQ(full_time_of(county), 1);
}

TEST_P(MergedPeople, NumbersOpenForWhomTheyAreSealedToNow) {
    auto bare = somebody(3);
    bare.document_kind = DocumentKind::Passport;
    bare.document_number = "E7654321";
    const auto a = added(first, somebody(4, "杏二知")), b = added(first, bare);
    ASSERT_TRUE(merged(a, b).ok());
    EXPECT_EQ(number_of_person(a), number_of(4));
    all_documents_open();
    EXPECT_EQ(full_time_of(first), 1);
    ASSERT_TRUE(undone(a).ok());
    EXPECT_EQ(number_of_person(a), number_of(4));
    EXPECT_EQ(number_of_person(b), "E7654321");
    all_documents_open();
    EXPECT_EQ(full_time_of(first), 2);
}

TEST_P(MergedPeople, OfTwoNumbersOfAKindTheSurvivorsStaysAndTheOtherIsFreeAgain) {
    const auto a = added(first, somebody(5)), b = added(second, somebody(6));
    ASSERT_TRUE(merged(a, b).ok());
    EXPECT_EQ(number_of_person(a), number_of(5));
    const auto c = added(far, somebody(6, "杏三知"));
    const auto refused = undone(a);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "merge-number-taken-since");
    EXPECT_NE(c, b);
    all_documents_open();
}

TEST_P(MergedPeople, InvariantsSpeakOfAPointerAlteredByHand) {
    const auto a = added(first, somebody(7)), b = added(first, somebody(8, "杏二知"));
    ASSERT_TRUE(merged(a, b).ok());
    ASSERT_EQ(complaints(), std::vector<std::string>{});
    const auto altered = [&](std::string_view wrong, std::string_view right, std::string_view name) {
        actors.write(wrong, a, b);
        const auto said = complaints();
        EXPECT_NE(std::find(said.begin(), said.end(), name), said.end()) << name;
        actors.write(right, a, b);
        EXPECT_EQ(complaints(), std::vector<std::string>{}) << right;
    };
    altered("/*found*/ UPDATE person SET merged_into = $2 WHERE id = $2 AND $1 <> $2",
            "/*found*/ UPDATE person SET merged_into = $1 WHERE id = $2",
            "pointers-lead-straight-to-a-survivor");
    altered("/*found*/ UPDATE person SET merged_into = $2 WHERE id = $1",
            "/*found*/ UPDATE person SET merged_into = NULL WHERE id = $1 AND $2 > 0",
            "pointers-lead-straight-to-a-survivor");
    altered("/*found*/ UPDATE person_merge SET undone_at = 1 WHERE survivor = $1 AND merged = $2",
            "/*found*/ UPDATE person_merge SET undone_at = NULL WHERE survivor = $1 AND merged = $2",
            "merges-that-stand-are-pointers");
    altered("/*found*/ UPDATE person_document SET current = 1 WHERE person = $2 AND $1 > 0",
            "/*found*/ UPDATE person_document SET current = 0 WHERE person = $2 AND $1 > 0",
            "nothing-current-of-a-merged-record");
}

TEST_P(MergedPeople, PairsAreListedOnceAndAPageGoesOnWhereItStopped) {
    for (int i = 0; i < 3; ++i) added(i == 1 ? second : first, somebody(10 + i));  // one name and birth
    auto alone = somebody(20, "杏独知");
    alone.mobile = somebody(10).mobile;
    added(second, alone);
    const auto all = duplicates(50);
    ASSERT_EQ(all.rows.size(), 4u);
    EXPECT_TRUE(all.next.empty());
    std::vector<std::pair<PersonId, PersonId>> seen, paged;
    for (const auto& row : all.rows) seen.push_back({row.later.id, row.earlier.id});
    std::string after;
    for (int pages = 0; pages < 4; ++pages) {
        const auto page = duplicates(1, after);
        ASSERT_EQ(page.rows.size(), 1u);
        paged.push_back({page.rows[0].later.id, page.rows[0].earlier.id});
        after = page.next;
    }
    EXPECT_EQ(paged, seen);
    EXPECT_TRUE(after.empty());
}

TEST_P(MergedPeople, AMobileThatManyShareIsNoGround) {
    for (int i = 0; i < 4; ++i) {
        auto row = somebody(30 + i, "杏" + std::string(i % 2 ? "甲" : "乙") + (i < 2 ? "知" : "行"));
        row.mobile = "15410000030";
        added(first, row);
    }
    EXPECT_TRUE(duplicates(50).rows.empty());
}

TEST_P(MergedPeople, TwoOfANameInASchoolWithKnownBirthsAreTwo) {
    added(first, somebody(40));
    auto other = somebody(41);
    other.document_number = "101090199003101014";
    other.document_number = other.document_number.substr(0, 17);
    other.document_number += check_character(other.document_number);
    added(first, other);
    EXPECT_TRUE(duplicates(50).rows.empty());
}

XT_ON_BOTH_ENGINES(MergedPeople);

}  // namespace
}  // namespace xingtan::people
