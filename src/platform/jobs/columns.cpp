// Which column is which: shown beside the first rows, named otherwise by the sender, remembered for her unit.
#include <set>

#include "base/limits.h"
#include "platform/jobs/carry_on.h"
#include "platform/jobs/cells.h"
#include "platform/jobs/rejudge.h"
#include "platform/sheet/header.h"

namespace xingtan::jobs {
namespace {

constexpr std::int64_t kRowsShown = 5;

Result<std::vector<ImportCells>> first_rows(Context& ctx, const Found& found, std::size_t columns) {
    const auto rows = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::vector<store::SealedRow>> {
        const auto again = TRY(find_in(tx, ctx.actor, found.row.id));
        return store::rows(tx, again.scope, found.row.id, 0, kRowsShown);
    }));
    const auto key = TRY(RowKey::unwrap(ctx.deployment.keys, found.row.id, found.row.key_sealed));
    std::vector<ImportCells> shown;
    for (const auto& row : rows) {
        auto plain = TRY(key.unseal(found.row.id, row.line, row.sealed));
        for (auto& cell : plain.cells) cell = masked_digits(cell);
        plain.cells.resize(columns);
        shown.push_back({row.line, std::move(plain.cells)});
    }
    return shown;
}

Result<> check_columns(const Record& record, const std::vector<std::string>& columns) {
    if (columns.size() != record.headings.size()) return Error::invalid_field("columns", "columns-not-all");
    std::set<std::string, std::less<>> known, used;
    for (auto& field : fields_of(record)) known.insert(field.name);
    for (const auto& field : columns) {
        if (field.empty()) continue;
        if (!known.contains(field)) return Error::invalid_field("columns", "column-field-unknown");
        if (!used.insert(field).second) return Error::invalid_field("columns", "column-field-twice");
    }
    return {};
}

// What she chose otherwise than it was read: the next sheet with the same heading is read so at once.
std::vector<store::RememberedColumn> lessons(const Record& record, const std::vector<std::string>& columns) {
    std::vector<store::RememberedColumn> list;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto heading = sheet::plain_heading(record.headings[i]);
        if (heading.empty() || heading.size() > limits::kNameBytes || columns[i] == record.columns[i])
            continue;
        if (seen.insert(heading).second) list.push_back({std::move(heading), columns[i]});
    }
    return list;
}

Result<> rename(Context& ctx, const Found& found, const std::vector<std::string>& columns) {
    const auto lesson = lessons(record_of(found.row), columns);
    const auto text = to_json(columns);
    const auto& row = found.row;
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        TRY(find_in(tx, ctx.actor, row.id));
        const bool ours = TRY(
            store::rename_columns(tx, row.id, ctx.if_match.value_or(row.version), text, ctx.actor.account));
        if (!ours) return Error::stale();
        TRY(store::remember(tx, row.kind, row.unit, lesson, ctx.actor.account, ctx.at));
        return audit::record(tx, ctx.who(),
                             {.action = "import.columns-named",
                              .object = to_wire(row.id),
                              .unit = row.unit,
                              .count = row.total});
    });
}

// False when no row is left.
Result<bool> recheck_chunk(Context& ctx, ImportId id, std::optional<Bench>& bench) {
    const auto found = TRY(find_now(ctx, id));
    if (found.row.state != ImportState::Rechecking) return moved_on();
    const auto rows = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::vector<store::SealedRow>> {
        const auto again = TRY(find_in(tx, ctx.actor, id));
        return store::rows(tx, again.scope, id, found.row.last_line, limits::kClosureRows);
    }));
    if (rows.empty()) return false;
    TRY(bench_at(ctx, found, bench));
    std::vector<Revision> revisions;
    for (const auto& row : rows) {
        const auto plain = TRY(bench->key.unseal(id, row.line, row.sealed));
        revisions.push_back({row, cells_of(plain)});
    }
    const bool ours =
        TRY(rejudge(ctx, *bench, revisions, {Compare::Above, rows.back().line, ImportState::Rechecking, {}}));
    if (!ours) return moved_on();
    return true;
}

}  // namespace

Result<ImportLayout> layout(Context& ctx, Claimed<ImportId> id) {
    const auto found = TRY(find_now(ctx, id.unproven));
    auto record = record_of(found.row);
    ImportLayout out;
    out.rows = TRY(first_rows(ctx, found, record.headings.size()));
    out.fields = fields_of(record);
    out.columns = std::move(record.columns);
    out.columns.resize(record.headings.size());
    out.headings = std::move(record.headings);
    return out;
}

Result<Import> name_columns(Context& ctx, Claimed<ImportId> id, const ColumnsBody& body) {
    const auto found = TRY(find_now(ctx, id.unproven));
    if (!found.rules->judge) return Error::conflict("import-not-mendable");
    TRY(check_columns(record_of(found.row), body.columns));
    const bool waits = found.row.state == ImportState::Staged || found.row.state == ImportState::Rechecking;
    if (!waits || found.row.applied > 0) return Error::conflict("import-has-begun");
    TRY(rename(ctx, found, body.columns));
    return carry_on(ctx, id.unproven, found.row.total);
}

Result<> recheck_chunks(Context& ctx, ImportId id, Stop stop) {
    std::optional<Bench> bench;
    for (bool more = true; more;) {
        if (stop.stop_requested()) return {};
        more = TRY(recheck_chunk(ctx, id, bench));
    }
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const bool done = TRY(store::ended(tx, id, {ImportState::Rechecking, ImportState::Staged}));
        if (!done) return moved_on();
        return {};
    });
}

Result<std::map<std::string, std::string>> remembered_columns(Context& ctx, ImportKind kind, UnitId unit) {
    const auto list = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::vector<store::RememberedColumn>> {
        const auto scope = TRY(rules_of(kind).scope(ctx.actor, tx));
        return store::remembered(tx, scope, kind, unit);
    }));
    std::map<std::string, std::string> fields;
    for (const auto& one : list) fields.emplace(one.heading, one.field);
    return fields;
}

}  // namespace xingtan::jobs
