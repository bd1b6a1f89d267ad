// Rosters as offices send them: staged, shown, applied, on both engines.
#include "domain/people/roster_fixture.h"

namespace xingtan::people {
namespace {

class Roster : public RosterFixture {};

TEST_P(Roster, ADryRunChangesNothingAndApplyingDoes) {
    const auto import = staged(first, lines(100, 3));
    EXPECT_EQ(import.state, ImportState::Staged);
    EXPECT_EQ(import.total, 3);
    EXPECT_EQ(import.good, 3);
    EXPECT_EQ(people(), 0);
    const auto done = applied(import);
    EXPECT_EQ(done.state, ImportState::Applied);
    EXPECT_EQ(done.applied, 3);
    EXPECT_EQ(people(), 3);
    EXPECT_EQ(full_time_of(first), 3);
    EXPECT_EQ(full_time_of(county), 3);
    EXPECT_EQ(applied(import).applied, 3);
    EXPECT_EQ(people(), 3);
}

TEST_P(Roster, EveryBadRowSaysWhatIsWrongAndGoodOnesStillLand) {
    auto text = std::string(kHead) + line(110) + "杏知,女,居民身份证,1.0999E+17,15410000111,小学,,,\n" +
                line(112, "杏 知") + "坛行,男,居民身份证," + number_of(113) + ",154,大学,语文,仙人,也许\n" +
                line(110, "杏一知") + ",,,,,,,,\n";
    const auto import = staged(first, text);
    EXPECT_EQ(import.total, 5);
    EXPECT_EQ(import.good, 1);
    EXPECT_EQ(import.warning, 1);
    EXPECT_EQ(import.bad, 3);
    EXPECT_EQ(codes(import),
              (std::vector<std::string>{"3 number-damaged", "4 name-spaces-removed", "5 post-unknown",
                                        "5 full-time-unknown", "5 stage-unknown", "5 sex-differs-from-number",
                                        "5 mobile-wrong", "6 number-twice-in-file"}));
    EXPECT_EQ(import.problems.size(), 8u);
    EXPECT_EQ(applied(import).applied, 2);
}

TEST_P(Roster, WhoIsRegisteredAlreadyIsToldWithoutHerUnit) {
    added(first, somebody(120));
    added(far, somebody(121));
    added(far, somebody(122, "坛行"));
    const auto import = staged(first, std::string(kHead) + line(120) + line(121) + line(122) + line(123));
    EXPECT_EQ(codes(import), (std::vector<std::string>{"2 already-here", "3 registered-elsewhere",
                                                       "4 number-belongs-to-another-name"}));
    EXPECT_EQ(import.warning, 1);
    EXPECT_EQ(import.bad, 2);
    auto ctx = as_clerk();
    const auto rows = jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {Verdict::Bad}, {});
    EXPECT_EQ(rows->rows[0].problems[0].about, "墨香县");  // the area, never the school
    EXPECT_EQ(rows->rows[1].problems[0].about, "");
    EXPECT_EQ(to_json(*rows).find("墨香小学"), std::string::npos);
    EXPECT_EQ(applied(import).applied, 1);
    EXPECT_EQ(people(), 4);
}

TEST_P(Roster, WhoWasRegisteredAfterTheCheckIsPassedOverAndNamed) {
    const auto import = staged(first, lines(130, 3));
    added(second, somebody(131));
    const auto done = applied(import);
    EXPECT_EQ(done.applied, 2);
    EXPECT_EQ(done.bad, 1);
    EXPECT_EQ(done.good, 2);
    ASSERT_EQ(done.problems.size(), 1u);
    EXPECT_EQ(done.problems[0].code, "registered-meanwhile");
    EXPECT_EQ(codes(import), std::vector<std::string>{"3 registered-meanwhile"});
}

TEST_P(Roster, ACountyRosterNamesItsSchools) {
    const std::string head = "学校," + std::string(kHead);
    const auto import =
        staged(county, head + "第一小学," + line(140) + " 第二小学 ," + line(141) + "2132000002," +
                           line(142) + "墨香小学," + line(143) + "," + line(144));
    EXPECT_EQ(codes(import), (std::vector<std::string>{"5 unit-unknown", "6 unit-missing"}));
    applied(import);
    EXPECT_EQ(full_time_of(first), 1);
    EXPECT_EQ(full_time_of(second), 2);
    EXPECT_EQ(full_time_of(county), 3);
    EXPECT_EQ(codes(staged(county, lines(145, 1))), std::vector<std::string>{"2 column-not-chosen"});
}

TEST_P(Roster, AFileThatIsNoRosterLeavesNothing) {
    EXPECT_EQ(refusal(first, "名称,数量\n苹果,3\n"), "header-not-found");
    EXPECT_EQ(refusal(first, kHead), "sheet-has-no-rows");
    EXPECT_EQ(refusal(first, ""), "file-empty");
    EXPECT_EQ(refusal(first, lines(150, 600) + "\"没有结束的引号\n"), "csv-quote-not-closed");
    EXPECT_EQ(refusal(far, lines(150, 1)), "not-found");
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM import"), 0);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM import_row"), 0);
}

