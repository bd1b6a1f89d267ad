#include "domain/hours/invariants.h"
#include "platform/jobs/service.h"
#include "platform/sheet/header.h"
#include "support/results_village.h"

namespace xingtan::hours {
namespace {

class Sheets : public testing::ResultsVillage {
  protected:
    Sheets() { jobs::set_rules(jobs::ImportKind::Results, result_rules()); }
    void TearDown() override { expect_silent(invariants()); }

    std::string line(const Teacher& teacher, std::string rest) {
        return to_wire(teacher.enrolment) + "," + teacher.name + ",," + rest + "\n";
    }
    Result<jobs::Import> stage(const std::string& lines) {
        auto ctx = as(office, county);
        const std::string head = "报名编号,姓名,单位,结论,完成日期,应用测评,研修实践\n";
        return stage_results(ctx, Claimed<TrainingClassId>{training_class}, Claimed<PartId>{in_class},
                             "成绩.csv", head + lines);
    }
    Result<jobs::Import> apply(ImportId id) {
        auto ctx = as(office, county);
        return jobs::apply(ctx, Claimed<ImportId>{id});
    }
};
XT_ON_BOTH_ENGINES(Sheets);

TEST_P(Sheets, DryRunThenApplyEndsInTheSameLedger) {
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    const auto yu = teacher("于归");
    ASSERT_OK(send(batch("b1", online, {entry(lin), entry(he), entry(yu)})));
    const auto staged =
        stage(line(lin, "合格,2024-02-20,90,20") + line(he, "不合格,2024-02-20,,") + line(yu, ",,,"));
    ASSERT_OK(staged);
    EXPECT_EQ(staged->good, 2);
    EXPECT_EQ(staged->warning, 1);
    EXPECT_EQ(staged->bad, 0);
    EXPECT_EQ(state_of(lin), "checked-in");
    const auto applied = apply(staged->id);
    ASSERT_OK(applied);
    EXPECT_EQ(applied->state, jobs::ImportState::Applied);
    EXPECT_EQ(applied->applied, 2);
    EXPECT_EQ(state_of(lin), "passed");
    EXPECT_EQ(state_of(he), "failed");
    EXPECT_EQ(state_of(yu), "checked-in");
    EXPECT_EQ(done(lin, 2), 900);
    EXPECT_EQ(done(lin, 3), 200);
    EXPECT_EQ(counts(county).passed, 1);
    EXPECT_EQ(counts(county).failed, 1);
}

TEST_P(Sheets, TheSameSheetTwiceAddsNothing) {
    const auto lin = teacher("林小满");
    const auto text = line(lin, "合格,2024-02-20,45.5,20");
    const auto first = stage(text);
    const auto second = stage(text);  // staged before the first is applied
    ASSERT_OK(first);
    ASSERT_OK(second);
    ASSERT_OK(apply(first->id));
    EXPECT_EQ(done(lin, 2), 455);
    const auto again = apply(second->id);
    ASSERT_OK(again);
    EXPECT_EQ(again->applied, 0);
    EXPECT_EQ(done(lin, 2), 455);
    const auto third = stage(text);
    ASSERT_OK(third);
    EXPECT_EQ(third->warning, 1);
    const auto more = stage(line(lin, "合格,2024-02-21,90,20"));
    ASSERT_OK(more);
    ASSERT_OK(apply(more->id));
    EXPECT_EQ(done(lin, 2), 900);
    EXPECT_EQ(done(lin, 3), 200);
}

TEST_P(Sheets, WhatChangedSinceTheDryRunStopsItsRowAlone) {
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    const auto staged = stage(line(lin, "合格,2024-02-20,90,20") + line(he, "合格,2024-02-20,90,20"));
    ASSERT_OK(staged);
    EXPECT_EQ(staged->good, 2);
    change("UPDATE enrolment SET state = 'withdrawn' WHERE id = $1", lin.enrolment);
    const auto applied = apply(staged->id);
    ASSERT_OK(applied);
    EXPECT_EQ(applied->applied, 1);
    EXPECT_EQ(applied->bad, 1);
    EXPECT_EQ(done(lin, 2), 0);
    EXPECT_EQ(done(he, 2), 900);
}

TEST_P(Sheets, BadRowsAreToldAndNotApplied) {
    const auto lin = teacher("林小满");
    const auto staged = stage(line(lin, "合格,2024-02-20,很多,20"));
    ASSERT_OK(staged);
    EXPECT_EQ(staged->bad, 1);
    ASSERT_EQ(staged->problems.size(), 1u);
    EXPECT_EQ(staged->problems[0].code, "hours-not-a-number");
    EXPECT_FALSE(apply(staged->id).ok());
    EXPECT_EQ(done(lin, 2), 0);
}

TEST_P(Sheets, AFileThatIsNoResultSheetLeavesNothingBehind) {
    auto ctx = as(office, county);
    const auto staged = stage_results(ctx, Claimed<TrainingClassId>{training_class},
                                      Claimed<PartId>{in_class}, "x.csv", "甲,乙\n林小满,某校\n");
    ASSERT_FALSE(staged.ok());
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) FROM import"), 0);
}

TEST_P(Sheets, TheTemplateHoldsWhoStillTakesHoursAndReadsBack) {
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    ASSERT_OK(send(batch("b1", in_class, {entry(lin, "applied", 455)})));
    change("UPDATE enrolment SET state = 'withdrawn' WHERE id = $1", he.enrolment);
    auto ctx = as(office, county);
    const auto sheet =
        result_template(ctx, Claimed<TrainingClassId>{training_class}, Claimed<PartId>{in_class});
    ASSERT_OK(sheet);
    const std::vector<sheet::WantedColumn> wanted = {
        {sheet::Need::Required, {"报名编号"}}, {sheet::Need::Required, {"姓名"}},
        {sheet::Need::Required, {"应用测评"}}, {sheet::Need::Required, {"研修实践"}},
        {sheet::Need::Required, {"结论"}},     {sheet::Need::Required, {"完成日期"}}};
    std::vector<std::string> rows;
    const auto read =
        sheet::read_table(sheet::ByteSource::of_bytes(sheet->bytes), {}, wanted,
                          [&](const sheet::Header& header, const sheet::SheetRow& row) -> Result<> {
                              rows.push_back(header.cell(row, 0).text + " " + header.cell(row, 1).text + " " +
                                             header.cell(row, 2).text + " " + header.cell(row, 3).text);
                              return {};
                          });
    ASSERT_OK(read);
    EXPECT_EQ(rows, std::vector<std::string>{to_wire(lin.enrolment) + " 林小满 45.5 "});
    const auto staged = stage_results(ctx, Claimed<TrainingClassId>{training_class},
                                      Claimed<PartId>{in_class}, sheet->filename, sheet->bytes);
    ASSERT_OK(staged);
    EXPECT_EQ(staged->total, 1);
}

TEST_P(Sheets, ForeignClassesAreMissing) {
    auto ctx = as(stranger, elsewhere);
    EXPECT_EQ(result_template(ctx, Claimed<TrainingClassId>{training_class}, Claimed<PartId>{in_class})
                  .error()
                  .kind,
              Kind::Missing);
    EXPECT_EQ(
        stage_results(ctx, Claimed<TrainingClassId>{training_class}, Claimed<PartId>{in_class}, "x", "x")
            .error()
            .kind,
        Kind::Missing);
    auto platform_ctx = as(platform, city);
    EXPECT_EQ(
        result_template(platform_ctx, Claimed<TrainingClassId>{training_class}, Claimed<PartId>{in_class})
            .error()
            .kind,
        Kind::Forbidden);
}

}  // namespace
}  // namespace xingtan::hours
