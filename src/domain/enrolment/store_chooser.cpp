#include "domain/enrolment/store_chooser.h"

#define CHOOSERS_FROM                                                                                      \
    " FROM chooser c JOIN person p ON p.id = c.person JOIN unit u ON u.id = c.unit"                        \
    " LEFT JOIN enrolment e ON e.person = c.person AND e.project = c.project AND e.state IN ('nominated'," \
    " 'reserve', 'waiting', 'confirmed', 'checked-in', 'passed', 'good', 'excellent')"                     \
    " LEFT JOIN intake i ON i.id = e.intake WHERE c.project = $1 AND p.status = 'active'"                  \
    " AND ($2 = 0 OR e.id IS NULL) AND"

namespace xingtan::enrolment::store {
namespace {

std::int64_t only_unchosen(Chosen chosen) { return chosen == Chosen::No ? 1 : 0; }

}  // namespace

Result<bool> insert_chooser(db::Tx& tx, ProjectId project, const people::PersonFacts& person, AccountId by,
                            DomainTime at) {
    const auto named = TRY(
        tx.run("/*found*/ INSERT INTO chooser (project, person, unit, named_by, named_at) VALUES ($1, $2, $3,"
               " $4, $5) ON CONFLICT (project, person) DO NOTHING",
               project, person.id, person.unit, by, at));
    return named == 1;
}

Result<> delete_chooser(db::Tx& tx, ProjectId project, PersonId person) {
    TRY(tx.run("/*found*/ DELETE FROM chooser WHERE project = $1 AND person = $2", project, person));
    return {};
}

Result<std::optional<people::PersonFacts>> chooser(db::Tx& tx, const AnyScope& scope, ProjectId project,
                                                   PersonId person) {
    return tx.maybe<people::PersonFacts>(
        "SELECT p.id, p.name, p.unit, h.admin, p.stage, p.subject, p.full_time FROM chooser c JOIN person p "
        "ON"
        " p.id = c.person AND p.status = 'active' JOIN unit h ON h.id = p.unit JOIN unit u ON u.id = c.unit"
        " WHERE c.project = $1 AND c.person = $2 AND" IN_SCOPE("u.path"),
        scope, project, person);
}

Result<std::vector<Chooser>> choosers(db::Tx& tx, const AnyScope& scope, const ChooserQuery& q) {
    return tx.all<Chooser>(
        "SELECT c.person, p.name AS person_name, c.unit, u.name AS unit_name, u.former_name AS unit_former, "
        "p.stage, p.subject, e.id AS "
        "enrolment,"
        " e.state, i.number AS intake_number, c.named_at" CHOOSERS_FROM IN_SCOPE(
            "u.path") "AND c.person > $3 ORDER BY c.person LIMIT $4",
        scope, q.project, only_unchosen(q.chosen), q.after, q.limit);
}

Result<std::int64_t> count_choosers(db::Tx& tx, const AnyScope& scope, const ChooserQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" CHOOSERS_FROM IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, q.project, only_unchosen(q.chosen));
}

}  // namespace xingtan::enrolment::store
