#include <chrono>
#include <random>
#include <thread>

#include "base/limits.h"
#include "base/log.h"
#include "platform/db/engines.h"
#include "platform/db/nesting.h"
#include "platform/db/postgres/pool.h"

namespace xingtan::db::postgres {
namespace {

using Work = std::function<Result<>(Tx&)>;
using Hooks = std::vector<std::function<void()>>;

// One attempt at a transaction: its outcome, or that the whole of it is to be run again.
struct Attempt {
    Result<> outcome;
    bool again = false;
};

// Rolls back on every way out that did not commit.
class Transaction {
  public:
    explicit Transaction(Connection& connection) : connection_(connection) {}
    ~Transaction() { connection_.rollback(); }

    // A crossed or lost transaction is run again whatever its closure made of the error.
    Attempt judge(Result<> outcome) {
        const auto& spoiled = connection_.spoiled();
        if (!spoiled) return {std::move(outcome)};
        const bool again = spoiled->meaning != Meaning::Refused;
        const bool swallowed = outcome.ok() || again;
        return {swallowed ? Result<>(spoiled->error) : std::move(outcome), again};
    }

  private:
    Connection& connection_;
};

// Transactions that crossed once must not meet again in step.
void wait_before(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    std::this_thread::sleep_for(std::chrono::milliseconds(1 + static_cast<int>(random() % (8u << attempt))));
}

class PostgresDatabase final : public Database {
  public:
    explicit PostgresDatabase(const Settings& settings)
        : pool_(settings.postgres_conninfo, settings.connections) {}

    Result<> start() {
        auto lease = TRY(pool_.take());
        return {};
    }

    Engine engine() const override { return Engine::Postgres; }

    Result<> read(const Work& work) override {
        return repeat([&](Hooks& hooks) { return read_once(work, hooks); });
    }
    Result<> write(const Work& work) override {
        return repeat([&](Hooks& hooks) { return write_once(work, hooks); });
    }

    void before_commit(Work hook) override {
        std::lock_guard lock(mutex_);
        before_commit_.push_back(std::move(hook));
    }

    Result<> script(std::string_view sql) override {
        TRY(Nesting::refuse(this));
        auto lease = TRY(pool_.take());
        return lease->run_script(sql);
    }

    std::string status() override {
        return R"({"engine":"postgres","connections":)" + std::to_string(pool_.open_connections()) +
               R"(,"in_use":)" + std::to_string(pool_.in_use()) + R"(,"retries":)" +
               std::to_string(retries_) + "}";
    }

    Result<> after_bulk() override { return script("ANALYZE"); }
    Result<> snapshot(const std::string&) override { return Error::conflict("engine-has-own-backup"); }

  private:
    Pool pool_;
    std::mutex mutex_;
    std::vector<Work> before_commit_;
    std::atomic<std::int64_t> retries_{0};

    Result<> repeat(const std::function<Attempt(Hooks&)>& once) {
        TRY(Nesting::refuse(this));
        Hooks hooks;
        auto attempt = once(hooks);
        for (int i = 0; attempt.again && i < limits::kTransactionRetries; ++i) {
            ++retries_;
            wait_before(i);
            attempt = once(hooks);
        }
        TRY(std::move(attempt.outcome));
        for (auto& hook : hooks) hook();
        return {};
    }

    Attempt read_once(const Work& work, Hooks& hooks) {
        auto lease = pool_.take();
        if (!lease.ok()) return {std::move(lease).error()};
        Connection& connection = *lease.value();
        Transaction transaction(connection);
        connection.begin_read();
        return run(work, connection, transaction, hooks);
    }

    Attempt write_once(const Work& work, Hooks& hooks) {
        auto lease = pool_.take();
        if (!lease.ok()) return {std::move(lease).error()};
        Connection& connection = *lease.value();
        Transaction transaction(connection);
        connection.begin_write();
        auto attempt = run(work, connection, transaction, hooks);
        if (attempt.outcome.ok()) attempt = prepare_commit(connection, transaction);
        if (!attempt.outcome.ok()) return attempt;
        return transaction.judge(connection.commit());
    }

    Attempt run(const Work& work, Connection& connection, Transaction& transaction, Hooks& hooks) {
        const Nesting nesting(this);
        Tx tx(connection);
        auto outcome = work(tx);
        hooks = tx.take_hooks();
        return transaction.judge(std::move(outcome));
    }

    Attempt prepare_commit(Connection& connection, Transaction& transaction) {
        std::vector<Work> before;
        {
            std::lock_guard lock(mutex_);
            before = before_commit_;
        }
        const Nesting nesting(this);
        Tx tx(connection);
        Result<> outcome;
        for (auto hook = before.begin(); outcome.ok() && hook != before.end(); ++hook) outcome = (*hook)(tx);
        return transaction.judge(std::move(outcome));
    }
};

}  // namespace
}  // namespace xingtan::db::postgres

namespace xingtan::db {

Result<std::unique_ptr<Database>> open_postgres(const Settings& settings) {
    auto database = std::make_unique<postgres::PostgresDatabase>(settings);
    TRY(database->start());
    return std::unique_ptr<Database>(std::move(database));
}

}  // namespace xingtan::db
