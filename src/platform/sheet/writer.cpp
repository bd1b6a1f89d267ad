#include "platform/sheet/writer.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <cstdio>
#include <map>
#include <optional>

#include "platform/sheet/cell.h"
#include "platform/sheet/faults.h"
#include "platform/sheet/written.h"

namespace xingtan::sheet {
namespace {

constexpr std::int64_t kExactNumber = 1'000'000'000'000'000;  // from here a spreadsheet loses digits
constexpr lxw_row_t kLastRow = 1'048'576;
constexpr double kHeadingHeight = 22;
constexpr lxw_color_t kHeadingFill = 0xDCE6F1;
constexpr lxw_color_t kTotalFill = 0xF2F2F2;
constexpr lxw_color_t kFaultFill = 0xFDE9E7;
constexpr lxw_color_t kLine = 0xBFBFBF;

const char* number_format(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::Text: return "@";
        case ColumnKind::Integer: return "#,##0";
        case ColumnKind::Day: return "yyyy-mm-dd";
        case ColumnKind::Hours: return "0.0";
        case ColumnKind::Percent: return "0.00%";
    }
    return "General";
}

double excel_serial(Date day) { return static_cast<double>(day.days) + 25'569; }

}  // namespace

struct XlsxWriter::State {
    ~State() {
        if (book != nullptr) lxw_workbook_free(book);
        if (!path.empty() && !temporary && !finished) ::unlink(path.c_str());
    }

    lxw_format* format(ColumnKind kind, RowLook look) {
        auto& known = formats[{kind, look}];
        if (known != nullptr) return known;
        known = workbook_add_format(book);
        format_set_num_format(known, number_format(kind));
        format_set_border(known, LXW_BORDER_THIN);
        format_set_border_color(known, kLine);
        if (look == RowLook::Total) {
            format_set_bold(known);
            format_set_bg_color(known, kTotalFill);
        }
        if (look == RowLook::Fault) format_set_bg_color(known, kFaultFill);
        return known;
    }

    lxw_format* heading_format() {
        lxw_format* format = workbook_add_format(book);
        format_set_bold(format);
        format_set_align(format, LXW_ALIGN_CENTER);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(format);
        format_set_bg_color(format, kHeadingFill);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, kLine);
        return format;
    }

    Result<> begin_sheet(SheetLayout next) {
        layout = std::move(next);
        line = 0;
        TRY(written(workbook_validate_sheet_name(book, layout.name.c_str())));
        sheet = workbook_add_worksheet(book, layout.name.c_str());
        if (sheet == nullptr) return Error::broken("a worksheet could not be added");
        for (std::size_t i = 0; i < layout.columns.size(); ++i) TRY(set_column(static_cast<lxw_col_t>(i)));
        if (!layout.title.empty()) TRY(write_title());
        if (!layout.note.empty()) TRY(put_text(line++, 0, layout.note, nullptr));
        TRY(write_headings());
        worksheet_freeze_panes(sheet, line, 0);
        if (!layout.columns.empty()) TRY(finish_columns());
        return {};
    }

    Result<> set_column(lxw_col_t at) {
        const Column& column = layout.columns[at];
        return written(worksheet_set_column(sheet, at, at, column.width, nullptr));
    }

    Result<> write_title() {
        lxw_format* format = workbook_add_format(book);
        format_set_bold(format);
        format_set_font_size(format, 14);
        return put_text(line++, 0, layout.title, format);
    }

    Result<> write_headings() {
        lxw_format* format = heading_format();
        TRY(written(worksheet_set_row(sheet, line, kHeadingHeight, nullptr)));
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            TRY(put_text(line, static_cast<lxw_col_t>(i), layout.columns[i].heading, format));
        ++line;
        return {};
    }

