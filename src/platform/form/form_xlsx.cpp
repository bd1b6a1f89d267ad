// The form as a workbook: not in constant memory, which loses the rest of a row behind a cell merged over
// two.
#include <map>

#include "platform/form/form.h"
#include "platform/sheet/written.h"

namespace xingtan::form {
namespace {

using sheet::written;

constexpr lxw_color_t kHeadingFill = 0xF2F0EB;
constexpr lxw_color_t kSumFill = 0xF7F6F3;
constexpr lxw_color_t kLine = 0x7F7F7F;
constexpr double kLineHeight = 15;
constexpr double kTitleHeight = 30;
constexpr int kPaperA4 = 9;

// Half-width characters a text takes: a Han character takes two.
std::int64_t breadth(std::string_view text) {
    std::int64_t sum = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) sum += byte < 0x80 ? 1 : 2;
    }
    return sum;
}

std::int64_t lines_of(std::string_view text, std::int64_t width) {
    std::int64_t lines = 0;
    while (true) {
        const auto end = text.find('\n');
        lines += 1 + (std::max<std::int64_t>(breadth(text.substr(0, end)), 1) - 1) /
                         std::max<std::int64_t>(width, 1);
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

class Workbook {
  public:
    explicit Workbook(const char* path) : book_(workbook_new(path)) {}
    ~Workbook() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    Result<> write(const Form& form) {
        if (book_ == nullptr) return Error::broken("a workbook could not be made");
        name_it(form);
        sheet_ = workbook_add_worksheet(book_, form.sheet.c_str());
        if (sheet_ == nullptr) return Error::broken("a worksheet could not be added");
        TRY(set_columns(form));
        TRY(set_rows(form));
        for (const auto& cell : form.cells) TRY(put(cell));
        TRY(set_page(form));
        return {};
    }

    Result<> close() {
        const lxw_error code = workbook_close(book_);  // frees the book in any case
        book_ = nullptr;
        return written(code);
    }

  private:
    void name_it(const Form& form) {
        lxw_doc_properties facts{};
        std::string title = form.title;
        facts.title = title.data();
        facts.created = static_cast<time_t>(start_of(form.made_on).ms / 1000);
        workbook_set_properties(book_, &facts);
    }

    Result<> set_columns(const Form& form) {
        for (std::size_t i = 0; i < form.widths.size(); ++i) {
            const auto at = static_cast<lxw_col_t>(i);
            TRY(written(worksheet_set_column(sheet_, at, at, static_cast<double>(form.widths[i]), nullptr)));
        }
        return {};
    }

    // As high as the text of its cells needs, since a program does not fit rows of merged cells by itself.
    Result<> set_rows(const Form& form) {
        std::map<std::int64_t, double> heights;
        for (const auto& cell : form.cells) {
            std::int64_t width = 0;
            for (auto c = cell.column; c < cell.column + cell.columns; ++c)
                width += form.widths[static_cast<std::size_t>(c)];
            const auto lines = static_cast<double>(lines_of(shown(cell), width));
            const double whole = cell.look == Look::Title ? kTitleHeight : lines * kLineHeight + 5;
            for (auto row = cell.row; row < cell.row + cell.rows; ++row)
                heights[row] = std::max(heights[row], whole / static_cast<double>(cell.rows));
        }
        for (const auto& [row, height] : heights)
            TRY(written(worksheet_set_row(sheet_, static_cast<lxw_row_t>(row), height, nullptr)));
        return {};
    }

    Result<> set_page(const Form& form) {
        worksheet_set_paper(sheet_, kPaperA4);
        if (form.landscape) worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_center_horizontally(sheet_);
        TRY(written(worksheet_set_footer(sheet_, "&C第 &P 页  共 &N 页")));
        if (form.heading_until > form.heading_from)
            TRY(written(worksheet_repeat_rows(sheet_, static_cast<lxw_row_t>(form.heading_from),
                                              static_cast<lxw_row_t>(form.heading_until - 1))));
        worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(form.heading_until), 0);
        return {};
    }

    lxw_format* format(const FormCell& cell) {
        auto& known = formats_[{cell.look, cell.side}];
        if (known != nullptr) return known;
        known = workbook_add_format(book_);
        format_set_num_format(known, cell.look == Look::Figure || cell.look == Look::Sum ? "0" : "@");
        format_set_text_wrap(known);
        format_set_align(known, LXW_ALIGN_VERTICAL_CENTER);
        format_set_align(known, cell.side == Side::Left    ? LXW_ALIGN_LEFT
                                : cell.side == Side::Right ? LXW_ALIGN_RIGHT
                                                           : LXW_ALIGN_CENTER);
        dress(known, cell.look);
        return known;
    }

    static void dress(lxw_format* format, Look look) {
        if (look == Look::Title) format_set_font_size(format, 16);
        if (look == Look::Title || look == Look::Heading || look == Look::Sum) format_set_bold(format);
        if (look == Look::Heading) format_set_bg_color(format, kHeadingFill);
        if (look == Look::Sum) format_set_bg_color(format, kSumFill);
        if (look == Look::Title || look == Look::Note || look == Look::Seal) return;
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, kLine);
    }

    Result<> put(const FormCell& cell) {
        const auto row = static_cast<lxw_row_t>(cell.row);
        const auto column = static_cast<lxw_col_t>(cell.column);
        lxw_format* const form = format(cell);
        if (cell.rows > 1 || cell.columns > 1)
            TRY(written(worksheet_merge_range(sheet_, row, column,
                                              static_cast<lxw_row_t>(row + cell.rows - 1),
                                              static_cast<lxw_col_t>(column + cell.columns - 1), "", form)));
        if (cell.number)
            return written(
                worksheet_write_number(sheet_, row, column, static_cast<double>(*cell.number), form));
        if (cell.text.empty()) return written(worksheet_write_blank(sheet_, row, column, form));
        return written(
            worksheet_write_string(sheet_, row, column, sheet::workbook_text(cell.text).c_str(), form), row);
    }

    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    std::map<std::pair<Look, Side>, lxw_format*> formats_;
};

}  // namespace

Result<std::string> xlsx(const Form& form) {
    TRY(check(form));
    const auto file = TRY(sheet::TemporaryFile::make());
    Workbook book(file.path().c_str());
    TRY(book.write(form));
    TRY(book.close());
    return file.bytes();
}

}  // namespace xingtan::form
