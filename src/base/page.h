#pragma once
// A page of a list: rows, the cursor that fetches the next page (empty at the end), and how many there are in
// all, counted up to 10,000 ("more than 10,000" beyond).
#include <algorithm>
#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace xingtan {

constexpr std::int64_t kCountedMost = 10'000;

template <class Row>
struct Page {
    std::vector<Row> rows;
    std::string next;
    std::int64_t total = 0;
    bool more_than_total = false;

    // `counted` goes up to kCountedMost + 1.
    void set_total(std::int64_t counted) {
        total = std::min(counted, kCountedMost);
        more_than_total = counted > kCountedMost;
    }
    BOOST_DESCRIBE_CLASS(Page, (), (rows, next, total, more_than_total), (), ())
};

// Where a list starts and how much of it is wanted. `after` is the cursor of the previous page, as given.
struct PageRequest {
    int size = 50;
    std::string after;
};

}  // namespace xingtan
