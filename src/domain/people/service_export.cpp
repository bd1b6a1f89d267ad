// The list of people as a workbook: the same search, the same scope, numbers masked. Read a thousand at a
// time, each in a transaction of its own, and written row by row.
#include "domain/people/service_export.h"
#include "base/json.h"
#include "domain/org/service.h"
#include "domain/people/search.h"
#include "domain/people/words.h"
#include "platform/sheet/writer.h"
#include "platform/text/label.h"

namespace xingtan::people {
namespace {

using text::Label;

constexpr std::int64_t kRowsAtOnce = 1000;
constexpr std::int64_t kExportedMost = 100'000;

struct Head {
    Label name;
    int width;
};
constexpr Label kSheet{"人员名册", "People"};
constexpr Label kNote{"证件号码和手机号按规定隐去部分数字", "Numbers are shown in part"};
constexpr Head kHeads[] = {{{"姓名", "Name"}, 14},          {{"性别", "Sex"}, 8},
                           {{"单位", "Unit"}, 30},          {{"学段", "Stage"}, 12},
                           {{"学科", "Subject"}, 14},       {{"职务", "Post"}, 14},
                           {{"是否专任", "Full-time"}, 10}, {{"证件号码", "Document number"}, 24},
                           {{"手机", "Mobile"}, 16}};

sheet::SheetLayout layout_of(std::string_view language) {
    sheet::SheetLayout layout{.name = kSheet.in(language), .note = kNote.in(language)};
    for (const auto& head : kHeads)
        layout.columns.push_back({head.name.in(language), sheet::ColumnKind::Text, head.width, {}});
    return layout;
}

template <class E>
std::string_view word(E value, std::string_view language) {
    return language == "en" ? std::string_view(wire_name(value)) : word_for(value);
}

Result<> write(sheet::XlsxWriter& writer, const Person& person, std::string_view language) {
    const Label full_time = person.full_time ? Label{"是", "yes"} : Label{"否", "no"};
    const auto whether = full_time.in(language);
    const sheet::Value values[] = {
        std::string_view(person.name),       word(person.sex, language),
        std::string_view(person.unit_name),  word(person.stage, language),
        std::string_view(person.subject),    word(person.post, language),
        std::string_view(whether),           std::string_view(person.document_number.text),
        std::string_view(person.mobile.text)};
    return writer.row(values);
}

using Rows = std::vector<store::ListRow>;

// The next rows behind `asked.query.after`, which moves on; fewer than asked for are the last.
Result<Rows> next_rows(Context& ctx, std::optional<Claimed<UnitId>> unit, std::string_view search,
                       store::Place& after) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Rows> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
        auto asked = TRY(searched(tx, scope, ctx.deployment.keys, unit, search));
        asked.query.after = after;
        auto rows = TRY(rows_of(tx, scope, asked, kRowsAtOnce));
        if (!rows.empty()) after = place_behind(rows.back(), asked.kind);
        if (asked.kind == SearchKind::Number)
            rows.resize(std::min<std::size_t>(rows.size(), kRowsAtOnce - 1));
        return rows;
    });
}

struct Exported {
    bool searched = false;
};
BOOST_DESCRIBE_STRUCT(Exported, (), (searched))

// Many masked rows leave at once: who took them is kept.
Result<> record(Context& ctx, std::optional<Claimed<UnitId>> unit, bool searched, std::int64_t rows) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        return audit::record(tx, ctx.who(),
                             {.action = "person.list-exported",
                              .unit = unit.value_or(Claimed<UnitId>{ctx.actor.unit}).unproven,
                              .detail = to_json(Exported{searched}),
                              .count = rows});
    });
}

// Every row to the writer; gives how many.
Result<std::int64_t> write_all(Context& ctx, sheet::XlsxWriter& writer, std::optional<Claimed<UnitId>> unit,
                               std::string_view search, const jobs::Progress& progress) {
    store::Place after;
    std::int64_t written = 0;
    for (bool more = true; more;) {
        const auto rows = TRY(next_rows(ctx, unit, search, after));
        more = std::ssize(rows) == kRowsAtOnce;
        written += std::ssize(rows);
        if (written > kExportedMost)
            return Error{
                Kind::TooLarge, "export-too-long", {}, {}, {{"most", std::to_string(kExportedMost)}}};
        for (const auto& row : rows) TRY(write(writer, row.person, ctx.language));
        TRY(progress(written));
    }
    TRY(record(ctx, unit, !search.empty(), written));
    return written;
}

Result<std::int64_t> write_file(Context& ctx, const jobs::ExportBody& body, const std::string& path,
                                const jobs::Progress& progress) {
    auto writer = TRY(sheet::XlsxWriter::to_file(path, layout_of(ctx.language)));
    const auto rows = TRY(write_all(ctx, writer, body.unit, body.search.value_or(""), progress));
    TRY(writer.finish());
    return rows;
}

Result<> prove(Context& ctx, const jobs::ExportBody& body) {
    return ctx.db.read([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
        if (body.unit) TRY(org::find(tx, scope, *body.unit));
        return {};
    });
}

constexpr Label kFile{"人员名册.xlsx", "people.xlsx"};

}  // namespace

Result<std::string> people_xlsx(Context& ctx, std::optional<Claimed<UnitId>> unit, std::string_view search) {
    auto writer = TRY(sheet::XlsxWriter::to_memory(layout_of(ctx.language)));
    TRY(write_all(ctx, writer, unit, search, [](std::int64_t) { return Result<>(); }));
    return writer.finish_bytes();
}

jobs::ExportRules export_rules() {
    return {.filename = [](std::string_view language) { return kFile.in(language); },
            .write = write_file,
            .prove = prove};
}

}  // namespace xingtan::people
