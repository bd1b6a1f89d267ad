#pragma once
// Rosters as offices send them, into the schools of the people fixture.
#include "domain/people/people_fixture.h"
#include "platform/sheet/reader.h"
#include "platform/sheet/writer.h"

namespace xingtan::people {

using jobs::ImportState;
using jobs::Verdict;
using Row = std::vector<std::string>;

constexpr std::string_view kHead = "姓名,性别,证件类型,证件号码,手机,学段,学科,职务,是否专任\n";

class RosterFixture : public PeopleFixture {
  protected:
    AccountId clerk = actors.holder(county.id, {Can::ManagePeople, Can::ViewPeople});

    void SetUp() override { jobs::set_rules(jobs::ImportKind::Roster, roster_rules()); }
    Context as_clerk(std::optional<auth::Idempotency> once = {}) {
        return actors.context(clerk, county.id, {}, std::move(once));
    }

    static std::string line(int serial, std::string name = "杏一知") {
        return name + ",女,居民身份证," + number_of(serial) + ",154" + std::to_string(10'000'000 + serial) +
               ",小学,语文,教师,是\n";
    }
    static std::string lines(int from, int count) {
        std::string text(kHead);
        for (int i = 0; i < count; ++i) text += line(from + i);
        return text;
    }

    jobs::Import staged(const org::UnitFacts& unit, std::string_view bytes) {
        auto ctx = as_clerk();
        auto import = stage_roster(ctx, Claimed<UnitId>{unit.id}, "roster.csv", bytes);
        EXPECT_TRUE(import.ok()) << import.error().code << " " << import.error().detail;
        return std::move(import).value();
    }
    std::string refusal(const org::UnitFacts& unit, std::string_view bytes) {
        auto ctx = as_clerk();
        const auto import = stage_roster(ctx, Claimed<UnitId>{unit.id}, "roster.csv", bytes);
        return import.ok() ? "" : import.error().code;
    }
    std::vector<std::string> codes(const jobs::Import& import) {
        auto ctx = as_clerk();
        std::vector<std::string> list;
        const auto rows = jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {}, {});
        EXPECT_OK(rows);
        for (const auto& row : rows->rows)
            for (const auto& problem : row.problems)
                list.push_back(std::to_string(row.line) + " " + problem.code);
        return list;
    }
    jobs::Import applied(const jobs::Import& import) {
        auto ctx = as_clerk();
        auto done = apply_roster(ctx, Claimed<ImportId>{import.id});
        EXPECT_TRUE(done.ok()) << done.error().code << " " << done.error().detail;
        return std::move(done).value();
    }
    jobs::Import now(const jobs::Import& import) {
        auto ctx = as_clerk();
        return jobs::show(ctx, Claimed<ImportId>{import.id}).value();
    }
    // Rows of the workbook of bad rows, reasons as codes.
    std::vector<Row> bad_rows(const jobs::Import& import, std::string* file = nullptr) {
        auto ctx = as_clerk();
        const auto bytes = jobs::bad_rows_workbook(ctx, Claimed<ImportId>{import.id}, "问题",
                                                   [](const jobs::Problem& problem) { return problem.code; });
        EXPECT_OK(bytes);
        std::vector<Row> rows;
        EXPECT_OK(sheet::read_sheet(*bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
            auto& cells = rows.emplace_back();
            for (const auto& cell : row.cells) cells.push_back(cell.text);
            return {};
        }));
        if (file) *file = *bytes;
        return rows;
    }
    // One cell of a row mended as the page does it: all cells come along.
    Result<jobs::Import> mended(const jobs::Import& import, std::int64_t line, std::size_t column,
                                std::string text) {
        auto ctx = as_clerk();
        auto row = jobs::cells(ctx, Claimed<ImportId>{import.id}, line);
        if (!row.ok()) return row.error();
        row->cells.at(column) = std::move(text);
        return jobs::mend_row(ctx, Claimed<ImportId>{import.id}, line, {row->cells});
    }
    Result<jobs::Import> undone(const jobs::Import& import) {
        auto ctx = as_clerk();
        return jobs::undo(ctx, Claimed<ImportId>{import.id}, {"传错了文件"});
    }
    std::int64_t people() { return actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person"); }
};

}  // namespace xingtan::people
