// The desk of a result sheet: rows mended on the page, columns named, the bad ones taken away, the whole
// undone.
#include "domain/hours/invariants.h"
#include "platform/jobs/service.h"
#include "platform/sheet/header.h"
#include "support/results_village.h"

namespace xingtan::hours {
namespace {

class SheetDesk : public testing::ResultsVillage {
  protected:
    SheetDesk() { jobs::set_rules(jobs::ImportKind::Results, result_rules()); }
    void TearDown() override { expect_silent(invariants()); }

    static constexpr const char* kHead = "报名编号,姓名,单位,结论,完成日期,应用测评,研修实践\n";
    std::string line(const Teacher& teacher, std::string rest) {
        return to_wire(teacher.enrolment) + "," + teacher.name + ",," + rest + "\n";
    }
    jobs::Import stage(const std::string& lines, const char* head = kHead) {
        auto ctx = as(office, county);
        auto staged = stage_results(ctx, Claimed<TrainingClassId>{training_class}, Claimed<PartId>{in_class},
                                    "成绩.csv", head + lines);
        EXPECT_OK(staged);
        return staged.ok() ? std::move(staged).value() : jobs::Import{};
    }
    template <class Work>
    jobs::Import at_desk(ImportId id, Work&& work) {
        auto ctx = as(office, county);
        auto done = work(ctx, Claimed<ImportId>{id});
        EXPECT_OK(done);
        return done.ok() ? std::move(done).value() : jobs::Import{};
    }
    jobs::Import apply(ImportId id) {
        return at_desk(id, [](Context& ctx, Claimed<ImportId> import) { return jobs::apply(ctx, import); });
    }
    jobs::Import undo(ImportId id) {
        return at_desk(
            id, [](Context& ctx, Claimed<ImportId> import) { return jobs::undo(ctx, import, {"传错了"}); });
    }
    std::vector<std::string> kept(ImportId id) {
        auto ctx = as(office, county);
        const auto page = jobs::list_rows(ctx, Claimed<ImportId>{id}, {.fate = jobs::Fate::Kept}, {});
        EXPECT_OK(page);
        std::vector<std::string> codes;
        for (const auto& row : page->rows) codes.push_back(row.label + " " + row.problems.back().code);
        return codes;
    }
    std::string standings() {
        std::vector<std::string> states;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            states = TRY(tx.all<std::string>("/*found*/ SELECT state FROM standing ORDER BY state"));
            return {};
        }));
        std::string all;
        for (const auto& state : states) all += (all.empty() ? "" : ",") + state;
        return all;
    }
    // The same person in the project once more, after she failed.
    Teacher next_enrolment(Teacher teacher) {
        teacher.enrolment = actors.next_id<EnrolmentId>();
        actors.write(
            "INSERT INTO enrolment (id, project, intake, person, unit, admin, stage, state, training_class, "
            "nominated_at) VALUES ($1, $2, $3, $4, $5, $6, 'primary', 'confirmed', $7, 0)",
            teacher.enrolment, project, intake, teacher.person, school, county, training_class);
        return teacher;
    }
    std::int64_t entries() { return actors.read<std::int64_t>("/*found*/ SELECT count(*) FROM hour_entry"); }
};
XT_ON_BOTH_ENGINES(SheetDesk);

TEST_P(SheetDesk, ARowIsMendedByItsCellsAndAWrongValueInAllRows) {
    const auto lin = teacher("林小满"), he = teacher("何知秋"), yu = teacher("于归");
    const auto staged = stage(line(lin, "通过,2024-02-20,90,20") + line(he, "通过,2024-02-20,90,20") +
                              line(yu, "合格,2024-02-20,很多,20"));
    EXPECT_TRUE(staged.mendable);
    EXPECT_EQ(staged.bad, 3);
    auto ctx = as(office, county);
    const Claimed<ImportId> id{staged.id};
    const auto wrong = jobs::wrong_values(ctx, id);
    ASSERT_OK(wrong);
    ASSERT_EQ(wrong->size(), 1u);  // hours are each person's own
    EXPECT_EQ(wrong->front().column, "verdict");
    EXPECT_EQ(wrong->front().rows, 2);
    const auto corrected = jobs::correct(ctx, id, {"verdict", "通过", "合格"});
    ASSERT_OK(corrected);
    EXPECT_EQ(corrected->bad, 1);
    auto cells = jobs::cells(ctx, id, 4);
    ASSERT_OK(cells);
    cells->cells[5] = "90";
    const auto mended = jobs::mend_row(ctx, id, 4, {cells->cells});
    ASSERT_OK(mended);
    EXPECT_EQ(mended->bad, 0);
    EXPECT_EQ(apply(staged.id).applied, 3);
    EXPECT_EQ(done(yu, 2), 900);
}

