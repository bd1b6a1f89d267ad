#include "platform/auth/last_seen.h"

#include "base/limits.h"
#include "base/log.h"

namespace xingtan::auth {
namespace {

constexpr std::size_t kNotesWaiting = 20'000;

}  // namespace

LastSeen::LastSeen(db::Database& database) : database_(database), thread_([this] { run(); }) {}

LastSeen::~LastSeen() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    woken_.notify_one();
    thread_.join();
}

void LastSeen::note(const SessionActor& session, WallTime at) {
    bool kept = false;
    {
        const std::lock_guard lock(mutex_);
        kept = waiting_.size() < kNotesWaiting;
        if (kept) waiting_.insert_or_assign(session.token_hash, Note{session.kind, at});
    }
    if (kept)
        woken_.notify_one();
    else
        log::warn("last-seen-left-out");
}

void LastSeen::settle() {
    std::unique_lock lock(mutex_);
    settled_.wait(lock, [this] { return waiting_.empty() && !writing_; });
}

void LastSeen::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        woken_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        Notes batch;
        while (!waiting_.empty() && batch.size() < limits::kClosureRows)
            batch.insert(waiting_.extract(waiting_.begin()));
        writing_ = true;
        lock.unlock();
        write(batch);
        lock.lock();
        writing_ = false;
        settled_.notify_all();
    }
}

void LastSeen::write(const Notes& notes) {
    const auto written = database_.write([&](db::Tx& tx) -> Result<> {
        for (const auto& [hash, note] : notes) TRY(note_seen(tx, hash, note.kind, note.at));
        return {};
    });
    if (!written.ok())
        log::warn("last-seen-not-written",
                  {{"code", written.error().code}, {"detail", written.error().detail}});
}

}  // namespace xingtan::auth
