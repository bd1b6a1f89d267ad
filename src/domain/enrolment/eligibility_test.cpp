#include "domain/enrolment/eligibility.h"

#include <gtest/gtest.h>

namespace xingtan::enrolment {
namespace {

using project::Condition;
using project::ConditionKind;
using project::Strength;

Date day(const char* iso) { return date_from_iso(iso).value(); }

Condition of(ConditionKind kind, std::vector<std::string> any_of = {}) {
    return {1, kind, Strength::Hard, "条件", std::move(any_of), {}, {}};
}

Applicant leader() {
    return {people::Stage::Junior, org::UnitKind::School, "3132001234", people::Post::Leader, "math", true,
            day("1976-03-02"),     {"提升工程"}};
}

TEST(Conditions, AreReadFromTheRegister) {
    const auto on = day("2016-03-02");
    auto who = leader();
    EXPECT_TRUE(holds(of(ConditionKind::Stage, {"primary", "junior"}), who, on));
    EXPECT_FALSE(holds(of(ConditionKind::Stage, {"primary"}), who, on));
    EXPECT_TRUE(holds(of(ConditionKind::UnitKind, {"school"}), who, on));
    EXPECT_TRUE(holds(of(ConditionKind::UnitKind, {"31"}), who, on));
    EXPECT_FALSE(holds(of(ConditionKind::UnitKind, {"21", "teaching-site"}), who, on));
    EXPECT_TRUE(holds(of(ConditionKind::Post, {"leader"}), who, on));
    EXPECT_FALSE(holds(of(ConditionKind::Post, {"teacher"}), who, on));
    EXPECT_TRUE(holds(of(ConditionKind::Subject, {"math"}), who, on));
    EXPECT_TRUE(holds(of(ConditionKind::FullTime), who, on));
    EXPECT_TRUE(holds(of(ConditionKind::Trained, {"提升工程"}), who, on));
    EXPECT_FALSE(holds(of(ConditionKind::NotTrained, {"提升工程"}), who, on));
    EXPECT_TRUE(holds(of(ConditionKind::NotTrained, {"人人通"}), who, on));
    EXPECT_FALSE(holds(of(ConditionKind::Attested), who, on));
}

TEST(Conditions, OfAgeIncludeBothYearsAndTurnOnTheBirthday) {
    auto age = of(ConditionKind::Age);
    age.least = 40, age.most = 40;
    auto who = leader();
    EXPECT_FALSE(holds(age, who, day("2016-03-01")));
    EXPECT_TRUE(holds(age, who, day("2016-03-02")));
    EXPECT_TRUE(holds(age, who, day("2017-03-01")));
    EXPECT_FALSE(holds(age, who, day("2017-03-02")));
    who.born_on.reset();
    EXPECT_FALSE(holds(age, who, day("2016-06-01")));
}

TEST(Vouching, AsksTicksAndReasonsByStrength) {
    auto attested = of(ConditionKind::Attested);
    auto stage = of(ConditionKind::Stage, {"primary"});
    stage.number = 2;
    const auto vouched = [&](const Vouched& said, Answering answering = Answering::Sender) {
        const Condition both[] = {attested, stage};
        return vouch(both, leader(), said, answering, day("2016-06-01"));
    };
    EXPECT_EQ(vouched({}).error().code, "attestation-missing");
    EXPECT_EQ(vouched({{1}, ""}).error().code, "condition-not-met");
    stage.strength = Strength::Principle;
    EXPECT_EQ(vouched({{1}, ""}).error().code, "deviation-reason-needed");
    const auto kept = vouched({{1}, "only teacher of the subject"});
    ASSERT_TRUE(kept.ok());
    ASSERT_EQ(kept->size(), 2u);
    EXPECT_TRUE((*kept)[0].attested);
    EXPECT_FALSE((*kept)[1].attested);
    EXPECT_EQ((*kept)[1].reason, "only teacher of the subject");
    stage.strength = Strength::Reference;
    const auto shown = vouched({{1}, ""});
    ASSERT_TRUE(shown.ok());
    EXPECT_EQ(shown->size(), 1u);
    // A decider's reason stands for the tick, never for a hard fact of the register.
    const auto decided = vouched({{}, "long ill"}, Answering::Decider);
    ASSERT_TRUE(decided.ok());
    ASSERT_EQ(decided->size(), 1u);
    EXPECT_FALSE((*decided)[0].attested);
    stage.strength = Strength::Hard;
    EXPECT_EQ(vouched({{}, "long ill"}, Answering::Decider).error().code, "condition-not-met");
}

TEST(Vouch, WhatIsLeftToWhoeverConfirmsNobodyElseTicks) {
    Condition province{1, ConditionKind::Attested, Strength::Hard, "the school is well equipped", {}};
    province.attester = project::Attester::Confirmer;
    const std::vector<Condition> conditions{province};
    const auto vouched = [&](const Vouched& said, Answering answering) {
        return vouch(conditions, {}, said, answering, {});
    };
    const auto herself = vouched({{1}, ""}, Answering::Sender);
    ASSERT_TRUE(herself.ok());
    EXPECT_TRUE(herself->empty());
    EXPECT_EQ(vouched({}, Answering::Confirmer).error().code, "attestation-missing");
    const auto confirmed = vouched({{1}, ""}, Answering::Confirmer);
    ASSERT_TRUE(confirmed.ok());
    ASSERT_EQ(confirmed->size(), 1u);
    EXPECT_TRUE(confirmed->front().attested);
}

}  // namespace
}  // namespace xingtan::enrolment
