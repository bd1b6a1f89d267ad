#pragma once
// The demo's own calendar: it can be set while the year is being told, and afterwards runs on from where it
// stands. Sessions, codes, signatures and audit keep to the wall clock.
#include <atomic>

#include "base/time.h"

namespace xingtan::app {

class DomainClock : public Clock {
  public:
    explicit DomainClock(DomainTime start) { set(start); }
    void set(DomainTime now) { offset_ = now.ms - wall_now().ms; }
    // Days only ever go forward: nothing happens when that moment has passed.
    void advance(DomainTime to) {
        if (domain_now() < to) set(to);
    }
    DomainTime domain_now() const override { return DomainTime{wall_now().ms + offset_}; }

  private:
    std::atomic<std::int64_t> offset_ = 0;
};

}  // namespace xingtan::app