    // The green corner "number stored as text" would stand in every cell of a column of document numbers.
    Result<> finish_columns() {
        const std::string last =
            column_name(static_cast<int>(layout.columns.size()) - 1) + std::to_string(kLastRow);
        const std::string whole = "A" + std::to_string(line + 1) + ":" + last;
        TRY(written(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, whole.c_str())));
        for (std::size_t i = 0; i < layout.columns.size(); ++i)
            if (!layout.columns[i].choices.empty()) TRY(add_choices(static_cast<lxw_col_t>(i)));
        return {};
    }

    Result<> add_choices(lxw_col_t at) {
        std::vector<char*> list;
        for (auto& choice : layout.columns[at].choices) list.push_back(choice.data());
        list.push_back(nullptr);
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = list.data();
        const auto last = line + static_cast<lxw_row_t>(limits::kSheetRows) - 1;
        return written(worksheet_data_validation_range(sheet, line, at, last, at, &rule));
    }

    Result<> put_text(lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
        return written(worksheet_write_string(sheet, row, column, workbook_text(text).c_str(), format), row);
    }

    Result<> put(lxw_col_t at, const Value& value, RowLook look) {
        const ColumnKind kind = layout.columns[at].kind;
        lxw_format* const form = format(kind, look);
        if (const auto* day = std::get_if<Date>(&value); day != nullptr && kind == ColumnKind::Day)
            return written(worksheet_write_number(sheet, line, at, excel_serial(*day), form));
        const auto* number = std::get_if<std::int64_t>(&value);
        const bool counts = number != nullptr && kind != ColumnKind::Text && kind != ColumnKind::Day &&
                            *number<kExactNumber&& * number> - kExactNumber;
        if (counts) {
            const double unit = kind == ColumnKind::Hours ? 10 : kind == ColumnKind::Percent ? 10'000 : 1;
            return written(
                worksheet_write_number(sheet, line, at, static_cast<double>(*number) / unit, form));
        }
        const std::string text = shown(value, kind);
        if (text.empty()) return written(worksheet_write_blank(sheet, line, at, form));
        // A word such as 合计 may stand in a column of numbers; it is text there.
        return put_text(line, at, text, format(ColumnKind::Text, look));
    }

    // The library does not look whether its temporary files took every byte.
    Result<> check_temporary() {
        if (sheet == nullptr || sheet->optimize_tmpfile == nullptr) return {};
        const bool bad =
            std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0;
        return bad ? Result<>(Error::full("temporary worksheet file")) : Result<>();
    }

    Result<> close() {
        TRY(check_temporary());
        const lxw_error code = workbook_close(book);  // frees the book in any case
        book = nullptr;
        TRY(written(code));
        finished = true;
        return {};
    }

    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_row_t line = 0;
    SheetLayout layout;
    std::map<std::pair<ColumnKind, RowLook>, lxw_format*> formats;
    std::string path;
    std::optional<TemporaryFile> temporary;
    bool finished = false;
};

XlsxWriter::XlsxWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
XlsxWriter::XlsxWriter(XlsxWriter&&) noexcept = default;
XlsxWriter::~XlsxWriter() = default;

Result<XlsxWriter> XlsxWriter::to_file(std::string path, SheetLayout layout) {
    auto state = std::make_unique<State>();
    state->path = std::move(path);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    state->book = workbook_new_opt(state->path.c_str(), &options);
    if (state->book == nullptr) return Error::broken("a workbook could not be made");
    TRY(state->begin_sheet(std::move(layout)));
    return XlsxWriter(std::move(state));
}

Result<XlsxWriter> XlsxWriter::to_memory(SheetLayout layout) {
    auto file = TRY(TemporaryFile::make());
    auto writer = TRY(to_file(file.path(), std::move(layout)));
    writer.state_->temporary.emplace(std::move(file));
    return writer;
}

Result<> XlsxWriter::row(std::span<const Value> values, RowLook look) {
    if (values.size() > state_->layout.columns.size())
        return Error::broken("a row has more values than columns");
    if (state_->line == kLastRow) return too_many_rows();
    for (std::size_t i = 0; i < state_->layout.columns.size(); ++i)
        TRY(state_->put(static_cast<lxw_col_t>(i), i < values.size() ? values[i] : Value{}, look));
    ++state_->line;
    return {};
}

Result<> XlsxWriter::next_sheet(SheetLayout layout) {
    TRY(state_->check_temporary());
    return state_->begin_sheet(std::move(layout));
}

Result<> XlsxWriter::finish() { return state_->close(); }

Result<std::string> XlsxWriter::finish_bytes() {
    TRY(state_->close());
    if (!state_->temporary) return Error::broken("a workbook that is a file has no bytes to give");
    return state_->temporary->bytes();
}

}  // namespace xingtan::sheet
