#pragma once
// Connections to PostgreSQL, opened when first wanted, never more than the limit. A connection that turned
// out dead takes the idle ones with it: they lead to the same server that went away.
#include <condition_variable>
#include <mutex>
#include <vector>

#include "platform/db/postgres/connection.h"

namespace xingtan::db::postgres {

class Pool {
  public:
    Pool(std::string conninfo, int most) : conninfo_(std::move(conninfo)), most_(most) {}

    class Lease {
      public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection)
            : pool_(&pool), connection_(std::move(connection)) {}
        Lease(Lease&&) = default;
        ~Lease() {
            if (connection_) pool_->give_back(std::move(connection_));
        }
        Connection* operator->() { return connection_.get(); }
        Connection& operator*() { return *connection_; }

      private:
        Pool* pool_;
        std::unique_ptr<Connection> connection_;
    };

    // Kind::Unavailable "database-busy" when none came free in time, "database-unreachable" without a server.
    Result<Lease> take();
    int open_connections() const;
    int in_use() const;

  private:
    const std::string conninfo_;
    const int most_;
    mutable std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int open_ = 0;

    void give_back(std::unique_ptr<Connection> connection);
};

}  // namespace xingtan::db::postgres
