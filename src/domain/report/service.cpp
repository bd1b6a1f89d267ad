#include "domain/report/service.h"

#include <map>
#include <set>

#include "base/cursor.h"
#include "domain/baseline/service.h"
#include "domain/certificate/service.h"
#include "domain/org/service.h"
#include "domain/report/crossed.h"
#include "domain/report/service_board.h"
#include "domain/report/share.h"
#include "domain/report/store.h"

namespace xingtan::report {
namespace {

constexpr std::int64_t kBoardRowsMost = 3'000;

Standing standing_from(const store::StandingLine& l) {
    return {l.full_time, l.trained, l.full_time - l.trained - l.failed, l.failed};
}

Events events_from(const store::EventLine& l) {
    return {l.nominated, l.confirmed, l.checked_in, l.passed, l.failed, l.certified};
}

// What a unit got is free, held, used or lapsed somewhere at or below it; `given` says how much of it was
// handed on. What crossed the area's border stands below it, or no longer does.
quota::Balance places_from(const store::PlaceLine& p, const store::EventLine& e, std::int64_t crossed) {
    const auto got = p.got + crossed;
    return {got, p.given + crossed, got - e.held - e.used - p.lapsed, e.held, e.used, p.lapsed};
}

template <class Line>
std::map<std::int64_t, Line> by_unit(const std::vector<Line>& lines) {
    std::map<std::int64_t, Line> out;
    for (const auto& line : lines) out[line.unit.value] = line;
    return out;
}

std::set<store::Children> kinds_of(const std::vector<store::UnitLine>& units) {
    std::set<store::Children> kinds;
    for (const auto& unit : units)
        kinds.insert(unit.kind == org::UnitKind::Authority ? store::Children::Authorities
                                                           : store::Children::Others);
    return kinds;
}

Result<std::vector<BoardRow>> rows_below(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                         const project::ProjectFacts& project, const Baselines& baselines) {
    const auto units = TRY(store::lines(tx, scope, parent, kBoardRowsMost));
    std::map<std::int64_t, store::StandingLine> standing;
    std::map<std::int64_t, store::EventLine> events;
    for (const auto which : kinds_of(units)) {
        const auto standing_lines = TRY(store::standing_below(tx, scope, parent, project.programme, which));
        const auto event_lines = TRY(store::events_below(tx, scope, parent, project.id, which));
        standing.merge(by_unit(standing_lines));
        events.merge(by_unit(event_lines));
    }
    const auto place_lines = TRY(store::places_below(tx, scope, parent, project.id));
    auto places = by_unit(place_lines);
    const auto crossed = TRY(Crossed::read(tx, project.id));
    std::vector<BoardRow> rows;
    for (const auto& unit : units) {
        const auto key = unit.unit.value;
        const auto more = crossed.into({unit.path, unit.path_end, unit.level, unit.kind});
        rows.push_back({unit.unit, unit.unit_name, unit.kind, unit.has_children, standing_from(standing[key]),
                        events_from(events[key]), places_from(places[key], events[key], more),
                        unit.former_name});
        add_share(rows.back(), baselines, unit.path, unit.path_end);
    }
    return rows;
}

Result<BoardRow> row_of(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& unit,
                        const project::ProjectFacts& project, const Baselines& baselines, bool has_children) {
    const auto standing = TRY(store::standing_of(tx, scope, unit.id, project.programme));
    const auto events = TRY(store::events_of(tx, scope, unit.id, project.id));
    const auto places = TRY(store::places_of(tx, scope, unit.id, project.id));
    const auto crossed = TRY(Crossed::read(tx, project.id));
    const auto more = crossed.into({unit.path, unit.path_end, unit.level, unit.kind});
    BoardRow row{unit.id,
                 unit.name,
                 unit.kind,
                 has_children,
                 standing_from(standing),
                 events_from(events),
                 places_from(places, events, more)};
    add_share(row, baselines, unit.path, unit.path_end);
    return row;
}

struct About {
    ProjectId project;
    std::string name;
};

void add_waiting(Desk& out, const char* code, std::int64_t count, const std::string& page,
                 const About& about) {
    if (count == 0) return;
    out.waiting.push_back(
        {code, count, "/desk/projects/" + to_wire(about.project) + page, about.project, about.name, false});
}

// Classes are formed by whoever may manage them; to others nothing waits there.
Result<> add_unplaced(db::Tx& tx, Context& ctx, const org::UnitFacts& unit, Desk& out) {
    const auto scope = ctx.actor.scope<Can::ManageClasses>(tx);
    if (!scope.ok()) return scope.error().kind == Kind::Forbidden ? Result<>() : Result<>(scope.error());
    const auto unplaced = TRY(store::without_class(tx, *scope, unit.path, unit.path_end));
    for (const auto& one : unplaced)
        add_waiting(out, "people-without-class", one.people, "/classes", {one.project, one.project_name});
    return {};
}

// Certificates wait for the owner of the project alone.
Result<> add_certificates(db::Tx& tx, Context& ctx, const org::UnitFacts& unit, Desk& out) {
    const auto projects = TRY(certificate::waiting_projects_of(tx, ctx));
    for (const auto& one : projects)
        if (one.owner == unit.id)
            add_waiting(out, "certificates-to-approve", one.waiting, "/certificates",
                        {one.project, one.project_name});
    return {};
}

// At the level the project names everything below it waits to be decided, above that level what answers to
// the office directly, below it nothing.
std::int64_t to_decide(const org::UnitFacts& unit, const project::ProjectFacts& project, std::int64_t below,
                       std::int64_t own) {
    if (unit.kind != org::UnitKind::Authority || unit.level > project.confirm_level) return 0;
    return unit.level == project.confirm_level ? below : own;
}

// An authority below the one that confirms sends people of its own, if it has any.
bool sends_its_own(const org::UnitFacts& unit, const project::ProjectFacts& project,
                   const store::DeskLine& line) {
    if (unit.kind != org::UnitKind::Authority) return true;
    return line.own_people > 0 && unit.level > project.confirm_level &&
           project.enrolment_mode != project::EnrolmentMode::SelfSelection;
}

void add_line(Desk& out, const org::UnitFacts& unit, const project::ProjectFacts& project,
              const store::DeskLine& line, Date today) {
    const About about{line.project, line.project_name};
    const auto nominations = to_decide(unit, project, line.held_below, line.held_own);
    add_waiting(out, "nominations-to-confirm", nominations, "/confirm", about);
    const auto substitutions = to_decide(unit, project, line.substitutions_below, line.substitutions_own);
    add_waiting(out, "substitutions-to-decide", substitutions, "/confirm", about);
    if (sends_its_own(unit, project, line))
        add_waiting(out, "places-to-fill", line.free_places, "/nominate", about);
    else
        add_waiting(out, "places-to-hand-down", line.free_places, "/places", about);
    const bool over = project.choose_by && today > *project.choose_by;
    if (!over) add_waiting(out, "choosers-undecided", line.undecided, "/choosers", about);
    if (over && unit.kind == org::UnitKind::Authority)
        add_waiting(out, "choosers-to-assign", line.undecided, "/choosers", about);
}

Result<Page<PersonBehind>> people_today(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& unit,
                                        const project::ProjectFacts& project, Figure figure,
                                        const PageRequest& page) {
    std::vector<std::string> after{"", ""};
    if (!page.after.empty()) after = TRY(read_cursor(page.after, 2));
    store::BehindQuery query{
        project.id, project.programme, unit.path, unit.path_end, std::string(wire_name(figure)), after[0],
        0,          page.size + 1};
    query.after_id = id_from_wire('x', after[1]).value_or(0);
    const auto lines = TRY(is_standing(figure) ? store::people_standing(tx, scope, query)
                                               : store::people_enrolled(tx, scope, query));
    Page<PersonBehind> out;
    for (const auto& line : lines) {
        if (std::ssize(out.rows) == page.size) {
            const auto& last = lines[page.size - 1];
            out.next = make_cursor({last.path, id_to_wire('x', last.sort_id)});
            break;
        }
        out.rows.push_back(line);
        if (line.enrolment_id) out.rows.back().enrolment = to_wire(EnrolmentId{line.enrolment_id});
    }
    const auto counted = TRY(is_standing(figure) ? store::count_standing(tx, scope, query)
                                                 : store::count_enrolled(tx, scope, query));
    out.set_total(counted);
    return out;
}

}  // namespace

Result<Board> board(Context& ctx, Claimed<ProjectId> project_id, std::optional<Claimed<UnitId>> unit_id,
                    const LensAsk& lens) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Board> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, unit_id.value_or(Claimed<UnitId>{ctx.actor.unit})));
        const auto today = day_of(ctx.now);
        Board board{project.id, project.name, unit.id, unit.name};
        board.lens = lens.lens;
        if (!is_live(lens, project, today)) {
            TRY(draw(tx, scope, unit, project, lens, today, board));
            return board;
        }
        board.facts_on = board.tree_on = today;
        board.live = true;
        const auto baselines =
            TRY(baseline::standings(tx, scope, project.programme, today, unit.path, unit.path_end));
        board.rows = TRY(rows_below(tx, scope, unit.id, project, baselines));
        board.total = TRY(row_of(tx, scope, unit, project, baselines, !board.rows.empty()));
        return board;
    });
}

