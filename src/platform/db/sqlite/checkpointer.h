#pragma once
// Folds the write-ahead log into the database file on a thread of its own, so that commits hardly pay for it.
// Under steady writing that thread never reaches the log's end; so every few thousand pages the writer folds
// the short rest itself, and the log begins anew. Past the log's cap it waits longer for readers that need
// it.
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "platform/db/sqlite/connection.h"
#include "platform/db/sqlite/storage_health.h"

namespace xingtan::db::sqlite {

class Checkpointer {
  public:
    // `tick` is called every few seconds, for housekeeping beside the folding.
    Checkpointer(std::unique_ptr<Connection> connection, StorageHealth& health, std::function<void()> tick);
    ~Checkpointer();

    void watch(Connection& writer);         // counts the pages its commits add
    void after_commit(Connection& writer);  // on the writer's thread
    Result<> fold_all();                    // now, and truncates the log
    std::int64_t wal_pages() const { return wal_pages_; }
    std::int64_t folds() const { return folds_; }

  private:
    const std::unique_ptr<Connection> connection_;  // guarded by folding_
    StorageHealth& health_;
    const std::function<void()> tick_;
    std::mutex folding_;
    std::mutex mutex_;
    std::condition_variable wanted_;
    bool fold_ = false, ending_ = false;
    std::atomic<std::int64_t> wal_pages_{0}, folded_at_{0}, folds_{0};
    std::int64_t tried_at_ = 0;  // the writer's, with the next
    std::chrono::steady_clock::time_point next_try_{};
    std::thread thread_;  // last: it uses all of the above

    void serve();
    bool wait();
    Result<> fold(Connection& connection, int mode);
    void ask_to_fold();
    void try_restart(Connection& writer, std::int64_t pages);
};

}  // namespace xingtan::db::sqlite
