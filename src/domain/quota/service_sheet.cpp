// The quota sheet, in and out.
#include <algorithm>
#include <map>

#include "base/json.h"
#include "domain/org/service.h"
#include "domain/quota/rules.h"
#include "domain/quota/service.h"
#include "domain/quota/sheet.h"
#include "platform/sheet/csv_writer.h"
#include "platform/sheet/reader.h"
#include "platform/sheet/writer.h"
#include "platform/text/label.h"

namespace xingtan::quota {
namespace {

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

// Children in the order of the sheet published last and then of the tree, intakes in columns; a unit without
// places is left out.
struct ExportRow {
    UnitId unit;
    std::string name;
    std::vector<std::int64_t> quantities;
};
struct ExportGrid {
    std::vector<std::int64_t>
        columns;  // numbers of intakes; before them the whole project, when it has places
    std::vector<ExportRow> rows;
};

std::vector<std::int64_t> columns_of(const std::vector<project::Intake>& intakes,
                                     const std::vector<Place>& places) {
    auto columns = numbers(intakes);
    const bool whole = std::any_of(places.begin(), places.end(), [](const Place& place) {
        return place.intake_number == kWholeProjectNumber && place.balance.got > 0;
    });
    if (whole) columns.insert(columns.begin(), kWholeProjectNumber);
    return columns;
}

Result<> put_in_sheet_order(db::Tx& tx, ProjectId project, UnitId unit, ExportGrid& grid) {
    const auto content = TRY(store::newest_published(tx, project, unit));
    if (!content) return {};
    const auto sheet = TRY(from_json<QuotaSheet>(*content));
    std::map<UnitId, std::size_t> places;
    for (const auto& line : sheet.lines)
        if (line.unit) places.emplace(*line.unit, places.size());
    const auto place_of = [&](const ExportRow& row) {
        const auto found = places.find(row.unit);
        return found == places.end() ? places.size() : found->second;
    };
    std::stable_sort(grid.rows.begin(), grid.rows.end(),
                     [&](const ExportRow& a, const ExportRow& b) { return place_of(a) < place_of(b); });
    return {};
}

Result<ExportGrid> places_grid(Context& ctx, Claimed<ProjectId> project_id,
                               std::optional<Claimed<UnitId>> unit_id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<ExportGrid> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, unit_id.value_or(Claimed<UnitId>{ctx.actor.unit})));
        const auto places = TRY(store::of_children(tx, scope, project.id, unit.id, PlaceKind::Person));
        const auto standings = TRY(store::standings(tx, scope, project.id, unit.id, PlaceKind::Person));
        std::map<std::pair<UnitId, std::int64_t>, std::int64_t> got;
        for (const auto& one : standings) got[{one.unit, one.intake_number}] = one.got;
        ExportGrid out;
        const auto intakes = TRY(project::intakes(tx, project.id));
        out.columns = columns_of(intakes, places);
        for (const auto& place : places) {
            if (out.rows.empty() || out.rows.back().unit != place.unit)
                out.rows.push_back(
                    {place.unit, place.unit_name, std::vector<std::int64_t>(out.columns.size())});
            for (std::size_t i = 0; i < out.columns.size(); ++i)
                if (out.columns[i] == place.intake_number)
                    out.rows.back().quantities[i] = got[{place.unit, place.intake_number}];
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
constexpr text::Label kWhole{"全项目", "Whole project"};
constexpr text::Label kUnit{"单位", "Unit"};

// Both forms are read again by read_sheet.
std::string intake_heading(std::int64_t number, std::string_view language) {
    if (number == kWholeProjectNumber) return std::string(kWhole.in(language));
    const auto digits = std::to_string(number);
    return language == "en" ? "Intake " + digits : "第" + digits + "期";
}

Result<std::string> to_xlsx(const ExportGrid& grid, std::string_view language) {
    sheet::SheetLayout layout{.name = kSheetName.in(language),
                              .title = {},
                              .note = {},
                              .columns = {{kUnit.in(language), sheet::ColumnKind::Text, 28, {}}}};
    for (const auto number : grid.columns)
        layout.columns.push_back({intake_heading(number, language), sheet::ColumnKind::Integer, 8, {}});
    auto writer = TRY(sheet::XlsxWriter::to_memory(std::move(layout)));
    for (const auto& row : grid.rows) TRY(writer.row(values_of(row.name, row.quantities)));
    return writer.finish_bytes();
}

std::string to_csv(const ExportGrid& grid) {
    std::vector<sheet::Column> columns{{"unit", sheet::ColumnKind::Text, 12, {}}};
    for (const auto number : grid.columns) {
        const auto name =
            number == kWholeProjectNumber ? "whole_project" : "period_" + std::to_string(number);
        columns.push_back({name, sheet::ColumnKind::Integer, 8, {}});
    }
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
        auto read = TRY(load_sheet(tx, scope, id));
        return std::move(read.sheet);
    });
}

Result<std::string> export_sheet(Context& ctx, Claimed<ProjectId> project,
                                 std::optional<Claimed<UnitId>> unit, SheetFormat format) {
    const auto read = TRY(places_grid(ctx, project, unit));
    if (format == SheetFormat::Csv) return to_csv(read);
    return to_xlsx(read, ctx.language);
}

}  // namespace xingtan::quota
