#include "domain/org/store_change.h"

#include "platform/db/many.h"

namespace xingtan::org::store {

Result<Standing> take(db::Tx& tx, UnitId id) {
    return tx.one<Standing>(
        "/*found*/ UPDATE unit SET version = version + 1 WHERE id = $1 RETURNING status, version", id);
}

Result<> set_name(db::Tx& tx, UnitId id, std::string_view name, std::string_view former,
                  std::optional<Date> former_until) {
    TRY(tx.run("/*found*/ UPDATE unit SET name = $2, former_name = $3, former_until = $4 WHERE id = $1", id,
               name, former, former_until));
    return {};
}

Result<std::int64_t> forget_former_names(db::Tx& tx, Date today, std::int64_t most) {
    return tx.run(
        "/*system*/ UPDATE unit SET former_name = '', former_until = NULL WHERE id IN (SELECT u.id FROM unit "
        "u"
        " WHERE u.former_until IS NOT NULL AND u.former_until <= $1 LIMIT $2)",
        today, most);
}

Result<> set_kind(db::Tx& tx, UnitId id, UnitKind kind) {
    TRY(tx.run("/*found*/ UPDATE unit SET kind = $2 WHERE id = $1", id, kind));
    return {};
}

Result<> set_code(db::Tx& tx, UnitId id, std::string_view code) {
    TRY(tx.run("/*found*/ UPDATE unit SET code = $2 WHERE id = $1", id, code));
    return {};
}

Result<> set_credit_code(db::Tx& tx, UnitId id, std::string_view code) {
    TRY(tx.run("/*found*/ UPDATE unit SET credit_code = $2 WHERE id = $1", id, code));
    return {};
}

Result<> set_employer(db::Tx& tx, UnitId id, std::string_view employer) {
    TRY(tx.run("/*found*/ UPDATE unit SET employer = $2 WHERE id = $1", id, employer));
    return {};
}

Result<std::string> attribute_of(db::Tx& tx, UnitId unit, std::string_view attribute) {
    auto found = TRY(tx.maybe<std::string>(
        "/*found*/ SELECT value FROM unit_fact WHERE unit = $1 AND attribute = $2 AND valid_until IS NULL",
        unit, attribute));
    return found.value_or("");
}

Result<std::vector<UnitId>> bearers_of(db::Tx& tx, std::string_view code) {
    return tx.all<UnitId>(
        "/*code-check*/ SELECT DISTINCT unit FROM unit_fact WHERE attribute = 'code' AND value <> '' AND "
        "value = $1"
        " AND voided = 0 LIMIT 10",
        code);
}

Result<std::int64_t> active_with_code(db::Tx& tx, UnitKind kind, std::string_view code, UnitId except) {
    return tx.one<std::int64_t>(
        "/*code-check*/ SELECT count(*) AS n FROM unit WHERE code = $2 AND kind = $1 AND status = 'active' "
        "AND id <>"
        " $3",
        kind, code, except.value);  // 0: nobody
}

Result<> set_status(db::Tx& tx, UnitId id, UnitStatus status) {
    TRY(tx.run("/*found*/ UPDATE unit SET status = $2 WHERE id = $1", id, status));
    return {};
}

Result<> set_parent(db::Tx& tx, UnitId id, UnitId parent, bool direct) {
    TRY(tx.run("/*found*/ UPDATE unit SET parent = $2, direct = $3 WHERE id = $1", id, parent, direct));
    return {};
}

Result<> shift_paths(db::Tx& tx, const Shift& shift) {
    const auto rest = static_cast<std::int64_t>(shift.from_path.size()) + 1;
    TRY(
        tx.run("/*found*/ UPDATE unit SET path = $3 || substr(path, CAST($4 AS INTEGER)), path_end = $3 || "
               "substr(path, CAST($4 AS INTEGER)) || '~',"
               " admin = CASE WHEN kind <> 'authority' AND admin = $5 THEN $6 ELSE admin END"
               " WHERE path >= $1 AND path < $2",
               shift.from_path, shift.from_end, shift.to_path, rest, shift.from_admin, shift.to_admin));
    return {};
}

Result<std::int64_t> longest_path(db::Tx& tx, const Span& span) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT CAST(max(length(path)) AS BIGINT) AS n FROM unit WHERE path >= $1 AND path < $2",
        span.lo, span.hi);
}

