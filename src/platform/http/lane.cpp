#include "platform/http/lane.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

namespace xingtan::http {

namespace asio = boost::asio;

Lane::Lane(std::chrono::milliseconds sweep_every)
    : work_(asio::make_work_guard(context_)), sweep_(context_), sweep_every_(sweep_every) {
    asio::post(context_, [this] { arm_sweep(); });
    thread_ = std::thread([this] { context_.run(); });
}

Lane::~Lane() { join(); }

void Lane::admit(std::shared_ptr<Guest> guest) {
    guests_.push_front(std::move(guest));
    guests_.front()->home = guests_.begin();
    count_.fetch_add(1);
}

void Lane::leave(Guest& guest) {
    guests_.erase(guest.home);
    count_.fetch_sub(1);
}

void Lane::deliver(Guest& guest) {
    bool first = false;
    {
        std::lock_guard lock(mailbox_mutex_);
        first = mailbox_.empty();
        mailbox_.push_back(&guest);
    }
    if (first) asio::post(context_, [this] { open_mailbox(); });
}

void Lane::open_mailbox() {
    {
        std::lock_guard lock(mailbox_mutex_);
        opened_.swap(mailbox_);
    }
    for (Guest* guest : opened_) guest->answer_ready();
    opened_.clear();
}

// One timer for all: a connection's deadline costs a store per step, and is kept to within one sweep.
void Lane::arm_sweep() {
    sweep_.expires_after(sweep_every_);
    sweep_.async_wait([this](const boost::system::error_code& failure) {
        if (failure) return;
        const auto now = std::chrono::steady_clock::now();
        for (auto at = guests_.begin(); at != guests_.end();) {
            const auto guest = *at++;
            if (guest->deadline < now) guest->expire();
        }
        arm_sweep();
    });
}

void Lane::begin_stop() {
    asio::post(context_, [this] {
        for (auto at = guests_.begin(); at != guests_.end();) (*at++)->begin_stop();
    });
}

void Lane::cut() {
    asio::post(context_, [this] {
        for (auto at = guests_.begin(); at != guests_.end();) (*at++)->cut();
    });
}

void Lane::join() {
    if (!thread_.joinable()) return;
    asio::post(context_, [this] { sweep_.cancel(); });
    work_.reset();
    context_.stop();
    thread_.join();
}

}  // namespace xingtan::http
