#include "domain/enrolment/each.h"
#include "domain/enrolment/queue.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store_chooser.h"

namespace xingtan::enrolment {
namespace {

using Became = Result<std::optional<State>>;

Became name_one(db::Tx& tx, Context& ctx, const AnyScope& scope, ProjectId project, Claimed<PersonId> id) {
    const auto person = TRY(people::find(tx, scope, id));
    TRY(people::not_in_transfer(tx, person.id));
    const auto others = TRY(store::others(tx, person.id));
    for (const auto& other : others)
        if (other.project == project) return Error::conflict("already-enrolled");
    const bool named = TRY(store::insert_chooser(tx, project, person, ctx.actor.account, ctx.now));
    if (!named) return Error::conflict("named-to-choose");
    return std::optional<State>();
}

Became unname_one(db::Tx& tx, const AnyScope& scope, ProjectId project, Claimed<PersonId> id) {
    const auto person = TRY(store::chooser(tx, scope, project, id.unproven));
    if (!person) return Error::conflict("not-named-to-choose");
    TRY(store::delete_chooser(tx, project, person->id));
    return std::optional<State>();
}

Became assign_one(db::Tx& tx, Context& ctx, const AnyScope& scope, const project::Offer& offer,
                  Claimed<PersonId> id, const Wish& wish, tally::Group& group) {
    const auto person = TRY(store::chooser(tx, scope, offer.project.id, id.unproven));
    if (!person) return Error::missing();
    TRY(admitted(tx, offer, *person));
    const auto made = TRY(make(tx, ctx, offer, *person, State::Nominated, group, wish));
    return std::optional<State>(made.state);
}

Result<> record(db::Tx& tx, Context& ctx, ProjectId project, std::string_view action, std::int64_t count) {
    return audit::record(
        tx, ctx.who(),
        {.action = action, .object = to_wire(project), .unit = ctx.actor.unit, .count = count});
}

}  // namespace

Result<Outcomes> name_choosers(Context& ctx, Claimed<ProjectId> project_id, const ChoosersBody& body) {
    TRY(length_in_range(body.people.size(), "people"));
    return ctx.db.write([&](db::Tx& tx) -> Result<Outcomes> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        TRY(choosing_open(project, ctx.now));
        auto outcomes = TRY(each_of(
            body.people, [&](Claimed<PersonId> id) { return name_one(tx, ctx, scope, project.id, id); }));
        TRY(record(tx, ctx, project.id, "choosers.named", outcomes.done));
        return outcomes;
    });
}

Result<Outcomes> unname_choosers(Context& ctx, Claimed<ProjectId> project_id, const ChoosersBody& body) {
    TRY(length_in_range(body.people.size(), "people"));
    return ctx.db.write([&](db::Tx& tx) -> Result<Outcomes> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        auto outcomes = TRY(each_of(
            body.people, [&](Claimed<PersonId> id) { return unname_one(tx, scope, project.id, id); }));
        TRY(record(tx, ctx, project.id, "choosers.unnamed", outcomes.done));
        return outcomes;
    });
}

Result<Page<Chooser>> choosers(Context& ctx, Claimed<ProjectId> project_id, Chosen chosen,
                               const PageRequest& page) {
    const auto after = page.after.empty() ? 0 : id_from_wire(PersonTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Chooser>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const store::ChooserQuery query{project.id, chosen, after, page.size + 1};
        Page<Chooser> out;
        out.rows = TRY(store::choosers(tx, scope, query));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().person);
        }
        const auto counted = TRY(store::count_choosers(tx, scope, query));
        out.set_total(counted);
        return out;
    });
}

Result<Outcomes> assign(Context& ctx, Claimed<ProjectId> project_id, const AssignmentBody& body) {
    TRY(length_in_range(body.people.size(), "people"));
    return ctx.db.write([&](db::Tx& tx) -> Result<Outcomes> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto offer = TRY(project::find_offer(tx, scope, body.intake));
        if (offer.project.id != project.id) return Error::missing();
        TRY(choosing_over(offer, ctx.now));
        TRY(still_to_begin(offer.intake, ctx.now));
        Wish wish{.vouched = said_of(body.vouched)};
        if (body.base_school) wish.base_school = body.base_school->unproven;
        tally::Group group;
        auto outcomes = TRY(each_of(body.people, [&](Claimed<PersonId> id) {
            return assign_one(tx, ctx, scope, offer, id, wish, group);
        }));
        TRY(group.post(tx));
        TRY(record(tx, ctx, project.id, "choosers.assigned", outcomes.done));
        return outcomes;
    });
}

}  // namespace xingtan::enrolment
