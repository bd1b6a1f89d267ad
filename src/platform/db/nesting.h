#pragma once
// Marks that this thread is inside a closure of a database, so that a second transaction is refused instead
// of waiting for the first: for the writer it would be queued behind, or for the last connection of a pool.
#include "base/result.h"

namespace xingtan::db {

class Nesting {
  public:
    explicit Nesting(const void* database) : outer_(current_) { current_ = database; }
    ~Nesting() { current_ = outer_; }
    Nesting(const Nesting&) = delete;

    // Kind::Broken, also in the log, when this thread already is inside a closure of `database`.
    static Result<> refuse(const void* database);

  private:
    static inline thread_local const void* current_ = nullptr;
    const void* outer_;
};

}  // namespace xingtan::db
