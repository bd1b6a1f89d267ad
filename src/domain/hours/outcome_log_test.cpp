#include "domain/hours/outcome_log.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace xingtan::hours {
namespace {

TEST(OutcomeLog, GivesBackWhatItWasTold) {
    const std::vector<EntryOutcome> told = {{0, true, "", "checked-in"},
                                            {1, false, "enrolment-unknown", ""},
                                            {2, true, "", "passed"},
                                            {3, true, "", "checked-in"},
                                            {4, false, "enrolment-already-settled", "passed"}};
    OutcomeLog log;
    for (const auto& outcome : told) ASSERT_TRUE(log.add(outcome).ok());
    const auto again = OutcomeLog::read(log.text());
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(to_json(again->entries()), to_json(told));
}

TEST(OutcomeLog, GoesOnWhereItStopped) {
    OutcomeLog log;
    ASSERT_TRUE(log.add({0, true, "", "confirmed"}).ok());
    auto later = OutcomeLog::read(log.text());
    ASSERT_TRUE(later.ok());
    ASSERT_TRUE(later->add({1, false, "person-not-in-project", ""}).ok());
    const auto entries = later->entries();
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[1].index, 1);
    EXPECT_EQ(entries[1].code, "person-not-in-project");
    EXPECT_TRUE(entries[0].accepted);
}

TEST(OutcomeLog, TakesAByteAnEntry) {
    OutcomeLog log;
    for (int i = 0; i < 10'000; ++i)
        ASSERT_TRUE(log.add({i, i % 3 != 0, i % 3 != 0 ? "" : "enrolment-unknown", "confirmed"}).ok());
    EXPECT_LT(log.text().size(), 10'200u);
}

TEST(OutcomeLog, RefusesWhatItCannotTellApartAndWhatIsNotItsOwn) {
    OutcomeLog log;
    bool refused = false;
    for (int i = 0; i < 200 && !refused; ++i)
        refused = !log.add({i, false, "code-" + std::to_string(i), ""}).ok();
    EXPECT_TRUE(refused);
    EXPECT_TRUE(OutcomeLog::read("").ok());
    EXPECT_FALSE(OutcomeLog::read("{").ok());
    EXPECT_FALSE(OutcomeLog::read(R"({"words":[],"marks":"0"})").ok());
}

}  // namespace
}  // namespace xingtan::hours
