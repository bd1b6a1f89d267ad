#pragma once
// Read connections, opened when first wanted, never more than the limit. The one used last is lent first, so
// that the rest of a quiet server's connections fall idle and are closed with their caches.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "platform/db/sqlite/connection.h"

namespace xingtan::db::sqlite {

class ReadPool {
  public:
    explicit ReadPool(const Settings& settings) : settings_(settings) {}

    // Runs the closure in a read transaction of its own, on one snapshot.
    Result<> read(const std::function<Result<>(Tx&)>& work);
    int open_connections() const;
    void close_idle(std::chrono::seconds unused);

  private:
    struct Idle {
        std::unique_ptr<Connection> connection;
        std::chrono::steady_clock::time_point since;
    };
    class Lease;

    const Settings settings_;
    mutable std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<Idle> idle_;
    int open_ = 0;

    Result<std::unique_ptr<Connection>> take();
    void give_back(std::unique_ptr<Connection> connection);
};

}  // namespace xingtan::db::sqlite
