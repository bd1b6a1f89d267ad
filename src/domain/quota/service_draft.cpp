// The grid: the sheet as it stands, and drafts of it under a name, several side by side, until one is
// published.
#include <map>
#include <set>

#include "base/json.h"
#include "domain/org/service.h"
#include "domain/quota/prove.h"
#include "domain/quota/rules.h"
#include "domain/quota/service.h"
#include "domain/quota/sheet.h"
#include "platform/auth/paging.h"

namespace xingtan::quota {
namespace {

// The columns of the grid: the project's intakes by number, before them the places for the whole project.
Result<std::vector<GridIntake>> columns(db::Tx& tx, ProjectId project, const std::vector<Place>& own) {
    std::vector<GridIntake> out{{std::nullopt, 0, std::nullopt, {}}};
    const auto intakes = TRY(project::intakes(tx, project));
    for (const auto& intake : intakes) out.push_back({intake.id, intake.number, intake.starts_on, {}});
    for (auto& column : out)
        for (const auto& place : own)
            if (place.intake_number == column.number) column.balance = place.balance;
    return out;
}

std::vector<GridRow> rows_of(const std::vector<org::UnitFacts>& children,
                             const std::vector<store::Standing>& standings,
                             const std::vector<GridIntake>& columns) {
    std::map<UnitId, std::size_t> row_of;
    std::map<std::int64_t, std::size_t> column_of;
    for (std::size_t i = 0; i < columns.size(); ++i) column_of[columns[i].number] = i;
    std::vector<GridRow> rows;
    rows.reserve(children.size());
    const std::vector<std::int64_t> nothing(columns.size());
    for (const auto& child : children) {
        row_of[child.id] = rows.size();
        rows.push_back({child.id, child.name, child.kind, nothing, nothing, child.former_name});
    }
    for (const auto& one : standings) {
        const auto row = row_of.find(one.unit);
        if (row == row_of.end()) continue;  // closed
        const auto column = column_of.at(one.intake_number);
        rows[row->second].got[column] = one.got;
        rows[row->second].free[column] = one.free;
    }
    return rows;
}

struct Proved {
    project::ProjectFacts project;
    org::UnitFacts unit;
};

// Lines of a draft, each unit a child and each intake the project's.
class Reading {
  public:
    Result<> prepare(db::Tx& tx, const AnyScope& scope, const Proved& of) {
        const auto children = TRY(org::children(tx, scope, of.unit.id));
        for (const auto& child : children) names_[child.id] = child.name;
        numbers_.insert(0);
        const auto intakes = TRY(project::intakes(tx, of.project.id));
        for (const auto& intake : intakes) numbers_.insert(intake.number);
        return {};
    }

    Result<std::vector<SheetLine>> lines(const QuotaDraftBody& body) {
        std::vector<SheetLine> out;
        std::set<UnitId> seen;
        for (const auto& line : body.lines) {
            const auto name = names_.find(line.unit.unproven);
            if (name == names_.end() || !seen.insert(name->first).second)
                return Error::invalid_field("lines", "unit-not-below");
            for (const auto& cell : line.cells) TRY(in_range(cell));
            out.push_back({std::ssize(out) + 1, name->second, name->first, {}, line.cells});
        }
        return out;
    }

  private:
    std::map<UnitId, std::string> names_;
    std::set<std::int64_t> numbers_;

    Result<> in_range(const SheetCell& cell) const {
        if (!numbers_.contains(cell.intake_number))
            return Error::invalid("sheet-unknown-intake", {{"intake", std::to_string(cell.intake_number)}});
        if (cell.quantity < 0 || cell.quantity > limits::kPlacesMost)
            return Error::invalid_field("lines", "quantity-out-of-range");
        return {};
    }
};

Result<> well_formed(const QuotaDraftBody& body) {
    if (body.name.empty()) return Error::invalid_field("name", "field-empty");
    if (body.name.size() > limits::kNameBytes) return Error::invalid_field("name", "text-too-long");
    if (body.document.size() > limits::kTextBytes) return Error::invalid_field("document", "text-too-long");
    if (body.lines.empty() || body.lines.size() > kSheetLinesMost)
        return Error::invalid_field("lines", "list-length-out-of-range",
                                    {{"most", std::to_string(kSheetLinesMost)}});
    return {};
}

Result<> read_body(db::Tx& tx, const AnyScope& scope, const Proved& of, const QuotaDraftBody& body,
                   QuotaSheet& sheet) {
    Reading reading;
    TRY(reading.prepare(tx, scope, of));
    sheet.lines = TRY(reading.lines(body));
    sheet.filename = body.name;
    sheet.document = body.document;
    sheet.totals.clear();
    sheet.total = 0;
    add_up(sheet);
    return {};
}

Result<> record(db::Tx& tx, Context& ctx, const QuotaSheet& sheet, std::string_view action) {
    return audit::record(tx, ctx.who(),
                         {.action = action,
                          .object = to_wire(sheet.id),
                          .unit = sheet.unit,
                          .count = std::ssize(sheet.lines)});
}

Result<> same_version(const Context& ctx, std::int64_t version) {
    if (!ctx.if_match || *ctx.if_match == version) return {};
    return Error::stale({{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(version)}});
}

Result<> still_draft(const QuotaSheet& sheet) {
    if (sheet.state == SheetState::Draft) return {};
    return Error::conflict(sheet.state == SheetState::Published ? "sheet-already-published"
                                                                : "sheet-being-published");
}

}  // namespace

Result<QuotaGrid> grid(Context& ctx, Claimed<ProjectId> project_id, std::optional<Claimed<UnitId>> unit_id,
                       PlaceKind kind) {
    return ctx.db.read([&](db::Tx& tx) -> Result<QuotaGrid> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, own_or(ctx, unit_id)));
        QuotaGrid out{unit.id, unit.name, kind, project.owner == unit.id, {}, {}, {}};
        const auto newest = TRY(store::newest_move(tx, project.id, unit.id));
        out.seen = to_wire(newest);
        const auto own = TRY(store::of_unit(tx, scope, project.id, unit.id, kind));
        out.intakes = TRY(columns(tx, project.id, own));
        const auto children = TRY(org::children(tx, scope, unit.id));
        const auto standing = TRY(store::standings(tx, scope, project.id, unit.id, kind));
        out.rows = rows_of(children, standing, out.intakes);
        return out;
    });
}

