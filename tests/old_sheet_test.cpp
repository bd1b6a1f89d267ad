// Old workbooks through the locked-down reader, which is the program itself.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/sheet/old_sheet.h"

namespace xingtan::sheet {
namespace {

namespace files = std::filesystem;

// ./xt builds the program before the tests and names it.
std::string program() {
    const char* named = std::getenv("XINGTAN");
    return named ? named : (files::read_symlink("/proc/self/exe").parent_path() / "xingtan").string();
}

std::string fixture(const char* name) {
    std::ifstream file(std::string(XT_SOURCE_DIR "/tests/fixtures/") + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// The record after the first says that what follows is enciphered.
std::string with_password(std::string bytes) {
    using namespace std::string_view_literals;
    const auto first = bytes.find("\x09\x08\x10\x00\x00\x06\x05\x00"sv);
    bytes[first + 20] = '\x2F';
    bytes[first + 21] = '\0';
    return bytes;
}

class OldSheet : public ::testing::Test {
  protected:
    void SetUp() override { use_reader(program()); }
    void TearDown() override {
        use_reader("");
        use_office("/usr/bin/soffice");
    }

    SheetInfo info;
    std::vector<SheetRow> rows;

    std::string refusal(std::string_view bytes, const ReadOptions& options = {}) {
        rows.clear();
        const auto read = read_sheet(bytes, options, [&](const SheetRow& row) -> Result<> {
            rows.push_back(row);
            return {};
        });
        if (read.ok()) info = *read;
        return read.ok() ? "" : read.error().code;
    }
};

TEST_F(OldSheet, AnXlsIsReadCellByCell) {
    const auto bytes = fixture("roster.xls");
    ASSERT_EQ(refusal(bytes), "");
    EXPECT_EQ(info.format, FileFormat::Xls);
    EXPECT_EQ(info.sheet, "教师名册");
    EXPECT_EQ(info.other_sheets, std::vector<std::string>{"说明"});
    ASSERT_EQ(rows.size(), 7u);
    EXPECT_EQ(rows[0].line, 1);
    EXPECT_EQ(rows[1].at(3).text, "身份证号码");
    EXPECT_EQ(rows[2].at(0).text, "1");
    EXPECT_EQ(rows[2].at(1).text, "坛明远");
    EXPECT_EQ(rows[2].at(3).text, "399990198001050022");
    EXPECT_FALSE(rows[2].at(3).damaged);
    EXPECT_EQ(rows[2].at(4).text, "15490000001");
    EXPECT_EQ(rows[2].at(6).kind, CellKind::Date);
    EXPECT_EQ(rows[2].at(6).text, "2016-03-10");
    EXPECT_TRUE(rows[4].at(3).damaged);  // a number of 18 digits
    EXPECT_EQ(rows[5].at(1).text, "䶮若水𠮷");
    EXPECT_TRUE(rows[5].at(4).empty());
    ASSERT_EQ(refusal(bytes, {.preview = 2}), "");
    EXPECT_EQ(rows.size(), 2u);
    ASSERT_EQ(refusal(bytes, {.sheet = "说明"}), "");
    EXPECT_EQ(rows[0].at(0).text, "填表说明");
}

// Cut short, or with bytes altered in one place after the other: an answer each time, and never a crash of
// ours.
TEST_F(OldSheet, ADamagedXlsIsASentence) {
    const auto bytes = fixture("roster.xls");
    EXPECT_EQ(refusal(std::string_view(bytes).substr(0, 3'000)), "file-corrupt");
    EXPECT_EQ(refusal(with_password(bytes)), "file-encrypted");
    for (std::size_t at = 520; at < bytes.size(); at += bytes.size() / 40) {
        auto altered = bytes;
        for (std::size_t i = at; i < at + 24 && i < altered.size(); ++i) altered[i] = '\xFF';
        const auto code = refusal(altered);
        EXPECT_TRUE(code.empty() || code.starts_with("file-") || code.starts_with("too-many"))
            << at << " " << code;
    }
}

TEST_F(OldSheet, AReaderThatCrashesIsASentenceAndOneThatIsAbsentIsSaid) {
    use_reader("/bin/false");
    EXPECT_EQ(refusal(fixture("roster.xls")), "file-corrupt");
    use_reader("");
    EXPECT_EQ(refusal(fixture("roster.xls")), "file-old-format");
}

// An office program in this test's stead: it leaves a workbook where it was told to, or nothing.
TEST_F(OldSheet, WhatTheOfficeConvertsIsReadAndWhatItCannotIsASentence) {
    const std::string page = "<html><table><tr><td>姓名</td></tr></table></html>";
    use_office("/nowhere/soffice");
    EXPECT_EQ(refusal(page), "file-old-format");
    use_office("/bin/true");
    EXPECT_EQ(refusal(page), "file-corrupt");
}

// An office program that only leaves word that it was asked.
TEST_F(OldSheet, ADamagedFileNeverReachesTheOffice) {
    const auto folder = std::filesystem::temp_directory_path() / ("asked-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    const auto office = folder / "office", asked = folder / "asked";
    std::ofstream(office) << "#!/bin/sh\n: > " << asked.string() << "\n";
    std::filesystem::permissions(office, std::filesystem::perms::owner_all);
    use_office(office.string());
    const auto good = fixture("roster.xls");
    for (const std::size_t kept : {good.size() / 4, good.size() / 2, good.size() * 3 / 4})
        EXPECT_EQ(refusal(good.substr(0, kept)), "file-corrupt") << kept;
    auto scrambled = good;
    for (std::size_t i = 512; i < scrambled.size(); i += 3) scrambled[i] = static_cast<char>(i * 7);
    EXPECT_NE(refusal(scrambled), "file-empty");
    EXPECT_FALSE(std::filesystem::exists(asked));
    EXPECT_EQ(refusal("<html><table><tr><td>姓名</td></tr></table></html>"), "file-corrupt");
    EXPECT_TRUE(std::filesystem::exists(asked));
    std::filesystem::remove_all(folder);
}

TEST_F(OldSheet, AnHtmlTableArrivesAsItStands) {
    const std::string page =
        "<html><head><meta "
        "charset=\"utf-8\"></head><table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>杏一知</td>"
        "<td style=\"mso-number-format:'\\@'\">109999198503100025</td></tr></table></html>";
    const bool installed = ::access("/usr/bin/soffice", X_OK) == 0;
    ASSERT_EQ(refusal(page), installed ? "" : "file-old-format");
    if (!installed) return;
    EXPECT_EQ(rows.at(1).cells.at(1).text, "109999198503100025");
    EXPECT_FALSE(rows.at(1).cells.at(1).damaged);
}

}  // namespace
}  // namespace xingtan::sheet
