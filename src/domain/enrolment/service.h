#pragma once
// Use cases of enrolment. Every change of state goes through one door (move in service.cpp): the state
// machine, the place ledger, the counters, the recorded step, the audit row, then the subscribers named in
// app/wire.cpp.
#include <array>
#include <functional>
#include <span>

#include "base/page.h"
#include "domain/enrolment/model.h"
#include "domain/org/model.h"
#include "domain/people/service.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "domain/tally/tally.h"
#include "platform/auth/context.h"

namespace xingtan::enrolment {

constexpr std::size_t kManyMost = 200;  // people in one request; its transaction takes at most 50 ms

// What hours and certificates need of an enrolment.
struct EnrolmentFacts {
    EnrolmentId id;
    ProjectId project;
    IntakeId intake;
    PersonId person;
    UnitId unit;
    UnitId admin;
    people::Stage stage{};
    State state{};
    std::optional<TrainingClassId> training_class;
    std::optional<std::int64_t> queue_no;  // of those who wait
    std::optional<UnitId> base_school;     // where she has a seat, or wishes one
    std::optional<DomainTime> accept_by;   // a place offered from the waiting list, not yet accepted
    std::int64_t chosen = 0;               // 1: she chose for herself
    std::int64_t done_1 = 0, done_2 = 0, done_3 = 0, done_4 = 0, done_5 = 0, done_6 = 0;
    std::int64_t version = 1;

    std::int64_t done(std::int64_t slot) const;  // tenths of an hour so far, slot 1…6
};
BOOST_DESCRIBE_STRUCT(EnrolmentFacts, (),
                      (id, project, intake, person, unit, admin, stage, state, training_class, queue_no,
                       base_school, accept_by, chosen, done_1, done_2, done_3, done_4, done_5, done_6,
                       version))

Result<EnrolmentFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<EnrolmentId> id);
Result<EnrolmentFacts> find_own(db::Tx& tx, const AnyScope& own, Claimed<EnrolmentId> id);  // IS_SELF
Result<Enrolment> row(db::Tx& tx, const AnyScope& scope, EnrolmentId id);
Result<std::vector<Step>> steps(db::Tx& tx, const Enrolment& found);  // of a row found in scope
Result<std::vector<VouchedCondition>> vouched_of(db::Tx& tx, const Enrolment& found);  // likewise

// Set-based doors for the ledger of hours (store_hours.cpp): one statement for many people, rows locked by
// the first write.
// What a person found in scope has passed.
Result<std::vector<EnrolmentFacts>> passed_of(db::Tx& tx, PersonId person);
Result<std::vector<EnrolmentFacts>> find_many(db::Tx& tx, const AnyScope& scope,
                                              std::span<const EnrolmentId> ids);
// Enrolments in one project of whoever holds these document numbers (blind indexes), settled and withdrawn
// ones too, oldest first: whoever asks picks the one he means.
struct NumberedEnrolment {
    std::string number_index;
    std::string person_name;
    EnrolmentId id;
};
BOOST_DESCRIBE_STRUCT(NumberedEnrolment, (), (number_index, person_name, id))
Result<std::vector<NumberedEnrolment>> of_numbers(db::Tx& tx, const AnyScope& scope, ProjectId project,
                                                  std::span<const std::string> indexes);
struct HoursDelta {
    EnrolmentId id;
    std::array<std::int64_t, project::kRequirementsMost> tenths{};  // by slot, from slot 1
};
// Adds to the running sums of enrolments in scope that take hours (confirmed or checked in) and returns those
// rows after; the others are not among them. It is the first write of an hours use case and locks each
// enrolment. `deltas` are sorted by id, each id once; all zeros only lock.
Result<std::vector<EnrolmentFacts>> add_hours_many(db::Tx& tx, const AnyScope& scope,
                                                   std::span<const HoursDelta> deltas);

// Someone met every part, or failed for good.
struct Settled {
    EnrolmentFacts enrolment;  // with the sums that decided it
    State outcome{};           // Passed, Good, Excellent or Failed
    Date on;                   // business date of the result
};
// Writes state, steps, standing and counters (into `group`) for everyone one transaction settles in one
// project, then calls the subscribers (service_settle.cpp). `settled` is sorted by enrolment. The caller
// posts `group` afterwards; a subscriber whose locks come after the counters (series) posts it first.
Result<> settle(db::Tx& tx, Context& ctx, std::span<const Settled> settled, std::string_view reason,
                tally::Group& group);

