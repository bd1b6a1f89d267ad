#include "domain/baseline/service.h"

#include <map>
#include <set>

#include "base/limits.h"
#include "domain/baseline/store.h"
#include "domain/org/service.h"
#include "platform/auth/paging.h"

namespace xingtan::baseline {
namespace {

struct Proved {
    project::ProjectFacts project;
    org::UnitFacts unit;
};

Result<Proved> prove(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<ProjectId> project,
                     std::optional<Claimed<UnitId>> unit) {
    Proved out;
    out.project = TRY(project::find(tx, scope, project));
    out.unit = TRY(org::find(tx, scope, unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
    return out;
}

Result<> well_formed_body(const BaselineBody& body, Date today) {
    if (body.document.empty()) return Error::invalid_field("document", "field-empty");
    if (body.document.size() > limits::kTextBytes) return Error::invalid_field("document", "text-too-long");
    if (body.filename && body.filename->size() > limits::kNameBytes)
        return Error::invalid_field("filename", "text-too-long");
    if (body.as_of > today) return Error::invalid_field("as_of", "day-ahead");
    if (body.lines.empty() || body.lines.size() > kRowsMost)
        return Error::invalid_field("lines", "list-length-out-of-range",
                                    {{"most", std::to_string(kRowsMost)}});
    for (const auto& line : body.lines) TRY(well_formed(line));
    return {};
}

// Each line's unit at or below the paper's, each once as a row and once as a printed total.
Result<std::vector<BaselineLine>> lines_of(db::Tx& tx, const AnyScope& scope, const org::UnitFacts& top,
                                           const BaselineBody& body) {
    std::vector<UnitId> ids;
    for (const auto& line : body.lines) ids.push_back(line.unit.unproven);
    const auto found = TRY(org::find_many(tx, scope, ids));
    std::map<UnitId, const org::UnitFacts*> units;
    for (const auto& unit : found) units[unit.id] = &unit;
    std::set<std::pair<UnitId, bool>> seen;
    std::vector<BaselineLine> lines;
    for (const auto& line : body.lines) {
        const auto unit = units.find(line.unit.unproven);
        if (unit == units.end() || unit->second->path < top.path || unit->second->path >= top.path_end)
            return Error::invalid_field("lines", "baseline-unit-not-below");
        if (!seen.insert({unit->first, line.printed}).second)
            return Error::invalid("baseline-unit-twice", {{"unit", unit->second->name}});
        BaselineLine& one = lines.emplace_back();
        static_cast<BaselineFigures&>(one) = line;
        one.unit = unit->first;
        one.unit_name = unit->second->name;
        one.path = unit->second->path;
        one.printed = line.printed;
    }
    return lines;
}

// What counts today for each row of a paper.
void say_what_counts(BaselinePaper& paper, std::span<const Standing> standings, const org::UnitFacts& top) {
    std::map<UnitId, const Standing*> of_unit;
    for (const auto& one : standings) of_unit[one.unit] = &one;
    std::set<UnitId> counting;
    for (const auto* one : that_count(standings, top.path, top.path_end)) counting.insert(one->unit);
    for (auto& line : paper.lines) {
        const auto found = of_unit.find(line.unit);
        if (found == of_unit.end()) continue;
        line.people = found->second->people;
        if (line.printed) continue;
        if (line.people > 0)
            line.counts = Counts::People;
        else if (found->second->paper != paper.paper.id)
            line.counts = Counts::OtherPaper;
        else
            line.counts = counting.contains(line.unit) ? Counts::Baseline : Counts::UnitAbove;
    }
}

Result<BaselinePaper> load(db::Tx& tx, Context& ctx, const AnyScope& scope, BaselineId id) {
    const auto row = TRY(store::paper(tx, scope, id));
    if (!row) return Error::missing();
    BaselinePaper out;
    out.paper = *row;
    out.programme = row->programme;
    const auto lines = TRY(store::lines(tx, scope, id));
    for (const auto& line : lines) {
        BaselineLine& one = out.lines.emplace_back();
        static_cast<BaselineFigures&>(one) = line;
        one.unit = line.unit;
        one.unit_name = line.unit_name;
        one.path = line.path;
        one.printed = line.printed;
    }
    compare(out);
    if (row->withdrawn) return out;
    const auto top = TRY(org::facts(tx, row->unit));
    const auto now =
        TRY(store::standings(tx, scope, row->programme, day_of(ctx.now), top.path, top.path_end));
    say_what_counts(out, now, top);
    return out;
}

Result<> record(db::Tx& tx, Context& ctx, const BaselineRow& paper, std::string_view action,
                std::int64_t count) {
    return audit::record(tx, ctx.who(),
                         {.action = action, .object = to_wire(paper.id), .unit = paper.unit, .count = count});
}

Result<> take_back(db::Tx& tx, Context& ctx, const AnyScope& scope, BaselineId id, std::string_view reason) {
    const auto row = TRY(store::paper(tx, scope, id));
    if (!row) return Error::missing();
    if (row->withdrawn) return Error::conflict("baseline-withdrawn");
    if (ctx.if_match && *ctx.if_match != row->version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(row->version)}});
    const bool done = TRY(store::withdraw(tx, id, row->version, reason, ctx.now));
    if (!done) return Error::stale();
    return record(tx, ctx, *row, "baseline.withdrawn", row->units);
}

}  // namespace

Result<Page<BaselineRow>> list(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                               const PageRequest& page) {
    const auto after = TRY(auth::cursor_of<BaselineId>(page));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<BaselineRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto of = TRY(prove(tx, ctx, scope, project, unit));
        const store::ListQuery query{of.project.programme, of.unit.path, of.unit.path_end,
                                     BaselineId{after == 0 ? INT64_MAX : after}, page.size + 1};
        auto rows = TRY(store::list(tx, scope, query));
        const auto total = TRY(store::count(tx, scope, query));
        return auth::page_of(std::move(rows), page, total);
    });
}

