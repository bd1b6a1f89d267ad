// The three tables that the notices came with go in by import and come out as they were, on both engines.
#include <fstream>
#include <map>
#include <sstream>

#include "domain/baseline/service.h"
#include "domain/layout/service.h"
#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "domain/tally/tally.h"
#include "platform/db/scope_check.h"
#include "platform/sheet/reader.h"
#include "platform/text/division_name.h"
#include "support/actors.h"

namespace xingtan::layout {
namespace {

using Cells = std::vector<std::vector<std::string>>;

std::string bytes_of(const std::string& name) {
    std::ifstream file(std::string(XT_SOURCE_DIR) + "/data/" + name, std::ios::binary);
    EXPECT_TRUE(file.good()) << name;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Cells cells(std::string_view bytes) {
    Cells rows;
    EXPECT_OK(sheet::read_sheet(bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
        auto& texts = rows.emplace_back();
        for (const auto& cell : row.cells) texts.push_back(cell.text);
        return {};
    }));
    return rows;
}

Date day(std::string_view iso) { return *date_from_iso(iso); }

class OfficialLayout : public testing::OnEachMigratedEngine {
  protected:
    using enum org::AuthorityLevel;
    using Unit = org::UnitFacts;
    using Kind = org::UnitKind;

    testing::Actors actors{database()};
    AccountId founder = actors.account(UnitId{1});
    Unit nation = founded({}, Kind::Authority, National, "全国");

    void TearDown() override { EXPECT_EQ(db::scope_faults(), std::vector<std::string>()); }

    Unit founded(UnitId parent, Kind kind, org::AuthorityLevel level, std::string name) {
        auto ctx = actors.context(founder);
        auto made = ctx.db.write([&](db::Tx& tx) {
            return org::found_in(tx, ctx, {parent, kind, level, std::move(name), {}});
        });
        EXPECT_OK(made);
        return std::move(made).value();
    }
    Context office(const Unit& unit) {
        const auto account =
            actors.holder(unit.id, {Can::ManageProjects, Can::AllocatePlaces, Can::ViewPlaces,
                                    Can::ViewReports, Can::ViewProjects, Can::ManageUnits});
        return actors.context(account, unit.id);
    }

    ProjectId opened(Context& ctx, const std::vector<project::IntakeBody>& intakes) {
        project::ProjectBody body;
        body.programme_name = body.name = "应用能力提升";
        body.training_year = 2016;
        body.confirm_level = County;
        body.starts_on = day("2016-01-01");
        body.ends_on = day("2017-12-31");
        body.certificate_title = "合格证书";
        body.number_code = "01";
        project::PartBody part;
        part.name = "研修";
        part.organiser = "承办单位";
        part.window_from = body.starts_on;
        part.window_until = body.ends_on;
        part.requirements = {{1, "研修", "applied-study", 300}};
        body.parts = {part};
        body.intakes = intakes;
        const auto made = project::create(ctx, body);
        EXPECT_OK(made);
        EXPECT_OK(project::publish(ctx, Claimed<ProjectId>{made->project.id}));
        return made->project.id;
    }
    static project::IntakeBody intake(std::int64_t number, Date from, Date until) {
        return {number, from, until, day("2016-01-01"), day("2016-03-01")};
    }
    void handed_down(Context& ctx, ProjectId project, const std::string& table) {
        const auto sheet = quota::stage_sheet(ctx, {project}, {}, table, "", bytes_of(table));
        ASSERT_OK(sheet);
        EXPECT_EQ(sheet->bad, 0);
        ASSERT_OK(quota::publish_sheet(ctx, {sheet->id}));
    }

