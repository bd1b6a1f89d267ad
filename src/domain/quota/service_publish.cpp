// Publishing a quota sheet: the difference between what it states and what stands. Up to kPieceCells changed
// cells are one transaction; more go in pieces, each of whole lines and in its own commit, so that others are
// not kept waiting (docs/decisions/0070). A sheet says what shall stand, so one that was cut short is
// finished by publishing it again.
#include <map>

#include "base/json.h"
#include "domain/org/service.h"
#include "domain/quota/ledger.h"
#include "domain/quota/prove.h"
#include "domain/quota/service.h"
#include "domain/quota/sheet.h"

namespace xingtan::quota {
namespace {

constexpr std::int64_t kPieceCells = 1'000;

// A piece takes back or hands out, never both: what comes back first can be handed out after.
enum class Pass { TakeBack, HandOut, Both };
struct Piece {
    Pass pass = Pass::Both;
    std::span<const SheetLine> lines;
};

std::vector<Piece> pieces_of(const QuotaSheet& sheet) {
    std::vector<std::span<const SheetLine>> slices;
    const std::span all(sheet.lines);
    for (std::size_t from = 0; from < all.size();) {
        std::size_t until = from;
        for (std::int64_t cells = 0; until < all.size() && cells < kPieceCells; ++until)
            cells += std::ssize(all[until].cells);
        slices.push_back(all.subspan(from, until - from));
        from = until;
    }
    if (slices.size() == 1) return {{Pass::Both, slices[0]}};
    std::vector<Piece> pieces;
    for (const auto pass : {Pass::TakeBack, Pass::HandOut})
        for (const auto& slice : slices) pieces.push_back({pass, slice});
    return pieces;
}

// What publishing needs to know of the world, read once.
struct World {
    QuotaSheet sheet;
    project::ProjectFacts project;
    org::UnitFacts from;
    std::map<UnitId, org::UnitFacts> children;
    std::map<std::int64_t, IntakeId> intakes;  // by number
};

Result<World> world_of(db::Tx& tx, const AnyScope& scope, QuotaSheet sheet) {
    World world;
    world.project = TRY(project::find(tx, scope, Claimed<ProjectId>{sheet.project}));
    world.from = TRY(org::find(tx, scope, Claimed<UnitId>{sheet.unit}));
    const auto children = TRY(org::children(tx, scope, world.from.id));
    for (const auto& child : children) world.children[child.id] = child;
    const auto intakes = TRY(project::intakes(tx, world.project.id));
    world.intakes[0] = kWholeProject;
    for (const auto& intake : intakes) world.intakes[intake.number] = intake.id;
    world.sheet = std::move(sheet);
    return world;
}

// The moves that bring the units of a piece to what the sheet states.
class Posting {
  public:
    Posting(Ledger& ledger, const World& world) : ledger_(ledger), world_(world) {}

    Result<> gather(db::Tx& tx, const Piece& piece) {
        std::vector<UnitId> units;
        for (const auto& line : piece.lines)
            if (line.unit) units.push_back(*line.unit);
        const auto standing = TRY(store::standings_of(tx, world_.project.id, world_.sheet.kind, units));
        for (const auto& one : standing) got_[{one.unit, one.intake_number}] = one.got;
        units.push_back(world_.from.id);
        TRY(org::keep_open(tx, units));
        for (const auto& line : piece.lines) TRY(line_moves(line, piece.pass));
        if (world_.project.owner == world_.from.id) TRY(issue_missing(tx));
        return {};
    }

  private:
    Ledger& ledger_;
    const World& world_;
    std::map<std::pair<UnitId, std::int64_t>, std::int64_t> got_;
    std::map<IntakeId, std::int64_t> wanted_;  // granted less taken back

    Result<> line_moves(const SheetLine& line, Pass pass) {
        if (!line.unit) return {};
        const auto child = world_.children.find(*line.unit);
        if (child == world_.children.end()) return Error::conflict("sheet-unit-gone", {{"unit", line.name}});
        for (const auto& cell : line.cells) {
            const auto intake = world_.intakes.at(cell.intake_number);
            const auto delta = cell.quantity - got_[{child->first, cell.intake_number}];
            if (delta > 0 && pass != Pass::TakeBack) {
                wanted_[intake] += delta;
                ledger_.grant(world_.from, child->second, intake, delta);
            }
            if (delta < 0 && pass != Pass::HandOut) {
                wanted_[intake] += delta;
                ledger_.take_back(Move::Reclaim, world_.from, child->second, intake, -delta);
            }
        }
        return {};
    }

