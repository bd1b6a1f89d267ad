// The quota sheet, in and out.
#include "base/json.h"
#include "domain/org/service.h"
#include "domain/quota/ledger.h"
#include "domain/quota/rules.h"
#include "domain/quota/service.h"
#include "domain/quota/store.h"
#include "platform/sheet/csv_writer.h"
#include "platform/sheet/reader.h"
#include "platform/sheet/writer.h"

namespace xingtan::quota {
namespace {

constexpr std::size_t kSheetLinesMost = 5'000;

Result<std::vector<TextRow>> read_rows(std::string_view bytes) {
    std::vector<TextRow> rows;
    TRY(sheet::read_sheet(bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
        if (rows.size() == kSheetLinesMost)
            return Error::too_large("too-many-rows", {{"most", std::to_string(kSheetLinesMost)}});
        TextRow& read = rows.emplace_back();
        read.line = row.line;
        for (const auto& cell : row.cells) read.cells.push_back(cell.text);
        return {};
    }));
    return rows;
}

std::vector<KnownUnit> known(const std::vector<org::UnitFacts>& children) {
    std::vector<KnownUnit> units;
    for (const auto& child : children) units.push_back({child.id, child.name});
    return units;
}

std::vector<std::int64_t> numbers(const std::vector<project::Intake>& intakes) {
    std::vector<std::int64_t> out;
    for (const auto& intake : intakes) out.push_back(intake.number);
    return out;
}

QuotaSheet revive(const store::SheetRow& row, QuotaSheet content) {
    content.id = row.id;
    content.project = row.project;
    content.unit = row.unit;
    content.state = row.state;
    content.version = row.version;
    return content;
}

Result<QuotaSheet> load(db::Tx& tx, const AnyScope& scope, Claimed<QuotaSheetId> id) {
    const auto row = TRY(store::sheet(tx, scope, id.unproven));
    if (!row) return Error::missing();
    auto content = TRY(from_json<QuotaSheet>(row->content));
    return revive(*row, std::move(content));
}

std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> got_now(const std::vector<Place>& places) {
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> got;
    for (const auto& place : places) got[{place.unit.value, place.intake.value}] = place.balance.got;
    return got;
}

// The moves that bring every unit of the sheet to what the sheet states, and, at the project's owner, the
// issue that covers them.
class Posting {
  public:
    Posting(Ledger& ledger, const project::ProjectFacts& project, const org::UnitFacts& from)
        : ledger_(ledger), project_(project), from_(from) {}

    Result<> post(db::Tx& tx, const AnyScope& scope, const QuotaSheet& sheet) {
        const auto intakes = TRY(project::intakes(tx, project_.id));
        for (const auto& intake : intakes) intake_ids_[intake.number] = intake.id;
        const auto children = TRY(org::children(tx, scope, from_.id));
        for (const auto& child : children) children_[child.id.value] = child;
        const auto places = TRY(store::of_children(tx, scope, project_.id, from_.id));
        got_ = got_now(places);
        for (const auto& line : sheet.lines) TRY(line_moves(line));
        if (project_.owner == from_.id) TRY(issue_missing(tx));
        return {};
    }

  private:
    Ledger& ledger_;
    const project::ProjectFacts& project_;
    const org::UnitFacts& from_;
    std::map<std::int64_t, IntakeId> intake_ids_;
    std::map<std::int64_t, org::UnitFacts> children_;
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> got_;
    std::map<std::int64_t, std::int64_t> wanted_;  // by intake: granted less taken back

    Result<> line_moves(const SheetLine& line) {
        if (!line.unit) return {};
        const auto child = children_.find(line.unit->value);
        if (child == children_.end()) return Error::conflict("sheet-unit-gone", {{"unit", line.name}});
        for (const auto& cell : line.cells) {
            const auto intake = intake_ids_[cell.intake_number];
            const auto delta = cell.quantity - got_[{child->first, intake.value}];
            wanted_[intake.value] += delta;
            if (delta > 0) ledger_.grant(from_, child->second, intake, delta);
            if (delta < 0) ledger_.take_back(Move::Reclaim, from_, child->second, intake, -delta);
        }
        return {};
    }

    Result<> issue_missing(db::Tx& tx) {
        for (const auto& [intake, wanted] : wanted_) {
            const auto now = TRY(store::balance(tx, {project_.id, IntakeId{intake}, from_.id}));
            if (wanted > now.free) ledger_.issue(from_, IntakeId{intake}, wanted - now.free);
        }
        return {};
    }
};

// Children in the order of the tree, intakes in columns; a unit without places is left out.
struct Grid {
    std::vector<project::Intake> intakes;
    std::vector<std::string> names;
    std::vector<std::vector<std::int64_t>> quantities;
};

Result<Grid> grid(Context& ctx, Claimed<ProjectId> project_id, std::optional<Claimed<UnitId>> unit_id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Grid> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, unit_id.value_or(Claimed<UnitId>{ctx.actor.unit})));
        const auto places = TRY(store::of_children(tx, scope, project.id, unit.id));
        Grid out;
        out.intakes = TRY(project::intakes(tx, project.id));
        UnitId last;
        for (const auto& place : places) {
            if (place.unit != last) {
                out.names.push_back(place.unit_name);
                out.quantities.emplace_back(out.intakes.size(), 0);
                last = place.unit;
            }
            for (std::size_t i = 0; i < out.intakes.size(); ++i)
                if (out.intakes[i].id == place.intake) out.quantities.back()[i] = place.balance.got;
        }
        return out;
    });
}

