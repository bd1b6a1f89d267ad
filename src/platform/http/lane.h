#pragma once
// One io thread: its event loop, the connections that live on it, the sweep that enforces their deadlines,
// and the mailbox through which workers hand answers back. A connection never leaves its lane, so nothing
// here but the mailbox is locked. Included by the listener's sources only: Asio stays there.
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace xingtan::http {

using Time = std::chrono::steady_clock::time_point;

// What a lane knows of a connection.
class Guest {
  public:
    virtual ~Guest() = default;
    virtual void expire() = 0;        // its deadline has passed
    virtual void begin_stop() = 0;    // finish what is under way, begin nothing
    virtual void cut() = 0;           // the grace is over
    virtual void answer_ready() = 0;  // a worker is done with its request

    Time deadline = Time::max();
    std::list<std::shared_ptr<Guest>>::iterator home;  // its place in the lane
};

class Lane {
  public:
    explicit Lane(std::chrono::milliseconds sweep_every);
    ~Lane();

    boost::asio::io_context& context() { return context_; }
    void admit(std::shared_ptr<Guest> guest);  // on the lane's thread
    void leave(Guest& guest);                  // on the lane's thread
    // From any thread. One wake-up of the loop carries all answers that came meanwhile.
    void deliver(Guest& guest);

    std::size_t guests() const { return count_.load(); }
    void begin_stop();  // from any thread
    void cut();         // from any thread
    void join();        // after the last guest has left

  private:
    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    boost::asio::steady_timer sweep_;
    std::chrono::milliseconds sweep_every_;
    std::list<std::shared_ptr<Guest>> guests_;
    std::atomic<std::size_t> count_{0};
    std::mutex mailbox_mutex_;
    std::vector<Guest*> mailbox_;
    std::vector<Guest*> opened_;
    std::thread thread_;

    void arm_sweep();
    void open_mailbox();
};

}  // namespace xingtan::http