TEST_P(Roster, ImportsBelongToTheirScope) {
    const auto import = staged(first, lines(160, 1));
    const Claimed<ImportId> id{import.id};
    auto neighbour = actors.context(actors.holder(other.id, {Can::ManagePeople}), other.id);
    auto nobody = actors.context(actors.account(county.id), county.id);
    for (auto* ctx : {&neighbour, &nobody}) {
        EXPECT_EQ(jobs::show(*ctx, id).error().kind, Kind::Missing);
        EXPECT_EQ(jobs::list_rows(*ctx, id, {}, {}).error().kind, Kind::Missing);
        EXPECT_EQ(jobs::apply(*ctx, id).error().kind, Kind::Missing);
        EXPECT_EQ(jobs::bad_rows_workbook(*ctx, id, "问题", {}).error().kind, Kind::Missing);
    }
    EXPECT_EQ(people(), 0);
}

TEST_P(Roster, ARequestSentTwiceIsOneImport) {
    const auto once = auth::Idempotency{"key-1", "POST /x", "hash"};
    const auto send = [&] {
        auto ctx = as_clerk(once);
        return stage_roster(ctx, Claimed<UnitId>{first.id}, "roster.csv", lines(170, 2)).value();
    };
    const auto one = send();
    const auto two = send();
    EXPECT_EQ(one.id, two.id);
    EXPECT_EQ(two.state, ImportState::Staged);
    EXPECT_EQ(two.total, 2);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM import"), 1);
}

TEST_P(Roster, MoreRowsThanAChunkLandOnce) {
    const int rows = 1'203;
    const auto import = staged(first, lines(1'000, rows));
    EXPECT_EQ(import.good, rows);
    const auto done = applied(import);
    EXPECT_EQ(done.applied, rows);
    EXPECT_EQ(people(), rows);
    EXPECT_EQ(full_time_of(first), rows);
}

TEST_P(Roster, ARightTakenAwayStopsAnImport) {
    const auto import = staged(first, lines(180, 1));
    actors.write("/*found*/ UPDATE access_grant SET revoked_at = $2 WHERE account = $1", clerk,
                 actors.clock.now());
    auto ctx = as_clerk();
    EXPECT_EQ(apply_roster(ctx, Claimed<ImportId>{import.id}).error().kind, Kind::Missing);
    EXPECT_EQ(people(), 0);
}

TEST_P(Roster, TheBadRowsComeBackAsSentAndCanBeMended) {
    const auto import = staged(
        first, std::string(kHead) + line(190) + "杏知,女,居民身份证,12345,15410000111,小学,语文,教师,是\n");
    auto ctx = as_clerk();
    const auto bytes = jobs::bad_rows_workbook(ctx, Claimed<ImportId>{import.id}, "问题",
                                               [](const jobs::Problem& problem) { return problem.code; });
    ASSERT_OK(bytes);
    std::vector<Row> rows;
    ASSERT_OK(sheet::read_sheet(*bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
        auto& cells = rows.emplace_back();
        for (const auto& cell : row.cells) cells.push_back(cell.text);
        return {};
    }));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].back(), "问题");
    EXPECT_EQ(rows[1][3], "12345");
    EXPECT_EQ(rows[1].back(), "number-length-wrong");
    // What came back goes in again.
    EXPECT_EQ(staged(first, *bytes).bad, 1);
}

TEST_P(Roster, TheTemplateIsReadAsARoster) {
    auto ctx = as_clerk();
    for (const auto* unit : {&first, &county}) {
        const auto bytes = roster_template(ctx, Claimed<UnitId>{unit->id});
        ASSERT_OK(bytes);
        EXPECT_EQ(refusal(*unit, *bytes), "sheet-has-no-rows");
    }
    EXPECT_EQ(roster_template(ctx, Claimed<UnitId>{far.id}).error().kind, Kind::Missing);
}

TEST_P(Roster, StagedRowsAreUnreadableInTheTable) {
    const auto import = staged(first, lines(200, 1));
    const auto sealed =
        actors.read<std::string>("/*found*/ SELECT sealed FROM import_row WHERE import = $1", import.id);
    EXPECT_EQ(sealed.find("杏一知"), std::string::npos);
    actors.write("/*found*/ UPDATE import SET key_sealed = '' WHERE id = $1", import.id);
    auto ctx = as_clerk();
    EXPECT_EQ(jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {}, {}).error().code, "import-destroyed");
}

TEST_P(Roster, ImportsAreAuditedAsOneChangeEach) {
    const auto import = staged(first, lines(210, 2));
    applied(import);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM audit WHERE object = $1 AND "
                                        "action = 'import.applied' AND count = 2",
                                        to_wire(import.id)),
              1);
}

XT_ON_BOTH_ENGINES(Roster);

}  // namespace
}  // namespace xingtan::people
