#include "platform/http/router.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

Result<Reply> nothing(Context&, const Request&) { return Reply::none(); }

Route route(std::string_view method, std::string_view path) {
    return {method, path, Can::Anyone, nothing, ""};
}

Router table() {
    return Router::make({
                            route("GET", "/api/intakes"),
                            route("GET", "/api/intakes/{intake}"),
                            route("GET", "/api/intakes/summary"),
                            route("POST", "/api/intakes/{intake}/enrolments"),
                            route("GET", "/api/intakes/{intake}/enrolments"),
                            route("PUT", "/api/places/{place}/entries/{entry}"),
                            route("GET", "/api/intakes/summary/{year}"),
                        })
        .value();
}

TEST(Router, finds_what_was_asked_for) {
    struct Case {
        std::string_view method, path, pattern, parameters;
    };
    const Case cases[] = {
        {"GET", "/api/intakes", "/api/intakes", ""},
        {"HEAD", "/api/intakes", "/api/intakes", ""},
        {"GET", "/api/intakes/n1", "/api/intakes/{intake}", "intake=n1;"},
        {"GET", "/api/intakes/summary", "/api/intakes/summary", ""},
        {"GET", "/api/intakes/summary/2016", "/api/intakes/summary/{year}", "year=2016;"},
        // The fixed segment leads nowhere here, so the parameter is tried.
        {"GET", "/api/intakes/summary/enrolments", "/api/intakes/summary/{year}", "year=enrolments;"},
        {"POST", "/api/intakes/n1/enrolments", "/api/intakes/{intake}/enrolments", "intake=n1;"},
        {"PUT", "/api/places/a/entries/b", "/api/places/{place}/entries/{entry}", "place=a;entry=b;"},
        {"GET", "/api/intakes/%E6%9D%8F", "/api/intakes/{intake}", "intake=杏;"},
    };
    const auto router = table();
    for (const auto& c : cases) {
        const auto match = router.find(c.method, c.path);
        ASSERT_TRUE(match.route) << c.path;
        EXPECT_EQ(match.route->path, c.pattern);
        std::string parameters;
        for (const auto& [name, value] : match.parameters)
            parameters += std::string(name) + "=" + value + ";";
        EXPECT_EQ(parameters, c.parameters) << c.path;
    }
}

TEST(Router, goes_back_to_the_parameter_where_a_fixed_segment_leads_nowhere) {
    const auto router =
        Router::make({route("GET", "/api/units/root/children"), route("GET", "/api/units/{unit}/places")})
            .value();
    const auto match = router.find("GET", "/api/units/root/places");
    ASSERT_TRUE(match.route);
    EXPECT_EQ(match.parameters[0].second, "root");
}

TEST(Router, knows_no_such_path) {
    const auto router = table();
    for (auto path :
         {"/", "/api", "/api/intakes/", "/api//intakes", "/api/intakes//enrolments", "/api/Intakes",
          "/api/intakes/n1/", "/api/intakes/%", "/api/intakes/a%2Fb", "/api/intakes/%00", "/api/intakes/%ff",
          "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18"}) {
        const auto match = router.find("GET", path);
        EXPECT_FALSE(match.route) << path;
        EXPECT_TRUE(match.allowed.empty()) << path;
    }
}

TEST(Router, names_the_methods_a_path_answers) {
    const auto match = table().find("DELETE", "/api/intakes/n1/enrolments");
    EXPECT_FALSE(match.route);
    EXPECT_EQ(match.allowed, "POST, GET, HEAD");
}

TEST(Router, refuses_a_table_that_contradicts_itself) {
    EXPECT_FALSE(Router::make({route("GET", "/a/{b}"), route("GET", "/a/{c}")}).ok());
    EXPECT_FALSE(Router::make({route("FETCH", "/a")}).ok());
    EXPECT_FALSE(Router::make({route("GET", "a")}).ok());
    EXPECT_FALSE(Router::make({route("GET", "/a/{b")}).ok());
    EXPECT_FALSE(Router::make({{"GET", "/a", Can::Anyone, nullptr, ""}}).ok());
    EXPECT_TRUE(Router::make({route("GET", "/a/{b}"), route("PUT", "/a/{c}")}).ok());
}

TEST(Router, names_parameters_by_the_matched_route) {
    const auto router = Router::make({route("GET", "/a/{b}"), route("PUT", "/a/{c}")}).value();
    EXPECT_EQ(router.find("PUT", "/a/1").parameters[0].first, "c");
}

}  // namespace
}  // namespace xingtan::http
