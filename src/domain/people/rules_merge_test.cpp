#include "domain/people/rules_merge.h"

#include <gtest/gtest.h>

namespace xingtan::people {
namespace {

using enum Ground;

Likeness somebody() { return {"杏一知", UnitId{3}, date_from_iso("1985-03-10"), "a1", "1010************24"}; }

TEST(MergeRules, GroundsSayWhatTwoRecordsShare) {
    const auto a = somebody();
    auto b = somebody();
    EXPECT_EQ(grounds_of(a, b), (std::vector{SameName, SameUnit, SameBirth, SameMobile}));
    b.document = "E123***78";
    EXPECT_EQ(grounds_of(a, b), (std::vector{SameName, SameUnit, SameBirth, SameMobile, OtherDocument}));
    b.document.clear();
    b.born_on.reset();
    EXPECT_EQ(grounds_of(a, b), (std::vector{SameName, SameUnit, SameMobile, WithoutDocument}));
    b.mobile = "a2";
    b.unit = UnitId{4};
    EXPECT_EQ(grounds_of(a, b), (std::vector{SameName, WithoutDocument}));
}

TEST(MergeRules, WhatNobodyKnowsIsNotShared) {
    auto a = somebody(), b = somebody();
    a.born_on.reset();
    b.born_on.reset();
    a.mobile.clear();
    b.mobile.clear();
    EXPECT_EQ(grounds_of(a, b), (std::vector{SameName, SameUnit}));
}

TEST(MergeRules, AReasonIsWanted) {
    EXPECT_EQ(merge_reason_given("").error().fields.at(0).code, "reason-needed");
    EXPECT_TRUE(merge_reason_given("同一人").ok());
    EXPECT_TRUE(merge_reason_given(std::string(2000, 'x')).ok());
    EXPECT_EQ(merge_reason_given(std::string(2001, 'x')).error().fields.at(0).code, "text-too-long");
}

TEST(MergeRules, TheFirstObstacleIsTold) {
    EXPECT_TRUE(nothing_forbids({}).ok());
    const auto refused = nothing_forbids({{"merge-both-passed", "信息技术2.0"}, {"merge-two-accounts", "x"}});
    EXPECT_EQ(refused.error().kind, Kind::Conflict);
    EXPECT_EQ(refused.error().code, "merge-both-passed");
}

TEST(MergeRules, OfTwoDocumentsOfAKindTheSurvivorsStaysCurrent) {
    const std::vector<HeldDocument> hers = {{DocumentKind::ResidentId, true},
                                            {DocumentKind::Passport, false}};
    EXPECT_FALSE(stays_current({DocumentKind::ResidentId, true}, hers));
    EXPECT_TRUE(stays_current({DocumentKind::Passport, true}, hers));
    EXPECT_TRUE(stays_current({DocumentKind::Officer, true}, hers));
    EXPECT_FALSE(stays_current({DocumentKind::Officer, false}, hers));
}

}  // namespace
}  // namespace xingtan::people
