#include "domain/enrolment/api.h"

#include "domain/enrolment/service.h"
#include "domain/enrolment/service_choice.h"
#include "domain/enrolment/service_chooser.h"
#include "domain/enrolment/substitution.h"
#include "domain/enrolment/whole_school.h"

namespace xingtan::enrolment {
namespace {

using http::Reply;
using http::Request;

Result<Reply> post_enrolment(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<NominateBody>());
    const auto made = TRY(nominate(ctx, intake, body));
    return Reply::json(made, 201);
}

Result<Reply> post_nominations(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<NominateManyBody>());
    const auto outcomes = TRY(nominate_many(ctx, intake, body));
    return Reply::json(outcomes);
}

Result<Reply> post_reserves(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<ReserveBody>());
    const auto outcomes = TRY(reserve(ctx, intake, body));
    return Reply::json(outcomes);
}

Result<Reply> get_reserve_list(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto unit = TRY(request.asked_id<UnitId>("unit"));
    const auto list = TRY(reserve_list(ctx, intake, unit));
    return Reply::json(list);
}

Result<Reply> put_reserve_list(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<ReserveOrderBody>());
    const auto list = TRY(order_reserve(ctx, intake, body));
    return Reply::json(list);
}

Result<Reply> post_confirmations(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<ConfirmManyBody>());
    const auto outcomes = TRY(confirm_many(ctx, project, body));
    return Reply::json(outcomes);
}

template <Result<Enrolment> (*Change)(Context&, Claimed<EnrolmentId>)>
Result<Reply> put_change(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto changed = TRY(Change(ctx, id));
    return Reply::json(changed);
}

template <Result<Enrolment> (*Change)(Context&, Claimed<EnrolmentId>, const ReasonBody&)>
Result<Reply> put_change_with_reason(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto body = TRY(request.json<ReasonBody>());
    const auto changed = TRY(Change(ctx, id, body));
    return Reply::json(changed);
}

// ?decider=me
Result<bool> asks_for_own(const Request& request) {
    const auto decider = request.asked("decider");
    if (!decider.empty() && decider != "me") return Error::invalid_field("decider", "expects-choice");
    return !decider.empty();
}

Result<Reply> get_enrolments(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    Filter filter;
    filter.intake = TRY(request.asked_id<IntakeId>("intake"));
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    filter.search = request.asked("q");
    filter.to_decide = TRY(asks_for_own(request));
    if (const auto state = request.asked("state"); !state.empty()) {
        filter.state = enum_from_wire<State>(state);
        if (!filter.state) return Error::invalid_field("state", "expects-choice");
    }
    const auto rows = TRY(list(ctx, project, filter, page));
    return Reply::json(rows);
}

Result<Reply> get_candidates(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    const auto rows = TRY(candidates(ctx, project, request.asked("q"), page));
    return Reply::json(rows);
}

Result<Reply> post_substitution(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto body = TRY(request.json<SubstitutionBody>());
    const auto asked = TRY(substitute(ctx, id, body));
    return Reply::json(asked, 201);
}

Result<Reply> get_substitutions(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    SubstitutionFilter filter;
    filter.enrolment = TRY(request.asked_id<EnrolmentId>("enrolment"));
    filter.to_decide = TRY(asks_for_own(request));
    if (const auto state = request.asked("state"); !state.empty()) {
        filter.state = enum_from_wire<SubstitutionState>(state);
        if (!filter.state) return Error::invalid_field("state", "expects-choice");
    }
    const auto rows = TRY(substitutions(ctx, project, filter, page));
    return Reply::json(rows);
}

Result<Reply> put_agreement(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<SubstitutionId>("substitution"));
    const auto agreed = TRY(agree_substitution(ctx, id));
    return Reply::json(agreed);
}

Result<Reply> put_substitution_refusal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<SubstitutionId>("substitution"));
    const auto body = TRY(request.json<ReasonBody>());
    const auto refused = TRY(refuse_substitution(ctx, id, body));
    return Reply::json(refused);
}

Result<Reply> get_my_choices(Context& ctx, const Request&) {
    const auto offers = TRY(my_offers(ctx));
    return Reply::json(offers);
}

