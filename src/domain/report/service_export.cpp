// A board on paper: a row a unit, a column a figure, the total last.
#include "domain/report/service.h"
#include "platform/sheet/writer.h"

namespace xingtan::report {
namespace {

// Every report states its lens.
std::string note_of(const Board& board) {
    static constexpr const char* names[] = {"当时口径", "现行口径", "指定日期"};
    return std::string("口径：") + names[static_cast<std::size_t>(board.lens)] + "；数据截至 " +
           to_iso(board.facts_on) + "，隶属关系按 " + to_iso(board.tree_on);
}

sheet::SheetLayout layout_of(const Board& board) {
    sheet::SheetLayout layout{.name = "统计",
                              .title = board.project_name + " · " + board.unit_name,
                              .note = note_of(board),
                              .columns = {{"单位", sheet::ColumnKind::Text, 28, {}}}};
    for (const char* heading : {"专任教师", "已培训", "未培训", "不合格", "获得名额", "下达名额", "剩余名额",
                                "占用名额", "已用名额", "推荐", "确认", "报到", "合格", "已发证书"})
        layout.columns.push_back({heading, sheet::ColumnKind::Integer, 10, {}});
    return layout;
}

std::vector<sheet::Value> values_of(const BoardRow& row, std::string_view name) {
    const auto& s = row.standing;
    const auto& p = row.places;
    const auto& e = row.events;
    return {name,   s.full_time, s.trained,   s.untrained, s.failed,     p.got,    p.given,    p.free,
            p.held, p.used,      e.nominated, e.confirmed, e.checked_in, e.passed, e.certified};
}

}  // namespace

Result<std::string> board_xlsx(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                               const LensAsk& lens) {
    const auto read = TRY(board(ctx, project, unit, lens));
    auto writer = TRY(sheet::XlsxWriter::to_memory(layout_of(read)));
    for (const auto& row : read.rows) TRY(writer.row(values_of(row, row.unit_name)));
    TRY(writer.row(values_of(read.total, "合计"), sheet::RowLook::Total));
    return writer.finish_bytes();
}

}  // namespace xingtan::report
