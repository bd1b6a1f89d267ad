// Definitions kept under a name: an authority's own, seen by its accounts and those of whoever stands above
// it.
#include "base/json.h"
#include "base/limits.h"
#include "domain/crosstable/rules.h"
#include "domain/crosstable/service.h"
#include "domain/crosstable/store.h"
#include "domain/org/service.h"

namespace xingtan::crosstable {
namespace {

// A definition names no unit: it is counted of whoever opens it.
Result<SavedTableBody> checked(const SavedTableBody& body) {
    if (body.name.empty()) return Error::invalid_field("name", "name-missing");
    if (body.name.size() > limits::kNameBytes) return Error::invalid_field("name", "text-too-long");
    TRY(check(body.table));
    auto kept = body;
    kept.table.unit.reset();
    return kept;
}

Result<SavedTable> shown(store::SavedLine line) {
    const auto table = TRY(from_json<TableBody>(line.content));
    return SavedTable{line.id, line.unit,     line.unit_name, line.name,
                      table,   line.saved_by, line.saved_at,  line.version};
}

Result<store::SavedLine> found(db::Tx& tx, const AnyScope& scope, Context& ctx, Claimed<SavedTableId> id) {
    auto line = TRY(store::saved_one(tx, scope, id.unproven));
    if (!line) return Error::missing();
    if (ctx.if_match && *ctx.if_match != line->version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(line->version)}});
    return std::move(*line);
}

Result<> record(db::Tx& tx, Context& ctx, const char* action, const store::SavedLine& line) {
    return audit::record(tx, ctx.who(), {.action = action, .object = to_wire(line.id), .unit = line.unit});
}

}  // namespace

Result<SavedTableList> saved_tables(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<SavedTableList> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        auto lines = TRY(store::saved(tx, scope, ctx.actor.unit, kSavedMost));
        SavedTableList out;
        for (auto& line : lines) {
            auto one = TRY(shown(std::move(line)));
            out.rows.push_back(std::move(one));
        }
        return out;
    });
}

Result<SavedTable> save_table(Context& ctx, const SavedTableBody& body) {
    const auto kept = TRY(checked(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<SavedTable> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto unit = TRY(org::find(tx, scope, Claimed<UnitId>{ctx.actor.unit}));
        const auto lines = TRY(store::saved(tx, scope, unit.id, kSavedMost));
        if (std::ssize(lines) >= kSavedMost)
            return Error::conflict("saved-tables-full", {{"most", std::to_string(kSavedMost)}});
        store::SavedLine line{{}, unit.id, unit.name, kept.name, to_json(kept.table), {}, ctx.now};
        line.id = TRY(ctx.next_id<SavedTableId>());
        const bool made = TRY(store::insert_saved(tx, line, ctx.actor.account));
        if (!made) return Error::conflict("table-name-taken", {{"name", kept.name}});
        TRY(record(tx, ctx, "table.saved", line));
        return shown(std::move(line));
    });
}

Result<SavedTable> rewrite_table(Context& ctx, Claimed<SavedTableId> id, const SavedTableBody& body) {
    const auto kept = TRY(checked(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<SavedTable> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        auto line = TRY(found(tx, scope, ctx, id));
        const bool taken = TRY(store::name_taken(tx, line.unit, kept.name, line.id));
        if (taken) return Error::conflict("table-name-taken", {{"name", kept.name}});
        line.name = kept.name;
        line.content = to_json(kept.table);
        line.saved_at = ctx.now;
        const bool written = TRY(store::rewrite_saved(tx, line, ctx.actor.account));
        if (!written) return Error::stale();
        ++line.version;
        TRY(record(tx, ctx, "table.rewritten", line));
        return shown(std::move(line));
    });
}

Result<> drop_table(Context& ctx, Claimed<SavedTableId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto line = TRY(found(tx, scope, ctx, id));
        const bool gone = TRY(store::delete_saved(tx, line.id, line.version));
        if (!gone) return Error::stale();
        return record(tx, ctx, "table.dropped", line);
    });
}

}  // namespace xingtan::crosstable