    // The table out of the layout, and that .xlsx and PDF hold what the preview shows.
    void expect_comes_out(Context& ctx, ProjectId project, LayoutKind kind, const std::string& table) {
        const auto plain = file(ctx, {project}, {}, kind, LayoutFormat::Csv);
        ASSERT_OK(plain);
        EXPECT_EQ(cells(plain->bytes), cells(bytes_of(table)));
        const auto shown = show(ctx, {project}, {}, kind);
        ASSERT_OK(shown);
        EXPECT_EQ(shown->units + 1, std::ssize(cells(bytes_of(table))));
        std::vector<std::string> wanted, got;
        for (const auto& cell : shown->form.cells)
            if (!form::shown(cell).empty()) wanted.push_back(form::shown(cell));
        const auto workbook = file(ctx, {project}, {}, kind, LayoutFormat::Xlsx);
        ASSERT_OK(workbook);
        EXPECT_EQ(workbook->name, shown->form.title);
        for (const auto& row : cells(workbook->bytes))
            for (const auto& cell : row)
                if (!cell.empty()) got.push_back(cell);
        EXPECT_EQ(got, wanted);
        const auto pages = file(ctx, {project}, {}, kind, LayoutFormat::Pdf);
        ASSERT_OK(pages);
        EXPECT_TRUE(pages->bytes.starts_with("%PDF"));
    }