Result<Page<PersonBehind>> people_behind(Context& ctx, Claimed<ProjectId> project_id, const BehindAsk& ask,
                                         const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<PersonBehind>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto row = ask.unit.value_or(Claimed<UnitId>{ctx.actor.unit});
        const auto today = day_of(ctx.now);
        if (is_live(ask.lens, project, today)) {
            const auto unit = TRY(org::find(tx, scope, row));
            const auto crossed = TRY(Crossed::read(tx, project.id));
            // An authority's events are those that happened under it, wherever the units stand now.
            if (is_standing(ask.figure) || unit.kind != org::UnitKind::Authority ||
                !crossed.events_cross({unit.path, unit.path_end, unit.level, unit.kind}))
                return people_today(tx, scope, unit, project, ask.figure, page);
        }
        // The row may answer to others by now: its board, found in scope, proves that it stood there.
        const auto root = TRY(org::find(tx, scope, ask.within.value_or(row)));
        return people_of_day(tx, scope, root, row.unproven, project, ask.figure, ask.lens, today, page);
    });
}

Result<Desk> desk(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Desk> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto unit = TRY(org::find(tx, scope, Claimed<UnitId>{ctx.actor.unit}));
        const auto lines = TRY(store::desk(tx, scope, unit.id, day_of(ctx.now)));
        const bool school = unit.kind != org::UnitKind::Authority;
        Desk out;
        out.unit_name = unit.name;
        for (const auto& line : lines) {
            const auto project = TRY(project::facts(tx, line.project));
            const auto baselines = TRY(
                baseline::standings(tx, scope, project.programme, day_of(ctx.now), unit.path, unit.path_end));
            auto row = TRY(row_of(tx, scope, unit, project, baselines, !school));
            add_line(out, unit, project, line, day_of(ctx.now));
            out.boards.push_back(std::move(row));
            out.projects.push_back(line.project);
            const auto terms = TRY(project::terms_of(project));
            if (!terms.conditions.empty()) out.limited.push_back(line.project);
            out.project_names.push_back(line.project_name);
        }
        const auto rounds = TRY(store::rounds_open(tx, scope, unit.id, ctx.now));
        for (const auto& one : rounds)
            add_waiting(out, "round-to-ask-in", 1, "/rounds/" + to_wire(one.round),
                        {one.project, one.project_name});
        if (!school) TRY(add_unplaced(tx, ctx, unit, out));
        if (!school) TRY(add_certificates(tx, ctx, unit, out));
        if (!out.waiting.empty()) out.waiting.front().primary = true;
        return out;
    });
}

}  // namespace xingtan::report
