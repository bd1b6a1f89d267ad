#include "domain/certificate/paper_text.h"

#include <gtest/gtest.h>

namespace xingtan::certificate {
namespace {

Date day(std::string_view iso) { return date_from_iso(iso).value(); }

TEST(PaperText, DatesAreWrittenInWords) {
    EXPECT_EQ(date_in_words(day("2017-12-21")), "二〇一七年十二月二十一日");
    EXPECT_EQ(date_in_words(day("2020-10-10")), "二〇二〇年十月十日");
    EXPECT_EQ(date_in_words(day("2016-01-30")), "二〇一六年一月三十日");
    EXPECT_EQ(date_in_words(day("2016-02-01")), "二〇一六年二月一日");
}

TEST(PaperText, AShortTitleIsTheHeadlineALongOneIsNamedInTheText) {
    Certificate certificate;
    certificate.title = "合格证书";
    certificate.project_name = "技术应用培训";
    EXPECT_EQ(headline(certificate.title), "合格证书");
    EXPECT_NE(paper_of(certificate, {"https://a.example", false}, "q").sentences[0].find("特发此证"),
              std::string::npos);
    certificate.title = "全市中小学教师信息技术应用能力高级培训合格证书";
    const auto paper = paper_of(certificate, {"https://a.example", true}, "q");
    EXPECT_EQ(paper.title, "培训合格证书");
    EXPECT_NE(paper.sentences[0].find("《" + certificate.title + "》"), std::string::npos);
    EXPECT_EQ(paper.watermark, "演示 DEMO");
    EXPECT_EQ(headline("全市中小学教师信息技术应用能力提升工程资格认定书"), "结业证书");
}

TEST(PaperText, HoursStandUnderTheAuthorityThatAttestsThem) {
    Certificate certificate;
    certificate.hours = {{"第一部分", "省厅", "在线课程", 300}, {"第二部分", "市局", "应用测评", 905}};
    const auto paper = paper_of(certificate, {"https://a.example", false}, "q");
    ASSERT_EQ(paper.parts.size(), 2u);
    EXPECT_EQ(paper.parts[0].hours_text, "30 学时");
    EXPECT_EQ(paper.parts[0].authority, "省厅");
    EXPECT_EQ(paper.parts[1].hours_text, "90.5 学时");
    EXPECT_EQ(paper.watermark, "");
}

}  // namespace
}  // namespace xingtan::certificate
