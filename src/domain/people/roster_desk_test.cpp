// What a clerk does with a roster after its check: mends rows and columns, applies in parts, sends the rest
// again, takes the whole back. On both engines.
#include <stop_token>

#include "domain/people/roster_fixture.h"
#include "platform/auth/account.h"
#include "platform/jobs/carry_on.h"

namespace xingtan::people {
namespace {

using jobs::Fate;

// Reasons people have to stay, as a later domain would know them, and a way to stop a program at work.
PersonId nominated_since;
std::stop_source* stop_at_next = nullptr;

Result<std::vector<Trace>> look(db::Tx&, std::span<const PersonId> people) {
    if (stop_at_next) stop_at_next->request_stop();
    std::vector<Trace> traces;
    for (const auto person : people)
        if (person == nominated_since) traces.push_back({person, "person-nominated-since"});
    return traces;
}

class RosterDesk : public RosterFixture {
  protected:
    void SetUp() override {
        RosterFixture::SetUp();
        looks_for_traces(look);
        nominated_since = {};
        stop_at_next = nullptr;
    }
    std::string bad_line(int serial) {
        auto text = line(serial);
        return text.replace(text.find("小学"), std::string_view("小学").size(), "大学");
    }
    PersonId person_named(std::string_view name) {
        return PersonId{actors.read<std::int64_t>("/*found*/ SELECT id FROM person WHERE name = $1", name)};
    }
    std::vector<std::string> rows_of(const jobs::Import& import, Fate fate) {
        auto ctx = as_clerk();
        std::vector<std::string> list;
        const auto rows = jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {.fate = fate}, {});
        EXPECT_OK(rows);
        for (const auto& row : rows->rows)
            list.push_back(row.label + (row.problems.empty() ? "" : " " + row.problems.back().code));
        return list;
    }
};

TEST_P(RosterDesk, BadRowsComeBackInTheLayoutTheyCameIn) {
    const auto import =
        staged(first,
               "某校教师花名册,,,,,\n填报日期：三月,,,,,\n序号,身份证号码,备用,教师姓名,任教学段,\n"
               "1," +
                   number_of(300) +
                   ",甲,杏一知,小学,\n"
                   "2,12345,乙,杏二知,小学,溢出\n"
                   "合计：2人,,,,,\n");
    EXPECT_EQ(import.skipped, std::vector<std::int64_t>{6});
    EXPECT_EQ(import.total, 2);
    std::string file;
    const auto rows = bad_rows(import, &file);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0], (Row{"序号", "身份证号码", "备用", "教师姓名", "任教学段", "", "问题"}));
    EXPECT_EQ(rows[1], (Row{"2", "12345", "乙", "杏二知", "小学", "溢出", "number-length-wrong"}));
    // Sent again it is read the same way, and the reasons do not pile up.
    const auto again = staged(first, file);
    EXPECT_EQ(again.bad, 1);
    EXPECT_EQ(bad_rows(again)[0].size(), 7u);
}

TEST_P(RosterDesk, AMendedRowIsJudgedAgainAndAppliedByItself) {
    const auto import = staged(first, std::string(kHead) + line(310) + bad_line(311));
    EXPECT_EQ(applied(import).applied, 1);
    EXPECT_EQ(people(), 1);
    auto mend = mended(now(import), 3, 5, "高校");
    ASSERT_OK(mend);
    EXPECT_EQ(mend->state, ImportState::Staged);  // still nothing to apply
    EXPECT_EQ(mend->pending, 0);
    mend = mended(now(import), 3, 5, "小学");
    ASSERT_OK(mend);
    EXPECT_EQ(mend->good, 2);
    EXPECT_EQ(mend->bad, 0);
    EXPECT_EQ(mend->pending, 1);
    EXPECT_TRUE(mend->problems.empty());
    const auto done = applied(*mend);
    EXPECT_EQ(done.state, ImportState::Applied);
    EXPECT_EQ(done.applied, 2);
    EXPECT_EQ(people(), 2);
    EXPECT_EQ(mended(done, 3, 5, "小学").error().code, "row-already-applied");
    EXPECT_EQ(mended(done, 99, 5, "小学").error().kind, Kind::Missing);
}

