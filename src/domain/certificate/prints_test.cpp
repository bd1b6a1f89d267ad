// Printing many at once: what a crash leaves half done, and what cannot be printed.
#include <chrono>
#include <future>
#include <thread>

#include "base/json.h"
#include "domain/certificate/invariants.h"
#include "domain/certificate/service_prints.h"
#include "support/results_village.h"

namespace xingtan::certificate {
namespace {

class CertificatePrints : public testing::ResultsVillage {
  protected:
    CertificatePrints() {
        [[maybe_unused]] static const bool subscribed = (enrolment::on_settled(issue_on_settled), true);
    }
    void TearDown() override {
        use_print_runner(nullptr);
        expect_silent(invariants());
    }

    PrintRun shown(PrintRunId id) {
        auto ctx = as(office, county);
        auto run = show_print(ctx, Claimed<PrintRunId>{id});
        EXPECT_OK(run);
        return run.ok() ? std::move(run).value() : PrintRun{};
    }
    // A run that was asked for and killed before its first file stood, with half a file left behind.
    PrintRunId killed() {
        std::promise<void> began, let_go;
        jobs::Runner busy;
        busy.start();
        busy.submit(1, [&](const std::stop_token&) {
            began.set_value();
            let_go.get_future().wait();
        });
        began.get_future().wait();
        use_print_runner(&busy);
        auto ctx = as(office, county);
        const auto run = start_print(ctx, {});
        EXPECT_OK(run);
        std::jthread stopping([&] { busy.stop(); });
        while (busy.submit(2, [](const std::stop_token&) {})) std::this_thread::yield();
        let_go.set_value();
        stopping.join();
        use_print_runner(nullptr);
        change("INSERT INTO print_piece (run, position, starts, bytes) VALUES ($1, 1, 0, 'aGFsZg==')",
               run->id);
        return run->id;
    }
};
XT_ON_BOTH_ENGINES(CertificatePrints);

TEST_P(CertificatePrints, ARunThatWasKilledGoesOnAndIsWhole) {
    for (const auto* name : {"林小满", "何知秋", "周岚"}) complete(teacher(name));
    const auto id = killed();
    EXPECT_EQ(shown(id).state, PrintState::Working);
    EXPECT_TRUE(shown(id).files.empty());
    jobs::Runner runner;
    runner.start();
    ASSERT_OK(resume_prints({database(), actors.ids, actors.deployment, actors.clock}, runner));
    for (int i = 0; i < 3'000 && shown(id).state == PrintState::Working; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    runner.stop();
    const auto run = shown(id);
    EXPECT_EQ(run.state, PrintState::Ready);
    ASSERT_EQ(run.files.size(), 1u);
    EXPECT_EQ(run.files[0].people, 3);
    auto ctx = as(office, county);
    const auto file = print_file(ctx, Claimed<PrintRunId>{id}, 1);
    ASSERT_OK(file);
    EXPECT_EQ(file->bytes.substr(0, 5), "%PDF-");
    EXPECT_EQ(std::ssize(file->bytes), run.files[0].size);
}

TEST_P(CertificatePrints, WhoCannotBePrintedIsNamedWithHerCharacters) {
    complete(teacher("林小满"));
    complete(teacher("何\xF3\xB0\x80\x81秋"));  // a character of private use: no font has it
    auto ctx = as(office, county);
    const auto run = start_print(ctx, {});
    ASSERT_OK(run);
    EXPECT_EQ(run->state, PrintState::Ready);
    EXPECT_EQ(run->done, 2);
    ASSERT_EQ(run->files.size(), 1u);
    EXPECT_EQ(run->files[0].people, 1);
    ASSERT_EQ(run->left_out.size(), 1u);
    EXPECT_EQ(run->left_out[0].code, "glyphs-missing");
    EXPECT_EQ(run->left_out[0].about, "\xF3\xB0\x80\x81");
}

TEST_P(CertificatePrints, FilesGoAfterThreeDays) {
    complete(teacher("林小满"));
    auto ctx = as(office, county);
    const auto run = start_print(ctx, {});
    ASSERT_OK(run);
    const auto dropped_by = [&](std::int64_t later) {
        const auto dropped = drop_old_prints(database(), WallTime{run->made_at.ms + later});
        EXPECT_OK(dropped);
        return dropped.ok() ? dropped.value() : -1;
    };
    EXPECT_EQ(dropped_by(3 * 86'400'000LL), 0);
    EXPECT_EQ(dropped_by(3 * 86'400'000LL + 1), 1);
    EXPECT_EQ(show_print(ctx, Claimed<PrintRunId>{run->id}).error().kind, Kind::Missing);
}

}  // namespace
}  // namespace xingtan::certificate
