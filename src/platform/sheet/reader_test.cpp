#include "platform/sheet/reader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "platform/sheet/fixtures.h"

namespace xingtan::sheet {
namespace {

using namespace fixtures;
using Lines = std::vector<std::string>;

std::string number_row(const std::string& value, int style = 0) {
    return R"(<row r="1"><c r="A1" s=")" + std::to_string(style) + R"("><v>)" + value + "</v></c></row>";
}

Cell number_cell(const std::string& value, Book book = {}) {
    book.sheet_data = number_row(value, static_cast<int>(book.styles.size()) - 1);
    return read_all(excel(book)).cell(0, 0);
}

TEST(Xlsx, SharedStringsInRunsWithoutThePhoneticGuide) {
    Book book;
    book.strings = {
        "<t>姓名</t>",
        R"(<r><rPr><b/></rPr><t>单</t></r><r><t xml:space="preserve">雄 信</t></r><rPh sb="0" eb="1"><t>シャン</t></rPh>)",
        "<t>a&amp;b_x000D_&#10;_x005F_x41_</t><phoneticPr fontId=\"1\"/>", "<t/>"};
    book.sheet_data =
        R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c><c r="E2" t="s"><v>3</v></c></row>)";
    const auto read = read_all(excel(book));
    ASSERT_EQ(read.code, "");
    EXPECT_EQ(read.lines(), Lines{"姓名|单雄 信||a&b\r\n_x41_"});
    EXPECT_EQ(read.rows[0].line, 2);
    EXPECT_EQ(read.info.sheet, "名册");
    EXPECT_EQ(read.info.rows, 1);
    EXPECT_EQ(read.info.columns, 4);
}

TEST(Xlsx, InlineStringsAndFormulaResults) {
    Book book;
    book.sheet_data =
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>李</t></is></c><c r="B1" t="inlineStr"><is><r><t>四</t></r><r><t>光</t></r><rPh><t>x</t></rPh></is></c>)"
        R"(<c r="C1" t="str"><f>A1&amp;B1</f><v>李四光</v></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c>)"
        R"(<c r="G1"><f>X()</f></c></row>)";
    const auto read = read_all(excel(book));
    EXPECT_EQ(read.lines(), Lines{"李|四光|李四光|2|TRUE|#N/A"});
    EXPECT_EQ(read.cell(0, 0).kind, CellKind::Text);
    EXPECT_EQ(read.cell(0, 3).kind, CellKind::Number);
    EXPECT_EQ(read.cell(0, 4).kind, CellKind::Bool);
    EXPECT_EQ(read.cell(0, 5).kind, CellKind::Error);
    EXPECT_EQ(read.cell(0, 6).kind, CellKind::Empty);
}

TEST(Xlsx, CellsAndRowsMayLeaveOutTheirPlace) {
    Book book;
    book.sheet_data =
        R"(<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row r="5"><c r="C5" t="str"><v>c</v></c><c t="str"><v>d</v></c></row><row><c t="str"><v>e</v></c></row>)";
    const auto read = read_all(excel(book));
    EXPECT_EQ(read.lines(), (Lines{"a|b", "||c|d", "e"}));
    EXPECT_EQ(read.rows[0].line, 1);
    EXPECT_EQ(read.rows[1].line, 5);
    EXPECT_EQ(read.rows[2].line, 6);
}

TEST(Xlsx, PrefixesAbsolutePathsAndBackslashes) {
    const std::string rels =
        R"(<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="R1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
    const Parts parts = {
        {"_rels/.rels", rels + R"(officeDocument" Target="/Office/Book.xml"/></p:Relationships>)"},
        {"office\\Book.xml",
         R"(<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="甲" sheetId="1" rel:id="R1"/></x:sheets></x:workbook>)"},
        {"Office/_rels/Book.xml.rels", rels + R"(worksheet" Target="/Data/One.xml"/></p:Relationships>)"},
        {"data/one.xml",
         R"(<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:o="urn:other"><x:sheetData><o:row><o:c><o:v>no</o:v></o:c></o:row><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>张三</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>)"}};
    const auto read = read_all(zipped(parts));
    EXPECT_EQ(read.code, "");
    EXPECT_EQ(read.lines(), Lines{"张三"});
}

TEST(Xlsx, StrictVariant) {
    const std::string rels =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/)";
    const Parts parts = {
        {"_rels/.rels", rels + R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml",
         R"(<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict"><workbookPr dateCompatibility="0"/><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         rels + R"(worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/worksheets/sheet1.xml",
         R"(<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2016-03-10T00:00:00.000</v></c><c r="B1" t="d"><v>2016-03-10T09:30:00</v></c></row></sheetData></worksheet>)"}};
    const auto read = read_all(zipped(parts));
    EXPECT_EQ(read.lines(), Lines{"2016-03-10|2016-03-10 09:30:00"});
    EXPECT_EQ(read.cell(0, 0).kind, CellKind::Date);
    EXPECT_EQ(read.cell(0, 0).date, *date_from_iso("2016-03-10"));
}

