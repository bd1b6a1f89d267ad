// Rows of a roster without a document number: told by name, unit and mobile, on both engines.
#include "domain/people/roster_fixture.h"
#include "domain/people/service_merge.h"
#include "domain/people/store_teaching.h"

namespace xingtan::people {
namespace {

class Unnumbered : public RosterFixture {
  protected:
    static constexpr std::string_view kPlainHead = "姓名,手机,学段,学科\n";

    static std::string plain(std::string_view name, std::string_view mobile) {
        return std::string(name) + ',' + std::string(mobile) + ",小学,语文\n";
    }
    PersonId unverified(const org::UnitFacts& unit, std::string name, std::string mobile) {
        auto row = somebody(1, std::move(name));
        row.document_number.clear();
        row.mobile = std::move(mobile);
        return added(unit, std::move(row));
    }
    std::string about(const jobs::Import& import, std::size_t row) {
        auto ctx = as_clerk();
        return jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {}, {})->rows.at(row).problems.at(0).about;
    }
};

TEST_P(Unnumbered, ASheetWithoutTheColumnBringsPeopleInUnverified) {
    const auto import = staged(first, std::string(kPlainHead) + plain("杏一知", "15410000001") +
                                          plain("杏二知", "") + plain("杏三知", "154"));
    EXPECT_EQ(codes(import), (std::vector<std::string>{"2 person-unverified", "3 document-or-mobile-missing",
                                                       "4 mobile-wrong"}));
    EXPECT_EQ(import.warning, 1);
    EXPECT_EQ(applied(import).applied, 1);
    EXPECT_EQ(people(), 1);
    EXPECT_EQ(full_time_of(first), 1);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person_document"), 0);
    // Sent again, she is known.
    const auto again = staged(first, std::string(kPlainHead) + plain("杏 一知", "154-1000-0001"));
    EXPECT_EQ(codes(again), (std::vector<std::string>{"2 name-spaces-removed", "2 already-here-unverified"}));
    applied(again);
    EXPECT_EQ(people(), 1);
}

TEST_P(Unnumbered, AnEmptyCellIsTakenLikeAMissingColumn) {
    const auto import =
        staged(first, std::string(kHead) + line(400) + "杏一知,女,,,15410000001,小学,语文,教师,是\n" +
                          "杏二知,女,居民身份证,,,小学,语文,教师,是\n");
    EXPECT_EQ(codes(import),
              (std::vector<std::string>{"3 person-unverified", "4 document-or-mobile-missing"}));
}

TEST_P(Unnumbered, SomebodyWithADocumentIsNamedByIt) {
    added(first, somebody(410));
    const auto mobile = somebody(410).mobile;
    const auto import = staged(first, std::string(kPlainHead) + plain("杏一知", mobile));
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 already-here-documented"});
    EXPECT_NE(about(import, 0).find('*'), std::string::npos);
    EXPECT_EQ(about(import, 0).substr(0, 4), number_of(410).substr(0, 4));
    applied(import);
    EXPECT_EQ(people(), 1);
    EXPECT_EQ(
        actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person_document WHERE current = 1"),
        1);
    // Of another school she is nobody.
    EXPECT_EQ(codes(staged(second, std::string(kPlainHead) + plain("杏一知", mobile))),
              std::vector<std::string>{"2 person-unverified"});
}

// 154****0001 of two people: the visible digits are alike, the numbers are not.
TEST_P(Unnumbered, MobilesThatOnlyLookAlikeAreOfTwoPeople) {
    unverified(first, "杏一知", "15410000001");
    unverified(first, "杏一知", "15420000001");
    const auto known = staged(first, std::string(kPlainHead) + plain("杏一知", "15420000001"));
    EXPECT_EQ(codes(known), std::vector<std::string>{"2 already-here-unverified"});
    const auto stranger = staged(first, std::string(kPlainHead) + plain("杏一知", "15430000001"));
    EXPECT_EQ(codes(stranger), std::vector<std::string>{"2 person-unverified"});
    EXPECT_EQ(applied(stranger).applied, 1);
    EXPECT_EQ(people(), 3);
}

TEST_P(Unnumbered, OfTwoWhoFitNeitherIsChosen) {
    unverified(first, "杏一知", "15410000001");
    unverified(first, "杏一知", "15410000001");
    const auto import = staged(first, std::string(kPlainHead) + plain("杏一知", "15410000001"));
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 known-people-ambiguous"});
    EXPECT_EQ(about(import, 0), "2");
    EXPECT_EQ(import.bad, 1);
}

TEST_P(Unnumbered, TwiceInAFileIsSeenBeforeAndWhileItIsApplied) {
    const auto import = staged(
        first, std::string(kHead) + "杏一知,女,,,15410000001,小学,,,\n杏一知,女,,,15410000001,小学,,,\n" +
                   "杏一知,女,,," + somebody(420).mobile + ",小学,,,\n" + line(420));
    EXPECT_EQ(codes(import), (std::vector<std::string>{"2 person-unverified", "3 person-unverified",
                                                       "3 person-twice-in-file", "4 person-unverified"}));
    const auto done = applied(import);
    EXPECT_EQ(done.applied, 2);
    EXPECT_EQ(codes(import).back(), "5 person-changed-meanwhile");
    EXPECT_EQ(people(), 2);
}

TEST_P(Unnumbered, WhoCameInMeanwhileIsNotAddedAgain) {
    const auto import = staged(first, std::string(kPlainHead) + plain("杏一知", "15410000001"));
    unverified(first, "杏一知", "15410000001");
    EXPECT_EQ(applied(import).applied, 0);
    EXPECT_EQ(codes(import), (std::vector<std::string>{"2 person-unverified", "2 person-changed-meanwhile"}));
    EXPECT_EQ(people(), 1);
}

TEST_P(Unnumbered, UndoingTakesThemBack) {
    const auto import = staged(first, std::string(kPlainHead) + plain("杏一知", "15410000001"));
    applied(import);
    const auto undo = undone(now(import));
    ASSERT_OK(undo);
    EXPECT_EQ(undo->undone, 1);
    EXPECT_EQ(people(), 0);
    EXPECT_EQ(full_time_of(first), 0);
}

TEST_P(Unnumbered, ANumberUnderAnUnknownHeadingIsNotLost) {
    const auto import =
        staged(first, "姓名,手机,学段,代号\n杏一知,15410000001,小学," + number_of(430) + "\n");
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 columns-shifted"});
    EXPECT_EQ(about(import, 0), "代号");
}

TEST_P(Unnumbered, OfTwoRowsForOneOnFileTheFirstHolds) {
    const auto person = unverified(first, "杏一知", "15410000001");
    const auto import = staged(first, std::string(kHead) + "杏一知,,居民身份证," + number_of(440) +
                                          ",15410000001,初中,语文,,\n杏一知,,,,15410000001,高中,语文,,\n");
    EXPECT_EQ(codes(import), (std::vector<std::string>{"2 document-for-known-person", "2 will-be-updated",
                                                       "3 already-here-unverified", "3 will-be-updated"}));
    const auto done = applied(import);
    EXPECT_EQ(done.applied, 1);
    EXPECT_EQ(codes(import).back(), "3 person-changed-meanwhile");
    EXPECT_EQ(actors.read<std::string>("/*found*/ SELECT stage FROM person WHERE id = $1", person), "junior");
    EXPECT_EQ(full_time_of(first), 1);
    const auto undo = undone(now(import));
    ASSERT_OK(undo);
    EXPECT_EQ(undo->undone, 1);
    EXPECT_EQ(actors.read<std::string>("/*found*/ SELECT stage FROM person WHERE id = $1", person),
              "primary");
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person_document"), 0);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person_teaching"), 0);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM roster_touch"), 0);
    EXPECT_EQ(full_time_of(county), 1);
}

