#include "domain/enrolment/store_choice.h"

#define MY_CHOICE                                                                                    \
    "/*own*/ SELECT e.id, e.intake, i.number AS intake_number, i.starts_on, i.ends_on, e.state,"     \
    " coalesce(b.name, '') AS base_school, 0 AS rank, e.accept_by, e.chosen AS own, e.version FROM " \
    "enrolment e"                                                                                    \
    " JOIN intake i ON i.id = e.intake LEFT JOIN unit b ON b.id = e.base_school WHERE" IS_SELF("e.person")

namespace xingtan::enrolment::store {

Result<std::optional<people::PersonFacts>> self_person(db::Tx& tx, const AnyScope& own) {
    return tx.maybe<people::PersonFacts>(
        "/*own*/ SELECT p.id, p.name, p.unit, u.admin, p.stage, p.subject, p.full_time FROM person p"
        " JOIN unit u ON u.id = p.unit WHERE p.status = 'active' AND" IS_SELF("p.id"),
        own);
}

Result<std::optional<MyChoice>> my_choice(db::Tx& tx, const AnyScope& own, ProjectId project) {
    return tx.maybe<MyChoice>(
        MY_CHOICE
        "AND e.project = $1 AND e.state IN ('nominated', 'reserve', 'waiting', 'confirmed',"
        " 'checked-in', 'passed', 'good', 'excellent')",
        own, project);
}

Result<std::optional<MyChoice>> my_choice(db::Tx& tx, const AnyScope& own, EnrolmentId id) {
    return tx.maybe<MyChoice>(MY_CHOICE "AND e.id = $1", own, id);
}

Result<std::int64_t> rank(db::Tx& tx, EnrolmentId id) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM enrolment m JOIN enrolment e ON e.intake = m.intake AND e.state "
        "="
        " m.state AND e.state IN ('reserve', 'waiting') AND (e.queue_no < m.queue_no OR (e.queue_no = "
        "m.queue_no AND e.id <= m.id)) AND (e.unit = m.unit OR ((m.base_school IS NULL OR e.base_school IS "
        "NULL "
        "OR e.base_school = m.base_school) AND EXISTS (SELECT 1 FROM seat s WHERE s.intake = m.intake) AND "
        "NOT "
        "EXISTS (SELECT 1 FROM seat s WHERE s.intake = m.intake AND s.taken < s.capacity AND (m.base_school "
        "IS "
        "NULL OR s.base = m.base_school)))) WHERE m.id = $1",
        id);
}

Result<bool> may_hope(db::Tx& tx, ProjectId project, const people::PersonFacts& person) {
    const auto hope = TRY(tx.one<std::int64_t>(
        "/*found*/ SELECT CASE WHEN EXISTS (SELECT 1 FROM place l WHERE l.project = $1 AND l.unit = $2 AND"
        " l.kind = 'person' AND l.free + l.held + l.used > 0) OR EXISTS (SELECT 1 FROM chooser c WHERE"
        " c.project = $1 AND c.person = $3) OR EXISTS (SELECT 1 FROM enrolment e WHERE e.project = $1 AND"
        " e.person = $3) THEN 1 ELSE 0 END AS hope",
        project, person.unit, person.id));
    return hope == 1;
}

Result<> set_accept_by(db::Tx& tx, EnrolmentId id, std::optional<DomainTime> until) {
    TRY(tx.run("/*found*/ UPDATE enrolment SET accept_by = $2, version = version + 1 WHERE id = $1", id,
               until));
    return {};
}

Result<std::vector<ExpiredOffer>> expired(db::Tx& tx, DomainTime now, std::int64_t limit) {
    return tx.all<ExpiredOffer>(
        "/*found*/ SELECT e.id, (SELECT s.actor FROM enrolment_step s WHERE s.enrolment = e.id ORDER BY s.id "
        "LIMIT "
        "1) AS account, e.unit FROM enrolment e WHERE e.accept_by <= $1 AND e.state = 'nominated'"
        " ORDER BY e.accept_by, e.id LIMIT $2",
        now, limit);
}

Result<std::optional<EnrolmentFacts>> expired_one(db::Tx& tx, EnrolmentId id, DomainTime now) {
    return tx.maybe<EnrolmentFacts>(
        "/*found*/ SELECT id, project, intake, person, unit, admin, stage, state, training_class, queue_no,"
        " base_school, accept_by, chosen, done_1, done_2, done_3, done_4, done_5, done_6, version FROM "
        "enrolment"
        " WHERE id = $1 AND accept_by <= $2 AND state = 'nominated'",
        id, now);
}

}  // namespace xingtan::enrolment::store
