#include "domain/org/store.h"

#include "platform/db/many.h"

#define UNIT_FACTS \
    "u.id, u.parent, u.kind, u.level, u.admin, u.name, u.code, u.path, u.path_end, u.former_name"
#define UNIT_ROW                                                                                      \
    "u.id, u.parent, u.kind, u.level, u.name, u.former_name, u.code, u.special, u.direct, u.status, " \
    "u.version, u.credit_code, u.employer"
#define UNIT_COLUMNS UNIT_ROW ", '' AS found_as, '' AS found_through"
// A search word is part of a name, present or former, or the beginning of a code.
#define MATCHES_SEARCH                                                                                   \
    " u.path >= $1 AND u.path < $2 AND u.annulled = 0 AND (u.name LIKE $3 ESCAPE '\\' OR ($4 <> '' AND " \
    "u.code LIKE $4 ESCAPE "                                                                             \
    "'\\') OR u.id IN (SELECT k.unit FROM unit_known_as k WHERE k.name LIKE $3 ESCAPE '\\')) "
#define FOUND_AS(what)                                                                                   \
    " CASE WHEN u.name LIKE $3 ESCAPE '\\' THEN '' ELSE coalesce((SELECT k." what                        \
    " FROM unit_known_as k WHERE k.unit = u.id AND k.name LIKE $3 ESCAPE '\\' ORDER BY k.through DESC, " \
    "k.name LIMIT 1), '') END"
#define LIVE_SCOPES                                                                  \
    " FROM actor_scope s WHERE s.actor = $scope_actor AND s.capability = $scope_cap" \
    " AND s.project IS NULL AND s.from_at <= $scope_now AND $scope_now < s.until_at"
// A unit a scope begins at, and whose parent no other reaches: this is the scope's join itself.
#define IS_TOP                                                             \
    " u.path >= $1 AND u.path < $2 AND u.path IN (SELECT s.lo" LIVE_SCOPES \
    ") AND NOT EXISTS (SELECT 1 FROM unit above WHERE above.id = u.parent AND" IN_SCOPE("above.path") ") "

