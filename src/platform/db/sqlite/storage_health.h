#pragma once
// Whether the disk can still be believed. After a failed fsync the kernel may have dropped the pages, and
// asking again would be answered with a false success; so one failure under a commit or checkpoint ends all
// writing until the program starts again and recovers from what is really on the disk.
#include <atomic>
#include <functional>
#include <string>

#include "base/log.h"

namespace xingtan::db::sqlite {

class StorageHealth {
  public:
    explicit StorageHealth(std::function<void()> tell) : tell_(std::move(tell)) {}

    bool failed() const { return failed_; }
    void fail(const std::string& detail) {
        if (failed_.exchange(true)) return;
        log::error("database.storage-failed", {{"detail", detail}});
        if (tell_) tell_();
    }

  private:
    std::function<void()> tell_;
    std::atomic<bool> failed_{false};
};

}  // namespace xingtan::db::sqlite
