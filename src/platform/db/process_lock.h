#pragma once
// One process owns a data folder: an exclusive flock on the file `lock` in it, given up by the kernel when
// the process ends however it ends.
#include <string>

#include "base/result.h"

namespace xingtan::db {

class ProcessLock {
  public:
    // Kind::Conflict "data-folder-in-use" when another process holds it.
    static Result<ProcessLock> take(const std::string& folder);
    ProcessLock() = default;
    ProcessLock(ProcessLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    ProcessLock& operator=(ProcessLock&& other) noexcept;
    ~ProcessLock();

  private:
    explicit ProcessLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace xingtan::db
