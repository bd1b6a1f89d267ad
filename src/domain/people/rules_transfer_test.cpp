#include <gtest/gtest.h>

#include "domain/people/rules_transfer.h"

namespace xingtan::people {
namespace {

Date day(const char* iso) { return *date_from_iso(iso); }

TransferBody sent(const char* on) {
    TransferBody body;
    body.kind = TransferKind::TransferOut;
    body.person = Claimed<PersonId>{PersonId{1}};
    body.effective_on = day(on);
    return body;
}

std::string code_of(const TransferBody& body) {
    const auto judged = may_ask(body, day("2016-05-10"));
    return judged.ok() ? "" : judged.error().code;
}

TEST(TransferRules, HoldFromTodayOrAnEarlierDay) {
    EXPECT_EQ(code_of(sent("2016-05-10")), "");
    EXPECT_EQ(code_of(sent("2016-05-11")), "effective-in-the-future");
    EXPECT_EQ(code_of(sent("2006-01-01")), "");
    EXPECT_EQ(code_of(sent("2005-12-31")), "effective-too-long-ago");
}

TEST(TransferRules, ASecondmentMayBeginWithinAYearAndHasALastDay) {
    auto body = sent("2017-05-11");
    body.kind = TransferKind::Secondment;
    EXPECT_EQ(code_of(body), "");
    body.until_on = body.effective_on;
    EXPECT_EQ(code_of(body), "");
    body.until_on->days -= 1;
    EXPECT_EQ(code_of(body), "ends-before-it-begins");
    body.until_on.reset();
    body.effective_on.days += 1;
    EXPECT_EQ(code_of(body), "secondment-too-far-ahead");
}

TEST(TransferRules, SheIsNamedOnceAndByTheSideThatKnowsHer) {
    auto body = sent("2016-05-10");
    body.name = "杏一知";
    EXPECT_EQ(code_of(body), "person-chosen-and-typed");
    body.person.reset();
    EXPECT_EQ(code_of(body), "field-empty");  // sent out by nobody
    body.kind = TransferKind::TransferIn;
    EXPECT_EQ(code_of(body), "field-empty");  // no number
    body.document_number = "10100019850310102X";
    EXPECT_EQ(code_of(body), "");
    EXPECT_EQ(side_of(body), Side::To);
    body.kind = TransferKind::Return;
    EXPECT_EQ(code_of(body), "expects-choice");
    EXPECT_EQ(side_of(sent("2016-05-10")), Side::From);
}

TEST(TransferRules, TheFirstStayMayBeEnteredLateALaterOneMayNot) {
    const auto entered = start_of(day("2016-03-02")).ms + 5;
    EXPECT_TRUE(follows({entered, true}, day("2015-09-01")).ok());
    EXPECT_EQ(stay_ends({entered, true}, day("2015-09-01")).ms, entered);
    EXPECT_FALSE(follows({entered, false}, day("2016-03-02")).ok());
    EXPECT_TRUE(follows({start_of(day("2016-03-02")).ms, false}, day("2016-03-02")).ok());
    EXPECT_EQ(stay_ends({entered, false}, day("2016-03-03")), start_of(day("2016-03-03")));
}

}  // namespace
}  // namespace xingtan::people
