#include "domain/crosstable/words.h"

#include "platform/text/label.h"

namespace xingtan::crosstable {
namespace {

using text::Label;

constexpr Label kStages[] = {{"幼儿园", "Kindergarten"},
                             {"小学", "Primary"},
                             {"初中", "Junior secondary"},
                             {"普通高中", "Senior secondary"},
                             {"中职", "Vocational"},
                             {"特殊教育", "Special"},
                             {"其他", "Other"}};
constexpr Label kDimensions[] = {
    {"单位", "Unit"}, {"学段", "Stage"}, {"学科", "Subject"}, {"期次", "Intake"}, {"培训年度", "Year"}};
constexpr Label kMeasures[] = {{"专任教师", "Full-time"},  {"已培训", "Trained"},   {"未培训", "Untrained"},
                               {"不合格", "Failed"},       {"已报名", "Nominated"}, {"已确认", "Confirmed"},
                               {"已报到", "Checked in"},   {"合格", "Passed"},      {"已发证", "Certified"},
                               {"分得名额", "Places got"}, {"占用名额", "Held"},    {"已用名额", "Used"},
                               {"培训率", "Trained rate"}, {"参训率", "Join rate"}, {"合格率", "Pass rate"}};

}  // namespace

std::string word_for(people::Stage stage, std::string_view language) {
    return kStages[static_cast<std::size_t>(stage)].in(language);
}
std::string paper_word(std::string_view language) {
    return Label{"基线（不分）", "By paper, not split"}.in(language);
}
std::string subject_word(std::string_view subject, std::string_view language) {
    return subject.empty() ? Label{"未填学科", "No subject"}.in(language) : std::string(subject);
}
std::string intake_word(std::int64_t number, std::string_view language) {
    if (number == 0) return Label{"全项目", "Whole project"}.in(language);
    const auto digits = std::to_string(number);
    return language == "en" ? "Intake " + digits : "第" + digits + "期";
}
std::string word_for(Dimension dimension, std::string_view language) {
    return kDimensions[static_cast<std::size_t>(dimension)].in(language);
}
std::string word_for(Measure measure, std::string_view language) {
    return kMeasures[static_cast<std::size_t>(measure)].in(language);
}
Words sum_words(std::string_view language) {
    return {Label{"小计", "Subtotal"}.in(language), Label{"合计", "Total"}.in(language),
            Label{"本级及其他", "Own and others"}.in(language)};
}

}  // namespace xingtan::crosstable
