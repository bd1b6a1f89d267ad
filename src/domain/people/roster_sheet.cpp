#include "domain/people/roster_sheet.h"

#include <algorithm>

#include "base/limits.h"
#include "domain/people/document.h"
#include "domain/people/words.h"
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
        {"name", Need::Required, 14, {"姓名", "教师姓名", "学员姓名", "name"}},
        {"sex", Need::Optional, 6, {"性别", "sex", "gender"}},
        {"document_kind",
         Need::Optional,
         14,
         {"证件类型", "身份证件类型", "证件种类", "证件类别", "document kind"}},
        {"document_number",
         Need::Required,
         24,
         {"证件号码", "身份证号", "身份证号码", "身份证", "证件号", "身份证件号码", "身份证件号",
          "document number", "id number"}},
        {"mobile",
         Need::Optional,
         16,
         {"手机", "手机号", "手机号码", "联系电话", "电话", "移动电话", "mobile", "phone"}},
        {"stage", Need::Required, 10, {"学段", "任教学段", "任课学段", "stage"}},
        {"subject", Need::Optional, 12, {"学科", "任教学科", "任课学科", "科目", "subject"}},
        {"post", Need::Optional, 12, {"职务", "岗位", "现任职务", "post"}},
        {"full_time", Need::Optional, 10, {"是否专任", "是否专任教师", "专任教师", "专任", "full time"}},
        {"unit_name",
         Need::Optional,
         28,
         {"单位", "学校", "单位名称", "学校名称", "所在学校", "所在单位", "任教学校", "工作单位", "unit",
          "school"}},
    };
    return list;
}

template <class E>
std::vector<std::string> choices(std::initializer_list<E> values) {
    std::vector<std::string> words;
    for (const E value : values) words.emplace_back(word_for(value));
    return words;
}

std::vector<std::string> choices_of(std::size_t column) {
    switch (column) {
        case kSex: return choices({Sex::Female, Sex::Male});
        case kDocumentKind:
            return {"居民身份证",           "香港通行证", "澳门通行证", "台胞证",
                    "外国人永久居留身份证", "护照",       "其他"};
        case kStage:
            return choices({Stage::Preschool, Stage::Primary, Stage::Junior, Stage::Senior,
                            Stage::VocationalSenior, Stage::Special, Stage::Other});
        case kPost:
            return choices(
                {Post::Teacher, Post::TeacherWithDuty, Post::ClassHead, Post::Administrator, Post::Leader});
        case kFullTime: return {"是", "否"};
        default: return {};
    }
}

sheet::Column column_at(std::size_t column) {
    const auto& of = known()[column];
    return {.heading = of.names.front(), .width = of.width, .choices = choices_of(column)};
}

std::string shortened(const std::string& text) {
    return text.substr(0, std::min(text.size(), limits::kNameBytes));
}

// Reads one row, column by column; every fault is kept.
class RowReader {
  public:
    RowReader(const sheet::Header& header, const sheet::SheetRow& row) : header_(header), sheet_row_(row) {}

    TypedRow read() {
        auto& row = typed_.row;
        row.name = text_at(kName);
        row.unit_name = text_at(kUnit);
        row.subject = text_at(kSubject);
        row.sex = word_at<Sex>(kSex, sex_of, Sex::Unstated, "sex-unknown");
        row.document_kind = word_at<DocumentKind>(kDocumentKind, document_kind_of, DocumentKind::ResidentId,
                                                  "document-kind-unknown");
        row.post = word_at<Post>(kPost, post_of, Post::Teacher, "post-unknown");
        row.full_time = word_at<bool>(kFullTime, full_time_of, true, "full-time-unknown");
        row.stage = word_at<Stage>(kStage, stage_of, Stage::Other, "stage-unknown");
        if (text_at(kStage).empty()) add(kStage, "", "stage-missing");
        row.document_number = number_at(kNumber, "number-damaged");
        row.mobile = number_at(kMobile, "mobile-damaged");
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

    std::string text_at(std::size_t column) {
        if (column >= header_.columns.size()) return {};
        const auto& at = cell(column);
        if (at.kind != sheet::CellKind::Error) return text::trimmed(at.text);
        add(column, at.text, "cell-is-an-error");
        return {};
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
        if (!cell(column).damaged) return typed;
        add(column, masked_document(typed), code);
        return {};
    }
};

// The recognised columns by their place in the sender's sheet.
std::vector<std::size_t> in_order(const sheet::Header& header) {
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < header.columns.size(); ++i)
        if (header.columns[i] >= 0) wanted.push_back(i);
    std::sort(wanted.begin(), wanted.end(),
              [&](auto a, auto b) { return header.columns[a] < header.columns[b]; });
    return wanted;
}

}  // namespace

std::vector<sheet::WantedColumn> roster_columns(RosterKind kind) {
    std::vector<sheet::WantedColumn> wanted;
    for (const auto& column : known()) wanted.push_back({column.need, column.names});
    if (kind == RosterKind::ManyUnits) wanted[kUnit].need = sheet::Need::Required;
    return wanted;
}

sheet::SheetLayout roster_layout(RosterKind kind) {
    sheet::SheetLayout layout;
    layout.name = "教师名册";
    if (kind == RosterKind::ManyUnits) layout.columns.push_back(column_at(kUnit));
    for (std::size_t column = kName; column < kUnit; ++column) layout.columns.push_back(column_at(column));
    return layout;
}

TypedRow typed_row(const sheet::Header& header, const sheet::SheetRow& row) {
    return RowReader(header, row).read();
}

std::vector<std::string> headings_of(const sheet::Header& header) {
    std::vector<std::string> headings;
    for (const auto column : in_order(header)) headings.push_back(known()[column].names.front());
    return headings;
}

std::vector<std::string> cells_of(const sheet::Header& header, const sheet::SheetRow& row) {
    std::vector<std::string> cells;
    for (const auto column : in_order(header)) cells.push_back(header.cell(row, column).text);
    return cells;
}

}  // namespace xingtan::people
