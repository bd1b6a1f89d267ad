#include "platform/db/postgres/pool.h"

#include <chrono>

namespace xingtan::db::postgres {
namespace {

constexpr std::chrono::seconds kPatience{10};

}  // namespace

Result<Pool::Lease> Pool::take() {
    {
        std::unique_lock lock(mutex_);
        const auto can = [&] { return !idle_.empty() || open_ < most_; };
        if (!returned_.wait_for(lock, kPatience, can))
            return Error::unavailable("database-busy", "no connection is free");
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return Lease(*this, std::move(connection));
        }
        ++open_;
    }
    auto made = Connection::open(conninfo_);
    if (made.ok()) return Lease(*this, std::move(made).value());
    give_back(nullptr);
    return std::move(made).error();
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
    std::vector<std::unique_ptr<Connection>> closing;
    const bool usable = connection && connection->usable();
    {
        std::lock_guard lock(mutex_);
        if (usable) {
            idle_.push_back(std::move(connection));
        } else {
            closing.swap(idle_);
            open_ -= 1 + static_cast<int>(closing.size());
        }
    }
    usable ? returned_.notify_one() : returned_.notify_all();
}

int Pool::open_connections() const {
    std::lock_guard lock(mutex_);
    return open_;
}

int Pool::in_use() const {
    std::lock_guard lock(mutex_);
    return open_ - static_cast<int>(idle_.size());
}

}  // namespace xingtan::db::postgres