    Result<> issue_missing(db::Tx& tx) {
        for (const auto& [intake, wanted] : wanted_) {
            const auto now =
                TRY(store::balance(tx, {world_.project.id, intake, world_.from.id, world_.sheet.kind}));
            if (wanted > now.free) ledger_.issue(world_.from, intake, wanted - now.free);
        }
        return {};
    }
};

Result<> post_piece(db::Tx& tx, Context& ctx, const World& world, const Piece& piece) {
    Ledger ledger(world.project.id, {world.sheet.document, MoveCause::Sheet}, world.sheet.kind);
    TRY(Posting(ledger, world).gather(tx, piece));
    if (ledger.size() == 0) return {};
    TRY(ledger.post(tx, ctx));
    return still_keeps_share(tx, world.project, world.from.id);
}

Result<> publishable(const Context& ctx, const QuotaSheet& sheet) {
    if (sheet.state == SheetState::Published) return Error::conflict("sheet-already-published");
    if (ctx.if_match && *ctx.if_match != sheet.version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(sheet.version)}});
    if (sheet.bad > 0) return Error::conflict("sheet-has-problems", {{"lines", std::to_string(sheet.bad)}});
    return {};
}

// A sheet states what each unit shall have, so publishing one that was compared before others' moves would
// undo them.
Result<> still_as_seen(db::Tx& tx, const LoadedSheet& read, std::string_view seen) {
    const auto newest = TRY(store::newest_move(tx, read.sheet.project, read.sheet.unit));
    const bool same = seen.empty() ? newest.value == read.seen_move : to_wire(newest) == seen;
    return same ? Result<>() : Error::conflict("places-moved-since");
}

// Refuses what cannot be posted whole before anything is.
Result<> changes_and_fits(db::Tx& tx, const AnyScope& scope, const World& world) {
    TRY(is_published(world.project));
    const auto now = TRY(standings(tx, scope, world.project, world.from.id, world.sheet.kind));
    const auto changes = compared(world.sheet, now);
    if (changes.changed == 0) return Error::conflict("sheet-changes-nothing");
    for (const auto& cell : changes.cells)
        if (!cell.fits)
            return Error::conflict("places-exhausted",
                                   {{"unit", cell.name}, {"free", std::to_string(cell.from - cell.least)}});
    for (const auto& column : changes.columns)
        if (column.free < 0) {
            const auto free = now.free.find(column.intake_number);
            return Error::conflict("places-exhausted",
                                   {{"unit", world.from.name},
                                    {"free", std::to_string(free == now.free.end() ? 0 : free->second)}});
        }
    return {};
}

Result<> record(db::Tx& tx, Context& ctx, const World& world) {
    return audit::record(tx, ctx.who(),
                         {.action = "quota-sheet.published",
                          .object = to_wire(world.sheet.id),
                          .unit = world.from.id,
                          .count = std::ssize(world.sheet.lines)});
}

struct Begun {
    World world;
    std::int64_t done = 0;  // pieces
};

// Proves and checks everything; posts it too when it is one piece.
Result<Begun> begun_in(db::Tx& tx, Context& ctx, Claimed<QuotaSheetId> id, const Approval& approval) {
    const auto scope = TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
    auto read = TRY(load_sheet(tx, scope, id));
    TRY(publishable(ctx, read.sheet));
    const bool going_on = read.sheet.state == SheetState::Publishing;
    if (!going_on) TRY(still_as_seen(tx, read, approval.seen));
    if (!approval.document.empty()) read.sheet.document = approval.document;
    Begun begun;
    begun.done = read.done;
    begun.world = TRY(world_of(tx, scope, std::move(read.sheet)));
    if (going_on) return begun;
    auto& sheet = begun.world.sheet;
    TRY(changes_and_fits(tx, scope, begun.world));
    const auto pieces = pieces_of(sheet);
    const auto to = pieces.size() == 1 ? SheetState::Published : SheetState::Publishing;
    if (pieces.size() == 1) TRY(post_piece(tx, ctx, begun.world, pieces[0]));
    const bool marked = TRY(store::approve(tx, sheet.id, sheet.version, to, sheet.document));
    if (!marked) return Error::stale();
    TRY(record(tx, ctx, begun.world));
    sheet.state = to;
    ++sheet.version;
    return begun;
}

