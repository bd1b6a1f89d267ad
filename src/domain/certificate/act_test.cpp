// What the issuer does to a certificate after its issue.
#include "domain/certificate/invariants.h"
#include "domain/certificate/service.h"
#include "domain/certificate/statement.h"
#include "support/results_village.h"

namespace xingtan::certificate {
namespace {

using testing::day;

class CertificateActs : public testing::ResultsVillage {
  protected:
    CertificateActs() {
        [[maybe_unused]] static const bool subscribed = (enrolment::on_settled(issue_on_settled), true);
        limit_checks(1'000);
    }
    void TearDown() override { expect_silent(invariants()); }

    const AccountId issuer = actors.holder(city, {Can::IssueCertificates});

    Certificate issued_to(const Teacher& teacher) {
        complete(teacher);
        auto list = held(teacher);
        EXPECT_EQ(list.size(), 1u);
        return list.empty() ? Certificate{} : list.front();
    }
    std::vector<Certificate> held(const Teacher& teacher) {
        auto ctx = as(teacher);
        auto list = list_own(ctx);
        EXPECT_OK(list);
        return list.ok() ? std::move(list).value() : std::vector<Certificate>();
    }
    Check checked(std::string number, std::string name) {
        auto ctx = actors.nobody();
        auto check = certificate::check(ctx, {std::move(number), std::move(name), {}}, "192.0.2.1");
        EXPECT_OK(check);
        return check.ok() ? std::move(check).value() : Check{};
    }
    Check checked_by_code(const Certificate& certificate) {
        auto ctx = actors.nobody();
        const auto code = sign_statement(actors.keys, statement_of(certificate, actors.deployment.base_url));
        auto check = certificate::check(ctx, {{}, {}, code}, "192.0.2.1");
        EXPECT_OK(check);
        return check.ok() ? std::move(check).value() : Check{};
    }
    void rename(const Teacher& teacher, std::string_view name) {
        change("UPDATE person SET name = $2 WHERE id = $1", teacher.person, name);
    }
    static Claimed<CertificateId> id(const Certificate& certificate) { return {certificate.id}; }
};
XT_ON_BOTH_ENGINES(CertificateActs);

TEST_P(CertificateActs, RevokedItSaysSoAndIsCountedNoMore) {
    const auto lin = teacher("林小满");
    const auto certificate = issued_to(lin);
    auto ctx = as(issuer, city);
    const auto history = revoke(ctx, id(certificate), {"学时不实", "市教发〔2024〕7号"});
    ASSERT_OK(history);
    EXPECT_EQ(history->certificate.state, State::Revoked);
    ASSERT_EQ(history->steps.size(), 1u);
    EXPECT_EQ(history->steps[0].kind, StepKind::Revoked);
    EXPECT_EQ(history->steps[0].reason, "学时不实");
    EXPECT_EQ(history->steps[0].proof, "市教发〔2024〕7号");
    EXPECT_TRUE(history->may_reissue);
    EXPECT_EQ(counts(county).certified, 0);
    EXPECT_EQ(counts(county).passed, 1);
    const auto told = checked(certificate.number, "林小满");
    EXPECT_EQ(told.result, CheckResult::Revoked);
    EXPECT_EQ(told.ended_on, day("2024-03-01"));
    EXPECT_FALSE(told.replaced);
    EXPECT_EQ(checked_by_code(certificate).result, CheckResult::Revoked);
    EXPECT_EQ(revoke(ctx, id(certificate), {"再来", {}}).error().code, "certificate-revoked-already");
    EXPECT_EQ(correct(ctx, id(certificate), {"再来", {}}).error().code, "certificate-revoked-already");
    auto hers = as(lin);
    EXPECT_EQ(print(hers, id(certificate)).error().code, "certificate-revoked-already");
    EXPECT_EQ(held(lin).at(0).state, State::Revoked);
}

TEST_P(CertificateActs, ACorrectionKeepsTheNumberAndTheOldEditionGivesWay) {
    const auto lin = teacher("林小蛮");
    const auto first = issued_to(lin);
    auto ctx = as(issuer, city);
    EXPECT_EQ(correct(ctx, id(first), {"更名", {}}).error().code, "certificate-says-the-same");
    rename(lin, "林小满");
    const auto before = show(ctx, id(first));
    ASSERT_OK(before);
    ASSERT_EQ(before->differences.size(), 1u);
    EXPECT_EQ(before->differences[0].field, "holder");
    EXPECT_EQ(before->differences[0].now, "林小满");
    actors.clock.advance(40 * 86'400'000LL);
    auto later = as(issuer, city);
    const auto history = correct(later, id(first), {"姓名录入有误", "身份证复印件"});
    ASSERT_OK(history);
    const auto& second = history->certificate;
    EXPECT_EQ(second.number, first.number);
    EXPECT_EQ(second.edition, 2);
    EXPECT_EQ(second.holder, "林小满");
    EXPECT_EQ(second.issued_on, first.issued_on);
    EXPECT_GT(second.edition_on, first.edition_on);
    ASSERT_EQ(history->related.size(), 1u);
    EXPECT_EQ(history->related[0].state, State::Superseded);
    EXPECT_EQ(counts(county).certified, 1);

    EXPECT_EQ(checked(first.number, "林小满").result, CheckResult::Valid);
    EXPECT_EQ(checked(first.number, "林小满").edition, 2);
    EXPECT_EQ(checked(first.number, "林小蛮").result, CheckResult::Superseded);
    EXPECT_EQ(checked_by_code(first).result, CheckResult::Superseded);
    EXPECT_EQ(checked_by_code(first).holder, "林小蛮");
    EXPECT_EQ(checked_by_code(second).result, CheckResult::Valid);
    EXPECT_EQ(correct(later, id(first), {"再改", {}}).error().code, "certificate-superseded");
    EXPECT_EQ(print(later, id(first)).error().code, "certificate-superseded");
    EXPECT_OK(print(later, id(second)));

    ASSERT_OK(revoke(later, id(second), {"造假", {}}));
    EXPECT_EQ(checked(first.number, "林小蛮").result, CheckResult::Revoked);
    EXPECT_EQ(checked_by_code(first).result, CheckResult::Revoked);
}

TEST_P(CertificateActs, AnotherIsIssuedInPlaceOfARevokedOne) {
    const auto lin = teacher("林小满");
    const auto first = issued_to(lin);
    auto ctx = as(issuer, city);
    EXPECT_EQ(reissue(ctx, id(first), {"补发", {}}).error().code, "certificate-not-revoked");
    ASSERT_OK(revoke(ctx, id(first), {"撤销有误", {}}));
    const auto history = reissue(ctx, id(first), {"经复核成绩属实", {}});
    ASSERT_OK(history);
    const auto& second = history->certificate;
    EXPECT_EQ(second.number.substr(13, 7), "0000002");
    EXPECT_EQ(second.edition, 1);
    EXPECT_EQ(second.state, State::Valid);
    EXPECT_EQ(history->steps.size(), 2u);
    EXPECT_EQ(counts(county).certified, 1);
    EXPECT_TRUE(checked(first.number, "林小满").replaced);
    EXPECT_EQ(checked(second.number, "林小满").result, CheckResult::Valid);
    EXPECT_EQ(reissue(ctx, id(first), {"再来", {}}).error().code, "certificate-held-already");
    const auto he = teacher("何知秋");
    EXPECT_EQ(issued_to(he).number.substr(13, 7), "0000003");
}

TEST_P(CertificateActs, AreTheIssuersAloneWithAReasonAtTheVersionSeen) {
    const auto lin = teacher("林小满");
    const auto certificate = issued_to(lin);
    auto below = as(office, county);
    const auto seen = show(below, id(certificate));
    ASSERT_OK(seen);
    EXPECT_FALSE(seen->may_act);
    EXPECT_EQ(revoke(below, id(certificate), {"不实", {}}).error().code, "certificate-issuer-acts");
    auto foreign = as(stranger, elsewhere);
    EXPECT_EQ(revoke(foreign, id(certificate), {"不实", {}}).error().kind, Kind::Missing);
    EXPECT_EQ(show(foreign, id(certificate)).error().kind, Kind::Missing);
    auto ctx = as(issuer, city);
    EXPECT_TRUE(show(ctx, id(certificate))->may_act);
    EXPECT_EQ(revoke(ctx, id(certificate), {"", {}}).error().code, "reason-needed");
    EXPECT_EQ(revoke(ctx, id(certificate), {"不实", std::string(60'000, 'x')}).error().code, "text-too-long");
    ctx.if_match = certificate.version + 1;
    EXPECT_EQ(revoke(ctx, id(certificate), {"不实", {}}).error().kind, Kind::Stale);
    ctx.if_match = certificate.version;
    EXPECT_OK(revoke(ctx, id(certificate), {"不实", {}}));
}

TEST_P(CertificateActs, CopiesAreCounted) {
    const auto lin = teacher("林小满");
    const auto certificate = issued_to(lin);
    auto hers = as(lin);
    auto theirs = as(office, county);
    ASSERT_OK(print(hers, id(certificate)));
    ASSERT_OK(print(theirs, id(certificate)));
    const auto history = show(theirs, id(certificate));
    ASSERT_OK(history);
    EXPECT_EQ(history->copies, 2);
    ASSERT_EQ(history->steps.size(), 2u);
    EXPECT_EQ(history->steps[0].kind, StepKind::Printed);
    EXPECT_EQ(history->steps[0].by, "林小满");
}

TEST_P(CertificateActs, ARevokedOneDoesNotComeBackWithADocument) {
    const auto lin = teacher("林小满");
    const auto certificate = issued_to(lin);
    auto ctx = as(issuer, city);
    ASSERT_OK(revoke(ctx, id(certificate), {"不实", {}}));
    ASSERT_OK(ctx.db.write([&](db::Tx& tx) -> Result<> {
        tally::Group counters;
        TRY(issue_on_documented(tx, ctx, lin.person, counters));
        return counters.post(tx);
    }));
    EXPECT_EQ(held(lin).size(), 1u);
    EXPECT_EQ(counts(county).certified, 0);
}

TEST_P(CertificateActs, ListsAreNarrowedByStateAndDay) {
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    const auto certificate = issued_to(lin);
    issued_to(he);
    auto ctx = as(issuer, city);
    ASSERT_OK(revoke(ctx, id(certificate), {"不实", {}}));
    const auto count = [&](const Filter& filter) {
        const auto page = list(ctx, filter, {});
        EXPECT_OK(page);
        return page.ok() && page->total == std::ssize(page->rows) ? page->total : -1;
    };
    EXPECT_EQ(count({.state = State::Revoked}), 1);
    EXPECT_EQ(count({.state = State::Valid}), 1);
    EXPECT_EQ(count({.state = State::Superseded}), 0);
    EXPECT_EQ(count({.search = "林", .state = State::Valid}), 0);
    EXPECT_EQ(count({.search = "2024", .state = State::Revoked}), 1);
    EXPECT_EQ(count({.from = day("2024-03-01"), .until = day("2024-03-01")}), 2);
    EXPECT_EQ(count({.from = day("2024-03-02")}), 0);
    EXPECT_EQ(count({.until = day("2024-02-29")}), 0);
}

}  // namespace
}  // namespace xingtan::certificate
