#include <set>
#include <thread>

#include "domain/certificate/invariants.h"
#include "domain/certificate/number.h"
#include "domain/certificate/service.h"
#include "domain/certificate/statement.h"
#include "support/results_village.h"

namespace xingtan::certificate {
namespace {

using testing::day;

class Certificates : public testing::ResultsVillage {
  protected:
    Certificates() {
        [[maybe_unused]] static const bool subscribed = (enrolment::on_settled(issue_on_settled), true);
        limit_checks(1'000);
    }
    void TearDown() override { expect_silent(invariants()); }

    std::vector<Certificate> held(const Teacher& teacher) {
        auto ctx = as(teacher);
        auto list = list_own(ctx);
        EXPECT_OK(list);
        return list.ok() ? std::move(list).value() : std::vector<Certificate>();
    }
    Check checked(CheckBody body) {
        auto ctx = actors.nobody();
        auto check = certificate::check(ctx, body, "192.0.2.1");
        EXPECT_OK(check);
        return check.ok() ? std::move(check).value() : Check{};
    }
    Check checked(std::string number, std::string name) {
        return checked({std::move(number), std::move(name), {}});
    }
};
XT_ON_BOTH_ENGINES(Certificates);

TEST_P(Certificates, WhoPassesBothPartsHasOneAtOnce) {
    const auto lin = teacher("林小满");
    ASSERT_OK(send(batch("b1", online, {entry(lin)})));
    EXPECT_TRUE(held(lin).empty());
    ASSERT_OK(send(batch("b2", in_class, {entry(lin, "applied", 900), entry(lin, "research", 200)})));
    const auto certificates = held(lin);
    ASSERT_EQ(certificates.size(), 1u);
    const auto& one = certificates[0];
    EXPECT_EQ(one.number.substr(0, 20), "20243207000130000001");
    EXPECT_TRUE(is_number(one.number));
    EXPECT_EQ(one.holder, "林小满");
    EXPECT_EQ(one.issuer, "East City Education Bureau");
    EXPECT_EQ(to_iso(one.issued_on), "2024-03-01");
    ASSERT_EQ(one.hours.size(), 3u);
    EXPECT_EQ(one.hours[0].authority, "省厅");
    EXPECT_EQ(one.hours[0].tenths, 300);
    EXPECT_EQ(one.hours[2].tenths, 200);
    EXPECT_EQ(counts(school).certified, 1);
    EXPECT_EQ(counts(county).certified, 1);
    EXPECT_EQ(
        actors.read<std::int64_t>("/*system*/ SELECT count FROM audit WHERE action = 'certificates.issued'"),
        1);
}

TEST_P(Certificates, NumbersOfAYearHaveNoGaps) {
    std::vector<Teacher> people;
    std::vector<hours::BatchEntry> first, second;
    for (int i = 0; i < 25; ++i) {
        people.push_back(teacher("学员" + std::to_string(i)));
        first.push_back(entry(people.back()));
        second.push_back(entry(people.back(), "applied", 900));
        second.push_back(entry(people.back(), "research", 200));
    }
    auto failure = entry(people[3], "applied", 0);
    failure.verdict = hours::Verdict::Fail;
    second.push_back(failure);
    ASSERT_OK(send(batch("b1", online, first)));
    ASSERT_OK(send(batch("b2", in_class, second)));
    const auto late = teacher("何知秋");
    complete(late);
    std::set<std::string> serials;
    for (const auto& one : people)
        for (const auto& certificate : held(one)) serials.insert(certificate.number.substr(13, 7));
    EXPECT_EQ(serials.size(), 24u);
    EXPECT_EQ(*serials.begin(), "0000001");
    EXPECT_EQ(*serials.rbegin(), "0000024");
    EXPECT_TRUE(held(people[3]).empty());
    EXPECT_EQ(held(late).at(0).number.substr(13, 7), "0000025");
}

TEST_P(Certificates, ConcurrentIssuesShareTheSeriesWithoutGaps) {
    std::vector<Teacher> people;
    for (int i = 0; i < 12; ++i) {
        people.push_back(teacher("学员" + std::to_string(i)));
        ASSERT_OK(send(batch("one-" + std::to_string(i), online, {entry(people.back())})));
    }
    std::vector<std::thread> senders;
    for (int t = 0; t < 3; ++t)
        senders.emplace_back([&, t] {
            for (int i = t; i < 12; i += 3)
                EXPECT_OK(send(batch("two-" + std::to_string(i), in_class,
                                     {entry(people[i], "applied", 900), entry(people[i], "research", 200)})));
        });
    for (auto& sender : senders) sender.join();
    for (const auto& one : people) EXPECT_EQ(held(one).size(), 1u);
    EXPECT_EQ(counts(county).certified, 12);
}

TEST_P(Certificates, TwoPartsAtTheSameMomentSettleOnce) {
    std::vector<Teacher> people;
    for (int i = 0; i < 8; ++i) people.push_back(teacher("学员" + std::to_string(i)));
    std::vector<hours::BatchEntry> first, second;
    for (const auto& one : people) {
        first.push_back(entry(one));
        second.insert(second.begin(), entry(one, "applied", 900));
        second.insert(second.begin(), entry(one, "research", 200));
    }
    std::thread one([&] { EXPECT_OK(send(batch("b1", online, first))); });
    std::thread two([&] { EXPECT_OK(send(batch("b2", in_class, second))); });
    one.join();
    two.join();
    for (const auto& person : people) EXPECT_EQ(held(person).size(), 1u);
    EXPECT_EQ(counts(county).passed, 8);
}

TEST_P(Certificates, NoneWithoutADocumentOnFile) {
    const auto lin = teacher("林小满", "", Papers::None);
    complete(lin);
    EXPECT_EQ(state_of(lin), "passed");
    EXPECT_TRUE(held(lin).empty());
    EXPECT_EQ(counts(county).certified, 0);
}

TEST_P(Certificates, AnIssuerWithoutADivisionCodeHasAStandInOfItsOwn) {
    change("UPDATE unit SET code = '' WHERE id = $1", city);
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    complete(lin);
    complete(he);
    EXPECT_EQ(held(lin).at(0).number.substr(4, 6), "900001");
    EXPECT_EQ(held(he).at(0).number.substr(4, 6), "900001");
    change("UPDATE unit SET code = '320700' WHERE id = $1", city);
    actors.write("INSERT INTO issuer_code (code, unit, stand_in) VALUES ('320700', $1, $2)", elsewhere,
                 false);
    const auto yu = teacher("于归");
    complete(yu);
    EXPECT_EQ(held(yu).at(0).number.substr(4, 6), "900001");
}

TEST_P(Certificates, AreCheckedByNumberAndName) {
    const auto lin = teacher("林小满");
    complete(lin);
    const auto number = held(lin).at(0).number;
    const auto good = checked(number.substr(0, 4) + " " + number.substr(4), " 林小满");
    EXPECT_EQ(good.result, CheckResult::Valid);
    EXPECT_EQ(good.holder, "林小满");
    EXPECT_EQ(good.hours.size(), 3u);
    const auto unknown = to_json(checked("201632070001300000427", "林小满"));
    EXPECT_EQ(to_json(checked(number, "林大满")), unknown);
    EXPECT_EQ(to_json(checked("12", "x")), unknown);
    EXPECT_EQ(to_json(Check{.result = CheckResult::Unknown}), unknown);
    EXPECT_EQ(good.grade, Grade::Pass);
    EXPECT_EQ(good.starts_on, day("2024-01-10"));
    EXPECT_EQ(good.issuer_chain.back(), "East City Education Bureau");
}

TEST_P(Certificates, AreCheckedByTheirSignedStatement) {
    const auto lin = teacher("林小满");
    complete(lin);
    const auto statement =
        sign_statement(actors.keys, statement_of(held(lin).at(0), actors.deployment.base_url));
    const auto good = checked({{}, {}, statement});
    EXPECT_EQ(good.result, CheckResult::Valid);
    EXPECT_TRUE(good.signature_checked);
    EXPECT_EQ(good.holder, "林小满");
    auto altered = statement;
    altered[altered.size() / 2] ^= 1;
    const auto bad = checked({{}, {}, altered});
    EXPECT_EQ(bad.result, CheckResult::Unknown);
    EXPECT_FALSE(bad.signature_checked);
    auto ctx = actors.nobody();
    EXPECT_EQ(certificate::check(ctx, {"1", {}, {}}, "a").error().kind, Kind::Invalid);
    EXPECT_EQ(certificate::check(ctx, {"1", "x", statement}, "a").error().kind, Kind::Invalid);
}

TEST_P(Certificates, ChecksAreCountedByAddress) {
    limit_checks(2);
    auto ctx = actors.nobody();
    EXPECT_OK(certificate::check(ctx, {"1", "x", {}}, "192.0.2.7"));
    EXPECT_OK(certificate::check(ctx, {"1", "x", {}}, "192.0.2.7"));
    EXPECT_EQ(certificate::check(ctx, {"1", "x", {}}, "192.0.2.7").error().kind, Kind::TooMany);
    EXPECT_OK(certificate::check(ctx, {"1", "x", {}}, "192.0.2.8"));
}

TEST_P(Certificates, PaperIsForItsHolderAndHerOffice) {
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    complete(lin);
    const auto certificate = held(lin).at(0);
    const Claimed<CertificateId> id{certificate.id};
    auto hers = as(lin);
    const auto paper = print(hers, id);
    ASSERT_OK(paper);
    EXPECT_EQ(paper->bytes.substr(0, 5), "%PDF-");
    EXPECT_NE(paper->filename.find(certificate.number), std::string::npos);
    auto her_office = as(office, county);
    EXPECT_OK(print(her_office, id));
    for (auto& ctx : {as(he), as(stranger, elsewhere), as(platform, city)}) {
        auto other = ctx;
        EXPECT_EQ(print(other, id).error().kind, Kind::Missing);
    }
}

TEST_P(Certificates, AnEnrolmentIsShownWithItsCertificate) {
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    complete(lin);
    const Claimed<EnrolmentId> id{lin.enrolment};
    auto hers = as(lin);
    const auto record = show_enrolment(hers, id);
    ASSERT_OK(record);
    EXPECT_EQ(record->certificate_number, held(lin).at(0).number);
    auto her_office = as(office, county);
    EXPECT_OK(show_enrolment(her_office, id));
    for (auto& ctx : {as(he), as(stranger, elsewhere), as(platform, city)}) {
        auto other = ctx;
        EXPECT_EQ(show_enrolment(other, id).error().kind, Kind::Missing);
    }
    auto other_record = show_enrolment(her_office, Claimed<EnrolmentId>{he.enrolment});
    ASSERT_OK(other_record);
    EXPECT_EQ(other_record->certificate_id, "");
}

TEST_P(Certificates, ListsArePagedSearchedAndScoped) {
    std::set<std::string> numbers;
    for (const auto* name : {"林小满", "林大满", "何知秋"}) {
        const auto one = teacher(name);
        complete(one);
        numbers.insert(held(one).at(0).number);
    }
    auto ctx = as(office, county);
    const auto count = [&](Filter filter) {
        const auto page = list(ctx, filter, {});
        EXPECT_OK(page);
        return page.ok() && page->total == std::ssize(page->rows) ? page->total : -1;
    };
    EXPECT_EQ(count({}), 3);
    EXPECT_EQ(count({.search = "林"}), 2);
    EXPECT_EQ(count({.search = *numbers.begin()}), 1);
    EXPECT_EQ(count({.search = numbers.begin()->substr(0, 12)}), 3);
    EXPECT_EQ(count({.search = "张"}), 0);
    EXPECT_EQ(count({.project = Claimed<ProjectId>{project}}), 3);
    EXPECT_EQ(count({.project = Claimed<ProjectId>{ProjectId{5}}}), 0);
    EXPECT_EQ(count({.unit = Claimed<UnitId>{school}}), 3);
    EXPECT_FALSE(list(ctx, {.unit = Claimed<UnitId>{city}}, {}).ok());

    for (const std::string search : {"", "林", "2024"}) {
        std::set<std::string> seen;
        PageRequest page{1, ""};
        for (int i = 0; i < 4; ++i) {
            const auto some = list(ctx, {.search = search}, page);
            ASSERT_OK(some);
            for (const auto& row : some->rows) EXPECT_TRUE(seen.insert(row.number).second);
            page.after = some->next;
            if (page.after.empty()) break;
        }
        EXPECT_EQ(seen.size(), search == "林" ? 2u : 3u) << search;
        EXPECT_EQ(page.after, "");
    }
    auto foreign = as(stranger, elsewhere);
    const auto theirs = list(foreign, {}, {});
    ASSERT_OK(theirs);
    EXPECT_EQ(theirs->total, 0);
}

}  // namespace
}  // namespace xingtan::certificate
