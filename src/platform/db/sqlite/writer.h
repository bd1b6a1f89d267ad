#pragma once
// The one writer: a thread that takes what queued while it was committing, at most limits::kWriteGroup
// closures, and makes one durable commit of them.
//
// Each closure runs in a savepoint of its own. Nobody is answered, refusals included, before the commit: a
// refusal may rest on what an earlier closure of the group wrote. When anything but a closure's own refusal
// goes wrong - SQLite rolled back the whole transaction on its own, the before-commit hook failed, the commit
// was refused - none of the group has happened, and its closures run again one by one, each in a transaction
// of its own.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "platform/db/sqlite/checkpointer.h"

namespace xingtan::db::sqlite {

class Writer {
  public:
    Writer(std::unique_ptr<Connection> connection, const void* database, StorageHealth& health,
           Checkpointer& checkpointer);
    ~Writer();  // commits what is queued, then ends the thread

    // Blocks until the closure's group is durable. Kind::Unavailable "database-busy" when the queue is full.
    Result<> write(const std::function<Result<>(Tx&)>& work);
    void before_commit(std::function<Result<>(Tx&)> hook);

    struct Counts {
        std::int64_t closures = 0, groups = 0, reruns = 0;
        std::size_t queued = 0;
    };
    Counts counts() const;

  private:
    struct Ticket;
    using Group = std::vector<std::shared_ptr<Ticket>>;

    const std::unique_ptr<Connection> connection_;
    const void* const database_;
    StorageHealth& health_;
    Checkpointer& checkpointer_;
    std::vector<std::function<Result<>(Tx&)>> hooks_;  // guarded by mutex_
    mutable std::mutex mutex_;
    std::condition_variable queued_;
    std::deque<std::shared_ptr<Ticket>> queue_;
    bool ending_ = false;
    bool committing_ = false;  // the writer's own; read by SQLite within its COMMIT
    std::atomic<std::int64_t> closures_{0}, groups_{0}, reruns_{0};
    std::thread thread_;  // last: it uses all of the above

    void serve();
    Group take_group();
    void run_group(const Group& group);
    void run_singly(const Group& group);
    Result<> begin();
    Result<> attempt(const Group& group);
    static void refuse(const Group& group, const Error& error);
    Result<> run_ticket(Ticket& ticket);
    Result<> run_hooks();
    Result<> commit();
    Error give_up(Error error);
    Result<> control(std::string_view sql);
    void answer(const Group& group);
};

}  // namespace xingtan::db::sqlite
