#include "base/id.h"

#include <chrono>
#include <thread>

namespace xingtan {
namespace {

constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford, lower case
constexpr int kWireDigits = 13;
constexpr std::int64_t kEpoch2020 = 1577836800000;
constexpr int kSequences = 1 << 12;

int digit_value(char c) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto at = kDigits.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::int64_t wall_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count() - kEpoch2020;
}

}  // namespace

std::string id_to_wire(char letter, std::int64_t value) {
    std::string text(1 + kWireDigits, letter);
    auto rest = static_cast<std::uint64_t>(value);
    for (int i = kWireDigits; i >= 1; --i, rest >>= 5) text[static_cast<std::size_t>(i)] = kDigits[rest & 31];
    return text;
}

std::optional<std::int64_t> id_from_wire(char letter, std::string_view text) {
    if (text.size() != 1 + kWireDigits || text[0] != letter) return std::nullopt;
    std::uint64_t value = 0;
    for (char c : text.substr(1)) {
        const int digit = digit_value(c);
        if (digit < 0 || value >> 59) return std::nullopt;
        value = value << 5 | static_cast<std::uint64_t>(digit);
    }
    if (value == 0 || value >> 63) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

Result<std::int64_t> IdSource::next() {
    std::lock_guard lock(mutex_);
    auto now = wall_ms();
    for (int waited = 0; now < last_ms_ && waited < 1000; ++waited) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        now = wall_ms();
    }
    if (now < last_ms_) return Error::unavailable("clock-stepped-back");
    sequence_ = now == last_ms_ ? sequence_ + 1 : 0;
    if (sequence_ == kSequences) {  // 4096 ids in one millisecond: borrow the next one
        ++now;
        sequence_ = 0;
    }
    last_ms_ = now;
    return now << 22 | static_cast<std::int64_t>(node_) << 12 | sequence_;
}

}  // namespace xingtan