// Taking a settlement back: the result that ended an enrolment was entered by mistake and is reversed. What
// rests on it (a certificate that stands) forbids it; what was reached by it goes again (ADR 0029,
// service_unsettle.cpp).
// Why one of them stays settled; `about` names what stands in the way.
struct Obstacle {
    EnrolmentId enrolment;
    std::string code;
    std::string about;
};
BOOST_DESCRIBE_STRUCT(Obstacle, (), (enrolment, code, about))

// Later domains name what rests on these settlements; only from app/wire.cpp, before serving.
using UnsettlingWatch =
    std::function<Result<std::vector<Obstacle>>(db::Tx&, std::span<const EnrolmentFacts>)>;
void looks_at_unsettling(UnsettlingWatch watch);

// Why settlements go back: `about` stands in the steps. With `revoking` the same act takes back what later
// domains issued on them, for `reason`.
struct Unsettling {
    std::string_view about;
    std::string_view reason = {};
    bool revoking = false;
};
// Takes it back as far as the actor may, before the watches say what still stands; only from app/wire.cpp.
using RevokingSubscriber = std::function<Result<>(db::Tx&, Context&, std::span<const EnrolmentFacts>,
                                                  std::string_view reason, tally::Group&)>;
void revokes_at_unsettling(RevokingSubscriber subscriber);
// Those of the enrolments that lie in scope and are settled, locked until the transaction ends.
Result<std::vector<EnrolmentFacts>> hold_settled(db::Tx& tx, const AnyScope& scope,
                                                 std::span<const EnrolmentId> ids);

struct Unsettled {
    std::vector<Obstacle> stayed;
    std::vector<EnrolmentId> back;  // take hours again
};
// Settled enrolments of one project, found in scope in the same transaction and sorted by id: each is where
// it was before its result (confirmed when the result itself had checked her in). State, step, standing and
// counters (into `group`) go together; the person is told. Of several rules that forbid it the first is
// named.
Result<Unsettled> unsettle(db::Tx& tx, Context& ctx, const AnyScope& scope,
                           std::span<const EnrolmentId> settled, const Unsettling& why, tally::Group& group);

// Who takes hours has come: checks in those of these who are confirmed and no more, as they stand after
// add_hours_many locked them, and says who they were. The caller posts `group`.
Result<std::vector<EnrolmentId>> arrive(db::Tx& tx, Context& ctx, std::span<const EnrolmentFacts> enrolments,
                                        std::string_view reason, tally::Group& group);

// What people have reached goes with them; their enrolments and places stay where they were made. Taking a
// transfer back is refused with Kind::Conflict "transfer-used-since" once the new unit has nominated her.
// Wired to people::on_relocated (service_transfer.cpp).
Result<> follow_people(db::Tx& tx, Context& ctx, const people::Relocated& moved, tally::Group& group);

// What people have reached is counted under the stage they teach now, and only of full-time teachers; their
// enrolments keep the stage they were nominated with. Wired to people::on_teaching_changed
// (service_teaching.cpp).
Result<> follow_teaching(db::Tx& tx, Context& ctx, std::span<const people::TeachingChange> changes,
                         tally::Group& group);

// Called in the settling transaction with everyone it settled, in the order named by app/wire.cpp.
// Two records of one person are one from now on, or two again: her enrolments and standings
// (people::on_merged).
Result<> follow_merge(db::Tx& tx, Context& ctx, const people::Merged& merged, tally::Group& group);
Result<> look_at_merge(db::Tx& tx, const people::MergePair& pair, people::MergeFindings& findings);

using Subscriber = std::function<Result<>(db::Tx&, Context&, std::span<const Settled>, tally::Group&)>;
void on_settled(Subscriber subscriber);  // only from app/wire.cpp, before serving

