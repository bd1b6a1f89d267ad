// Who may do what to whose: every route × actor × object of tests/matrix.policy is asked of the whole server.
// A refusal must look as the policy says, be the same byte for byte for a foreign object and an absent one,
// change nothing in the database, and no reply may hold the name of somebody outside the actor's reach.
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "app/invariants.h"
#include "app/routes.h"
#include "matrix.h"
#include "platform/db/scope_check.h"
#include "platform/http/system.h"

namespace xingtan::testing {
namespace {

std::vector<const PolicyRoute*> named_in(const std::vector<PolicyRoute>& policy, const http::Route& route) {
    std::vector<const PolicyRoute*> found;
    for (const auto& one : policy)
        if (one.method == route.method && one.path == route.path) found.push_back(&one);
    return found;
}

std::vector<http::Route> all_routes() {
    auto routes = app::routes(false);
    const auto system = http::system_routes();
    routes.insert(routes.end(), system.begin(), system.end());
    return routes;
}

// Rows a request must have: all eight relations when it names an object, else the one row without any.
std::set<std::string> missing_relations(const PolicyRequest& request) {
    std::set<std::string> missing;
    if (request.target.find('@') == std::string::npos && request.body.find('@') == std::string::npos)
        missing.insert("none");
    else
        missing.insert(kRelations.begin(), kRelations.end());
    for (const auto& row : request.rows)
        for (const auto& relation : row.relations) missing.erase(relation);
    return missing;
}

TEST(MatrixPolicy, NamesEveryRouteOnceAndNoOther) {
    const auto policy = read_policy(policy_file());
    const auto routes = all_routes();
    for (const auto& route : routes)
        EXPECT_EQ(named_in(policy, route).size(), 1u) << route.method << " " << route.path;
    EXPECT_EQ(policy.size(), routes.size());
}

TEST(MatrixPolicy, SpeaksOfEveryObjectOfEveryRequest) {
    for (const auto& route : read_policy(policy_file())) {
        EXPECT_FALSE(route.requests.empty()) << route.method << " " << route.path;
        // A token in a path is a secret and no id of an object.
        const bool takes_id =
            route.path.find('{') != std::string::npos && route.path.find("{token}") == std::string::npos;
        bool varies = false;
        for (const auto& request : route.requests) {
            for (const auto& relation : missing_relations(request))
                ADD_FAILURE_AT(policy_file().c_str(), request.line) << "no row for " << relation;
            varies = varies || request.target.find('@') != std::string::npos;
        }
        EXPECT_TRUE(varies || !takes_id) << route.path << ": no request varies an id of the path";
    }
}

bool long_run() { return std::getenv("XT_LONG") != nullptr; }

// PostgreSQL is asked the routes that read and change tenants' rows by the most different statements; all of
// them in a long run.
bool sampled(const PolicyRoute& route) {
    static const std::set<std::string> sample = {"/api/units/{unit}",
                                                 "/api/people/{person}",
                                                 "/api/people",
                                                 "/api/projects/{project}",
                                                 "/api/projects/{project}/enrolments",
                                                 "/api/enrolments/{enrolment}/confirmation",
                                                 "/api/intakes/{intake}/nominations",
                                                 "/api/certificates",
                                                 "/api/certificates/{certificate}/paper.pdf",
                                                 "/api/hour-batches"};
    return sample.contains(route.path);
}

class MatrixOn : public ::testing::TestWithParam<db::Engine> {};

TEST_P(MatrixOn, EveryoneGetsWhatThePolicySays) {
    const auto policy = read_policy(policy_file());
    Matrix matrix(GetParam());
    int routes = 0;
    for (const auto& route : policy) {
        if (GetParam() == db::Engine::Postgres && !long_run() && !sampled(route)) continue;
        matrix.ask(route);
        ++routes;
    }
    const auto checked = app::check(matrix.ground().world().runtime().database());
    ASSERT_TRUE(checked.ok());
    for (const auto& one : checked.value()) EXPECT_TRUE(one.violations.empty()) << one.invariant;
    for (const auto& fault : db::scope_faults()) ADD_FAILURE() << "unscoped statement: " << fault;
    std::cout << "matrix: " << routes << " routes, " << matrix.asked() << " cells asked, "
              << matrix.inapplicable() << " without an object;";
    for (const auto& [outcome, count] : matrix.outcomes()) std::cout << " " << outcome << " " << count;
    std::cout << std::endl;
}

XT_ON_BOTH_ENGINES(MatrixOn);

}  // namespace
}  // namespace xingtan::testing
