#include "platform/auth/role.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace xingtan::auth {
namespace {

constexpr Role kRoles[] = {Role::MinistryOffice,
                           Role::ProvinceOffice,
                           Role::CityOffice,
                           Role::CountyOffice,
                           Role::SchoolOffice,
                           Role::Expert,
                           Role::Auditor,
                           Role::Teacher,
                           Role::Platform,
                           Role::SystemAdministrator,
                           Role::SecurityAdministrator};

std::set<Can> holdings(Role role) {
    const auto& use = role_template(role).use;
    std::set<Can> all(use.begin(), use.end());
    for (const Can capability : handed_on(role)) all.insert(capability);
    return all;
}

bool uses(Role role, Can capability) {
    const auto& use = role_template(role).use;
    return std::find(use.begin(), use.end(), capability) != use.end();
}

TEST(Roles, stand_in_the_table_under_their_own_name) {
    for (const Role role : kRoles) EXPECT_EQ(role_template(role).role, role);
}

TEST(Roles, are_offices_of_one_level) {
    EXPECT_TRUE(role_fits(Role::CountyOffice, "county"));
    EXPECT_FALSE(role_fits(Role::ProvinceOffice, "county"));
    EXPECT_FALSE(role_fits(Role::SchoolOffice, "county"));
    EXPECT_TRUE(role_fits(Role::SchoolOffice, "school"));
    for (const auto* level : {"national", "province", "city", "county", "school"})
        EXPECT_TRUE(role_fits(Role::Auditor, level) && role_fits(Role::Platform, level));
}

TEST(Roles, can_appoint_whom_they_may_appoint) {
    for (const Role role : kRoles)
        for (const Role appointee : role_template(role).appoints) {
            const auto own = holdings(role);
            const auto needed = holdings(appointee);
            EXPECT_TRUE(std::includes(own.begin(), own.end(), needed.begin(), needed.end()))
                << wire_name(role) << " cannot appoint " << wire_name(appointee);
        }
}

// A system administrator hands nothing on: what he holds so says whose accounts are his to manage (manage.h).
TEST(Roles, hand_on_only_with_the_right_to_grant) {
    for (const Role role : kRoles)
        EXPECT_TRUE(handed_on(role).empty() || uses(role, Can::ManageGrants) ||
                    role == Role::SystemAdministrator)
            << wire_name(role);
}

TEST(Roles, use_nothing_twice_and_nothing_that_needs_no_grant) {
    for (const Role role : kRoles) {
        const auto& use = role_template(role).use;
        EXPECT_EQ(std::set<Can>(use.begin(), use.end()).size(), use.size()) << wire_name(role);
        for (const Can capability : handed_on(role)) EXPECT_FALSE(uses(role, capability));
        EXPECT_TRUE(std::none_of(use.begin(), use.end(), &needs_no_grant));
    }
}

TEST(Roles, keep_granting_and_auditing_apart) {
    for (const Role role : kRoles)
        EXPECT_FALSE(uses(role, Can::ManageGrants) && uses(role, Can::ViewAudit)) << wire_name(role);
    // What was done to a unit is read by its offices; the consoles of the other two duties have no audit.
    for (const Role role : {Role::MinistryOffice, Role::CityOffice, Role::SchoolOffice})
        EXPECT_TRUE(uses(role, Can::ViewOwnAudit)) << wire_name(role);
    for (const Role role :
         {Role::SystemAdministrator, Role::SecurityAdministrator, Role::Auditor, Role::Expert})
        EXPECT_FALSE(uses(role, Can::ViewOwnAudit)) << wire_name(role);
    EXPECT_TRUE(uses(Role::Auditor, Can::ViewAudit));
}

TEST(Roles, hold_one_duty_at_most_where_duties_stay_apart) {
    for (const Role role : kRoles) {
        const auto use = used_by(role, Duties::Apart);
        EXPECT_LE(std::count_if(use.begin(), use.end(), &is_duty), 1) << wire_name(role);
    }
    const auto office = used_by(Role::CountyOffice, Duties::Apart);
    EXPECT_EQ(std::count_if(office.begin(), office.end(), &is_duty), 0);
    EXPECT_TRUE(uses(Role::SystemAdministrator, Can::ManageAccounts));
    EXPECT_TRUE(uses(Role::SecurityAdministrator, Can::ManageGrants));
    EXPECT_EQ(used_by(Role::CountyOffice, Duties::Together).size(),
              role_template(Role::CountyOffice).use.size());
}

TEST(Roles, do_only_what_their_level_does) {
    EXPECT_FALSE(uses(Role::MinistryOffice, Can::Nominate));
    EXPECT_FALSE(uses(Role::MinistryOffice, Can::UnsealNumbers));
    EXPECT_FALSE(uses(Role::SchoolOffice, Can::AllocatePlaces));
    EXPECT_FALSE(uses(Role::SchoolOffice, Can::Confirm));
    EXPECT_TRUE(uses(Role::SchoolOffice, Can::Nominate));
    EXPECT_TRUE(role_template(Role::Teacher).use.empty());
    EXPECT_EQ(holdings(Role::Platform), std::set<Can>{Can::PostHours});
}

}  // namespace
}  // namespace xingtan::auth
