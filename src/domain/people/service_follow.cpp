// People follow the life of their unit: memberships close and open on the day, the stock goes with them.
#include <array>

#include "base/json.h"
#include "base/limits.h"
#include "domain/people/relocation.h"
#include "domain/people/service.h"
#include "domain/people/store.h"
#include "domain/people/store_membership.h"
#include "domain/people/transfer_steps.h"
#include "domain/tally/day.h"

namespace xingtan::people {
namespace {

// The people named, or all of the unit. Kind::Invalid "person-not-here" when one of those named is elsewhere.
Result<std::vector<PersonId>> goers(db::Tx& tx, const org::Changed& changed) {
    if (changed.kind == org::ChangeKind::Merge) return store::people_of(tx, changed.before.id);
    auto found = TRY(store::people_among(tx, changed.before.id, changed.people));
    if (found.size() != changed.people.size()) return Error::invalid_field("parts", "person-not-here");
    return found;
}

Result<> write_moves(db::Tx& tx, Context& ctx, const org::Changed& changed,
                     const std::vector<PersonId>& people) {
    std::vector<store::NewMembership> opened;
    opened.reserve(people.size());
    for (const auto person : people) {
        const auto id = TRY(ctx.ids.next());
        opened.push_back({id, person, changed.after.id});
    }
    TRY(store::insert_memberships(tx, opened, start_of(changed.effective_on)));
    TRY(store::insert_moves(tx, changed.change, changed.before.id, opened));
    return relocate(tx, ctx, {people, changed.before.id, changed.after.id});
}

Result<> hand_over(db::Tx& tx, Context& ctx, const org::Changed& changed) {
    const auto people = TRY(goers(tx, changed));
    const auto closed = TRY(store::close_memberships(tx, people, changed.effective_on));
    if (closed != static_cast<std::int64_t>(people.size())) return Error::conflict("people-came-since");
    return write_moves(tx, ctx, changed, people);
}

// Those whom `undoes` had brought, each still where it put her: as if she had never left.
Result<> bring_back(db::Tx& tx, Context& ctx, const org::Changed& changed) {
    const auto people = TRY(store::people_moved(tx, *changed.undoes));
    const auto closed = TRY(store::close_moved(tx, *changed.undoes));
    const auto gone = static_cast<std::int64_t>(people.size()) - closed;
    if (gone > 0) return Error::conflict("people-moved-since", {{"count", std::to_string(gone)}});
    const auto reopened = TRY(store::reopen_left(tx, *changed.undoes));
    if (reopened != static_cast<std::int64_t>(people.size()))
        return Error::broken("a membership that a change closed is gone");
    return relocate(tx, ctx, {people, changed.before.id, changed.after.id});
}

Result<> may_move(Context& ctx, const MoveBody& body) {
    if (body.effective_on > day_of(ctx.now))
        return Error::invalid_field("effective_on", "effective-in-the-future");
    if (body.document.size() > limits::kTextBytes) return Error::invalid_field("document", "text-too-long");
    return {};
}

Result<org::Changed> moved(db::Tx& tx, Context& ctx, const AnyScope& scope, const PersonFacts& person,
                           const MoveBody& body) {
    org::Changed changed{.kind = org::ChangeKind::Split, .effective_on = body.effective_on};
    changed.people = {person.id};
    changed.before = TRY(org::facts(tx, person.unit));
    changed.after = TRY(org::find(tx, scope, body.unit));
    if (changed.after.id == person.unit) return Error::invalid_field("unit", "already-in-unit");
    TRY(org::keep_open(tx, std::array{changed.after.id}));
    changed.change = TRY(ctx.next_id<org::UnitChangeId>());
    return changed;
}

}  // namespace

Result<Person> move(Context& ctx, Claimed<PersonId> id, const MoveBody& body) {
    TRY(may_move(ctx, body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Person> {
        TRY(org::hold_tree(tx));
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto person = TRY(find(tx, scope, id));
        const auto taken = TRY(take_person(tx, person.id));
        if (taken.unit != person.unit) return Error::conflict("person-moved-since");
        TRY(free_to_move(tx, ctx, person.id));
        const auto changed = TRY(moved(tx, ctx, scope, person, body));
        TRY(hand_over(tx, ctx, changed));
        if (body.effective_on < day_of(ctx.now))
            TRY(tally::reopen_days(tx, changed.people, body.effective_on));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "person.moved",
                           .object = to_wire(person.id),
                           .unit = changed.after.id,
                           .detail = to_json(body)}));
        auto row = TRY(store::person(tx, scope, person.id));
        if (!row) return Error::broken("a person moved in scope is outside it");
        return std::move(*row);
    });
}

Result<> follow_unit(db::Tx& tx, Context& ctx, const org::Changed& changed) {
    switch (changed.kind) {
        case org::ChangeKind::Close: {
            const auto left = TRY(store::count_active(tx, changed.before.id));
            if (left > 0) return Error::conflict("unit-has-people", {{"count", std::to_string(left)}});
            return {};
        }
        case org::ChangeKind::Move:
            if (changed.before.admin == changed.after.admin) return {};
            TRY(tally::reopen_days(tx, changed.before.admin, changed.after.admin));
            return tally::follow_move(tx, changed.after.path, changed.after.path_end, changed.before.admin,
                                      changed.after.admin);
        case org::ChangeKind::Merge:
        case org::ChangeKind::Split:
            TRY(tally::reopen_days(tx, changed.before.admin, changed.after.admin));
            return changed.undoes ? bring_back(tx, ctx, changed) : hand_over(tx, ctx, changed);
        default: return {};
    }
}

}  // namespace xingtan::people
