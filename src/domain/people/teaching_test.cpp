// Editing what somebody teaches: what is kept, what is counted, what is refused. On both engines.
#include "domain/people/teaching.h"

#include "domain/people/identity.h"
#include "domain/people/people_fixture.h"

namespace xingtan::people {
namespace {

std::vector<TeachingChange> told;
Result<> listen(db::Tx&, Context&, std::span<const TeachingChange> changes, tally::Group&) {
    told.assign(changes.begin(), changes.end());
    return {};
}

class Teachings : public PeopleFixture {
  protected:
    AccountId clerk = actors.holder(first.id, {Can::ManagePeople, Can::ViewPeople});

    void SetUp() override {
        static const bool once = (on_teaching_changed(listen), true);
        (void)once;
        told.clear();
    }
    Context as_clerk() { return actors.context(clerk, first.id); }
    static PersonEdit body(Context& ctx, Stage stage) {
        PersonEdit edit;
        edit.stage = stage;
        edit.subject = "语文";
        edit.since = day_of(ctx.now);
        return edit;
    }
    Result<Person> edited(PersonId person, const std::function<void(PersonEdit&)>& change) {
        auto ctx = as_clerk();
        auto edit_body = body(ctx, Stage::Primary);
        change(edit_body);
        return edit(ctx, Claimed<PersonId>{person}, edit_body);
    }
    std::string refusal(PersonId person, const std::function<void(PersonEdit&)>& change) {
        const auto done = edited(person, change);
        if (done.ok()) return "";
        const auto& error = done.error();
        return error.fields.empty() ? error.code : error.fields[0].field + ":" + error.fields[0].code;
    }
    std::int64_t standing(const org::UnitFacts& unit, std::string_view stage) {
        return actors.read<std::int64_t>(
            "/*found*/ SELECT CAST(coalesce(sum(full_time), 0) AS BIGINT) AS n FROM standing_count WHERE "
            "unit = "
            "$1 AND programme = 0 AND stage = $2",
            unit.id, stage);
    }
};

TEST_P(Teachings, TheStockFollowsAndWhatWasBeforeIsKept) {
    const auto person = added(first, somebody(1));
    const auto done = edited(person, [](PersonEdit& edit) {
        edit.stage = Stage::Junior;
        edit.subject = "初中数学";
        edit.since.days -= 10;
    });
    ASSERT_TRUE(done.ok()) << done.error().code;
    EXPECT_EQ(done->subject, "数学");
    EXPECT_EQ(done->version, 2);
    EXPECT_EQ(standing(first, "primary"), 0);
    EXPECT_EQ(standing(first, "junior"), 1);
    EXPECT_EQ(standing(county, "junior"), 1);
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].after.stage, Stage::Junior);
    auto ctx = as_clerk();
    const auto past = identity(ctx, Claimed<PersonId>{person})->former_teachings;
    ASSERT_EQ(past.size(), 1u);
    EXPECT_EQ(past[0].stage, Stage::Primary);
    EXPECT_EQ(past[0].until.days, day_of(ctx.now).days - 11);
    ASSERT_OK(edited(person, [](PersonEdit& edit) {
        edit.stage = Stage::Junior;
        edit.full_time = false;
    }));
    EXPECT_EQ(full_time_of(first), 0);
    EXPECT_EQ(full_time_of(county), 0);
    // Put right on the same day: the day before is still the one that held.
    ASSERT_OK(edited(person, [](PersonEdit& edit) { edit.stage = Stage::Senior; }));
    const auto held = identity(ctx, Claimed<PersonId>{person})->former_teachings;
    ASSERT_EQ(held.size(), 2u);
    EXPECT_EQ(held[0].stage, Stage::Junior);
    EXPECT_TRUE(held[0].full_time);
}

TEST_P(Teachings, ASubjectAloneMovesNoFigure) {
    const auto person = added(first, somebody(2));
    ASSERT_OK(edited(person, [](PersonEdit& edit) { edit.subject = "剑术"; }));
    EXPECT_TRUE(told.empty());
    EXPECT_EQ(standing(first, "primary"), 1);
}

TEST_P(Teachings, WhatIsRefused) {
    const auto person = added(first, somebody(3));
    EXPECT_EQ(refusal(person, [](PersonEdit&) {}), "stage:nothing-changes");
    EXPECT_EQ(refusal(person, [](PersonEdit& edit) { edit.since.days += 1; }),
              "since:effective-in-the-future");
    EXPECT_EQ(refusal(person, [](PersonEdit& edit) { edit.mobile = "123"; }), "mobile:mobile-wrong");
    EXPECT_EQ(refusal(person, [](PersonEdit& edit) { edit.sex = Sex::Male; }), "sex:sex-differs-from-number");
    EXPECT_EQ(refusal(person, [](PersonEdit& edit) { edit.subject = std::string(200, 'x'); }),
              "subject:subject-too-long");
    ASSERT_OK(edited(person, [](PersonEdit& edit) { edit.stage = Stage::Senior; }));
    EXPECT_EQ(refusal(person, [](PersonEdit& edit) { edit.since.days -= 1; }),
              "since:effective-before-last-change");
    auto ctx = as_clerk();
    ctx.if_match = 1;
    EXPECT_EQ(edit(ctx, Claimed<PersonId>{person}, body(ctx, Stage::Junior)).error().kind, Kind::Stale);
    EXPECT_EQ(edit(ctx, Claimed<PersonId>{added(far, somebody(4))}, body(ctx, Stage::Junior)).error().kind,
              Kind::Missing);
}

TEST_P(Teachings, AMobileIsSealedAndAuditedMasked) {
    auto row = somebody(5);
    row.document_number.clear();
    const auto person = added(first, std::move(row));
    EXPECT_EQ(refusal(person, [](PersonEdit& edit) { edit.mobile = ""; }),
              "mobile:document-or-mobile-missing");
    const auto done = edited(person, [](PersonEdit& edit) {
        edit.mobile = "154 9999 0001";
        edit.sex = Sex::Male;
    });
    ASSERT_TRUE(done.ok()) << done.error().code;
    EXPECT_EQ(done->mobile.text, "154****0001");
    EXPECT_EQ(done->sex, Sex::Male);
    const auto index = actors.context(clerk, first.id).deployment.keys.blind_index("mobile:15499990001");
    EXPECT_EQ(actors.read<std::string>("/*found*/ SELECT mobile_index FROM person WHERE id = $1", person),
              index);
    const auto detail = actors.read<std::string>(
        "/*found*/ SELECT detail FROM audit WHERE action = 'person.edited' AND object = $1", to_wire(person));
    EXPECT_NE(detail.find("154****0001"), std::string::npos);
    EXPECT_EQ(detail.find("99990001"), std::string::npos);
}

XT_ON_BOTH_ENGINES(Teachings);

}  // namespace
}  // namespace xingtan::people
