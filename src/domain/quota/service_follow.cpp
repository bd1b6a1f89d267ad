// Free places follow the life of their unit: those of a merged unit go to its heir, those of a closed one
// back along their grants. What is held or used is history and stays.
#include <algorithm>

#include "domain/org/service.h"
#include "domain/quota/follow.h"
#include "domain/quota/ledger.h"
#include "domain/quota/store_follow.h"

namespace xingtan::quota {
namespace {

constexpr int kLinksMost = 20;  // of closed units, each having handed places to the next

// Why places move: the event, and the paper it was on.
struct Cause {
    org::UnitChangeId change;
    std::string document;
};

// One project's places of one kind at a time: so is a ledger.
template <class Row, class Enter>
Result<> by_project(db::Tx& tx, Context& ctx, const Cause& cause, const std::vector<Row>& rows, Enter enter) {
    for (auto row = rows.begin(); row != rows.end();) {
        Ledger ledger(row->project, {cause.document, MoveCause::UnitChange, cause.change}, row->kind);
        const auto project = row->project;
        const auto kind = row->kind;
        for (; row != rows.end() && row->project == project && row->kind == kind; ++row)
            TRY(enter(ledger, *row));
        TRY(ledger.post(tx, ctx));
    }
    return {};
}

// A row's free places, taken from one grantor after the other.
class Remaining {
  public:
    std::int64_t of(const store::FreePlaces& line) {
        if (line.project != project_ || line.intake != intake_ || line.kind != kind_) left_ = line.free;
        project_ = line.project;
        kind_ = line.kind;
        intake_ = line.intake;
        const auto taken = std::min(left_, line.granted);
        left_ -= taken;
        return taken;
    }

  private:
    ProjectId project_;
    PlaceKind kind_{};
    IntakeId intake_;
    std::int64_t left_ = 0;
};

Result<> pass_on(db::Tx& tx, Context& ctx, UnitId from, std::optional<UnitId> heir, const Cause& cause,
                 int links);

// A grantor that is itself no more passes them on in its turn.
Result<> pass_on_from(db::Tx& tx, Context& ctx, UnitId grantor, const Cause& cause, int links) {
    const auto ending = TRY(org::ending_of(tx, grantor));
    if (!ending) return {};
    return pass_on(tx, ctx, grantor, ending->heir, cause, links + 1);
}

Result<> pass_on(db::Tx& tx, Context& ctx, UnitId from, std::optional<UnitId> heir, const Cause& cause,
                 int links) {
    if (links > kLinksMost) return Error::broken("closed units that hand places around");
    const auto lines = TRY(store::free_places(tx, from, day_of(ctx.now)));
    if (lines.empty()) return {};
    const auto child = TRY(org::facts(tx, from));
    std::optional<org::UnitFacts> to;
    if (heir) to = TRY(org::facts(tx, *heir));
    Remaining remaining;
    std::vector<UnitId> grantors;
    TRY(by_project(tx, ctx, cause, lines, [&](Ledger& ledger, const store::FreePlaces& line) -> Result<> {
        const auto quantity = remaining.of(line);
        if (quantity == 0) return {};
        const auto grantor = TRY(org::facts(tx, line.grantor));
        ledger.take_back(to ? Move::Reclaim : Move::Return, grantor, child, line.intake, quantity);
        if (to) ledger.grant(grantor, *to, line.intake, quantity);
        grantors.push_back(grantor.id);
        return {};
    }));
    if (to) return {};
    for (const auto grantor : grantors) TRY(pass_on_from(tx, ctx, grantor, cause, links));
    return {};
}

// Each move by its inverse; what was handed on or taken back since is missing and refuses it.
Result<> bring_back(db::Tx& tx, Context& ctx, org::UnitChangeId undone, const Cause& cause) {
    const auto moved = TRY(store::moved_by(tx, undone, day_of(ctx.now)));
    auto back =
        by_project(tx, ctx, cause, moved, [&](Ledger& ledger, const store::MovedPlaces& m) -> Result<> {
            const auto from = TRY(org::facts(tx, m.from_unit));
            const auto to = TRY(org::facts(tx, m.to_unit));
            if (m.move == Move::Grant)
                ledger.take_back(Move::Reclaim, from, to, m.intake, m.quantity);
            else
                ledger.grant(to, from, m.intake, m.quantity);
            return {};
        });
    if (!back.ok() && back.error().code == "places-exhausted") {
        auto error = std::move(back).error();
        error.code = "places-gone-since";
        return error;
    }
    return back;
}

}  // namespace

Result<> pass_on_if_closed(db::Tx& tx, Context& ctx, UnitId unit) {
    const auto ending = TRY(org::ending_of(tx, unit));
    if (!ending) return {};
    return pass_on(tx, ctx, unit, ending->heir, {ending->change, ending->document}, 0);
}

Result<> follow_unit(db::Tx& tx, Context& ctx, const org::Changed& changed) {
    const Cause cause{changed.change, changed.document};
    if (changed.undoes) return bring_back(tx, ctx, *changed.undoes, cause);
    if (changed.kind == org::ChangeKind::Merge)
        return pass_on(tx, ctx, changed.before.id, changed.after.id, cause, 0);
    if (changed.kind == org::ChangeKind::Close)
        return pass_on(tx, ctx, changed.before.id, std::nullopt, cause, 0);
    return {};
}

Result<> foretell(db::Tx& tx, org::UnitChangeId event, org::ChangePreview& preview) {
    preview.places = TRY(store::gained(tx, event));
    return {};
}

}  // namespace xingtan::quota
