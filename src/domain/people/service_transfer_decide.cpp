// Deciding on a transfer: accepted it moves the person in one transaction, her stock and her account with
// her; refused, withdrawn or reversed she stays, or goes back, where she was.
#include <array>

#include "domain/people/relocation.h"
#include "domain/people/rules_transfer.h"
#include "domain/people/service.h"
#include "domain/people/store_membership.h"
#include "domain/people/transfer_news.h"
#include "domain/people/transfer_steps.h"
#include "domain/tally/day.h"

namespace xingtan::people {
namespace {

// A school that an authority chose below itself, or the one that was asked for.
Result<org::UnitFacts> destination(db::Tx& tx, const AnyScope& scope, const Transfer& t,
                                   const AcceptanceBody& body) {
    auto asked = TRY(org::facts(tx, t.to_unit));
    if (!body.school) {
        if (asked.kind == org::UnitKind::Authority) return Error::invalid_field("school", "field-empty");
        return asked;
    }
    if (t.asked_side == Side::To) {
        if (body.school->unproven != t.to_unit) return Error::invalid_field("school", "school-not-below");
        return asked;
    }
    auto school = TRY(org::find(tx, scope, *body.school));
    const bool below = school.path.starts_with(asked.path) && school.kind != org::UnitKind::Authority;
    if (!below) return Error::invalid_field("school", "school-not-below");
    return school;
}

Result<org::UnitFacts> open_destination(db::Tx& tx, const AnyScope& scope, const Transfer& t,
                                        const AcceptanceBody& body) {
    auto to = TRY(destination(tx, scope, t, body));
    if (to.id == t.from_unit) return Error::invalid_field("school", "transfer-same-school");
    TRY(org::keep_open(tx, std::array{to.id}));
    return to;
}

// Closes the membership she leaves and opens the new one on the effective day.
Result<> hand_over(db::Tx& tx, Context& ctx, const Transfer& t, const org::UnitFacts& to,
                   store::Decision& decision) {
    const auto open = TRY(store::open_membership(tx, t.person));
    if (!open) return Error::broken("a person without a membership");
    const Stay stay{open->since, open->first};
    TRY(follows(stay, t.effective_on));
    store::NewMembership opened{0, t.person, to.id};
    opened.id = TRY(ctx.ids.next());
    TRY(store::end_membership(tx, open->id, stay_ends(stay, t.effective_on)));
    TRY(store::insert_memberships(tx, {&opened, 1}, start_of(t.effective_on)));
    decision.closed = open->id;
    decision.opened = opened.id;
    return {};
}

Result<> settle(db::Tx& tx, Context& ctx, const Transfer& t, const store::Decision& decision) {
    const auto first = TRY(store::decide(tx, t.id, decision, ctx.actor.account, ctx.at));
    if (!first) return Error::conflict("transfer-decided");
    return {};
}

// Locked, still waiting, and still where she was when she was asked for.
Result<store::Taken> take_waiting(db::Tx& tx, const Transfer& t) {
    const auto person = TRY(take_person(tx, t.person));
    const auto waiting = TRY(store::is_pending(tx, t.person));
    if (!waiting) return Error::conflict("transfer-decided");
    if (person.unit != t.from_unit) return Error::conflict("person-moved-since");
    return person;
}

Result<> carry_out(db::Tx& tx, Context& ctx, const Transfer& t, const org::UnitFacts& to) {
    const auto person = TRY(take_waiting(tx, t));
    store::Decision decision{TransferState::Pending, TransferState::Accepted, to.id, "", {}, {}};
    if (t.kind == TransferKind::Secondment) {
        TRY(store::insert_secondment(tx, t, to.id));
        return settle(tx, ctx, t, decision);
    }
    TRY(hand_over(tx, ctx, t, to, decision));
    TRY(settle(tx, ctx, t, decision));
    if (t.effective_on < day_of(ctx.now)) TRY(tally::reopen_days(tx, std::array{person.id}, t.effective_on));
    return relocate(tx, ctx, {{person.id}, t.from_unit, to.id});
}

std::string_view action_of(TransferStep step) {
    switch (step) {
        case TransferStep::Accepted: return "transfer.accepted";
        case TransferStep::Refused: return "transfer.refused";
        case TransferStep::Withdrawn: return "transfer.withdrawn";
        case TransferStep::Reversed: return "transfer.reversed";
        case TransferStep::Returned: return "transfer.returned";
        default: return "transfer.asked";
    }
}

Result<Transfer> finish(db::Tx& tx, Context& ctx, const AnyScope& scope, TransferId id, TransferStep step) {
    auto row = TRY(transfer_row(tx, scope, id));
    TRY(record_both(tx, ctx, action_of(step), row));
    TRY(tell_of_transfer(tx, ctx, row, step));
    return row;
}

// She is still where it put her, and nothing has been asked of her since.
Result<> still_holds(db::Tx& tx, Context& ctx, const Transfer& t, const store::Taken& person,
                     const store::Moved& moved) {
    const auto open = TRY(store::open_membership(tx, t.person));
    const auto pending = TRY(store::is_pending(tx, t.person));
    const auto seconded = TRY(store::is_seconded(tx, t.person, ctx.now));
    const bool here = person.unit == t.to_unit && open && open->id == moved.opened_membership;
    if (!here || pending || seconded) return Error::conflict("changed-since");
    return {};
}

Result<> bring_back(db::Tx& tx, Context& ctx, const Transfer& t, const store::Taken& person) {
    const auto moved = TRY(store::moved(tx, t.id));
    TRY(still_holds(tx, ctx, t, person, moved));
    TRY(org::keep_open(tx, std::array{t.from_unit}));
    TRY(store::empty_membership(tx, *moved.opened_membership));
    TRY(store::reopen_membership(tx, *moved.closed_membership));
    TRY(tally::reopen_days(tx, std::array{person.id}, t.effective_on));
    return relocate(tx, ctx, {{person.id}, t.to_unit, t.from_unit, t.id.value});
}

Result<> take_back_secondment(db::Tx& tx, Context& ctx, const Transfer& t) {
    const auto running = TRY(store::end_secondment(tx, t.id, ctx.now, ctx.now));
    if (!running) return Error::conflict("changed-since");
    return store::empty_secondment(tx, t.id);
}

Result<> ends_well(const Transfer& t, const SecondmentEndBody& body, Date today) {
    if (t.kind != TransferKind::Secondment || t.state != TransferState::Accepted)
        return Error::conflict("secondment-ended");
    if (body.ended_on > today) return Error::invalid_field("ended_on", "effective-in-the-future");
    if (body.ended_on < t.effective_on) return Error::invalid_field("ended_on", "ends-before-it-begins");
    return {};
}

// The record of who ended a secondment, as a return to where she belongs.
Result<> record_return(db::Tx& tx, Context& ctx, const Transfer& t, const SecondmentEndBody& body,
                       UnitId home) {
    store::NewTransfer made;
    made.id = TRY(ctx.next_id<TransferId>());
    made.person = t.person;
    made.kind = TransferKind::Return;
    made.state = TransferState::Accepted;
    made.asked_side = t.to_here ? Side::From : Side::To;
    made.from_unit = t.to_unit;
    made.to_unit = made.decider = home;
    made.asked_unit = ctx.actor.unit;
    made.effective_on = body.ended_on;
    made.document = body.document;
    made.follows = t.id;
    TRY(store::insert_transfer(tx, made, ctx.actor.account, ctx.at));
    return {};
}

// What refusing and withdrawing share.
Result<Transfer> close(db::Tx& tx, Context& ctx, const AnyScope& scope, const Transfer& t, TransferState to,
                       const std::string& reason, TransferStep step) {
    TRY(still_pending(t.state));
    TRY(same_version(ctx, t));
    TRY(settle(tx, ctx, t, {TransferState::Pending, to, t.to_unit, reason, {}, {}}));
    return finish(tx, ctx, scope, t.id, step);
}

}  // namespace

Result<Transfer> accept_transfer(Context& ctx, Claimed<TransferId> id, const AcceptanceBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Transfer> {
        TRY(org::hold_tree(tx));
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto t = TRY(find_transfer(tx, scope, id));
        TRY(is_decider(tx, scope, t));
        TRY(still_pending(t.state));
        TRY(same_version(ctx, t));
        const auto to = TRY(open_destination(tx, scope, t, body));
        TRY(carry_out(tx, ctx, t, to));
        return finish(tx, ctx, scope, t.id, TransferStep::Accepted);
    });
}