TEST(Xlsx, TheFirstVisibleSheetIsRead) {
    Book book;
    book.before_sheets =
        R"(<sheet name="hidden" sheetId="1" state="hidden" r:id="rId4"/><sheet name="very" sheetId="2" state="veryHidden" r:id="rId4"/>)";
    book.sheet_data = R"(<row><c t="str"><v>ours</v></c></row>)";
    const auto read = read_all(excel(book));
    EXPECT_EQ(read.lines(), Lines{"ours"});
    EXPECT_TRUE(read.info.other_sheets.empty());
    book.before_sheets = R"(<sheet name="first" sheetId="1" r:id="rId4"/>)";
    EXPECT_EQ(read_all(excel(book)).lines(), Lines{"second"});
    EXPECT_EQ(read_all(excel(book)).info.other_sheets, Lines{"名册"});
    EXPECT_EQ(read_all(excel(book), {.sheet = "名册"}).lines(), Lines{"ours"});
    EXPECT_EQ(read_all(excel(book), {.sheet = "none"}).code, "sheet-not-found");
}

TEST(Xlsx, DatesByBuiltInAndOwnFormats) {
    Book book;
    book.formats =
        R"(<numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/>)"
        R"(<numFmt numFmtId="166" formatCode="[Red]#,##0.00_);\d0"/><numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="57" formatCode="yyyy/m"/>)";
    for (const int id : {14, 22, 31, 57, 58, 164}) {
        book.styles = {0, id};
        EXPECT_EQ(number_cell("42439", book).text, "2016-03-10") << id;
        EXPECT_EQ(number_cell("42439", book).kind, CellKind::Date) << id;
    }
    for (const int id : {0, 1, 2, 9, 49, 165, 166, 167, 999}) {
        book.styles = {14, id};
        EXPECT_EQ(number_cell("42439", book).text, "42439") << id;
        EXPECT_EQ(number_cell("42439", book).kind, CellKind::Number) << id;
    }
}

TEST(Xlsx, DatesOfBothEpochsAndTheFalseLeapDay) {
    Book book;
    book.styles = {14};
    const auto at = [&](const char* serial) { return number_cell(serial, book).text; };
    EXPECT_EQ(at("1"), "1900-01-01");
    EXPECT_EQ(at("59"), "1900-02-28");
    EXPECT_EQ(number_cell("60", book).kind, CellKind::Number);
    EXPECT_EQ(at("61"), "1900-03-01");
    EXPECT_EQ(at("25569"), "1970-01-01");
    EXPECT_EQ(at("2958465"), "9999-12-31");
    EXPECT_EQ(number_cell("2958466", book).kind, CellKind::Number);
    EXPECT_EQ(number_cell("-1", book).kind, CellKind::Number);
    EXPECT_EQ(at("42439.395833333336"), "2016-03-10 09:30:00");
    EXPECT_EQ(at("42439.999999"), "2016-03-11");
    EXPECT_EQ(at("0.5"), "12:00:00");
    book.epoch_1904 = true;
    EXPECT_EQ(at("40977"), "2016-03-10");
    EXPECT_EQ(at("0"), "1904-01-01");
}

TEST(Xlsx, NumbersAreTheShortestExactText) {
    EXPECT_EQ(number_cell("1.1000000000000001").text, "1.1");
    EXPECT_EQ(number_cell("0.1").text, "0.1");
    EXPECT_EQ(number_cell("3.0").text, "3");
    EXPECT_EQ(number_cell("-12").text, "-12");
    EXPECT_EQ(number_cell("1E-3").text, "0.001");
    EXPECT_EQ(number_cell(" 7 ").text, "7");
    EXPECT_EQ(number_cell("13800000000").text, "13800000000");
    EXPECT_EQ(number_cell("1.38E10").text, "13800000000");
    EXPECT_FALSE(number_cell("1.38E10").damaged);
    EXPECT_EQ(number_cell("999999999999999").text, "999999999999999");
    EXPECT_FALSE(number_cell("999999999999999").damaged);
    EXPECT_EQ(number_cell("NaN").kind, CellKind::Text);
    EXPECT_EQ(number_cell("12a").kind, CellKind::Text);
}

TEST(Xlsx, LongNumbersAreKnownToBeDamaged) {
    for (const char* stored : {"5.1102319900101E+17", "511023199001010000", "1E15", "6222020200012345"}) {
        const auto cell = number_cell(stored);
        EXPECT_EQ(cell.kind, CellKind::Number) << stored;
        EXPECT_TRUE(cell.damaged) << stored;
    }
    EXPECT_EQ(number_cell("5.1102319900101E+17").text, "511023199001010000");
    EXPECT_EQ(number_cell("-5.110231990010123E+17").text, "-511023199001012300");
    EXPECT_EQ(number_cell("1E20").text, "100000000000000000000");
    EXPECT_EQ(number_cell("1E21").text, "1e+21");
    Book book;
    book.sheet_data =
        R"(<row><c t="str"><v>5.11023E+17</v></c><c t="str"><v>511023199001010012</v></c><c t="str"><v>1E+3</v></c></row>)";
    const auto read = read_all(excel(book));
    EXPECT_TRUE(read.cell(0, 0).damaged);
    EXPECT_FALSE(read.cell(0, 1).damaged);
    EXPECT_FALSE(read.cell(0, 2).damaged);
}

