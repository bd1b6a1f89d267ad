#include "platform/db/sqlite/checkpointer.h"

#include "base/log.h"

namespace xingtan::db::sqlite {
namespace {

constexpr std::int64_t kFoldPages = 1'000;     // 4 MiB
constexpr std::int64_t kRestartPages = 4'000;  // 16 MiB
constexpr std::int64_t kWalCapPages = 16'384;  // 64 MiB
constexpr std::chrono::seconds kTick{5};
constexpr std::chrono::seconds kBetweenRestarts{1};
constexpr int kRestartPatienceMs = 10;
constexpr int kCapPatienceMs = 500;
constexpr int kPatienceMs = 10'000;

int count_pages(void* pages, sqlite3*, const char*, int in_log) {
    static_cast<std::atomic<std::int64_t>*>(pages)->store(in_log);
    return SQLITE_OK;
}

}  // namespace

Checkpointer::Checkpointer(std::unique_ptr<Connection> connection, StorageHealth& health,
                           std::function<void()> tick)
    : connection_(std::move(connection)),
      health_(health),
      tick_(std::move(tick)),
      thread_([this] { serve(); }) {}

Checkpointer::~Checkpointer() {
    {
        std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wanted_.notify_all();
    thread_.join();
}

void Checkpointer::watch(Connection& writer) { sqlite3_wal_hook(writer.handle(), &count_pages, &wal_pages_); }

void Checkpointer::after_commit(Connection& writer) {
    const std::int64_t pages = wal_pages_;
    if (pages < folded_at_) folded_at_ = 0;  // the log began anew
    if (pages - folded_at_ >= kFoldPages) ask_to_fold();
    if (pages >= kRestartPages) try_restart(writer, pages);
}

void Checkpointer::ask_to_fold() {
    {
        std::lock_guard lock(mutex_);
        fold_ = true;
    }
    wanted_.notify_one();
}

// A reader of the log's end can stand in the way; then the log grows on and the next try is some pages later.
void Checkpointer::try_restart(Connection& writer, std::int64_t pages) {
    const auto now = std::chrono::steady_clock::now();
    if (pages - tried_at_ < kFoldPages && pages > tried_at_ && now < next_try_) return;
    const bool over_cap = pages > kWalCapPages;
    sqlite3_busy_timeout(writer.handle(), over_cap ? kCapPatienceMs : kRestartPatienceMs);
    const bool done = fold(writer, SQLITE_CHECKPOINT_RESTART).ok();
    sqlite3_busy_timeout(writer.handle(), kPatienceMs);
    if (!done && over_cap) log::warn("database.log-over-cap", {{"pages", std::to_string(pages)}});
    if (done) wal_pages_ = folded_at_ = 0;
    tried_at_ = wal_pages_;
    next_try_ = now + kBetweenRestarts;
}

Result<> Checkpointer::fold_all() {
    std::lock_guard lock(folding_);
    return fold(*connection_, SQLITE_CHECKPOINT_TRUNCATE);
}

void Checkpointer::serve() {
    while (wait()) {
        if (tick_) tick_();
        const std::int64_t pages = wal_pages_;
        if (pages == folded_at_) continue;
        std::lock_guard lock(folding_);
        if (fold(*connection_, SQLITE_CHECKPOINT_PASSIVE).ok()) folded_at_ = pages;
    }
}

bool Checkpointer::wait() {
    std::unique_lock lock(mutex_);
    wanted_.wait_for(lock, kTick, [&] { return fold_ || ending_; });
    fold_ = false;
    return !ending_;
}

Result<> Checkpointer::fold(Connection& connection, int mode) {
    if (health_.failed()) return Error::unavailable("storage-failed");
    const int code = sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, mode, nullptr, nullptr);
    ++folds_;
    if (code == SQLITE_OK) return {};
    auto error = connection.failure_of(code, "checkpoint");
    if ((code & 0xff) == SQLITE_IOERR) health_.fail(error.detail);
    return error;
}

}  // namespace xingtan::db::sqlite
