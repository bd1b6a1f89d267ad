// The quota sheet, in and out.
#include <algorithm>
#include <map>

#include "base/json.h"
#include "domain/org/service.h"
#include "domain/quota/ledger.h"
#include "domain/quota/rules.h"
#include "domain/quota/service.h"
#include "domain/quota/store.h"
#include "platform/sheet/csv_writer.h"
#include "platform/sheet/reader.h"
#include "platform/sheet/writer.h"
#include "platform/text/label.h"

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

std::vector<KnownUnit> known(const std::vector<org::UnitFacts>& children,
                             const std::vector<org::KnownAs>& known_as) {
    std::map<UnitId, std::vector<std::string>> former;
    for (const auto& one : known_as) former[one.unit].push_back(one.name);
    std::vector<KnownUnit> units;
    for (const auto& child : children) units.push_back({child.id, child.name, former[child.id]});
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

struct Loaded {
    QuotaSheet sheet;
    std::int64_t seen_move = 0;
};

Result<Loaded> load(db::Tx& tx, const AnyScope& scope, Claimed<QuotaSheetId> id) {
    const auto row = TRY(store::sheet(tx, scope, id.unproven));
    if (!row) return Error::missing();
    auto content = TRY(from_json<QuotaSheet>(row->content));
    return Loaded{revive(*row, std::move(content)), row->seen_move};
}

// A sheet states what each unit shall have, so publishing one read before others' moves would undo them.
Result<> still_as_read(db::Tx& tx, const Loaded& read) {
    const auto newest = TRY(store::newest_move(tx, read.sheet.project, read.sheet.unit));
    if (newest.value == read.seen_move) return {};
    return Error::conflict("places-moved-since");
}

Result<> publishable(const Context& ctx, const QuotaSheet& sheet) {
    if (ctx.if_match && *ctx.if_match != sheet.version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(sheet.version)}});
    if (sheet.state == SheetState::Published) return Error::conflict("sheet-already-published");
    if (sheet.bad > 0) return Error::conflict("sheet-has-problems", {{"lines", std::to_string(sheet.bad)}});
    return {};
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
        std::vector<UnitId> receivers{from_.id};
        for (const auto& line : sheet.lines)
            if (line.unit) receivers.push_back(*line.unit);
        TRY(org::keep_open(tx, receivers));
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

// Children in the order of the sheet published last and then of the tree, intakes in columns; a unit without
// places is left out.
struct GridRow {
    UnitId unit;
    std::string name;
    std::vector<std::int64_t> quantities;
};
struct Grid {
    std::vector<project::Intake> intakes;
    std::vector<GridRow> rows;
};

Result<> put_in_sheet_order(db::Tx& tx, ProjectId project, UnitId unit, Grid& grid) {
    const auto content = TRY(store::newest_published(tx, project, unit));
    if (!content) return {};
    const auto sheet = TRY(from_json<QuotaSheet>(*content));
    std::map<UnitId, std::size_t> places;
    for (const auto& line : sheet.lines)
        if (line.unit) places.emplace(*line.unit, places.size());
    const auto place_of = [&](const GridRow& row) {
        const auto found = places.find(row.unit);
        return found == places.end() ? places.size() : found->second;
    };
    std::stable_sort(grid.rows.begin(), grid.rows.end(),
                     [&](const GridRow& a, const GridRow& b) { return place_of(a) < place_of(b); });
    return {};
}

Result<Grid> grid(Context& ctx, Claimed<ProjectId> project_id, std::optional<Claimed<UnitId>> unit_id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Grid> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, unit_id.value_or(Claimed<UnitId>{ctx.actor.unit})));
        const auto places = TRY(store::of_children(tx, scope, project.id, unit.id));
        Grid out;
        out.intakes = TRY(project::intakes(tx, project.id));
        for (const auto& place : places) {
            if (out.rows.empty() || out.rows.back().unit != place.unit)
                out.rows.push_back(
                    {place.unit, place.unit_name, std::vector<std::int64_t>(out.intakes.size())});
            for (std::size_t i = 0; i < out.intakes.size(); ++i)
                if (out.intakes[i].id == place.intake) out.rows.back().quantities[i] = place.balance.got;
        }
        TRY(put_in_sheet_order(tx, project.id, unit.id, out));
        return out;
    });
}

std::vector<sheet::Value> values_of(const std::string& name, const std::vector<std::int64_t>& quantities) {
    std::vector<sheet::Value> values{std::string_view(name)};
    for (const auto quantity : quantities) values.emplace_back(quantity);
    return values;
}

constexpr text::Label kSheetName{"名额分配", "Places"};
constexpr text::Label kUnit{"单位", "Unit"};

// Both forms are read again by read_sheet.
std::string intake_heading(std::int64_t number, std::string_view language) {
    const auto digits = std::to_string(number);
    return language == "en" ? "Intake " + digits : "第" + digits + "期";
}

Result<std::string> to_xlsx(const Grid& grid, std::string_view language) {
    sheet::SheetLayout layout{.name = kSheetName.in(language),
                              .title = {},
                              .note = {},
                              .columns = {{kUnit.in(language), sheet::ColumnKind::Text, 28, {}}}};
    for (const auto& intake : grid.intakes)
        layout.columns.push_back(
            {intake_heading(intake.number, language), sheet::ColumnKind::Integer, 8, {}});
    auto writer = TRY(sheet::XlsxWriter::to_memory(std::move(layout)));
    for (const auto& row : grid.rows) TRY(writer.row(values_of(row.name, row.quantities)));
    return writer.finish_bytes();
}

std::string to_csv(const Grid& grid) {
    std::vector<sheet::Column> columns{{"unit", sheet::ColumnKind::Text, 12, {}}};
    for (const auto& intake : grid.intakes)
        columns.push_back({"period_" + std::to_string(intake.number), sheet::ColumnKind::Integer, 8, {}});
    sheet::CsvWriter writer(std::move(columns));
    for (const auto& row : grid.rows) writer.row(values_of(row.name, row.quantities));
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
        TRY(org::is_open(tx, unit.id));
        const auto children = TRY(org::children(tx, scope, unit.id));
        const auto intakes = TRY(project::intakes(tx, project.id));
        const auto known_as = TRY(org::known_as(tx, scope, unit));
        auto read = TRY(read_sheet(rows, known(children, known_as), numbers(intakes)));
        read.id = TRY(ctx.next_id<QuotaSheetId>());
        read.project = project.id;
        read.unit = unit.id;
        read.filename = filename;
        read.document = document;
        const auto seen = TRY(store::newest_move(tx, project.id, unit.id));
        TRY(store::insert_sheet(tx, read, to_json(read), seen, ctx.actor.account, ctx.now));
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
        auto read = TRY(load(tx, scope, id));
        return std::move(read.sheet);
    });
}

Result<QuotaSheet> publish_sheet(Context& ctx, Claimed<QuotaSheetId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<QuotaSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        auto read = TRY(load(tx, scope, id));
        auto& found = read.sheet;
        TRY(publishable(ctx, found));
        TRY(still_as_read(tx, read));
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
        return std::move(found);
    });
}

Result<std::string> export_sheet(Context& ctx, Claimed<ProjectId> project,
                                 std::optional<Claimed<UnitId>> unit, SheetFormat format) {
    const auto read = TRY(grid(ctx, project, unit));
    if (format == SheetFormat::Csv) return to_csv(read);
    return to_xlsx(read, ctx.language);
}

}  // namespace xingtan::quota
