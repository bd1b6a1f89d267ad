// Files that nobody should write: each is refused with its own code, soon, and in little memory.
#include <gtest/gtest.h>
#include <ctime>
#include <fstream>
#include <functional>

#include "base/limits.h"
#include "platform/sheet/fixtures.h"
#include "platform/sheet/zip_directory.h"

namespace xingtan::sheet {
namespace {

using namespace fixtures;
using namespace std::string_literals;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSanitizer = 10;  // a sanitizer takes several times the time and memory
#else
constexpr int kSanitizer = 1;
#endif
constexpr double kSoon = 2.0 * kSanitizer;               // seconds of processor time: the machine may be busy
constexpr long kLittleMemory = 64L * 1024 * kSanitizer;  // KiB

constexpr std::string_view kSheetOpen =
    R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";
constexpr std::string_view kSheetClose = "</sheetData></worksheet>";

std::string sheet_of(const std::string& rows) {
    return with_sheet_xml(std::string(kSheetOpen) + rows + std::string(kSheetClose));
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

// A figure of /proc/self/status in KiB: VmRSS is the memory now, VmHWM the most since it was last reset.
long memory_figure(std::string_view name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stol(line.substr(name.size() + 1));
    return -1;
}

long extra_memory(const std::function<void()>& work) {
    std::ofstream("/proc/self/clear_refs") << "5";
    const long before = memory_figure("VmRSS");
    work();
    return memory_figure("VmHWM") - before;
}

double processor_seconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string refusal(std::string_view bytes) {
    const double start = processor_seconds();
    std::string code;
    const long extra = extra_memory([&] {
        const auto info = read_sheet(bytes, {}, [](const SheetRow&) { return Result<>(); });
        if (!info.ok()) code = info.error().code;
    });
    EXPECT_LT(processor_seconds() - start, kSoon) << code;
    EXPECT_LT(extra, kLittleMemory) << code;
    return code;
}

// Pseudo-random letters that deflate cannot shrink much.
std::string noise(std::size_t length) {
    std::string text(length, ' ');
    std::uint32_t state = 12345;
    for (char& c : text) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>('a' + (state >> 16) % 26);
    }
    return text;
}

TEST(Refused, WhatIsNoSpreadsheet) {
    EXPECT_EQ(refusal(""), "file-empty");
    EXPECT_EQ(refusal("%PDF-1.7\n%\xE2\xE3"), "file-not-a-spreadsheet");
    EXPECT_EQ(refusal("\x89PNG\r\n\x1A\n"s), "file-not-a-spreadsheet");
    EXPECT_EQ(refusal("\x7F"
                      "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0\x01\0\0\0\x01"s),
              "file-not-a-spreadsheet");
    EXPECT_EQ(refusal(zipped({{"readme.txt", "hello"}})), "file-not-a-spreadsheet");
    EXPECT_EQ(refusal(compound("WordDocument")), "file-not-a-spreadsheet");
    EXPECT_EQ(
        refusal(zipped(
            {{"_rels/.rels",
              R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
             {"word/document.xml", R"(<w:document xmlns:w="urn:w"/>)"}})),
        "file-not-a-spreadsheet");
}

TEST(Refused, OldFormats) {
    EXPECT_EQ(refusal(compound("Workbook")), "file-old-format");
    EXPECT_EQ(refusal(compound("Book")), "file-old-format");
    EXPECT_EQ(refusal("<html><table><tr><td>1</td></tr></table>"), "file-old-format");
    EXPECT_EQ(refusal("\xEF\xBB\xBF<?xml version=\"1.0\"?><Workbook "
                      "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
              "file-old-format");
    EXPECT_EQ(refusal(zipped(
                  {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}})),
              "file-old-format");
}

TEST(Refused, OpenDocumentsThatAreNotWhole) {
    const std::string kind = "application/vnd.oasis.opendocument.spreadsheet";
    EXPECT_EQ(refusal(zipped({{"mimetype", kind}, {"content.xml", "<office><table>"}})), "file-corrupt");
    EXPECT_EQ(refusal(zipped({{"mimetype", kind}, {"content.xml", ""}})), "file-corrupt");
    // A part beside the content that no longer is what its checksum says.
    const std::string text = "a part that is kept as it stands, letter by letter";
    auto damaged = hand_zipped({{"mimetype", kind}, {"content.xml", "<x/>"}, {"notes.txt", text}}, {});
    EXPECT_EQ(refusal(damaged), "file-old-format");
    const auto at = damaged.find(text);
    ASSERT_NE(at, std::string::npos);
    damaged[at + 3] ^= 1;
    EXPECT_EQ(refusal(damaged), "file-corrupt");
}

TEST(Refused, EncryptedFiles) {
    EXPECT_EQ(refusal(compound("EncryptedPackage")), "file-encrypted");
    EXPECT_EQ(refusal(hand_zipped(excel_parts({}), {.encrypted = true})), "file-encrypted");
}

TEST(Refused, FilesWithoutAnyValue) {
    EXPECT_EQ(refusal(excel({})), "file-empty");
    EXPECT_EQ(refusal("\xEF\xBB\xBF\r\n,,\r\n \r\n"), "file-empty");
}

TEST(Refused, CutAndChangedFiles) {
    Book book;
    for (int i = 0; i < 2000; ++i)
        book.sheet_data += "<row><c t=\"str\"><v>" + noise(20) + std::to_string(i) + "</v></c></row>";
    const std::string whole = excel(book);
    for (std::size_t keep = 4; keep < whole.size(); keep += whole.size() / 40)
        EXPECT_EQ(refusal(std::string_view(whole).substr(0, keep)), "file-corrupt") << keep;
    int changed = 0;
    for (std::size_t at = 40; at < whole.size(); at += whole.size() / 200) {
        std::string broken = whole;
        broken[at] = static_cast<char>(broken[at] ^ 0x55);
        const auto read = read_all(broken);
        // A byte nobody reads may change; a row may not.
        if (read.code.empty())
            EXPECT_EQ(read.lines(), read_all(whole).lines()) << at;
        else
            ++changed;
    }
    EXPECT_GT(changed, 50);
}

TEST(Refused, PartsThatAreNotWellFormed) {
    EXPECT_EQ(refusal(with_sheet_xml("")), "file-corrupt");
    EXPECT_EQ(refusal(with_sheet_xml("<chartsheet/>")), "file-corrupt");
    EXPECT_EQ(refusal(sheet_of("<row><c></row>")), "file-corrupt");
    EXPECT_EQ(refusal(sheet_of(R"(<row><c t="s"><v>7</v></c></row>)")), "file-corrupt");
    EXPECT_EQ(refusal(sheet_of(R"(<row r="0"><c><v>1</v></c></row>)")), "file-corrupt");
    EXPECT_EQ(refusal(sheet_of(R"(<row r="1048577"><c><v>1</v></c></row>)")), "file-corrupt");
    EXPECT_EQ(refusal(sheet_of(R"(<row><c r="XFE1"><v>1</v></c></row>)")), "file-corrupt");
    EXPECT_EQ(refusal(sheet_of(R"(<row><c r="1"><v>1</v></c></row>)")), "file-corrupt");
    EXPECT_EQ(refusal(sheet_of("<row><c t=\"str\"><v>\xC1\xAA</v></c></row>")), "file-corrupt");
}

TEST(Refused, DocumentTypesAndEntities) {
    const std::string lol =
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    EXPECT_EQ(refusal(with_sheet_xml(lol + std::string(kSheetOpen) +
                                     "<row><c t=\"str\"><v>&b;</v></c></row>" + std::string(kSheetClose))),
              "file-corrupt");
    EXPECT_EQ(refusal(with_sheet_xml("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">" + std::string(kSheetOpen) +
                                     std::string(kSheetClose))),
              "file-corrupt");
}

TEST(Refused, RatioBombBeforeItIsUnpacked) {
    EXPECT_EQ(refusal(sheet_of(std::string(64 << 20, ' '))), "file-too-large-unpacked");
}

TEST(Refused, ClaimedSizesBeyondTheLimit) {
    EXPECT_EQ(refusal(hand_zipped(excel_parts({}), {.zip64 = true, .claimed = 1ULL << 40})),
              "file-too-large-unpacked");
    EXPECT_EQ(refusal(hand_zipped(excel_parts({}), {.claimed = 0xFFFFFFF0})), "file-too-large-unpacked");
}

TEST(Refused, PartsThatLieAboutTheirSize) {
    Book book;
    book.sheet_data = "<row><c><v>1</v></c></row>";
    EXPECT_EQ(refusal(hand_zipped(excel_parts(book), {.claimed = 10})), "file-corrupt");
}

TEST(Refused, OverlappingParts) {
    EXPECT_EQ(refusal(hand_zipped(excel_parts({}), {.overlap = true})), "file-corrupt");
}

TEST(Refused, TwoPartsOfOneName) {
    Parts parts = excel_parts({});
    parts.emplace_back("XL/Workbook.xml", "<workbook/>");
    EXPECT_EQ(refusal(hand_zipped(parts, {})), "file-corrupt");
}

TEST(Refused, TooManyParts) {
    Parts parts = excel_parts({});
    for (std::uint64_t i = 0; i <= kZipEntries; ++i) parts.emplace_back("x" + std::to_string(i), "");
    EXPECT_EQ(refusal(hand_zipped(parts, {})), "file-too-large-unpacked");
}

TEST(Refused, XmlThatEatsMemory) {
    // Depth, one long tag, many names: each would grow without end inside the parser.
    EXPECT_EQ(refusal(sheet_of(repeated("<a" + noise(60) + ">", 200'000))), "file-too-large-unpacked");
    EXPECT_EQ(refusal(sheet_of("<row a=\"" + noise(8 << 20) + "\"/>")), "file-too-large-unpacked");
    std::string names;
    for (int i = 0; i < 400'000; ++i) names += "<b" + noise(10) + std::to_string(i) + "/>";
    EXPECT_EQ(refusal(sheet_of(names)), "file-too-large-unpacked");
}

TEST(Refused, TooManyRowsAndColumns) {
    EXPECT_EQ(refusal(sheet_of(repeated("<row><c><v>1</v></c></row>", limits::kSheetRows + 101))),
              "too-many-rows");
    EXPECT_EQ(read_all(sheet_of(repeated("<row><c><v>1</v></c></row>", limits::kSheetRows + 100))).code, "");
    const auto wide =
        read_all(sheet_of("<row>" + repeated("<c><v>1</v></c>", limits::kSheetColumns + 1) + "</row>"));
    EXPECT_EQ(wide.code, "too-many-columns");
    EXPECT_EQ(
        read_all(sheet_of("<row>" + repeated("<c><v>1</v></c>", limits::kSheetColumns) + "</row>")).code, "");
    EXPECT_EQ(refusal(repeated("x\n", limits::kSheetRows + 101)), "too-many-rows");
    EXPECT_EQ(refusal(repeated("x,", limits::kSheetColumns + 1) + "x\n"), "too-many-columns");
}

TEST(Refused, CellsLongerThanACell) {
    EXPECT_EQ(refusal(sheet_of("<row><c t=\"str\"><v>" + noise(200'000) + "</v></c></row>")),
              "cell-too-long");
    EXPECT_EQ(refusal(sheet_of("<row><c t=\"inlineStr\"><is><t>" + noise(200'000) + "</t></is></c></row>")),
              "cell-too-long");
    EXPECT_EQ(refusal(noise(200'000)), "cell-too-long");
    EXPECT_EQ(refusal("a\n\"" + noise(200'000)), "csv-quote-not-closed");
}

TEST(Refused, TheMemoryMeasureSeesALargeBlock) {
    const long extra =
        extra_memory([] { std::vector<char> block(static_cast<std::size_t>(kLittleMemory) * 2048, 'x'); });
    EXPECT_GT(extra, kLittleMemory);
}

// What a part may hold within its size is bounded too: strings nobody uses, texts that are all different.
TEST(Refused, SharedStringsWithoutEnd) {
    Parts parts = excel_parts({});
    for (auto& [name, data] : parts)
        if (name == "xl/sharedStrings.xml") data = "<sst>" + repeated("<si/>", (4 << 20) + 1) + "</sst>";
    EXPECT_EQ(read_all(hand_zipped(parts, {})).code, "file-too-large-unpacked");
}

}  // namespace
}  // namespace xingtan::sheet
