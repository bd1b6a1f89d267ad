#pragma once
// What a serving program does for itself by the clock: keeps its node number, signs the head of the audit
// chain, takes away what has outlived its time, changes units on the
// day it was planned for, passes places on that were offered and not accepted, sends unused
// places back and lets those of ended intakes lapse, and closes days that are over. A step that fails is told
// in the log and tried again.
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "app/runtime.h"

namespace xingtan::app {

class Upkeep {
  public:
    // `lost` is called once when another program has this one's node number: then it must make no more rows.
    Upkeep(Runtime& runtime, std::function<void()> lost);
    ~Upkeep();
    Upkeep(const Upkeep&) = delete;

    // One round at this time; the hourly part when `hourly`. For the thread, and for tests.
    void round(WallTime now, bool hourly);

  private:
    Runtime& runtime_;
    std::function<void()> lost_;
    bool told_ = false;
    std::mutex mutex_;
    std::condition_variable end_;
    bool ending_ = false;
    std::thread thread_;

    void serve();
    bool wait();
    void keep_node(WallTime now);
    void carry_out_plans();
    void pass_offers_on();
    void settle_places();
};

}  // namespace xingtan::app
