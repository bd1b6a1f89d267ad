#include "domain/enrolment/store.h"

#include <algorithm>

#define FACTS                                                                                              \
    "SELECT e.id, e.project, e.intake, e.person, e.unit, e.admin, e.stage, e.state, e.training_class, "    \
    "e.queue_no, e.base_school, e.accept_by, e.chosen, e.done_1,"                                          \
    " e.done_2, e.done_3, e.done_4, e.done_5, e.done_6, e.version FROM enrolment e JOIN unit u ON u.id = " \
    "e.unit "
#define ROW                                                                                                 \
    "SELECT e.id, e.project, e.intake, i.number AS intake_number, e.person, p.name AS person_name, e.unit," \
    " u.name AS unit_name, u.former_name AS unit_former, e.stage, e.state, e.training_class, "              \
    "e.nominated_at, coalesce(b.name, '') AS "                                                              \
    "base_school, e.accept_by, (SELECT count(*) FROM vouching v WHERE v.enrolment = e.id AND v.attested = " \
    "0) AS "                                                                                                \
    "deviations, e.version FROM enrolment e"                                                                \
    " JOIN unit u ON u.id = e.unit JOIN intake i ON i.id = e.intake JOIN person p ON p.id = e.person LEFT " \
    "JOIN unit b ON b.id = e.base_school "
#define LIVE_STATES \
    "('nominated', 'reserve', 'waiting', 'confirmed', 'checked-in', 'passed', 'good', 'excellent')"

namespace xingtan::enrolment::store {

Result<std::optional<EnrolmentFacts>> find(db::Tx& tx, const AnyScope& scope, EnrolmentId id) {
    return tx.maybe<EnrolmentFacts>(FACTS "WHERE e.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<std::vector<Other>> others(db::Tx& tx, PersonId person) {
    return tx.all<Other>(
        "/*found*/ SELECT e.id, e.project, p.name AS project_name, p.programme, p.training_year, e.intake, "
        "e.subject, e.state, i.starts_on, i.ends_on FROM enrolment e JOIN project p ON p.id = e.project"
        " JOIN intake i ON i.id = e.intake WHERE e.person = $1 AND e.state IN " LIVE_STATES
        " ORDER BY e.id LIMIT 200",
        person);
}

Result<std::optional<EnrolmentFacts>> self(db::Tx& tx, const AnyScope& own, EnrolmentId id) {
    return tx.maybe<EnrolmentFacts>("/*own*/ " FACTS "WHERE e.id = $1 AND" IS_SELF("e.person"), own, id);
}

Result<std::optional<Enrolment>> row(db::Tx& tx, const AnyScope& scope, EnrolmentId id) {
    return tx.maybe<Enrolment>(ROW "WHERE e.id = $1 AND (" IN_SCOPE("u.path") "OR" IS_SELF("e.person") ")",
                               scope, id);
}

Result<std::vector<Step>> steps(db::Tx& tx, EnrolmentId id) {
    return tx.all<Step>(
        "/*found*/ SELECT s.from_state, s.to_state, coalesce(a.name, '') AS actor_name, s.reason, s.at,"
        " CASE WHEN a.person = e.person THEN 1 ELSE 0 END AS own"
        " FROM enrolment_step s JOIN enrolment e ON e.id = s.enrolment LEFT JOIN account a ON a.id = s.actor"
        " WHERE s.enrolment = $1 ORDER BY s.id LIMIT 200",
        id);
}

Result<bool> insert(db::Tx& tx, const EnrolmentFacts& f, std::string_view subject, DomainTime at) {
    const auto made = TRY(tx.run(
        "/*found*/ INSERT INTO enrolment (id, project, intake, person, unit, admin, stage, subject, state, "
        "queue_no, nominated_at, base_school, chosen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
        "$12, "
        "$13)"
        " ON CONFLICT (project, person) WHERE state IN " LIVE_STATES " DO NOTHING",
        f.id, f.project, f.intake, f.person, f.unit, f.admin, f.stage, subject, f.state, f.queue_no, at,
        f.base_school, f.chosen));
    return made == 1;
}

Result<bool> set_state(db::Tx& tx, EnrolmentId id, State from, State to) {
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE enrolment SET state = $3, version = version + 1 WHERE id = $1 AND state = $2", id,
        from, to));
    return changed == 1;
}

const db::Ledger& step_ledger() {
    static const db::Ledger kSteps("enrolment_step",
                                   "id, enrolment, unit, from_state, to_state, actor, reason, at");
    return kSteps;
}

Result<> insert_steps(db::Tx& tx, std::span<const NewStep> steps, AccountId actor, std::string_view reason,
                      DomainTime at) {
    return step_ledger().insert(tx, steps, [&](db::Binder& row, const NewStep& s) {
        row.add(s.id, s.enrolment, s.unit, s.from, s.to, actor, reason, at);
    });
}

