#include "domain/certificate/store_step.h"

#include "platform/db/many.h"

namespace xingtan::certificate::store {

const db::Ledger& step_ledger() {
    static const db::Ledger kSteps("certificate_step",
                                   "id, certificate, kind, made, reason, proof, actor, at");
    return kSteps;
}

Result<> insert_steps(db::Tx& tx, std::span<const NewStep> steps, const Act& act) {
    return step_ledger().insert(tx, steps, [&](db::Binder& row, const NewStep& step) {
        row.add(step.id, step.certificate, step.kind, step.made, act.reason, act.proof, act.actor, act.at);
    });
}

Result<std::vector<CertificateStep>> steps(db::Tx& tx, EnrolmentId enrolment) {
    return tx.all<CertificateStep>(
        "/*found*/ SELECT s.kind, c.number, c.edition, s.reason, s.proof, coalesce(a.name, '') AS \"by\", "
        "s.at"
        " FROM certificate c JOIN certificate_step s ON s.certificate = c.id LEFT JOIN account a ON a.id ="
        " s.actor WHERE c.enrolment = $1 ORDER BY s.id LIMIT 200",
        enrolment);
}

Result<std::int64_t> copies(db::Tx& tx, std::string_view number) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM certificate c JOIN certificate_step s ON s.certificate = c.id"
        " WHERE c.number = $1 AND s.kind = 'printed'",
        number);
}

Result<bool> end(db::Tx& tx, CertificateId id, State state) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE certificate SET state = $2, version = version + 1 WHERE id = $1 AND "
                   "state = 'valid'",
                   id, state));
    return changed == 1;
}

Result<std::vector<Standing>> standing_on(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kStanding(
        "/*found*/ SELECT c.id, c.enrolment, c.number, c.issuer, c.project_name FROM certificate c WHERE"
        " c.enrolment IN (VALUES {rows}) AND c.state = 'valid'",
        {.columns = 1});
    return kStanding.all<Standing>(
        tx, nullptr, [](db::Binder&) {}, enrolments, [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<std::vector<EnrolmentId>> ever_certified(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kCertified(
        "/*found*/ SELECT DISTINCT enrolment FROM certificate WHERE enrolment IN (VALUES {rows})",
        {.columns = 1});
    return kCertified.all<EnrolmentId>(
        tx, nullptr, [](db::Binder&) {}, enrolments, [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<std::int64_t> serials_given(db::Tx& tx, UnitId issuer, std::int64_t year, std::int64_t edition) {
    return tx.one<std::int64_t>(
        "/*public-check*/ SELECT coalesce(max(c.serial), 0) AS n FROM certificate c WHERE c.issuer = $1 AND"
        " c.year = $2 AND c.edition = $3",
        issuer, year, edition);
}

Result<std::vector<std::int64_t>> revoked_serials(db::Tx& tx, UnitId issuer, std::int64_t year) {
    return tx.all<std::int64_t>(
        "/*public-check*/ SELECT c.serial FROM certificate c WHERE c.issuer = $1 AND c.year = $2 AND c.state"
        " = 'revoked'",
        issuer, year);
}

Result<std::vector<std::int64_t>> superseded_serials(db::Tx& tx, UnitId issuer, std::int64_t year,
                                                     std::int64_t edition) {
    return tx.all<std::int64_t>(
        "/*public-check*/ SELECT c.serial FROM certificate c WHERE c.issuer = $1 AND c.year = $2 AND c.state"
        " = 'superseded' AND c.edition = $3",
        issuer, year, edition);
}

}  // namespace xingtan::certificate::store
