// A cross table as a workbook: the names of its rows, then its measures, sums marked.
#include "domain/crosstable/rules.h"
#include "domain/crosstable/service.h"
#include "domain/crosstable/words.h"
#include "platform/sheet/writer.h"
#include "platform/text/label.h"

namespace xingtan::crosstable {
namespace {

using sheet::ColumnKind;
using text::Label;

constexpr Label kSheet{"统计表", "Table"};
constexpr Label kUpTo{"截至 ", "As of "};

bool is_rate(Measure measure) {
    return measure == Measure::TrainedRate || measure == Measure::JoinRate || measure == Measure::PassRate;
}

sheet::SheetLayout layout_of(const CrossTable& table, std::string_view language) {
    sheet::SheetLayout layout{.name = kSheet.in(language),
                              .title = table.project_name + " · " + table.unit_name,
                              .note = kUpTo.in(language) + to_iso(table.on)};
    for (const auto dimension : table.dimensions)
        layout.columns.push_back({word_for(dimension, language), ColumnKind::Text, 24, {}});
    for (const auto measure : table.measures)
        layout.columns.push_back({word_for(measure, language),
                                  is_rate(measure) ? ColumnKind::Percent : ColumnKind::Integer,
                                  12,
                                  {}});
    return layout;
}

std::vector<sheet::Value> values_of(const CrossTable& table, const TableRow& row) {
    std::vector<sheet::Value> values(table.dimensions.size());
    for (std::size_t i = 0; i < row.names.size(); ++i) values[i] = std::string_view(row.names[i]);
    for (const auto& cell : row.cells) values.push_back(cell ? sheet::Value(*cell) : sheet::Value());
    return values;
}

}  // namespace

Result<std::string> count_xlsx(Context& ctx, Claimed<ProjectId> project, const TableBody& body) {
    const auto table = TRY(count(ctx, project, body));
    auto writer = TRY(sheet::XlsxWriter::to_memory(layout_of(table, ctx.language)));
    for (const auto& row : table.rows) {
        const bool sum = row.kind == RowKind::Subtotal || row.kind == RowKind::Total;
        TRY(writer.row(values_of(table, row), sum ? sheet::RowLook::Total : sheet::RowLook::Plain));
    }
    return writer.finish_bytes();
}

}  // namespace xingtan::crosstable