namespace xingtan::org::store {
namespace {

// A list row flat, as columns come.
struct FlatRow {
    UnitId id;
    std::optional<UnitId> parent;
    UnitKind kind{};
    AuthorityLevel level{};
    std::string name;
    std::string former_name;
    std::string code;
    bool special = false;
    bool direct = false;
    UnitStatus status{};
    std::int64_t version = 1;
    std::string credit_code;
    std::string employer;
    std::string found_as;
    std::string found_through;
    std::string path;
};
BOOST_DESCRIBE_STRUCT(FlatRow, (),
                      (id, parent, kind, level, name, former_name, code, special, direct, status, version,
                       credit_code, employer, found_as, found_through, path))

std::vector<ListRow> nest(std::vector<FlatRow> flat) {
    std::vector<ListRow> rows;
    rows.reserve(flat.size());
    for (auto& r : flat)
        rows.push_back(
            {{r.id, r.parent, r.kind, r.level, std::move(r.name), std::move(r.former_name), std::move(r.code),
              r.special, r.direct, r.status, r.version, std::move(r.credit_code), std::move(r.employer),
              std::move(r.found_as), std::move(r.found_through)},
             std::move(r.path)});
    return rows;
}

}  // namespace

Result<std::optional<UnitFacts>> visible(db::Tx& tx, const AnyScope& scope, UnitId id) {
    return tx.maybe<UnitFacts>("SELECT " UNIT_FACTS " FROM unit u WHERE u.id = $1 AND" IN_SCOPE("u.path"),
                               scope, id);
}

Result<std::vector<UnitFacts>> visible_of(db::Tx& tx, const AnyScope& scope, std::span<const UnitId> ids) {
    static const db::Many kVisible("SELECT " UNIT_FACTS
                                   " FROM unit u WHERE u.id IN (VALUES {rows}) AND" IN_SCOPE("u.path"),
                                   {.columns = 1});
    return kVisible.all<UnitFacts>(
        tx, &scope.binding(), [](db::Binder&) {}, ids, [](db::Binder& row, UnitId id) { row.add(id); });
}

Result<std::optional<UnitFacts>> by_id(db::Tx& tx, UnitId id) {
    return tx.maybe<UnitFacts>("/*found*/ SELECT " UNIT_FACTS " FROM unit u WHERE u.id = $1", id);
}

Result<UnitStatus> status_of(db::Tx& tx, UnitId id) {
    return tx.one<UnitStatus>("/*found*/ SELECT status FROM unit WHERE id = $1", id);
}

Result<std::vector<UnitFacts>> from_root(db::Tx& tx, UnitId id) {
    return tx.all<UnitFacts>(
        "/*found*/ WITH RECURSIVE up (id, parent) AS (SELECT id, parent FROM unit WHERE id = $1"
        " UNION ALL SELECT above.id, above.parent FROM unit above JOIN up ON above.id = up.parent)"
        " SELECT " UNIT_FACTS " FROM up JOIN unit u ON u.id = up.id ORDER BY u.path",
        id);
}

Result<std::vector<UnitFacts>> children(db::Tx& tx, const AnyScope& scope, UnitId parent) {
    return tx.all<UnitFacts>(
        "SELECT " UNIT_FACTS
        " FROM unit u WHERE u.parent = $1 AND u.status = 'active' AND" IN_SCOPE("u.path") "ORDER BY u.path",
        scope, parent);
}

Result<std::vector<UnitFacts>> below(db::Tx& tx, const AnyScope& scope, const Span& span,
                                     std::int64_t limit) {
    return tx.all<UnitFacts>(
        "SELECT " UNIT_FACTS
        " FROM unit u WHERE u.path > $1 AND u.path < $2 AND u.status = 'active' AND" IN_SCOPE(
            "u.path") "ORDER BY u.path LIMIT $3",
        scope, span.lo, span.hi, limit);
}

Result<std::vector<KnownAs>> known_as(db::Tx& tx, const AnyScope& scope, const Span& span) {
    return tx.all<KnownAs>(
        "SELECT k.unit, k.name FROM unit_known_as k CROSS JOIN unit u WHERE u.id = k.unit AND u.path >= $1 "
        "AND"
        " u.path < $2 AND u.status = 'active' AND" IN_SCOPE("u.path") "ORDER BY u.path, k.name LIMIT 50000",
        scope, span.lo, span.hi);
}

Result<std::optional<Unit>> unit(db::Tx& tx, const AnyScope& scope, UnitId id) {
    return tx.maybe<Unit>("SELECT " UNIT_COLUMNS " FROM unit u WHERE u.id = $1 AND" IN_SCOPE("u.path"), scope,
                          id);
}

Result<std::vector<Unit>> ancestors(db::Tx& tx, const AnyScope& scope, UnitId id) {
    return tx.all<Unit>(
        "WITH RECURSIVE up (id, parent) AS (SELECT id, parent FROM unit WHERE id = $1"
        " UNION ALL SELECT above.id, above.parent FROM unit above JOIN up ON above.id = up.parent)"
        " SELECT " UNIT_COLUMNS
        " FROM up JOIN unit u ON u.id = up.id WHERE u.id <> $1 AND" IN_SCOPE("u.path") "ORDER BY u.path",
        scope, id);
}

Result<Span> reach(db::Tx& tx, const AnyScope& scope) {
    return tx.one<Span>("SELECT coalesce(min(s.lo), '') AS lo, coalesce(max(s.hi), '') AS hi" LIVE_SCOPES,
                        scope);
}

Result<std::vector<ListRow>> child_rows(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                        std::string_view after, std::int64_t limit) {
    auto flat = TRY(tx.all<FlatRow>("SELECT " UNIT_COLUMNS
                                    ", u.path FROM unit u WHERE u.parent = $1 AND u.path > $2 AND" IN_SCOPE(
                                        "u.path") "AND u.annulled = 0 ORDER BY u.path LIMIT $3",
                                    scope, parent, after, limit));
    return nest(std::move(flat));
}

Result<std::vector<ListRow>> top_rows(db::Tx& tx, const AnyScope& scope, const Query& query,
                                      std::int64_t limit) {
    auto flat = TRY(tx.all<FlatRow>("SELECT " UNIT_COLUMNS ", u.path FROM unit u WHERE" IS_TOP
                                    "AND u.path > $3 ORDER BY u.path LIMIT $4",
                                    scope, query.span.lo, query.span.hi, query.after, limit));
    return nest(std::move(flat));
}

Result<std::vector<ListRow>> matches(db::Tx& tx, const AnyScope& scope, const Query& query,
                                     std::int64_t limit) {
    auto flat = TRY(
        tx.all<FlatRow>("SELECT " UNIT_ROW "," FOUND_AS("name") " AS found_as," FOUND_AS(
                            "through") " AS found_through, u.path FROM unit u WHERE" MATCHES_SEARCH
                                       "AND u.path > $5 AND" IN_SCOPE("u.path") "ORDER BY u.path LIMIT $6",
                        scope, query.span.lo, query.span.hi, query.name, query.code, query.after, limit));
    return nest(std::move(flat));
}

Result<std::int64_t> count_children(db::Tx& tx, const AnyScope& scope, UnitId parent, std::int64_t most) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM unit u WHERE u.parent = $1 AND" IN_SCOPE(
            "u.path") "AND u.annulled = 0 LIMIT $2) counted",
        scope, parent, most);
}

