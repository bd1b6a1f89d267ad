#include "domain/layout/service.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/json.h"
#include "domain/baseline/service.h"
#include "domain/layout/draw.h"
#include "domain/layout/plain.h"
#include "domain/layout/store.h"
#include "domain/org/service.h"
#include "domain/quota/service.h"
#include "platform/text/division_name.h"

namespace xingtan::layout {
namespace {

constexpr std::int64_t kPlaceLinesMost = 100'000;

// Notices shorten the names of provinces and cities, and of nothing below them.
std::string printed_name(const std::string& name, org::UnitKind kind, org::AuthorityLevel level) {
    const bool shortened = kind == org::UnitKind::Authority &&
                           (level == org::AuthorityLevel::Province || level == org::AuthorityLevel::City);
    return shortened ? text::short_division_name(name) : name;
}

// Whose table, and of which project, once both are found in scope.
struct Asked {
    project::ProjectFacts project;
    org::UnitFacts unit;
};
Result<Asked> asked(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<ProjectId> project,
                    std::optional<Claimed<UnitId>> unit) {
    Asked found;
    found.project = TRY(project::find(tx, scope, project));
    found.unit = TRY(org::find(tx, scope, unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
    return found;
}

std::string below(const org::UnitFacts& unit, bool with_schools) {
    switch (unit.level) {
        case org::AuthorityLevel::National: return with_schools ? "省份与直属单位" : "省份";
        case org::AuthorityLevel::Province: return with_schools ? "市州与直属单位" : "市州";
        case org::AuthorityLevel::City: return with_schools ? "县区与直属学校" : "县区";
        case org::AuthorityLevel::County: return "学校";
        case org::AuthorityLevel::School: break;
    }
    return "单位";
}

struct PlaceRow {
    UnitId unit;
    std::string name;
    bool authority = false;
    std::map<std::int64_t, std::int64_t> by_intake;

    std::int64_t sum() const {
        std::int64_t sum = 0;
        for (const auto& [intake, got] : by_intake) sum += got;
        return sum;
    }
};

// As the sheet published last has them, then as the tree does.
Result<> put_in_sheet_order(db::Tx& tx, const Asked& of, std::vector<PlaceRow>& rows) {
    const auto content = TRY(store::newest_sheet(tx, of.project.id, of.unit.id));
    if (!content) return {};
    const auto sheet = TRY(from_json<quota::QuotaSheet>(*content));
    std::map<UnitId, std::size_t> places;
    for (const auto& line : sheet.lines)
        if (line.unit) places.emplace(*line.unit, places.size());
    const auto place_of = [&](const PlaceRow& row) {
        const auto found = places.find(row.unit);
        return found == places.end() ? places.size() : found->second;
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const PlaceRow& a, const PlaceRow& b) { return place_of(a) < place_of(b); });
    return {};
}

Result<> few_enough(std::int64_t units) {
    if (units <= kUnitsMost) return {};
    return Error::too_large("too-many-rows", {{"most", std::to_string(kUnitsMost)}});
}

Result<std::vector<PlaceRow>> place_rows(db::Tx& tx, const AnyScope& scope, const Asked& of) {
    const auto lines = TRY(store::places(tx, scope, of.project.id, of.unit.id, kPlaceLinesMost + 1));
    if (std::ssize(lines) > kPlaceLinesMost) TRY(few_enough(kUnitsMost + 1));
    std::vector<PlaceRow> rows;
    for (const auto& line : lines) {
        if (rows.empty() || rows.back().unit != line.unit)
            rows.push_back({line.unit,
                            printed_name(line.unit_name, line.kind, line.level),
                            line.kind == org::UnitKind::Authority,
                            {}});
        rows.back().by_intake[line.intake_number] = line.got;
    }
    TRY(few_enough(std::ssize(rows)));
    TRY(put_in_sheet_order(tx, of, rows));
    return rows;
}

// All that one of the tables needs; both ways out, drawn and plain, are made from it.
struct Filled {
    Occasion occasion;
    org::AuthorityLevel level{};
    std::vector<PlacesRow> places;
    std::vector<Period> periods;
    std::vector<IntakesRow> intakes;
    std::int64_t whole_project = 0;
    std::vector<TrainedRow> trained;
    std::int64_t units = 0;
};

Result<> fill_places(db::Tx& tx, const AnyScope& scope, const Asked& of, Filled& filled) {
    const auto rows = TRY(place_rows(tx, scope, of));
    bool schools = false;
    for (const auto& row : rows) {
        filled.places.push_back({row.name, row.sum()});
        schools = schools || !row.authority;
    }
    filled.units = std::ssize(rows);
    filled.occasion.below = below(of.unit, schools);
    return {};
}

Result<> fill_intakes(db::Tx& tx, const AnyScope& scope, const Asked& of, Filled& filled) {
    const auto intakes = TRY(project::intakes(tx, of.project.id));
    for (const auto& intake : intakes)
        filled.periods.push_back({intake.number, intake.starts_on, intake.ends_on});
    const auto rows = TRY(place_rows(tx, scope, of));
    bool schools = false;
    for (const auto& row : rows) {
        IntakesRow drawn{row.name, {}};
        std::int64_t sum = 0;
        for (const auto& period : filled.periods) {
            const auto found = row.by_intake.find(period.number);
            drawn.places.push_back(found == row.by_intake.end() ? 0 : found->second);
            sum += drawn.places.back();
        }
        filled.whole_project += row.sum() - sum;
        if (sum == 0) continue;  // it has places for the whole project alone
        schools = schools || !row.authority;
        filled.intakes.push_back(std::move(drawn));
    }
    filled.units = std::ssize(filled.intakes);
    filled.occasion.below = below(of.unit, schools);
    return {};
}

// What a paper says of a unit with nobody on its roster.
void add_paper(TrainedRow& row, const baseline::Standing& paper) {
    const auto counted = baseline::counted(paper);
    const auto preschool = paper.kindergarten.value_or(0), school = paper.primary_secondary.value_or(0),
               vocational = paper.vocational.value_or(0);
    row.preschool += preschool;
    row.school += school;
    row.vocational += vocational;
    row.unsplit += counted.full_time - preschool - school - vocational;
    row.trained += counted.trained;
    row.failed += counted.failed;
}

// As on boards, a unit counts the people on its roster, or its paper while it has none.
Result<> fill_trained(db::Tx& tx, const AnyScope& scope, const Asked& of, Filled& filled) {
    const auto children = TRY(org::children(tx, scope, of.unit.id));
    TRY(few_enough(std::ssize(children)));
    const auto lines = TRY(store::trained(tx, scope, of.unit.id, of.project.programme, kUnitsMost + 1));
    const auto papers = TRY(baseline::standings(tx, scope, of.project.programme, filled.occasion.on,
                                                of.unit.path, of.unit.path_end));
    std::map<UnitId, const store::TrainedLine*> by_unit;
    for (const auto& line : lines) by_unit[line.unit] = &line;
    bool schools = false;
    for (const auto& child : children) {
        TrainedRow row{printed_name(child.name, child.kind, child.level)};
        if (const auto found = by_unit.find(child.id); found != by_unit.end()) {
            const auto& line = *found->second;
            row = {row.name, line.preschool, line.school, line.vocational, line.trained, line.failed};
        }
        for (const auto* paper : baseline::that_count(papers, child.path, child.path_end))
            add_paper(row, *paper);
        if (row.all() == 0 && row.trained == 0 && row.failed == 0) continue;
        schools = schools || child.kind != org::UnitKind::Authority;
        filled.trained.push_back(std::move(row));
    }
    filled.units = std::ssize(filled.trained);
    filled.occasion.below = below(of.unit, schools);
    return {};
}

Result<Filled> fill(db::Tx& tx, Context& ctx, const AnyScope& scope, const Asked& of, LayoutKind kind) {
    Filled filled;
    filled.occasion = {of.project.name, of.unit.name, {}, day_of(ctx.now)};
    filled.level = of.unit.level;
    switch (kind) {
        case LayoutKind::Places: TRY(fill_places(tx, scope, of, filled)); break;
        case LayoutKind::IntakePlaces: TRY(fill_intakes(tx, scope, of, filled)); break;
        case LayoutKind::Trained: TRY(fill_trained(tx, scope, of, filled)); break;
    }
    return filled;
}

form::Form drawn(const Filled& filled, LayoutKind kind) {
    switch (kind) {
        case LayoutKind::Places: return draw_places(filled.occasion, filled.places);
        case LayoutKind::IntakePlaces:
            return draw_intake_places(filled.occasion, filled.periods, filled.intakes, filled.whole_project);
        case LayoutKind::Trained: break;
    }
    return draw_trained(filled.occasion, filled.trained);
}

std::string plain(const Filled& filled, LayoutKind kind) {
    switch (kind) {
        case LayoutKind::Places: return plain_places(filled.level, filled.places);
        case LayoutKind::IntakePlaces: return plain_intake_places(filled.periods, filled.intakes);
        case LayoutKind::Trained: break;
    }
    return plain_trained(filled.level, filled.trained);
}

Result<std::pair<Asked, Filled>> read(Context& ctx, Claimed<ProjectId> project,
                                      std::optional<Claimed<UnitId>> unit, LayoutKind kind) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::pair<Asked, Filled>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        auto of = TRY(asked(tx, ctx, scope, project, unit));
        auto filled = TRY(fill(tx, ctx, scope, of, kind));
        return std::pair(std::move(of), std::move(filled));
    });
}

}  // namespace

