#include "platform/audit/sealer.h"

#include <chrono>

#include "base/log.h"
#include "platform/audit/audit.h"

namespace xingtan::audit {
namespace {

constexpr std::chrono::milliseconds kBetween{500};
constexpr int kRunsMost = 100;

Result<> seal_in(db::Tx& tx) {
    TRY(seal(tx));
    return {};
}

}  // namespace

Sealer::Sealer(db::Database& database) : database_(database) {
    if (database.engine() == db::Engine::Sqlite)
        database.before_commit(seal_in);
    else
        thread_ = std::thread([this] { serve(); });
}

Sealer::~Sealer() {
    if (!thread_.joinable()) return;
    {
        std::lock_guard lock(mutex_);
        ending_ = true;
    }
    end_.notify_all();
    thread_.join();
}

void Sealer::serve() {
    while (wait()) seal_all();
    seal_all();
}

bool Sealer::wait() {
    std::unique_lock lock(mutex_);
    end_.wait_for(lock, kBetween, [&] { return ending_; });
    return !ending_;
}

// After a burst, run after run until nothing is left.
void Sealer::seal_all() {
    std::int64_t sealed = 1;
    for (int runs = 0; sealed > 0 && runs < kRunsMost; ++runs) {
        sealed = 0;
        tell(database_.write([&](db::Tx& tx) -> Result<> {
            sealed = TRY(seal(tx));
            return {};
        }));
    }
}

// Once per outage: the next run tries again.
void Sealer::tell(const Result<>& outcome) {
    const bool failed = !outcome.ok();
    if (failed && !failing_)
        log::warn("audit.not-sealed", {{"code", outcome.error().code}, {"detail", outcome.error().detail}});
    failing_ = failed;
}

}  // namespace xingtan::audit