Result<Enrolment> nominate(Context& ctx, Claimed<IntakeId> intake, const NominateBody& body);
Result<Outcomes> nominate_many(Context& ctx, Claimed<IntakeId> intake, const NominateManyBody& body);
// After nominations closed and before the intake ends, by whoever confirms, with a reason: confirmed at once,
// on a free place of her unit. Kind::Conflict "not-late-yet", "intake-over".
Result<Enrolment> enrol_late(Context& ctx, Claimed<IntakeId> intake, const LateBody& body);

// The unit's reserve list (service_reserve.cpp). Kind::Conflict "reserve-list-moved" when an order does not
// name exactly those who are on it.
Result<Outcomes> reserve(Context& ctx, Claimed<IntakeId> intake, const ReserveBody& body);
Result<ReserveList> reserve_list(Context& ctx, Claimed<IntakeId> intake, std::optional<Claimed<UnitId>> unit);
Result<ReserveList> order_reserve(Context& ctx, Claimed<IntakeId> intake, const ReserveOrderBody& body);
// Somebody on the list is given one of the unit's free places.
Result<Enrolment> promote(Context& ctx, Claimed<EnrolmentId> id);
// Places came free: who waits takes them. Wired to quota::on_freed.
Result<> fill_freed(db::Tx& tx, Context& ctx, const quota::Freed& freed);

// Offers whose time has run out: each is taken back and goes to the next who waits. At most a hundred at a
// time. Each in the name of whoever went on the line: she let it pass.
struct ExpiredOffer {
    EnrolmentId id;
    AccountId account;
    UnitId unit;
};
BOOST_DESCRIBE_STRUCT(ExpiredOffer, (), (id, account, unit))
Result<std::vector<ExpiredOffer>> expired_offers(db::Database& database, DomainTime now);
Result<> expire_offer(Context& ctx, EnrolmentId id);

// Seats of a published project's intake (service_seats.cpp); those who wait come in where there are more.
// Kind::Conflict "seats-taken-already", "intake-without-seats".
Result<project::Project> change_seats(Context& ctx, Claimed<IntakeId> intake, const project::SeatsBody& body);

// Kind::Invalid when there is none, or too long a one.
Result<> reason_given(const ReasonBody& body);

Result<Enrolment> confirm(Context& ctx, Claimed<EnrolmentId> id);
Result<Outcomes> confirm_many(Context& ctx, Claimed<ProjectId> project, const ConfirmManyBody& body);
Result<Enrolment> refuse(Context& ctx, Claimed<EnrolmentId> id, const ReasonBody& body);
Result<Enrolment> recall(Context& ctx, Claimed<EnrolmentId> id, const ReasonBody& body);
Result<Enrolment> check_in(Context& ctx, Claimed<EnrolmentId> id);
Result<Enrolment> withdraw(Context& ctx, Claimed<EnrolmentId> id, const ReasonBody& body);

struct Filter {
    std::optional<Claimed<IntakeId>> intake;
    std::optional<Claimed<UnitId>> unit;
    std::optional<State> state;
    std::string search;
    bool to_decide = false;  // only those the caller's own unit decides on
};
Result<Page<Enrolment>> list(Context& ctx, Claimed<ProjectId> project, const Filter& filter,
                             const PageRequest& page);
Result<Page<people::Person>> candidates(Context& ctx, Claimed<ProjectId> project, std::string_view search,
                                        const PageRequest& page);

// Those of the people who were ever nominated (store_traces.cpp). Wired to people::looks_for_traces.
Result<std::vector<people::Trace>> traces_of(db::Tx& tx, std::span<const PersonId> people);

// Which class each of these sits in from now on; domain/classes alone decides, about rows it found in scope.
// Returns how many were still where they were found.
struct ClassSeat {
    EnrolmentId enrolment;
    std::optional<TrainingClassId> from;
    std::optional<TrainingClassId> to;
};
Result<std::int64_t> sit(db::Tx& tx, std::span<const ClassSeat> seats);
// Told when a substitution passes a place in a class on (app/wire.cpp).
struct ClassPassed {
    EnrolmentId from;
    EnrolmentId to;
    TrainingClassId training_class;
};
using ClassSubscriber = std::function<Result<>(db::Tx&, Context&, const ClassPassed&)>;
void on_class_passed(ClassSubscriber subscriber);

}  // namespace xingtan::enrolment
