#pragma once
// The demo's role picker. These routes exist only in a demo.
#include <span>
#include <vector>

#include "app/domain_clock.h"
#include "app/runtime.h"
#include "platform/http/route.h"

namespace xingtan::app {

std::span<const http::Route> demo_routes();
// The calendar a visitor may turn forward, to see later steps of the work; must outlive the server.
void use_demo_clock(DomainClock* clock);
// One single-use sign-in link per role, in order: base URL, then /sign-in#token.
struct DemoLink {
    std::string role;
    std::string label_zh;
    std::string url;
};
BOOST_DESCRIBE_STRUCT(DemoLink, (), (role, label_zh, url))
Result<std::vector<DemoLink>> demo_links(Runtime& runtime, const std::string& base_url);

}  // namespace xingtan::app