Result<Transfer> refuse_transfer(Context& ctx, Claimed<TransferId> id, const TransferReason& body) {
    TRY(transfer_reason_given(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Transfer> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto t = TRY(find_transfer(tx, scope, id));
        TRY(is_decider(tx, scope, t));
        return close(tx, ctx, scope, t, TransferState::Refused, body.reason, TransferStep::Refused);
    });
}

Result<Transfer> withdraw_transfer(Context& ctx, Claimed<TransferId> id, const TransferReason& body) {
    TRY(transfer_reason_given(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Transfer> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto t = TRY(find_transfer(tx, scope, id));
        TRY(is_asker(t));
        return close(tx, ctx, scope, t, TransferState::Withdrawn, body.reason, TransferStep::Withdrawn);
    });
}

Result<Transfer> reverse_transfer(Context& ctx, Claimed<TransferId> id, const TransferReason& body) {
    TRY(transfer_reason_given(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Transfer> {
        TRY(org::hold_tree(tx));
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto t = TRY(find_transfer(tx, scope, id));
        TRY(is_decider(tx, scope, t));
        if (t.state != TransferState::Accepted || t.kind == TransferKind::Return)
            return Error::conflict("transfer-not-accepted");
        TRY(same_version(ctx, t));
        const auto person = TRY(take_person(tx, t.person));
        if (t.kind == TransferKind::Secondment)
            TRY(take_back_secondment(tx, ctx, t));
        else
            TRY(bring_back(tx, ctx, t, person));
        TRY(settle(tx, ctx, t,
                   {TransferState::Accepted, TransferState::Reversed, t.to_unit, body.reason, {}, {}}));
        return finish(tx, ctx, scope, t.id, TransferStep::Reversed);
    });
}

Result<Transfer> return_seconded(Context& ctx, Claimed<TransferId> id, const SecondmentEndBody& body) {
    if (body.document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<Transfer> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto t = TRY(find_transfer(tx, scope, id));
        TRY(ends_well(t, body, day_of(ctx.now)));
        TRY(same_version(ctx, t));
        const auto person = TRY(take_person(tx, t.person));
        const auto ends = std::min(end_of(body.ended_on), ctx.now);
        const auto running = TRY(store::end_secondment(tx, t.id, ends, ctx.now));
        if (!running) return Error::conflict("secondment-ended");
        TRY(store::set_until(tx, t.id, body.ended_on));
        TRY(record_return(tx, ctx, t, body, person.unit));
        return finish(tx, ctx, scope, t.id, TransferStep::Returned);
    });
}

Result<> keep_transfers(db::Tx& tx, Context& ctx, const org::Changed& changed) {
    const bool merges = changed.kind == org::ChangeKind::Merge && !changed.undoes;
    if (changed.kind != org::ChangeKind::Close && !merges) return {};
    const auto left = TRY(store::unfinished(tx, changed.before.id, ctx.now));
    if (left > 0) return Error::conflict("unit-has-transfers", {{"count", std::to_string(left)}});
    return {};
}

}  // namespace xingtan::people
