// Text that a spreadsheet program might run as a formula arrives as the text it is: LibreOffice opens what
// was written and says what it reads.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/sheet/reader.h"
#include "platform/sheet/writer.h"

namespace xingtan::sheet {
namespace {

namespace files = std::filesystem;

const std::vector<std::string>& dangerous() {
    static const std::vector<std::string> all = {"=1+1",        "=HYPERLINK(\"http://example.com\",\"x\")",
                                                 "+1",          "-1",
                                                 "@SUM(A1:A2)", "\t=1+1",
                                                 "\r=1+1",      "＝1+1",
                                                 "'=1+1",       "510402199001010010",
                                                 "0012",        "1e5",
                                                 "_x000D_"};
    return all;
}

std::string written_to(const files::path& path) {
    auto writer = XlsxWriter::to_file(path.string(), {.name = "名单", .columns = {{"姓名"}, {"备注"}}});
    EXPECT_TRUE(writer.ok());
    for (const auto& text : dangerous()) {
        const Value values[] = {std::string_view(text), std::string_view("行")};
        EXPECT_TRUE(writer->row(values).ok());
    }
    EXPECT_TRUE(writer->finish().ok());
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::vector<std::string> first_column(std::string_view bytes) {
    std::vector<std::string> texts;
    EXPECT_TRUE(read_sheet(bytes, {}, [&](const SheetRow& row) -> Result<> {
                    if (row.line > 1) texts.push_back(row.at(0).text);
                    return {};
                }).ok());
    return texts;
}

class FormulaText : public ::testing::Test {
  protected:
    const files::path folder_ = files::temp_directory_path() / ("formula-text-" + std::to_string(::getpid()));
    void SetUp() override { files::create_directory(folder_); }
    void TearDown() override { files::remove_all(folder_); }
};

TEST_F(FormulaText, IsReadBackByOurselves) {
    const auto texts = first_column(written_to(folder_ / "list.xlsx"));
    ASSERT_EQ(texts.size(), dangerous().size());
    for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(texts[i], dangerous()[i]) << i;
}

// The .csv of LibreOffice shows values: a formula would show what it came to. White space at the ends and
// control characters are its own business.
TEST_F(FormulaText, IsReadBackByLibreOffice) {
    if (::access("/usr/bin/soffice", X_OK) != 0) {
        std::puts("LibreOffice is not installed: what it reads of our workbooks was not looked at");
        return;
    }
    written_to(folder_ / "list.xlsx");
    const auto command = "cd " + folder_.string() + " && HOME=" + folder_.string() +
                         " timeout 120 /usr/bin/soffice --headless -env:UserInstallation=file://" +
                         folder_.string() +
                         "/profile --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1' list.xlsx"
                         " >/dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0);
    std::ifstream file(folder_ / "list.csv", std::ios::binary);
    std::ostringstream said;
    said << file.rdbuf();
    for (const auto& text : dangerous()) {
        if (text[0] == '\t' || text[0] == '\r') continue;
        std::string quoted = "\n\"";
        for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        EXPECT_NE(said.str().find(quoted + "\",\"行\""), std::string::npos) << text << " in\n" << said.str();
    }
}

}  // namespace
}  // namespace xingtan::sheet
