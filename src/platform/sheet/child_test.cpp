// A child that crashes, hangs or says too much ends in an answer.
#include "platform/sheet/child.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

#include "platform/sheet/old_sheet_frames.h"
#include "platform/sheet/sandbox.h"

namespace xingtan::sheet {
namespace {

ChildOutcome outcome_of(const char* script, std::string* said = nullptr, int milliseconds = 60'000) {
    const auto outcome =
        run_child({{"/bin/sh", "-c", script}, STDIN_FILENO, std::chrono::milliseconds(milliseconds)},
                  [&](std::string_view bytes) -> Result<> {
                      if (said) *said += bytes;
                      return {};
                  });
    EXPECT_TRUE(outcome.ok());
    return outcome.ok() ? *outcome : ChildOutcome{};
}

TEST(Child, TellsWhatItSaidAndHowItEnded) {
    std::string said;
    const auto outcome = outcome_of("echo one; echo two; exit 7", &said);
    EXPECT_EQ(outcome.end, ChildEnd::Exited);
    EXPECT_EQ(outcome.status, 7);
    EXPECT_EQ(said, "one\ntwo\n");
}

TEST(Child, ThatCrashesOrHangsIsAnAnswer) {
    EXPECT_EQ(outcome_of("kill -SEGV $$").end, ChildEnd::Killed);
    EXPECT_EQ(outcome_of("sleep 600", nullptr, 30).end, ChildEnd::TimedOut);
}

TEST(Child, HasNoEnvironmentAndNoFilesOfOurs) {
    std::string said;
    outcome_of("echo \"[$HOME$XT_TEST_POSTGRES]\"; ls /proc/self/fd | wc -l", &said);
    EXPECT_TRUE(said.starts_with("[]\n")) << said;
    EXPECT_LE(std::stoi(said.substr(3)), 4) << said;  // in, out, errors, and the listing itself
}

TEST(Child, IsEndedWhenNobodyWantsMore) {
    const auto outcome = run_child(
        {{"/bin/sh", "-c", "while :; do echo more; done"}, STDIN_FILENO, std::chrono::milliseconds(60'000)},
        [](std::string_view) -> Result<> { return Error::invalid("enough"); });
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, "enough");
}

TEST(Child, ThatIsNotThereIsAnError) {
    const auto outcome = run_child({{"/nowhere/at-all"}, STDIN_FILENO, std::chrono::milliseconds(60'000)},
                                   [](std::string_view) -> Result<> { return {}; });
    EXPECT_FALSE(outcome.ok());
}

TEST(Frames, AreWholeHoweverTheyArrive) {
    std::vector<std::string> got;
    Frames frames([&](char letter, std::string_view bytes) -> Result<> {
        got.push_back(letter + std::string(bytes));
        return {};
    });
    for (const char c : frame('S', "名册") + frame('R', "12") + frame('C', ""))
        ASSERT_TRUE(frames.feed({&c, 1}).ok());
    EXPECT_EQ(got, (std::vector<std::string>{"S名册", "R12", "C"}));
    EXPECT_FALSE(frames.feed(std::string(16, '\xFF')).ok());
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// Death tests are the proof that the wall stands; with sanitizers there is none (sandbox.h).
void dial_out() {
    forbid_all_but_reading();
    ::socket(AF_INET, SOCK_STREAM, 0);
    ::_exit(0);
}
void write_a_file() {
    forbid_all_but_reading();
    FILE* made = fopen("sandbox-test", "w");
    ::_exit(made ? 0 : 1);
}
void start_another() {
    forbid_all_but_reading();
    ::_exit(::fork() >= 0 ? 0 : 1);
}
void read_a_file() {
    forbid_all_but_reading();
    FILE* file = fopen("/proc/self/status", "r");
    char line[16];
    ::_exit(file && fgets(line, sizeof line, file) ? 0 : 1);
}

TEST(Sandbox, LeavesReadingAlone) {
    EXPECT_EXIT(dial_out(), ::testing::KilledBySignal(SIGSYS), "");
    EXPECT_EXIT(write_a_file(), ::testing::KilledBySignal(SIGSYS), "");
    EXPECT_EXIT(start_another(), ::testing::KilledBySignal(SIGSYS), "");
    EXPECT_EXIT(read_a_file(), ::testing::ExitedWithCode(0), "");
}
#endif

}  // namespace
}  // namespace xingtan::sheet