TEST_P(Unnumbered, AnEmptyCellChangesNothingOfWhomItMeans) {
    auto row = somebody(450);
    row.post = Post::Leader;
    row.full_time = false;
    added(first, row);
    EXPECT_EQ(codes(staged(first,
                           "姓名,身份证号,学段,学科,职务,是否专任\n杏一知," + number_of(450) + ",小学,,,\n")),
              std::vector<std::string>{"2 already-here"});
    EXPECT_EQ(codes(staged(first, "姓名,身份证号,学段,是否专任\n杏一知," + number_of(450) + ",小学,是\n")),
              (std::vector<std::string>{"2 already-here-to-update", "2 will-be-updated"}));
}

TEST_P(Unnumbered, ANumberThatContradictsTheFileIsNotTaken) {
    auto row = somebody(1, "杏一知");
    row.document_number.clear();
    row.mobile = "15410000001";
    row.sex = Sex::Male;
    added(first, std::move(row));
    const auto import =
        staged(first, "姓名,身份证号,手机,学段\n杏一知," + number_of(460) + ",15410000001,小学\n");
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 sex-differs-from-file"});
    EXPECT_EQ(import.bad, 1);
}

TEST_P(Unnumbered, SomebodyEditedAfterTheCheckIsChangedAllTheSame) {
    const auto person = unverified(first, "杏一知", "15410000001");
    const auto import =
        staged(first, "姓名,身份证号,手机,学段\n杏一知," + number_of(470) + ",15410000001,小学\n");
    actors.write("/*found*/ UPDATE person SET version = version + 1 WHERE id = $1", person);
    EXPECT_EQ(applied(import).applied, 1);
    // Gone to another school, she is not.
    const auto other_import = staged(first, "姓名,身份证号,学段\n杏一知," + number_of(470) + ",初中\n");
    actors.write("/*found*/ UPDATE person SET unit = $2 WHERE id = $1", person, second.id);
    EXPECT_EQ(applied(other_import).applied, 0);
    actors.write("/*found*/ UPDATE person SET unit = $2 WHERE id = $1", person, first.id);
}