Result<std::int64_t> active_below(db::Tx& tx, UnitId parent) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM unit WHERE parent = $1 AND status = 'active'", parent);
}

Result<bool> supersede_fact(db::Tx& tx, std::int64_t id, UnitId unit, std::string_view attribute,
                            std::string_view value, const FactSource& source) {
    const auto ended =
        TRY(tx.run("/*found*/ UPDATE unit_fact SET valid_until = $3 WHERE unit = $1 AND attribute = $2"
                   " AND valid_until IS NULL AND valid_from <= $3",
                   unit, attribute, source.valid_from));
    if (ended == 0) {
        const auto known = TRY(tx.one<std::int64_t>(
            "/*found*/ SELECT count(*) AS n FROM unit_fact WHERE unit = $1 AND attribute = $2", unit,
            attribute));
        if (known > 0) return false;
    }
    TRY(tx.run(
        "INSERT INTO unit_fact (id, unit, attribute, value, valid_from, recorded_at, recorded_by, document)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id, unit, attribute, value, source.valid_from, source.recorded_at, source.recorded_by,
        source.document));
    return true;
}

Result<> restore_fact(db::Tx& tx, std::int64_t id, UnitId unit, std::string_view attribute,
                      std::string_view value, const FactSource& source) {
    TRY(
        tx.run("/*found*/ UPDATE unit_fact SET valid_until = valid_from, voided = 1 WHERE unit = $1 AND "
               "attribute = $2"
               " AND valid_from >= $3",
               unit, attribute, source.valid_from));
    const auto since = TRY(tx.maybe<DomainTime>(
        "/*found*/ UPDATE unit_fact SET valid_until = valid_from, voided = 1 WHERE unit = $1 AND "
        "attribute = $2 AND"
        " valid_from < $3 AND valid_until = $3 AND value = $4 RETURNING valid_from",
        unit, attribute, source.valid_from, value));
    TRY(tx.run(
        "INSERT INTO unit_fact (id, unit, attribute, value, valid_from, recorded_at, recorded_by, document)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id, unit, attribute, value, since.value_or(source.valid_from), source.recorded_at, source.recorded_by,
        source.document));
    return {};
}

Result<> set_annulled(db::Tx& tx, UnitId id) {
    TRY(tx.run("/*found*/ UPDATE unit SET status = 'closed', code = '', annulled = 1 WHERE id = $1", id));
    return {};
}

Result<bool> is_annulled(db::Tx& tx, UnitId id) {
    const auto annulled = TRY(tx.one<std::int64_t>("/*found*/ SELECT annulled FROM unit WHERE id = $1", id));
    return annulled == 1;
}

Result<std::optional<Date>> founded_on(db::Tx& tx, UnitId unit) {
    return tx.maybe<Date>(
        "/*found*/ SELECT c.effective_on FROM unit_change c WHERE c.unit = $1 AND c.kind = 'found' AND "
        "c.reverses IS"
        " NULL",
        unit);
}

Result<std::int64_t> ever_below(db::Tx& tx, UnitId parent) {
    return tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM unit WHERE parent = $1 AND annulled = 0",
                                parent);
}

#define LATER                                                                                               \
    "/*found*/ SELECT c.id, u.name AS unit_name, c.kind, c.to_value, c.to_text, c.effective_on, c.document" \
    " FROM unit_change c JOIN unit u ON u.id = c.unit WHERE c.reverses IS NULL AND NOT EXISTS"              \
    " (SELECT 1 FROM unit_change r WHERE r.reverses = c.id)"

