#pragma once
// Many seats are dealt to blocks, so that people who take one at the same moment do not all wait for the same
// row (ADR 0049). Pure decisions; what is taken stands in the database.
#include <cstdint>
#include <span>
#include <vector>

namespace xingtan::enrolment {

struct SeatBlock {
    std::int64_t block = 0;
    std::int64_t capacity = 0;
    std::int64_t taken = 0;

    std::int64_t left() const { return capacity - taken; }
};

constexpr std::int64_t kBlocksMost = 16;
constexpr std::int64_t kSeatsABlock = 64;  // fewer are not worth a block of their own

// The blocks that `seats` seats are dealt to: those that stand keep what is taken, what is left is spread
// evenly over the first of them. With fewer seats than are taken none is left anywhere.
std::vector<SeatBlock> deal(std::int64_t seats, std::span<const SeatBlock> standing);

bool dealt(std::int64_t seats, std::span<const SeatBlock> standing);

// The blocks to try, one after the other. Where there is room for everybody who might be claiming at this
// moment it is one block, chosen by `salt`; else all that have a seat left, in their order, which is the
// order of locking.
std::vector<std::int64_t> blocks_to_try(std::span<const SeatBlock> standing, std::uint64_t salt);

}  // namespace xingtan::enrolment
