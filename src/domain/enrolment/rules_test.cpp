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
};
constexpr Allowed kAllowed[] = {
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
            const auto outcome = may_move(from, to);
            const auto* edge = allowed(from, to);
            ASSERT_EQ(outcome.ok(), edge != nullptr) << wire_name(from) << " to " << wire_name(to);
            EXPECT_EQ(place_effect(from, to), edge ? edge->effect : PlaceEffect::None);
            if (edge) {
                ++edges;
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
        const auto change = counted(edge.to) - counted(edge.from);
        const bool released = edge.effect != PlaceEffect::None, used = edge.effect == PlaceEffect::Use;
        EXPECT_EQ(change.held, released ? -1 : 0) << wire_name(edge.from) << " to " << wire_name(edge.to);
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
