// A certificate of hours by its code: whoever holds the sheet reads what was printed and whether it still is
// so; a wrong name tells nothing.
#include "base/json.h"
#include "world.h"

namespace xingtan::testing {
namespace {

// "…-ABCD-EFGH-JKMN-PQRS.pdf" ends the name of the file.
std::string code_in(const Exchange& got) {
    for (const auto& [name, value] : got.headers)
        if (name == "Content-Disposition")
            if (const auto end = value.rfind(".pdf"); end != std::string::npos && end >= 19)
                return value.substr(end - 19, 19);
    return {};
}

std::string result_of(World& world, const std::string& code, const std::string& name) {
    const auto got = world.send("POST", "/api/public/hours-checks",
                                R"({"code":")" + code + R"(","name":")" + name + R"("})", "application/json");
    EXPECT_EQ(got.status, 200) << got.body;
    return json_member(got.body, "result");
}

class HoursPaper : public ::testing::TestWithParam<db::Engine> {};

TEST_P(HoursPaper, IsCheckedByItsCodeAndTheNameOnIt) {
    World world(GetParam());
    ASSERT_OK(world.tell("certified", {.teachers_per_mille = 5, .teachers_per_school = 60}));
    ASSERT_OK(world.act_as("teacher:海州区"));
    const auto mine = world.send("GET", "/api/my/hours", "", "");
    ASSERT_EQ(mine.status, 200) << mine.body;
    auto name = json_member(mine.body, "name");
    name = name.substr(1, name.size() - 2);
    const char* paper = "/api/my/hours/paper.pdf?from=2016-01-01&until=2016-12-31";
    const auto printed = world.send("GET", paper, "", "");
    ASSERT_EQ(printed.status, 200) << printed.body;
    EXPECT_TRUE(printed.body.starts_with("%PDF"));
    const auto code = code_in(printed);
    ASSERT_EQ(code.size(), 19u);
    EXPECT_EQ(code_in(world.send("GET", paper, "", "")), code) << "the same sheet has the same code";

    ASSERT_OK(world.act_as("nobody"));
    EXPECT_EQ(result_of(world, code, name), "\"as-printed\"");
    EXPECT_EQ(result_of(world, code, "别人"), "\"unknown\"");
    EXPECT_EQ(result_of(world, "AAAA" + code.substr(4), name), "\"unknown\"");

    const auto altered = world.runtime().database().write([&](db::Tx& tx) -> Result<> {
        TRY(
            tx.run("/*check*/ UPDATE hour_entry SET tenths = tenths - 1 WHERE enrolment IN (SELECT e.id FROM "
                   "enrolment e JOIN person p ON p.id = e.person WHERE p.name = $1) AND tenths > 1",
                   name));
        return {};
    });
    ASSERT_OK(altered);
    EXPECT_EQ(result_of(world, code, name), "\"changed-since\"");
}

XT_ON_BOTH_ENGINES(HoursPaper);

}  // namespace
}  // namespace xingtan::testing
