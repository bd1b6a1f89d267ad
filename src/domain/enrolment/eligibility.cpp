#include "domain/enrolment/eligibility.h"

#include <algorithm>

#include "base/limits.h"
#include "domain/enrolment/store_eligibility.h"

namespace xingtan::enrolment {
namespace {

using project::Condition;
using project::ConditionKind;
using project::Weight;

bool names(const Condition& condition, std::string_view value) {
    return std::find(condition.any_of.begin(), condition.any_of.end(), value) != condition.any_of.end();
}

bool of_kind(const Condition& condition, const Applicant& applicant) {
    return names(condition, wire_name(applicant.unit_kind)) ||
           (applicant.unit_code.size() > 2 && names(condition, applicant.unit_code.substr(0, 2)));
}

bool trained_in(const Condition& condition, const Applicant& applicant) {
    return std::any_of(applicant.trained.begin(), applicant.trained.end(),
                       [&](const auto& programme) { return names(condition, programme); });
}

std::int64_t years_between(Date from, Date until) {
    const bool before_birthday = to_iso(until).substr(5) < to_iso(from).substr(5);
    return year_of(until) - year_of(from) - (before_birthday ? 1 : 0);
}

// Whose birthday is not known is not known to fit.
bool of_age(const Condition& condition, const Applicant& applicant, Date on) {
    if (!applicant.born_on) return false;
    const auto age = years_between(*applicant.born_on, on);
    return age >= condition.least.value_or(0) && age <= condition.most.value_or(INT64_MAX);
}

Params named(const Condition& condition) { return {{"condition", condition.words}}; }

bool ticked(const Vouched& said, std::int64_t number) {
    return std::find(said.attested.begin(), said.attested.end(), number) != said.attested.end();
}

// One that does not hold.
Result<std::optional<Vouch>> answer(const Condition& condition, const Vouched& said, Answering answering) {
    const bool attested = condition.kind == ConditionKind::Attested;
    const auto weight = project::weigh(condition.strength, false);
    if (weight == Weight::Shown) return std::optional<Vouch>();
    const bool decider_answers = attested && answering == Answering::Decider;
    if (weight == Weight::Refuses && !decider_answers)
        return Error::conflict(attested ? "attestation-missing" : "condition-not-met", named(condition));
    if (said.reason.empty()) return Error::conflict("deviation-reason-needed", named(condition));
    return std::optional<Vouch>({condition.number, false, said.reason});
}

}  // namespace

bool holds(const Condition& condition, const Applicant& applicant, Date on) {
    switch (condition.kind) {
        case ConditionKind::Attested: return false;
        case ConditionKind::Stage: return names(condition, wire_name(applicant.stage));
        case ConditionKind::UnitKind: return of_kind(condition, applicant);
        case ConditionKind::Post: return names(condition, wire_name(applicant.post));
        case ConditionKind::Subject: return names(condition, applicant.subject);
        case ConditionKind::FullTime: return applicant.full_time;
        case ConditionKind::Age: return of_age(condition, applicant, on);
        case ConditionKind::Trained: return trained_in(condition, applicant);
        case ConditionKind::NotTrained: return !trained_in(condition, applicant);
    }
    return false;
}

Result<std::vector<Vouch>> vouch(std::span<const Condition> conditions, const Applicant& applicant,
                                 const Vouched& said, Answering answering, Date on) {
    std::vector<Vouch> vouches;
    if (said.reason.size() > limits::kTextBytes)
        return Error::invalid_field("vouched.reason", "text-too-long");
    for (const auto& condition : conditions) {
        if (answering == Answering::Sender && left_to_confirmer(condition)) continue;
        const bool attested = condition.kind == ConditionKind::Attested && ticked(said, condition.number);
        if (attested) vouches.push_back({condition.number, true, {}});
        if (attested || holds(condition, applicant, on)) continue;
        auto answered = TRY(answer(condition, said, answering));
        if (answered) vouches.push_back(std::move(*answered));
    }
    return vouches;
}

Result<std::vector<Vouch>> vouch_for(db::Tx& tx, const project::Offer& offer, PersonId person,
                                     const Vouched& said, Answering answering) {
    const auto terms = TRY(project::terms_of(offer.project));
    if (terms.conditions.empty()) return std::vector<Vouch>();
    const auto applicant = TRY(store::applicant(tx, person));
    return vouch(terms.conditions, applicant, said, answering, offer.intake.starts_on);
}

Result<std::vector<Vouch>> vouch_to_confirm(db::Tx& tx, std::span<const Condition> conditions,
                                            EnrolmentId enrolment, const Vouched& said) {
    std::vector<Condition> open;
    for (const auto& one : conditions)
        if (left_to_confirmer(one)) open.push_back(one);
    if (open.empty()) return std::vector<Vouch>();
    const auto answered = TRY(store::vouched(tx, enrolment));
    std::erase_if(open, [&](const Condition& one) {
        return std::any_of(answered.begin(), answered.end(),
                           [&](const auto& row) { return row.number == one.number; });
    });
    return vouch(open, {}, said, Answering::Confirmer, {});
}

Result<std::vector<std::int64_t>> unmet_of(db::Tx& tx, std::span<const Condition> conditions, PersonId person,
                                           Date on) {
    std::vector<std::int64_t> unmet;
    const bool computed = std::any_of(conditions.begin(), conditions.end(),
                                      [](const auto& one) { return one.kind != ConditionKind::Attested; });
    if (!computed) return unmet;
    const auto applicant = TRY(store::applicant(tx, person));
    for (const auto& one : conditions)
        if (one.kind != ConditionKind::Attested && !holds(one, applicant, on)) unmet.push_back(one.number);
    return unmet;
}

Result<> keep_vouches(db::Tx& tx, Context& ctx, EnrolmentId enrolment, std::span<const Vouch> vouches) {
    for (const auto& one : vouches) TRY(store::insert_vouch(tx, enrolment, one, ctx.actor.account, ctx.now));
    return {};
}

Result<> meets_hard_conditions(db::Tx& tx, const project::Offer& offer, PersonId person) {
    const auto terms = TRY(project::terms_of(offer.project));
    std::vector<Condition> computed;
    for (const auto& one : terms.conditions)
        if (one.kind != ConditionKind::Attested && one.strength == project::Strength::Hard)
            computed.push_back(one);
    if (computed.empty()) return {};
    const auto applicant = TRY(store::applicant(tx, person));
    TRY(vouch(computed, applicant, {}, Answering::Sender, offer.intake.starts_on));
    return {};
}

Result<std::vector<VouchedCondition>> vouched_of(db::Tx& tx, const Enrolment& found) {
    auto rows = TRY(store::vouched(tx, found.id));
    if (rows.empty()) return rows;
    const auto project = TRY(project::facts(tx, found.project));
    const auto terms = TRY(project::terms_of(project));
    for (auto& row : rows)
        for (const auto& condition : terms.conditions)
            if (condition.number == row.number) {
                row.words = condition.words;
                row.kind = condition.kind;
                row.strength = condition.strength;
            }
    return rows;
}

}  // namespace xingtan::enrolment
