// The matrix of the three duties: every route each administrator may ever call, written from what the duty is
// and not from the code. Whatever any account may do about itself is left out.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/routes.h"
#include "platform/auth/role.h"

namespace xingtan::testing {
namespace {

using auth::Role;
using Routes = std::set<std::string>;

Routes open_to(Role role) {
    const auto use = auth::used_by(role, auth::Duties::Apart);
    Routes open;
    for (const auto& route : app::routes(false))
        if (!auth::needs_no_grant(route.right) && std::find(use.begin(), use.end(), route.right) != use.end())
            open.insert(std::string(route.method) + " " + std::string(route.path));
    return open;
}

// Routes of units change with their domain: that they only read is what counts here.
Routes without_reading_of(std::string_view noun, Routes routes) {
    std::erase_if(
        routes, [&](const std::string& route) { return route.starts_with("GET /api/" + std::string(noun)); });
    return routes;
}

TEST(ThreeDuties, the_system_administrator_opens_accounts_and_gives_no_rights) {
    EXPECT_EQ(
        without_reading_of("units", open_to(Role::SystemAdministrator)),
        (Routes{"GET /api/accounts", "POST /api/accounts", "GET /api/accounts/{account}",
                "DELETE /api/accounts/{account}", "POST /api/accounts/{account}/reopening",
                "POST /api/accounts/{account}/activation-code", "GET /api/accounts/{account}/sessions",
                "DELETE /api/accounts/{account}/sessions", "DELETE /api/accounts/{account}/second-factor",
                "GET /api/accounts/{account}/platform-tokens", "POST /api/platform-tokens",
                "DELETE /api/platform-tokens/{token}", "GET /api/activation-slips",
                "POST /api/units/{unit}/activation-slips"}));
}

TEST(ThreeDuties, the_security_administrator_gives_rights_and_opens_no_accounts) {
    EXPECT_EQ(
        without_reading_of("projects", without_reading_of("units", open_to(Role::SecurityAdministrator))),
        (Routes{"GET /api/accounts", "GET /api/accounts/{account}", "GET /api/accounts/{account}/sessions",
                "GET /api/accounts/{account}/platform-tokens", "PUT /api/accounts/{account}/appointment",
                "GET /api/grants", "POST /api/grants", "DELETE /api/grants/{grant}"}));
}

TEST(ThreeDuties, the_audit_administrator_reads_and_changes_nothing) {
    EXPECT_EQ(without_reading_of("units", open_to(Role::Auditor)), (Routes{"GET /api/audit"}));
}

}  // namespace
}  // namespace xingtan::testing
