#pragma once
// What an enrolment's steps are worth telling: nominations to the unit that decides on them, decisions to the
// school that nominated and to the person. Written last in the transaction of the step, after the counters.
#include <set>

#include "domain/enrolment/service.h"
#include "domain/enrolment/substitution.h"

namespace xingtan::enrolment {

// People just nominated, of one project. One unread notice says that somebody waits, however many do.
Result<> tell_of_nominations(db::Tx& tx, Context& ctx, std::span<const EnrolmentFacts> nominated);
// The same of one person, in two steps: whom it is news to is looked up before rows are locked that others
// wait for, and told after.
Result<std::set<AccountId>> deciders_untold(db::Tx& tx, Context& ctx, ProjectId project, UnitId unit);
Result<> tell_of_nomination(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                            const std::set<AccountId>& deciders);
// People of one project just decided on the same way (`State` now): one notice for each nominating unit.
// Steps nobody else waits for (recalled by the school itself, checked in) tell nobody.
Result<> tell_of_decisions(db::Tx& tx, Context& ctx, std::span<const EnrolmentFacts> decided);
// Asked: to whoever decides on it. Decided: to the school that asked and, where something changes for them,
// to who comes and who leaves.
struct SubstitutionNews {
    ProjectId project;
    UnitId unit;
    EnrolmentId enrolment;  // of whoever leaves
    PersonId leaving;
    PersonId coming;
    SubstitutionState state{};
};
Result<> tell_of_substitution(db::Tx& tx, Context& ctx, const SubstitutionNews& news);
// Somebody of a queue who was just given a place: to be accepted, or hers at once.
enum class Given { ToAccept, AtOnce };
Result<> tell_of_place(db::Tx& tx, Context& ctx, const project::ProjectFacts& project, PersonId person,
                       Given given);
// People whose result was taken back: they study on.
Result<> tell_of_unsettling(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                            std::span<const PersonId> people);

}  // namespace xingtan::enrolment
