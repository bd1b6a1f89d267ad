#include "platform/http/openapi.h"

#include <gtest/gtest.h>

#include "platform/http/system.h"

namespace xingtan::http {

enum class Stage { Planned, CheckedIn };
BOOST_DESCRIBE_ENUM(Stage, Planned, CheckedIn)
struct Part {
    std::int64_t minutes = 0;
    BOOST_DESCRIBE_CLASS(Part, (), (minutes), (), ())
};
struct Lesson {
    UnitId id;
    std::string name;
    Stage stage{};
    bool open = false;
    Date day;
    DomainTime opens_at;
    std::optional<Part> extra;
    std::optional<std::string> remark;
    std::vector<Part> parts;
    Masked number;
    BOOST_DESCRIBE_CLASS(Lesson, (), (id, name, stage, open, day, opens_at, extra, remark, parts, number), (),
                         ())
};
namespace other {
struct Part {
    std::string text;
    BOOST_DESCRIBE_CLASS(Part, (), (text), (), ())
};
}  // namespace other

namespace {

Result<Reply> nothing(Context&, const Request&) { return Reply::none(); }

const Route kRoutes[] = {
    {"GET", "/api/units/{unit}/lessons", Can::ViewUnits, nothing, "List lessons",
     shapes_of<void, Page<Lesson>>(), "after size"},
    {"POST", "/api/units/{unit}/lessons", Can::ManageUnits, nothing, "Plan a \"lesson\"",
     shapes_of<Part, Lesson>()},
    {"PUT",
     "/api/lessons/{lesson}/sheet",
     Can::SignedIn,
     nothing,
     "Upload",
     {.body_media = "application/octet-stream"},
     "",
     true},
    {"GET", "/api/lessons/{lesson}/paper", Can::Anyone, nothing, "Print", {.reply_media = "application/pdf"}},
    {"DELETE", "/api/lessons/{lesson}", Can::ManageUnits, nothing, "Drop"},
};

void expect_at(std::string_view path, std::string_view expected) {
    static const std::string document = openapi_document(kRoutes).value();
    const auto actual = json_member(document, path);
    const auto same = json_contains(expected, actual.empty() ? "null" : actual);
    EXPECT_TRUE(same.ok()) << path << " is " << actual;
}

TEST(OpenApi, describes_each_kind_of_field) {
    const std::string lesson = "components.schemas.Lesson.properties.";
    expect_at(lesson + "id", R"({"type":"string","pattern":"^u[0-9a-hjkmnp-tv-z]{13}$"})");
    expect_at(lesson + "name", R"({"type":"string"})");
    expect_at(lesson + "stage", R"({"type":"string","enum":["planned","checked-in"]})");
    expect_at(lesson + "open", R"({"type":"boolean"})");
    expect_at(lesson + "day", R"({"type":"string","format":"date"})");
    expect_at(lesson + "opens_at", R"({"type":"string","format":"date-time"})");
    expect_at(lesson + "extra", R"({"anyOf":[{"$ref":"#/components/schemas/Part"},{"type":"null"}]})");
    expect_at(lesson + "remark", R"({"anyOf":[{"type":"string"},{"type":"null"}]})");
    expect_at(lesson + "parts", R"({"type":"array","items":{"$ref":"#/components/schemas/Part"}})");
    expect_at(lesson + "number", R"({"type":"string"})");
    expect_at("components.schemas.Lesson.required",
              R"(["id","name","stage","open","day","opens_at","parts","number"])");
    expect_at("components.schemas.Part.additionalProperties", "false");
    expect_at("components.schemas.PageOfLesson.properties.rows.items",
              R"({"$ref":"#/components/schemas/Lesson"})");
}

TEST(OpenApi, describes_operations) {
    const std::string lessons = "paths./api/units/{unit}/lessons.";
    expect_at("openapi", "\"3.1.0\"");
    expect_at(lessons + "get.operationId", "\"getUnitsUnitLessons\"");
    expect_at(lessons + "get.x-right", "\"view-units\"");
    expect_at(
        lessons + "get.parameters",
        R"([{"name":"unit","in":"path","required":true},{"name":"after","in":"query"},{"name":"size","in":"query"}])");
    expect_at(lessons + "get.responses.2XX.content.application/json.schema",
              R"({"$ref":"#/components/schemas/PageOfLesson"})");
    expect_at(lessons + "get.responses.default", R"({"$ref":"#/components/responses/Problem"})");
    expect_at(lessons + "post.summary", R"("Plan a \"lesson\"")");
    expect_at(lessons + "post.requestBody.content.application/json.schema",
              R"({"$ref":"#/components/schemas/Part"})");
    expect_at(lessons + "post.security", R"([{"session":[]},{"token":[]}])");
    expect_at(
        "paths./api/lessons/{lesson}/sheet.put.requestBody.content.application/octet-stream.schema.format",
        "\"binary\"");
    expect_at("paths./api/lessons/{lesson}/paper.get.responses.2XX.content.application/pdf.schema.format",
              "\"binary\"");
    expect_at("paths./api/lessons/{lesson}/paper.get.security", "[]");
    expect_at("paths./api/lessons/{lesson}.delete.responses.2XX", R"({"description":"Done"})");
}

TEST(OpenApi, leaves_out_what_a_route_does_not_have) {
    const auto document = openapi_document(kRoutes).value();
    EXPECT_EQ(json_member(document, "paths./api/units/{unit}/lessons.get.requestBody"), "");
    EXPECT_EQ(json_member(document, "paths./api/lessons/{lesson}.delete.responses.2XX.content"), "");
}

TEST(OpenApi, refuses_two_shapes_of_one_name) {
    const Route clash[] = {
        {"GET", "/api/a", Can::Anyone, nothing, "", shapes_of<void, Part>()},
        {"GET", "/api/b", Can::Anyone, nothing, "", shapes_of<void, other::Part>()},
    };
    EXPECT_EQ(openapi_document(clash).error().kind, Kind::Broken);
}

TEST(OpenApi, covers_the_system_routes) {
    const auto document = openapi_document(system_routes()).value();
    for (const auto& route : system_routes())
        EXPECT_NE(document.find("\"" + std::string(route.path) + "\""), std::string::npos);
}

}  // namespace
}  // namespace xingtan::http
