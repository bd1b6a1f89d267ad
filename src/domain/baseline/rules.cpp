#include "domain/baseline/rules.h"

#include <algorithm>

#include "base/limits.h"

namespace xingtan::baseline {
namespace {

constexpr std::int64_t kRateMost = 10'000;

constexpr FigureOf kStages[] = {&BaselineFigures::kindergarten, &BaselineFigures::primary_secondary,
                                &BaselineFigures::vocational};
constexpr FigureOf kStates[] = {&BaselineFigures::trained, &BaselineFigures::untrained,
                                &BaselineFigures::failed};

struct Sum {
    std::int64_t total = 0, cells = 0, missing = 0;
};

Sum parts_of(const BaselineFigures& row, std::span<const FigureOf> parts) {
    Sum sum;
    for (const auto part : parts)
        if (const auto value = row.*part) sum.total += *value, ++sum.cells;
    return sum;
}

using Rows = std::vector<const BaselineLine*>;

// The rows that add up: a unit's, and not those of units below it which the paper lists as well.
Rows topmost(const std::vector<BaselineLine>& lines) {
    Rows rows, out;
    for (const auto& line : lines)
        if (!line.printed) rows.push_back(&line);
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->path < b->path; });
    for (const auto* row : rows)
        if (out.empty() || !row->path.starts_with(out.back()->path)) out.push_back(row);
    return out;
}

Sum rows_below(const Rows& rows, const BaselineLine& top, FigureOf figure) {
    Sum sum;
    for (const auto* row : rows) {
        if (!row->path.starts_with(top.path)) continue;
        if (const auto value = row->*figure)
            sum.total += *value, ++sum.cells;
        else
            ++sum.missing;
    }
    return sum;
}

void note(BaselinePaper& paper, DifferenceKind kind, const BaselineLine& line, std::size_t figure,
          std::int64_t stated, const Sum& sum) {
    if (stated == sum.total) return;
    paper.differences.push_back({kind, line.unit, line.unit_name, line.printed,
                                 static_cast<BaselineFigure>(figure), stated, sum.total, sum.cells,
                                 sum.missing});
}

// A column nobody fills in says nothing about its printed total.
void compare_sums(BaselinePaper& paper, const Rows& rows, const BaselineLine& line) {
    for (std::size_t i = 0; i < kCountsMost; ++i) {
        const auto stated = line.*kFigures[i];
        const auto sum = rows_below(rows, line, kFigures[i]);
        if (stated && sum.cells > 0) note(paper, DifferenceKind::Sum, line, i, *stated, sum);
    }
}

// Stage groups and states are compared only where the row gives enough of them to make the whole.
void compare_parts(BaselinePaper& paper, const BaselineLine& line) {
    if (!line.full_time) return;
    constexpr auto kWhole = static_cast<std::size_t>(BaselineFigure::FullTime);
    const auto stages = parts_of(line, kStages), states = parts_of(line, kStates);
    if (stages.cells == std::ssize(kStages))
        note(paper, DifferenceKind::StageParts, line, kWhole, *line.full_time, stages);
    if (line.trained && line.untrained)
        note(paper, DifferenceKind::StateParts, line, kWhole, *line.full_time, states);
}

void compare_rate(BaselinePaper& paper, const BaselineLine& line) {
    const auto made = rate_of(line.trained, line.full_time);
    if (line.trained_rate && made)
        note(paper, DifferenceKind::Rate, line, static_cast<std::size_t>(BaselineFigure::TrainedRate),
             *line.trained_rate, {*made, 2, 0});
}

void add_rate(BaselinePaper& paper, const Rows& rows, const BaselineLine& line) {
    const auto trained = rows_below(rows, line, &BaselineFigures::trained);
    const auto whole = rows_below(rows, line, &BaselineFigures::full_time);
    paper.rates.push_back({line.unit, line.unit_name, line.trained_rate,
                           rate_of(line.trained, line.full_time), rate_of(trained.total, whole.total)});
}

}  // namespace

Result<> well_formed(const BaselineFigures& figures) {
    bool any = false;
    for (const auto figure : kFigures) {
        const auto value = figures.*figure;
        const auto most = figure == &BaselineFigures::trained_rate ? kRateMost : limits::kPlacesMost;
        if (value && (*value < 0 || *value > most)) return Error::invalid("baseline-figure-out-of-range");
        any = any || value;
    }
    return any ? Result<>() : Result<>(Error::invalid("baseline-row-empty"));
}

std::optional<std::int64_t> rate_of(std::optional<std::int64_t> part, std::optional<std::int64_t> whole) {
    if (!part || !whole || *whole == 0) return std::nullopt;
    return (*part * 2 * kRateMost + *whole) / (2 * *whole);
}

void compare(BaselinePaper& paper) {
    const auto rows = topmost(paper.lines);
    for (std::size_t i = 0; i < kCountsMost; ++i)
        for (const auto* row : rows)
            if (const auto value = row->*kFigures[i])
                paper.sums.*kFigures[i] = (paper.sums.*kFigures[i]).value_or(0) + *value;
    for (const auto& line : paper.lines) {
        if (line.printed) compare_sums(paper, rows, line);
        if (line.printed) add_rate(paper, rows, line);
        compare_parts(paper, line);
        compare_rate(paper, line);
    }
}

Counted& Counted::operator+=(const Counted& other) {
    full_time += other.full_time;
    trained += other.trained;
    untrained += other.untrained;
    failed += other.failed;
    return *this;
}

Counted counted(const BaselineFigures& figures) {
    const auto stages = parts_of(figures, kStages), states = parts_of(figures, kStates);
    Counted out;
    out.full_time = figures.full_time.value_or(stages.cells > 0 ? stages.total : states.total);
    out.trained = figures.trained.value_or(0);
    out.failed = figures.failed.value_or(0);
    out.untrained =
        figures.untrained.value_or(std::max<std::int64_t>(out.full_time - out.trained - out.failed, 0));
    return out;
}

std::vector<const Standing*> that_count(std::span<const Standing> standings, std::string_view from,
                                        std::string_view to) {
    std::vector<const Standing*> out;
    std::string_view covered;
    for (const auto& one : standings) {
        if (one.path < from || one.path >= to || one.people > 0 || one.path < covered) continue;
        out.push_back(&one);
        covered = one.path_end;
    }
    return out;
}

}  // namespace xingtan::baseline
