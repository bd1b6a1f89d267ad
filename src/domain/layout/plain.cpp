#include "domain/layout/plain.h"

#include "platform/sheet/csv_writer.h"

namespace xingtan::layout {
namespace {

using sheet::Value;

std::string unit_heading(org::AuthorityLevel above) {
    if (above == org::AuthorityLevel::National) return "province";
    return above == org::AuthorityLevel::Province ? "city" : "unit";
}

sheet::CsvWriter writer(std::string unit, const std::vector<std::string>& figures) {
    std::vector<sheet::Column> columns{{std::move(unit), sheet::ColumnKind::Text, 12, {}}};
    for (const auto& figure : figures) columns.push_back({figure, sheet::ColumnKind::Integer, 8, {}});
    return sheet::CsvWriter(std::move(columns));
}

}  // namespace

std::string plain_places(org::AuthorityLevel above, std::span<const PlacesRow> rows) {
    auto out = writer(unit_heading(above), {"quota"});
    for (const auto& row : rows) out.row(std::vector<Value>{std::string_view(row.name), row.places});
    return out.take();
}

std::string plain_intake_places(std::span<const Period> periods, std::span<const IntakesRow> rows) {
    std::vector<std::string> headings;
    for (const auto& period : periods) headings.push_back("period_" + std::to_string(period.number));
    auto out = writer("unit", headings);
    for (const auto& row : rows) {
        std::vector<Value> values{std::string_view(row.name)};
        for (const auto places : row.places) values.emplace_back(places);
        out.row(values);
    }
    return out.take();
}

std::string plain_trained(org::AuthorityLevel above, std::span<const TrainedRow> rows) {
    auto out = writer(unit_heading(above),
                      {"kindergarten", "primary_secondary", "vocational", "total", "trained", "untrained"});
    for (const auto& row : rows)
        out.row(std::vector<Value>{std::string_view(row.name), row.preschool, row.school, row.vocational,
                                   row.all(), row.trained, row.untrained()});
    return out.take();
}

}  // namespace xingtan::layout
