#include "domain/quota/store.h"

#define PLACE_COLUMNS                                                                                   \
    "SELECT l.unit, u.name AS unit_name, u.former_name AS unit_former, u.kind AS unit_kind, "           \
    "nullif(l.intake, 0) AS intake,"                                                                    \
    " coalesce(i.number, 0) AS intake_number, l.kind, l.got, l.given, l.free, l.held, l.used, l.lapsed" \
    " FROM place l JOIN unit u ON u.id = l.unit LEFT JOIN intake i ON i.id = l.intake "

namespace xingtan::quota::store {
namespace {

// A ledger row flat, as columns come.
struct FlatPlace {
    UnitId unit;
    std::string unit_name;
    org::UnitKind unit_kind{};
    std::optional<IntakeId> intake;
    std::int64_t intake_number = 0;
    PlaceKind kind{};
    std::int64_t got = 0, given = 0, free = 0, held = 0, used = 0, lapsed = 0;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(FlatPlace, (),
                      (unit, unit_name, unit_kind, intake, intake_number, kind, got, given, free, held, used,
                       lapsed, unit_former))

std::vector<Place> nest(const std::vector<FlatPlace>& rows) {
    std::vector<Place> places;
    places.reserve(rows.size());
    for (const auto& r : rows)
        places.push_back({r.unit,
                          r.unit_name,
                          r.unit_kind,
                          r.intake,
                          r.intake_number,
                          r.kind,
                          {r.got, r.given, r.free, r.held, r.used, r.lapsed},
                          r.unit_former});
    return places;
}

}  // namespace

Result<std::int64_t> free_to_held(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET free = free - 1, held = held + 1, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND free >= 1",
        row.project, row.unit, row.intake.value, row.kind);
}

Result<std::int64_t> held_to_used(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET held = held - 1, used = used + 1, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND held >= 1",
        row.project, row.unit, row.intake.value, row.kind);
}

Result<std::int64_t> held_to_free(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET held = held - 1, free = free + 1, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND held >= 1",
        row.project, row.unit, row.intake.value, row.kind);
}

Result<> receive(db::Tx& tx, std::span<const Received> rows) {
    static const db::Many kReceive(
        "/*found*/ INSERT INTO place (id, project, intake, kind, unit, got, free) VALUES {rows}"
        " ON CONFLICT (project, unit, intake, kind) DO UPDATE SET got = place.got + excluded.got,"
        " free = place.free + excluded.free, version = place.version + 1",
        {.columns = 7});
    TRY(kReceive.run(tx, rows, [](db::Binder& binder, const Received& r) {
        binder.add(r.id, r.row.project, r.row.intake.value, r.row.kind, r.row.unit, r.more, r.more);
    }));
    return {};
}

Result<std::int64_t> take_back(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET got = got - $4, free = free - $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND free >= $4",
        row.project, row.unit, row.intake.value, quantity, row.kind);
}

Result<std::int64_t> give(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET given = given + $4, free = free - $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND free >= $4",
        row.project, row.unit, row.intake.value, quantity, row.kind);
}

Result<std::int64_t> ungive(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET given = given - $4, free = free + $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND given >= $4",
        row.project, row.unit, row.intake.value, quantity, row.kind);
}

Result<std::optional<std::int64_t>> lock_free(db::Tx& tx, const Row& row) {
    return tx.maybe<std::int64_t>(
        "/*found*/ UPDATE place SET version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 RETURNING free",
        row.project, row.unit, row.intake.value, row.kind);
}

Result<Balance> balance(db::Tx& tx, const Row& row) {
    const auto found =
        TRY(tx.maybe<Balance>("/*found*/ SELECT got, given, free, held, used, lapsed FROM place"
                              " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4",
                              row.project, row.unit, row.intake.value, row.kind));
    return found.value_or(Balance{});
}

