// A board on paper: a row a unit, a column a figure, the total last.
#include "domain/report/service.h"
#include "platform/sheet/writer.h"
#include "platform/text/label.h"

namespace xingtan::report {
namespace {

using text::Label;

constexpr Label kSheet{"统计", "Board"};
constexpr Label kUnit{"单位", "Unit"};
constexpr Label kTotal{"合计", "Total"};
constexpr Label kBasis{"统计依据", "Counted from"};
constexpr Label kRoster{"名册", "roster"};
constexpr Label kPaper{"基线 ", "baseline of "};
constexpr Label kBoth{"名册和基线", "roster and baselines"};
constexpr Label kFigures[] = {{"专任教师", "Full-time"}, {"已培训", "Trained"},      {"未培训", "Untrained"},
                              {"不合格", "Failed"},      {"获得名额", "Places got"}, {"下达名额", "Given"},
                              {"剩余名额", "Free"},      {"占用名额", "Held"},       {"已用名额", "Used"},
                              {"推荐", "Nominated"},     {"确认", "Confirmed"},      {"报到", "Checked in"},
                              {"合格", "Passed"},        {"已发证书", "Certified"}};

// Every report states its lens.
constexpr Label kLenses[] = {
    {"当时口径", "as of then"}, {"现行口径", "as of now"}, {"指定日期", "as of a day"}};
constexpr Label kLens{"口径：", "Lens: "};
constexpr Label kFactsOn{"；数据截至 ", "; figures of "};
constexpr Label kTreeOn{"，隶属关系按 ", ", tree of "};

std::string note_of(const Board& board, std::string_view language) {
    return kLens.in(language) + kLenses[static_cast<std::size_t>(board.lens)].in(language) +
           kFactsOn.in(language) + to_iso(board.facts_on) + kTreeOn.in(language) + to_iso(board.tree_on);
}

sheet::SheetLayout layout_of(const Board& board, std::string_view language) {
    sheet::SheetLayout layout{.name = kSheet.in(language),
                              .title = board.project_name + " · " + board.unit_name,
                              .note = note_of(board, language),
                              .columns = {{kUnit.in(language), sheet::ColumnKind::Text, 28, {}}}};
    for (const auto& figure : kFigures)
        layout.columns.push_back({figure.in(language), sheet::ColumnKind::Integer, 10, {}});
    layout.columns.push_back({kBasis.in(language), sheet::ColumnKind::Text, 18, {}});
    return layout;
}

std::string basis_of(const BoardRow& row, std::string_view language) {
    const auto& share = row.baseline;
    if (share.units == 0) return kRoster.in(language);
    if (share.full_time < row.standing.full_time || share.units > 1) return kBoth.in(language);
    return kPaper.in(language) + to_iso(*share.as_of);
}

std::vector<sheet::Value> values_of(const BoardRow& row, std::string_view name, std::string_view basis) {
    const auto& s = row.standing;
    const auto& p = row.places;
    const auto& e = row.events;
    return {name,   s.full_time, s.trained,   s.untrained, s.failed,     p.got,    p.given,     p.free,
            p.held, p.used,      e.nominated, e.confirmed, e.checked_in, e.passed, e.certified, basis};
}

}  // namespace

Result<std::string> board_xlsx(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                               const LensAsk& lens) {
    const auto read = TRY(board(ctx, project, unit, lens));
    auto writer = TRY(sheet::XlsxWriter::to_memory(layout_of(read, ctx.language)));
    for (const auto& row : read.rows) {
        const auto basis = basis_of(row, ctx.language);
        TRY(writer.row(values_of(row, row.unit_name, basis)));
    }
    const auto basis = basis_of(read.total, ctx.language);
    TRY(writer.row(values_of(read.total, kTotal.in(ctx.language), basis), sheet::RowLook::Total));
    return writer.finish_bytes();
}

}  // namespace xingtan::report