TEST_P(SheetDesk, ColumnsOfOtherNamesAreNamedOnceAndRememberedButForHours) {
    const auto lin = teacher("林小满");
    constexpr const char* odd = "编号,学员,单位,成绩,日期,测评,实践\n";
    const auto staged = stage(line(lin, "合格,2024-02-20,90,20"), odd);
    ASSERT_EQ(staged.bad, 1);
    auto ctx = as(office, county);
    const auto layout = jobs::layout(ctx, Claimed<ImportId>{staged.id});
    ASSERT_OK(layout);
    EXPECT_EQ(layout->fields.back().name, "hours_2");
    EXPECT_EQ(layout->fields.back().heading, "研修实践");
    const auto named = at_desk(staged.id, [](Context& at, Claimed<ImportId> id) {
        return jobs::name_columns(
            at, id, {{"enrolment", "name", "unit_name", "verdict", "completed_on", "hours_1", "hours_2"}});
    });
    EXPECT_EQ(named.good, 1);
    const auto again = jobs::layout(ctx, Claimed<ImportId>{stage(line(lin, "合格,,90,20"), odd).id});
    ASSERT_OK(again);
    EXPECT_EQ(again->columns, (std::vector<std::string>{"enrolment", "name", "unit_name", "verdict",
                                                        "completed_on", "", ""}));
}

TEST_P(SheetDesk, TheSamePersonTwiceIsSaidAndOneMendedFreesTheOther) {
    const auto lin = teacher("林小满"), he = teacher("何知秋");
    const auto staged = stage(line(lin, "合格,2024-02-20,45,20") + line(lin, "合格,2024-02-20,90,20"));
    EXPECT_EQ(staged.good + staged.warning, 1);
    EXPECT_EQ(staged.bad, 1);
    auto ctx = as(office, county);
    const auto mended =
        jobs::mend_row(ctx, Claimed<ImportId>{staged.id}, 3,
                       {{to_wire(he.enrolment), he.name, "", "合格", "2024-02-20", "90", "20"}});
    ASSERT_OK(mended);
    EXPECT_EQ(mended->bad, 0);
}

TEST_P(SheetDesk, BadRowsGoBackInTheirLayoutAndComeInAgain) {
    const auto lin = teacher("林小满"), he = teacher("何知秋");
    const auto staged = stage(line(lin, "合格,2024-02-20,90,20") + line(he, "合格,2024-02-20,很多,20"));
    auto ctx = as(office, county);
    const auto book = jobs::bad_rows_workbook(ctx, Claimed<ImportId>{staged.id}, "问题",
                                              [](const jobs::Problem& problem) { return problem.code; });
    ASSERT_OK(book);
    const auto again = stage_results(ctx, Claimed<TrainingClassId>{training_class}, Claimed<PartId>{in_class},
                                     "改.xlsx", *book);
    ASSERT_OK(again);
    EXPECT_EQ(again->total, 1);
    EXPECT_EQ(again->problems[0].code, "hours-not-a-number");
}

TEST_P(SheetDesk, UndoingReversesTheEntriesAndTheSumsAreAsBefore) {
    const auto lin = teacher("林小满"), he = teacher("何知秋");
    ASSERT_OK(send(batch("b1", in_class, {entry(lin, "applied", 100)})));
    const auto staged = stage(line(lin, "合格,2024-02-20,45.5,10") + line(he, "合格,2024-02-20,30,"));
    EXPECT_FALSE(staged.undoable);
    EXPECT_TRUE(apply(staged.id).undoable);
    EXPECT_EQ(done(lin, 2), 455);
    const auto before = entries();
    const auto undone = undo(staged.id);
    EXPECT_EQ(undone.state, jobs::ImportState::Undone);
    EXPECT_EQ(undone.undone, 2);
    EXPECT_EQ(undone.kept, 0);
    EXPECT_EQ(done(lin, 2), 100);
    EXPECT_EQ(done(lin, 3), 0);
    EXPECT_EQ(done(he, 2), 0);
    EXPECT_EQ(entries(), before + 3);  // nothing was removed
    undo(staged.id);
    EXPECT_EQ(entries(), before + 3);
    const auto again = stage(line(lin, "合格,2024-02-20,45.5,10"));
    EXPECT_EQ(apply(again.id).applied, 1);
    EXPECT_EQ(done(lin, 2), 455);
}

