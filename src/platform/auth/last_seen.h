#pragma once
// Keeps sessions alive without making a request wait for it: the first request of a session in a minute
// leaves a note here, and one thread writes the notes in batches. A note that finds no room is left out and
// logged; the session's next request brings another.
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "platform/auth/session.h"

namespace xingtan::auth {

class LastSeen {
  public:
    explicit LastSeen(db::Database& database);
    ~LastSeen();  // writes what is waiting, then joins

    void note(const SessionActor& session, WallTime at);
    // Returns once every earlier note is written. For tests that move the clock.
    void settle();

  private:
    struct Note {
        AccountKind kind;
        WallTime at;
    };
    using Notes = std::map<std::string, Note>;

    db::Database& database_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::condition_variable settled_;
    Notes waiting_;
    bool writing_ = false;
    bool closing_ = false;
    std::thread thread_;

    void run();
    void write(const Notes& notes);
};

}  // namespace xingtan::auth
