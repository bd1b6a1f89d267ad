// A second round as it is announced and read.
#include "domain/quota/service_round.h"

#include <charconv>
#include <map>

#include "base/cursor.h"
#include "domain/org/service.h"
#include "domain/quota/prove.h"
#include "domain/quota/round.h"
#include "domain/quota/rules_round.h"
#include "platform/auth/paging.h"
#include "platform/crypto/keyring.h"

namespace xingtan::quota {
namespace {

Result<std::int64_t> number_in(std::string_view text) {
    std::int64_t value = 0;
    const auto [at, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || at != text.data() + text.size())
        return Error::invalid("page-cursor-unknown");
    return value;
}

Result<store::RequestStart> start_of(const PageRequest& page) {
    if (page.after.empty()) return store::RequestStart{-1, 0};
    const auto values = TRY(read_cursor(page.after, 2));
    store::RequestStart start;
    start.position = TRY(number_in(values[0]));
    start.number = TRY(number_in(values[1]));
    return start;
}

Result<> place_there(db::Tx& tx, const store::Row& row, const std::string& unit, std::int64_t wanted) {
    const auto now = TRY(store::balance(tx, row));
    if (now.free < wanted)
        return Error::conflict("places-exhausted", {{"unit", unit}, {"free", std::to_string(now.free)}});
    return {};
}

// What a lottery will be drawn by, made before any transaction begins.
store::NewRound with_seed(RoundWay way) {
    store::NewRound made;
    if (way != RoundWay::Lottery) return made;
    made.seed = crypto::sha256_hex(crypto::random_bytes(32));
    made.commitment = crypto::sha256_hex(made.seed);
    return made;
}

Result<> in_time(db::Tx& tx, const PlaceRoundBody& body, IntakeId intake) {
    if (intake == kWholeProject) return {};
    const auto facts = TRY(project::intake_facts(tx, intake));
    if (body.closes_at > end_of(facts.ends_on))
        return Error::invalid_field("closes_at", "round-after-intake");
    return {};
}

// Names for units of the scope; of all others the number is all there is to know.
Result<> name(db::Tx& tx, const AnyScope& scope, std::vector<PlaceRequest>& rows) {
    std::vector<UnitId> ids;
    for (const auto& row : rows) ids.push_back(*row.unit);
    std::map<UnitId, org::UnitFacts> known;
    auto units = TRY(org::find_many(tx, scope, ids));
    for (auto& unit : units) known[unit.id] = std::move(unit);
    for (auto& row : rows) {
        const auto found = known.find(*row.unit);
        if (found != known.end()) {
            row.unit_name = found->second.name;
            row.unit_former = found->second.former_name;
            continue;
        }
        row.unit.reset();
        row.reason.clear();
    }
    return {};
}

}  // namespace

bool is_for(const PlaceRound& round, const org::UnitFacts& organiser, const org::UnitFacts& unit) {
    if (round.askers == RoundAskers::Children) return unit.parent == organiser.id;
    return organiser.path < unit.path && unit.path < organiser.path_end;
}

Result<PlaceRoundView> view_of(db::Tx& tx, Context& ctx, const AnyScope& scope, PlaceRoundId id) {
    auto round = TRY(store::round(tx, scope, id, ctx.now));
    if (!round) return Error::missing();
    PlaceRoundView view;
    view.round = std::move(*round);
    const auto organiser = TRY(org::facts(tx, view.round.unit));
    const auto own = TRY(org::facts(tx, ctx.actor.unit));
    view.may_ask = view.round.state == RoundState::Open && is_for(view.round, organiser, own);
    view.may_settle = view.round.unit == ctx.actor.unit;
    view.own = TRY(store::request_of(tx, view.round.id, own.id));
    return view;
}

Result<PlaceRound> found_round(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<PlaceRoundId> id) {
    auto round = TRY(store::own_round(tx, scope, id.unproven, ctx.now));
    if (!round) return Error::missing();
    if (ctx.if_match && *ctx.if_match != round->version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(round->version)}});
    return std::move(*round);
}

Result<> record_round(db::Tx& tx, Context& ctx, const PlaceRound& round, std::string_view action,
                      std::int64_t count) {
    return audit::record(tx, ctx.who(),
                         {.action = action, .object = to_wire(round.id), .unit = round.unit, .count = count});
}

Result<Page<PlaceRound>> rounds(Context& ctx, Claimed<ProjectId> project_id, const PageRequest& page) {
    auto before = TRY(auth::cursor_of<PlaceRoundId>(page));
    if (before == 0) before = INT64_MAX;
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<PlaceRound>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        auto rows = TRY(
            store::rounds(tx, scope, project.id, ctx.now, PlaceRoundId{before}, std::int64_t{page.size} + 1));
        const auto total = TRY(store::count_rounds(tx, scope, project.id));
        return auth::page_of(std::move(rows), page, total);
    });
}

Result<PlaceRoundView> show_round(Context& ctx, Claimed<PlaceRoundId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        return view_of(tx, ctx, scope, id.unproven);
    });
}

Result<Page<PlaceRequest>> round_requests(Context& ctx, Claimed<PlaceRoundId> id, const PageRequest& page) {
    const auto start = TRY(start_of(page));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<PlaceRequest>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto round = TRY(store::round(tx, scope, id.unproven, ctx.now));
        if (!round) return Error::missing();
        Page<PlaceRequest> out;
        out.rows = TRY(store::requests(tx, round->id, ctx.actor.unit, start, page.size + 1));
        if (static_cast<int>(out.rows.size()) > page.size) {
            out.rows.pop_back();
            const auto& last = out.rows.back();
            out.next = make_cursor({std::to_string(last.position), std::to_string(last.number)});
        }
        TRY(name(tx, scope, out.rows));
        const auto counted = TRY(store::count_requests(tx, round->id));
        out.set_total(counted);
        return out;
    });
}

Result<PlaceRoundView> announce_round(Context& ctx, Claimed<ProjectId> project_id,
                                      const PlaceRoundBody& body) {
    TRY(round_acceptable(body, ctx.now));
    auto made = with_seed(body.way);
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceRoundView> {
        const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        TRY(is_published(project));
        const auto unit = TRY(org::find(tx, scope, Claimed<UnitId>{ctx.actor.unit}));
        TRY(org::keep_open(tx, std::span(&unit.id, 1)));
        const auto intake = TRY(intake_of(tx, scope, project.id, body.intake));
        TRY(in_time(tx, body, intake));
        TRY(place_there(tx, {project.id, intake, unit.id, kind_of(body.kind)}, unit.name, body.places));
        const auto many = TRY(store::rounds_of_unit(tx, project.id, unit.id));
        if (many >= kRoundsMost)
            return Error::conflict("rounds-enough", {{"most", std::to_string(kRoundsMost)}});
        made.id = TRY(ctx.next_id<PlaceRoundId>());
        made.project = project.id;
        made.unit = unit.id;
        made.intake = intake;
        TRY(store::insert_round(tx, made, body, ctx.actor.account, ctx.now));
        auto view = TRY(view_of(tx, ctx, scope, made.id));
        TRY(record_round(tx, ctx, view.round, "round.announced", body.places));
        TRY(tell_announced(tx, ctx, scope, view.round));
        return view;
    });
}

}  // namespace xingtan::quota
