#include "domain/hours/limits.h"

#include <gtest/gtest.h>

namespace xingtan::hours {
namespace {

Posting posting(std::int64_t slot, std::int64_t tenths, Verdict verdict = Verdict::Pass) {
    return {0, EnrolmentId{7}, slot, "online", tenths, verdict, {}};
}

TEST(Limits, AFifthMissedBarsAndLessDoesNot) {
    EXPECT_TRUE(bars(20, 100));
    EXPECT_FALSE(bars(19, 100));
    EXPECT_FALSE(bars(0, 100));
    EXPECT_FALSE(bars(0, 0));
}

TEST(Limits, WhoIsBarredMayFailButNotPass) {
    Limits limits;
    limits.barred.insert({EnrolmentId{7}, 2});
    const auto pass = posting(2, 10), other = posting(1, 10), fail = posting(2, 0, Verdict::Fail);
    EXPECT_EQ(limit_problem(limits, {&pass, 1}, {}), "absent-a-fifth");
    EXPECT_EQ(limit_problem(limits, {&other, 1}, {}), "");
    EXPECT_EQ(limit_problem(limits, {&fail, 1}, {}), "");
}

TEST(Limits, TheMostOfARequirementIsStillWithin) {
    Limits limits;
    limits.caps[1] = 100;
    const auto some = posting(1, 40), none = posting(1, 0, Verdict::Good);
    EXPECT_EQ(limit_problem(limits, {&some, 1}, {100}), "");
    EXPECT_EQ(limit_problem(limits, {&some, 1}, {101}), "hours-over-cap");
    EXPECT_EQ(limit_problem(limits, {&none, 1}, {101}), "");  // a grade alone adds nothing
}

}  // namespace
}  // namespace xingtan::hours
