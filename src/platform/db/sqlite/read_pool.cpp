#include "platform/db/sqlite/read_pool.h"

#include <algorithm>
#include <cassert>

#include "base/log.h"

namespace xingtan::db::sqlite {
namespace {

constexpr std::chrono::seconds kPatience{10};

Result<> inside_transaction(Connection& connection, const std::function<Result<>(Tx&)>& work, Tx& tx) {
    if (const int code = connection.control("BEGIN"); code != SQLITE_OK)
        return connection.failure_of(code, "BEGIN");
    connection.begin_closure();
    auto result = work(tx);
    if (result.ok() && connection.spoiled()) return *connection.spoiled();
    return result;
}

}  // namespace

// Ends the transaction and gives the connection back on every way out of a read.
class ReadPool::Lease {
  public:
    Lease(ReadPool& pool, std::unique_ptr<Connection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    ~Lease() {
        if (connection_->in_transaction()) connection_->control("ROLLBACK");
        pool_.give_back(std::move(connection_));
    }
    Connection& operator*() { return *connection_; }

  private:
    ReadPool& pool_;
    std::unique_ptr<Connection> connection_;
};

Result<> ReadPool::read(const std::function<Result<>(Tx&)>& work) {
    std::vector<std::function<void()>> hooks;
    {
        auto taken = TRY(take());
        Lease lease(*this, std::move(taken));
        Tx tx(*lease);
        TRY(inside_transaction(*lease, work, tx));
        hooks = tx.take_hooks();
    }
    for (auto& hook : hooks) hook();
    return {};
}

Result<std::unique_ptr<Connection>> ReadPool::take() {
    {
        std::unique_lock lock(mutex_);
        const auto can = [&] { return !idle_.empty() || open_ < settings_.connections; };
        if (!returned_.wait_for(lock, kPatience, can))
            return Error::unavailable("database-busy", "no read connection");
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back().connection);
            idle_.pop_back();
            return connection;
        }
        ++open_;
    }
    auto made = Connection::open(settings_, Role::Reader);
    if (!made.ok()) give_back(nullptr);
    return made;
}

void ReadPool::give_back(std::unique_ptr<Connection> connection) {
    if (connection && !connection->idle()) {
        log::error("database.read-left-open");
        assert(false && "a read transaction outlived its closure");
        connection.reset();
    }
    {
        std::lock_guard lock(mutex_);
        if (connection)
            idle_.push_back({std::move(connection), std::chrono::steady_clock::now()});
        else
            --open_;
    }
    returned_.notify_one();
}

int ReadPool::open_connections() const {
    std::lock_guard lock(mutex_);
    return open_;
}

void ReadPool::close_idle(std::chrono::seconds unused) {
    std::vector<Idle> closing;
    std::lock_guard lock(mutex_);
    const auto before = std::chrono::steady_clock::now() - unused;
    const auto keep =
        std::partition(idle_.begin(), idle_.end(), [&](const Idle& i) { return i.since >= before; });
    std::move(keep, idle_.end(), std::back_inserter(closing));
    idle_.erase(keep, idle_.end());
    open_ -= static_cast<int>(closing.size());
}

}  // namespace xingtan::db::sqlite
