#include "platform/db/sqlite/writer.h"

#include <chrono>
#include <exception>
#include <semaphore>

#include "base/limits.h"
#include "base/log.h"
#include "platform/db/nesting.h"

namespace xingtan::db::sqlite {
namespace {

constexpr std::chrono::milliseconds kClosureMost{50};

// A closure that holds the writer too long is work for a job in chunks.
class Stopwatch {
  public:
    ~Stopwatch() {
        const auto took = std::chrono::steady_clock::now() - start_;
        if (took <= kClosureMost) return;
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
        log::warn("database.slow-closure", {{"ms", std::to_string(ms)}});
    }

  private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// A closure that ran COMMIT would make half a group durable: SQLite is told to roll back instead.
int refuse_commit(void* allowed) { return *static_cast<bool*>(allowed) ? 0 : 1; }

}  // namespace

// One caller's closure and its answer. Shared: the caller may be gone before the writer has let go of it.
struct Writer::Ticket {
    const std::function<Result<>(Tx&)>& work;
    Result<> outcome = {};
    std::exception_ptr thrown = {};
    std::vector<std::function<void()>> hooks = {};
    std::binary_semaphore answered{0};

    explicit Ticket(const std::function<Result<>(Tx&)>& closure) : work(closure) {}
};

Writer::Writer(std::unique_ptr<Connection> connection, const void* database, StorageHealth& health,
               Checkpointer& checkpointer)
    : connection_(std::move(connection)),
      database_(database),
      health_(health),
      checkpointer_(checkpointer),
      thread_([this] { serve(); }) {
    sqlite3_commit_hook(connection_->handle(), &refuse_commit, &committing_);
}

Writer::~Writer() {
    {
        std::lock_guard lock(mutex_);
        ending_ = true;
    }
    queued_.notify_all();
    thread_.join();
}

Result<> Writer::write(const std::function<Result<>(Tx&)>& work) {
    auto ticket = std::make_shared<Ticket>(work);
    {
        std::lock_guard lock(mutex_);
        if (queue_.size() >= limits::kWriteQueue)
            return Error::unavailable("database-busy", "the write queue is full");
        queue_.push_back(ticket);
    }
    queued_.notify_one();
    ticket->answered.acquire();
    if (ticket->thrown) std::rethrow_exception(ticket->thrown);
    if (!ticket->outcome.ok()) return std::move(ticket->outcome);
    for (auto& hook : ticket->hooks) hook();
    return {};
}

void Writer::before_commit(std::function<Result<>(Tx&)> hook) {
    std::lock_guard lock(mutex_);
    hooks_.push_back(std::move(hook));
}

Writer::Counts Writer::counts() const {
    std::lock_guard lock(mutex_);
    return {closures_, groups_, reruns_, queue_.size()};
}

void Writer::serve() {
    const Nesting nesting(database_);
    for (auto group = take_group(); !group.empty(); group = take_group()) {
        run_group(group);
        checkpointer_.after_commit(*connection_);
    }
}

Writer::Group Writer::take_group() {
    std::unique_lock lock(mutex_);
    queued_.wait(lock, [&] { return ending_ || !queue_.empty(); });
    const auto count = std::min<std::size_t>(queue_.size(), limits::kWriteGroup);
    const auto end = queue_.begin() + static_cast<std::ptrdiff_t>(count);
    Group group(std::make_move_iterator(queue_.begin()), std::make_move_iterator(end));
    queue_.erase(queue_.begin(), end);
    return group;
}

void Writer::run_group(const Group& group) {
    ++groups_;
    closures_ += static_cast<std::int64_t>(group.size());
    auto done = begin();
    if (!done.ok()) return refuse(group, done.error());
    done = attempt(group);
    if (done.ok()) return answer(group);
    if (group.size() > 1 && !health_.failed()) return run_singly(group);
    refuse(group, done.error());
}

// A closure's own refusal says more than why its transaction was lost.
void Writer::refuse(const Group& group, const Error& error) {
    for (const auto& ticket : group) {
        if (ticket->outcome.ok()) ticket->outcome = error;
        ticket->answered.release();
    }
}

void Writer::run_singly(const Group& group) {
    ++reruns_;
    for (const auto& ticket : group) run_group({ticket});
}

Result<> Writer::begin() {
    if (health_.failed()) return Error::unavailable("storage-failed");
    return control("BEGIN IMMEDIATE");
}

// Good when the group is durable; then each ticket has its outcome. Otherwise nothing has happened.
Result<> Writer::attempt(const Group& group) {
    for (const auto& ticket : group) {
        auto lost = run_ticket(*ticket);
        if (!lost.ok()) return give_up(std::move(lost).error());
    }
    auto hooked = run_hooks();
    if (!hooked.ok()) return give_up(std::move(hooked).error());
    return commit();
}

// Bad when the whole transaction is lost, whatever the closure's own outcome.
Result<> Writer::run_ticket(Ticket& ticket) {
    ticket.outcome = {};
    ticket.thrown = nullptr;
    ticket.hooks.clear();
    TRY(control("SAVEPOINT closure"));
    connection_->begin_closure();
    Tx tx(*connection_);
    try {
        const Stopwatch stopwatch;
        ticket.outcome = ticket.work(tx);
    } catch (...) {
        ticket.thrown = std::current_exception();
        ticket.outcome = Error::broken("the closure threw");
    }
    if (ticket.outcome.ok() && connection_->spoiled()) ticket.outcome = *connection_->spoiled();
    if (!connection_->in_transaction())
        return connection_->spoiled() ? *connection_->spoiled()
                                      : Error::broken("a closure ended the transaction");
    if (ticket.outcome.ok())
        ticket.hooks = tx.take_hooks();
    else
        TRY(control("ROLLBACK TO closure"));
    return control("RELEASE closure");
}

Result<> Writer::run_hooks() {
    std::vector<std::function<Result<>(Tx&)>> hooks;
    {
        std::lock_guard lock(mutex_);
        hooks = hooks_;
    }
    connection_->begin_closure();
    Tx tx(*connection_);
    try {
        for (const auto& hook : hooks) TRY(hook(tx));
    } catch (const std::exception& bug) {
        return Error::broken(std::string("a before-commit hook threw: ") + bug.what());
    }
    return connection_->spoiled() ? Result<>(*connection_->spoiled()) : Result<>();
}

// A full disk or a broken constraint leaves nothing behind. A disk that fails under the commit leaves nobody
// knowing what it holds: writing on would turn that into a false answer, so this writer never writes again.
Result<> Writer::commit() {
    committing_ = true;
    const int code = connection_->control("COMMIT");
    committing_ = false;
    if (code == SQLITE_OK) return {};
    auto error = connection_->failure_of(code, "COMMIT");
    if ((code & 0xff) != SQLITE_IOERR) return give_up(std::move(error));
    health_.fail(error.detail);
    return give_up(Error::unavailable("outcome-unknown", error.detail));
}

Error Writer::give_up(Error error) {
    if (connection_->in_transaction()) connection_->control("ROLLBACK");
    return error;
}

Result<> Writer::control(std::string_view sql) {
    const int code = connection_->control(sql);
    return code == SQLITE_OK ? Result<>() : Result<>(connection_->failure_of(code, sql));
}

void Writer::answer(const Group& group) {
    for (const auto& ticket : group) ticket->answered.release();
}

}  // namespace xingtan::db::sqlite
