// What was handed down by the quota sheet comes out of the export as it went in: cell by cell.
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "platform/sheet/reader.h"
#include "world.h"

namespace xingtan::testing {
namespace {

using Cells = std::vector<std::vector<std::string>>;

std::string file(const std::string& path) {
    std::ifstream in(std::string(XT_SOURCE_DIR) + "/" + path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

Cells cells(std::string_view bytes) {
    Cells rows;
    EXPECT_OK(sheet::read_sheet(bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
        auto& texts = rows.emplace_back();
        for (const auto& cell : row.cells) texts.push_back(cell.text);
        return {};
    }));
    return rows;
}

// Rows without their heading: a language may name the columns differently.
Cells figures(Cells rows) {
    if (!rows.empty()) rows.erase(rows.begin());
    return rows;
}

class ExportOn : public ::testing::TestWithParam<db::Engine> {};

TEST_P(ExportOn, TheQuotaSheetComesOutAsItWentIn) {
    World world(GetParam());
    ASSERT_OK(world.tell("project", {.teachers_per_mille = 1, .teachers_per_school = 60}));
    ASSERT_OK(world.act_as("city"));
    const auto bytes = file("data/lianyungang-2016-quota.csv");
    const auto base = "/api/projects/" + world.name_of("project");
    const auto staged = world.send("POST", base + "/quota-sheets?filename=q.csv", bytes, "text/csv");
    ASSERT_EQ(staged.status, 201) << staged.body;
    const auto id = json_member(staged.body, "id");
    const auto published =
        world.send("PUT", "/api/quota-sheets/" + id.substr(1, id.size() - 2) + "/publication", "", "");
    ASSERT_EQ(published.status, 200) << published.body;

    const auto wanted = cells(bytes);
    ASSERT_EQ(wanted.size(), 24u);
    for (const char* name : {"/quota-sheet.csv", "/quota-sheet.xlsx"}) {
        const auto out = world.send("GET", base + name, "", "");
        ASSERT_EQ(out.status, 200) << out.body;
        auto got = cells(out.body);
        ASSERT_EQ(got.empty(), false);
        EXPECT_EQ(got.front().size(), wanted.front().size());
        EXPECT_EQ(figures(got), figures(wanted)) << name;
    }

    // In English the headings alone differ, and the sheet is read again as it came.
    const auto english = world.send("GET", base + "/quota-sheet.xlsx?lang=en", "", "");
    ASSERT_EQ(english.status, 200) << english.body;
    const auto got = cells(english.body);
    ASSERT_FALSE(got.empty());
    EXPECT_EQ(got.front()[0], "Unit");
    EXPECT_EQ(got.front()[14], "Intake 14");
    EXPECT_EQ(figures(got), figures(wanted));
    const auto again =
        world.send("POST", base + "/quota-sheets?filename=q.xlsx", english.body, "application/octet-stream");
    ASSERT_EQ(again.status, 201) << again.body;
    EXPECT_EQ(json_member(again.body, "bad"), json_member(staged.body, "bad"));
    const auto board = world.send("GET", base + "/board.xlsx?lang=en", "", "");
    ASSERT_EQ(board.status, 200) << board.body;
    bool named = false;
    for (const auto& row : cells(board.body))
        for (const auto& cell : row) named = named || cell == "Untrained";
    EXPECT_TRUE(named);
}

XT_ON_BOTH_ENGINES(ExportOn);

}  // namespace
}  // namespace xingtan::testing
