#include "platform/sheet/csv.h"

#include <gtest/gtest.h>

#include "platform/sheet/fixtures.h"

namespace xingtan::sheet {
namespace {

using namespace fixtures;
using namespace std::string_literals;
using Lines = std::vector<std::string>;

TEST(Csv, QuotesAndLineEnds) {
    const auto read = read_all("姓名,备注\r\n\"张,三\",\"a\"\"b\r\nc\"\r\n\r\n李四,x");
    EXPECT_EQ(read.lines(), (Lines{"姓名|备注", "张,三|a\"b\nc", "李四|x"}));
    EXPECT_EQ(read.rows[1].line, 2);
    EXPECT_EQ(read.rows[2].line, 4);
    EXPECT_EQ(read.info.format, FileFormat::Csv);
    EXPECT_EQ(read.info.charset, "UTF-8");
}

TEST(Csv, EveryLineEnd) {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const auto read = read_all("a,b"s + end + "c,d" + end);
        EXPECT_EQ(read.lines(), (Lines{"a|b", "c|d"}));
        EXPECT_EQ(read.rows[1].line, 2);
    }
}

TEST(Csv, DelimitersAreFound) {
    EXPECT_EQ(read_all("a\tb\tc\n1,2\t3\t4\n").lines(), (Lines{"a|b|c", "1,2|3|4"}));
    EXPECT_EQ(read_all("2016年名册\na;b\n1,5;2\n3;4\n").lines(),
              (Lines{"2016年名册", "a|b", "1,5|2", "3|4"}));
    EXPECT_EQ(read_all("\"x;y\",b\n\"z;w\",d\n").lines(), (Lines{"x;y|b", "z;w|d"}));
    EXPECT_EQ(read_all("sep=;\r\na,b;c\r\n").lines(), Lines{"a,b|c"});
    EXPECT_EQ(read_all("sep=;\r\na,b;c\r\n").rows[0].line, 2);
    EXPECT_EQ(read_all("姓名\n张三\n").lines(), (Lines{"姓名", "张三"}));
}

TEST(Csv, CharsetsGiveTheSameRows) {
    const Lines want = {"姓名|证件", "张三|1"};
    EXPECT_EQ(read_all("\xEF\xBB\xBF姓名,证件\n张三,1\n").lines(), want);
    const auto gb = read_all("\xD0\xD5\xC3\xFB,\xD6\xA4\xBC\xFE\n\xD5\xC5\xC8\xFD,1\n");
    EXPECT_EQ(gb.lines(), want);
    EXPECT_EQ(gb.info.charset, "GB18030");
    std::string wide = "\xFF\xFE";
    for (const char16_t unit : u"姓名\t证件\r\n张三\t1\r\n"s)
        wide.append({static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)});
    EXPECT_EQ(read_all(wide).lines(), want);
    EXPECT_EQ(read_all(wide).info.charset, "UTF-16LE");
}

TEST(Csv, UndecodableBytesNameTheirLine) {
    const auto read = read_all("a,b\nc,\xFF\xFF\n");
    EXPECT_EQ(read.code, "text-not-decodable");
    EXPECT_EQ(read.params, (Params{{"row", "2"}}));
}

TEST(Csv, AnOpenQuoteNamesItsLine) {
    const auto read = read_all("a,b\nc,d\n\"e,f\ng,h\n");
    EXPECT_EQ(read.code, "csv-quote-not-closed");
    EXPECT_EQ(read.params, (Params{{"row", "3"}}));
}

TEST(Csv, GuardsAgainstFormulasAreUndone) {
    EXPECT_EQ(read_all("=\"0012\",'=1+1,'abc,\"=\"\"0451\"\"\",''=x,'-5\n").lines(),
              Lines{"0012|=1+1|'abc|0451|'=x|-5"});
}

TEST(Csv, ShortenedNumbersAreDamaged) {
    const auto read = read_all("5.11023E+17,511023199001010012,1E+03\n");
    EXPECT_TRUE(read.cell(0, 0).damaged);
    EXPECT_FALSE(read.cell(0, 1).damaged);
    EXPECT_FALSE(read.cell(0, 2).damaged);
}

TEST(Csv, StrayQuotesAreLetters) { EXPECT_EQ(read_all("a\"b,\"c\"d,e\n").lines(), Lines{"a\"b|cd|e"}); }

TEST(Csv, LargeFilesCrossPieceBoundaries) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "张三" + std::to_string(i) + ",\"x\"\"y\"\r\n";
    const auto read = read_all(text);
    ASSERT_EQ(read.rows.size(), 20'000u);
    for (std::size_t i = 0; i < read.rows.size(); ++i) ASSERT_EQ(read.text(i, 0), "张三" + std::to_string(i));
    for (std::size_t i = 0; i < read.rows.size(); ++i) ASSERT_EQ(read.text(i, 1), "x\"y");
}

}  // namespace
}  // namespace xingtan::sheet