Result<std::int64_t> lapse(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET lapsed = lapsed + $4, free = free - $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND free >= $4",
        row.project, row.unit, row.intake.value, quantity, row.kind);
}

Result<std::int64_t> revive(db::Tx& tx, const Row& row, std::int64_t quantity) {
    return tx.run(
        "/*found*/ UPDATE place SET lapsed = lapsed - $4, free = free + $4, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $5 AND lapsed >= $4",
        row.project, row.unit, row.intake.value, quantity, row.kind);
}

Result<std::int64_t> used_to_held(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET used = used - 1, held = held + 1, version = version + 1"
        " WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND used >= 1",
        row.project, row.unit, row.intake.value, row.kind);
}

Result<> assign(db::Tx& tx, std::int64_t new_id, const Row& row) {
    TRY(tx.run(
        "/*found*/ INSERT INTO place (id, project, intake, kind, unit, got, free, assigned) VALUES ($1, $2, "
        "$3, $4, $5, 1, 1, 1) ON CONFLICT (project, unit, intake, kind) DO UPDATE SET got = place.got + 1,"
        " free = place.free + 1, assigned = place.assigned + 1, version = place.version + 1",
        new_id, row.project, row.intake.value, row.kind, row.unit));
    return {};
}

Result<std::int64_t> unassign(db::Tx& tx, const Row& row) {
    return tx.run(
        "/*found*/ UPDATE place SET got = got - 1, free = free - 1, assigned = assigned - 1, version = "
        "version + 1 WHERE project = $1 AND unit = $2 AND intake = $3 AND kind = $4 AND assigned >= 1 AND "
        "free >= 1",
        row.project, row.unit, row.intake.value, row.kind);
}

Result<std::vector<Place>> of_unit(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                   PlaceKind kind) {
    const auto rows = TRY(
        tx.all<FlatPlace>(PLACE_COLUMNS "WHERE l.project = $1 AND l.unit = $2 AND l.kind = $3 AND" IN_SCOPE(
                              "u.path") "ORDER BY intake_number",
                          scope, project, unit, kind));
    return nest(rows);
}

Result<std::vector<Place>> of_children(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent,
                                       PlaceKind kind) {
    const auto rows = TRY(
        tx.all<FlatPlace>(PLACE_COLUMNS "WHERE l.project = $1 AND u.parent = $2 AND l.kind = $3 AND" IN_SCOPE(
                              "u.path") "ORDER BY u.path, intake_number",
                          scope, project, parent, kind));
    return nest(rows);
}

Result<Kept> kept(db::Tx& tx, ProjectId project, UnitId owner) {
    return tx.one<Kept>(
        "/*found*/ SELECT CAST(coalesce(sum(CASE WHEN u.id = $2 THEN l.got - l.assigned ELSE 0 END), 0) AS"
        " BIGINT) AS places, CAST(coalesce(sum(CASE WHEN u.id <> $2 AND u.kind IN ('authority', 'office') "
        "THEN"
        " l.got - l.assigned ELSE 0 END), 0) AS BIGINT) AS handed FROM unit u JOIN place l ON l.project = $1"
        " AND l.unit = u.id AND l.kind = 'person' WHERE u.parent = $2 OR u.id = $2",
        project, owner);
}

const db::Ledger& move_ledger() {
    static const db::Ledger kMoves("place_move",
                                   "id, project, intake, kind, move, unit, from_unit, to_unit, quantity, "
                                   "document, enrolment, actor, at, change, cause, round");
    return kMoves;
}

Result<> insert_moves(db::Tx& tx, std::span<const NewMove> moves, AccountId actor, DomainTime at) {
    return move_ledger().insert(tx, moves, [&](db::Binder& row, const NewMove& m) {
        row.add(m.id, m.row.project, m.row.intake.value, m.row.kind, m.move, m.row.unit, m.from_unit,
                m.to_unit, m.quantity, m.document, m.enrolment, actor, at, m.change, m.cause, m.round);
    });
}

}  // namespace xingtan::quota::store
