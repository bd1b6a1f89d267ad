#include "domain/enrolment/store_substitution.h"

#define SUBSTITUTION_ROW                                                                         \
    "SELECT s.id, s.project, s.intake, i.number AS intake_number, s.unit, u.name AS unit_name, " \
    "u.former_name AS unit_former, s.enrolment,"                                                 \
    " l.name AS leaving_name, s.person, c.name AS coming_name, s.made, s.reason, s.state,"       \
    " coalesce(a.name, '') AS asked_by, s.asked_at, s.answer, s.decided_at, s.version" SUBSTITUTION_FROM
#define SUBSTITUTION_FROM                                                                               \
    " FROM substitution s JOIN unit u ON u.id = s.unit JOIN intake i ON i.id = s.intake"                \
    " JOIN enrolment e ON e.id = s.enrolment JOIN person l ON l.id = e.person JOIN person c ON c.id = " \
    "s.person"                                                                                          \
    " LEFT JOIN account a ON a.id = s.asked_by "
#define SUBSTITUTION_ASKED                                                                \
    "WHERE s.project = $1 AND ($2 = '' OR s.state = $2) AND ($3 = 0 OR s.enrolment = $3)" \
    " AND ($4 = 0 OR e.admin = $4) AND"

namespace xingtan::enrolment::store {

Result<bool> insert_substitution(db::Tx& tx, const SubstitutionFacts& f, AccountId actor, DomainTime at) {
    const auto made = TRY(tx.run(
        "/*found*/ INSERT INTO substitution (id, project, intake, unit, enrolment, person, reason, state,"
        " asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9) ON CONFLICT DO NOTHING",
        f.id, f.project, f.intake, f.unit, f.enrolment, f.person, f.reason, actor, at));
    return made == 1;
}

Result<bool> stood_in(db::Tx& tx, IntakeId intake, PersonId person) {
    const auto found =
        TRY(tx.maybe<SubstitutionId>("/*found*/ SELECT id FROM substitution WHERE intake = $1 AND person = "
                                     "$2 AND state <> 'refused' LIMIT 1",
                                     intake, person));
    return found.has_value();
}

Result<std::optional<SubstitutionFacts>> find_substitution(db::Tx& tx, const AnyScope& scope,
                                                           SubstitutionId id) {
    return tx.maybe<SubstitutionFacts>(
        "SELECT s.id, s.project, s.intake, s.unit, s.enrolment, s.person, s.made, s.from_reserve, s.state,"
        " s.reason, s.version FROM substitution s JOIN unit u ON u.id = s.unit WHERE s.id = $1"
        " AND" IN_SCOPE("u.path"),
        scope, id);
}

Result<bool> decide_substitution(db::Tx& tx, SubstitutionId id, const Decision& d, AccountId actor,
                                 DomainTime at) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE substitution SET state = $3, made = $4, from_reserve = $5, answer = $6,"
                   " decided_by = $7, decided_at = $8, version = version + 1 WHERE id = $1 AND state = $2",
                   id, d.from, d.to, d.made, d.from_reserve ? 1 : 0, d.answer, actor, at));
    return changed == 1;
}

Result<std::optional<Substitution>> substitution(db::Tx& tx, const AnyScope& scope, SubstitutionId id) {
    return tx.maybe<Substitution>(SUBSTITUTION_ROW "WHERE s.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<std::vector<Substitution>> substitutions(db::Tx& tx, const AnyScope& scope,
                                                const SubstitutionQuery& q) {
    return tx.all<Substitution>(
        SUBSTITUTION_ROW SUBSTITUTION_ASKED IN_SCOPE("u.path") "AND s.id < $5 ORDER BY s.id DESC LIMIT $6",
        scope, q.project, q.state, q.enrolment, q.admin, q.before, q.limit);
}

Result<std::int64_t> count_substitutions(db::Tx& tx, const AnyScope& scope, const SubstitutionQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" SUBSTITUTION_FROM SUBSTITUTION_ASKED IN_SCOPE(
            "u.path") "LIMIT 10001) counted",
        scope, q.project, q.state, q.enrolment, q.admin);
}

}  // namespace xingtan::enrolment::store
