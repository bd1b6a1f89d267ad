#include "domain/layout/sketch.h"

#include <algorithm>
#include <tuple>

namespace xingtan::layout {

using form::Look;
using form::Side;

namespace {

constexpr std::int64_t kSealRows = 3;

// 全员培训 and 培训实施情况统计表 share a word.
std::string titled(const std::string& project, std::string_view name) {
    constexpr std::string_view kTraining = "培训";
    if (project.ends_with(kTraining) && name.starts_with(kTraining)) name.remove_prefix(kTraining.size());
    return project + std::string(name);
}

}  // namespace

Sketch::Sketch(const Occasion& occasion, const std::string& name, std::vector<std::int64_t> widths) {
    form_.title = titled(occasion.project, name);
    form_.sheet = name;
    form_.widths = std::move(widths);
    form_.footer = occasion.unit;
    form_.made_on = occasion.on;
}

void Sketch::head(const Occasion& occasion) {
    put(0, 0, Look::Title, form_.title, 1, columns());
    next();
    put(0, 0, Look::Note, occasion.unit + "　　截至" + chinese_day(occasion.on), 1, columns());
    next();
}

void Sketch::put(std::int64_t down, std::int64_t column, Look look, std::string text, std::int64_t rows,
                 std::int64_t columns, Side side) {
    form_.cells.push_back({row_ + down, column, rows, columns, look, side, std::move(text), {}});
}

void Sketch::figure(std::int64_t down, std::int64_t column, Look look, std::int64_t number) {
    form_.cells.push_back({row_ + down, column, 1, 1, look, Side::Centre, {}, number});
}

void Sketch::remark(std::string text) {
    put(0, 0, Look::Note, std::move(text), 1, columns(), Side::Left);
    next();
}

void Sketch::seal(const std::string& unit) {
    const auto left = columns() > 3 ? columns() / 2 : 0;
    if (left > 0) put(0, 0, Look::Seal, "填表人：　　　　　　联系电话：", kSealRows, left, Side::Left);
    put(0, left, Look::Seal, unit + "（盖章）\n　　　　年　　月　　日", kSealRows, columns() - left,
        Side::Right);
    next(kSealRows);
}

form::Form Sketch::finish() {
    std::stable_sort(form_.cells.begin(), form_.cells.end(), [](const auto& a, const auto& b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    });
    return std::move(form_);
}

}  // namespace xingtan::layout