// Walks the units of the subtree in path order and each unit's enrolments in id order, so that a page needs
// no sort.
#define LIST_FROM                                                                                         \
    " FROM unit u JOIN enrolment e ON e.unit = u.id AND e.project = $1 JOIN intake i ON i.id = e.intake"  \
    " JOIN person p ON p.id = e.person WHERE u.path >= $2 AND u.path < $3 AND ($4 = 0 OR e.intake = $4)"  \
    " AND ($5 = '' OR e.state = $5) AND ($6 = '' OR p.name LIKE $6 OR p.initials LIKE $6 OR u.name LIKE " \
    "$6) AND ($7 = 0 OR e.admin = $7) AND"

Result<std::vector<ListRow>> list(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    const auto& from = std::max(q.from_path, q.after_path);  // a cursor opens nothing outside
    return tx.all<ListRow>(
        "SELECT e.id, e.project, e.intake, i.number AS intake_number, e.person, p.name AS person_name, "
        "e.unit, u.name AS unit_name, u.former_name AS unit_former,"
        " e.stage, e.state, e.training_class, e.nominated_at, coalesce((SELECT b.name FROM unit b WHERE b.id "
        "= e.base_school), '') AS base_school, e.accept_by, (SELECT count(*) FROM vouching v WHERE "
        "v.enrolment = e.id AND "
        "v.attested = 0) AS deviations, e.version, u.path" LIST_FROM IN_SCOPE(
            "u.path") "AND (u.path > $8 OR e.id > $9) ORDER BY u.path, e.id LIMIT $10",
        scope, q.project, from, q.to_path, q.intake, q.state, q.search, q.admin, q.after_path, q.after_id,
        q.limit);
}

Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    // One intake is counted along its index, without looking at a person.
    if (q.intake != 0 && q.search.empty() && q.admin == 0)
        return tx.one<std::int64_t>(
            "SELECT count(*) AS n FROM (SELECT 1 AS one FROM enrolment e JOIN unit u ON u.id = e.unit WHERE "
            "e.intake = $4"
            " AND EXISTS (SELECT 1 FROM intake i WHERE i.id = $4 AND i.project = $1) AND u.path >= $2 AND "
            "u.path < $3"
            " AND ($5 = '' OR e.state = $5) AND" IN_SCOPE("u.path") "LIMIT 10001) capped",
            scope, q.project, q.from_path, q.to_path, q.intake, q.state);
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" LIST_FROM IN_SCOPE("u.path") "LIMIT 10001) capped",
        scope, q.project, q.from_path, q.to_path, q.intake, q.state, q.search, q.admin);
}

// Whose transfer waits for an answer is no candidate: she is not nominated anew until it has one.
#define CANDIDATES_FROM                                                                                   \
    " FROM person p JOIN unit u ON u.id = p.unit WHERE p.unit = $1 AND p.status = 'active'"               \
    " AND ($4 = '' OR p.name LIKE $4 OR p.initials LIKE $4)"                                              \
    " AND NOT EXISTS (SELECT 1 FROM transfer w WHERE w.person = p.id AND w.state = 'pending')"            \
    " AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.project = $2 AND e.person = p.id AND e.state "    \
    "IN " LIVE_STATES                                                                                     \
    ")"                                                                                                   \
    " AND NOT EXISTS (SELECT 1 FROM standing t WHERE t.person = p.id AND t.programme = $3 AND t.state = " \
    "'trained') AND"

Result<std::vector<CandidateRow>> candidates(db::Tx& tx, const AnyScope& scope, const CandidateQuery& q) {
    return tx.all<CandidateRow>(
        "SELECT p.id, p.name, p.unit, u.name AS unit_name, u.former_name AS unit_former, p.sex, p.born_on, p.stage, p.subject, p.post, p.full_time,"
        " p.document_masked AS document_number, p.mobile_masked AS mobile, p.version, '' AS found_as, u.path, p.initials" CANDIDATES_FROM IN_SCOPE("u.path")
        "AND (p.initials > $5 OR (p.initials = $5 AND p.id > $6)) ORDER BY p.initials, p.id LIMIT $7",
        scope, q.unit, q.project, q.programme, q.search, q.after_initials, q.after_id, q.limit);
}

Result<std::int64_t> count_candidates(db::Tx& tx, const AnyScope& scope, const CandidateQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" CANDIDATES_FROM IN_SCOPE("u.path") "LIMIT 10001) capped",
        scope, q.unit, q.project, q.programme, q.search);
}

}  // namespace xingtan::enrolment::store
