#include "domain/enrolment/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "base/limits.h"
#include "domain/enrolment/service.h"

namespace xingtan::enrolment {
namespace {

using enum State;

constexpr State kStates[] = {Nominated, Reserve, Waiting, Confirmed, Refused, Recalled, Replaced,
                             CheckedIn, Passed,  Good,    Excellent, Failed,  Withdrawn};

// What the rules say, written down a second time: every other pair is forbidden and moves no place.
struct Allowed {
    State from, to;
    PlaceEffect effect;
    Door door = Door::Ordinary;
};
constexpr Allowed kAllowed[] = {
    {Reserve, Nominated, PlaceEffect::Hold},
    {Reserve, Recalled, PlaceEffect::None},
    {Waiting, Nominated, PlaceEffect::Hold},
    {Waiting, Recalled, PlaceEffect::None},
    {Nominated, Confirmed, PlaceEffect::Use},
    {Nominated, Refused, PlaceEffect::ReleaseHeld},
    {Nominated, Recalled, PlaceEffect::ReleaseHeld},
    {Confirmed, CheckedIn, PlaceEffect::None},
    {Confirmed, Withdrawn, PlaceEffect::None},
    {CheckedIn, Passed, PlaceEffect::None},
    {CheckedIn, Good, PlaceEffect::None},
    {CheckedIn, Excellent, PlaceEffect::None},
    {CheckedIn, Failed, PlaceEffect::None},
    {CheckedIn, Withdrawn, PlaceEffect::None},
    {Confirmed, Replaced, PlaceEffect::None, Door::Substitution},
    {Replaced, Confirmed, PlaceEffect::None, Door::Substitution},
    {Reserve, Confirmed, PlaceEffect::None, Door::Substitution},
    {Confirmed, Reserve, PlaceEffect::None, Door::Substitution},
    {Passed, CheckedIn, PlaceEffect::None, Door::Unsettling},
    {Good, CheckedIn, PlaceEffect::None, Door::Unsettling},
    {Excellent, CheckedIn, PlaceEffect::None, Door::Unsettling},
    {Failed, CheckedIn, PlaceEffect::None, Door::Unsettling},
    {Passed, Confirmed, PlaceEffect::None, Door::Unsettling},
    {Good, Confirmed, PlaceEffect::None, Door::Unsettling},
    {Excellent, Confirmed, PlaceEffect::None, Door::Unsettling},
    {Failed, Confirmed, PlaceEffect::None, Door::Unsettling},
};

const Allowed* allowed(State from, State to) {
    const auto* found = std::find_if(std::begin(kAllowed), std::end(kAllowed),
                                     [&](const Allowed& a) { return a.from == from && a.to == to; });
    return found == std::end(kAllowed) ? nullptr : found;
}

auto figures(const tally::EventDelta& d) {
    return std::tuple(d.nominated, d.confirmed, d.checked_in, d.passed, d.failed, d.certified, d.held,
                      d.used);
}

TEST(Moves, EveryPairOfStatesIsAnEdgeOrForbidden) {
    int edges = 0;
    for (const State from : kStates)
        for (const State to : kStates) {
            const auto* edge = allowed(from, to);
            const auto outcome = may_move(from, to, edge ? edge->door : Door::Ordinary);
            ASSERT_EQ(outcome.ok(), edge != nullptr) << wire_name(from) << " to " << wire_name(to);
            EXPECT_EQ(place_effect(from, to), edge ? edge->effect : PlaceEffect::None);
            if (edge) {
                ++edges;
                EXPECT_EQ(may_move(from, to).ok(), edge->door == Door::Ordinary);
                continue;
            }
            EXPECT_EQ(outcome.error().kind, Kind::Conflict);
            EXPECT_EQ(outcome.error().code, "state-forbids");
            EXPECT_EQ(outcome.error().params,
                      (Params{{"from", std::string(wire_name(from))}, {"to", std::string(wire_name(to))}}));
        }
    EXPECT_EQ(edges, std::ssize(kAllowed));
}

TEST(States, WhichAreLiveAndWhichTakeHours) {
    for (const State state : kStates) {
        const bool ended = state == Refused || state == Recalled || state == Replaced || state == Failed ||
                           state == Withdrawn;
        EXPECT_EQ(is_live(state), !ended) << wire_name(state);
        EXPECT_EQ(takes_hours(state), state == Confirmed || state == CheckedIn) << wire_name(state);
    }
}

TEST(Counted, EachStateStandsAtOrBeyondEachStage) {
    struct Case {
        State state;
        std::tuple<int, int, int, int, int, int, int, int> figures;
    };
    // nominated, confirmed, checked in, passed, failed, certified, held, used
    const Case cases[] = {
        {Nominated, {1, 0, 0, 0, 0, 0, 1, 0}}, {Reserve, {0, 0, 0, 0, 0, 0, 0, 0}},
        {Waiting, {0, 0, 0, 0, 0, 0, 0, 0}},   {Confirmed, {1, 1, 0, 0, 0, 0, 0, 1}},
        {Refused, {0, 0, 0, 0, 0, 0, 0, 0}},   {Recalled, {0, 0, 0, 0, 0, 0, 0, 0}},
        {Replaced, {0, 0, 0, 0, 0, 0, 0, 0}},  {CheckedIn, {1, 1, 1, 0, 0, 0, 0, 1}},
        {Passed, {1, 1, 1, 1, 0, 0, 0, 1}},    {Good, {1, 1, 1, 1, 0, 0, 0, 1}},
        {Excellent, {1, 1, 1, 1, 0, 0, 0, 1}}, {Failed, {1, 1, 1, 0, 1, 0, 0, 1}},
        {Withdrawn, {0, 0, 0, 0, 0, 0, 0, 1}},
    };
    ASSERT_EQ(std::size(cases), std::size(kStates));
    for (const auto& c : cases) EXPECT_EQ(figures(counted(c.state)), c.figures) << wire_name(c.state);
}

TEST(Counted, AMovePostsTheDifference) {
    struct Case {
        State from, to;
        std::tuple<int, int, int, int, int, int, int, int> figures;
    };
    for (const auto& c : {
             Case{Reserve, Nominated, {1, 0, 0, 0, 0, 0, 1, 0}},
             Case{Waiting, Recalled, {0, 0, 0, 0, 0, 0, 0, 0}},
             Case{Nominated, Confirmed, {0, 1, 0, 0, 0, 0, -1, 1}},
             Case{Nominated, Recalled, {-1, 0, 0, 0, 0, 0, -1, 0}},
             Case{Nominated, Refused, {-1, 0, 0, 0, 0, 0, -1, 0}},
             Case{Confirmed, CheckedIn, {0, 0, 1, 0, 0, 0, 0, 0}},
             Case{Confirmed, Withdrawn, {-1, -1, 0, 0, 0, 0, 0, 0}},
             Case{CheckedIn, Passed, {0, 0, 0, 1, 0, 0, 0, 0}},
             Case{CheckedIn, Failed, {0, 0, 0, 0, 1, 0, 0, 0}},
             Case{CheckedIn, Withdrawn, {-1, -1, -1, 0, 0, 0, 0, 0}},
         })
        EXPECT_EQ(figures(counted(c.to) - counted(c.from)), c.figures)
            << wire_name(c.from) << " to " << wire_name(c.to);
}

// The place ledger and the counters of held and used places are moved by two tables; they must tell one
// story.
TEST(Counted, HeldAndUsedFollowThePlace) {
    for (const auto& edge : kAllowed) {
        if (edge.door == Door::Substitution) continue;  // two enrolments move, and one place stays used
        const auto change = counted(edge.to) - counted(edge.from);
        const bool held = edge.effect == PlaceEffect::Hold, used = edge.effect == PlaceEffect::Use;
        const bool released = edge.effect == PlaceEffect::ReleaseHeld || used;
        EXPECT_EQ(change.held, held       ? 1
                               : released ? -1
                                          : 0)
            << wire_name(edge.from) << " to " << wire_name(edge.to);
        EXPECT_EQ(change.used, used ? 1 : 0) << wire_name(edge.from) << " to " << wire_name(edge.to);
    }
}

TEST(Counted, CertifiedIsTheCertificatesToPost) {
    const tally::EventDelta one{.certified = 3}, other{.certified = 1};
    EXPECT_EQ((one - other).certified, 2);
}

TEST(Reasons, AreGivenAndNotTooLong) {
    struct Case {
        std::size_t length;
        std::string_view code;
    };
    for (const auto& c : {Case{0, "reason-needed"}, Case{1, ""}, Case{limits::kTextBytes, ""},
                          Case{limits::kTextBytes + 1, "text-too-long"}}) {
        const auto outcome = reason_given({std::string(c.length, 'x')});
        ASSERT_EQ(outcome.ok(), c.code.empty()) << c.length;
        if (outcome.ok()) continue;
        EXPECT_EQ(outcome.error().code, c.code);
        EXPECT_EQ(outcome.error().fields.at(0).field, "reason");
    }
}

// The intake of 10 to 20 May 2024, in programme 1 of 2024, and one other enrolment of hers.
class Admission : public testing::Test {
  protected:
    project::Offer offer;
    Other other;

