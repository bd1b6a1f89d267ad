// Exports: written while nobody waits, several at once, begun anew after a stop, their asker's alone.
#include "platform/jobs/export.h"

#include <condition_variable>
#include <fstream>
#include <mutex>

#include "platform/jobs/export_work.h"
#include "support/actors.h"

namespace xingtan::jobs {
namespace {

constexpr std::size_t kMegabyte = 1 << 20;

// More than two pieces, and no two alike.
std::string long_text() {
    std::string text;
    for (int i = 0; text.size() < kMegabyte + 7; ++i) text += std::to_string(i) + ";";
    return text;
}

Result<std::int64_t> write_text(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
    return 3;
}

class Exports : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    UnitId home = actors.unit("aaaa");
    AccountId office = actors.account(home);
    AccountId other = actors.account(home);

    void TearDown() override {
        use_export_runners({});
        set_export_rules(ExportKind::People, {});
    }
    Context as(AccountId account) { return actors.context(account, home); }

    using Write = decltype(ExportRules::write);
    void written_by(Write write) {
        set_export_rules(ExportKind::People,
                         {.filename = [](std::string_view) { return std::string("名册.xlsx"); },
                          .write = std::move(write),
                          .prove = [](Context&, const ExportBody&) { return Result<>(); }});
    }
    Result<Export> asked(AccountId account) {
        auto ctx = as(account);
        return ask_export(ctx, {ExportKind::People});
    }
    ExportState state_of(ExportId id) {
        auto ctx = as(office);
        return show_export(ctx, {id})->state;
    }
    ExportWork work_on(ExportId id) {
        return {id, database(), actors.ids, actors.deployment, actors.clock.domain_now(), actors.clock.now()};
    }
};
XT_ON_BOTH_ENGINES(Exports);

TEST_P(Exports, AreWrittenKeptSealedAndFetched) {
    const auto text = long_text();
    written_by([&](Context&, const ExportBody&, const std::string& path, const Progress& progress) {
        EXPECT_OK(progress(2));
        return write_text(path, text);
    });
    const auto made = asked(office);
    ASSERT_OK(made);
    EXPECT_EQ(made->state, ExportState::Ready);
    EXPECT_EQ(made->rows, 3);
    EXPECT_EQ(made->size, std::ssize(text));
    auto ctx = as(office);
    const auto file = take_export(ctx, {made->id});
    ASSERT_OK(file);
    EXPECT_EQ(file->bytes, text);
    EXPECT_EQ(file->filename, "名册.xlsx");
    EXPECT_EQ(take_export(ctx, {made->id})->tag, file->tag);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT count(*) AS n FROM export_piece"), 3);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT count(*) AS n FROM export_piece WHERE sealed LIKE '%1000;%'"),
              0);
}

TEST_P(Exports, AreTheirAskersAlone) {
    written_by([](Context&, const ExportBody&, const std::string& path, const Progress&) {
        return write_text(path, "x");
    });
    const auto id = asked(office)->id;
    auto ctx = as(other);
    EXPECT_EQ(show_export(ctx, {id}).error().kind, Kind::Missing);
    EXPECT_EQ(take_export(ctx, {id}).error().kind, Kind::Missing);
    EXPECT_EQ(drop_export(ctx, {id}).error().kind, Kind::Missing);
    EXPECT_EQ(exports(ctx)->rows.size(), 0u);
    auto own = as(office);
    EXPECT_EQ(exports(own)->rows.size(), 1u);
    EXPECT_OK(drop_export(own, {id}));
    EXPECT_EQ(take_export(own, {id}).error().kind, Kind::Missing);
}

TEST_P(Exports, AFailureIsKeptWithItsCode) {
    written_by([](Context&, const ExportBody&, const std::string&, const Progress&) -> Result<std::int64_t> {
        return Error::too_large("export-too-long");
    });
    const auto failed = asked(office);
    ASSERT_OK(failed);
    EXPECT_EQ(failed->state, ExportState::Failed);
    EXPECT_EQ(failed->problem, "export-too-long");
    auto ctx = as(office);
    EXPECT_EQ(take_export(ctx, {failed->id}).error().code, "export-not-ready");
}

