// What a board is made of.
#include <algorithm>
#include <map>

#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/report/service.h"
#include "domain/report/store_details.h"

namespace xingtan::report {
namespace {

constexpr std::int64_t kYearsMost = 20;

Events events_from(const store::EventPart& l) {
    return {l.nominated, l.confirmed, l.checked_in, l.passed, l.failed, l.certified};
}

Result<std::vector<StagePart>> stages_of(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                         ProgrammeId programme) {
    const auto lines = TRY(store::by_stage(tx, scope, unit, programme));
    std::vector<StagePart> out;
    for (const auto& l : lines)
        out.push_back({l.stage, {l.full_time, l.trained, l.full_time - l.trained - l.failed, l.failed}});
    return out;
}

Result<std::vector<IntakePart>> intakes_of(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                           ProjectId project) {
    const auto intakes = TRY(project::intakes(tx, project));
    const auto events = TRY(store::events_by_intake(tx, scope, unit, project));
    const auto places = TRY(store::places_by_intake(tx, scope, unit, project));
    std::map<std::int64_t, IntakePart> parts;
    for (const auto& one : intakes) parts[one.id.value] = {one.number, one.starts_on, one.ends_on, 0, {}};
    for (const auto& one : events) parts[one.of].events = events_from(one);
    for (const auto& one : places) parts[one.of].places = one.got;
    std::vector<IntakePart> out;
    for (auto& [intake, part] : parts)
        if (intake != 0 || part.places > 0) out.push_back(std::move(part));
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    return out;
}

Result<std::vector<YearPart>> years_of(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                       ProgrammeId programme) {
    const auto projects = TRY(store::projects_of(tx, programme, kYearsMost));
    const auto events = TRY(store::events_by_project(tx, scope, unit, programme));
    const auto places = TRY(store::places_by_project(tx, scope, unit, programme));
    std::map<std::int64_t, Events> events_of;
    std::map<std::int64_t, std::int64_t> places_of;
    for (const auto& one : events) events_of[one.of] = events_from(one);
    for (const auto& one : places) places_of[one.of] = one.got;
    std::vector<YearPart> out;
    for (const auto& one : projects)
        out.push_back(
            {one.id, one.name, one.training_year, places_of[one.id.value], events_of[one.id.value]});
    return out;
}

Result<> add_trend(db::Tx& tx, const org::UnitFacts& unit, const project::ProjectFacts& project, Date today,
                   BoardDetails& out) {
    const auto closed = TRY(store::closed_until(tx, unit, project.id));
    if (closed == store::kNeverClosed) return {};
    const auto until = std::min(Date{static_cast<decltype(Date::days)>(closed)}, today);
    out.trend_until = until;
    auto changes = TRY(store::standing_changes(tx, unit, project.programme, until));
    const auto events = TRY(store::event_changes(tx, unit, project.id, until));
    changes.insert(changes.end(), events.begin(), events.end());
    out.trend = by_month(std::move(changes), until);
    return {};
}

}  // namespace

Result<BoardDetails> board_details(Context& ctx, Claimed<ProjectId> project_id,
                                   std::optional<Claimed<UnitId>> unit_id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<BoardDetails> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, unit_id.value_or(Claimed<UnitId>{ctx.actor.unit})));
        BoardDetails out;
        out.unit = unit.id;
        out.stages = TRY(stages_of(tx, scope, unit.id, project.programme));
        out.intakes = TRY(intakes_of(tx, scope, unit.id, project.id));
        out.years = TRY(years_of(tx, scope, unit.id, project.programme));
        TRY(add_trend(tx, unit, project, day_of(ctx.now), out));
        return out;
    });
}

}  // namespace xingtan::report
