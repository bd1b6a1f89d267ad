// Who holds which certificate, as a workbook for title evaluation: the same filters and scope as the list, no
// document number. Read a thousand at a time, each in a transaction of its own, and written row by row.
#include "base/json.h"
#include "domain/certificate/search.h"
#include "platform/sheet/writer.h"
#include "platform/text/label.h"

namespace xingtan::certificate {
namespace {

using sheet::ColumnKind;
using text::Label;

constexpr std::int64_t kRowsAtOnce = 1000;
constexpr std::int64_t kExportedMost = 100'000;

struct Head {
    Label name;
    ColumnKind kind;
    int width;
};
constexpr Label kSheet{"证书名单", "Certificates"};
constexpr Label kNote{"以查验结果为准；单位为培训时所在单位",
                      "A check decides; units are those of the time of training"};
constexpr Head kHeads[] = {
    {{"姓名", "Name"}, ColumnKind::Text, 14},         {{"单位", "Unit"}, ColumnKind::Text, 30},
    {{"证书编号", "Number"}, ColumnKind::Text, 26},   {{"证书名称", "Title"}, ColumnKind::Text, 36},
    {{"培训项目", "Project"}, ColumnKind::Text, 36},  {{"学时", "Hours"}, ColumnKind::Hours, 10},
    {{"成绩", "Grade"}, ColumnKind::Text, 10},        {{"发证单位", "Issuer"}, ColumnKind::Text, 20},
    {{"发证日期", "Issued on"}, ColumnKind::Day, 14}, {{"状态", "State"}, ColumnKind::Text, 10},
    {{"版本", "Edition"}, ColumnKind::Integer, 8}};

sheet::SheetLayout layout_of(std::string_view language) {
    sheet::SheetLayout layout{.name = kSheet.in(language), .note = kNote.in(language)};
    for (const auto& head : kHeads)
        layout.columns.push_back({head.name.in(language), head.kind, head.width, {}});
    return layout;
}

Label word(Grade grade) {
    switch (grade) {
        case Grade::Pass: return {"合格", "passed"};
        case Grade::Good: return {"良好", "good"};
        case Grade::Excellent: return {"优秀", "excellent"};
    }
    return {};
}

Label word(State state) {
    switch (state) {
        case State::Valid: return {"有效", "valid"};
        case State::Superseded: return {"已更正", "corrected"};
        case State::Revoked: return {"已撤销", "revoked"};
    }
    return {};
}

Result<> write(sheet::XlsxWriter& writer, store::ListRow row, std::string_view language) {
    const auto unit = row.unit_name;
    const auto c = TRY(store::read(std::move(row)));
    std::int64_t tenths = 0;
    for (const auto& line : c.hours) tenths += line.tenths;
    const auto grade = word(c.grade).in(language), state = word(c.state).in(language);
    const sheet::Value values[] = {std::string_view(c.holder),
                                   std::string_view(unit),
                                   std::string_view(c.number),
                                   std::string_view(c.title),
                                   std::string_view(c.project_name),
                                   tenths,
                                   std::string_view(grade),
                                   std::string_view(c.issuer),
                                   c.issued_on,
                                   std::string_view(state),
                                   c.edition};
    return writer.row(values);
}

// The next rows behind `page.after`, which moves on; it is empty after the last.
Result<std::vector<store::ListRow>> next_rows(Context& ctx, const Filter& filter, PageRequest& page) {
    const auto by = searched(filter).by;
    auto rows = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::vector<store::ListRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto query = TRY(query_of(tx, ctx, scope, filter, page));
        return rows_by(tx, scope, by, query);
    }));
    page.after.clear();
    if (std::ssize(rows) <= page.size) return rows;
    rows.pop_back();
    page.after = cursor_after(by, rows.back());
    return rows;
}

struct Exported {
    bool searched = false;
};
BOOST_DESCRIBE_STRUCT(Exported, (), (searched))

Result<> record(Context& ctx, const Filter& filter, std::int64_t rows) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        return audit::record(tx, ctx.who(),
                             {.action = "certificates.exported",
                              .unit = filter.unit.value_or(Claimed<UnitId>{ctx.actor.unit}).unproven,
                              .detail = to_json(Exported{!filter.search.empty()}),
                              .count = rows});
    });
}

}  // namespace

Result<std::string> certificates_xlsx(Context& ctx, const Filter& filter) {
    auto writer = TRY(sheet::XlsxWriter::to_memory(layout_of(ctx.language)));
    PageRequest page{kRowsAtOnce, ""};
    std::int64_t written = 0;
    do {
        auto rows = TRY(next_rows(ctx, filter, page));
        written += std::ssize(rows);
        if (written > kExportedMost)
            return Error{
                Kind::TooLarge, "export-too-long", {}, {}, {{"most", std::to_string(kExportedMost)}}};
        for (auto& row : rows) TRY(write(writer, std::move(row), ctx.language));
    } while (!page.after.empty());
    TRY(record(ctx, filter, written));
    return writer.finish_bytes();
}

}  // namespace xingtan::certificate
