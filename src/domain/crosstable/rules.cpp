#include "domain/crosstable/rules.h"

#include <algorithm>
#include <map>

namespace xingtan::crosstable {
namespace {

enum class Source : std::uint8_t { Standing, Events, Places };

Source source_of(Measure measure) {
    switch (measure) {
        case Measure::FullTime:
        case Measure::Trained:
        case Measure::Untrained:
        case Measure::Failed:
        case Measure::TrainedRate: return Source::Standing;
        case Measure::Got: return Source::Places;
        default: return Source::Events;
    }
}

// Standing is of a programme and knows no intake or year; what happened is counted by stage and not by
// subject; places are a unit's, in an intake.
bool is_known_by(Source source, Dimension dimension) {
    if (dimension == Dimension::Unit) return true;
    switch (source) {
        case Source::Standing: return dimension == Dimension::Stage || dimension == Dimension::Subject;
        case Source::Events: return dimension != Dimension::Subject;
        case Source::Places: return dimension == Dimension::Intake;
    }
    return false;
}

bool asks(const TableBody& body, Source source) {
    return std::any_of(body.columns.begin(), body.columns.end(),
                       [&](Measure measure) { return source_of(measure) == source; });
}

std::optional<std::int64_t> rate(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return std::nullopt;
    return (10'000 * part + whole / 2) / whole;
}

std::vector<std::optional<std::int64_t>> cells_of(const TableBody& body, const Figures& figures) {
    std::vector<std::optional<std::int64_t>> cells;
    for (const auto measure : body.columns) cells.push_back(measured(measure, figures));
    return cells;
}

struct Named {
    std::string name;
    Figures figures;
};
struct Group {
    std::string name;
    Figures sum;
    std::map<std::string, Named> within;  // by the second dimension; empty when there is none
};

std::map<std::string, Group> grouped(std::span<const Fact> facts) {
    std::map<std::string, Group> groups;
    for (const auto& fact : facts) {
        auto& group = groups[fact.at[0].key];
        group.name = fact.at[0].name;
        group.sum += fact.figures;
        if (fact.at.size() < 2) continue;
        auto& inner = group.within[fact.at[1].key];
        inner.name = fact.at[1].name;
        inner.figures += fact.figures;
    }
    return groups;
}

void append(const TableBody& body, const Group& group, const Words& words, std::vector<TableRow>& rows) {
    if (body.rows.size() == 1) {
        rows.push_back({RowKind::Plain, {group.name}, cells_of(body, group.sum)});
        return;
    }
    for (const auto& [key, inner] : group.within)
        if (inner.figures.any())
            rows.push_back({RowKind::Plain, {group.name, inner.name}, cells_of(body, inner.figures)});
    rows.push_back({RowKind::Subtotal, {group.name, words.subtotal}, cells_of(body, group.sum)});
}

}  // namespace

Figures& Figures::operator+=(const Figures& more) {
    for (std::size_t i = 0; i < kCounted; ++i) of[i] += more.of[i];
    return *this;
}
Figures Figures::operator-(const Figures& less) const {
    Figures left = *this;
    for (std::size_t i = 0; i < kCounted; ++i) left.of[i] -= less.of[i];
    return left;
}
bool Figures::any() const {
    return std::any_of(of.begin(), of.end(), [](std::int64_t figure) { return figure != 0; });
}

bool asks_standing(const TableBody& body) { return asks(body, Source::Standing); }
bool asks_events(const TableBody& body) { return asks(body, Source::Events); }
bool asks_places(const TableBody& body) { return asks(body, Source::Places); }
bool has(const TableBody& body, Dimension dimension) {
    return std::find(body.rows.begin(), body.rows.end(), dimension) != body.rows.end();
}

Result<> check(const TableBody& body) {
    if (body.rows.empty() || body.rows.size() > 2)
        return Error::invalid_field("rows", "list-length-out-of-range", {{"most", "2"}});
    if (body.rows.size() == 2 && body.rows[0] == body.rows[1])
        return Error::invalid_field("rows", "table-rows-same");
    if (body.columns.empty() || body.columns.size() > kMeasuresMost)
        return Error::invalid_field("columns", "list-length-out-of-range",
                                    {{"most", std::to_string(kMeasuresMost)}});
    for (const auto measure : body.columns)
        for (const auto row : body.rows)
            if (!is_known_by(source_of(measure), row))
                return Error::invalid_field(
                    "columns", "measure-not-by-row",
                    {{"measure", std::string(wire_name(measure))}, {"row", std::string(wire_name(row))}});
    return {};
}

std::optional<std::int64_t> measured(Measure measure, const Figures& f) {
    switch (measure) {
        case Measure::FullTime: return f[Counted::FullTime];
        case Measure::Trained: return f[Counted::Trained];
        case Measure::Untrained: return f[Counted::FullTime] - f[Counted::Trained] - f[Counted::Failed];
        case Measure::Failed: return f[Counted::Failed];
        case Measure::Nominated: return f[Counted::Nominated];
        case Measure::Confirmed: return f[Counted::Confirmed];
        case Measure::CheckedIn: return f[Counted::CheckedIn];
        case Measure::Passed: return f[Counted::Passed];
        case Measure::Certified: return f[Counted::Certified];
        case Measure::Got: return f[Counted::Got];
        case Measure::Held: return f[Counted::Held];
        case Measure::Used: return f[Counted::Used];
        case Measure::TrainedRate: return rate(f[Counted::Trained], f[Counted::FullTime]);
        case Measure::JoinRate: return rate(f[Counted::CheckedIn], f[Counted::Confirmed]);
        case Measure::PassRate: return rate(f[Counted::Passed], f[Counted::CheckedIn]);
    }
    return std::nullopt;
}

Result<std::vector<TableRow>> rows_of(const TableBody& body, std::span<const Fact> facts,
                                      const Figures& total, const Words& words) {
    std::vector<TableRow> rows;
    Figures shown;
    for (const auto& [key, group] : grouped(facts)) {
        if (!group.sum.any()) continue;
        shown += group.sum;
        append(body, group, words, rows);
        if (rows.size() > kRowsMost)
            return Error::too_large("table-too-large", {{"most", std::to_string(kRowsMost)}});
    }
    const auto rest = total - shown;
    if (rest.any()) rows.push_back({RowKind::Rest, {words.rest}, cells_of(body, rest)});
    rows.push_back({RowKind::Total, {words.total}, cells_of(body, total)});
    return rows;
}

}  // namespace xingtan::crosstable
