// Taking a merge back: both records are what they were, unless something came after that could be either's.
#include <array>

#include "domain/org/service.h"
#include "domain/people/merge_steps.h"
#include "domain/people/service.h"
#include "domain/people/store.h"
#include "domain/people/store_membership.h"
#include "domain/people/store_transfer.h"
#include "domain/tally/day.h"

namespace xingtan::people {
namespace {

Result<store::MergeRow> found(db::Tx& tx, const AnyScope& scope, PersonId id) {
    auto row = TRY(store::merge_row(tx, scope, id));
    if (!row) return Error::missing();
    return std::move(*row);
}

// Whoever undoes it manages both, as whoever did it.
Result<> manages(db::Tx& tx, const AnyScope& scope, UnitId unit) {
    const auto own = org::find(tx, scope, Claimed<UnitId>{unit});
    if (own.ok()) return {};
    if (own.error().kind != Kind::Missing) return own.error();
    return Error::forbidden("merge-undone-above");
}

Result<> restore(db::Tx& tx, Context& ctx, const store::MergeKept& merge, const store::MergeRow& survivor,
                 const store::MergeRow& other) {
    TRY(store::give_back_identity(tx, merge));
    TRY(store::stand_alone(tx, merge));
    TRY(store::reopen_membership(tx, merge.membership));
    if (merge.account) {
        const auto held = TRY(auth::account_of_person(tx, survivor.id));
        if (held && held->account == *merge.account)
            TRY(auth::hand_account(tx, held->account, other.id, other.unit));
    }
    Merged merged{merge.id};
    merged.survivor = TRY(side_of(tx, survivor));
    merged.merged = TRY(side_of(tx, other));
    merged.undone = true;
    tally::Group group;
    if (merged.merged.full_time)
        group.standing(merged.merged.where, ProgrammeId{}, wire_name(merged.merged.stage), {.full_time = 1});
    TRY(tally::reopen_days(tx, std::array{survivor.id, other.id}, Date{}));
    TRY(tell_merged(tx, ctx, merged, group));
    return group.post(tx);
}

}  // namespace

Result<Merges> list_merges(Context& ctx, Claimed<PersonId> survivor) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Merges> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto person = TRY(found(tx, scope, survivor.unproven));
        Merges out;
        out.rows = TRY(store::merges(tx, person.id));
        const auto last = TRY(store::last_merge(tx, person.id));
        if (last) out.obstacles = TRY(look_back(tx, ctx, *last));
        return out;
    });
}

Result<Person> undo_merge(Context& ctx, Claimed<PersonId> id, const MergeReason& body) {
    TRY(merge_reason_given(body.reason));
    return ctx.db.write([&](db::Tx& tx) -> Result<Person> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto survivor = TRY(found(tx, scope, id.unproven));
        if (ctx.if_match && *ctx.if_match != survivor.version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(survivor.version)}});
        const auto taken = TRY(store::take_version(tx, survivor.id, survivor.version));
        if (!taken) return Error::stale();
        const auto last = TRY(store::last_merge(tx, survivor.id));
        if (!last) return Error::conflict("merge-none-stands");
        const auto other = TRY(store::pointer_row(tx, last->merged));
        TRY(manages(tx, scope, other.unit));
        const auto obstacles = TRY(look_back(tx, ctx, *last));
        TRY(nothing_forbids(obstacles));
        TRY(restore(tx, ctx, *last, survivor, other));
        const auto first = TRY(store::close_merge(tx, last->id, body.reason, ctx.actor.account, ctx.at));
        if (!first) return Error::conflict("merge-none-stands");
        TRY(record_merge(tx, ctx, "person.merge-undone", survivor, other, body.reason));
        auto now = TRY(store::person(tx, scope, survivor.id));
        if (!now) return Error::broken("a person found in scope is outside it");
        return std::move(*now);
    });
}

}  // namespace xingtan::people