std::vector<sheet::Value> values_of(const std::string& name, const std::vector<std::int64_t>& quantities) {
    std::vector<sheet::Value> values{std::string_view(name)};
    for (const auto quantity : quantities) values.emplace_back(quantity);
    return values;
}

Result<std::string> to_xlsx(const Grid& grid) {
    sheet::SheetLayout layout{
        .name = "名额分配", .title = {}, .note = {}, .columns = {{"单位", sheet::ColumnKind::Text, 28, {}}}};
    for (const auto& intake : grid.intakes)
        layout.columns.push_back(
            {"第" + std::to_string(intake.number) + "期", sheet::ColumnKind::Integer, 8, {}});
    auto writer = TRY(sheet::XlsxWriter::to_memory(std::move(layout)));
    for (std::size_t r = 0; r < grid.names.size(); ++r)
        TRY(writer.row(values_of(grid.names[r], grid.quantities[r])));
    return writer.finish_bytes();
}

std::string to_csv(const Grid& grid) {
    std::vector<sheet::Column> columns{{"unit", sheet::ColumnKind::Text, 12, {}}};
    for (const auto& intake : grid.intakes)
        columns.push_back({"period_" + std::to_string(intake.number), sheet::ColumnKind::Integer, 8, {}});
    sheet::CsvWriter writer(std::move(columns));
    for (std::size_t r = 0; r < grid.names.size(); ++r)
        writer.row(values_of(grid.names[r], grid.quantities[r]));
    return writer.take();
}

}  // namespace

Result<QuotaSheet> stage_sheet(Context& ctx, Claimed<ProjectId> project_id,
                               std::optional<Claimed<UnitId>> unit_id, std::string_view filename,
                               std::string_view document, std::string_view bytes) {
    if (filename.size() > limits::kNameBytes) return Error::invalid_field("filename", "text-too-long");
    if (document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    const auto rows = TRY(read_rows(bytes));
    return ctx.db.write([&](db::Tx& tx) -> Result<QuotaSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, unit_id.value_or(Claimed<UnitId>{ctx.actor.unit})));
        const auto children = TRY(org::children(tx, scope, unit.id));
        const auto intakes = TRY(project::intakes(tx, project.id));
        auto read = TRY(read_sheet(rows, known(children), numbers(intakes)));
        read.id = TRY(ctx.next_id<QuotaSheetId>());
        read.project = project.id;
        read.unit = unit.id;
        read.filename = filename;
        read.document = document;
        TRY(store::insert_sheet(tx, read, to_json(read), ctx.actor.account, ctx.now));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "quota-sheet.staged",
                           .object = to_wire(read.id),
                           .unit = unit.id,
                           .count = std::ssize(read.lines)}));
        return read;
    });
}

Result<QuotaSheet> show_sheet(Context& ctx, Claimed<QuotaSheetId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<QuotaSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        return load(tx, scope, id);
    });
}

Result<QuotaSheet> publish_sheet(Context& ctx, Claimed<QuotaSheetId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<QuotaSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        auto found = TRY(load(tx, scope, id));
        if (found.state == SheetState::Published) return Error::conflict("sheet-already-published");
        if (found.bad > 0)
            return Error::conflict("sheet-has-problems", {{"lines", std::to_string(found.bad)}});
        const auto project = TRY(project::find(tx, scope, Claimed<ProjectId>{found.project}));
        const auto from = TRY(org::find(tx, scope, Claimed<UnitId>{found.unit}));
        Ledger ledger(project.id, found.document);
        TRY(Posting(ledger, project, from).post(tx, scope, found));
        TRY(ledger.post(tx, ctx));
        const bool marked = TRY(store::mark_published(tx, found.id, found.version));
        if (!marked) return Error::stale();
        TRY(audit::record(tx, ctx.who(),
                          {.action = "quota-sheet.published",
                           .object = to_wire(found.id),
                           .unit = from.id,
                           .count = std::ssize(found.lines)}));
        found.state = SheetState::Published;
        ++found.version;
        return found;
    });
}

Result<std::string> export_sheet(Context& ctx, Claimed<ProjectId> project,
                                 std::optional<Claimed<UnitId>> unit, SheetFormat format) {
    const auto read = TRY(grid(ctx, project, unit));
    if (format == SheetFormat::Csv) return to_csv(read);
    return to_xlsx(read);
}

}  // namespace xingtan::quota
