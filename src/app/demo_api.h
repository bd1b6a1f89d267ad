#pragma once
// The demo's role picker. These routes exist only in a demo.
#include <span>
#include <vector>

#include "app/runtime.h"
#include "platform/http/route.h"

namespace xingtan::app {

struct DemoRole {
    std::string role;  // "city-office"
    std::string label_zh;
    std::string label_en;
    std::string what_zh;  // what there is to do
    std::string what_en;
};
BOOST_DESCRIBE_STRUCT(DemoRole, (), (role, label_zh, label_en, what_zh, what_en))

std::span<const http::Route> demo_routes();
Result<> insert_demo_role(db::Tx& tx, std::int64_t position, const DemoRole& role, AccountId account);
// One single-use sign-in link per role, in order: base URL, then /sign-in#token.
struct DemoLink {
    std::string role;
    std::string label_zh;
    std::string url;
};
BOOST_DESCRIBE_STRUCT(DemoLink, (), (role, label_zh, url))
Result<std::vector<DemoLink>> demo_links(Runtime& runtime, const std::string& base_url);

}  // namespace xingtan::app