Result<QuotaSheet> save_draft(Context& ctx, Claimed<ProjectId> project_id,
                              std::optional<Claimed<UnitId>> unit_id, const QuotaDraftBody& body) {
    TRY(well_formed(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<QuotaSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        Proved of;
        of.project = TRY(project::find(tx, scope, project_id));
        of.unit = TRY(org::find(tx, scope, own_or(ctx, unit_id)));
        TRY(org::is_open(tx, of.unit.id));
        QuotaSheet sheet;
        sheet.id = TRY(ctx.next_id<QuotaSheetId>());
        sheet.project = of.project.id;
        sheet.unit = of.unit.id;
        sheet.kind = kind_of(body.kind);
        sheet.source = SheetSource::Grid;
        TRY(read_body(tx, scope, of, body, sheet));
        const auto seen = TRY(store::newest_move(tx, of.project.id, of.unit.id));
        TRY(store::insert_sheet(tx, sheet, to_json(sheet), seen, ctx.actor.account, ctx.now));
        TRY(record(tx, ctx, sheet, "quota-sheet.staged"));
        return sheet;
    });
}

Result<QuotaSheet> rewrite_draft(Context& ctx, Claimed<QuotaSheetId> id, const QuotaDraftBody& body) {
    TRY(well_formed(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<QuotaSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        auto read = TRY(load_sheet(tx, scope, id));
        auto& sheet = read.sheet;
        TRY(still_draft(sheet));
        TRY(same_version(ctx, sheet.version));
        Proved of;
        of.project = TRY(project::find(tx, scope, Claimed<ProjectId>{sheet.project}));
        of.unit = TRY(org::find(tx, scope, Claimed<UnitId>{sheet.unit}));
        TRY(read_body(tx, scope, of, body, sheet));
        const auto seen = TRY(store::newest_move(tx, of.project.id, of.unit.id));
        const bool written = TRY(store::rewrite(tx, sheet, to_json(sheet), seen));
        if (!written) return Error::stale();
        ++sheet.version;
        TRY(record(tx, ctx, sheet, "quota-sheet.rewritten"));
        return std::move(sheet);
    });
}

Result<> drop_sheet(Context& ctx, Claimed<QuotaSheetId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto read = TRY(load_sheet(tx, scope, id));
        TRY(still_draft(read.sheet));
        TRY(same_version(ctx, read.sheet.version));
        const bool dropped = TRY(
            store::set_state(tx, read.sheet.id, read.sheet.version, SheetState::Draft, SheetState::Dropped));
        if (!dropped) return Error::stale();
        return record(tx, ctx, read.sheet, "quota-sheet.dropped");
    });
}

Result<Page<QuotaSheetRow>> sheets(Context& ctx, Claimed<ProjectId> project_id,
                                   std::optional<Claimed<UnitId>> unit_id, const PageRequest& page) {
    const auto after = TRY(auth::cursor_of<QuotaSheetId>(page));
    const QuotaSheetId before{after == 0 ? INT64_MAX : after};
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<QuotaSheetRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, own_or(ctx, unit_id)));
        auto rows = TRY(store::sheets(tx, scope, project.id, unit.id, before, page.size + 1));
        const auto total = TRY(store::count_sheets(tx, scope, project.id, unit.id));
        return auth::page_of(std::move(rows), page, total);
    });
}

}  // namespace xingtan::quota
