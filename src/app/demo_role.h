#pragma once
#include <boost/describe.hpp>
#include <string>

namespace xingtan::app {

// Whom a visitor of the demo can be, and what there is to do.
struct DemoRole {
    std::string role;  // "city"
    std::string label_zh;
    std::string label_en;
    std::string what_zh;
    std::string what_en;
};
BOOST_DESCRIBE_STRUCT(DemoRole, (), (role, label_zh, label_en, what_zh, what_en))

}  // namespace xingtan::app
