#pragma once
// A page of a list: rows, the cursor that fetches the next page (empty at the end), and how many there are in
// all, counted up to 10,000 ("more than 10,000" beyond).
#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace xingtan {

template <class Row>
struct Page {
    std::vector<Row> rows;
    std::string next;
    std::int64_t total = 0;
    bool more_than_total = false;
    BOOST_DESCRIBE_CLASS(Page, (), (rows, next, total, more_than_total), (), ())
};

// Where a list starts and how much of it is wanted. `after` is the cursor of the previous page, as given.
struct PageRequest {
    int size = 50;
    std::string after;
};

}  // namespace xingtan
