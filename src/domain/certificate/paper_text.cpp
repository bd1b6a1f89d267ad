#include "domain/certificate/paper_text.h"

#include <algorithm>
#include <array>

#include "platform/sheet/layout.h"

namespace xingtan::certificate {
namespace {

constexpr std::size_t kHeadlineBytes = 45;  // fifteen Han characters
constexpr std::array<std::string_view, 10> kFigures = {"〇", "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};

// 1…31 as days and months are read: 十, 十二, 二十一.
std::string counted(int number) {
    std::string words;
    if (number >= 20) words += kFigures[static_cast<std::size_t>(number / 10)];
    if (number >= 10) words += "十";
    if (number % 10 != 0) words += kFigures[static_cast<std::size_t>(number % 10)];
    return words;
}

// 30 学时, and 12.5 学时 where there are tenths.
std::string hours_text(std::int64_t tenths) {
    const auto whole = tenths % 10 == 0;
    return (whole ? std::to_string(tenths / 10) : sheet::shown(tenths, sheet::ColumnKind::Hours)) + " 学时";
}

std::string in_figures(Date date) {
    const auto iso = to_iso(date);
    return iso.substr(0, 4) + "年" + std::to_string(std::stoi(iso.substr(5, 2))) + "月" +
           std::to_string(std::stoi(iso.substr(8, 2))) + "日";
}

std::string_view grade_words(Grade grade) {
    switch (grade) {
        case Grade::Pass: return "";
        case Grade::Good: return "成绩良好，";
        case Grade::Excellent: return "成绩优秀，";
    }
    return "";
}

std::string sentence_of(const Certificate& certificate) {
    auto sentence = "于" + in_figures(certificate.starts_on) + "至" + in_figures(certificate.ends_on) +
                    "参加“" + certificate.project_name + "”，各部分学习均已合格，" +
                    std::string(grade_words(certificate.grade)) + "获得下列学时，";
    if (headline(certificate.title) == certificate.title) return sentence + "特发此证。";
    return sentence + "特发《" + certificate.title + "》。";
}

}  // namespace

std::string date_in_words(Date date) {
    const auto iso = to_iso(date);
    std::string words;
    for (const char digit : iso.substr(0, 4)) words += kFigures[static_cast<std::size_t>(digit - '0')];
    return words + "年" + counted(std::stoi(iso.substr(5, 2))) + "月" + counted(std::stoi(iso.substr(8, 2))) +
           "日";
}

std::string headline(std::string_view title) {
    if (title.size() <= kHeadlineBytes) return std::string(title);
    for (const std::string_view kind : {"培训合格证书", "合格证书", "结业证书", "培训证书"})
        if (title.ends_with(kind)) return std::string(kind);
    return "结业证书";
}

paper::CertificatePaper paper_of(const Certificate& certificate, const PaperPlace& place,
                                 std::string_view qr_text) {
    paper::CertificatePaper paper;
    paper.title = headline(certificate.title);
    paper.holder = certificate.holder;
    paper.sentences = {sentence_of(certificate)};
    if (certificate.edition > 1)
        paper.sentences.push_back("本证书为第 " + std::to_string(certificate.edition) + " 版，更正于" +
                                  in_figures(certificate.edition_on) + "，编号不变，此前版本作废。");
    paper.english = {
        "The holder has met every part of the training named above and is credited with the hours below."};
    for (const auto& line : certificate.hours)
        paper.parts.push_back({line.name, hours_text(line.tenths), line.authority});
    paper.number = certificate.number;
    paper.issued_on = date_in_words(certificate.issued_on);
    paper.made_on = certificate.issued_on;
    paper.issuer = certificate.issuer;
    paper.qr_text = qr_text;
    paper.check_hint = "扫描二维码，或在 " + std::string(place.base_url) + "/verify 输入编号和姓名查验。";
    if (place.demo) paper.watermark = "演示 DEMO";
    return paper;
}

}  // namespace xingtan::certificate