TEST_P(RosterDesk, OfTwoEqualRowsTheOtherIsRightOnceOneIsMended) {
    const auto import = staged(first, std::string(kHead) + line(320) + line(320) + line(321));
    EXPECT_EQ(codes(import), std::vector<std::string>{"3 number-twice-in-file"});
    auto ctx = as_clerk();
    const Claimed<ImportId> id{import.id};
    EXPECT_EQ(jobs::list_rows(ctx, id, {Verdict::Bad}, {})->rows[0].problems[0].about, "2");
    const auto mend = mended(import, 2, 3, number_of(322));
    ASSERT_OK(mend);
    EXPECT_EQ(mend->good, 3);
    // And a row mended to be another one's is told so, whichever comes first.
    EXPECT_EQ(mended(*mend, 2, 3, number_of(321))->bad, 1);
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 number-twice-in-file"});
}

TEST_P(RosterDesk, OneCorrectionMendsAFieldInAllRows) {
    std::string text(kHead);
    for (int i = 0; i < 620; ++i) text += i % 2 ? line(1'000 + i) : bad_line(1'000 + i);
    const auto import = staged(first, text);
    auto ctx = as_clerk();
    const Claimed<ImportId> id{import.id};
    const auto values = jobs::wrong_values(ctx, id);
    ASSERT_OK(values);
    ASSERT_EQ(values->size(), 1u);
    EXPECT_EQ(values->front().value, "大学");
    EXPECT_EQ(values->front().rows, 310);
    const auto done = jobs::correct(ctx, id, {"stage", "大学", "小学"});
    ASSERT_OK(done);
    EXPECT_EQ(done->good, 620);
    EXPECT_EQ(done->pending, 620);
    EXPECT_TRUE(jobs::wrong_values(ctx, id)->empty());
    EXPECT_EQ(applied(*done).applied, 620);
    EXPECT_EQ(jobs::correct(ctx, id, {"colour", "大学", "小学"}).error().kind, Kind::Invalid);
}

TEST_P(RosterDesk, ASubjectNobodyKnowsIsMendedForAll) {
    const auto import = staged(
        first, std::string(kHead) + "杏一知,女,," + number_of(330) + ",,小学,语 文,,\n" + "杏二知,女,," +
                   number_of(331) + ",,小学,语又,,\n" + "杏三知,女,," + number_of(332) + ",,小学,语又,,\n");
    EXPECT_EQ(import.good, 1);  // spaces inside a word of the table are no fault
    EXPECT_EQ(import.warning, 2);
    auto ctx = as_clerk();
    EXPECT_EQ(jobs::correct(ctx, Claimed<ImportId>{import.id}, {"subject", "语又", "语文"})->good, 3);
    applied(import);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person WHERE subject = '语文'"),
              3);
}

TEST_P(RosterDesk, TheSameFileAgainRepeatsNothingThatWasApplied) {
    const auto text = std::string(kHead) + line(340) + line(341) + bad_line(342);
    applied(staged(first, text));
    auto mended_text = text;
    mended_text.replace(mended_text.find("大学"), std::string_view("大学").size(), "小学");
    const auto again = staged(first, mended_text);
    EXPECT_EQ(again.good, 1);
    EXPECT_EQ(again.warning, 2);
    EXPECT_EQ(applied(again).applied, 1);
    EXPECT_EQ(people(), 3);
    EXPECT_EQ(full_time_of(first), 3);
}

TEST_P(RosterDesk, UndoTakesBackWhatNothingHasHappenedTo) {
    added(first, somebody(350, "旧人"));
    const auto import =
        staged(first, std::string(kHead) + line(350, "旧人") + line(351, "新甲") + line(352, "新乙") +
                          line(353, "新丙") + line(354, "新丁") + bad_line(355));
    applied(import);
    EXPECT_EQ(people(), 5);
    nominated_since = person_named("新甲");
    actors.write("/*found*/ UPDATE person SET subject = '数学', version = version + 1 WHERE name = '新乙'");
    auto ctx = actors.context(founder);
    const auto holder = person_named("新丙");
    ASSERT_OK(ctx.db.write([&](db::Tx& tx) {
        return auth::open_account(tx, ctx.who(), {auth::Role::Teacher, "新丙", first.id, holder, {}});
    }));
    const auto done = undone(now(import));
    ASSERT_OK(done);
    EXPECT_EQ(done->state, ImportState::Undone);
    EXPECT_EQ(done->undone, 1);
    EXPECT_EQ(done->kept, 3);
    EXPECT_EQ(rows_of(import, Fate::Kept),
              (std::vector<std::string>{"新甲 person-nominated-since", "新乙 person-changed-since",
                                        "新丙 person-signs-in"}));
    EXPECT_EQ(people(), 4);  // the one who was there before stays
    EXPECT_EQ(full_time_of(first), 4);
    EXPECT_EQ(full_time_of(county), 4);
    // The number is free again.
    EXPECT_EQ(applied(staged(first, std::string(kHead) + line(354, "新丁"))).applied, 1);
    EXPECT_EQ(mended(*done, 7, 5, "小学").error().code, "import-not-checked");
}