Result<LayoutList> list(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit) {
    return ctx.db.read([&](db::Tx& tx) -> Result<LayoutList> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto of = TRY(asked(tx, ctx, scope, project, unit));
        LayoutList out{of.project.id, of.project.name, of.unit.id, of.unit.name, {}};
        for (const auto kind : {LayoutKind::Places, LayoutKind::IntakePlaces, LayoutKind::Trained}) {
            const auto filled = TRY(fill(tx, ctx, scope, of, kind));
            out.layouts.push_back({kind, filled.units});
        }
        return out;
    });
}

Result<LayoutSheet> show(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                         LayoutKind kind) {
    const auto found = TRY(read(ctx, project, unit, kind));
    const auto& [of, filled] = found;
    LayoutSheet out{kind, of.unit.id, of.unit.name, filled.units, {}};
    if (filled.units > 0) out.form = drawn(filled, kind);
    return out;
}

Result<LayoutFile> file(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                        LayoutKind kind, LayoutFormat format) {
    const auto found = TRY(read(ctx, project, unit, kind));
    const auto& filled = found.second;
    if (filled.units == 0) return Error::conflict("layout-empty", {{"unit", filled.occasion.unit}});
    const auto form = drawn(filled, kind);
    LayoutFile out{form.title, {}};
    if (format == LayoutFormat::Csv)
        out.bytes = plain(filled, kind);
    else
        out.bytes = TRY(format == LayoutFormat::Xlsx ? form::xlsx(form) : form::pdf(form));
    return out;
}

}  // namespace xingtan::layout
