#include <gtest/gtest.h>

#include "base/json.h"
#include "domain/project/rules.h"
#include "domain/project/rules_terms.h"

namespace xingtan::project {
namespace {

CompletionRule part(std::int64_t position) { return {Combine::Part, {}, position, {}}; }
CompletionRule of(Combine combine, std::vector<CompletionRule> rules,
                  std::optional<std::int64_t> least = std::nullopt) {
    return {combine, least, {}, std::move(rules)};
}

std::vector<Part> parts_with(const std::vector<std::vector<Requirement>>& requirements) {
    std::vector<Part> parts;
    for (const auto& some : requirements) {
        auto& one = parts.emplace_back();
        one.position = std::ssize(parts);
        one.requirements = some;
    }
    return parts;
}

TEST(Strength, SaysWhatABrokenFigureComesTo) {
    EXPECT_EQ(weigh(Strength::Hard, true), Weight::Fits);
    EXPECT_EQ(weigh(Strength::Reference, true), Weight::Fits);
    EXPECT_EQ(weigh(Strength::Hard, false), Weight::Refuses);
    EXPECT_EQ(weigh(Strength::Principle, false), Weight::Deviates);
    EXPECT_EQ(weigh(Strength::Reference, false), Weight::Shown);
}

TEST(Completion, IsAllPartsUnlessARuleSaysOtherwise) {
    EXPECT_FALSE(completed({}, {}));
    EXPECT_TRUE(completed({}, {true, true}));
    EXPECT_FALSE(completed({}, {true, false}));
    const auto any = of(Combine::Any, {part(1), part(2)});
    EXPECT_TRUE(completed(any, {false, true}));
    EXPECT_FALSE(completed(any, {false, false}));
    const auto two = of(Combine::AtLeast, {part(1), part(2), part(3)}, 2);
    EXPECT_FALSE(completed(two, {true, false, false}));
    EXPECT_TRUE(completed(two, {true, false, true}));
    const auto nested = of(Combine::All, {part(1), of(Combine::Any, {part(2), part(3)})});
    EXPECT_FALSE(completed(nested, {false, true, true}));
    EXPECT_FALSE(completed(nested, {true, false, false}));
    EXPECT_TRUE(completed(nested, {true, false, true}));
}

TEST(Completion, IsRefusedWhereATreeIsUnsound) {
    const CompletionRule bad[] = {
        part(0),
        part(3),
        of(Combine::All, {}),
        of(Combine::AtLeast, {part(1), part(2)}),
        of(Combine::AtLeast, {part(1), part(2)}, 3),
        of(Combine::AtLeast, {part(1), part(2)}, 0),
        of(Combine::Any, {part(1), part(2)}, 1),
        {Combine::All, {}, 1, std::vector{part(1)}},
        of(Combine::All, {of(Combine::All, {of(Combine::All, {of(Combine::All, {part(1)})})})}),
        of(Combine::All, std::vector(41, part(1))),
    };
    for (const auto& rule : bad) {
        ProjectTerms terms;
        terms.completion = rule;
        const auto outcome = well_formed(terms, 2);
        ASSERT_FALSE(outcome.ok()) << to_json(rule);
        EXPECT_EQ(outcome.error().code, "completion-unsound");
    }
    ProjectTerms good;
    good.completion = of(Combine::All, {part(1), of(Combine::Any, {part(2), part(1)})});
    EXPECT_TRUE(well_formed(good, 2).ok());
}

TEST(Completion, IsReadBackAsItWasWritten) {
    ProjectTerms terms;
    terms.completion = of(Combine::AtLeast, {part(1), of(Combine::Any, {part(2), part(3)})}, 1);
    terms.fees = {{"资料费", 4'500, Payer::Trainee}};
    const auto text = to_json(terms);
    const auto read = from_json<ProjectTerms>(text);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(to_json(*read), text);
}

// The ways, which SQL asks, and the tree say the same of every set of sums.
TEST(Ways, AreTheTreeOverHardRequirements) {
    const auto parts = parts_with({{{1, "", "a", 10}, {2, "", "b", 10}},
                                   {{3, "", "c", 10}, {4, "", "d", 10, Strength::Principle}},
                                   {{5, "", "e", 10}}});
    const std::optional<CompletionRule> rules[] = {
        std::nullopt,
        of(Combine::Any, {part(1), part(3)}),
        of(Combine::All, {part(1), of(Combine::Any, {part(2), part(3)})}),
        of(Combine::AtLeast, {part(1), part(2), part(3)}, 2),
    };
    for (const auto& rule : rules) {
        const auto ways = ways_of(rule, parts);
        for (std::int64_t done = 0; done < 32; ++done) {
            std::vector<bool> met;
            for (const auto& one : parts) {
                bool all = true;
                for (const auto& r : one.requirements)
                    if (r.strength.value_or(Strength::Hard) == Strength::Hard)
                        all = all && (done >> (r.slot - 1) & 1) != 0;
                met.push_back(all);
            }
            const bool by_way =
                std::any_of(ways.begin(), ways.end(), [&](auto way) { return (way & done) == way; });
            EXPECT_EQ(by_way, completed(rule, met)) << done;
        }
    }
    EXPECT_EQ(ways_of(rules[1], parts), (std::vector<std::int64_t>{3, 16}));
}

TEST(Ways, OfAProjectThatAsksNothingHardAreEmpty) {
    const auto parts = parts_with({{{1, "", "a", 10, Strength::Reference}}});
    EXPECT_EQ(ways_of({}, parts), std::vector<std::int64_t>{0});
}

Condition condition(ConditionKind kind) { return {1, kind, Strength::Hard, "条件", {}, {}, {}}; }

TEST(Conditions, AreCompleteForTheirKind) {
    auto stage = condition(ConditionKind::Stage);
    auto age = condition(ConditionKind::Age);
    auto attested = condition(ConditionKind::Attested);
    const auto code_of = [](const Condition& one) {
        ProjectTerms terms;
        terms.conditions = {one};
        const auto outcome = well_formed(terms, 1);
        return outcome.ok() ? std::string() : outcome.error().code;
    };
    EXPECT_EQ(code_of(stage), "condition-incomplete");
    stage.any_of = {"primary"};
    EXPECT_EQ(code_of(stage), "");
    stage.least = 3;
    EXPECT_EQ(code_of(stage), "condition-incomplete");
    EXPECT_EQ(code_of(age), "condition-incomplete");
    age.least = 50;
    EXPECT_EQ(code_of(age), "");
    age.most = 49;
    EXPECT_EQ(code_of(age), "condition-incomplete");
    EXPECT_EQ(code_of(attested), "");
    attested.words.clear();
    EXPECT_EQ(code_of(attested), "field-empty");
    attested = condition(ConditionKind::Attested);
    attested.number = 2;
    EXPECT_EQ(code_of(attested), "number-not-unique");
}

TEST(Fees, AndFiguresKeepWithinTheirBounds) {
    ProjectTerms terms;
    terms.fees = {{"资料费", kFeeMost + 1, Payer::City}};
    EXPECT_EQ(well_formed(terms, 1).error().code, "fee-out-of-range");
    terms.fees = {{"", 1, Payer::City}};
    EXPECT_EQ(well_formed(terms, 1).error().code, "field-empty");
    terms.fees = {};
    terms.figures = {{FigureKind::OwnerShare, 101, Strength::Principle}};
    EXPECT_EQ(well_formed(terms, 1).error().code, "figure-out-of-range");
    terms.figures = {{FigureKind::OwnerShare, 20, Strength::Principle},
                     {FigureKind::OwnerShare, 20, Strength::Hard}};
    EXPECT_EQ(well_formed(terms, 1).error().code, "named-twice");
}

TEST(Findings, NameWhatStandsInTheWayFirst) {
    Project project;
    project.project.starts_on = {100}, project.project.ends_on = {200};
    project.project.enrolment_mode = EnrolmentMode::Both;
    project.parts = parts_with({{{1, "", "a", 10}}, {}});
    for (auto& one : project.parts) one.window_from = {100}, one.window_until = {201};
    project.terms.completion = of(Combine::All, {part(1)});
    project.intakes.push_back({{}, {}, 1, {150}, {160}, {120}, {150}});
    std::vector<std::string> codes;
    for (const auto& one : findings_of(project, {151})) codes.push_back(one.code);
    EXPECT_EQ(codes, (std::vector<std::string>{
                         "part-without-hours", "part-outside-the-project", "part-outside-the-project",
                         "part-counts-for-nothing", "nomination-over-already", "nomination-into-the-intake",
                         "no-last-day-to-choose", "open-to-everybody", "fees-not-stated"}));
    EXPECT_EQ(publishable(project, {151}).error().code, "part-without-hours");
    project.parts[1].requirements = {{2, "", "b", 10}};
    EXPECT_TRUE(publishable(project, {151}).ok());
}

}  // namespace
}  // namespace xingtan::project
