#include "platform/sheet/writer.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unistd.h>

#include <filesystem>

#include "platform/sheet/csv_writer.h"
#include "platform/sheet/fixtures.h"

namespace xingtan::sheet {
namespace {

using namespace fixtures;
using Lines = std::vector<std::string>;

SheetLayout roster_layout() {
    return {.name = "名册",
            .title = "2016年培训名册",
            .note = "",
            .columns = {{"姓名", ColumnKind::Text, 10, {}},
                        {"证件号码", ColumnKind::Text, 20, {}},
                        {"人数", ColumnKind::Integer, 8, {}},
                        {"日期", ColumnKind::Day, 12, {}},
                        {"学时", ColumnKind::Hours, 8, {}},
                        {"比例", ColumnKind::Percent, 8, {}},
                        {"状态", ColumnKind::Text, 8, {"已通过", "未通过"}}}};
}

const std::vector<Value> kRow = {std::string_view("单雄信"), std::string_view("511023199001010012"),
                                 std::int64_t{1234},         *date_from_iso("2016-03-10"),
                                 std::int64_t{125},          std::int64_t{6628},
                                 std::string_view("=1+1")};

std::string roster_bytes() {
    auto writer = XlsxWriter::to_memory(roster_layout());
    EXPECT_TRUE(writer.ok());
    EXPECT_TRUE(writer.value().row(kRow).ok());
    EXPECT_TRUE(writer.value().row({}).ok());
    const std::vector<Value> total = {
        std::string_view("合计"), {}, std::int64_t{1234}, std::string_view("—")};
    EXPECT_TRUE(writer.value().row(total, RowLook::Total).ok());
    auto bytes = writer.value().finish_bytes();
    EXPECT_TRUE(bytes.ok());
    return std::move(bytes).value();
}

TEST(XlsxWriter, WritesWhatTheReaderReads) {
    const auto read = read_all(roster_bytes());
    ASSERT_EQ(read.code, "");
    EXPECT_EQ(read.info.sheet, "名册");
    EXPECT_EQ(read.lines(),
              (Lines{"2016年培训名册", "姓名|证件号码|人数|日期|学时|比例|状态",
                     "单雄信|511023199001010012|1234|2016-03-10|12.5|0.6628|=1+1", "合计||1234|—"}));
    EXPECT_EQ(read.cell(2, 1).kind, CellKind::Text);
    EXPECT_FALSE(read.cell(2, 1).damaged);
    EXPECT_EQ(read.cell(2, 2).kind, CellKind::Number);
    EXPECT_EQ(read.cell(2, 3).kind, CellKind::Date);
    EXPECT_EQ(read.cell(2, 6).kind, CellKind::Text);
    EXPECT_EQ(read.rows[3].line, 5);
}

TEST(XlsxWriter, WritesSeveralSheets) {
    auto writer = XlsxWriter::to_memory({.name = "甲", .columns = {{"a"}}});
    ASSERT_TRUE(writer.ok());
    const std::vector<Value> one = {std::string_view("1")};
    ASSERT_TRUE(writer.value().row(one).ok());
    ASSERT_TRUE(writer.value().next_sheet({.name = "乙", .columns = {{"b"}}}).ok());
    ASSERT_TRUE(writer.value().row(one).ok());
    const auto bytes = writer.value().finish_bytes();
    EXPECT_EQ(read_all(*bytes).lines(), (Lines{"a", "1"}));
    EXPECT_EQ(read_all(*bytes, {.sheet = "乙"}).lines(), (Lines{"b", "1"}));
}

TEST(XlsxWriter, RefusesWhatAWorkbookCannotHold) {
    EXPECT_FALSE(XlsxWriter::to_memory({.name = "a/b", .columns = {{"a"}}}).ok());
    EXPECT_FALSE(
        XlsxWriter::to_memory({.name = "a", .columns = {{"a", ColumnKind::Text, 8, {std::string(300, 'x')}}}})
            .ok());
    auto writer = XlsxWriter::to_memory({.columns = {{"a"}}});
    const std::string text(40'000, 'x');
    const std::vector<Value> row = {std::string_view(text)};
    EXPECT_EQ(writer.value().row(row).error().code, "cell-too-long");
    const std::vector<Value> wide = {std::int64_t{1}, std::int64_t{2}};
    EXPECT_EQ(writer.value().row(wide).error().kind, Kind::Broken);
}

TEST(XlsxWriter, LeavesNothingBehindUnlessFinished) {
    const auto path =
        std::filesystem::temp_directory_path() / ("sheet-writer-" + std::to_string(::getpid()) + ".xlsx");
    { auto writer = XlsxWriter::to_file(path.string(), {.columns = {{"a"}}}); }
    EXPECT_FALSE(std::filesystem::exists(path));
    auto writer = XlsxWriter::to_file(path.string(), {.columns = {{"a"}}});
    ASSERT_TRUE(writer.value().finish().ok());
    EXPECT_TRUE(std::filesystem::exists(path));
    std::filesystem::remove(path);
    auto nowhere = XlsxWriter::to_file("/dev/null/x.xlsx", {.columns = {{"a"}}});
    EXPECT_EQ(nowhere.value().finish().error().code, "file-not-writable");
}

TEST(XlsxWriter, LongNumbersInNumberColumnsBecomeText) {
    auto writer = XlsxWriter::to_memory({.columns = {{"a", ColumnKind::Integer}}});
    const std::vector<Value> row = {std::int64_t{511023199001010012}};
    ASSERT_TRUE(writer.value().row(row).ok());
    EXPECT_EQ(read_all(*writer.value().finish_bytes()).text(1, 0), "511023199001010012");
}

TEST(CsvWriter, WritesWhatTheReaderReads) {
    CsvWriter writer(roster_layout().columns);
    writer.row(kRow);
    const std::string text = writer.take();
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF姓名,"));
    EXPECT_TRUE(text.ends_with("\r\n单雄信,511023199001010012,1234,2016-03-10,12.5,66.28%,'=1+1\r\n"));
    EXPECT_EQ(writer.take(), "");
    EXPECT_EQ(read_all(text).lines()[1], "单雄信|511023199001010012|1234|2016-03-10|12.5|66.28%|=1+1");
}

TEST(Shown, UsesTheUnitOfTheColumn) {
    EXPECT_EQ(shown(std::int64_t{5}, ColumnKind::Hours), "0.5");
    EXPECT_EQ(shown(std::int64_t{-125}, ColumnKind::Hours), "-12.5");
    EXPECT_EQ(shown(std::int64_t{3}, ColumnKind::Percent), "0.03%");
    EXPECT_EQ(shown(std::int64_t{0}, ColumnKind::Integer), "0");
    EXPECT_EQ(shown({}, ColumnKind::Hours), "");
}

// Texts as people and attackers write them: Han of every plane, escapes, controls, formula starts, quotes.
rc::Gen<std::string> texts() {
    const auto piece = rc::gen::elementOf(std::vector<std::string>{
        "张",   "三",      "𠮷",      "\U0002CB4E", "\U0003158E", "·",     "a",      "Z",   "0",    "_",
        "x",    "_x000D_", "_x005F_", "\t",         "\n",         " ",     "=",      "+",   "-",    "@",
        "'",    "\"",      ",",       ";",          "&",          "<",     ">",      "]]>", "\x01", "\x0B",
        "\x1F", "\u00A0",  "é",       "ئ",          "\uE000",     "1E+17", "5.1E+17"});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const auto& p : pieces) text += p;
                            return text;
                        });
}