Result<std::vector<LaterChange>> later_changes(db::Tx& tx, UnitId unit, UnitChangeId since,
                                               UnitChangeId event) {
    return tx.all<LaterChange>(
        LATER " AND c.unit = $1 AND c.id > $2 AND c.event <> $3 ORDER BY c.id DESC LIMIT 200", unit, since,
        event);
}

Result<std::vector<LaterChange>> later_below(db::Tx& tx, UnitId unit, UnitChangeId since) {
    return tx.all<LaterChange>(
        LATER " AND u.parent = $1 AND u.annulled = 0 AND c.id > $2 ORDER BY c.id DESC LIMIT 1", unit, since);
}

const db::Ledger& change_ledger() {
    static const db::Ledger kChanges("unit_change",
                                     "id, event, unit, kind, from_value, to_value, from_text, to_text, "
                                     "effective_on, document, recorded_at, recorded_by, reverses");
    return kChanges;
}

Result<> insert_change(db::Tx& tx, const NewChange& change, AccountId by, WallTime at) {
    return change_ledger().insert(tx, change, [&](db::Binder& row, const NewChange& c) {
        row.add(c.id, c.event, c.unit, c.kind, c.from_value, c.to_value, c.from_text, c.to_text,
                c.effective_on, c.document, at, by, c.reverses);
    });
}

Result<std::optional<NewChange>> change(db::Tx& tx, const AnyScope& scope, UnitChangeId id) {
    return tx.maybe<NewChange>(
        "SELECT c.id, c.event, c.unit, c.kind, c.from_value, c.to_value, c.from_text, c.to_text, "
        "c.effective_on, "
        "c.document,"
        " c.reverses FROM unit_change c JOIN unit u ON u.id = c.unit WHERE c.id = $1 AND" IN_SCOPE("u.path"),
        scope, id);
}

Result<bool> is_reversed(db::Tx& tx, UnitChangeId id) {
    const auto found =
        TRY(tx.maybe<std::int64_t>("/*found*/ SELECT id FROM unit_change WHERE reverses = $1", id));
    return found.has_value();
}

Result<std::vector<NewChange>> rows_of_event(db::Tx& tx, UnitChangeId event) {
    return tx.all<NewChange>(
        "/*found*/ SELECT c.id, c.event, c.unit, c.kind, c.from_value, c.to_value, c.from_text, c.to_text,"
        " c.effective_on, c.document, c.reverses FROM unit_change c WHERE c.event = $1 ORDER BY c.id DESC",
        event);
}

Result<std::vector<UnitFacts>> active_children(db::Tx& tx, UnitId parent) {
    return tx.all<UnitFacts>(
        "/*found*/ SELECT u.id, u.parent, u.kind, u.level, u.admin, u.name, u.code, u.path, u.path_end, "
        "u.former_name FROM "
        "unit u"
        " WHERE u.parent = $1 AND u.status = 'active' ORDER BY u.path",
        parent);
}

Result<> insert_heir(db::Tx& tx, const NewHeir& h) {
    TRY(tx.run("INSERT INTO unit_heir (change, unit, heir, kind, effective_on) VALUES ($1, $2, $3, $4, $5)",
               h.change, h.unit, h.heir, h.kind, h.effective_on));
    return {};
}

Result<bool> is_merged(db::Tx& tx, UnitId unit) {
    const auto edges =
        TRY(tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM unit_heir h WHERE h.unit = $1 AND "
                                 "h.kind = 'merge' AND NOT EXISTS"
                                 " (SELECT 1 FROM unit_change r WHERE r.reverses = h.change)",
                                 unit));
    return edges > 0;
}

Result<std::vector<UnitId>> closed_among(db::Tx& tx, std::span<const UnitId> units) {
    static const db::Many kClosed(
        "/*found*/ SELECT id FROM unit WHERE status = 'closed' AND id IN (VALUES {rows})", {.columns = 1});
    return kClosed.all<UnitId>(
        tx, nullptr, [](db::Binder&) {}, units, [](db::Binder& row, UnitId unit) { row.add(unit); });
}