Result<BaselinePaper> show(Context& ctx, Claimed<BaselineId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<BaselinePaper> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        return load(tx, ctx, scope, id.unproven);
    });
}

Result<BaselinePaper> enter(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                            const BaselineBody& body) {
    TRY(well_formed_body(body, day_of(ctx.now)));
    return ctx.db.write([&](db::Tx& tx) -> Result<BaselinePaper> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        const auto of = TRY(prove(tx, ctx, scope, project, unit));
        const auto lines = TRY(lines_of(tx, scope, of.unit, body));
        BaselineRow paper;
        paper.id = TRY(ctx.next_id<BaselineId>());
        paper.unit = of.unit.id;
        paper.as_of = body.as_of;
        paper.document = body.document;
        paper.filename = body.filename.value_or("");
        paper.created_at = ctx.now;
        if (body.replaces) TRY(take_back(tx, ctx, scope, body.replaces->unproven, body.document));
        TRY(store::insert(tx, paper, of.project.programme, ctx.actor.account));
        TRY(store::insert_lines(tx, paper.id, lines));
        TRY(record(tx, ctx, paper, "baseline.entered", std::ssize(lines)));
        return load(tx, ctx, scope, paper.id);
    });
}

Result<BaselinePaper> withdraw(Context& ctx, Claimed<BaselineId> id, const WithdrawalBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "field-empty");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<BaselinePaper> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
        TRY(take_back(tx, ctx, scope, id.unproven, body.reason));
        return load(tx, ctx, scope, id.unproven);
    });
}

Result<std::vector<Standing>> standings(db::Tx& tx, const AnyScope& scope, ProgrammeId programme, Date day,
                                        std::string_view from, std::string_view to) {
    return store::standings(tx, scope, programme, day, from, to);
}

}  // namespace xingtan::baseline