TEST_P(SheetDesk, WhatWasSettledOrCorrectedSinceStaysAndSaysWhy) {
    const auto lin = teacher("林小满"), he = teacher("何知秋"), yu = teacher("于归");
    const auto gone = teacher("木白");
    ASSERT_OK(send(batch("b1", online, {entry(lin)})));
    const auto staged = stage(line(lin, "合格,2024-02-20,90,20") + line(he, "合格,2024-02-20,30,") +
                              line(yu, "合格,2024-02-20,30,") + line(gone, "合格,2024-02-20,30,"));
    EXPECT_EQ(apply(staged.id).applied, 4);
    EXPECT_EQ(state_of(lin), "passed");
    const auto later = stage(line(he, "合格,2024-02-21,60,"));
    EXPECT_EQ(apply(later.id).applied, 1);
    change("UPDATE enrolment SET state = 'withdrawn' WHERE id = $1", gone.enrolment);
    const auto undone = undo(staged.id);
    EXPECT_EQ(undone.undone, 2);
    EXPECT_EQ(undone.kept, 2);
    EXPECT_EQ(kept(staged.id),
              (std::vector<std::string>{"何知秋 hours-entered-since", "木白 enrolment-ended"}));
    EXPECT_EQ(state_of(lin), "checked-in");  // by the online hours, which stand
    EXPECT_EQ(done(yu, 2), 0);
    EXPECT_EQ(done(he, 2), 600);
    // The later one first, then this one's turn has come and gone: what it left stays as it is.
    EXPECT_EQ(undo(later.id).undone, 1);
    EXPECT_EQ(done(he, 2), 300);
}

TEST_P(SheetDesk, ASettlementGoesBackWithTheHoursThatMadeIt) {
    const auto lin = teacher("林小满"), he = teacher("何知秋"), yu = teacher("于归");
    ASSERT_OK(send(batch("b1", online, {entry(lin), entry(yu)})));
    const auto staged = stage(line(lin, "合格,2024-02-20,90,20") + line(he, "不合格,2024-02-20,,") +
                              line(yu, "合格,2024-02-20,90,"));
    EXPECT_EQ(apply(staged.id).applied, 3);
    const auto last = stage(line(yu, "优秀,2024-02-21,90,20"));
    EXPECT_EQ(apply(last.id).applied, 1);
    EXPECT_EQ(state_of(lin) + state_of(he) + state_of(yu), "passedfailedexcellent");
    EXPECT_EQ(standings(), "failed,trained,trained");
    const auto undone = undo(staged.id);
    EXPECT_EQ(undone.undone, 2);
    EXPECT_EQ(kept(staged.id), std::vector<std::string>{"于归 hours-entered-since"});
    EXPECT_EQ(state_of(lin) + state_of(he) + state_of(yu), "checked-inconfirmedexcellent");
    EXPECT_EQ(standings(), "trained");
    EXPECT_EQ(done(lin, 2), 0);
    // The right sheet then settles them as any other.
    EXPECT_EQ(apply(stage(line(he, "合格,2024-02-20,90,20") + line(lin, "良好,2024-02-20,90,20")).id).applied,
              2);
    EXPECT_EQ(state_of(lin), "good");
    EXPECT_EQ(state_of(he), "checked-in");
    EXPECT_EQ(standings(), "trained,trained");
}

TEST_P(SheetDesk, WhatOneFailedWasBeforeSheWasTrained) {
    const auto lin = teacher("林小满");
    const auto failing = stage(line(lin, "不合格,2024-02-20,,"));
    EXPECT_EQ(apply(failing.id).applied, 1);
    const auto again = next_enrolment(lin);
    ASSERT_OK(send(batch("b1", online, {entry(again)})));
    const auto passing = stage(line(again, "合格,2024-02-20,90,20"));
    EXPECT_EQ(apply(passing.id).applied, 1);
    EXPECT_EQ(standings(), "trained");
    EXPECT_EQ(undo(passing.id).undone, 1);
    EXPECT_EQ(standings(), "failed");
    EXPECT_EQ(undo(failing.id).undone, 0);
    EXPECT_EQ(kept(failing.id), std::vector<std::string>{"林小满 nominated-again-since"});
}

TEST_P(SheetDesk, StrangersUndoNothing) {
    const auto lin = teacher("林小满");
    const auto staged = stage(line(lin, "合格,2024-02-20,30,"));
    apply(staged.id);
    auto ctx = as(stranger, elsewhere);
    EXPECT_EQ(jobs::undo(ctx, Claimed<ImportId>{staged.id}, {"x"}).error().kind, Kind::Missing);
    EXPECT_EQ(done(lin, 2), 300);
}

}  // namespace
}  // namespace xingtan::hours
