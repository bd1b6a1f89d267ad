// Staged imports of a toy kind: its rows are texts, and applying one counts it.
#include <atomic>

#include "platform/crypto/base64.h"
#include "platform/db/scope_check.h"
#include "platform/jobs/carry_on.h"
#include "platform/jobs/runner.h"
#include "platform/jobs/service.h"
#include "support/actors.h"

namespace xingtan::jobs {
namespace {

using testing::Actors;

StagedRow row_at(std::int64_t line, Verdict verdict = Verdict::Good) {
    StagedRow row{line, verdict, "row " + std::to_string(line), {}, {}, "payload"};
    if (verdict != Verdict::Good) row.problems.push_back({"name", "x", "name-missing"});
    return row;
}

TEST(RowKey, SealsARowToItsPlace) {
    const auto keys = crypto::Keyring::for_tests();
    const auto key = RowKey::fresh();
    const ImportId here{7}, there{8};
    const auto sealed = key.seal(here, row_at(3, Verdict::Bad));
    EXPECT_EQ(crypto::from_base64(sealed)->find("row 3"), std::string::npos);
    const auto plain = key.unseal(here, 3, sealed);
    ASSERT_OK(plain);
    EXPECT_EQ(plain->label, "row 3");
    EXPECT_EQ(plain->problems[0].code, "name-missing");
    EXPECT_FALSE(key.unseal(here, 4, sealed).ok());
    EXPECT_FALSE(key.unseal(there, 3, sealed).ok());
    EXPECT_FALSE(RowKey::fresh().unseal(here, 3, sealed).ok());
    EXPECT_FALSE(key.unseal(here, 3, "").ok());
    const auto again = RowKey::unwrap(keys, here, key.wrapped(keys, here));
    ASSERT_OK(again);
    EXPECT_OK(again->unseal(here, 3, sealed));
    EXPECT_FALSE(RowKey::unwrap(keys, there, key.wrapped(keys, here)).ok());
    EXPECT_EQ(RowKey::unwrap(keys, here, "").error().code, "import-destroyed");
}

class Imports : public testing::OnEachMigratedEngine {
  protected:
    Actors actors{database()};
    UnitId home = actors.unit("aaaa");
    AccountId clerk = actors.holder(home, {Can::EnterResults});
    std::string stop_at;           // label that cannot be applied
    std::atomic<int> refusals{0};  // how many chunks still fail
    std::atomic<int> chunks{0};
    std::function<void()> before_chunk = [] {};

    void SetUp() override {
        set_rules(ImportKind::Results,
                  {&scope_with<Can::EnterResults>,
                   [this](Context&, const Record& record, std::vector<StagedRow> rows) -> Result<Write> {
                       before_chunk();
                       EXPECT_EQ(record.about, "about it");
                       return Write([this, rows](db::Tx&) { return write(rows); });
                   },
                   {},
                   [this](Context&, const Record&, std::vector<StagedRow> rows) -> Result<Write> {
                       before_chunk();
                       return Write([this, rows](db::Tx&) { return write(rows); });
                   }});
    }