TEST_P(Unnumbered, WhatSomebodyDidSinceStays) {
    const auto person = unverified(first, "杏一知", "15410000001");
    const auto import =
        staged(first, "姓名,身份证号,手机,学段\n杏一知," + number_of(480) + ",15410000001,初中\n");
    applied(import);
    actors.write("/*found*/ UPDATE person SET version = version + 1 WHERE id = $1", person);
    const auto undo = undone(now(import));
    ASSERT_OK(undo);
    EXPECT_EQ(undo->kept, 1);
    EXPECT_EQ(codes(import).back(), "2 person-changed-since");
    EXPECT_EQ(actors.read<std::string>("/*found*/ SELECT stage FROM person WHERE id = $1", person), "junior");
}

// A merge leaves each record what it taught; the survivor's page shows both, and undoing the merge parts
// them.
TEST_P(Unnumbered, WhoWasMergedSinceStaysAndBothTeachingsAreRead) {
    const auto person = unverified(first, "杏一知", "15410000001");
    const auto other = added(second, somebody(491));
    const auto import =
        staged(first, "姓名,身份证号,手机,学段\n杏一知," + number_of(490) + ",15410000001,初中\n");
    EXPECT_EQ(applied(import).applied, 1);
    const auto former = [&](PersonId id) {
        std::size_t rows = 0;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            const auto list = TRY(store::former_teachings(tx, id));
            rows = list.size();
            return {};
        }));
        return rows;
    };
    const auto version =
        actors.read<std::int64_t>("/*found*/ SELECT version FROM person WHERE id = $1", person);
    auto ctx = as_clerk();
    ASSERT_OK(merge(ctx, Claimed<PersonId>{other}, {Claimed<PersonId>{person}, version, "同一人"}));
    EXPECT_EQ(former(other), 1u);
    const auto undo = undone(now(import));
    ASSERT_OK(undo);
    EXPECT_EQ(undo->kept, 1);
    EXPECT_EQ(codes(import).back(), "2 person-merged-since");
    auto again = as_clerk();
    ASSERT_OK(undo_merge(again, Claimed<PersonId>{other}, {"并错了"}));
    EXPECT_EQ(former(other), 0u);
    EXPECT_EQ(former(person), 1u);
}

TEST_P(Unnumbered, WhoARosterBroughtAndAMergeTookStays) {
    const auto other = added(second, somebody(493));
    const auto import = staged(first, std::string(kPlainHead) + plain("杏二知", "15410000009"));
    EXPECT_EQ(applied(import).applied, 1);
    const auto person = actors.read<PersonId>("/*found*/ SELECT id FROM person WHERE name = '杏二知'");
    auto ctx = as_clerk();
    ASSERT_OK(merge(ctx, Claimed<PersonId>{other}, {Claimed<PersonId>{person}, 1, "同一人"}));
    const auto undo = undone(now(import));
    ASSERT_OK(undo);
    EXPECT_EQ(undo->undone, 0);
    EXPECT_EQ(codes(import).back(), "2 person-merged-since");
    EXPECT_EQ(people(), 2);
}

XT_ON_BOTH_ENGINES(Unnumbered);

}  // namespace
}  // namespace xingtan::people