TEST(Xlsx, CodesKeepTheZerosTheirFormatShows) {
    Book book;
    book.formats = R"(<numFmt numFmtId="164" formatCode="000000"/>)";
    book.styles = {0, 164};
    EXPECT_EQ(number_cell("10101", book).text, "010101");
    EXPECT_EQ(number_cell("1234567", book).text, "1234567");
}

TEST(Xlsx, FormattedRowsWithoutValuesDoNotCount) {
    Book book;
    book.sheet_data = R"(<row r="1"><c r="A1" t="str"><v>标题</v></c></row>)";
    for (int i = 2; i < 300'000; ++i) {
        const std::string n = std::to_string(i);
        book.sheet_data += "<row r=\"" + n + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + n +
                           "\" s=\"1\"/><c r=\"XFD" + n + "\" s=\"1\"/></row>";
    }
    book.sheet_data +=
        R"(<row r="1048576"><c r="A1048576" t="str"><v>  </v></c><c r="B1048576" t="inlineStr"><is><t>　</t></is></c></row>)";
    const auto read = read_all(excel(book));
    EXPECT_EQ(read.code, "");
    EXPECT_EQ(read.lines(), Lines{"标题"});
    EXPECT_EQ(read.info.rows, 1);
}

TEST(Xlsx, APreviewStopsEarly) {
    Book book;
    for (int i = 0; i < 50; ++i) book.sheet_data += R"(<row><c><v>1</v></c></row>)";
    const auto read = read_all(excel(book), {.preview = 3});
    EXPECT_EQ(read.rows.size(), 3u);
    EXPECT_EQ(read.info.rows, 3);
}

TEST(Xlsx, TheSinkMayRefuse) {
    Book book;
    book.sheet_data = R"(<row><c><v>1</v></c></row><row><c><v>2</v></c></row>)";
    int seen = 0;
    const auto info = read_sheet(excel(book), {}, [&](const SheetRow&) -> Result<> {
        ++seen;
        return Error::conflict("enough");
    });
    ASSERT_FALSE(info.ok());
    EXPECT_EQ(info.error().code, "enough");
    EXPECT_EQ(seen, 1);
}

TEST(Xlsx, FilesAreReadAsBytesAre) {
    Book book;
    book.sheet_data = R"(<row><c t="str"><v>张三</v></c></row>)";
    const auto path =
        (std::filesystem::temp_directory_path() / ("sheet-" + std::to_string(::getpid()))).string();
    std::ofstream(path, std::ios::binary) << excel(book);
    const auto source = ByteSource::of_file(path);
    ASSERT_TRUE(source.ok());
    std::string text;
    const auto info = read_sheet(source.value(), {}, [&](const SheetRow& row) -> Result<> {
        text = row.at(0).text;
        return {};
    });
    EXPECT_TRUE(info.ok());
    EXPECT_EQ(text, "张三");
    std::remove(path.c_str());
    EXPECT_EQ(ByteSource::of_file(path).error().code, "file-not-readable");
}

TEST(Xlsx, Zip64AndStreamedParts) {
    Book book;
    book.sheet_data = R"(<row><c t="str"><v>张三</v></c></row>)";
    EXPECT_EQ(read_all(hand_zipped(excel_parts(book), {})).lines(), Lines{"张三"});
    EXPECT_EQ(read_all(hand_zipped(excel_parts(book), {.zip64 = true})).lines(), Lines{"张三"});
    EXPECT_EQ(read_all(hand_zipped(excel_parts(book), {.descriptors = true})).lines(), Lines{"张三"});
}

TEST(Cells, GiveDaysWholesAndTenths) {
    const auto text = [](const char* t) { return Cell{.text = t, .kind = CellKind::Text}; };
    for (const char* day :
         {"2016-03-10", "2016/3/10", "2016.3.10", "2016年3月10日", "20160310", "２０１６－０３－１０"})
        EXPECT_EQ(as_date(text(day)), date_from_iso("2016-03-10")) << day;
    EXPECT_EQ(as_date(text("2016年13月1日")), std::nullopt);
    EXPECT_EQ(as_whole(text("１２")), 12);
    EXPECT_EQ(as_whole(text("12.5")), std::nullopt);
    EXPECT_EQ(as_whole(text("")), std::nullopt);
    EXPECT_EQ(as_tenths(text("12.5")), 125);
    EXPECT_EQ(as_tenths(text("21.500000000000004")), 215);
    EXPECT_EQ(as_tenths(text("12.55")), std::nullopt);
    EXPECT_EQ(as_tenths(Cell{}), std::nullopt);
    EXPECT_EQ(column_name(0), "A");
    EXPECT_EQ(column_name(25), "Z");
    EXPECT_EQ(column_name(26), "AA");
    EXPECT_EQ(column_name(16383), "XFD");
}

}  // namespace
}  // namespace xingtan::sheet