TEST_P(RosterDesk, AnUndoingThatWasStoppedGoesOnWhereItWas) {
    const auto import = staged(first, lines(2'000, 1'100));
    applied(import);
    EXPECT_EQ(people(), 1'100);
    std::stop_source stop;
    stop_at_next = &stop;
    auto ctx = as_clerk();
    actors.write("/*found*/ UPDATE import SET state = 'undoing', last_line = 0 WHERE id = $1", import.id);
    const jobs::CarryOn work{import.id,   ctx.actor,         ctx.now, ctx.at,
                             ctx.request, ctx.db.database(), ctx.ids, ctx.deployment};
    ASSERT_OK(work.run(ctx, stop.get_token()));
    EXPECT_EQ(people(), 600);  // one chunk, and no more
    EXPECT_EQ(now(import).undone, 500);
    EXPECT_EQ(full_time_of(first), 600);
    stop_at_next = nullptr;
    const auto done = undone(import);
    ASSERT_OK(done);
    EXPECT_EQ(done->undone, 1'100);
    EXPECT_EQ(people(), 0);
    EXPECT_EQ(full_time_of(county), 0);
}

TEST_P(RosterDesk, ColumnsAreNamedOnThePageAndRememberedForTheUnit) {
    const std::string head = "称呼,教工号,证件号码,阶段\n";
    const auto import = staged(first, head + "杏一知,7," + number_of(360) + ",小学\n");
    EXPECT_EQ(codes(import), (std::vector<std::string>{"2 column-not-chosen", "2 column-not-chosen"}));
    auto ctx = as_clerk();
    const Claimed<ImportId> id{import.id};
    const auto layout = jobs::layout(ctx, id);
    ASSERT_OK(layout);
    EXPECT_EQ(layout->headings, (Row{"称呼", "教工号", "证件号码", "阶段"}));
    EXPECT_EQ(layout->columns, (Row{"", "", "document_number", ""}));
    EXPECT_EQ(layout->rows[0].cells[2].find(number_of(360)), std::string::npos);
    EXPECT_EQ(jobs::name_columns(ctx, id, {{"name", "", "document_number"}}).error().kind, Kind::Invalid);
    EXPECT_EQ(jobs::name_columns(ctx, id, {{"name", "name", "document_number", ""}}).error().kind,
              Kind::Invalid);
    EXPECT_EQ(jobs::name_columns(ctx, id, {{"name", "what", "document_number", ""}}).error().kind,
              Kind::Invalid);
    const auto named = jobs::name_columns(ctx, id, {{"name", "", "document_number", "stage"}});
    ASSERT_OK(named);
    EXPECT_EQ(named->state, ImportState::Staged);
    EXPECT_EQ(named->good, 1);
    EXPECT_TRUE(named->problems.empty());
    // The next sheet of the same school is read so at once; another school's is not.
    EXPECT_EQ(staged(first, head + "杏二知,8," + number_of(361) + ",小学\n").good, 1);
    EXPECT_EQ(staged(second, head + "杏二知,8," + number_of(361) + ",小学\n").bad, 1);
    applied(*named);
    EXPECT_EQ(jobs::name_columns(ctx, id, {{"name", "", "document_number", ""}}).error().code,
              "import-has-begun");
}

TEST_P(RosterDesk, AColumnIsTakenAwayFromAWrongHeading) {
    const std::string head = "姓名,证件号码,学段,电话,手机\n";
    const auto row = "杏一知," + number_of(370) + ",小学,051812345678,15410000370\n";
    const auto import = staged(first, head + row);
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 mobile-wrong"});
    auto ctx = as_clerk();
    const Claimed<ImportId> id{import.id};
    ASSERT_OK(jobs::name_columns(ctx, id, {{"name", "document_number", "stage", "", "mobile"}}));
    EXPECT_EQ(now(import).good, 1);
    EXPECT_EQ(staged(first, head + row).good, 1);
}

TEST_P(RosterDesk, RowsOfAReadingAreComparedAfresh) {
    std::string text = "名,证件号码,学段\n";
    for (int i = 0; i < 1'010; ++i) text += "杏一知," + number_of(4'000 + i % 1'008) + ",小学\n";
    const auto import = staged(first, text);
    EXPECT_EQ(import.bad, 1'010);
    auto ctx = as_clerk();
    const auto named =
        jobs::name_columns(ctx, Claimed<ImportId>{import.id}, {{"name", "document_number", "stage"}});
    ASSERT_OK(named);
    EXPECT_EQ(named->good, 1'008);
    EXPECT_EQ(named->bad, 2);
    EXPECT_EQ(codes(import).size(), 0u);  // the first fifty
    const auto bad = jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {Verdict::Bad}, {});
    EXPECT_EQ(bad->rows[0].line, 1'010);
    EXPECT_EQ(bad->rows[0].problems[0].about, "2");
}

TEST_P(RosterDesk, TheCommonestAccidentsAreNamedInWords) {
    std::string wide;
    for (const char c : number_of(381)) {
        const auto code = 0xFF10 + (c - '0');
        if (c == 'X')
            wide += "Ｘ";
        else
            wide +=
                {static_cast<char>(0xEF), static_cast<char>(0xBC), static_cast<char>(0x80 | (code & 0x3F))};
    }
    const auto import = staged(
        first, std::string(kHead) + "杏一知,女,,5.11023E+17,,小学,,,\n" + "杏二知,女,," + wide +
                   ",,小学,,,\n" + "杏 三知,女,," + number_of(382) + ",,小学,,,\n" +  // spaces
                   "杏四知,女," + number_of(383) +
                   ",15410000383,小学,语文,教师,是,\n" +                             // shifted to the left
                   number_of(384) + ",女,,杏五知,,小学,,,\n" + std::string(kHead) +  // swapped; header again
                   "合 计,,,,,,,,5\n审核人：某某,,,,,,,,\n");
    EXPECT_EQ(codes(import),
              (std::vector<std::string>{"2 number-damaged", "3 digits-full-width", "4 name-spaces-removed",
                                        "5 columns-shifted", "6 columns-shifted"}));
    EXPECT_EQ(import.skipped, (std::vector<std::int64_t>{7, 8, 9}));
    auto ctx = as_clerk();
    const auto bad = jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {Verdict::Bad}, {});
    EXPECT_EQ(bad->rows[1].problems[0].about, "证件类型");
    EXPECT_EQ(bad->rows[2].problems[0].about, "姓名");
    EXPECT_EQ(to_json(*bad).find(number_of(384)), std::string::npos);  // not even where a name should be
    EXPECT_EQ(applied(import).applied, 2);
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*found*/ SELECT count(*) AS n FROM person_document WHERE number_index = $1",
                  actors.deployment.keys.blind_index(number_of(381))),
              1);
}

TEST_P(RosterDesk, WhoIsElsewhereCanBeFoundForATransfer) {
    const auto person = added(far, somebody(390));
    const auto import = staged(first, std::string(kHead) + line(390) + line(391));
    auto ctx = as_clerk();
    const auto found = registered_elsewhere(ctx, Claimed<ImportId>{import.id}, 2);
    ASSERT_OK(found);
    EXPECT_EQ(found->person, person);
    EXPECT_EQ(found->from, far.id);
    EXPECT_EQ(found->to, first.id);
    EXPECT_EQ(registered_elsewhere(ctx, Claimed<ImportId>{import.id}, 3).error().kind, Kind::Missing);
}

TEST_P(RosterDesk, AHeaderOfTwoRowsIsRead) {
    const auto import = staged(first, "教师花名册,,,\n姓名,证件号码,任教情况,\n,,学段,学科\n杏一知," +
                                          number_of(395) + ",小学,语文\n");
    EXPECT_EQ(import.good, 1);
    EXPECT_EQ(import.total, 1);
}

XT_ON_BOTH_ENGINES(RosterDesk);

}  // namespace
}  // namespace xingtan::people
