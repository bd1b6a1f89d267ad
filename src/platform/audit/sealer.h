#pragma once
// Keeps the chain sealed while the program runs: on SQLite in every group before its commit, on PostgreSQL,
// where transactions commit side by side, on a timer of at most a second.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/db/db.h"

namespace xingtan::audit {

class Sealer {
  public:
    explicit Sealer(db::Database& database);  // which must outlive it
    ~Sealer();
    Sealer(const Sealer&) = delete;

  private:
    db::Database& database_;
    std::mutex mutex_;
    std::condition_variable end_;
    bool ending_ = false;
    bool failing_ = false;
    std::thread thread_;

    void serve();
    bool wait();
    void seal_all();
    void tell(const Result<>& outcome);
};

}  // namespace xingtan::audit