    Import now(const Import& import) {
        auto ctx = as_clerk();
        return show(ctx, Claimed<ImportId>{import.id}).value();
    }
    // As a program leaves it that is stopped while it works: one chunk is done, the state says so.
    void stopped_after_a_chunk(const Import& import, ImportState state) {
        std::stop_source stop;
        before_chunk = [&] { stop.request_stop(); };
        ASSERT_OK(database().write([&](db::Tx& tx) -> Result<> {
            TRY(store::step(tx, import.id, import.version, {import.state, state}, clerk));
            return {};
        }));
        auto ctx = as_clerk();
        const CarryOn work{import.id,   ctx.actor,         ctx.now, ctx.at,
                           ctx.request, ctx.db.database(), ctx.ids, ctx.deployment};
        ASSERT_OK(work.run(ctx, stop.get_token()));
        before_chunk = [] {};
        EXPECT_EQ(now(import).state, state);
    }
    void resumed_until(const Import& import, ImportState state) {
        Runner runner;
        runner.start();
        ASSERT_OK(resume({database(), actors.ids, actors.deployment, actors.clock}, runner));
        for (int waited = 0; now(import).state != state && waited < 2'000; ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        EXPECT_EQ(now(import).state, state);
    }
    void TearDown() override { set_rules(ImportKind::Results, {}); }

    Result<Landed> write(const std::vector<StagedRow>& rows) {
        ++chunks;
        if (refusals > 0) {
            --refusals;
            return Error::conflict("someone-was-faster");
        }
        Landed landed;
        for (const auto& row : rows) {
            if (row.label == stop_at)
                landed.stopped.push_back({row.line, "too-late"});
            else
                ++landed.applied;
        }
        return landed;
    }

    Context as_clerk() { return actors.context(clerk, home); }
    Import staged(int good, int warning = 0, int bad = 0) {
        auto ctx = as_clerk();
        auto staging = Staging::begin(ctx, {ImportKind::Results, home, "about it", "sheet.xlsx", "00ff"});
        EXPECT_OK(staging);
        EXPECT_OK(staging->headings({"甲", "乙"}));
        std::int64_t line = 1;
        for (int i = 0; i < good; ++i) EXPECT_OK(staging->add(row_at(++line)));
        for (int i = 0; i < warning; ++i) EXPECT_OK(staging->add(row_at(++line, Verdict::Warning)));
        for (int i = 0; i < bad; ++i) EXPECT_OK(staging->add(row_at(++line, Verdict::Bad)));
        auto import = staging->finish();
        EXPECT_OK(import);
        return std::move(import).value();
    }
    Result<Import> applied(ImportId id) {
        auto ctx = as_clerk();
        return apply(ctx, Claimed<ImportId>{id});
    }
};

TEST_P(Imports, CountsAndPagesByVerdict) {
    const auto import = staged(3, 2, 1);
    EXPECT_EQ(import.total, 6);
    EXPECT_EQ(import.problems.size(), 1u);
    EXPECT_EQ(import.problems[0].rows, 3);
    auto ctx = as_clerk();
    const Claimed<ImportId> id{import.id};
    const auto page = list_rows(ctx, id, {}, {4, ""});
    ASSERT_OK(page);
    EXPECT_EQ(page->total, 6);
    ASSERT_EQ(page->rows.size(), 4u);
    const auto rest = list_rows(ctx, id, {}, {4, page->next});
    ASSERT_OK(rest);
    ASSERT_EQ(rest->rows.size(), 2u);
    EXPECT_EQ(rest->rows[0].line, 6);
    EXPECT_TRUE(rest->next.empty());
    EXPECT_EQ(list_rows(ctx, id, {Verdict::Warning}, {})->rows.size(), 2u);
    EXPECT_EQ(list_rows(ctx, id, {Verdict::Bad}, {})->total, 1);
}

TEST_P(Imports, AppliesInChunksOnce) {
    const auto import = staged(1'100, 1, 2);
    const auto done = applied(import.id);
    ASSERT_OK(done);
    EXPECT_EQ(done->state, ImportState::Applied);
    EXPECT_EQ(done->applied, 1'101);
    EXPECT_EQ(chunks, 3);
    ASSERT_OK(applied(import.id));
    EXPECT_EQ(chunks, 3);
}

TEST_P(Imports, ARowThatCannotLandTurnsBad) {
    stop_at = "row 3";
    const auto import = staged(2, 1);
    const auto done = applied(import.id);
    ASSERT_OK(done);
    EXPECT_EQ(done->applied, 2);
    EXPECT_EQ(done->good, 1);
    EXPECT_EQ(done->bad, 1);
    EXPECT_EQ(done->problems[1].code, "too-late");
}

TEST_P(Imports, NothingGoodIsNothingToApply) {
    EXPECT_EQ(applied(staged(0, 0, 2).id).error().code, "nothing-to-apply");
}

TEST_P(Imports, AChunkThatCollidesIsTriedAgainAndThenPutBack) {
    const auto import = staged(2);
    refusals = 2;
    ASSERT_OK(applied(import.id));
    const auto other = staged(2);
    refusals = 3;
    EXPECT_EQ(applied(other.id).error().code, "someone-was-faster");
    auto ctx = as_clerk();
    EXPECT_EQ(show(ctx, Claimed<ImportId>{other.id})->state, ImportState::Staged);
    const auto later = applied(other.id);
    ASSERT_OK(later);
    EXPECT_EQ(later->applied, 2);
}

TEST_P(Imports, TwoWorkersDoNotApplyAChunkTwice) {
    const auto import = staged(600);
    bool entered = false;
    before_chunk = [&] {
        if (std::exchange(entered, true)) return;
        EXPECT_OK(applied(import.id));  // another node comes in and finishes first
    };
    const auto done = applied(import.id);
    ASSERT_OK(done);
    EXPECT_EQ(done->state, ImportState::Applied);
    EXPECT_EQ(done->applied, 600);
}

TEST_P(Imports, AVersionThatMovedOnIsRefused) {
    const auto import = staged(1);
    auto ctx = as_clerk();
    ctx.if_match = import.version + 1;
    EXPECT_EQ(apply(ctx, Claimed<ImportId>{import.id}).error().kind, Kind::Stale);
    EXPECT_EQ(chunks, 0);
}

TEST_P(Imports, ALongImportAnswersFirstAndIsFinishedByTheRunner) {
    Runner runner;
    runner.start();
    use_runner(&runner);
    const auto import = staged(2'001);
    const auto answer = applied(import.id);
    ASSERT_OK(answer);
    auto ctx = as_clerk();
    const auto state = [&] { return show(ctx, Claimed<ImportId>{import.id})->state; };
    for (int waited = 0; state() != ImportState::Applied && waited < 2'000; ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    EXPECT_EQ(show(ctx, Claimed<ImportId>{import.id})->applied, 2'001);
    use_runner(nullptr);
}

TEST_P(Imports, WhatAStopInterruptedIsResumed) {
    const auto import = staged(1'200);
    stopped_after_a_chunk(import, ImportState::Applying);
    EXPECT_EQ(now(import).applied, 500);
    resumed_until(import, ImportState::Applied);
    EXPECT_EQ(now(import).applied, 1'200);
    EXPECT_EQ(now(import).pending, 0);
    EXPECT_EQ(chunks, 3);
}

TEST_P(Imports, AnUndoingGoesOnAfterAStopAndKeepsWhatChanged) {
    const auto import = staged(1'200, 1, 2);
    ASSERT_OK(applied(import.id));
    stop_at = "row 700";
    stopped_after_a_chunk(now(import), ImportState::Undoing);
    EXPECT_EQ(now(import).undone, 500);
    resumed_until(import, ImportState::Undone);
    EXPECT_EQ(now(import).undone, 1'200);
    EXPECT_EQ(now(import).kept, 1);
    auto ctx = as_clerk();
    const auto kept = list_rows(ctx, Claimed<ImportId>{import.id}, {.fate = Fate::Kept}, {});
    ASSERT_OK(kept);
    EXPECT_EQ(kept->total, 1);
    ASSERT_EQ(kept->rows.size(), 1u);
    EXPECT_EQ(kept->rows[0].label, "row 700");
    EXPECT_EQ(kept->rows[0].problems[0].code, "too-late");
    EXPECT_EQ(list_rows(ctx, Claimed<ImportId>{import.id}, {.fate = Fate::Waiting}, {})->rows.size(), 2u);
    // Nothing is left to do, and nothing is done twice.
    ASSERT_OK(undo(ctx, Claimed<ImportId>{import.id}, {"again"}));
    EXPECT_EQ(now(import).undone, 1'200);
    EXPECT_EQ(applied(import.id).error().code, "import-not-checked");
}

TEST_P(Imports, OnlyWhatWasAppliedCanBeUndoneAndWithAReason) {
    const auto import = staged(2);
    auto ctx = as_clerk();
    const Claimed<ImportId> id{import.id};
    EXPECT_EQ(undo(ctx, id, {"wrong file"}).error().code, "nothing-to-undo");
    ASSERT_OK(applied(import.id));
    EXPECT_EQ(undo(ctx, id, {""}).error().kind, Kind::Invalid);
    ctx.if_match = 1;
    EXPECT_EQ(undo(ctx, id, {"wrong file"}).error().kind, Kind::Stale);
    ctx.if_match = now(import).version;
    const auto undone = undo(ctx, id, {"wrong file"});
    ASSERT_OK(undone);
    EXPECT_EQ(undone->state, ImportState::Undone);
    EXPECT_EQ(undone->undone, 2);
    EXPECT_EQ(actors.read<std::string>("/*system*/ SELECT detail FROM audit WHERE action = 'import.undoing'"),
              "{\"reason\":\"wrong file\"}");
}

TEST_P(Imports, TheNewestComeFirst) {
    const auto one = staged(1);
    const auto two = staged(2);
    auto ctx = as_clerk();
    const auto page = list(ctx, ImportKind::Results, {1, ""});
    ASSERT_OK(page);
    ASSERT_EQ(page->rows.size(), 1u);
    EXPECT_EQ(page->rows[0].id, two.id);
    const auto rest = list(ctx, ImportKind::Results, {1, page->next});
    ASSERT_OK(rest);
    ASSERT_EQ(rest->rows.size(), 1u);
    EXPECT_EQ(rest->rows[0].id, one.id);
    EXPECT_TRUE(rest->next.empty());
    auto stranger = actors.context(actors.holder(actors.unit("bbbb"), {Can::EnterResults}));
    EXPECT_TRUE(list(stranger, ImportKind::Results, {})->rows.empty());
}

TEST_P(Imports, RowsAndKeysAreDestroyedAfterThirtyDays) {
    const auto import = staged(3);
    constexpr std::int64_t kDay = 86'400'000;
    const auto left = [&] {
        return actors.read<std::int64_t>("/*system*/ SELECT count(*) AS n FROM import_row");
    };
    EXPECT_EQ(destroy_old(database(), WallTime{actors.clock.now().ms + 30 * kDay}).value(), 0);
    EXPECT_EQ(left(), 3);
    EXPECT_EQ(destroy_old(database(), WallTime{actors.clock.now().ms + 30 * kDay + 1}).value(), 1);
    EXPECT_EQ(left(), 0);
    auto ctx = as_clerk();
    EXPECT_EQ(show(ctx, Claimed<ImportId>{import.id})->total, 3);
    EXPECT_EQ(list_rows(ctx, Claimed<ImportId>{import.id}, {}, {}).error().code, "import-destroyed");
}

XT_ON_BOTH_ENGINES(Imports);

TEST(Runner, RunsEachKeyOnceAtATimeAndStops) {
    Runner runner;
    EXPECT_FALSE(runner.submit(1, [](const std::stop_token&) {}));
    runner.start();
    std::atomic<bool> go = false;
    std::atomic<int> ran = 0;
    const auto wait = [&](const std::stop_token& stop) {
        while (!go && !stop.stop_requested()) std::this_thread::yield();
        ++ran;
    };
    EXPECT_TRUE(runner.submit(1, wait));
    EXPECT_TRUE(runner.submit(1, wait));  // already there
    EXPECT_TRUE(runner.submit(2, wait));
    go = true;
    for (int waited = 0; ran < 2 && waited < 1'000; ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_EQ(ran, 2);
    go = false;
    EXPECT_TRUE(runner.submit(3, wait));
    runner.stop();  // asks the waiting work to end
    EXPECT_FALSE(runner.submit(4, wait));
}

TEST(Runner, RefusesBeyondItsQueue) {
    Runner runner;
    runner.start();
    std::atomic<bool> go = false;
    int taken = 0;
    for (int key = 1; key <= 70; ++key)
        if (runner.submit(key, [&](const std::stop_token& stop) {
                while (!go && !stop.stop_requested()) std::this_thread::yield();
            }))
            ++taken;
    EXPECT_GE(taken, 64);
    EXPECT_LE(taken, 65);  // one may already be running
    go = true;
}

class NoScopeFault : public ::testing::Environment {
  public:
    void TearDown() override {
        for (const auto& fault : db::scope_faults()) ADD_FAILURE() << fault;
        EXPECT_GT(db::statements_seen().size(), 20u);
    }
};
const auto* const kJudge = ::testing::AddGlobalTestEnvironment(new NoScopeFault);

}  // namespace
}  // namespace xingtan::jobs
