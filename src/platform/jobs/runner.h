#pragma once
// Long work that answers before it is done: one thread, a bounded queue, and a way to stop between two
// chunks. What was stopped is recorded in the database as unfinished and goes on when the program starts
// again.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

#include "platform/auth/context.h"

namespace xingtan::jobs {

class Runner {
  public:
    using Work = std::function<void(std::stop_token)>;

    Runner() = default;
    ~Runner();  // stops
    Runner(const Runner&) = delete;

    void start();
    void stop();  // asks the running work to stop at its next chunk and waits for it
    // False when the queue is full or the runner stands still. A key that is waiting or running is not taken
    // twice.
    bool submit(std::int64_t key, Work work);

  private:
    struct Task {
        std::int64_t key;
        Work work;
    };
    void run(const std::stop_token& stop);
    std::optional<Task> next(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Task> queue_;
    std::set<std::int64_t> keys_;  // waiting or running
    std::jthread thread_;
};

// The runner long imports go to; none means they are applied before the answer. Only from app/wire.cpp.
void use_runner(Runner* runner);

// What unfinished work needs when no request asks for it.
struct Resources {
    db::Database& database;
    IdSource& ids;
    const auth::Deployment& deployment;
    const Clock& clock;
};
// At start: imports that were being applied, undone or judged again go on. Those that were being checked are
// given up, over SQLite all of them, since no other program works on its file.
Result<> resume(const Resources& resources, Runner& runner);
// Gives up half-checked imports of programs that ended, or older than an hour. Run each minute.
Result<> give_up_lost(db::Database& database, WallTime now);
// Destroys the keys and rows of imports older than 30 days. Run daily.
Result<std::int64_t> destroy_old(db::Database& database, WallTime now);

}  // namespace xingtan::jobs