Result<Reply> post_my_choice(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<ChoiceBody>());
    const auto made = TRY(choose(ctx, body));
    return Reply::json(made, 201);
}

template <Result<MyChoice> (*Change)(Context&, Claimed<EnrolmentId>)>
Result<Reply> put_my_choice(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto changed = TRY(Change(ctx, id));
    return Reply::json(changed);
}

Result<Reply> post_choosers(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<ChoosersBody>());
    const auto outcomes = TRY(name_choosers(ctx, project, body));
    return Reply::json(outcomes);
}

Result<Reply> get_choosers(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    const auto asked = request.asked("chosen");
    if (!asked.empty() && asked != "no") return Error::invalid_field("chosen", "expects-choice");
    const auto rows = TRY(choosers(ctx, project, asked.empty() ? Chosen::Any : Chosen::No, page));
    return Reply::json(rows);
}

Result<Reply> post_assignments(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<AssignmentBody>());
    const auto outcomes = TRY(assign(ctx, project, body));
    return Reply::json(outcomes);
}

Result<Reply> post_late(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<LateBody>());
    const auto made = TRY(enrol_late(ctx, intake, body));
    return Reply::json(made, 201);
}

Result<Reply> delete_choosers(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<ChoosersBody>());
    const auto outcomes = TRY(unname_choosers(ctx, project, body));
    return Reply::json(outcomes);
}

Result<Reply> put_seats(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<project::SeatsBody>());
    const auto project = TRY(change_seats(ctx, intake, body));
    return Reply::json(project);
}

Result<Reply> get_schools(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto list = TRY(chosen_schools(ctx, intake));
    return Reply::json(list);
}

Result<Reply> post_schools(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<SchoolsBody>());
    const auto outcome = TRY(choose_schools(ctx, intake, body));
    return Reply::json(outcome, 201);
}

