#include "domain/org/unit_sheet.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.h"
#include "platform/text/name.h"

namespace xingtan::org {
namespace {

enum UnitColumn : std::size_t { kAbove, kName, kKind, kLevel, kCode, kCredit, kEmployer, kSpecial, kColumns };

struct Known {
    std::string_view field;  // wire name
    sheet::Need need;
    int width;
    std::vector<std::string> names;
};

const std::array<Known, kColumns>& known() {
    using sheet::Need;
    static const std::array<Known, kColumns> list = {{
        {"parent", Need::Optional, 28, {"上级单位", "主管部门", "所属单位", "所在区县", "parent"}},
        {"name", Need::Required, 30, {"单位名称", "学校名称", "名称", "单位", "学校", "name"}},
        {"kind", Need::Optional, 14, {"类别", "单位类别", "单位类型", "机构类别", "kind"}},
        {"level", Need::Optional, 8, {"层级", "行政层级", "级别", "level"}},
        {"code",
         Need::Optional,
         14,
         {"代码", "学校标识码", "标识码", "行政区划代码", "学校代码", "单位代码", "code"}},
        {"credit_code", Need::Optional, 22, {"统一社会信用代码", "信用代码", "credit code"}},
        {"employer", Need::Optional, 20, {"主管单位", "举办单位", "举办者", "employer"}},
        {"special", Need::Optional, 12, {"无区划代码", "special"}},
    }};
    return list;
}

struct KindWord {
    UnitKind kind;
    std::string_view word;
};
constexpr std::array<KindWord, 5> kKinds = {{{UnitKind::Authority, "教育行政部门"},
                                             {UnitKind::Office, "承办机构"},
                                             {UnitKind::School, "学校"},
                                             {UnitKind::TeachingSite, "教学点"},
                                             {UnitKind::Campus, "校区"}}};
struct LevelWord {
    AuthorityLevel level;
    std::string_view word;
};
constexpr std::array<LevelWord, 5> kLevels = {{{AuthorityLevel::National, "国家级"},
                                               {AuthorityLevel::Province, "省级"},
                                               {AuthorityLevel::City, "市级"},
                                               {AuthorityLevel::County, "县级"},
                                               {AuthorityLevel::School, "校级"}}};

std::string_view word_of(UnitKind kind) { return kKinds[static_cast<std::size_t>(kind)].word; }
std::string_view word_of(AuthorityLevel level) { return kLevels[static_cast<std::size_t>(level)].word; }

std::optional<UnitKind> kind_of(std::string_view word) {
    for (const auto& one : kKinds)
        if (one.word == word) return one.kind;
    return std::nullopt;
}

std::optional<AuthorityLevel> level_of(std::string_view word) {
    for (const auto& one : kLevels)
        if (one.word == word) return one.level;
    if (word == "县（区）级" || word == "区级" || word == "区县级") return AuthorityLevel::County;
    return std::nullopt;
}

class RowReader {
  public:
    RowReader(const sheet::Header& header, const sheet::SheetRow& row) : header_(header), row_(row) {}

    TypedUnit read() {
        auto& unit = typed_.row;
        unit.above = text_at(kAbove);
        unit.name = text_at(kName);
        unit.code = text_at(kCode);
        unit.credit_code = text_at(kCredit);
        unit.employer = text_at(kEmployer);
        unit.special = text_at(kSpecial) == "是";
        const auto kind = text_at(kKind);
        unit.kind = kind.empty() ? UnitKind::School : found(kKind, kind, kind_of(kind), UnitKind::School);
        const auto level = text_at(kLevel);
        const auto usual = AuthorityLevel::School;
        unit.level = level.empty() ? usual : found(kLevel, level, level_of(level), usual);
        if (unit.kind == UnitKind::Authority && level.empty()) add(kLevel, "", "field-empty");
        return std::move(typed_);
    }

  private:
    const sheet::Header& header_;
    const sheet::SheetRow& row_;
    TypedUnit typed_;

    void add(std::size_t column, std::string value, std::string code) {
        typed_.problems.push_back({std::string(known()[column].field), std::move(value), std::move(code)});
    }
    template <class T>
    T found(std::size_t column, const std::string& typed, std::optional<T> meant, T otherwise) {
        if (!meant) add(column, typed.substr(0, limits::kNameBytes), "expects-choice");
        return meant.value_or(otherwise);
    }
    // A code of many digits that the file no longer holds in full is not judged by the rest.
    std::string text_at(std::size_t column) {
        if (header_.columns[column] < 0) return {};
        const auto& at = header_.cell(row_, column);
        if (at.kind == sheet::CellKind::Error) add(column, at.text, "cell-is-an-error");
        if (at.damaged) add(column, at.text, "number-damaged");
        return text::trimmed(at.text);
    }
};

std::vector<std::size_t> in_order(const sheet::Header& header) {
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < header.columns.size(); ++i)
        if (header.columns[i] >= 0) wanted.push_back(i);
    std::sort(wanted.begin(), wanted.end(),
              [&](auto a, auto b) { return header.columns[a] < header.columns[b]; });
    return wanted;
}

}  // namespace

std::vector<sheet::WantedColumn> unit_columns() {
    std::vector<sheet::WantedColumn> wanted;
    for (const auto& column : known()) wanted.push_back({column.need, column.names});
    return wanted;
}

sheet::SheetLayout unit_layout(const std::string& title) {
    sheet::SheetLayout layout;
    layout.name = "单位";
    layout.title = title;
    for (const auto& column : known())
        layout.columns.push_back({column.names.front(), sheet::ColumnKind::Text, column.width, {}});
    for (const auto& one : kKinds) layout.columns[kKind].choices.emplace_back(one.word);
    for (const auto& one : kLevels) layout.columns[kLevel].choices.emplace_back(one.word);
    layout.columns[kSpecial].choices = {"是", "否"};
    return layout;
}

TypedUnit typed_unit(const sheet::Header& header, const sheet::SheetRow& row) {
    return RowReader(header, row).read();
}

std::vector<sheet::Value> unit_values(const UnitRow& row) {
    return {std::string_view(row.above),
            std::string_view(row.name),
            word_of(row.kind),
            word_of(row.level),
            std::string_view(row.code),
            std::string_view(row.credit_code),
            std::string_view(row.employer),
            std::string_view(row.special ? "是" : "")};
}

std::vector<std::string> unit_headings(const sheet::Header& header) {
    std::vector<std::string> headings;
    for (const auto column : in_order(header)) headings.push_back(known()[column].names.front());
    return headings;
}

std::vector<std::string> unit_cells(const sheet::Header& header, const sheet::SheetRow& row) {
    std::vector<std::string> cells;
    for (const auto column : in_order(header)) cells.push_back(header.cell(row, column).text);
    return cells;
}

}  // namespace xingtan::org