// A writer that waits until it is let on, and says how many are waiting.
class Gate {
  public:
    void wait() {
        std::unique_lock lock(mutex_);
        ++inside_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return open_; });
    }
    void wait_for(int writers) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return inside_ >= writers; });
    }
    void open() {
        std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int inside_ = 0;
    bool open_ = false;
};

TEST_P(Exports, SeveralAreWrittenAtOnceAndOneTooManyIsRefused) {
    Gate gate;
    written_by([&](Context&, const ExportBody&, const std::string& path, const Progress&) {
        gate.wait();
        return write_text(path, "x");
    });
    Runner runners[3];
    std::vector<Runner*> each;
    for (auto& runner : runners) {
        runner.start();
        each.push_back(&runner);
    }
    use_export_runners(each);
    for (std::int64_t i = 0; i < kExportsRunning; ++i) ASSERT_OK(asked(office));
    gate.wait_for(static_cast<int>(kExportsRunning));  // none has to wait for another
    EXPECT_EQ(asked(office).error().code, "exports-running");
    EXPECT_OK(asked(other));
    gate.open();
    for (auto& runner : runners) runner.stop();
    use_export_runners({});
    ASSERT_OK(resume_exports({database(), actors.ids, actors.deployment, actors.clock}));
    auto ctx = as(office);
    const auto mine = exports(ctx);
    ASSERT_OK(mine);
    EXPECT_EQ(std::ssize(mine->rows), kExportsRunning);
    for (const auto& one : mine->rows) EXPECT_EQ(one.state, ExportState::Ready);
}

TEST_P(Exports, OneThatWasStoppedBeginsAnew) {
    int goes = 0;
    std::stop_source stop;
    written_by([&](Context&, const ExportBody&, const std::string& path,
                   const Progress& progress) -> Result<std::int64_t> {
        if (++goes == 1) stop.request_stop();
        TRY(progress(1));
        return write_text(path, "完整");
    });
    Gate gate;
    Runner runner;
    runner.start();
    use_export_runners({&runner});
    runner.submit(-1, [&](const std::stop_token&) { gate.wait(); });
    const auto id = asked(office)->id;
    EXPECT_EQ(state_of(id), ExportState::Waiting);
    work_on(id)(stop.get_token());
    EXPECT_EQ(state_of(id), ExportState::Writing);
    EXPECT_EQ(goes, 1);
    use_export_runners({});
    ASSERT_OK(resume_exports({database(), actors.ids, actors.deployment, actors.clock}));
    EXPECT_EQ(goes, 2);
    EXPECT_EQ(state_of(id), ExportState::Ready);
    gate.open();
    runner.stop();
    EXPECT_EQ(goes, 2);
    auto ctx = as(office);
    EXPECT_EQ(take_export(ctx, {id})->bytes, "完整");
}

TEST_P(Exports, OneDroppedWhileItIsWrittenEnds) {
    std::optional<Error> told;
    written_by([&](Context& ctx, const ExportBody&, const std::string& path,
                   const Progress& progress) -> Result<std::int64_t> {
        const auto mine = exports(ctx);
        EXPECT_OK(drop_export(ctx, {mine->rows.front().id}));
        const auto on = progress(1);
        if (!on.ok()) told = on.error();
        TRY(on);
        return write_text(path, "x");
    });
    EXPECT_EQ(asked(office).error().kind, Kind::Missing);
    ASSERT_TRUE(told);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT count(*) AS n FROM export_piece"), 0);
}

TEST_P(Exports, GoAfterADayAndTheOldestGivesWay) {
    written_by([](Context&, const ExportBody&, const std::string& path, const Progress&) {
        return write_text(path, "x");
    });
    for (std::int64_t i = 0; i < kExportsKept + 2; ++i) ASSERT_OK(asked(office));
    auto ctx = as(office);
    EXPECT_EQ(std::ssize(exports(ctx)->rows), kExportsKept);
    const WallTime almost{actors.clock.now().ms + 24LL * 3'600'000};
    EXPECT_EQ(*drop_exports(database(), almost), 0);
    EXPECT_EQ(*drop_exports(database(), WallTime{almost.ms + 1}), kExportsKept);
    EXPECT_EQ(exports(ctx)->rows.size(), 0u);
    EXPECT_EQ(actors.read<std::int64_t>("SELECT count(*) AS n FROM export_piece"), 0);
}

}  // namespace
}  // namespace xingtan::jobs