// A merger that was taken back leaves a row of its kind that is no end.
Result<std::optional<Ending>> ending_of(db::Tx& tx, UnitId unit) {
    return tx.maybe<Ending>(
        "/*found*/ SELECT c.id AS change, c.document, h.heir FROM unit u JOIN unit_change c ON c.unit = u.id"
        " LEFT JOIN unit_heir h ON h.change = c.id WHERE u.id = $1 AND u.status = 'closed' AND"
        " (c.kind = 'close' OR (c.kind = 'merge' AND c.reverses IS NULL)) AND NOT EXISTS"
        " (SELECT 1 FROM unit_change r WHERE r.reverses = c.id) ORDER BY c.id DESC LIMIT 1",
        unit);
}

Result<std::vector<UnitId>> carried_by(db::Tx& tx, UnitId heir) {
    return tx.all<UnitId>(
        "/*found*/ SELECT h.unit FROM unit_heir h WHERE h.heir = $1 AND h.kind = 'merge' AND NOT EXISTS"
        " (SELECT 1 FROM unit_change r WHERE r.reverses = h.change) LIMIT 100",
        heir);
}

// Of a unit found in scope: whoever answers for it may read who carries it on, beyond her own scope too.
Result<std::vector<Kin>> heirs(db::Tx& tx, UnitId unit) {
    return tx.all<Kin>(
        "/*found*/ SELECT u.id AS unit, u.name, h.kind, h.effective_on FROM unit_heir h JOIN unit u ON u.id "
        "= h.heir"
        " WHERE h.unit = $1 AND NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = h.change)"
        " ORDER BY h.change DESC LIMIT 100",
        unit);
}

Result<std::vector<Kin>> forebears(db::Tx& tx, const AnyScope& scope, UnitId unit) {
    return tx.all<Kin>(
        "SELECT u.id AS unit, u.name, h.kind, h.effective_on FROM unit_heir h JOIN unit u ON u.id = h.unit"
        " WHERE h.heir = $1 AND NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = h.change) "
        "AND" IN_SCOPE("u.path") "ORDER BY h.change DESC LIMIT 100",
        scope, unit);
}

Result<std::optional<Former>> former_name(db::Tx& tx, UnitId unit) {
    return tx.maybe<Former>(
        "/*found*/ SELECT c.from_value AS name, c.effective_on AS renamed_on FROM unit_change c WHERE c.unit "
        "= $1 AND c.kind = 'rename'"
        " AND c.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = c.id)"
        " ORDER BY c.id DESC LIMIT 1",
        unit);
}

Result<std::vector<UnitChange>> changes(db::Tx& tx, const AnyScope& scope, UnitId unit, UnitChangeId before,
                                        std::int64_t limit) {
    return tx.all<UnitChange>(
        "SELECT c.id, c.unit, c.kind, c.from_text, c.to_text, c.effective_on, c.document, c.recorded_at,"
        " coalesce(a.name, '') AS recorded_by, CASE WHEN EXISTS (SELECT 1 FROM unit_change r WHERE "
        "r.reverses ="
        " c.id) THEN 1 ELSE 0 END AS reversed, CASE WHEN c.reverses IS NULL THEN 0 ELSE 1 END AS reverses"
        " FROM unit_change c JOIN unit u ON u.id = c.unit"
        " LEFT JOIN account a ON a.id = c.recorded_by WHERE c.unit = $1 AND c.id < $2 AND" IN_SCOPE(
            "u.path") "ORDER BY c.id DESC LIMIT $3",
        scope, unit, before, limit);
}

Result<std::int64_t> count_changes(db::Tx& tx, const AnyScope& scope, UnitId unit) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM unit_change c JOIN unit u ON u.id = c.unit WHERE c.unit = $1 AND" IN_SCOPE(
            "u.path"),
        scope, unit);
}

}  // namespace xingtan::org::store
