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
    std::string project_zh;  // in which of the projects, as roles are grouped
    std::string project_en;
};
BOOST_DESCRIBE_STRUCT(DemoRole, (), (role, label_zh, label_en, what_zh, what_en, project_zh, project_en))

}  // namespace xingtan::app
