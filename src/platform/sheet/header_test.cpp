#include "platform/sheet/header.h"

#include <gtest/gtest.h>

#include "platform/sheet/fixtures.h"

namespace xingtan::sheet {
namespace {

const std::vector<WantedColumn> kRoster = {
    {Need::Required, {"姓名", "教师姓名", "name"}},
    {Need::Required, {"证件号码", "身份证号", "身份证号码", "ID number"}},
    {Need::Optional, {"手机", "手机号", "mobile"}},
};

Result<TableInfo> read(std::string_view csv, std::vector<std::string>* out = nullptr) {
    const auto source = ByteSource::of_bytes(csv);
    return read_table(source, {}, kRoster, [&](const Header& header, const SheetRow& row) -> Result<> {
        if (out != nullptr)
            out->push_back(header.cell(row, 0).text + "/" + header.cell(row, 1).text + "/" +
                           header.cell(row, 2).text);
        return {};
    });
}

TEST(Header, IsFoundBelowTitlesAndInAnyOrder) {
    std::vector<std::string> rows;
    const auto info = read(
        "2016年培训名册\n填表说明：姓名须与身份证一致\n序号,身份证号（18位）,* 姓 "
        "名,学校\n1,A,张三,一中\n2,B,李四,二中\n",
        &rows);
    ASSERT_TRUE(info.ok());
    EXPECT_EQ(info->header.line, 3);
    EXPECT_EQ(info->header.columns, (std::vector<int>{2, 1, -1}));
    EXPECT_EQ(info->header.not_wanted, (std::vector<std::string>{"序号", "学校"}));
    EXPECT_EQ(rows, (std::vector<std::string>{"张三/A/", "李四/B/"}));
    EXPECT_EQ(info->rows, 2);
}

TEST(Header, MayBeInEnglish) {
    const auto info = read("Name,ID Number,MOBILE\nx,y,z\n");
    ASSERT_TRUE(info.ok());
    EXPECT_EQ(info->header.columns, (std::vector<int>{0, 1, 2}));
}

TEST(Header, NamesWhatIsMissing) {
    const auto info = read("姓名,手机\nx,y\n");
    ASSERT_FALSE(info.ok());
    EXPECT_EQ(info.error().code, "columns-missing");
    EXPECT_EQ(info.error().params, (Params{{"columns", "证件号码"}, {"row", "1"}}));
}

TEST(Header, RefusesTwoColumnsForOne) {
    const auto info = read("姓名,教师姓名,身份证号\nx,y,z\n");
    ASSERT_FALSE(info.ok());
    EXPECT_EQ(info.error().code, "column-twice");
    EXPECT_EQ(info.error().params, (Params{{"column", "姓名"}}));
}

TEST(Header, MustStandAmongTheFirstRows) {
    std::string late;
    for (int i = 0; i < kHeaderWithin; ++i) late += "x,y\n";
    EXPECT_EQ(read(late + "姓名,身份证号\n").error().code, "header-not-found");
    EXPECT_TRUE(read(late.substr(4) + "姓名,身份证号\na,b\n").ok());
    EXPECT_EQ(read("a,b\nc,d\n").error().code, "header-not-found");
}

TEST(Header, RowsBeyondTheFirstTwentyAreGivenOnce) {
    std::string csv = "姓名,身份证号\n";
    for (int i = 0; i < 100; ++i) csv += "n" + std::to_string(i) + ",x\n";
    std::vector<std::string> rows;
    ASSERT_TRUE(read(csv, &rows).ok());
    ASSERT_EQ(rows.size(), 100u);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(rows[static_cast<std::size_t>(i)], "n" + std::to_string(i) + "/x/");
}

TEST(PlainHeading, IgnoresMarksAndBrackets) {
    EXPECT_EQ(plain_heading(" *手机\n号码（11位）："), "手机号码");
}

}  // namespace
}  // namespace xingtan::sheet