Result<Reply> post_staff(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto school = TRY(request.id<UnitId>("unit"));
    const auto outcome = TRY(enrol_staff(ctx, intake, school));
    return Reply::json(outcome);
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/intakes/{intake}/enrolments", Can::Nominate, post_enrolment,
     "Nominate a teacher for an intake", http::shapes_of<NominateBody, Enrolment>()},
    {"POST", "/api/intakes/{intake}/nominations", Can::Nominate, post_nominations,
     "Nominate several teachers, each with an outcome", http::shapes_of<NominateManyBody, Outcomes>()},
    {"POST", "/api/intakes/{intake}/reserves", Can::Nominate, post_reserves,
     "Put several teachers on the reserve list, each with an outcome",
     http::shapes_of<ReserveBody, Outcomes>()},
    {"GET", "/api/intakes/{intake}/reserve-list", Can::ViewEnrolments, get_reserve_list,
     "A unit's reserve list, in its order", http::shapes_of<void, ReserveList>(), "unit"},
    {"PUT", "/api/intakes/{intake}/reserve-list", Can::Nominate, put_reserve_list, "Order the reserve list",
     http::shapes_of<ReserveOrderBody, ReserveList>()},
    {"PUT", "/api/enrolments/{enrolment}/promotion", Can::Nominate, put_change<promote>,
     "Give somebody on the reserve list a free place", http::shapes_of<void, Enrolment>()},
    {"POST", "/api/projects/{project}/confirmations", Can::Confirm, post_confirmations,
     "Confirm several nominations", http::shapes_of<ConfirmManyBody, Outcomes>()},
    {"PUT", "/api/enrolments/{enrolment}/confirmation", Can::Confirm, put_change<confirm>,
     "Confirm a nomination", http::shapes_of<void, Enrolment>()},
    {"PUT", "/api/enrolments/{enrolment}/refusal", Can::Confirm, put_change_with_reason<refuse>,
     "Refuse a nomination, with a reason", http::shapes_of<ReasonBody, Enrolment>()},
    {"PUT", "/api/enrolments/{enrolment}/recall", Can::Nominate, put_change_with_reason<recall>,
     "Recall one's own nomination", http::shapes_of<ReasonBody, Enrolment>()},
    {"PUT", "/api/enrolments/{enrolment}/check-in", Can::ManageClasses, put_change<check_in>,
     "Check a trainee in", http::shapes_of<void, Enrolment>()},
    {"PUT", "/api/enrolments/{enrolment}/withdrawal", Can::Confirm, put_change_with_reason<withdraw>,
     "Withdraw a confirmed trainee", http::shapes_of<ReasonBody, Enrolment>()},
    {"POST", "/api/intakes/{intake}/late-enrolments", Can::Confirm, post_late,
     "Enrol somebody after nominations closed, with a reason", http::shapes_of<LateBody, Enrolment>()},
    {"POST", "/api/projects/{project}/choosers", Can::Nominate, post_choosers,
     "Name teachers who are to choose for themselves", http::shapes_of<ChoosersBody, Outcomes>()},
    {"POST", "/api/projects/{project}/chooser-removals", Can::Nominate, delete_choosers,
     "Take teachers off the list of those who choose", http::shapes_of<ChoosersBody, Outcomes>()},
    {"GET", "/api/intakes/{intake}/schools", Can::ViewEnrolments, get_schools,
     "Schools chosen as a whole, and who joined them later", http::shapes_of<void, ChosenSchools>()},
    {"POST", "/api/intakes/{intake}/schools", Can::Confirm, post_schools,
     "Choose whole schools: all their staff are enrolled", http::shapes_of<SchoolsBody, SchoolsOutcome>()},
    {"POST", "/api/intakes/{intake}/schools/{unit}/staff", Can::Confirm, post_staff,
     "Enrol those who joined a chosen school later", http::shapes_of<void, StaffOutcome>()},
    {"PUT", "/api/intakes/{intake}/seats", Can::ManageProjects, put_seats, "Change how many an intake takes",
     http::shapes_of<project::SeatsBody, project::Project>()},
    {"GET", "/api/projects/{project}/choosers", Can::ViewEnrolments, get_choosers,
     "Those named to choose, and who of them has not", http::shapes_of<void, Page<Chooser>>(),
     "chosen size after"},
    {"POST", "/api/projects/{project}/assignments", Can::ManageProjects, post_assignments,
     "Assign those who have not chosen in time", http::shapes_of<AssignmentBody, Outcomes>()},
    {"GET", "/api/my/choices", Can::OwnRecord, get_my_choices,
     "Projects in which a teacher chooses for herself, with what is left",
     http::shapes_of<void, std::vector<MyOffer>>()},
    {"POST", "/api/my/choices", Can::OwnRecord, post_my_choice, "Take a place of an intake, or wait for one",
     http::shapes_of<ChoiceBody, MyChoice>()},
    {"PUT", "/api/my/choices/{enrolment}/acceptance", Can::OwnRecord, put_my_choice<accept_offer>,
     "Accept a place offered from the waiting list", http::shapes_of<void, MyChoice>()},
    {"PUT", "/api/my/choices/{enrolment}/cancellation", Can::OwnRecord, put_my_choice<give_up>,
     "Give up one's own choice, or leave the waiting list", http::shapes_of<void, MyChoice>()},
    {"POST", "/api/enrolments/{enrolment}/substitutions", Can::Nominate, post_substitution,
     "Ask that somebody stand in for a confirmed trainee", http::shapes_of<SubstitutionBody, Substitution>()},
    {"GET", "/api/projects/{project}/substitutions", Can::ViewEnrolments, get_substitutions,
     "Substitutions asked for, newest first", http::shapes_of<void, Page<Substitution>>(),
     "state enrolment decider size after"},
    {"PUT", "/api/substitutions/{substitution}/confirmation", Can::Confirm, put_agreement,
     "Agree to a substitution", http::shapes_of<void, Substitution>()},
    {"PUT", "/api/substitutions/{substitution}/refusal", Can::Confirm, put_substitution_refusal,
     "Refuse a substitution, or undo an agreed one", http::shapes_of<ReasonBody, Substitution>()},
    {"GET", "/api/projects/{project}/enrolments", Can::ViewEnrolments, get_enrolments,
     "Enrolments of a project below a unit", http::shapes_of<void, Page<Enrolment>>(),
     "intake unit state decider q size after"},
    {"GET", "/api/projects/{project}/candidates", Can::Nominate, get_candidates,
     "Own teachers who may be nominated", http::shapes_of<void, Page<people::Person>>(), "q size after"},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::enrolment
