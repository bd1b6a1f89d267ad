#include "platform/sheet/header.h"

#include <algorithm>
#include <array>
#include <optional>

#include "platform/text/name.h"

namespace xingtan::sheet {
namespace {

constexpr int kAbsent = -1;
constexpr std::size_t kLongestHeading = 200;
constexpr std::size_t kPassedOverMost = 100;

// Half-width, without white space.
std::string folded_text(std::string_view text) {
    std::string out;
    for (const char c : text::half_width(text))
        if (static_cast<unsigned char>(c) > 0x20) out += c;
    return out;
}

// Half-width, lower case, without white space and without marks such as * and the colon.
std::string folded(std::string_view heading) {
    std::string out;
    for (const char c : text::half_width(heading)) {
        const bool dropped = static_cast<unsigned char>(c) <= 0x20 || c == '*' || c == ':';
        if (!dropped) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::string without_brackets(std::string_view text) {
    std::string out;
    int depth = 0;
    for (const char c : text) {
        if (c == '(' || c == '[') ++depth;
        if (depth == 0) out += c;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return out;
}

// The wanted columns with their names folded once.
class Wish {
  public:
    explicit Wish(std::span<const WantedColumn> wanted) : wanted_(wanted) {
        for (const auto& column : wanted) {
            auto& names = names_.emplace_back();
            for (const auto& name : column.names) names.push_back(folded(name));
        }
    }

    // Exactly as written first, then without what stands in brackets: 身份证号(18位) is 身份证号.
    std::optional<std::size_t> fit(const Cell& cell) const {
        if (cell.kind != CellKind::Text || cell.text.size() > kLongestHeading) return std::nullopt;
        const std::string heading = folded(cell.text);
        if (const auto exact = named(heading)) return exact;
        return named(without_brackets(heading));
    }

    std::span<const WantedColumn> wanted() const { return wanted_; }

  private:
    std::optional<std::size_t> named(const std::string& heading) const {
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (std::find(names_[i].begin(), names_[i].end(), heading) != names_[i].end()) return i;
        return std::nullopt;
    }

    std::span<const WantedColumn> wanted_;
    std::vector<std::vector<std::string>> names_;
};

// Required columns weigh more than any number of optional ones.
int score(const SheetRow& row, const Wish& wish) {
    std::vector<bool> met(wish.wanted().size());
    for (const auto& cell : row.cells)
        if (const auto fit = wish.fit(cell)) met[*fit] = true;
    int sum = 0;
    for (std::size_t i = 0; i < met.size(); ++i)
        if (met[i]) sum += wish.wanted()[i].need == Need::Required ? 1000 : 1;
    return sum;
}

Result<Header> header_in(const SheetRow& row, const Wish& wish, Strictness strictness) {
    Header header{row.line, std::vector<int>(wish.wanted().size(), kAbsent), {}};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        header.headings.push_back(row.cells[i].text);
        const auto fit = wish.fit(row.cells[i]);
        if (!fit) {
            if (!row.cells[i].empty()) header.not_wanted.push_back(row.cells[i].text);
            continue;
        }
        const bool twice = header.columns[*fit] != kAbsent;
        if (twice && strictness == Strictness::Strict)
            return Error::invalid("column-twice", {{"column", wish.wanted()[*fit].names.front()}});
        if (!twice) header.columns[*fit] = static_cast<int>(i);
    }
    return header;
}

// Two header rows as one: a heading over several columns gives way to those below it.
SheetRow merged(const SheetRow& upper, const SheetRow& lower, const Wish& wish) {
    SheetRow row{lower.line, {}};
    const auto width = std::max(upper.cells.size(), lower.cells.size());
    for (std::size_t i = 0; i < width; ++i) {
        const auto& above = upper.at(static_cast<int>(i));
        const auto& below = lower.at(static_cast<int>(i));
        row.cells.push_back(wish.fit(below) || above.empty() ? below : above);
    }
    return row;
}

constexpr std::array<std::string_view, 32> kFooterWords = {
    "合计",     "总计",     "小计",     "共计",     "总人数",   "填表说明", "填报说明", "填写说明",
    "填写要求", "注意事项", "填表日期", "填报日期", "制表日期", "填报时间", "制表时间", "填报单位",
    "报送单位", "填表",     "制表",     "审核",     "复核",     "负责人",   "填报人",   "校长签字",
    "校长签名", "签字",     "盖章",     "说明",     "备注",     "附注",     "注意",     "注"};

// What the first cell of a footer says, without white space; a word alone, or one with a colon or a figure
// after it.
bool is_footer_word(std::string_view text) {
    for (const auto word : kFooterWords) {
        if (!text.starts_with(word)) continue;
        auto rest = text.substr(word.size());
        if (rest.starts_with("人")) rest.remove_prefix(std::string_view("人").size());
        if (rest.empty() || rest[0] == ':' || rest[0] == '(' || (rest[0] >= '0' && rest[0] <= '9'))
            return true;
    }
    return false;
}

// A cell that is alone in its row, as merged ones are: a sentence, or one that begins like a footer.
bool is_note_alone(std::string_view text) {
    const auto begins = [&](std::string_view word) {
        return text.starts_with(word) && text.size() > word.size();
    };
    for (std::string_view mark : {":", ",", ";", "。"})
        if (text.find(mark) != std::string_view::npos) return true;
    // 注 alone is a family name too.
    return std::any_of(kFooterWords.begin(), kFooterWords.end() - 1, begins);
}

Result<> check_required(const Header& header, std::span<const WantedColumn> wanted) {
    std::string missing;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (header.columns[i] != kAbsent || wanted[i].need == Need::Optional) continue;
        missing += (missing.empty() ? "" : "、") + wanted[i].names.front();
    }
    if (missing.empty()) return {};
    return Error::invalid("columns-missing", {{"columns", missing}, {"row", std::to_string(header.line)}});
}

// Keeps the first rows until the header is known, then passes rows on.
class TableReader {
  public:
    TableReader(std::span<const WantedColumn> wanted, const TableSink& sink, TableInfo& info,
                Strictness strictness)
        : wanted_(wanted), sink_(sink), info_(info), strictness_(strictness) {}

    Result<> take(const SheetRow& row) {
        if (known_) return pass(row);
        first_.push_back(row);
        if (first_.size() < static_cast<std::size_t>(kHeaderWithin)) return {};
        return begin();
    }

    Result<> finish() {
        if (!known_) TRY(begin());
        return {};
    }

  private:
    Result<> begin() {
        info_.header = TRY(find_header(first_, wanted_, strictness_));
        known_ = true;
        for (const auto& row : first_) TRY(pass(row));
        first_.clear();
        return {};
    }

    Result<> pass(const SheetRow& row) {
        if (row.line <= info_.header.line) return {};
        if (is_footer(row) || is_header_again(row)) {
            if (info_.passed_over.size() < kPassedOverMost) info_.passed_over.push_back(row.line);
            return {};
        }
        ++info_.rows;
        return sink_(info_.header, row);
    }

    // Sheets printed over several pages repeat it.
    bool is_header_again(const SheetRow& row) const {
        const auto& headings = info_.header.headings;
        if (row.cells.size() != headings.size()) return false;
        return std::equal(headings.begin(), headings.end(), row.cells.begin(),
                          [](const auto& heading, const auto& cell) { return heading == cell.text; });
    }

    std::span<const WantedColumn> wanted_;
    const TableSink& sink_;
    TableInfo& info_;
    Strictness strictness_;
    std::vector<SheetRow> first_;
    bool known_ = false;
};

}  // namespace

Result<Header> find_header(std::span<const SheetRow> rows, std::span<const WantedColumn> wanted,
                           Strictness strictness) {
    const Wish wish(wanted);
    SheetRow best;
    int best_score = 0;
    const auto consider = [&](const SheetRow& row) {
        const int now = score(row, wish);
        if (now <= best_score) return;
        best = row;
        best_score = now;
    };
    const auto within = rows.first(std::min<std::size_t>(rows.size(), kHeaderWithin));
    for (std::size_t i = 0; i < within.size(); ++i) {
        consider(within[i]);
        if (i > 0) consider(merged(within[i - 1], within[i], wish));
    }
    if (best_score == 0)
        return Error::invalid("header-not-found",
                              {{"column", wanted.empty() ? "" : wanted.front().names.front()}});
    Header header = TRY(header_in(best, wish, strictness));
    if (strictness == Strictness::Strict) TRY(check_required(header, wanted));
    return header;
}

namespace {

constexpr std::size_t kSheetsLookedInto = 12;

bool names_the_columns(std::span<const SheetRow> rows, std::span<const WantedColumn> wanted) {
    const auto header = find_header(rows, wanted, Strictness::AsFound);
    if (!header.ok()) return false;
    int named = 0;
    bool required = false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (header->columns[i] == kAbsent) continue;
        ++named;
        required = required || wanted[i].need == Need::Required;
    }
    return named > 1 && required;
}

// The sheets of a workbook that name the columns, by their first rows.
Result<std::vector<std::string>> tables_in(const ByteSource& source, std::span<const WantedColumn> wanted,
                                           std::string& made) {
    std::vector<std::string> names, tables;
    for (std::size_t at = 0; at == 0 || (at < names.size() && at < kSheetsLookedInto); ++at) {
        std::vector<SheetRow> first;
        const ReadOptions options{at == 0 ? "" : names[at], kHeaderWithin, &made};
        const auto info = TRY(look_into(source, options, [&](const SheetRow& row) -> Result<> {
            first.push_back(row);
            return {};
        }));
        if (at == 0) {
            names = info.other_sheets;
            if (names.empty()) return tables;
            names.insert(names.begin(), info.sheet);
        }
        if (names_the_columns(first, wanted)) tables.push_back(names[at]);
    }
    return tables;
}

}  // namespace

bool is_footer(const SheetRow& row) {
    const auto says = [](const Cell& cell) { return !cell.empty(); };
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), says);
    if (first == row.cells.end()) return false;
    const auto text = folded_text(first->text);
    const bool alone = std::none_of(first + 1, row.cells.end(), says);
    return is_footer_word(text) || (alone && first->kind == CellKind::Text && is_note_alone(text));
}

Result<TableInfo> read_table(const ByteSource& source, const ReadOptions& options,
                             std::span<const WantedColumn> wanted, const TableSink& sink,
                             Strictness strictness) {
    TableInfo info;
    TableReader reader(wanted, sink, info, strictness);
    std::string made;
    auto chosen = options;
    chosen.made = &made;
    if (options.sheet.empty()) {
        auto tables = TRY(tables_in(source, wanted, made));
        if (!tables.empty()) chosen.sheet = tables.front();
        if (tables.size() > 1) info.tables_left.assign(tables.begin() + 1, tables.end());
    }
    info.sheet = TRY(read_sheet(source, chosen, [&](const SheetRow& row) { return reader.take(row); }));
    TRY(reader.finish());
    return info;
}

std::string plain_heading(std::string_view heading) { return without_brackets(folded(heading)); }

}  // namespace xingtan::sheet
