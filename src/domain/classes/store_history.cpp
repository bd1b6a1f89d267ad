#include "domain/classes/store.h"
#include "platform/db/many.h"

#define FORMATION_COLUMNS                                                                                    \
    "SELECT f.id, f.project, f.intake, u.name AS unit_name, coalesce((SELECT a.name FROM account a WHERE "   \
    "a.id = f.actor), '') AS actor_name, f.rule, f.relabelled, f.formed, f.dissolved, f.placed, f.moved, "   \
    "f.undoes, "                                                                                             \
    "CASE WHEN EXISTS (SELECT 1 FROM class_formation b WHERE b.undoes = f.id) THEN 1 ELSE 0 END AS undone, " \
    "f.at"                                                                                                   \
    " FROM class_formation f JOIN unit u ON u.id = f.unit "

namespace xingtan::classes::store {

Result<std::optional<FormationRow>> find_formation(db::Tx& tx, const AnyScope& scope, FormationId id) {
    return tx.maybe<FormationRow>(FORMATION_COLUMNS "WHERE f.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<std::vector<FormationRow>> formations(db::Tx& tx, const AnyScope& scope, IntakeId intake,
                                             std::int64_t before, std::int64_t limit) {
    return tx.all<FormationRow>(
        FORMATION_COLUMNS
        "WHERE f.intake = $1 AND ($2 = 0 OR f.id < $2) AND" IN_SCOPE("u.path") "ORDER BY f.id DESC LIMIT $3",
        scope, intake, before, limit);
}

Result<std::int64_t> count_formations(db::Tx& tx, const AnyScope& scope, IntakeId intake) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM class_formation f JOIN unit u ON u.id = f.unit"
        " WHERE f.intake = $1 AND" IN_SCOPE("u.path") "LIMIT 10001) counted",
        scope, intake);
}

// Anybody it placed has moved on, or somebody else came into a class it formed.
Result<bool> overtaken(db::Tx& tx, FormationId id) {
    const auto later = TRY(tx.maybe<std::int64_t>(
        "/*found*/ SELECT 1 AS one FROM class_stay s WHERE s.began_by = $1 AND s.ended_at IS NOT NULL"
        " UNION ALL SELECT 1 AS one FROM class_stay s JOIN training_class c ON c.id = s.training_class"
        " WHERE c.formed_by = $1 AND s.ended_at IS NULL AND (s.began_by IS NULL OR s.began_by <> $1)"
        " UNION ALL SELECT 1 AS one FROM training_class c WHERE c.formed_by = $1 AND c.dissolved_at IS NOT "
        "NULL LIMIT 1",
        id));
    return later.has_value();
}

Result<std::vector<Move>> moves_back(db::Tx& tx, FormationId id) {
    return tx.all<Move>(
        "/*found*/ SELECT n.enrolment, e.person, n.training_class AS \"from\", o.training_class AS \"to\", 0 "
        "AS "
        "stay FROM class_stay n JOIN enrolment e ON e.id = n.enrolment LEFT JOIN class_stay o ON o.ended_by "
        "= "
        "n.began_by AND o.enrolment = n.enrolment WHERE n.began_by = $1 ORDER BY n.enrolment",
        id);
}

Result<std::vector<TrainingClassId>> formed_by(db::Tx& tx, FormationId id) {
    return tx.all<TrainingClassId>("/*found*/ SELECT id FROM training_class WHERE formed_by = $1 ORDER BY id",
                                   id);
}

Result<std::vector<TrainingClassId>> reopen(db::Tx& tx, FormationId dissolved_by) {
    return tx.all<TrainingClassId>(
        "/*found*/ UPDATE training_class SET dissolved_by = NULL, dissolved_at = NULL, version = version + 1"
        " WHERE dissolved_by = $1 RETURNING id",
        dissolved_by);
}

Result<std::vector<StayRow>> stays(db::Tx& tx, const AnyScope& scope, TrainingClassId id, std::int64_t before,
                                   std::int64_t limit) {
    return tx.all<StayRow>(
        "SELECT s.enrolment, p.name, u.name AS unit_name, s.began_at, s.ended_at, s.pinned, s.id"
        " FROM class_stay s JOIN enrolment e ON e.id = s.enrolment JOIN person p ON p.id = e.person JOIN "
        "unit "
        "u ON u.id = e.unit WHERE s.training_class = $1 AND ($2 = 0 OR s.id < $2) AND" IN_SCOPE(
            "u.path") "ORDER BY s.id DESC LIMIT $3",
        scope, id, before, limit);
}

Result<std::int64_t> count_stays(db::Tx& tx, const AnyScope& scope, TrainingClassId id) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM class_stay s JOIN enrolment e ON e.id = s.enrolment"
        " JOIN unit u ON u.id = e.unit WHERE s.training_class = $1 AND" IN_SCOPE(
            "u.path") "LIMIT 10001) counted",
        scope, id);
}

Result<std::int64_t> pin(db::Tx& tx, TrainingClassId id, std::span<const EnrolmentId> members, bool pinned) {
    static const db::Many kPin(
        "/*found*/ UPDATE class_stay SET pinned = $2 WHERE training_class = $1 AND ended_at IS NULL AND "
        "enrolment IN (VALUES {rows})",
        {.columns = 1, .shared = 2});
    return kPin.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(id, std::int64_t{pinned}); }, members,
        [](db::Binder& row, EnrolmentId one) { row.add(one); });
}

Result<> pass_stay(db::Tx& tx, const enrolment::ClassPassed& passed, std::int64_t stay, DomainTime at) {
    TRY(tx.run("/*found*/ UPDATE class_stay SET ended_at = $2 WHERE enrolment = $1 AND ended_at IS NULL",
               passed.from, at));
    TRY(tx.run("INSERT INTO class_stay (id, training_class, enrolment, began_at) VALUES ($1, $2, $3, $4)",
               stay, passed.training_class, passed.to, at));
    return {};
}

}  // namespace xingtan::classes::store