Result<std::int64_t> count_top(db::Tx& tx, const AnyScope& scope, const Query& query, std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one FROM unit u WHERE" IS_TOP
                                "LIMIT $3) counted",
                                scope, query.span.lo, query.span.hi, most);
}

Result<std::int64_t> count_matches(db::Tx& tx, const AnyScope& scope, const Query& query, std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one FROM unit u WHERE" MATCHES_SEARCH
                                "AND" IN_SCOPE("u.path") "LIMIT $5) counted",
                                scope, query.span.lo, query.span.hi, query.name, query.code, most);
}

Result<std::vector<SheetLine>> sheet_lines(db::Tx& tx, const AnyScope& scope, const Span& span) {
    return tx.all<SheetLine>(
        "SELECT u.id, u.parent, u.name, u.kind, u.level, u.code, u.special, u.credit_code, u.employer FROM "
        "unit u"
        " WHERE u.path > $1 AND u.path < $2 AND u.status = 'active' AND" IN_SCOPE(
            "u.path") "ORDER BY u.path LIMIT 50000",
        scope, span.lo, span.hi);
}

Result<std::optional<UnitFacts>> child_named(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                             std::string_view name) {
    return tx.maybe<UnitFacts>(
        "SELECT " UNIT_FACTS
        " FROM unit u WHERE u.parent = $1 AND u.name = $2 AND u.status = 'active' AND" IN_SCOPE("u.path"),
        scope, parent, name);
}

Result<std::optional<Parent>> take_ordinal(db::Tx& tx, UnitId parent) {
    return tx.maybe<Parent>(
        "/*found*/ UPDATE unit SET next_child = next_child + 1 WHERE id = $1 AND status = 'active'"
        " RETURNING kind, level, admin, path, next_child",
        parent);
}

Result<std::optional<UnitId>> root(db::Tx& tx) {
    return tx.maybe<UnitId>("/*system*/ SELECT id FROM unit WHERE parent IS NULL");
}

Result<std::vector<Coded>> authorities(db::Tx& tx) {
    return tx.all<Coded>("/*system*/ SELECT id, code FROM unit WHERE kind = 'authority' AND code <> ''");
}

Result<bool> name_taken(db::Tx& tx, UnitId parent, std::string_view name) {
    const auto same = TRY(tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM unit WHERE parent = $1 AND name = $2 AND status = 'active'",
        parent, name));
    return same > 0;
}

Result<> insert(db::Tx& tx, const UnitFacts& unit, bool special, bool direct) {
    TRY(tx.run(
        "INSERT INTO unit (id, parent, kind, level, name, code, special, direct, admin, path, path_end)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        unit.id, unit.parent, unit.kind, unit.level, unit.name, unit.code, special, direct, unit.admin,
        unit.path, unit.path_end));
    return {};
}

Result<> insert_facts(db::Tx& tx, const std::array<std::int64_t, 5>& ids, const UnitFacts& unit,
                      const FactSource& source) {
    const auto parent = unit.parent ? to_wire(*unit.parent) : std::string();
    TRY(
        tx.run("INSERT INTO unit_fact (id, unit, attribute, value, valid_from, recorded_at, recorded_by, "
               "document) VALUES"
               " ($6, $1, 'name', $11, $2, $3, $4, $5), ($7, $1, 'code', $12, $2, $3, $4, $5), ($8, $1, "
               "'kind', $13, $2, $3, $4, $5),"
               " ($9, $1, 'parent', $14, $2, $3, $4, $5), ($10, $1, 'status', 'active', $2, $3, $4, $5)",
               unit.id, source.valid_from, source.recorded_at, source.recorded_by.value, source.document,
               ids[0], ids[1], ids[2], ids[3], ids[4], unit.name, unit.code, unit.kind, parent));
    return {};
}

Result<> bump_tree_version(db::Tx& tx) {
    TRY(tx.run("UPDATE tree_version SET version = version + 1 WHERE id = 1"));
    return {};
}

}  // namespace xingtan::org::store
