#include "platform/jobs/cells.h"

#include <algorithm>

#include "platform/sheet/number.h"

namespace xingtan::jobs {
namespace {

constexpr char kDamaged = '!';

char letter_of(const sheet::Cell& cell) {
    using sheet::CellKind;
    if (cell.damaged) return kDamaged;
    switch (cell.kind) {
        case CellKind::Empty: return '-';
        case CellKind::Text: return 't';
        case CellKind::Number: return 'n';
        case CellKind::Date: return 'd';
        case CellKind::Bool: return 'b';
        case CellKind::Error: return 'e';
    }
    return '-';
}

sheet::CellKind kind_of(char letter) {
    using sheet::CellKind;
    switch (letter) {
        case '-': return CellKind::Empty;
        case 'n': return CellKind::Number;
        case 'd': return CellKind::Date;
        case 'b': return CellKind::Bool;
        case 'e': return CellKind::Error;
        default: return CellKind::Text;
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void keep_cells(StagedRow& row, const sheet::SheetRow& from, std::size_t columns) {
    const auto count = std::min(from.cells.size(), columns);
    row.cells.clear();
    row.kinds.clear();
    for (std::size_t i = 0; i < count; ++i) {
        row.cells.push_back(from.cells[i].text);
        row.kinds += letter_of(from.cells[i]);
    }
}

sheet::SheetRow cells_of(const StagedRow& row) {
    sheet::SheetRow out;
    out.line = static_cast<int>(row.line);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const char letter = i < row.kinds.size() ? row.kinds[i] : 't';
        sheet::Cell cell{.text = row.cells[i], .kind = kind_of(letter), .damaged = letter == kDamaged};
        if (cell.kind == sheet::CellKind::Date)
            if (const auto day = date_from_iso(std::string_view(cell.text).substr(0, 10))) cell.date = *day;
        out.cells.push_back(std::move(cell));
    }
    return out;
}

sheet::Cell typed_cell(std::string text) {
    if (sheet::is_blank(text)) return {};
    const bool damaged = sheet::is_shortened_number(text);
    return {.text = std::move(text), .kind = sheet::CellKind::Text, .damaged = damaged};
}

std::string masked_digits(std::string_view text) {
    constexpr std::size_t kLong = 8, kBefore = 3, kAfter = 2;
    std::string out(text);
    for (std::size_t i = 0; i < out.size();) {
        std::size_t end = i;
        while (end < out.size() && is_digit(out[end])) ++end;
        if (end - i >= kLong) std::fill(out.begin() + i + kBefore, out.begin() + end - kAfter, '*');
        i = std::max(end, i + 1);
    }
    return out;
}

}  // namespace xingtan::jobs
