#include "domain/layout/draw.h"

#include <array>

#include "domain/layout/sketch.h"

namespace xingtan::layout {
namespace {

using form::Look;
using Rows = std::int64_t;

std::string han_number(std::int64_t number) {
    static constexpr std::array<const char*, 10> kDigits = {"",   "一", "二", "三", "四",
                                                            "五", "六", "七", "八", "九"};
    if (number < 1 || number > 99) return std::to_string(number);
    const auto tens = static_cast<std::size_t>(number / 10), ones = static_cast<std::size_t>(number % 10);
    return (tens > 1 ? std::string(kDigits[tens]) : "") + (tens > 0 ? "十" : "") + kDigits[ones];
}

// How the periods are folded into the heading: so many rows of so many.
struct Folds {
    std::size_t rows;
    std::size_t across;
    std::size_t periods;

    explicit Folds(std::size_t count)
        : rows((count + kPeriodsAcross - 1) / kPeriodsAcross),
          across(rows == 0 ? 0 : (count + rows - 1) / rows),
          periods(count) {}
    // The period that stands in a row and column of the heading; none behind the last.
    std::optional<std::size_t> at(std::size_t row, std::size_t column) const {
        const auto index = row * across + column;
        return index < periods ? std::optional(index) : std::nullopt;
    }
};

// Whether one row of figures says it for all the periods above one another.
bool is_one_row(const IntakesRow& row, const Folds& folds) {
    for (std::size_t fold = 1; fold < folds.rows; ++fold)
        for (std::size_t column = 0; column < folds.across; ++column)
            if (const auto index = folds.at(fold, column); index && row.places[*index] != row.places[column])
                return false;
    return true;
}

void period_headings(Sketch& sketch, const Occasion& occasion, std::span<const Period> periods,
                     const Folds& folds) {
    sketch.begin_headings();
    sketch.put(0, 0, Look::Heading, occasion.below, static_cast<Rows>(2 * folds.rows));
    for (std::size_t fold = 0; fold < folds.rows; ++fold) {
        for (std::size_t column = 0; column < folds.across; ++column) {
            const auto at = static_cast<Rows>(column + 1);
            const auto index = folds.at(fold, column);
            const auto* period = index ? &periods[*index] : nullptr;
            sketch.put(0, at, Look::Heading, period ? period_name(period->number) : "");
            sketch.put(1, at, Look::Heading,
                       period
                           ? "(" + chinese_day(period->starts_on) + "-\n" + chinese_day(period->ends_on) + ")"
                           : "");
        }
        sketch.next(2);
    }
    sketch.end_headings();
}

void period_row(Sketch& sketch, const IntakesRow& row, const Folds& folds) {
    const auto lines = is_one_row(row, folds) ? 1 : folds.rows;
    sketch.put(0, 0, Look::Name, row.name, static_cast<Rows>(lines));
    for (std::size_t fold = 0; fold < lines; ++fold)
        for (std::size_t column = 0; column < folds.across; ++column) {
            const auto at = static_cast<Rows>(column + 1);
            if (const auto index = folds.at(fold, column))
                sketch.figure(static_cast<Rows>(fold), at, Look::Figure, row.places[*index]);
            else
                sketch.put(static_cast<Rows>(fold), at, Look::Figure, "");
        }
    sketch.next(static_cast<Rows>(lines));
}

constexpr std::int64_t kHalf = 7;  // columns of one half

void trained_headings(Sketch& sketch, const Occasion& occasion, std::int64_t halves) {
    sketch.begin_headings();
    for (std::int64_t half = 0; half < halves; ++half) {
        const auto from = half * kHalf;
        sketch.put(0, from, Look::Heading, occasion.below, 2);
        sketch.put(0, from + 1, Look::Heading, "专任教师数", 1, 4);
        static constexpr std::array<const char*, 4> kStages = {"幼儿园", "中小学", "中职", "合计总数"};
        for (std::int64_t i = 0; i < 4; ++i)
            sketch.put(1, from + 1 + i, Look::Heading, kStages[static_cast<std::size_t>(i)]);
        sketch.put(0, from + 5, Look::Heading, "已培训人数", 2);
        sketch.put(0, from + 6, Look::Heading, "未培训人数", 2);
    }
    sketch.next(2);
    sketch.end_headings();
}

void trained_row(Sketch& sketch, std::int64_t from, const TrainedRow* row, Look name, Look figure) {
    sketch.put(0, from, name, row ? row->name : "");
    if (!row) {
        for (std::int64_t i = 1; i < kHalf; ++i) sketch.put(0, from + i, figure, "");
        return;
    }
    const std::array figures = {row->preschool, row->school,  row->vocational,
                                row->all(),     row->trained, row->untrained()};
    for (std::int64_t i = 0; i < 6; ++i)
        sketch.figure(0, from + 1 + i, figure, figures[static_cast<std::size_t>(i)]);
}

TrainedRow sum_of(std::span<const TrainedRow> rows) {
    TrainedRow sum{"小计"};
    for (const auto& row : rows) {
        sum.preschool += row.preschool;
        sum.school += row.school;
        sum.vocational += row.vocational;
        sum.trained += row.trained;
        sum.failed += row.failed;
        sum.unsplit += row.unsplit;
    }
    return sum;
}

}  // namespace

std::string chinese_day(Date day) {
    const auto iso = to_iso(day);
    return std::to_string(std::stoi(iso.substr(0, 4))) + "年" + std::to_string(std::stoi(iso.substr(5, 2))) +
           "月" + std::to_string(std::stoi(iso.substr(8, 2))) + "日";
}

std::string period_name(std::int64_t number) { return "第" + han_number(number) + "期"; }

form::Form draw_places(const Occasion& occasion, std::span<const PlacesRow> rows) {
    const std::string name = "名额分配表";
    Sketch sketch(occasion, name, {30, 20});
    sketch.head(occasion);
    sketch.begin_headings();
    sketch.put(0, 0, Look::Heading, occasion.below);
    sketch.put(0, 1, Look::Heading, "人数");
    sketch.next();
    sketch.end_headings();
    std::int64_t sum = 0;
    for (const auto& row : rows) {
        sketch.put(0, 0, Look::Name, row.name);
        sketch.figure(0, 1, Look::Figure, row.places);
        sketch.next();
        sum += row.places;
    }
    sketch.put(0, 0, Look::Sum, "合计");
    sketch.figure(0, 1, Look::Sum, sum);
    sketch.next();
    sketch.seal(occasion.unit);
    return sketch.finish();
}

form::Form draw_intake_places(const Occasion& occasion, std::span<const Period> periods,
                              std::span<const IntakesRow> rows, std::int64_t whole_project) {
    const std::string name = "班次与名额分配";
    const Folds folds(periods.size());
    std::vector<std::int64_t> widths(folds.across + 1, 17);
    widths[0] = 22;
    Sketch sketch(occasion, name, std::move(widths));
    if (folds.across > 4) sketch.landscape();
    sketch.head(occasion);
    period_headings(sketch, occasion, periods, folds);
    for (const auto& row : rows) period_row(sketch, row, folds);
    if (folds.rows > 1) sketch.remark("注：一行数字同为表头上下各期的名额；各期不同的单位分行列出。");
    if (whole_project > 0)
        sketch.remark("注：另有全项目名额" + std::to_string(whole_project) + "个，不分期次，未列入本表。");
    sketch.seal(occasion.unit);
    return sketch.finish();
}

form::Form draw_trained(const Occasion& occasion, std::span<const TrainedRow> rows) {
    const std::string name = "培训实施情况统计表";
    const std::int64_t halves = rows.size() < kOneHalf ? 1 : 2;
    std::vector<std::int64_t> widths;
    for (std::int64_t half = 0; half < halves; ++half) widths.insert(widths.end(), {15, 8, 8, 8, 11, 12, 12});
    Sketch sketch(occasion, name, std::move(widths));
    if (halves > 1) sketch.landscape();
    sketch.head(occasion);
    trained_headings(sketch, occasion, halves);
    const auto sum = sum_of(rows);
    const auto lines = halves == 1 ? rows.size() + 1 : (rows.size() + 2) / 2;
    for (std::size_t line = 0; line < lines; ++line) {
        for (std::int64_t half = 0; half < halves; ++half) {
            const auto index = static_cast<std::size_t>(half) * lines + line;
            const bool last = half + 1 == halves && line + 1 == lines;
            const auto* row = index < rows.size() ? &rows[index] : nullptr;
            if (last)
                trained_row(sketch, half * kHalf, &sum, Look::Sum, Look::Sum);
            else
                trained_row(sketch, half * kHalf, row, Look::Name, Look::Figure);
        }
        sketch.next();
    }
    sketch.remark("备注：1.“专任教师数”为在册的幼儿园、中小学（含特殊教育）和中职学校专任教师。");
    sketch.remark(
        "　　　2.“未培训人数”为专任教师数减已培训人数" +
        (sum.failed > 0 ? "，含考核不合格" + std::to_string(sum.failed) + "人。" : std::string("。")));
    sketch.seal(occasion.unit);
    return sketch.finish();
}

}  // namespace xingtan::layout
