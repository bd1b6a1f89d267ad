#pragma once
// A statement that must return no rows. Each domain lists its own in invariants.cpp; tests run them after
// every flow and `xingtan check` runs them on a live database. They read past every scope, and so run nowhere
// else.
#include <string_view>

namespace xingtan::db {

struct Invariant {
    std::string_view name;  // what holds, as a slug: "places-conserved"
    std::string_view sql;   // one text column that describes a violation, one row each
};

}  // namespace xingtan::db
