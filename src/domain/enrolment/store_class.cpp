#include "domain/enrolment/store.h"

#define CLASS_COLUMNS                                                                            \
    "SELECT c.id, c.project, c.intake, i.number AS intake_number, c.unit, u.name AS unit_name, " \
    "u.former_name AS unit_former, c.name, "                                                     \
    "c.size"                                                                                     \
    " FROM training_class c JOIN unit u ON u.id = c.unit JOIN intake i ON i.id = c.intake "

namespace xingtan::enrolment::store {

Result<std::vector<Group>> groups_without_class(db::Tx& tx, const AnyScope& scope, IntakeId intake,
                                                UnitId owner) {
    return tx.all<Group>(
        "SELECT CASE WHEN a.status = 'active' THEN a.id ELSE o.id END AS unit, CASE WHEN a.status = 'active' THEN a.name"
        " ELSE o.name END AS name, a.path, a.path_end FROM unit a JOIN unit o ON o.id = a.parent WHERE a.parent = $2 AND" IN_SCOPE("a.path")
        "AND EXISTS (SELECT 1 FROM enrolment e JOIN unit u ON u.id = e.unit WHERE e.intake = $1 AND e.training_class IS NULL"
        " AND e.state IN ('confirmed', 'checked-in') AND u.path >= a.path AND u.path < a.path_end) ORDER BY a.path LIMIT 3000",
        scope, intake, owner);
}

Result<> insert_class(db::Tx& tx, TrainingClassId id, const project::Intake& intake, UnitId unit,
                      std::string_view name) {
    TRY(tx.run("INSERT INTO training_class (id, project, intake, unit, name) VALUES ($1, $2, $3, $4, $5)", id,
               intake.project, intake.id, unit, name));
    return {};
}

Result<std::vector<PersonId>> place_in_class(db::Tx& tx, TrainingClassId id, IntakeId intake,
                                             const Group& group) {
    return tx.all<PersonId>(
        "/*found*/ UPDATE enrolment SET training_class = $1, version = version + 1 WHERE intake = $2"
        " AND training_class IS NULL AND state IN ('confirmed', 'checked-in')"
        " AND unit IN (SELECT id FROM unit WHERE path >= $3 AND path < $4) RETURNING person",
        id, intake, group.path, group.path_end);
}

Result<> grow_class(db::Tx& tx, TrainingClassId id, std::int64_t by) {
    TRY(tx.run("/*found*/ UPDATE training_class SET size = size + $2, version = version + 1 WHERE id = $1",
               id, by));
    return {};
}

Result<std::optional<TrainingClass>> class_of(db::Tx& tx, IntakeId intake, UnitId unit) {
    return tx.maybe<TrainingClass>("/*found*/ " CLASS_COLUMNS "WHERE c.intake = $1 AND c.unit = $2", intake,
                                   unit);
}

Result<std::optional<TrainingClass>> find_class(db::Tx& tx, const AnyScope& scope, TrainingClassId id) {
    return tx.maybe<TrainingClass>(CLASS_COLUMNS "WHERE c.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<std::vector<TrainingClass>> list_classes(db::Tx& tx, const AnyScope& scope, ProjectId project,
                                                std::int64_t intake, TrainingClassId after,
                                                std::int64_t limit) {
    return tx.all<TrainingClass>(
        CLASS_COLUMNS "WHERE c.project = $1 AND ($2 = 0 OR c.intake = $2) AND c.id > $3 AND" IN_SCOPE(
            "u.path") "ORDER BY c.id LIMIT $4",
        scope, project, intake, after.value, limit);
}

Result<std::int64_t> count_classes(db::Tx& tx, const AnyScope& scope, ProjectId project,
                                   std::int64_t intake) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM training_class c JOIN unit u ON u.id = c.unit"
        " WHERE c.project = $1 AND ($2 = 0 OR c.intake = $2) AND" IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, project, intake);
}

Result<std::vector<EnrolmentFacts>> class_members(db::Tx& tx, const AnyScope& scope, TrainingClassId id) {
    return tx.all<EnrolmentFacts>(
        "SELECT e.id, e.project, e.intake, e.person, e.unit, e.admin, e.stage, e.state, e.training_class, "
        "e.queue_no, e.base_school, e.accept_by, e.chosen, e.done_1, e.done_2, e.done_3,"
        " e.done_4, e.done_5, e.done_6, e.version FROM enrolment e JOIN unit u ON u.id = e.unit WHERE "
        "e.training_class = $1 AND" IN_SCOPE("u.path") "ORDER BY u.path, e.id LIMIT 10000",
        scope, id);
}

}  // namespace xingtan::enrolment::store
