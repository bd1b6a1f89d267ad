// By hand: one result with its evidence, taken back again, absences, and the most hours of a requirement.
#include <algorithm>
#include <set>

#include "base/limits.h"
#include "domain/hours/ledger.h"
#include "domain/hours/limits.h"
#include "domain/hours/service.h"
#include "domain/hours/service_hand.h"
#include "domain/hours/store_hand.h"

namespace xingtan::hours {
namespace {

Result<> version_fits(const Context& ctx, std::int64_t version) {
    if (ctx.if_match && *ctx.if_match != version)
        return Error::stale({{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(version)}});
    return {};
}

struct Place {
    const project::Part* part = nullptr;
    const project::Requirement* requirement = nullptr;
};
Place place_of(std::span<const project::Part> parts, std::int64_t slot) {
    for (const auto& part : parts)
        for (const auto& one : part.requirements)
            if (one.slot == slot) return {&part, &one};
    return {};
}

Result<> sound(const HandBody& body) {
    if (body.evidence.empty()) return Error::invalid_field("evidence", "evidence-needed");
    if (body.evidence.size() > limits::kTextBytes) return Error::invalid_field("evidence", "text-too-long");
    if (const auto code = tenths_problem(body.tenths, body.verdict); !code.empty())
        return Error::invalid_field("tenths", std::string(code));
    return {};
}

Result<> day_fits(db::Tx& tx, Context& ctx, const enrolment::EnrolmentFacts& facts, const project::Part& part,
                  Date completed_on) {
    const auto intake = TRY(project::intake_facts(tx, facts.intake));
    const auto code = date_problem(window_of(part, intake), completed_on, day_of(ctx.now));
    return code.empty() ? Result<>() : Result<>(Error::invalid_field("completed_on", std::string(code)));
}

Result<> audit_of(db::Tx& tx, Context& ctx, std::string_view action, const std::string& object, UnitId unit) {
    return audit::record(tx, ctx.who(), {.action = action, .object = object, .unit = unit});
}

// Whom the entry settled is where she was before.
Result<> unsettled(db::Tx& tx, Context& ctx, const AnyScope& scope, const enrolment::EnrolmentFacts& facts,
                   std::string_view part_name, const std::string& reason) {
    tally::Group counters;
    const auto done = TRY(
        enrolment::unsettle(tx, ctx, scope, std::span(&facts.id, 1), {part_name, reason, false}, counters));
    if (!done.stayed.empty())
        return Error::conflict(done.stayed.front().code, {{"about", done.stayed.front().about}});
    return counters.post(tx);
}

Result<> reversible(const store::HandEntry& entry) {
    if (!entry.by_hand) return Error::conflict("entry-not-by-hand");
    if (entry.reversed) return Error::conflict("entry-reversed-already");
    if (!entry.newest) return Error::conflict("hours-entered-since");
    return {};
}

Result<> part_of_project(db::Tx& tx, ProjectId project, PartId id) {
    const auto parts = TRY(project::parts(tx, project));
    if (std::ranges::find(parts, id, &project::Part::id) == parts.end()) return Error::missing();
    return {};
}

Result<> sound(const AbsenceBody& body) {
    if (body.of_tenths < 1 || body.of_tenths > kEntryTenthsMost)
        return Error::invalid_field("of_tenths", "hours-out-of-range");
    if (body.missed_tenths < 0 || body.missed_tenths > body.of_tenths)
        return Error::invalid_field("missed_tenths", "absence-over-the-part");
    if (body.remark.size() > limits::kTextBytes) return Error::invalid_field("remark", "text-too-long");
    return {};
}

// A cap below the minimum would let nobody pass.
Result<> sound(const HourCapsBody& body, std::span<const project::Part> parts) {
    std::set<std::int64_t> slots;
    for (const auto& cap : body.caps) {
        const auto place = place_of(parts, cap.slot);
        if (!place.requirement || !slots.insert(cap.slot).second)
            return Error::invalid_field("caps", "requirement-unknown");
        if (cap.most_tenths < place.requirement->minimum_tenths || cap.most_tenths > kEntryTenthsMost)
            return Error::invalid_field("caps", "cap-below-minimum");
    }
    return {};
}

}  // namespace

Result<EnrolmentRecord> enter_by_hand(Context& ctx, Claimed<EnrolmentId> id, const HandBody& body) {
    TRY(sound(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<EnrolmentRecord> {
        const auto scope = TRY(ctx.actor.scope<Can::EnterResults>(tx));
        const auto facts = TRY(enrolment::find(tx, scope, id));
        TRY(version_fits(ctx, facts.version));
        const auto parts = TRY(project::parts(tx, facts.project));
        const auto place = place_of(parts, body.slot);
        if (!place.requirement) return Error::invalid_field("slot", "requirement-unknown");
        TRY(day_fits(tx, ctx, facts, *place.part, body.completed_on));
        const Posting posting{0,           facts.id,     body.slot,        place.requirement->hour_type,
                              body.tenths, body.verdict, body.completed_on};
        const auto posted =
            TRY(post(tx, ctx, scope, std::span(&posting, 1), {facts.project, place.part->name, {}, {}}));
        if (posted.refused > 0) return Error::conflict(posted.outcomes.front().code);
        const auto entry = TRY(store::newest_by_hand(tx, facts.id, body.slot));
        const auto row = TRY(ctx.ids.next());
        TRY(store::insert_evidence(tx, row, entry, body.evidence));
        TRY(audit_of(tx, ctx, "hours.entered-by-hand", to_wire(facts.id), facts.unit));
        return record(tx, scope, facts.id);
    });
}

Result<EnrolmentRecord> reverse_by_hand(Context& ctx, Claimed<HourEntryId> id,
                                        const enrolment::ReasonBody& body) {
    TRY(enrolment::reason_given(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<EnrolmentRecord> {
        const auto scope = TRY(ctx.actor.scope<Can::EnterResults>(tx));
        const auto entry = TRY(store::entry(tx, scope, id.unproven));
        if (!entry) return Error::missing();
        TRY(reversible(*entry));
        const auto facts = TRY(enrolment::find(tx, scope, Claimed<EnrolmentId>{entry->enrolment}));
        const auto parts = TRY(project::parts(tx, facts.project));
        const auto place = place_of(parts, entry->slot);
        if (!place.part) return Error::broken("an entry of no requirement");
        if (state_problem(facts.state) == "enrolment-already-settled")
            TRY(unsettled(tx, ctx, scope, facts, place.part->name, body.reason));
        const Reversal reversal{entry->id,
                                {0, entry->enrolment, entry->slot, entry->hour_type, -entry->tenths,
                                 entry->verdict, entry->completed_on}};
        TRY(reverse(tx, ctx, scope, std::span(&reversal, 1), {}));
        TRY(audit_of(tx, ctx, "hours.hand-reversed", to_wire(facts.id), facts.unit));
        return record(tx, scope, facts.id);
    });
}

Result<std::vector<Absence>> absences_of(Context& ctx, Claimed<EnrolmentId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<Absence>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto facts = TRY(enrolment::find(tx, scope, id));
        return store::absences(tx, facts.id);
    });
}

Result<std::vector<Absence>> note_absence(Context& ctx, Claimed<EnrolmentId> id, const AbsenceBody& body) {
    TRY(sound(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<std::vector<Absence>> {
        const auto scope = TRY(ctx.actor.scope<Can::EnterResults>(tx));
        const auto facts = TRY(enrolment::find(tx, scope, id));
        TRY(part_of_project(tx, facts.project, body.part.unproven));
        const enrolment::HoursDelta nothing{facts.id, {}};
        const auto held = TRY(enrolment::add_hours_many(tx, scope, std::span(&nothing, 1)));
        if (held.empty()) return Error::conflict(std::string(state_problem(facts.state)));
        TRY(store::note_absence(tx, facts.id, body, ctx.actor.account, ctx.now));
        TRY(audit_of(tx, ctx, "hours.absence-noted", to_wire(facts.id), facts.unit));
        return store::absences(tx, facts.id);
    });
}

Result<HourCapsBody> caps_of(Context& ctx, Claimed<ProjectId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<HourCapsBody> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewProjects>(tx));
        const auto found = TRY(project::load(tx, scope, id.unproven));
        auto caps = TRY(store::caps(tx, found.project.id));
        return HourCapsBody{std::move(caps)};
    });
}

Result<HourCapsBody> set_caps(Context& ctx, Claimed<ProjectId> id, const HourCapsBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<HourCapsBody> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto project = TRY(project::find_owned(tx, scope, id));
        TRY(version_fits(ctx, project.version));
        const auto parts = TRY(project::parts(tx, project.id));
        TRY(sound(body, parts));
        TRY(store::replace_caps(tx, project.id, body.caps));
        TRY(audit_of(tx, ctx, "hours.caps-set", to_wire(project.id), project.owner));
        auto caps = TRY(store::caps(tx, project.id));
        return HourCapsBody{std::move(caps)};
    });
}

}  // namespace xingtan::hours
