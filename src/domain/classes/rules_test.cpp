#include "domain/classes/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace xingtan::classes {
namespace {

Sitter someone(std::int64_t id, std::string path, std::int64_t in = 0, bool fixed = false) {
    return {EnrolmentId{id}, path, path.substr(0, 8), 0, people::Stage::Primary, "语文", in, fixed};
}

std::vector<Sitter> school_of(std::int64_t first, std::int64_t count, const std::string& path) {
    std::vector<Sitter> people;
    for (std::int64_t i = 0; i < count; ++i) people.push_back(someone(first + i, path));
    return people;
}

std::vector<std::size_t> sizes(const Plan& made) {
    std::vector<std::size_t> list;
    for (const auto& one : made.classes) list.push_back(one.people.size());
    std::sort(list.begin(), list.end());
    return list;
}

TEST(ClassesFor, TargetWithinLimits) {
    struct Case {
        std::int64_t people, target, least, most, classes;
    };
    for (const auto& c : {Case{0, 100, 0, 0, 0}, Case{1, 100, 0, 0, 1}, Case{149, 100, 0, 0, 1},
                          Case{150, 100, 0, 0, 2}, Case{2000, 100, 80, 120, 20}, Case{121, 100, 0, 120, 2},
                          Case{120, 100, 0, 120, 1}, Case{110, 50, 60, 100, 2}, Case{179, 60, 60, 0, 2},
                          Case{180, 60, 60, 0, 3}, Case{500, 0, 0, 0, 1}, Case{500, 0, 0, 120, 5}}) {
        Rule rule;
        rule.target = c.target, rule.least = c.least, rule.most = c.most;
        EXPECT_EQ(classes_for(c.people, rule), c.classes) << c.people << " by " << c.target;
    }
}

TEST(Formation, WithoutSizesIsAClassForEachArea) {
    auto people = school_of(1, 30, "aaaaaaaaaaaa");
    const auto others = school_of(100, 7, "aaaabbbbaaaa");
    people.insert(people.end(), others.begin(), others.end());
    const auto made = plan(people, {}, {});
    EXPECT_EQ(sizes(made), (std::vector<std::size_t>{7, 30}));
}

TEST(Formation, SchoolsStayTogetherWhereTheSizesAllow) {
    std::vector<Sitter> people;
    for (int school = 0; school < 10; ++school) {
        const auto some =
            school_of(school * 100, 19, "aaaaaaaa" + std::string(4, static_cast<char>('a' + school)));
        people.insert(people.end(), some.begin(), some.end());
    }
    Rule rule;
    rule.mix = Mix::Together;
    rule.target = 40, rule.least = 30, rule.most = 60;
    const auto made = plan(people, {}, rule);
    for (const auto& one : made.classes) {
        EXPECT_FALSE(one.units_split);
        EXPECT_EQ(one.people.size() % 19, 0u);
    }
    rule.least = 38, rule.most = 45;  // now no two whole schools more fit
    rule.target = 45;
    const auto tight = plan(people, {}, rule);
    for (const auto& one : tight.classes) EXPECT_LE(one.people.size(), 45u);
}

TEST(Formation, SpreadDealsEachSchoolEvenly) {
    std::vector<Sitter> people;
    for (int school = 0; school < 7; ++school) {
        const auto some = school_of(school * 100, 13 + school,
                                    "aaaaaaaa" + std::string(4, static_cast<char>('a' + school)));
        people.insert(people.end(), some.begin(), some.end());
    }
    Rule rule;
    rule.mix = Mix::Spread;
    rule.target = 30;
    const auto made = plan(people, {}, rule);
    for (int school = 0; school < 7; ++school) {
        std::vector<std::int64_t> counts;
        for (const auto& one : made.classes)
            counts.push_back(std::count_if(one.people.begin(), one.people.end(), [&](std::size_t at) {
                return people[at].enrolment.value / 100 == school;
            }));
        EXPECT_LE(
            *std::max_element(counts.begin(), counts.end()) - *std::min_element(counts.begin(), counts.end()),
            1);
    }
}

TEST(Formation, ThinOnesAreMergedWithTheNearestAndNeverSentElsewhere) {
    auto people = school_of(1, 40, "aaaaaaaaaaaa");
    for (std::int64_t id = 100; id < 105; ++id) people.push_back(someone(id, "aaaaaaaaaaaa"));
    for (std::size_t i = 40; i < 45; ++i) people[i].subject = "美术";
    for (std::int64_t id = 200; id < 203; ++id) {
        people.push_back(someone(id, "aaaaaaaaaaaa"));
        people.back().base_school = 9;
    }
    Rule rule;
    rule.by_subject = rule.by_base_school = true;
    rule.least = 10;
    const auto made = plan(people, {}, rule);
    EXPECT_EQ(sizes(made), (std::vector<std::size_t>{3, 45}));
    for (const auto& one : made.classes) EXPECT_EQ(one.thin_merged, one.people.size() == 45);
}

TEST(Formation, PlacesOnlyTheNewUnlessAsked) {
    auto people = school_of(1, 10, "aaaaaaaaaaaa");
    for (std::size_t i = 0; i < 6; ++i) people[i].training_class = 77;
    const std::vector<std::int64_t> open = {77};
    const auto made = plan(people, open, {});
    ASSERT_EQ(made.classes.size(), 1u);
    EXPECT_EQ(made.classes[0].training_class, 77);
    EXPECT_EQ(made.classes[0].people.size(), 10u);
    Rule rule;
    rule.placing = Placing::Everyone;
    rule.target = 5;
    EXPECT_EQ(sizes(plan(people, open, rule)), (std::vector<std::size_t>{5, 5}));
}

TEST(Formation, EmptyClassesGoWhenEveryoneIsPlaced) {
    const auto people = school_of(1, 10, "aaaaaaaaaaaa");
    Rule rule;
    rule.placing = Placing::Everyone;
    EXPECT_EQ(plan(people, std::vector<std::int64_t>{5}, rule).dissolved, std::vector<std::int64_t>{5});
    EXPECT_TRUE(plan(people, std::vector<std::int64_t>{5}, {}).dissolved.empty());
}

TEST(FormationRules, SizesMustFitEachOther) {
    FormationRule asked;
    asked.target = 50, asked.least = 60;
    EXPECT_EQ(settled(asked).error().code, "class-sizes-disagree");
    asked.least = 40, asked.most = 45;
    EXPECT_EQ(settled(asked).error().code, "class-sizes-disagree");
    asked.most = 50;
    EXPECT_TRUE(settled(asked).ok());
    asked.tutor_load = -1;
    EXPECT_EQ(settled(asked).error().fields.at(0).field, "tutor_load");
}

TEST(FormationRules, TheTermsSizeIsHeldAgainstClassesThatGainPeople) {
    std::vector<ProposedClass> classes(3);
    classes[0].size = 50, classes[0].placed = 50;
    classes[1].size = 51, classes[1].moving = 1;
    classes[2].size = 90;  // as it stands
    EXPECT_FALSE(sized({}, classes));
    const std::vector<project::ProjectFigure> figures{
        {project::FigureKind::OwnerShare, 20, project::Strength::Hard},
        {project::FigureKind::ClassSize, 50, project::Strength::Principle}};
    const auto check = sized(figures, classes);
    ASSERT_TRUE(check);
    EXPECT_EQ(check->most, 50);
    EXPECT_EQ(check->strength, project::Strength::Principle);
    EXPECT_EQ(check->larger, 1);
}

// --- Any people, any classes, any rule --------------------------------------------------------------------

struct World {
    std::vector<Sitter> people;
    std::vector<std::int64_t> open;
    Rule rule;
};

World any_world() {
    World made;
    const auto classes = *rc::gen::inRange(0, 6);
    for (int i = 1; i <= classes; ++i) made.open.push_back(i);
    const auto count = *rc::gen::inRange(0, 120);
    for (int i = 0; i < count; ++i) {
        std::string path = "aaaa";
        path += std::string(4, static_cast<char>('a' + *rc::gen::inRange(0, 3)));
        path += std::string(4, static_cast<char>('a' + *rc::gen::inRange(0, 5)));
        auto one = someone(i + 1, path, classes == 0 ? 0 : *rc::gen::inRange(0, classes + 1));
        one.base_school = *rc::gen::inRange(0, 3);
        one.stage = static_cast<people::Stage>(*rc::gen::inRange(0, 3));
        one.subject = *rc::gen::element(std::string("语文"), std::string("数学"));
        one.fixed = one.training_class != 0 && *rc::gen::inRange(0, 5) == 0;
        made.people.push_back(one);
    }
    made.rule.mix = static_cast<Mix>(*rc::gen::inRange(0, 3));
    made.rule.placing = static_cast<Placing>(*rc::gen::inRange(0, 2));
    made.rule.by_base_school = *rc::gen::arbitrary<bool>();
    made.rule.by_stage = *rc::gen::arbitrary<bool>();
    made.rule.by_subject = *rc::gen::arbitrary<bool>();
    made.rule.least = *rc::gen::inRange(0, 15);
    made.rule.target = *rc::gen::element(std::int64_t{0}, made.rule.least + *rc::gen::inRange(0, 20));
    made.rule.most = *rc::gen::element(
        std::int64_t{0}, std::max(made.rule.target, made.rule.least) + *rc::gen::inRange(1, 10));
    return made;
}

template <class F>
void for_any_world(F&& holds) {
    EXPECT_TRUE(rc::check([&] {
        const auto world = any_world();
        holds(world, plan(world.people, world.open, world.rule));
    }));
}

TEST(AnyFormation, PlacesEveryoneExactlyOnce) {
    for_any_world([](const World& world, const Plan& made) {
        std::vector<std::size_t> seen;
        for (const auto& one : made.classes) seen.insert(seen.end(), one.people.begin(), one.people.end());
        std::sort(seen.begin(), seen.end());
        std::vector<std::size_t> everyone(world.people.size());
        std::iota(everyone.begin(), everyone.end(), 0);
        RC_ASSERT(seen == everyone);
    });
}

TEST(AnyFormation, MovesNobodyWhoIsFixed) {
    for_any_world([](const World& world, const Plan& made) {
        for (const auto& one : made.classes)
            for (const auto at : one.people) {
                const auto& person = world.people[at];
                const bool stays =
                    person.fixed || (person.training_class != 0 && world.rule.placing == Placing::Unplaced);
                if (stays) RC_ASSERT(person.training_class == one.training_class);
            }
    });
}

TEST(AnyFormation, KeepsTheLimits) {
    for_any_world([](const World& world, const Plan& made) {
        for (const auto& one : made.classes) {
            const auto size = std::ssize(one.people);
            RC_ASSERT(size > 0);
            if (world.rule.most > 0)
                RC_ASSERT(size <=
                          std::max<std::int64_t>(world.rule.most, static_cast<std::int64_t>(one.fixed)));
        }
    });
}

// Fewer than the least only where the greatest size forbids fewer classes, somebody is fixed, or nobody is
// left to be merged with.
TEST(AnyFormation, LeavesNoThinClassBesideAnother) {
    for_any_world([](const World& world, const Plan& made) {
        auto rule = world.rule;
        if (std::any_of(made.classes.begin(), made.classes.end(),
                        [](const Seating& s) { return s.fixed > 0; }))
            return;
        std::map<std::int64_t, std::vector<std::int64_t>> of_place;
        for (const auto& one : made.classes)
            of_place[rule.by_base_school ? world.people[one.people[0]].base_school : 0].push_back(
                std::ssize(one.people));
        for (const auto& [place, sizes] : of_place) {
            const auto thin =
                std::count_if(sizes.begin(), sizes.end(), [&](auto n) { return n < rule.least; });
            if (rule.most == 0) RC_ASSERT(thin == 0 || sizes.size() == 1);
        }
    });
}

TEST(AnyFormation, NamesEachClassOnceKeptOrDissolved) {
    for_any_world([](const World& world, const Plan& made) {
        std::multiset<std::int64_t> named(made.dissolved.begin(), made.dissolved.end());
        for (const auto& one : made.classes)
            if (one.training_class != 0) named.insert(one.training_class);
        for (const auto id : named) RC_ASSERT(named.count(id) == 1);
        if (world.rule.placing == Placing::Everyone) RC_ASSERT(named.size() == world.open.size());
    });
}

TEST(AnyFormation, IsTheSameWhateverTheOrderOfPeople) {
    for_any_world([](const World& world, const Plan& made) {
        auto turned = world.people;
        std::reverse(turned.begin(), turned.end());
        const auto again = plan(turned, world.open, world.rule);
        RC_ASSERT(again.classes.size() == made.classes.size());
        for (std::size_t i = 0; i < made.classes.size(); ++i) {
            RC_ASSERT(again.classes[i].people.size() == made.classes[i].people.size());
            for (std::size_t k = 0; k < made.classes[i].people.size(); ++k)
                RC_ASSERT(turned[again.classes[i].people[k]].enrolment ==
                          world.people[made.classes[i].people[k]].enrolment);
        }
        RC_ASSERT(again.dissolved == made.dissolved);
    });
}

}  // namespace
}  // namespace xingtan::classes
