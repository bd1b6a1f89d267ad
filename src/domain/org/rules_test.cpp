#include "domain/org/rules.h"

#include <gtest/gtest.h>

#include "domain/org/service.h"

namespace xingtan::org {
namespace {

using enum AuthorityLevel;

struct Case {
    std::optional<ParentFacts> parent;
    UnitKind kind;
    AuthorityLevel level;
    std::string refused;  // code, or empty
};

ParentFacts authority(AuthorityLevel level) { return {UnitKind::Authority, level}; }

TEST(OrgRules, WhatMayStandBelowWhat) {
    const Case cases[] = {
        {std::nullopt, UnitKind::Authority, National, ""},
        {std::nullopt, UnitKind::Authority, Province, "level-not-below-this-parent"},
        {std::nullopt, UnitKind::School, School, "kind-not-below-this-parent"},
        {authority(National), UnitKind::Authority, Province, ""},
        {authority(National), UnitKind::Authority, National, "level-not-below-this-parent"},
        {authority(Province), UnitKind::Authority, City, ""},
        {authority(Province), UnitKind::Authority, County, ""},
        {authority(County), UnitKind::Authority, School, "level-not-below-this-parent"},
        {authority(County), UnitKind::Authority, City, "level-not-below-this-parent"},
        {authority(County), UnitKind::School, School, ""},
        {authority(Province), UnitKind::School, School, ""},
        {authority(County), UnitKind::School, County, "level-not-below-this-parent"},
        {authority(City), UnitKind::Office, City, ""},
        {authority(City), UnitKind::Office, County, "level-not-below-this-parent"},
        {authority(County), UnitKind::TeachingSite, School, "kind-not-below-this-parent"},
        {ParentFacts{UnitKind::School, School}, UnitKind::TeachingSite, School, ""},
        {ParentFacts{UnitKind::School, School}, UnitKind::School, School, "kind-not-below-this-parent"},
        {ParentFacts{UnitKind::Office, City}, UnitKind::Office, City, "kind-not-below-this-parent"},
        {ParentFacts{UnitKind::TeachingSite, School}, UnitKind::TeachingSite, School,
         "kind-not-below-this-parent"},
    };
    for (const auto& c : cases) {
        const auto allowed = may_stand(c.parent, c.kind, c.level);
        EXPECT_EQ(allowed.ok() ? "" : allowed.error().code, c.refused)
            << wire_name(c.kind) << " at " << wire_name(c.level) << " below "
            << (c.parent ? wire_name(c.parent->level) : "nothing");
    }
}

TEST(OrgRules, ALaterChangeRestsOnAnEarlierOneOfTheSameAttribute) {
    using enum ChangeKind;
    struct Pair {
        Touch later, earlier;
        bool rests;
    };
    const Pair pairs[] = {
        {{Rename, "乙"}, {Rename, "甲"}, true},
        {{Employ, "某大学"}, {Rename, "甲"}, false},
        {{Recode, "2132000002"}, {Convert, "2132000001"}, true},
        {{Recode, "2132000002"}, {Convert, "campus"}, false},
        {{Convert, "campus"}, {Convert, "teaching-site"}, true},
        {{Reopen, "active"}, {Close, "closed"}, true},
        {{Merge, "u1"}, {Move, "u2"}, true},
        {{Merge, "u1"}, {Reopen, "active"}, true},
        {{Merge, "u1"}, {Rename, "甲"}, false},
        {{Rename, "甲"}, {Inherit, "u1"}, false},
        {{Merge, "u1"}, {Inherit, "u2"}, true},
        {{Close, "closed"}, {Split, "u2"}, true},
        {{Split, "u3"}, {Split, "u2"}, false},
        {{Employ, "某大学"}, {Found, "u1"}, true},
    };
    for (const auto& pair : pairs)
        EXPECT_EQ(rests_on(pair.later, pair.earlier), pair.rests)
            << wire_name(pair.later.kind) << " on " << wire_name(pair.earlier.kind);
    EXPECT_EQ(later_first(Rename), "later-rename-first");
    EXPECT_EQ(later_first(Found), "later-found-first");
}

TEST(OrgRules, AFoundingSaysWhatIsFoundedAndWhere) {
    const Date today{20'000};
    ChangeBody body{};
    body.kind = ChangeKind::Found;
    body.name = "新设小学";
    body.effective_on = today;
    const auto field = [&] {
        const auto fits = may_found(body, today);
        return fits.ok() ? std::string() : fits.error().fields.front().field;
    };
    EXPECT_EQ(field(), "unit_kind");
    body.unit_kind = UnitKind::School;
    EXPECT_EQ(field(), "level");
    body.level = School;
    EXPECT_EQ(field(), "");
    body.effective_on.days += 1;
    EXPECT_EQ(field(), "effective_on");
    body.effective_on = today;
    body.name = {};
    EXPECT_EQ(field(), "name");
}

TEST(OrgRules, ListsShowAFormerNameForThreeYears) {
    EXPECT_EQ(to_iso(former_name_until(*date_from_iso("2016-05-01"))), "2019-05-02");
}

TEST(OrgRules, PathsRiseWithTheirOrdinalsAndStayBelowTheirParents) {
    const auto parent = child_path("", 1).value();
    EXPECT_EQ(parent, "0001");
    std::string before;
    for (const std::int64_t ordinal : {std::int64_t{1}, std::int64_t{31}, std::int64_t{32},
                                       std::int64_t{1023}, std::int64_t{1024}, kChildrenMost}) {
        const auto path = child_path(parent, ordinal).value();
        EXPECT_EQ(path.size(), 2 * kSegment);
        EXPECT_LT(before, path);
        EXPECT_LT(parent, path);
        EXPECT_LT(path, end_of(parent));
        before = path;
    }
    EXPECT_EQ(before, "0001zzzz");
    EXPECT_LT(end_of("0001"), child_path("", 2).value());
}

TEST(OrgRules, ATreeHasLimits) {
    EXPECT_EQ(child_path("0001", kChildrenMost + 1).error().code, "too-many-children");
    EXPECT_EQ(child_path("0001", 0).error().code, "too-many-children");
    EXPECT_TRUE(child_path(std::string(kSegment * (kDepthMost - 1), '0'), 1).ok());
    EXPECT_EQ(child_path(std::string(kSegment * kDepthMost, '0'), 1).error().code, "tree-too-deep");
}

TEST(OrgRules, CodesFitTheirLevels) {
    const struct {
        UnitKind kind;
        AuthorityLevel level;
        bool special;
        std::string_view code;
        std::string refused;
    } cases[] = {
        {UnitKind::Authority, National, false, "", ""},
        {UnitKind::Authority, Province, false, "320000", ""},
        {UnitKind::Authority, Province, false, "320700", "division-code-wrong"},
        {UnitKind::Authority, City, false, "320700", ""},
        {UnitKind::Authority, City, false, "320000", "division-code-wrong"},
        {UnitKind::Authority, City, false, "320703", "division-code-wrong"},
        {UnitKind::Authority, County, false, "320703", ""},
        {UnitKind::Authority, County, false, "419001", ""},
        {UnitKind::Authority, County, false, "320700", "division-code-wrong"},
        {UnitKind::Authority, County, false, "32070", "division-code-wrong"},
        {UnitKind::Authority, County, false, "3207O3", "division-code-wrong"},
        {UnitKind::Authority, County, true, "", ""},
        {UnitKind::Authority, County, true, "320703", "special-division-has-no-code"},
        {UnitKind::School, School, false, "2132000001", ""},
        {UnitKind::School, School, false, "", ""},
        {UnitKind::School, School, false, "213200001", "school-code-wrong"},
        {UnitKind::School, School, true, "", "special-not-an-authority"},
        {UnitKind::Office, City, false, "", ""},
    };
    for (const auto& c : cases) {
        const auto named = well_named(c.kind, c.level, c.special, "名称", c.code);
        EXPECT_EQ(named.ok() ? "" : named.error().code, c.refused) << c.code;
    }
    EXPECT_EQ(well_named(UnitKind::Office, City, false, "", "").error().code, "name-missing");
    EXPECT_TRUE(well_named(UnitKind::Office, City, false, std::string(150, 'a'), "").ok());
    EXPECT_EQ(well_named(UnitKind::Office, City, false, std::string(151, 'a'), "").error().code,
              "name-too-long");
}

UnitFacts facts_of(std::int64_t id, AuthorityLevel level, UnitKind kind = UnitKind::Authority) {
    UnitFacts facts;
    facts.id = UnitId{id};
    facts.kind = kind;
    facts.level = level;
    return facts;
}

TEST(OrgRules, WhoActsForAUnitAtALevel) {
    const auto nation = facts_of(1, National), province = facts_of(2, Province), city = facts_of(3, City),
               county = facts_of(4, County);
    const auto school = facts_of(5, School, UnitKind::School),
               site = facts_of(6, School, UnitKind::TeachingSite);
    const auto office = facts_of(7, County, UnitKind::Office);
    EXPECT_EQ(acting_at({nation, province, city, county, school}, County).id, county.id);
    EXPECT_EQ(acting_at({nation, province, city, county, school, site}, School).id, school.id);
    EXPECT_EQ(acting_at({nation, province, city, county, office}, County).id, county.id);
    // A school that answers to a city, or to a province, stands where a county would.
    EXPECT_EQ(acting_at({nation, province, city, school, site}, County).id, school.id);
    EXPECT_EQ(acting_at({nation, province, school}, City).id, school.id);
    // A county without a city above it, as in a municipality.
    EXPECT_EQ(acting_at({nation, province, county, school}, City).id, county.id);
    // Above the level: the unit itself.
    EXPECT_EQ(acting_at({nation, province, city}, County).id, city.id);
}

}  // namespace
}  // namespace xingtan::org
