#include "domain/certificate/attempts.h"

#include <algorithm>
#include <cmath>

namespace xingtan::certificate {
namespace {

constexpr double kMinute = 60'000;

}  // namespace

Result<> Attempts::take(std::string_view address, WallTime now) {
    std::lock_guard lock(mutex_);
    if (buckets_.size() >= kAddressesMost) forget_rested(now.ms);
    auto [at, fresh] = buckets_.try_emplace(std::string(address), Bucket{per_minute_, now.ms});
    auto& bucket = at->second;
    const auto passed = static_cast<double>(std::max<std::int64_t>(0, now.ms - bucket.filled_at));
    bucket.tokens = std::min(per_minute_, bucket.tokens + passed * per_minute_ / kMinute);
    bucket.filled_at = now.ms;
    if (bucket.tokens < 1) {
        const auto seconds = std::ceil((1 - bucket.tokens) * kMinute / per_minute_ / 1000);
        return Error::too_many("too-many-checks", {{"seconds", std::to_string(static_cast<int>(seconds))}});
    }
    bucket.tokens -= 1;
    return {};
}

void Attempts::allow(int per_minute) {
    std::lock_guard lock(mutex_);
    per_minute_ = per_minute;
    buckets_.clear();
}

// A bucket untouched for a minute is full again, as a new one would be. When all are younger, all are
// forgotten: a flood from twenty thousand addresses is not held back by counting addresses.
void Attempts::forget_rested(std::int64_t now) {
    std::erase_if(buckets_, [&](const auto& entry) {
        return now - entry.second.filled_at >= static_cast<std::int64_t>(kMinute);
    });
    if (buckets_.size() >= kAddressesMost) buckets_.clear();
}

}  // namespace xingtan::certificate
