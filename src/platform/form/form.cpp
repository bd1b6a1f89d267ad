#include "platform/form/form.h"

#include <algorithm>
#include <set>

#include "platform/sheet/cell.h"

namespace xingtan::form {
namespace {

std::string corner(std::int64_t row, std::int64_t column) {
    return sheet::column_name(static_cast<int>(column)) + std::to_string(row + 1);
}

bool on_sheet(const FormCell& cell, std::int64_t columns) {
    return cell.row >= 0 && cell.column >= 0 && cell.rows > 0 && cell.columns > 0 &&
           cell.column + cell.columns <= columns;
}

}  // namespace

std::int64_t row_count(const Form& form) {
    std::int64_t rows = 0;
    for (const auto& cell : form.cells) rows = std::max(rows, cell.row + cell.rows);
    return rows;
}

std::string shown(const FormCell& cell) { return cell.number ? std::to_string(*cell.number) : cell.text; }

std::string address_of(const FormCell& cell) {
    const auto first = corner(cell.row, cell.column);
    if (cell.rows == 1 && cell.columns == 1) return first;
    return first + ":" + corner(cell.row + cell.rows - 1, cell.column + cell.columns - 1);
}

Result<> check(const Form& form) {
    const auto columns = std::ssize(form.widths);
    if (columns == 0 || columns > kColumnsMost)
        return Error::broken("a form without columns, or with too many");
    std::set<std::pair<std::int64_t, std::int64_t>> taken;
    for (const auto& cell : form.cells) {
        if (!on_sheet(cell, columns)) return Error::broken("a cell off the sheet: " + address_of(cell));
        if (cell.row + cell.rows > kRowsMost)
            return Error::too_large("too-many-rows", {{"most", std::to_string(kRowsMost)}});
        for (auto row = cell.row; row < cell.row + cell.rows; ++row)
            for (auto column = cell.column; column < cell.column + cell.columns; ++column)
                if (!taken.insert({row, column}).second)
                    return Error::broken("two cells in one place: " + address_of(cell));
    }
    return {};
}

}  // namespace xingtan::form