std::string expected(const std::string& text) { return is_blank(text) ? "" : text; }

TEST(RoundTrip, EveryTextComesBackFromXlsx) {
    EXPECT_TRUE(rc::check([] {
        const auto rows = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
            rc::gen::pair(texts(), texts()));
        auto writer = XlsxWriter::to_memory({.columns = {{"x"}, {"y"}, {"n", ColumnKind::Integer}}});
        for (const auto& [x, y] : rows) {
            const std::vector<Value> values = {std::string_view(x), std::string_view(y), std::int64_t{7}};
            RC_ASSERT(writer.value().row(values).ok());
        }
        const auto read = read_all(*writer.value().finish_bytes());
        RC_ASSERT(read.code == "");
        RC_ASSERT(read.rows.size() == rows.size() + 1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            RC_ASSERT(read.text(i + 1, 0) == expected(rows[i].first));
            RC_ASSERT(read.text(i + 1, 1) == expected(rows[i].second));
        }
    }));
}

TEST(RoundTrip, EveryTextComesBackFromCsv) {
    EXPECT_TRUE(rc::check([] {
        const auto rows = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
            rc::gen::pair(texts(), texts()));
        CsvWriter writer({{"x"}, {"y"}, {"n", ColumnKind::Integer}});
        for (const auto& [x, y] : rows) {
            const std::vector<Value> values = {std::string_view(x), std::string_view(y), std::int64_t{7}};
            writer.row(values);
        }
        const auto read = read_all(writer.take());
        RC_ASSERT(read.code == "");
        RC_ASSERT(read.rows.size() == rows.size() + 1);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            RC_ASSERT(read.text(i + 1, 0) == expected(rows[i].first));
            RC_ASSERT(read.text(i + 1, 1) == expected(rows[i].second));
        }
    }));
}

}  // namespace
}  // namespace xingtan::sheet
