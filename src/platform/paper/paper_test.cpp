#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include "platform/paper/certificate.h"
#include "platform/paper/glyphs.h"
#include "platform/paper/qr.h"
#include "platform/paper/slips.h"
#include "platform/paper/table.h"

namespace xingtan::paper {
namespace {

// What pdftotext (poppler) makes of the file.
std::string said_by(const std::string& tool, const std::string& pdf) {
    const auto path =
        std::filesystem::temp_directory_path() / ("paper-" + std::to_string(::getpid()) + ".pdf");
    std::ofstream(path, std::ios::binary) << pdf;
    std::string text;
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(
        ::popen((tool + " " + path.string() + (tool == "pdfinfo" ? "" : " -")).c_str(), "r"), ::pclose);
    std::array<char, 4096> piece;
    while (const auto count = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        text.append(piece.data(), count);
    pipe.reset();
    std::filesystem::remove(path);
    return text;
}

std::string unspaced(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

CertificatePaper sample() {
    CertificatePaper paper;
    paper.holder = "单雄信";
    paper.sentences = {
        "参加某某市中小学教师信息技术应用能力提升工程培训（第三期，2016年6月8日至2016年7月17日），考核合格，"
        "准予结业。"};
    paper.english = {"has completed all required parts of the training."};
    paper.parts = {{"网络研修", "30 学时", "某省教师培训中心"},
                   {"硬件操作与学科整合", "90 学时", "某某市教育局"},
                   {"校本研修", "20 学时", "某某市教育局"}};
    paper.number = "MM-2016-03-000128";
    paper.issued_on = "2017年12月21日";
    paper.made_on = *date_from_iso("2017-12-21");
    paper.issuer = "某某市教育局";
    paper.qr_text = "https://training.example.edu.cn/check/MM-2016-03-000128";
    paper.check_hint = "扫描二维码核对持证人与证书状态。";
    return paper;
}

TEST(Certificate, IsOneSheetThatSaysEverything) {
    const auto pdf = certificate_pdf(sample());
    ASSERT_TRUE(pdf.ok());
    const std::string text = said_by("pdftotext", *pdf);
    for (const char* words : {"单雄信", "老师", "准予结业", "网络研修", "30 学时", "某省教师培训中心",
                              "90 学时", "MM-2016-03-000128", "2017年12月21日", "某某市教育局", "电子标记",
                              "Certificate No.", "has completed all"})
        EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
    const std::string facts = said_by("pdfinfo", *pdf);
    EXPECT_NE(facts.find("结业证书 单雄信"), std::string::npos) << facts;
    EXPECT_NE(facts.find("Dec 2"), std::string::npos) << facts;
    EXPECT_NE(facts.find("2017"), std::string::npos) << facts;
    EXPECT_NE(facts.find("Pages:           1"), std::string::npos) << facts;
    EXPECT_NE(facts.find("(A4)"), std::string::npos) << facts;
}

TEST(Certificate, SameInputSameBytes) {
    const auto first = certificate_pdf(sample());
    const auto second = certificate_pdf(sample());
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(*first, *second);
    auto other = sample();
    other.holder = "李四";
    EXPECT_NE(*first, *certificate_pdf(other));
}

TEST(Certificate, IsTheSameFromEveryThread) {
    const auto here = certificate_pdf(sample());
    std::array<std::string, 4> made;
    std::vector<std::thread> threads;
    for (auto& one : made)
        threads.emplace_back([&one] {
            const auto pdf = certificate_pdf(sample());
            if (pdf.ok()) one = *pdf;
        });
    for (auto& thread : threads) thread.join();
    for (const auto& one : made) EXPECT_EQ(one, *here);
}

TEST(Certificate, KeepsRareNamesAsText) {
    auto paper = sample();
    paper.holder = "䶮㛃鿫\U0002CB4E𠮷\U0002BC20\U0003158E";
    const auto pdf = certificate_pdf(paper);
    ASSERT_TRUE(pdf.ok());
    EXPECT_NE(said_by("pdftotext", *pdf).find(paper.holder), std::string::npos);
}

TEST(Certificate, RefusesWhatNoFontCanPrint) {
    auto paper = sample();
    paper.holder = "张\U0003FFF0";
    const auto pdf = certificate_pdf(paper);
    ASSERT_FALSE(pdf.ok());
    EXPECT_EQ(pdf.error().code, "glyphs-missing");
    EXPECT_EQ(pdf.error().params, (Params{{"characters", "\U0003FFF0"}}));
}

TEST(Certificate, MakesTextSmallerAndThenRefuses) {
    auto paper = sample();
    paper.sentences.push_back(std::string(paper.sentences[0]) + paper.sentences[0]);
    EXPECT_TRUE(certificate_pdf(paper).ok());
    for (int i = 0; i < 12; ++i) paper.parts.push_back(paper.parts[0]);
    const auto pdf = certificate_pdf(paper);
    ASSERT_FALSE(pdf.ok());
    EXPECT_EQ(pdf.error().code, "paper-too-full");
}

TEST(Certificate, ShowsTheWatermarkOnlyWhenAsked) {
    auto paper = sample();
    EXPECT_EQ(said_by("pdftotext -raw", *certificate_pdf(paper)).find("DEMO"), std::string::npos);
    paper.watermark = "演示 DEMO";
    EXPECT_NE(said_by("pdftotext -raw", *certificate_pdf(paper)).find("DEMO"), std::string::npos);
    EXPECT_NE(said_by("pdfinfo", *certificate_pdf(paper)).find("DEMO"), std::string::npos);
}

TEST(MissingGlyphs, NamesEachOnce) {
    EXPECT_TRUE(missing_glyphs("䶮㛃鿫\U0002CB4E𠮷\U0002BC20\U0003158E 阿·李 abc\n").empty());
    EXPECT_TRUE(missing_glyphs("").empty());
    EXPECT_EQ(missing_glyphs("张\U0003FFF0三\U0003FFF0\U0003FFF1"),
              (std::vector<std::string>{"\U0003FFF0", "\U0003FFF1"}));
}

// The three finder squares of a code: a dark 7×7 ring around a dark 3×3.
void expect_finder(const QrMatrix& code, int top, int left) {
    for (int row = 0; row < 7; ++row)
        for (int column = 0; column < 7; ++column) {
            const int ring = std::max(std::abs(row - 3), std::abs(column - 3));
            EXPECT_EQ(code.dark(top + row, left + column), ring != 2);
        }
}

TEST(Qr, IsACode) {
    const auto code = qr_matrix("https://training.example.edu.cn/check/MM-2016-03-000128");
    ASSERT_TRUE(code.ok());
    EXPECT_EQ((code->size - 17) % 4, 0);
    EXPECT_EQ(code->modules.size(), static_cast<std::size_t>(code->size * code->size));
    expect_finder(*code, 0, 0);
    expect_finder(*code, 0, code->size - 7);
    expect_finder(*code, code->size - 7, 0);
    EXPECT_EQ(qr_matrix("").error().code, "qr-text");
    EXPECT_EQ(qr_matrix(std::string(1'001, 'x')).error().code, "qr-text");
}

TEST(Qr, SvgDrawsEveryDarkModule) {
    const auto code = qr_matrix("abc");
    const auto svg = qr_svg("abc");
    ASSERT_TRUE(svg.ok());
    EXPECT_TRUE(svg->starts_with("<svg xmlns="));
    EXPECT_NE(svg->find("viewBox=\"0 0 29 29\""), std::string::npos);
    long drawn = 0;
    const std::size_t path = svg->find("<path d=");
    for (auto at = svg->find('h', path); at != std::string::npos; at = svg->find('h', at + 1))
        if ((*svg)[at + 1] != '-' && (*svg)[at + 1] != '=') drawn += std::atol(svg->c_str() + at + 1);
    EXPECT_EQ(drawn, std::count(code->modules.begin(), code->modules.end(), true));
}

// Eight slips of an A4 sheet, cut apart: each must hold its own words whole, however long a name is.
TEST(Slips, KeepLongNamesToThemselves) {
    std::string longest;
    for (int i = 0; i < 50; ++i) longest += "合";
    SlipsPaper paper{.title = "账号激活单", .how = "扫码或打开网址激活", .until = "七日内有效", .slips = {}};
    for (int i = 0; i < 8; ++i)
        paper.slips.push_back({longest, "某某市某某县某某乡中心小学校某某教学点",
                               "登录名 a000" + std::to_string(i), "CODE-" + std::to_string(i),
                               "https://example.org/a#" + std::to_string(i)});
    const auto pdf = slips_pdf(paper);
    ASSERT_TRUE(pdf.ok());
    for (int i = 0; i < 8; ++i) {
        const auto corner =
            " -x " + std::to_string(24 + i % 2 * 274) + " -y " + std::to_string(24 + i / 2 * 198);
        const auto text = unspaced(said_by("pdftotext -layout -W 273 -H 198" + corner, *pdf));
        EXPECT_NE(text.find(longest), std::string::npos) << i << text;
        EXPECT_NE(text.find("CODE-" + std::to_string(i)), std::string::npos) << i << text;
        EXPECT_NE(text.find(paper.until), std::string::npos) << i << text;
        EXPECT_EQ(text.find(paper.until), text.rfind(paper.until)) << i << text;
    }
}

TablePaper roster(int rows) {
    TablePaper paper;
    paper.title = "2016年培训名册";
    paper.note = "某某市第三期";
    paper.footer = "某某市教育局";
    paper.columns = {
        {"序号", 0.6, CellAlign::Centre}, {"姓名", 1.2}, {"学校", 3}, {"学时", 0.8, CellAlign::Right}};
    for (int i = 1; i <= rows; ++i)
        paper.rows.push_back({std::to_string(i), "教师" + std::to_string(i),
                              "某某县第" + std::to_string(i % 9) + "小学", "140.0"});
    return paper;
}

TEST(Table, RepeatsHeadingsAndCountsPages) {
    const auto pdf = table_pdf(roster(100));
    ASSERT_TRUE(pdf.ok());
    const std::string text = said_by("pdftotext -layout", *pdf);
    EXPECT_NE(unspaced(text).find("第1页共3页"), std::string::npos) << text;
    EXPECT_NE(unspaced(text).find("第3页共3页"), std::string::npos);
    int headings = 0;
    for (auto at = text.find("序号"); at != std::string::npos; at = text.find("序号", at + 1)) ++headings;
    EXPECT_EQ(headings, 3);
    for (int i = 1; i <= 100; ++i)
        EXPECT_NE(text.find("教师" + std::to_string(i) + " "), std::string::npos) << i;
    EXPECT_EQ(*pdf, *table_pdf(roster(100)));
}

TEST(Table, MayBeEmptyAndIsBounded) {
    const auto none = table_pdf(roster(0));
    ASSERT_TRUE(none.ok());
    EXPECT_NE(unspaced(said_by("pdftotext", *none)).find("第1页"), std::string::npos);
    auto paper = roster(1);
    paper.rows[0][1] = std::string(kTableCellBytes + 1, 'x');
    EXPECT_EQ(table_pdf(paper).error().code, "paper-too-full");
    paper.rows[0][1] = std::string(kTableCellBytes, 'x');
    EXPECT_EQ(table_pdf(paper).error().code, "paper-too-full");
    paper = roster(1);
    paper.rows[0][1] = "\U0003FFF0";
    EXPECT_EQ(table_pdf(paper).error().code, "glyphs-missing");
    paper.columns.clear();
    EXPECT_EQ(table_pdf(paper).error().code, "paper-too-full");
    EXPECT_EQ(table_pdf(roster(static_cast<int>(kTableRows) + 1)).error().code, "too-many-rows");
}

}  // namespace
}  // namespace xingtan::paper
