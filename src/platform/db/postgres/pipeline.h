#pragma once
// Statements told to the server without waiting for each answer (libpq's pipeline mode): they leave together,
// are run in their order, and the first that fails keeps those after it from running.
#include <functional>
#include <string>
#include <vector>

#include "platform/db/postgres/failure.h"
#include "platform/db/postgres/parameters.h"

namespace xingtan::db::postgres {

class Pipeline {
  public:
    explicit Pipeline(PGconn* handle) : handle_(handle) {}

    bool empty() const { return sent_.empty(); }
    // Answers wait in the connection's buffers meanwhile, so there is an end to how many may.
    bool full() const;
    // A prepared statement; `sql` names it in errors. False when the connection takes nothing any more.
    bool send(const std::string& name, const Parameters& parameters, std::string_view sql);

    // What came back: the first failure, or else the answer to the last statement.
    struct Heard {
        Answer answer = {};  // none when the connection was lost
        std::string sql = {};
        bool last = false;  // it answers the last statement
    };
    // Waits for all answers. `before_last` runs before that of the last statement is read.
    Heard hear(const std::function<void()>& before_last = {});

  private:
    PGconn* handle_;
    std::vector<std::string> sent_;

    Answer next();
};

}  // namespace xingtan::db::postgres
