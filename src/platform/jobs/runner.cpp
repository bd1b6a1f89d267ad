#include "platform/jobs/runner.h"

#include "base/limits.h"
#include "platform/jobs/carry_on.h"
#include "platform/jobs/store.h"

namespace xingtan::jobs {
namespace {

constexpr std::size_t kQueueMost = 64;
constexpr std::int64_t kResumeMost = 64;
constexpr std::int64_t kOldAtOnce = 20;
constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kKeptMs = 30LL * 24 * kHourMs;

}  // namespace

Runner::~Runner() { stop(); }

void Runner::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void Runner::stop() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    changed_.notify_all();
    thread_.join();
    std::lock_guard lock(mutex_);
    queue_.clear();
    keys_.clear();
}

bool Runner::submit(std::int64_t key, Work work) {
    std::lock_guard lock(mutex_);
    if (!thread_.joinable() || thread_.get_stop_token().stop_requested()) return false;
    if (keys_.contains(key)) return true;
    if (queue_.size() >= kQueueMost) return false;
    keys_.insert(key);
    queue_.push_back({key, std::move(work)});
    changed_.notify_one();
    return true;
}

std::optional<Runner::Task> Runner::next(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait(lock, stop, [this] { return !queue_.empty(); })) return std::nullopt;
    auto task = std::move(queue_.front());
    queue_.pop_front();
    return task;
}

void Runner::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto task = next(stop);
        if (!task) return;
        task->work(stop);
        std::lock_guard lock(mutex_);
        keys_.erase(task->key);
    }
}

Result<> give_up_lost(db::Database& database, WallTime now) {
    return database.write([&](db::Tx& tx) -> Result<> {
        TRY(store::give_up_checking(tx, WallTime{now.ms - kHourMs}, now));
        return {};
    });
}

Result<> resume(const Resources& resources, Runner& runner) {
    const WallTime now = resources.clock.now();
    const bool alone = resources.database.engine() == db::Engine::Sqlite;
    std::vector<store::Unfinished> unfinished;
    TRY(resources.database.write([&](db::Tx& tx) -> Result<> {
        TRY(store::give_up_checking(tx, alone ? WallTime{now.ms + 1} : WallTime{now.ms - kHourMs}, now));
        unfinished = TRY(store::unfinished(tx, kResumeMost));
        return {};
    }));
    for (const auto& import : unfinished) {
        if (!import.applied_by) continue;
        const auth::Actor actor{*import.applied_by, {}, {}, now};
        runner.submit(import.id.value, CarryOn{import.id, actor, resources.clock.domain_now(), now, "resumed",
                                               resources.database, resources.ids, resources.deployment});
    }
    return {};
}

namespace {

Result<> delete_rows_of(db::Database& database, ImportId id) {
    for (std::int64_t gone = 1; gone > 0;)
        TRY(database.write([&](db::Tx& tx) -> Result<> {
            gone = TRY(store::delete_rows(tx, id, limits::kClosureRows));
            return {};
        }));
    return database.write([&](db::Tx& tx) { return store::destroy_key(tx, id); });
}

}  // namespace

Result<std::int64_t> destroy_old(db::Database& database, WallTime now) {
    std::int64_t destroyed = 0;
    for (;;) {
        std::vector<ImportId> old;
        TRY(database.read([&](db::Tx& tx) -> Result<> {
            old = TRY(store::older(tx, WallTime{now.ms - kKeptMs}, kOldAtOnce));
            return {};
        }));
        if (old.empty()) return destroyed;
        for (const auto id : old) TRY(delete_rows_of(database, id));
        destroyed += static_cast<std::int64_t>(old.size());
    }
}

}  // namespace xingtan::jobs
