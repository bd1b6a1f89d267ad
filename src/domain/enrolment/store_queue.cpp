#include "domain/enrolment/store_queue.h"

namespace xingtan::enrolment::store {

Result<std::int64_t> next_queue_no(db::Tx& tx, IntakeId intake, UnitId unit, State state) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT coalesce(max(queue_no), 0) + 1 AS n FROM enrolment"
        " WHERE intake = $1 AND unit = $2 AND state = $3 AND state IN ('reserve', 'waiting')",
        intake, unit, state);
}

Result<std::int64_t> count_queue(db::Tx& tx, IntakeId intake, UnitId unit, State state) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM enrolment WHERE intake = $1 AND unit = $2 AND state = $3"
        " AND state IN ('reserve', 'waiting')",
        intake, unit, state);
}

Result<std::vector<Queued>> queue(db::Tx& tx, const AnyScope& scope, IntakeId intake, UnitId unit,
                                  State state, std::int64_t limit) {
    return tx.all<Queued>(
        "SELECT 0 AS rank, e.id, e.person, p.name AS person_name, e.stage, e.subject, e.nominated_at AS "
        "since,"
        " e.version FROM enrolment e JOIN unit u ON u.id = e.unit JOIN person p ON p.id = e.person"
        " WHERE e.intake = $1 AND e.unit = $2 AND e.state = $3 AND e.state IN ('reserve', 'waiting')"
        " AND" IN_SCOPE("u.path") "ORDER BY e.queue_no, e.id LIMIT $4",
        scope, intake, unit, state, limit);
}

Result<std::int64_t> renumber(db::Tx& tx, std::span<const EnrolmentId> order) {
    static const db::Many kRenumber(
        "/*found*/ UPDATE enrolment SET queue_no = v.column2, version = version + 1 FROM (VALUES {rows}) AS v"
        " WHERE enrolment.id = v.column1 AND state = 'reserve'",
        {.columns = 2});
    std::int64_t number = 0;
    return kRenumber.run(tx, order, [&](db::Binder& row, EnrolmentId id) { row.add(id, ++number); });
}

Result<std::vector<EnrolmentFacts>> due_for_a_place(db::Tx& tx, IntakeId intake, Queues queues,
                                                    std::int64_t limit) {
    return tx.all<EnrolmentFacts>(
        "/*found*/ SELECT e.id, e.project, e.intake, e.person, e.unit, e.admin, e.stage, e.state, "
        "e.training_class, e.queue_no, e.base_school, e.accept_by, e.chosen, e.done_1, e.done_2, e.done_3, "
        "e.done_4, e.done_5, e.done_6, e.version"
        " FROM enrolment e JOIN person p ON p.id = e.person AND p.unit = e.unit AND p.status = 'active'"
        " WHERE EXISTS (SELECT 1 FROM place l WHERE l.project = e.project AND l.unit = e.unit"
        " AND l.intake IN (e.intake, 0) AND l.kind = 'person' AND l.free >= 1)"
        " AND e.intake = $1 AND e.state IN ('reserve', 'waiting')"
        " AND (e.state = 'waiting' OR $2 = 1) ORDER BY e.state, e.queue_no, e.id LIMIT $3",
        intake, queues == Queues::WaitingAndReserve ? 1 : 0, limit);
}

Result<std::vector<IntakeId>> intakes_with_queues(db::Tx& tx, ProjectId project) {
    return tx.all<IntakeId>(
        "/*found*/ SELECT i.id FROM intake i WHERE i.project = $1 AND EXISTS (SELECT 1 FROM enrolment e"
        " WHERE e.intake = i.id AND e.state IN ('reserve', 'waiting')) ORDER BY i.id",
        project);
}

}  // namespace xingtan::enrolment::store
