#include "domain/enrolment/seat_blocks.h"

#include <algorithm>

namespace xingtan::enrolment {
namespace {

struct Sums {
    std::int64_t capacity = 0;
    std::int64_t taken = 0;
};
Sums sums_of(std::span<const SeatBlock> blocks) {
    Sums sums;
    for (const auto& one : blocks) {
        sums.capacity += one.capacity;
        sums.taken += one.taken;
    }
    return sums;
}

// Ids made in different milliseconds mostly end in the same bits: the whole of one decides (Fibonacci
// hashing).
std::size_t spread(std::uint64_t salt, std::size_t many) {
    return static_cast<std::size_t>((salt * 0x9E3779B97F4A7C15ULL) >> 32) % many;
}

}  // namespace

std::vector<SeatBlock> deal(std::int64_t seats, std::span<const SeatBlock> standing) {
    std::vector<SeatBlock> blocks(standing.begin(), standing.end());
    const auto many = std::clamp<std::int64_t>(seats / kSeatsABlock, 1, kBlocksMost);
    while (std::ssize(blocks) < many) blocks.push_back({std::ssize(blocks), 0, 0});
    const auto left = std::max<std::int64_t>(seats - sums_of(blocks).taken, 0);
    for (std::int64_t i = 0; auto& one : blocks) {
        one.capacity = one.taken;
        if (i < many) one.capacity += left / many + (i < left % many ? 1 : 0);
        ++i;
    }
    return blocks;
}

bool dealt(std::int64_t seats, std::span<const SeatBlock> standing) {
    const auto sums = sums_of(standing);
    return !standing.empty() && sums.capacity == std::max(seats, sums.taken);
}

std::vector<std::int64_t> blocks_to_try(std::span<const SeatBlock> standing, std::uint64_t salt) {
    std::vector<std::int64_t> roomy;
    std::vector<std::int64_t> any;
    for (const auto& one : standing) {
        if (one.left() > 0) any.push_back(one.block);
        if (one.left() >= kSeatsABlock) roomy.push_back(one.block);
    }
    if (roomy.empty()) return any;
    return {roomy[spread(salt, roomy.size())]};
}

}  // namespace xingtan::enrolment
