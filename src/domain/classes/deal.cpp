#include "domain/classes/deal.h"

#include <algorithm>
#include <queue>
#include <set>

namespace xingtan::classes {
namespace {

// How many each class is given, the smallest filled first, so that all end as even as they can.
std::vector<std::int64_t> even_shares(const std::vector<Seating>& seats, std::int64_t free) {
    using Level = std::pair<std::int64_t, std::size_t>;  // people so far, class
    std::priority_queue<Level, std::vector<Level>, std::greater<>> smallest;
    for (std::size_t i = 0; i < seats.size(); ++i) smallest.push({std::ssize(seats[i].people), i});
    std::vector<std::int64_t> shares(seats.size(), 0);
    for (std::int64_t n = 0; n < free; ++n) {
        auto [level, seat] = smallest.top();
        smallest.pop();
        ++shares[seat];
        smallest.push({level + 1, seat});
    }
    return shares;
}

void spread(const std::vector<std::size_t>& free, std::vector<std::int64_t> shares,
            std::vector<Seating>& seats) {
    std::size_t turn = 0;
    for (const auto index : free) {
        while (shares[turn] == 0) turn = (turn + 1) % seats.size();
        --shares[turn];
        seats[turn].people.push_back(index);
        turn = (turn + 1) % seats.size();
    }
}

struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

// What each class may be given: within the limits, and never nobody at all.
std::vector<Range> ranges_of(const std::vector<Seating>& seats, const Rule& rule, std::int64_t free) {
    std::vector<Range> ranges;
    std::int64_t lows = 0;
    for (const auto& seat : seats) {
        const auto fixed = std::ssize(seat.people);
        Range range{std::max<std::int64_t>(rule.least - fixed, fixed == 0 ? 1 : 0), free};
        if (rule.most > 0) range.high = std::max<std::int64_t>(0, rule.most - fixed);
        range.low = std::clamp<std::int64_t>(range.low, 0, range.high);
        lows += range.low;
        ranges.push_back(range);
    }
    if (lows > free)  // the least is more than there are; still nobody gets an empty class
        for (std::size_t i = 0; i < seats.size(); ++i) ranges[i].low = seats[i].people.empty() ? 1 : 0;
    return ranges;
}

// The place nearest to `wish` where one school ends and the next begins, as a count from `from`; else the
// wish.
std::int64_t seam_near(std::span<const Sitter> people, const std::vector<std::size_t>& free,
                       std::int64_t from, Range allowed, std::int64_t wish) {
    wish = std::clamp(wish, allowed.low, allowed.high);
    const auto is_seam = [&](std::int64_t count) {
        const auto at = static_cast<std::size_t>(from + count);
        return at == 0 || at == free.size() || people[free[at - 1]].path != people[free[at]].path;
    };
    for (std::int64_t off = 0; wish - off >= allowed.low || wish + off <= allowed.high; ++off) {
        if (wish - off >= allowed.low && is_seam(wish - off)) return wish - off;
        if (wish + off <= allowed.high && is_seam(wish + off)) return wish + off;
    }
    return wish;
}

void keep_together(std::span<const Sitter> people, const std::vector<std::size_t>& free, const Rule& rule,
                   const std::vector<std::int64_t>& shares, std::vector<Seating>& seats) {
    const auto ranges = ranges_of(seats, rule, std::ssize(free));
    Range later;  // of all classes behind the one whose turn it is
    for (const auto& range : ranges) later.low += range.low, later.high += range.high;
    std::int64_t from = 0, even = 0;
    for (std::size_t i = 0; i < seats.size(); ++i) {
        later.low -= ranges[i].low, later.high -= ranges[i].high;
        even += shares[i];
        const auto left = std::ssize(free) - from;
        const Range allowed{std::max(ranges[i].low, left - later.high),
                            std::min(ranges[i].high, left - later.low)};
        const auto count = seam_near(people, free, from, allowed, even - from);
        seats[i].people.insert(seats[i].people.end(), free.begin() + from, free.begin() + from + count);
        from += count;
    }
}

// Classes that hold only a part of the people some school has among these.
void mark_split(std::span<const Sitter> people, std::vector<Seating>& seats) {
    std::map<std::string_view, std::set<std::size_t>> classes_of;
    for (std::size_t i = 0; i < seats.size(); ++i)
        for (const auto index : seats[i].people) classes_of[people[index].path].insert(i);
    for (const auto& [path, classes] : classes_of)
        if (classes.size() > 1)
            for (const auto i : classes) seats[i].units_split = true;
}

}  // namespace

void deal(std::span<const Sitter> people, const std::vector<std::size_t>& free, const Rule& rule,
          std::vector<Seating>& seats) {
    if (seats.empty()) return;
    const auto shares = even_shares(seats, std::ssize(free));
    if (rule.mix == Mix::Spread)
        spread(free, shares, seats);
    else
        keep_together(people, free, rule, shares, seats);
    mark_split(people, seats);
}

}  // namespace xingtan::classes