Result<Begun> begin(Context& ctx, Claimed<QuotaSheetId> id, const Approval& approval) {
    Begun begun;
    TRY(ctx.db.write([&](db::Tx& tx) -> Result<> {
        begun = TRY(begun_in(tx, ctx, id, approval));
        return {};
    }));
    return begun;
}

// What came between: the rest waits as a draft, to be compared again.
Result<> stop(Context& ctx, const QuotaSheet& sheet) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        TRY(store::reopen_draft(tx, sheet.id));
        return {};
    });
}

Result<> one_piece(Context& ctx, const World& world, const std::vector<Piece>& pieces, std::size_t index) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        TRY(ctx.actor.scope<Can::AllocatePlaces>(tx));
        const bool mine = TRY(store::take_piece(tx, world.sheet.id, static_cast<std::int64_t>(index)));
        if (!mine) return Error::conflict("sheet-being-published");
        TRY(post_piece(tx, ctx, world, pieces[index]));
        if (index + 1 < pieces.size()) return {};
        TRY(store::set_state(tx, world.sheet.id, world.sheet.version, SheetState::Publishing,
                             SheetState::Published));
        return {};
    });
}

}  // namespace

Result<QuotaSheet> publish_sheet(Context& ctx, Claimed<QuotaSheetId> id, const Approval& approval) {
    if (approval.document.size() > limits::kTextBytes)
        return Error::invalid_field("document", "text-too-long");
    auto begun = TRY(begin(ctx, id, approval));
    auto& sheet = begun.world.sheet;
    if (sheet.state == SheetState::Published) return std::move(sheet);
    const auto pieces = pieces_of(sheet);
    for (auto index = static_cast<std::size_t>(begun.done); index < pieces.size(); ++index) {
        auto posted = one_piece(ctx, begun.world, pieces, index);
        if (posted.ok()) continue;
        if (posted.error().kind == Kind::Conflict && posted.error().code != "sheet-being-published")
            TRY(stop(ctx, sheet));
        return std::move(posted).error();
    }
    sheet.state = SheetState::Published;
    ++sheet.version;
    return std::move(sheet);
}

Result<SheetChanges> sheet_changes(Context& ctx, Claimed<QuotaSheetId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<SheetChanges> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto read = TRY(load_sheet(tx, scope, id));
        const auto newest = TRY(store::newest_move(tx, read.sheet.project, read.sheet.unit));
        const auto project = TRY(project::find(tx, scope, Claimed<ProjectId>{read.sheet.project}));
        const auto now = TRY(standings(tx, scope, project, read.sheet.unit, read.sheet.kind));
        auto changes = compared(read.sheet, now);
        changes.seen = to_wire(newest);
        return changes;
    });
}

Result<LoadedSheet> load_sheet(db::Tx& tx, const AnyScope& scope, Claimed<QuotaSheetId> id) {
    const auto row = TRY(store::sheet(tx, scope, id.unproven));
    if (!row) return Error::missing();
    LoadedSheet loaded;
    loaded.sheet = TRY(from_json<QuotaSheet>(row->content));
    loaded.sheet.id = row->id;
    loaded.sheet.project = row->project;
    loaded.sheet.unit = row->unit;
    loaded.sheet.kind = row->kind;
    loaded.sheet.state = row->state;
    loaded.sheet.document = row->document;
    loaded.sheet.version = row->version;
    loaded.seen_move = row->seen_move;
    loaded.done = row->done;
    return loaded;
}

Result<Standings> standings(db::Tx& tx, const AnyScope& scope, const project::ProjectFacts& project,
                            UnitId unit, PlaceKind kind) {
    Standings now;
    now.owner = project.owner == unit;
    const auto own = TRY(store::of_unit(tx, scope, project.id, unit, kind));
    for (const auto& place : own) now.free[place.intake_number] = place.balance.free;
    const auto children = TRY(store::standings(tx, scope, project.id, unit, kind));
    for (const auto& one : children) now.children[{one.unit, one.intake_number}] = {one.got, one.free};
    return now;
}

}  // namespace xingtan::quota
