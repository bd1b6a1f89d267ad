#include "domain/people/roster_sheet.h"

#include <algorithm>

#include "base/limits.h"
#include "domain/people/document.h"
#include "domain/people/words.h"
#include "platform/jobs/field_columns.h"
#include "platform/text/name.h"

namespace xingtan::people {
namespace {

enum RosterColumn : std::size_t {
    kName,
    kSex,
    kDocumentKind,
    kNumber,
    kMobile,
    kStage,
    kSubject,
    kPost,
    kFullTime,
    kUnit,
    kColumns
};

struct Known {
    std::string_view field;  // wire name
    sheet::Need need;
    int width;
    std::vector<std::string> names;
};

const std::vector<Known>& known() {
    using sheet::Need;
    static const std::vector<Known> list = {
        {"name",
         Need::Required,
         14,
         {"姓名", "教师姓名", "学员姓名", "真实姓名", "教职工姓名", "教工姓名", "老师姓名", "人员姓名",
          "参训教师姓名", "参训学员姓名", "参训人员姓名", "name"}},
        {"sex", Need::Optional, 6, {"性别", "sex", "gender"}},
        {"document_kind",
         Need::Optional,
         14,
         {"证件类型", "身份证件类型", "证件种类", "证件类别", "身份证件类别", "身份证件种类", "有效证件类型",
          "document kind"}},
        {"document_number",
         Need::Optional,
         24,
         {"证件号码", "身份证号", "身份证号码", "身份证", "证件号", "身份证件号码", "身份证件号",
          "公民身份号码", "公民身份证号", "公民身份证号码", "居民身份证号", "居民身份证号码", "有效证件号码",
          "有效证件号", "证件编号", "document number", "id number"}},
        {"mobile",
         Need::Optional,
         16,
         {"手机", "手机号", "手机号码", "联系电话", "电话", "移动电话", "移动电话号码", "联系手机",
          "手机联系方式", "联系方式", "电话号码", "本人手机号", "本人手机号码", "mobile", "phone"}},
        {"stage",
         Need::Required,
         10,
         {"学段", "任教学段", "任课学段", "所教学段", "教学学段", "授课学段", "执教学段", "主教学段",
          "现任教学段", "stage"}},
        {"subject",
         Need::Optional,
         12,
         {"学科", "任教学科", "任课学科", "科目", "任教科目", "任课科目", "所教学科", "所教科目", "主教学科",
          "主教科目", "教学学科", "教学科目", "授课学科", "授课科目", "执教学科", "主要任教学科",
          "现任教学科", "subject"}},
        {"post",
         Need::Optional,
         12,
         {"职务", "岗位", "现任职务", "行政职务", "担任职务", "现任岗位", "工作岗位", "岗位类型", "post"}},
        {"full_time", Need::Optional, 10, {"是否专任", "是否专任教师", "专任教师", "专任", "full time"}},
        {"unit_name",
         Need::Optional,
         28,
         {"单位", "学校", "单位名称", "学校名称", "所在学校", "所在单位", "任教学校", "工作单位", "所属学校",
          "所属单位", "学校全称", "单位全称", "现任教学校", "任职学校", "工作学校", "现工作单位", "unit",
          "school"}},
    };
    return list;
}

constexpr std::string_view kChinese = "zh-CN";
bool is_english(std::string_view language) { return language == "en"; }

// In English a word is the wire's own, which the word list reads too.
template <class E>
std::vector<std::string> choices(std::string_view language, std::initializer_list<E> values) {
    std::vector<std::string> words;
    for (const E value : values)
        words.emplace_back(is_english(language) ? wire_name(value) : word_for(value));
    return words;
}

std::vector<std::string> choices_of(std::size_t column, std::string_view language) {
    switch (column) {
        case kSex: return choices(language, {Sex::Female, Sex::Male});
        case kDocumentKind:
            return choices(language,
                           {DocumentKind::ResidentId, DocumentKind::HongKongPass, DocumentKind::MacaoPass,
                            DocumentKind::TaiwanPass, DocumentKind::ForeignResidence, DocumentKind::Passport,
                            DocumentKind::Officer, DocumentKind::Soldier, DocumentKind::CivilCadre,
                            DocumentKind::RetiredMilitary, DocumentKind::HouseholdBook, DocumentKind::Other});
        case kStage:
            return choices(language, {Stage::Preschool, Stage::Primary, Stage::Junior, Stage::Senior,
                                      Stage::VocationalSenior, Stage::Special, Stage::Other});
        case kPost:
            return choices(language, {Post::Teacher, Post::TeacherWithDuty, Post::ClassHead,
                                      Post::Administrator, Post::Leader});
        case kFullTime:
            return is_english(language) ? std::vector<std::string>{"yes", "no"}
                                        : std::vector<std::string>{"是", "否"};
        default: return {};
    }
}

// The first of a column's names in the language.
std::string heading_of(const Known& column, std::string_view language) {
    const auto latin = [](const std::string& name) { return static_cast<unsigned char>(name[0]) < 0x80; };
    if (is_english(language)) return *std::find_if(column.names.begin(), column.names.end(), latin);
    return column.names.front();
}

sheet::Column column_at(std::size_t column, std::string_view language) {
    const auto& of = known()[column];
    return {.heading = heading_of(of, language), .width = of.width, .choices = choices_of(column, language)};
}

std::string shortened(const std::string& text) {
    return text.substr(0, std::min(text.size(), limits::kNameBytes));
}

constexpr std::ptrdiff_t kDigitsOfANumber = 15;

std::ptrdiff_t digits_in(std::string_view text) {
    const auto plain = text::half_width(text);
    return std::count_if(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_resident_number(std::string_view text) {
    const auto number = normal_number(text);
    if (number.size() != 18) return false;
    constexpr Date kFarAhead{100'000};
    const auto problem = read_document(DocumentKind::ResidentId, number, kFarAhead).problem;
    return problem.empty() || problem == "number-age-unlikely" || problem == "number-ends-in-zeros";
}

// Reads one row, column by column; every fault is kept.
class RowReader {
  public:
    RowReader(const sheet::Header& header, const sheet::SheetRow& row) : header_(header), sheet_row_(row) {}

    TypedRow read() {
        auto& row = typed_.row;
        row.name = text_at(kName);
        if (!row.name.empty()) row.name = cell(kName).text;  // whose spaces at the ends are told
        if (misplaced()) return std::move(typed_);
        row.unit_name = text_at(kUnit);
        row.subject = text_at(kSubject);
        row.sex = word_at<Sex>(kSex, sex_of, Sex::Unstated, "sex-unknown");
        row.document_kind = document_kind();
        row.post = word_at<Post>(kPost, post_of, Post::Teacher, "post-unknown");
        row.full_time = word_at<bool>(kFullTime, full_time_of, true, "full-time-unknown");
        row.stage = word_at<Stage>(kStage, stage_of, Stage::Other, "stage-unknown");
        if (text_at(kStage).empty()) add(kStage, "", "stage-missing");
        row.document_number = number_at(kNumber, "number-damaged");
        row.mobile = number_at(kMobile, "mobile-damaged");
        typed_.says = {!row.subject.empty(), says(kPost, post_of), says(kFullTime, full_time_of)};
        return std::move(typed_);
    }

  private:
    const sheet::Header& header_;
    const sheet::SheetRow& sheet_row_;
    TypedRow typed_;

    const sheet::Cell& cell(std::size_t column) const { return header_.cell(sheet_row_, column); }
    void add(std::size_t column, std::string value, std::string code) {
        typed_.problems.push_back({std::string(known()[column].field), std::move(value), std::move(code)});
    }

    // The columns of this row stand elsewhere: the number is not where it belongs, but in another cell. What
    // the others say then means nothing.
    bool misplaced() {
        if (digits_in(cell(kNumber).text) >= kDigitsOfANumber || cell(kNumber).damaged) return false;
        for (std::size_t i = 0; i < sheet_row_.cells.size(); ++i) {
            if (static_cast<int>(i) == header_.columns[kNumber] ||
                !is_resident_number(sheet_row_.cells[i].text))
                continue;
            typed_.problems = {{std::string(known()[kNumber].field), "", "columns-shifted", heading_at(i)}};
            typed_.misplaced = true;
            return true;
        }
        return false;
    }

    std::string heading_at(std::size_t column) const {
        const bool named = column < header_.headings.size() && !header_.headings[column].empty();
        return named ? header_.headings[column] : sheet::column_name(static_cast<int>(column));
    }

    std::string text_at(std::size_t column) {
        if (column >= header_.columns.size()) return {};
        const auto& at = cell(column);
        if (at.kind != sheet::CellKind::Error) return text::trimmed(at.text);
        add(column, at.text, "cell-is-an-error");
        return {};
    }

    DocumentKind document_kind() {
        const auto& at = cell(kDocumentKind);
        if (at.kind != sheet::CellKind::Error && normal_number(at.text).empty())
            return DocumentKind::ResidentId;
        const auto find = [&](std::string_view word) { return document_kind_of(word, cell(kNumber).text); };
        return word_at<DocumentKind>(kDocumentKind, find, DocumentKind::ResidentId, "document-kind-unknown");
    }

    template <class Find>
    bool says(std::size_t column, Find&& find) const {
        const auto typed = text::trimmed(cell(column).text);
        return !typed.empty() && find(typed).has_value();
    }

    template <class T, class Find>
    T word_at(std::size_t column, Find&& find, T otherwise, const char* code) {
        const auto typed = text_at(column);
        if (typed.empty()) return otherwise;
        const auto found = find(typed);
        if (!found) add(column, shortened(typed), code);
        return found.value_or(otherwise);
    }

    // A number the file no longer holds in full is never judged by its remaining digits.
    std::string number_at(std::size_t column, const char* code) {
        auto typed = text_at(column);
        if (cell(column).damaged) {
            add(column, masked_document(typed), code);
            return {};
        }
        if (const auto number = normal_number(typed); !number.empty() && text::half_width(typed) != typed)
            add(column, masked_document(number), "digits-full-width");
        return typed;
    }
};

}  // namespace

std::vector<sheet::WantedColumn> roster_columns(RosterKind kind,
                                                const std::map<std::string, std::string>& remembered) {
    std::vector<sheet::WantedColumn> wanted;
    for (const auto& column : known()) wanted.push_back({column.need, column.names});
    if (kind == RosterKind::ManyUnits) wanted[kUnit].need = sheet::Need::Required;
    jobs::recall(wanted, roster_field_names(), remembered);
    return wanted;
}

const std::vector<std::string>& roster_field_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const auto& column : known()) list.emplace_back(column.field);
        return list;
    }();
    return names;
}

std::vector<jobs::ImportField> roster_fields(RosterKind kind) {
    std::vector<jobs::ImportField> fields;
    for (std::size_t i = 0; i < known().size(); ++i) {
        const auto& column = known()[i];
        const bool required =
            column.need == sheet::Need::Required || (i == kUnit && kind == RosterKind::ManyUnits);
        const bool shared = i != kName && i != kNumber && i != kMobile;
        fields.push_back(
            {std::string(column.field), column.names.front(), required, shared, choices_of(i, kChinese)});
    }
    return fields;
}

sheet::SheetLayout roster_layout(RosterKind kind, std::string_view language) {
    sheet::SheetLayout layout;
    layout.name = is_english(language) ? "Roster" : "教师名册";
    if (kind == RosterKind::ManyUnits) layout.columns.push_back(column_at(kUnit, language));
    for (std::size_t column = kName; column < kUnit; ++column)
        layout.columns.push_back(column_at(column, language));
    return layout;
}

TypedRow typed_row(const sheet::Header& header, const sheet::SheetRow& row) {
    return RowReader(header, row).read();
}

}  // namespace xingtan::people
