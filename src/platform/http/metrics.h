#pragma once
// What this node has answered since it started, in the text form Prometheus reads (exposition format 0.0.4).
// Thread-safe: counting is a few relaxed additions.
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace xingtan::http {

class Metrics {
  public:
    void count(int status, std::chrono::steady_clock::duration took);
    // With what the database says of itself (db::Database::status, one JSON object).
    std::string text(std::string_view database_status) const;

  private:
    static constexpr std::array<double, 12> kSeconds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                        0.1,   0.25,   0.5,   1,    2.5,   10};
    static constexpr std::size_t kClasses = 6;  // of status: 1xx … 5xx; 0 for anything else

    std::array<std::atomic<std::uint64_t>, kClasses> answered_{};
    std::array<std::atomic<std::uint64_t>, kSeconds.size() + 1> within_{};  // the last: longer than any
    std::atomic<std::uint64_t> microseconds_{0};

    void append_requests(std::string& out) const;
    void append_times(std::string& out) const;
};

}  // namespace xingtan::http