    // The full names, by the short ones of a table, of what stands below a division.
    static std::map<std::string, std::string> full_names(const std::string& parent) {
        std::map<std::string, std::string> found;
        for (const auto& row : cells(bytes_of("divisions-2026.csv")))
            if (row.size() > 3 && row[2] == parent) found[text::short_division_name(row[1])] = row[1];
        return found;
    }
};
XT_ON_BOTH_ENGINES(OfficialLayout);

TEST_P(OfficialLayout, ThePlacesOfTheProvinces) {
    const std::string table = "national-principals-2016-quota.csv";
    const auto names = full_names("");
    for (const auto& row : cells(bytes_of(table)))
        if (row[0] != "province") {
            const auto name = names.find(row[0]);
            founded(nation.id, Kind::Authority, Province, name == names.end() ? row[0] : name->second);
        }
    auto ctx = office(nation);
    const auto project = opened(ctx, {intake(1, day("2016-11-01"), day("2016-11-05"))});
    handed_down(ctx, project, table);
    expect_comes_out(ctx, project, LayoutKind::Places, table);
    const auto offers = list(ctx, {project}, {});
    ASSERT_OK(offers);
    EXPECT_EQ(offers->layouts[0].units, 32);
    EXPECT_EQ(offers->layouts[1].units, 0);  // no intake has places of its own
    EXPECT_EQ(offers->layouts[2].units, 0);
}

TEST_P(OfficialLayout, ThePlacesByPeriodOfLianyungang) {
    const std::string table = "lianyungang-2016-quota.csv";
    const auto province = founded(nation.id, Kind::Authority, Province, "江苏省");
    const auto city = founded(province.id, Kind::Authority, City, "连云港市");
    const auto rows = cells(bytes_of(table));
    for (std::size_t r = rows.size() - 1; r > 0; --r)  // the sheet's order, not the tree's, is the paper's
        founded(city.id, r <= 9 ? Kind::Authority : Kind::School, r <= 9 ? County : School, rows[r][0]);
    std::vector<project::IntakeBody> intakes;
    for (const auto& row : cells(bytes_of("lianyungang-2016-periods.csv")))
        if (row[0] != "period") intakes.push_back(intake(std::stoll(row[0]), day(row[1]), day(row[2])));
    auto ctx = office(city);
    const auto project = opened(ctx, intakes);
    handed_down(ctx, project, table);
    expect_comes_out(ctx, project, LayoutKind::IntakePlaces, table);
    const auto places = show(ctx, {project}, {}, LayoutKind::Places);
    ASSERT_OK(places);
    EXPECT_EQ(*places->form.cells.at(places->form.cells.size() - 2).number, 50'400);
}

TEST_P(OfficialLayout, TheTrainedOfSichuan) {
    const std::string table = "sichuan-2016-trained.csv";
    const auto province = founded(nation.id, Kind::Authority, Province, "四川省");
    auto ctx = office(province);
    const auto project = opened(ctx, {intake(1, day("2016-11-01"), day("2016-11-05"))});
    const auto programme = project::show(ctx, {project})->project.programme;
    const auto names = full_names("510000");
    tally::Group group;
    for (const auto& row : cells(bytes_of(table))) {
        if (row[0] == "city") continue;
        const auto city = founded(province.id, Kind::Authority, City, names.at(row[0]));
        const auto figure = [&](std::size_t column) { return std::stoll(row[column]); };
        const tally::Where here{city.id, city.id};
        group.standing(here, {}, "preschool", {.full_time = figure(1)});
        group.standing(here, {}, "primary", {.full_time = figure(2) - 7});
        group.standing(here, {}, "special", {.full_time = 7});
        group.standing(here, {}, "vocational-senior", {.full_time = figure(3)});
        group.standing(here, programme, "primary", {.trained = figure(5) - 3});
        group.standing(here, programme, "preschool", {.trained = 3});
    }
    ASSERT_OK(database().write([&](db::Tx& tx) { return group.post(tx); }));
    expect_comes_out(ctx, project, LayoutKind::Trained, table);
}

TEST_P(OfficialLayout, TheTrainedOfSichuanFromAPaper) {
    const std::string table = "sichuan-2016-trained.csv";
    const auto province = founded(nation.id, Kind::Authority, Province, "四川省");
    const auto names = full_names("510000");
    for (const auto& row : cells(bytes_of(table)))
        if (row[0] != "city") founded(province.id, Kind::Authority, City, names.at(row[0]));
    auto ctx = office(province);
    const auto project = opened(ctx, {intake(1, day("2016-11-01"), day("2016-11-05"))});
    const auto read = baseline::read(ctx, {project}, {}, bytes_of(table));
    ASSERT_OK(read);
    baseline::BaselineBody body{day("2017-03-15"), "省执行办〔2017〕01号", {}};
    for (const auto& line : read->lines) {
        EXPECT_EQ(line.problem, "") << line.written;
        ASSERT_TRUE(line.unit) << line.written;
        baseline::BaselineBodyLine said;
        static_cast<baseline::BaselineFigures&>(said) = line;
        said.unit = Claimed<UnitId>{*line.unit};
        said.printed = line.printed;
        body.lines.push_back(said);
    }
    ASSERT_OK(baseline::enter(ctx, {project}, {}, body));
    expect_comes_out(ctx, project, LayoutKind::Trained, table);
}

TEST_P(OfficialLayout, WithoutFiguresThereIsNoTable) {
    auto ctx = office(nation);
    const auto project = opened(ctx, {intake(1, day("2016-11-01"), day("2016-11-05"))});
    for (const auto kind : {LayoutKind::Places, LayoutKind::IntakePlaces, LayoutKind::Trained}) {
        EXPECT_EQ(show(ctx, {project}, {}, kind)->units, 0);
        EXPECT_EQ(file(ctx, {project}, {}, kind, LayoutFormat::Pdf).error().code, "layout-empty");
    }
}

TEST_P(OfficialLayout, WhatLiesOutsideIsMissing) {
    const auto here = founded(nation.id, Kind::Authority, Province, "江苏省");
    const auto there = founded(nation.id, Kind::Authority, Province, "四川省");
    auto theirs = office(there);
    const auto project = opened(theirs, {intake(1, day("2016-11-01"), day("2016-11-05"))});
    auto ctx = office(here);
    EXPECT_EQ(list(ctx, {project}, {}).error().kind, xingtan::Kind::Missing);
    EXPECT_EQ(show(theirs, {project}, {{here.id}}, LayoutKind::Places).error().kind, xingtan::Kind::Missing);
}

}  // namespace
}  // namespace xingtan::layout