    Admission() {
        offer.intake.id = IntakeId{11};
        offer.intake.starts_on = *date_from_iso("2024-05-10");
        offer.intake.ends_on = *date_from_iso("2024-05-20");
        offer.project.id = ProjectId{1};
        offer.project.programme = ProgrammeId{1};
        offer.project.training_year = 2024;
        other = {EnrolmentId{5},
                 ProjectId{2},
                 "另一项目",
                 ProgrammeId{2},
                 2024,
                 IntakeId{21},
                 "13",
                 Confirmed,
                 *date_from_iso("2024-01-01"),
                 *date_from_iso("2024-01-31")};
    }
    std::string code() {
        const auto outcome = admits(offer, "13", std::span(&other, 1));
        return outcome.ok() ? "" : outcome.error().code;
    }
    void dates(std::string_view from, std::string_view until) {
        other.starts_on = *date_from_iso(from);
        other.ends_on = *date_from_iso(until);
    }
};

TEST_F(Admission, OneEnrolmentAProject) {
    EXPECT_EQ(code(), "");
    other.project = offer.project.id;
    EXPECT_EQ(code(), "already-enrolled");
    other.intake = offer.intake.id;
    EXPECT_EQ(code(), "already-enrolled");
    other.state = Reserve;
    EXPECT_EQ(code(), "on-reserve-list");
}

TEST_F(Admission, WhoPassedInTheProgrammeIsNotTrainedAgain) {
    other.state = Passed;
    EXPECT_EQ(code(), "");
    other.programme = offer.project.programme;
    EXPECT_EQ(code(), "already-trained");
    other.state = Confirmed;
    EXPECT_EQ(code(), "");
}

TEST_F(Admission, OnceAYearInAProgrammeAndSubjectWhereTheProjectSaysSo) {
    other.programme = offer.project.programme;
    EXPECT_EQ(code(), "");
    offer.project.year_limit = project::YearLimit::One;
    EXPECT_EQ(code(), "enrolled-this-year");
    other.subject = "14";
    EXPECT_EQ(code(), "");
    other.subject = "13", other.training_year = 2023;
    EXPECT_EQ(code(), "");
    other.training_year = 2024, other.programme = ProgrammeId{9};
    EXPECT_EQ(code(), "");
}

TEST_F(Admission, DatesThatShareADayClash) {
    struct Case {
        const char *from, *until;
        bool clash;
    };
    for (const auto& c : {Case{"2024-05-01", "2024-05-09", false}, Case{"2024-05-01", "2024-05-10", true},
                          Case{"2024-05-12", "2024-05-13", true}, Case{"2024-05-20", "2024-06-20", true},
                          Case{"2024-05-21", "2024-06-20", false}}) {
        dates(c.from, c.until);
        EXPECT_EQ(code(), c.clash ? "dates-clash" : "") << c.from;
    }
    dates("2024-05-12", "2024-05-13");
    for (const State waits : {Reserve, Waiting, Passed}) {
        other.state = waits;
        EXPECT_EQ(code(), "") << wire_name(waits);
    }
    other.state = Nominated;
    EXPECT_EQ(code(), "dates-clash");
    offer.project.date_clash = project::DateClash::Allow;
    EXPECT_EQ(code(), "");
}

TEST(Counted, ASubstitutionPostsNothingInAll) {
    const auto sum = [](State a, State b, State c, State d) {
        const auto one = counted(b) - counted(a), other = counted(d) - counted(c);
        return std::tuple(one.nominated + other.nominated, one.confirmed + other.confirmed,
                          one.held + other.held, one.used + other.used);
    };
    EXPECT_EQ(sum(Confirmed, Replaced, Reserve, Confirmed), std::tuple(0, 0, 0, 0));
    EXPECT_EQ(sum(Confirmed, Reserve, Replaced, Confirmed), std::tuple(0, 0, 0, 0));
}

TEST(Substitution, IsBeforeArrivalAndBeforeAnyHours) {
    EnrolmentFacts facts;
    for (const State state : kStates) {
        facts.state = state;
        EXPECT_EQ(not_arrived(facts).ok(), state == Confirmed) << wire_name(state);
    }
    facts.state = Confirmed;
    facts.done_6 = 1;
    EXPECT_EQ(not_arrived(facts).error().code, "substitute-before-arrival");
}

TEST(Choosing, IsWhereTheProjectHasItAndUntilItsLastDay) {
    project::ProjectFacts project;
    const auto day = *date_from_iso("2024-05-10");
    const DomainTime last{end_of(day).ms - 1};
    EXPECT_EQ(choosing_open(project, last).error().code, "not-self-selected");
    project.enrolment_mode = project::EnrolmentMode::Both;
    EXPECT_TRUE(choosing_open(project, last).ok());
    project.choose_by = day;
    EXPECT_TRUE(choosing_open(project, last).ok());
    EXPECT_EQ(choosing_open(project, end_of(day)).error().code, "choosing-over");
}

TEST(Nominating, IsNotWhereTeachersChooseAlone) {
    project::Offer offer;
    offer.intake.opens_on = *date_from_iso("2024-05-01"),
    offer.intake.closes_on = *date_from_iso("2024-05-20");
    const auto now = start_of(*date_from_iso("2024-05-10"));
    for (const auto mode : {project::EnrolmentMode::Nominated, project::EnrolmentMode::Both}) {
        offer.project.enrolment_mode = mode;
        EXPECT_TRUE(may_nominate(offer, now).ok());
        EXPECT_EQ(may_nominate(offer, end_of(offer.intake.closes_on)).error().code, "nomination-closed");
    }
    offer.project.enrolment_mode = project::EnrolmentMode::SelfSelection;
    EXPECT_EQ(may_nominate(offer, now).error().code, "chosen-by-teachers");
}

TEST(Choosing, IsOverAfterItsLastDayOrWithNomination) {
    project::Offer offer;
    offer.intake.closes_on = *date_from_iso("2024-05-20");
    EXPECT_EQ(choosing_over(offer, end_of(offer.intake.closes_on)).error().code, "not-self-selected");
    offer.project.enrolment_mode = project::EnrolmentMode::SelfSelection;
    EXPECT_EQ(choosing_over(offer, start_of(offer.intake.closes_on)).error().code, "choosing-still-open");
    EXPECT_TRUE(choosing_over(offer, end_of(offer.intake.closes_on)).ok());
    offer.project.choose_by = *date_from_iso("2024-05-10");
    EXPECT_TRUE(choosing_over(offer, end_of(*offer.project.choose_by)).ok());
    EXPECT_EQ(choosing_over(offer, start_of(*offer.project.choose_by)).error().code, "choosing-still-open");
}

TEST(Late, IsBetweenTheEndOfNominationAndTheEndOfTheIntake) {
    project::Intake intake;
    intake.closes_on = *date_from_iso("2024-05-10"), intake.ends_on = *date_from_iso("2024-06-10");
    EXPECT_EQ(late(intake, DomainTime{end_of(intake.closes_on).ms - 1}).error().code, "not-late-yet");
    EXPECT_TRUE(late(intake, end_of(intake.closes_on)).ok());
    EXPECT_TRUE(late(intake, DomainTime{end_of(intake.ends_on).ms - 1}).ok());
    EXPECT_EQ(late(intake, end_of(intake.ends_on)).error().code, "intake-over");
}

TEST(Offers, AreAcceptedBeforeTheyAreConfirmed) {
    EnrolmentFacts facts;
    EXPECT_TRUE(accepted(facts).ok());
    facts.accept_by = DomainTime{1};
    EXPECT_EQ(accepted(facts).error().code, "offer-open");
}

TEST(Promotion, EndsAsTheIntakeBegins) {
    project::Intake intake;
    intake.starts_on = *date_from_iso("2024-05-10");
    EXPECT_TRUE(still_to_begin(intake, DomainTime{start_of(intake.starts_on).ms - 1}).ok());
    const auto begun = still_to_begin(intake, start_of(intake.starts_on));
    ASSERT_FALSE(begun.ok());
    EXPECT_EQ(begun.error().code, "intake-begun");
}

TEST(Facts, DoneIsReadBySlot) {
    EnrolmentFacts facts;
    facts.done_1 = 10, facts.done_2 = 20, facts.done_3 = 30;
    facts.done_4 = 40, facts.done_5 = 50, facts.done_6 = 60;
    for (std::int64_t slot = 1; slot <= 6; ++slot) EXPECT_EQ(facts.done(slot), slot * 10);
    EXPECT_EQ(facts.done(0), 0);
    EXPECT_EQ(facts.done(7), 0);
}

}  // namespace
}  // namespace xingtan::enrolment
