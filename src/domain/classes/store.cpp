#include "domain/classes/store.h"

#define CLASS_COLUMNS                                                                                        \
    "SELECT c.id, c.project, c.intake, i.number AS intake_number, c.unit, u.name AS unit_name, "             \
    "u.former_name AS unit_former, c.number, "                                                               \
    "c.name, coalesce((SELECT b.name FROM unit b WHERE b.id = c.base_school), '') AS base_school, c.stage, " \
    "c.subject, c.size, '' AS managers, 0 AS tutors, c.formed_at, c.dissolved_at, c.version"                 \
    " FROM training_class c JOIN unit u ON u.id = c.unit JOIN intake i ON i.id = c.intake "

namespace xingtan::classes::store {

Result<std::optional<TrainingClass>> find(db::Tx& tx, const AnyScope& scope, TrainingClassId id) {
    return tx.maybe<TrainingClass>(CLASS_COLUMNS "WHERE c.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<std::vector<TrainingClass>> list(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.all<TrainingClass>(
        CLASS_COLUMNS
        "WHERE c.project = $1 AND ($2 = 0 OR c.intake = $2) AND (c.dissolved_at IS NOT NULL) = "
        "($3 = 1) AND c.id > $4 AND" IN_SCOPE("u.path") "ORDER BY c.id LIMIT $5",
        scope, q.project, q.intake, q.dissolved, q.after.value, q.limit);
}

Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM training_class c JOIN unit u ON u.id = c.unit"
        " WHERE c.project = $1 AND ($2 = 0 OR c.intake = $2) AND (c.dissolved_at IS NOT NULL) = ($3 = 1)"
        " AND" IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, q.project, q.intake, q.dissolved);
}

Result<bool> rename(db::Tx& tx, TrainingClassId id, std::int64_t version, std::string_view name) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE training_class SET name = $3, version = version + 1 WHERE id = $1 AND "
                   "version = $2",
                   id, version, name));
    return changed == 1;
}

Result<std::vector<TrainingClass>> touched(db::Tx& tx, const AnyScope& scope, FormationId by) {
    return tx.all<TrainingClass>(
        CLASS_COLUMNS
        "WHERE c.id IN (SELECT s.training_class FROM class_stay s WHERE s.began_by = $1) AND "
        "c.dissolved_at IS NULL AND" IN_SCOPE("u.path") "ORDER BY c.id LIMIT 200",
        scope, by);
}

}  // namespace xingtan::classes::store
