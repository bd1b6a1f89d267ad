#pragma once
// What a row's two hashes cover. Every value is written with its length in front, so that no two rows read
// the same.
#include <boost/describe.hpp>
#include <string>
#include <string_view>

#include "base/ids.h"
#include "base/time.h"

namespace xingtan::audit {

struct Content {
    std::int64_t id = 0;
    WallTime at;
    AccountId actor;
    UnitId unit;
    std::string action;
    std::string object;
    std::string detail;
    std::int64_t count = 1;
    std::string request;
};

struct Link {
    std::int64_t seq = 0;
    std::string link_hash;  // empty before the first row
};
BOOST_DESCRIBE_STRUCT(Link, (), (seq, link_hash))

std::string content_hash(const Content& content);
// The link after `head` for a row.
Link next_link(const Link& head, std::int64_t id, std::string_view content_hash);

}  // namespace xingtan::audit
