#include "domain/enrolment/rules.h"

#include <algorithm>

#include "base/limits.h"

namespace xingtan::enrolment {
namespace {

struct Edge {
    State from, to;
    PlaceEffect effect;
    Door door = Door::Ordinary;
};

// A withdrawn trainee leaves her place used: it is not refilled (F4).
constexpr Edge kEdges[] = {
    {State::Reserve, State::Nominated, PlaceEffect::Hold},
    {State::Reserve, State::Recalled, PlaceEffect::None},
    {State::Waiting, State::Nominated, PlaceEffect::Hold},
    {State::Waiting, State::Recalled, PlaceEffect::None},
    {State::Nominated, State::Confirmed, PlaceEffect::Use},
    {State::Nominated, State::Refused, PlaceEffect::ReleaseHeld},
    {State::Nominated, State::Recalled, PlaceEffect::ReleaseHeld},
    {State::Confirmed, State::CheckedIn, PlaceEffect::None},
    {State::Confirmed, State::Withdrawn, PlaceEffect::None},
    {State::CheckedIn, State::Passed, PlaceEffect::None},
    {State::CheckedIn, State::Good, PlaceEffect::None},
    {State::CheckedIn, State::Excellent, PlaceEffect::None},
    {State::CheckedIn, State::Failed, PlaceEffect::None},
    {State::CheckedIn, State::Withdrawn, PlaceEffect::None},
    // The place passes from one to the other and stays used.
    {State::Confirmed, State::Replaced, PlaceEffect::None, Door::Substitution},
    {State::Replaced, State::Confirmed, PlaceEffect::None, Door::Substitution},
    {State::Reserve, State::Confirmed, PlaceEffect::None, Door::Substitution},
    {State::Confirmed, State::Reserve, PlaceEffect::None, Door::Substitution},
    // A result entered by mistake is reversed.
    {State::Passed, State::CheckedIn, PlaceEffect::None, Door::Unsettling},
    {State::Good, State::CheckedIn, PlaceEffect::None, Door::Unsettling},
    {State::Excellent, State::CheckedIn, PlaceEffect::None, Door::Unsettling},
    {State::Failed, State::CheckedIn, PlaceEffect::None, Door::Unsettling},
    {State::Passed, State::Confirmed, PlaceEffect::None, Door::Unsettling},
    {State::Good, State::Confirmed, PlaceEffect::None, Door::Unsettling},
    {State::Excellent, State::Confirmed, PlaceEffect::None, Door::Unsettling},
    {State::Failed, State::Confirmed, PlaceEffect::None, Door::Unsettling},
};

const Edge* edge(State from, State to) {
    const auto* found = std::find_if(std::begin(kEdges), std::end(kEdges),
                                     [&](const Edge& e) { return e.from == from && e.to == to; });
    return found == std::end(kEdges) ? nullptr : found;
}

bool has_passed(State state) {
    return state == State::Passed || state == State::Good || state == State::Excellent;
}

}  // namespace

Result<> may_move(State from, State to, Door door) {
    const auto* found = edge(from, to);
    if (found && found->door == door) return {};
    return Error::conflict("state-forbids",
                           {{"from", std::string(wire_name(from))}, {"to", std::string(wire_name(to))}});
}

bool is_live(State state) {
    return state == State::Nominated || state == State::Reserve || state == State::Waiting ||
           takes_hours(state) || has_passed(state);
}

bool takes_hours(State state) { return state == State::Confirmed || state == State::CheckedIn; }

PlaceEffect place_effect(State from, State to) {
    const auto* found = edge(from, to);
    return found ? found->effect : PlaceEffect::None;
}

tally::EventDelta counted(State state) {
    const bool passed = has_passed(state);
    const bool failed = state == State::Failed;
    const bool checked_in = state == State::CheckedIn || passed || failed;
    const bool confirmed = state == State::Confirmed || checked_in;
    tally::EventDelta delta;
    delta.nominated = confirmed || state == State::Nominated;
    delta.confirmed = confirmed;
    delta.checked_in = checked_in;
    delta.passed = passed;
    delta.failed = failed;
    delta.held = state == State::Nominated;
    delta.used = confirmed || state == State::Withdrawn;
    return delta;
}

tally::EventDelta operator-(const tally::EventDelta& a, const tally::EventDelta& b) {
    return {a.nominated - b.nominated,
            a.confirmed - b.confirmed,
            a.checked_in - b.checked_in,
            a.passed - b.passed,
            a.failed - b.failed,
            a.certified - b.certified,
            a.held - b.held,
            a.used - b.used};
}

UnitId decider_of(const org::UnitFacts& acting) {
    if (acting.kind == org::UnitKind::Authority || !acting.parent) return acting.id;
    return *acting.parent;
}

namespace {

bool has_a_place(State state) { return state == State::Nominated || takes_hours(state); }

Params named(const Other& other) {
    return {
        {"project", other.project_name}, {"from", to_iso(other.starts_on)}, {"until", to_iso(other.ends_on)}};
}

bool overlap(const project::Intake& intake, const Other& other) {
    return intake.starts_on <= other.ends_on && other.starts_on <= intake.ends_on;
}

}  // namespace

Result<> admits(const project::Offer& offer, std::string_view subject, std::span<const Other> others) {
    const auto& [intake, project] = offer;
    for (const auto& other : others) {
        const bool programme = other.programme == project.programme;
        if (other.project == project.id)
            return Error::conflict(other.intake == intake.id && other.state == State::Reserve
                                       ? "on-reserve-list"
                                       : "already-enrolled");
        if (programme && has_passed(other.state)) return Error::conflict("already-trained", named(other));
        if (project.year_limit == project::YearLimit::One && programme && other.subject == subject &&
            other.training_year == project.training_year)
            return Error::conflict("enrolled-this-year", named(other));
        if (project.date_clash == project::DateClash::Refuse && has_a_place(other.state) &&
            overlap(intake, other))
            return Error::conflict("dates-clash", named(other));
    }
    return {};
}

Result<> not_arrived(const EnrolmentFacts& facts) {
    bool attested = false;
    for (int slot = 1; slot <= project::kRequirementsMost; ++slot)
        attested = attested || facts.done(slot) > 0;
    if (facts.state == State::Confirmed && !attested) return {};
    return Error::conflict("substitute-before-arrival");
}

Result<> accepted(const EnrolmentFacts& facts) {
    if (facts.accept_by) return Error::conflict("offer-open");
    return {};
}

Result<> may_nominate(const project::Offer& offer, DomainTime now) {
    if (offer.project.enrolment_mode == project::EnrolmentMode::SelfSelection)
        return Error::conflict("chosen-by-teachers");
    if (offer.project.enrolment_mode == project::EnrolmentMode::WholeSchool)
        return Error::conflict("enrolled-by-school");
    return project::nomination_open(offer.intake, now);
}

namespace {

bool self_selected(const project::ProjectFacts& project) {
    return project.enrolment_mode == project::EnrolmentMode::SelfSelection ||
           project.enrolment_mode == project::EnrolmentMode::Both;
}

}  // namespace

Result<> choosing_open(const project::ProjectFacts& project, DomainTime now) {
    if (!self_selected(project)) return Error::conflict("not-self-selected");
    if (project.choose_by && now >= end_of(*project.choose_by))
        return Error::conflict("choosing-over", {{"date", to_iso(*project.choose_by)}});
    return {};
}

Result<> choosing_over(const project::Offer& offer, DomainTime now) {
    if (!self_selected(offer.project)) return Error::conflict("not-self-selected");
    if (now < end_of(offer.project.choose_by.value_or(offer.intake.closes_on)))
        return Error::conflict("choosing-still-open");
    return {};
}

Result<> may_choose(const project::Offer& offer, DomainTime now) {
    TRY(choosing_open(offer.project, now));
    return project::nomination_open(offer.intake, now);
}

Result<> late(const project::Intake& intake, DomainTime now) {
    if (now < end_of(intake.closes_on))
        return Error::conflict("not-late-yet", {{"date", to_iso(intake.closes_on)}});
    if (now >= end_of(intake.ends_on))
        return Error::conflict("intake-over", {{"date", to_iso(intake.ends_on)}});
    return {};
}

Result<> still_to_begin(const project::Intake& intake, DomainTime now) {
    if (day_of(now) < intake.starts_on) return {};
    return Error::conflict("intake-begun", {{"date", to_iso(intake.starts_on)}});
}

Result<> reason_given(const ReasonBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return {};
}

bool outdoes(bool trained, bool has_any, bool has_trained) { return trained ? !has_trained : !has_any; }

}  // namespace xingtan::enrolment
