#pragma once
// How often one address may ask in public: a bucket of tokens each, filled steadily. Buckets live in this
// process, at most a named number of them. Thread-safe.
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "base/time.h"

namespace xingtan::certificate {

class Attempts {
  public:
    static constexpr std::size_t kAddressesMost = 20'000;

    explicit Attempts(int per_minute) : per_minute_(per_minute) {}

    // Kind::TooMany "too-many-checks" with the seconds to wait when the bucket of `address` is empty.
    Result<> take(std::string_view address, WallTime now);
    void allow(int per_minute);

  private:
    struct Bucket {
        double tokens = 0;
        std::int64_t filled_at = 0;
    };
    std::mutex mutex_;
    double per_minute_;
    std::unordered_map<std::string, Bucket> buckets_;

    void forget_rested(std::int64_t now);
};

}  // namespace xingtan::certificate
