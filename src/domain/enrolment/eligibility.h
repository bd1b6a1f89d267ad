#pragma once
// Pure decisions about the conditions of a project, and the use of them when somebody comes in.
#include <span>

#include "domain/enrolment/service.h"

namespace xingtan::enrolment {

// What the computed conditions look at.
struct Applicant {
    people::Stage stage{};
    org::UnitKind unit_kind{};
    std::string unit_code;  // a school's begins with two digits of its kind
    people::Post post{};
    std::string subject;
    bool full_time = true;
    std::optional<Date> born_on;
    std::vector<std::string> trained;  // names of the programmes she has been trained in
};

// Whether a computed condition holds on a day; an attested one is never known to.
bool holds(const project::Condition& condition, const Applicant& applicant, Date on);

// Who answers for what does not hold: whoever sends her in, who must tick what is attested, but for what is
// left to whoever confirms; whoever confirms, who ticks that as well; or whoever decides on her with a
// written reason, which then stands for the ticks too.
enum class Answering { Sender, Confirmer, Decider };

struct Vouch {
    std::int64_t number = 0;
    bool attested = false;
    std::string reason;
};
// What to keep with her enrolment. Kind::Conflict "condition-not-met", "attestation-missing" or
// "deviation-reason-needed", naming the condition.
Result<std::vector<Vouch>> vouch(std::span<const project::Condition> conditions, const Applicant& applicant,
                                 const Vouched& said, Answering answering, Date on);

// The same for a person proved in scope; asks nothing of a project without conditions.
Result<std::vector<Vouch>> vouch_for(db::Tx& tx, const project::Offer& offer, PersonId person,
                                     const Vouched& said, Answering answering);
// What whoever confirms says of the conditions left to it that nobody has answered for her yet.
Result<std::vector<Vouch>> vouch_to_confirm(db::Tx& tx, std::span<const project::Condition> conditions,
                                            EnrolmentId enrolment, const Vouched& said);
// Numbers of the computed conditions that do not hold for her, for showing where a reason will be asked.
Result<std::vector<std::int64_t>> unmet_of(db::Tx& tx, std::span<const project::Condition> conditions,
                                           PersonId person, Date on);
Result<> keep_vouches(db::Tx& tx, Context& ctx, EnrolmentId enrolment, std::span<const Vouch> vouches);
// Kind::Conflict "condition-not-met" for a hard computed condition, for showing what she may do.
Result<> meets_hard_conditions(db::Tx& tx, const project::Offer& offer, PersonId person);

}  // namespace xingtan::enrolment
