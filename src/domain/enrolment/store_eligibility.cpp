#include "domain/enrolment/store_eligibility.h"

namespace xingtan::enrolment::store {
namespace {

struct ApplicantRow {
    people::Stage stage{};
    org::UnitKind unit_kind{};
    std::string unit_code;
    people::Post post{};
    std::string subject;
    bool full_time = true;
    std::optional<Date> born_on;
};
BOOST_DESCRIBE_STRUCT(ApplicantRow, (), (stage, unit_kind, unit_code, post, subject, full_time, born_on))

struct VouchRow {
    std::int64_t number = 0;
    bool attested = false;
    std::string reason;
    std::string actor_name;
    DomainTime at;
};
BOOST_DESCRIBE_STRUCT(VouchRow, (), (number, attested, reason, actor_name, at))

}  // namespace

Result<Applicant> applicant(db::Tx& tx, PersonId person) {
    auto row = TRY(tx.one<ApplicantRow>(
        "/*found*/ SELECT p.stage, u.kind AS unit_kind, coalesce(u.code, '') AS unit_code, p.post, p.subject,"
        " p.full_time, p.born_on FROM person p JOIN unit u ON u.id = p.unit WHERE p.id = $1",
        person));
    auto trained = TRY(tx.all<std::string>(
        "/*found*/ SELECT m.name FROM standing s JOIN programme m ON m.id = s.programme WHERE s.person = $1"
        " AND s.state = 'trained' ORDER BY s.programme LIMIT 200",
        person));
    return Applicant{row.stage,     row.unit_kind, std::move(row.unit_code), row.post, std::move(row.subject),
                     row.full_time, row.born_on,   std::move(trained)};
}

Result<> insert_vouch(db::Tx& tx, EnrolmentId enrolment, const Vouch& vouch, AccountId actor, DomainTime at) {
    TRY(
        tx.run("INSERT INTO vouching (enrolment, number, attested, reason, actor, at) VALUES ($1, $2, $3, "
               "$4, $5, $6)",
               enrolment, vouch.number, vouch.attested, vouch.reason, actor, at));
    return {};
}

Result<std::vector<VouchedCondition>> vouched(db::Tx& tx, EnrolmentId enrolment) {
    const auto rows = TRY(tx.all<VouchRow>(
        "/*found*/ SELECT v.number, v.attested, v.reason, coalesce(a.name, '') AS actor_name, v.at"
        " FROM vouching v LEFT JOIN account a ON a.id = v.actor WHERE v.enrolment = $1 ORDER BY v.number",
        enrolment));
    std::vector<VouchedCondition> list;
    for (const auto& row : rows)
        list.push_back({row.number, {}, {}, {}, row.attested, row.reason, row.actor_name, row.at});
    return list;
}

}  // namespace xingtan::enrolment::store
