// Slips of a large school: everyone gets an account and one code that works, in a few statements.
#include "domain/people/slips.h"

#include <gtest/gtest.h>

#include <chrono>

#include "domain/people/people_fixture.h"

namespace xingtan::people {
namespace {

class Slips : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    const UnitId county = actors.unit("aaaa", "County");
    const UnitId school = actors.unit("aaaaaaaa", "School");
    const UnitId other = actors.unit("aaaaaaab", "Other school");
    const AccountId office = actors.holder(school, {Can::ManageAccounts});

    PersonId person(UnitId unit, const std::string& name) {
        const auto id = actors.next_id<PersonId>();
        actors.write(
            "INSERT INTO person (id, unit, name, initials, sex, stage, created_at)"
            " VALUES ($1, $2, $3, $3, 'unstated', 'primary', 1)",
            id, unit, name);
        return id;
    }
    Result<std::string> print(std::optional<std::vector<Claimed<PersonId>>> people = {}) {
        auto ctx = actors.context(office, school);
        return print_slips(ctx, {school}, {std::move(people)});
    }
    std::int64_t number(std::string_view sql) { return actors.read<std::int64_t>(sql); }
};
XT_ON_BOTH_ENGINES(Slips);

TEST_P(Slips, of_a_large_school_are_opened_and_coded_together) {
    constexpr int kTeachers = 300;
    for (int i = 0; i < kTeachers; ++i) person(school, "teacher " + std::to_string(i));
    person(other, "a stranger");
    const auto pdf = print();
    ASSERT_TRUE(pdf.ok()) << pdf.error().code << pdf.error().detail;
    EXPECT_EQ(pdf->substr(0, 5), "%PDF-");
    EXPECT_EQ(number("/*system*/ SELECT COUNT(*) FROM account WHERE kind = 'person' AND state = 'invited'"),
              kTeachers);
    EXPECT_EQ(number("SELECT COUNT(DISTINCT account) FROM activation_code"), kTeachers);
    EXPECT_EQ(number("SELECT COUNT(*) FROM activation_code"), kTeachers);
    EXPECT_EQ(number("/*system*/ SELECT count FROM audit WHERE action = 'account.slips-printed'"), kTeachers);
    EXPECT_EQ(number("/*system*/ SELECT COUNT(*) FROM audit WHERE action = 'account.opened'"), 1);
    ASSERT_TRUE(print().ok());
    EXPECT_EQ(number("SELECT COUNT(*) FROM activation_code"), kTeachers);
    EXPECT_EQ(number("/*system*/ SELECT COUNT(*) FROM account WHERE kind = 'person'"), kTeachers);
}

TEST_P(Slips, pass_over_those_who_have_a_password_unless_they_are_named) {
    const auto active = person(school, "active");
    const auto account = actors.account(school, "active", active);
    actors.write("/*system*/ UPDATE account SET state = 'active' WHERE id = $1", account);
    EXPECT_EQ(print().error().code, "slips-for-nobody");
    EXPECT_TRUE(print(std::vector{Claimed<PersonId>{active}}).ok());
    EXPECT_EQ(number("SELECT COUNT(*) FROM activation_code"), 1);
}

TEST_P(Slips, are_for_ones_own_people_and_nobody_above) {
    const auto stranger = person(other, "a stranger");
    const auto expert = person(school, "expert");
    EXPECT_EQ(print(std::vector{Claimed<PersonId>{stranger}}).error().code, "not-found");
    actors.grant(actors.account(school, "expert", expert), Can::ViewEnrolments, county);
    EXPECT_EQ(print().error().code, "account-above-own");
    EXPECT_EQ(number("SELECT COUNT(*) FROM activation_code"), 0);
}

TEST_P(Slips, leave_every_code_as_it_was_when_a_name_cannot_be_printed) {
    person(school, "\xF3\xB0\x80\x80");
    EXPECT_EQ(print().error().code, "glyphs-missing");
    EXPECT_EQ(number("/*system*/ SELECT COUNT(*) FROM account WHERE kind = 'person'"), 0);
}

}  // namespace
}  // namespace xingtan::people
