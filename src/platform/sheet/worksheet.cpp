#include "platform/sheet/worksheet.h"

#include <charconv>
#include <cstring>
#include <optional>

#include "platform/sheet/faults.h"

namespace xingtan::sheet {
namespace {

constexpr int kLastLine = 1'048'576;
constexpr int kLastColumn = 16'384;

// Where the elements stand: worksheet > sheetData > row > c > v or is.
constexpr int kDataDepth = 2;
constexpr int kRowDepth = 3;
constexpr int kCellDepth = 4;
constexpr int kValueDepth = 5;

enum class CellType : std::uint8_t { Number, Shared, Inline, Formula, Bool, Error, IsoDate };

CellType type_of(const char* name) {
    const std::string_view type = name == nullptr ? std::string_view("n") : std::string_view(name);
    if (type == "s") return CellType::Shared;
    if (type == "inlineStr") return CellType::Inline;
    if (type == "str") return CellType::Formula;
    if (type == "b") return CellType::Bool;
    if (type == "e") return CellType::Error;
    if (type == "d") return CellType::IsoDate;
    return CellType::Number;
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "AB12" -> 27; nothing for a reference without letters or past the last column.
std::optional<int> column_of(const char* reference) {
    int column = 0;
    const char* at = reference;
    for (; *at >= 'A' && *at <= 'Z' && column <= kLastColumn; ++at) column = column * 26 + (*at - 'A' + 1);
    if (at == reference || column > kLastColumn) return std::nullopt;
    return column - 1;
}

class WorksheetReader : public XmlHandler {
  public:
    WorksheetReader(const CellTables& tables, RowGate& gate) : tables_(tables), gate_(gate) {}

    Result<Flow> start(std::string_view name, const XmlAttributes& attributes) override {
        ++depth_;
        if (depth_ == 1 && name != "worksheet") return file_corrupt("the sheet is something else");
        if (depth_ == kDataDepth) in_data_ = name == "sheetData";
        if (!in_data_) return Flow::More;
        if (depth_ == kRowDepth) return start_row(name, attributes);
        if (depth_ == kCellDepth) return start_cell(name, attributes);
        if (depth_ >= kValueDepth && in_cell_) start_value(name);
        return Flow::More;
    }

    Result<Flow> end(std::string_view name) override {
        const int depth = depth_--;
        if (depth == kRowDepth && in_row_) return end_row();
        if (depth == kCellDepth && in_cell_) return end_cell();
        if (depth == kValueDepth) in_value_ = in_inline_ = false;
        if (depth > kValueDepth && in_inline_) rich_.end(name);
        return Flow::More;
    }

    void text(std::string_view piece) override {
        if (in_value_ && value_.size() <= kCellBytes) value_ += piece.substr(0, kCellBytes + 1);
        if (in_inline_) rich_.text(piece);
    }

  private:
    Result<Flow> start_row(std::string_view name, const XmlAttributes& attributes) {
        in_row_ = name == "row";
        if (!in_row_) return Flow::More;
        const char* number = attributes.find("r");
        const auto line = number == nullptr ? std::optional<int>(row_.line + 1) : whole(number);
        if (!line || *line < 1 || *line > kLastLine) return file_corrupt("a row has no place");
        row_.line = *line;
        row_.cells.clear();
        column_ = -1;
        return Flow::More;
    }

    Result<Flow> start_cell(std::string_view name, const XmlAttributes& attributes) {
        in_cell_ = in_row_ && name == "c";
        if (!in_cell_) return Flow::More;
        const char* reference = attributes.find("r");
        const auto column = reference == nullptr ? std::optional<int>(column_ + 1) : column_of(reference);
        if (!column || *column >= kLastColumn) return file_corrupt("a cell has no place");
        column_ = *column;
        type_ = type_of(attributes.find("t"));
        const char* style = attributes.find("s");
        style_ = style == nullptr ? 0 : static_cast<std::size_t>(std::max(0, whole(style).value_or(0)));
        value_.clear();
        rich_.begin();
        has_inline_ = false;
        return Flow::More;
    }

    void start_value(std::string_view name) {
        if (depth_ > kValueDepth) {
            if (in_inline_) rich_.start(name);
            return;
        }
        in_value_ = name == "v";
        in_inline_ = name == "is";
        has_inline_ = has_inline_ || in_inline_;
    }

    Result<Flow> end_cell() {
        in_cell_ = false;
        if (value_.empty() && !has_inline_) return Flow::More;
        if (value_.size() > kCellBytes || rich_.too_long()) return cell_too_long(row_.line);
        Cell cell;
        TRY(fill(cell));
        if (cell.empty()) return Flow::More;
        if (column_ >= limits::kSheetColumns) return too_many_columns(row_.line);
        const auto index = static_cast<std::size_t>(column_);
        if (row_.cells.size() <= index) row_.cells.resize(index + 1);
        row_.cells[index] = std::move(cell);
        return Flow::More;
    }

    Result<> fill(Cell& cell) {
        switch (type_) {
            case CellType::Number:
                put_number(cell, value_, tables_.styles.look(style_), tables_.epoch);
                return {};
            case CellType::Shared: return fill_shared(cell);
            case CellType::Inline: put_text(cell, rich_.take()); return {};
            case CellType::Formula: put_text(cell, undo_escapes(value_)); return {};
            case CellType::Bool:
                cell = {.text = value_ == "1" || value_ == "true" ? "TRUE" : "FALSE", .kind = CellKind::Bool};
                return {};
            case CellType::Error: cell = {.text = value_, .kind = CellKind::Error}; return {};
            case CellType::IsoDate: put_iso_date(cell, value_); return {};
        }
        return Error::broken("a cell type without a case");
    }

    Result<> fill_shared(Cell& cell) {
        const auto index = whole(value_);
        if (!index || *index < 0 || static_cast<std::size_t>(*index) >= tables_.strings.size())
            return file_corrupt("a cell names a shared string that is not there");
        put_text(cell, std::string(tables_.strings.at(static_cast<std::size_t>(*index))));
        return {};
    }

    static void put_text(Cell& cell, std::string text) {
        if (is_blank(text)) return;
        cell.kind = CellKind::Text;
        cell.damaged = is_shortened_number(text);
        cell.text = std::move(text);
    }

    Result<Flow> end_row() {
        in_row_ = false;
        return gate_.pass(row_);
    }

    const CellTables& tables_;
    RowGate& gate_;
    SheetRow row_;
    RichText rich_;
    std::string value_;
    std::size_t style_ = 0;
    int depth_ = 0;
    int column_ = -1;
    CellType type_ = CellType::Number;
    bool in_data_ = false;
    bool in_row_ = false;
    bool in_cell_ = false;
    bool in_value_ = false;
    bool in_inline_ = false;
    bool has_inline_ = false;
};

}  // namespace

Result<> read_worksheet(ZipPackage& package, const std::string& part, const CellTables& tables,
                        RowGate& gate) {
    WorksheetReader reader(tables, gate);
    return read_xml(package, part, reader);
}

}  // namespace xingtan::sheet
