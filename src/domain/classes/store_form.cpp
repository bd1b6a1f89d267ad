#include "domain/classes/store.h"
#include "platform/db/many.h"

namespace xingtan::classes::store {

Result<std::vector<Area>> areas(db::Tx& tx, const AnyScope& scope, UnitId owner) {
    return tx.all<Area>(
        "SELECT a.id, a.name, a.path, a.path_end, CASE WHEN a.status = 'active' THEN 1 ELSE 0 END AS active "
        "FROM unit a WHERE "
        "a.parent = $1 AND" IN_SCOPE("a.path") "ORDER BY a.path LIMIT 10000",
        scope, owner);
}

Result<std::vector<SitterRow>> sitters(db::Tx& tx, const AnyScope& scope, IntakeId intake,
                                       std::int64_t limit) {
    return tx.all<SitterRow>(
        "SELECT e.id AS enrolment, e.person, u.path, coalesce(e.base_school, 0) AS base_school, e.stage, "
        "e.subject, e.state, coalesce(e.training_class, 0) AS training_class, coalesce(s.pinned, 0) AS "
        "pinned FROM enrolment e JOIN unit u ON u.id = e.unit LEFT JOIN class_stay s ON s.enrolment = e.id "
        "AND s.ended_at IS NULL WHERE e.intake = $1 AND (e.state IN ('confirmed', 'checked-in') OR"
        " (e.training_class IS NOT NULL AND e.state IN ('passed', 'good', 'excellent', 'failed')))"
        " AND" IN_SCOPE("u.path") "LIMIT $2",
        scope, intake, limit);
}

Result<std::vector<OpenClass>> open_classes(db::Tx& tx, const AnyScope& scope, IntakeId intake) {
    return tx.all<OpenClass>(
        "SELECT c.id, c.unit, c.number, c.name, coalesce(c.base_school, 0) AS base_school, c.stage, "
        "c.subject,"
        " c.size FROM training_class c JOIN unit u ON u.id = c.unit WHERE c.intake = $1 AND c.dissolved_at "
        "IS "
        "NULL AND" IN_SCOPE("u.path") "ORDER BY c.id LIMIT 200000",
        scope, intake);
}

Result<std::int64_t> last_number(db::Tx& tx, IntakeId intake) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT coalesce(max(number), 0) AS n FROM training_class WHERE intake = $1", intake);
}

Result<> insert_classes(db::Tx& tx, std::span<const NewClass> classes) {
    static const db::Many kInsert(
        "INSERT INTO training_class (id, project, intake, unit, number, name, base_school, stage, subject,"
        " formed_by, formed_at) VALUES {rows}",
        {.columns = 11});
    TRY(kInsert.run(tx, classes, [](db::Binder& row, const NewClass& c) {
        const auto base =
            c.facts.base_school == 0 ? std::nullopt : std::optional(UnitId{c.facts.base_school});
        row.add(c.facts.id, c.project, c.intake, c.facts.unit, c.facts.number, c.facts.name, base,
                c.facts.stage, c.facts.subject, c.formed_by, c.at);
    }));
    return {};
}

Result<> relabel(db::Tx& tx, const About& facts) {
    TRY(tx.run(
        "/*found*/ UPDATE training_class SET unit = $2, stage = $3, subject = $4, version = version + 1 "
        "WHERE id = $1",
        facts.id, facts.unit, facts.stage, facts.subject));
    return {};
}

Result<> dissolve(db::Tx& tx, std::span<const TrainingClassId> ids, FormationId by, DomainTime at) {
    static const db::Many kDissolve(
        "/*found*/ UPDATE training_class SET dissolved_by = $1, dissolved_at = $2, version = version + 1"
        " WHERE id IN (VALUES {rows})",
        {.columns = 1, .shared = 2});
    TRY(kDissolve.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(by, at); }, ids,
        [](db::Binder& row, TrainingClassId id) { row.add(id); }));
    return {};
}

Result<> recount(db::Tx& tx, std::span<const TrainingClassId> ids) {
    static const db::Many kRecount(
        "/*found*/ UPDATE training_class SET version = version + 1, size = (SELECT count(*) FROM enrolment e "
        "WHERE e.training_class = training_class.id) WHERE id IN (VALUES {rows})",
        {.columns = 1});
    TRY(kRecount.run(tx, ids, [](db::Binder& row, TrainingClassId id) { row.add(id); }));
    return {};
}

Result<> end_stays(db::Tx& tx, std::span<const Move> moves, FormationId by, DomainTime at) {
    static const db::Many kEnd(
        "/*found*/ UPDATE class_stay SET ended_by = $1, ended_at = $2 WHERE ended_at IS NULL"
        " AND enrolment IN (VALUES {rows})",
        {.columns = 1, .shared = 2});
    TRY(kEnd.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(by, at); }, moves,
        [](db::Binder& row, const Move& m) { row.add(m.enrolment); }));
    return {};
}

Result<> begin_stays(db::Tx& tx, std::span<const Move> moves, FormationId by, DomainTime at) {
    static const db::Many kBegin(
        "INSERT INTO class_stay (id, training_class, enrolment, began_at, began_by) VALUES {rows}",
        {.columns = 5});
    std::vector<Move> arriving;
    for (const auto& one : moves)
        if (one.to) arriving.push_back(one);
    TRY(kBegin.run(tx, std::span<const Move>(arriving),
                   [&](db::Binder& row, const Move& m) { row.add(m.stay, *m.to, m.enrolment, at, by); }));
    return {};
}

Result<> insert_formation(db::Tx& tx, const FormationRow& f, UnitId unit, AccountId actor) {
    TRY(
        tx.run("INSERT INTO class_formation (id, project, intake, unit, rule, relabelled, formed, dissolved, "
               "placed, moved, "
               "undoes, actor, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
               f.id, f.project, f.intake, unit, f.rule, f.relabelled, f.formed, f.dissolved, f.placed,
               f.moved, f.undoes, actor, f.at));
    return {};
}

}  // namespace xingtan::classes::store
