// The handlers as the router calls them.
#include "domain/people/api.h"

#include "domain/people/people_fixture.h"
#include "platform/sheet/reader.h"

namespace xingtan::people {
namespace {

class PeopleApi : public PeopleFixture {
  protected:
    Context ctx = actors.context(actors.holder(county.id, {Can::ManagePeople, Can::ViewPeople}), county.id);

    void SetUp() override { jobs::set_rules(jobs::ImportKind::Roster, roster_rules()); }

    Result<http::Reply> call(std::string_view method, std::string_view path,
                             std::vector<std::pair<std::string_view, std::string>> parameters,
                             std::vector<std::pair<std::string, std::string>> query = {},
                             std::string_view body = {}, std::string_view language = "zh-CN") {
        http::Request request;
        request.path_parameters = std::move(parameters);
        request.query = std::move(query);
        request.body = body;
        request.language = language;
        for (const auto table : {routes(), import_routes()})
            for (const auto& route : table)
                if (route.method == method && route.path == path) return route.handler(ctx, request);
        return Error::broken("no such route");
    }
    static std::string member(const Result<http::Reply>& reply, std::string_view path) {
        EXPECT_OK(reply);
        return reply.ok() ? json_member(reply->body, path) : "";
    }
};

TEST_P(PeopleApi, ARosterFromUploadToPeople) {
    const auto roster = "姓名,证件号码,学段\n杏一知," + number_of(1) + ",小学\n坛行,12345,小学\n";
    const auto unit = to_wire(first.id);
    const auto posted = call("POST", "/api/units/{unit}/roster-imports", {{"unit", unit}},
                             {{"filename", "roster.csv"}}, roster);
    ASSERT_OK(posted);
    EXPECT_EQ(posted->status, 201);
    EXPECT_EQ(member(posted, "state"), "\"staged\"");
    const auto quoted = member(posted, "id");
    const auto import = quoted.substr(1, quoted.size() - 2);
    const auto rows = call("GET", "/api/imports/{import}/rows", {{"import", import}}, {{"verdict", "bad"}});
    EXPECT_EQ(member(rows, "rows.0.line"), "3");
    EXPECT_EQ(member(rows, "rows.0.problems.0.code"), "\"number-length-wrong\"");
    EXPECT_EQ(member(rows, "rows.1"), "");
    EXPECT_EQ(
        call("GET", "/api/imports/{import}/rows", {{"import", import}}, {{"verdict", "awful"}}).error().kind,
        Kind::Invalid);
    EXPECT_EQ(member(call("PUT", "/api/imports/{import}/application", {{"import", import}}), "applied"), "1");
    EXPECT_EQ(member(call("GET", "/api/imports/{import}", {{"import", import}}), "state"), "\"applied\"");
    const auto people = call("GET", "/api/people", {}, {{"unit", unit}});
    EXPECT_EQ(member(people, "total"), "1");
    EXPECT_EQ(member(people, "rows.0.name"), "\"杏一知\"");
}

TEST_P(PeopleApi, BadRowsSpeakTheReadersLanguage) {
    const auto unit = to_wire(first.id);
    const auto posted = call("POST", "/api/units/{unit}/roster-imports", {{"unit", unit}}, {},
                             "姓名,证件号码,学段\n坛行,12345,小学\n");
    const auto quoted = member(posted, "id");
    const auto import = quoted.substr(1, quoted.size() - 2);
    const struct {
        std::string_view language, heading, part;
    } cases[] = {{"zh-CN", "问题", "18 位"}, {"en", "Problem", "18 characters"}};
    for (const auto& c : cases) {
        const auto reply =
            call("GET", "/api/imports/{import}/bad-rows.xlsx", {{"import", import}}, {}, {}, c.language);
        ASSERT_OK(reply);
        std::vector<std::string> last;
        ASSERT_OK(sheet::read_sheet(reply->body, {}, [&](const sheet::SheetRow& row) -> Result<> {
            last.push_back(row.cells.back().text);
            return {};
        }));
        ASSERT_EQ(last.size(), 2u);
        EXPECT_EQ(last[0], c.heading);
        EXPECT_NE(last[1].find(c.part), std::string::npos) << last[1];
    }
}

TEST_P(PeopleApi, IdsOfAnotherKindAreAbsent) {
    EXPECT_EQ(call("GET", "/api/people/{person}", {{"person", to_wire(first.id)}}).error().kind,
              Kind::Missing);
    EXPECT_EQ(call("GET", "/api/imports/{import}", {{"import", "f0000000000009"}}).error().kind,
              Kind::Missing);
    EXPECT_EQ(call("GET", "/api/people", {}, {{"size", "201"}}).error().kind, Kind::Invalid);
}

TEST_P(PeopleApi, TheTemplateIsAWorkbook) {
    const auto reply = call("GET", "/api/units/{unit}/roster-template.xlsx", {{"unit", to_wire(county.id)}});
    ASSERT_OK(reply);
    std::vector<std::string> headings;
    ASSERT_OK(sheet::read_sheet(reply->body, {}, [&](const sheet::SheetRow& row) -> Result<> {
        for (const auto& cell : row.cells) headings.push_back(cell.text);
        return {};
    }));
    EXPECT_EQ(headings, (std::vector<std::string>{"单位", "姓名", "性别", "证件类型", "证件号码", "手机",
                                                  "学段", "学科", "职务", "是否专任"}));
}

XT_ON_BOTH_ENGINES(PeopleApi);

}  // namespace
}  // namespace xingtan::people
