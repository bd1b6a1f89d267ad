#include "platform/auth/role.h"

#include <algorithm>

namespace xingtan::auth {
namespace {

constexpr Can kMinistry[] = {Can::ViewUnits,      Can::ManageUnits,    Can::ViewPeople,  Can::ManageProjects,
                             Can::ViewProjects,   Can::AllocatePlaces, Can::ViewPlaces,  Can::Confirm,
                             Can::ViewEnrolments, Can::ManageClasses,  Can::ViewReports, Can::ViewAccounts,
                             Can::ManageAccounts, Can::ManageGrants,   Can::ViewOwnAudit};
constexpr Can kAuthority[] = {
    Can::ViewUnits,         Can::ManageUnits,    Can::ViewPeople,     Can::ManagePeople, Can::UnsealNumbers,
    Can::ManageProjects,    Can::ViewProjects,   Can::AllocatePlaces, Can::ViewPlaces,   Can::Nominate,
    Can::Confirm,           Can::ViewEnrolments, Can::ManageClasses,  Can::EnterResults, Can::ViewReports,
    Can::IssueCertificates, Can::ViewAccounts,   Can::ManageAccounts, Can::ManageGrants, Can::ViewOwnAudit};
constexpr Can kCounty[] = {Can::ViewUnits,     Can::ManageUnits,    Can::ViewPeople,   Can::ManagePeople,
                           Can::UnsealNumbers, Can::ManageProjects, Can::ViewProjects, Can::AllocatePlaces,
                           Can::ViewPlaces,    Can::Nominate,       Can::Confirm,      Can::ViewEnrolments,
                           Can::ManageClasses, Can::EnterResults,   Can::ViewReports,  Can::IssueCertificates,
                           Can::ViewAccounts,  Can::ManageAccounts, Can::ManageGrants, Can::ViewOwnAudit};
constexpr Can kSchool[] = {Can::ViewUnits,    Can::ViewPeople,     Can::ManagePeople,   Can::ViewProjects,
                           Can::ViewPlaces,   Can::Nominate,       Can::ViewEnrolments, Can::ViewReports,
                           Can::ViewAccounts, Can::ManageAccounts, Can::ViewOwnAudit};
constexpr Can kExpert[] = {Can::ViewProjects, Can::ViewEnrolments};
constexpr Can kAuditor[] = {Can::ViewUnits, Can::ViewAudit};
constexpr Can kPlatform[] = {Can::PostHours};
constexpr Can kSystem[] = {Can::ViewUnits, Can::ViewAccounts, Can::ManageAccounts};
constexpr Can kSecurity[] = {Can::ViewUnits, Can::ViewProjects, Can::ViewAccounts, Can::ManageGrants};

constexpr Role kBelowMinistry[] = {
    Role::MinistryOffice,      Role::ProvinceOffice,       Role::Expert, Role::Auditor, Role::Platform,
    Role::SystemAdministrator, Role::SecurityAdministrator};
constexpr Role kBelowProvince[] = {Role::ProvinceOffice,
                                   Role::CityOffice,
                                   Role::CountyOffice,
                                   Role::SchoolOffice,
                                   Role::Expert,
                                   Role::Auditor,
                                   Role::Platform,
                                   Role::SystemAdministrator,
                                   Role::SecurityAdministrator};
constexpr Role kBelowCity[] = {
    Role::CityOffice, Role::CountyOffice, Role::SchoolOffice,        Role::Expert,
    Role::Auditor,    Role::Platform,     Role::SystemAdministrator, Role::SecurityAdministrator};
constexpr Role kBelowCounty[] = {
    Role::CountyOffice,        Role::SchoolOffice,         Role::Expert, Role::Auditor, Role::Platform,
    Role::SystemAdministrator, Role::SecurityAdministrator};

constexpr RoleTemplate kTemplates[] = {
    {Role::MinistryOffice, AccountKind::Office, kMinistry, kBelowMinistry, "national"},
    {Role::ProvinceOffice, AccountKind::Office, kAuthority, kBelowProvince, "province"},
    {Role::CityOffice, AccountKind::Office, kAuthority, kBelowCity, "city"},
    {Role::CountyOffice, AccountKind::Office, kCounty, kBelowCounty, "county"},
    {Role::SchoolOffice, AccountKind::Office, kSchool, {}, "school"},
    {Role::Expert, AccountKind::Person, kExpert, {}},
    {Role::Auditor, AccountKind::Office, kAuditor, {}},
    {Role::Teacher, AccountKind::Person, {}, {}},
    {Role::Platform, AccountKind::Platform, kPlatform, {}},
    // They hold what an office below may do to hand on alone: it says whose accounts are theirs to manage.
    {Role::SystemAdministrator, AccountKind::Office, kSystem, kBelowCounty},
    {Role::SecurityAdministrator, AccountKind::Office, kSecurity, kBelowCounty},
};

bool contains(std::span<const Can> list, Can wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

void add_missing(std::vector<Can>& list, std::span<const Can> more) {
    for (const Can capability : more)
        if (!contains(list, capability)) list.push_back(capability);
}

}  // namespace

const RoleTemplate& role_template(Role role) { return kTemplates[static_cast<std::size_t>(role)]; }

std::vector<Can> handed_on(Role role) {
    std::vector<Can> list;
    std::vector<Role> reached{role};
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const Role appointee : role_template(reached[i]).appoints) {
            add_missing(list, role_template(appointee).use);
            if (std::find(reached.begin(), reached.end(), appointee) == reached.end())
                reached.push_back(appointee);
        }
    std::erase_if(list, [&](Can capability) { return contains(role_template(role).use, capability); });
    return list;
}

std::vector<Can> used_by(Role role, Duties duties) {
    const auto use = role_template(role).use;
    std::vector<Can> list(use.begin(), use.end());
    if (duties == Duties::Apart && std::count_if(list.begin(), list.end(), &is_duty) > 1)
        std::erase_if(list, &is_duty);
    return list;
}

bool role_fits(Role role, std::string_view unit_level) {
    const auto level = role_template(role).level;
    return level.empty() || level == unit_level;
}

bool is_duty(Can capability) {
    return capability == Can::ManageAccounts || capability == Can::ManageGrants ||
           capability == Can::ViewAudit;
}

bool per_project(Can capability) {
    return capability == Can::ViewEnrolments || capability == Can::EnterResults ||
           capability == Can::PostHours || capability == Can::IssueCertificates;
}

bool needs_no_grant(Can capability) {
    return capability == Can::Anyone || capability == Can::Entering || capability == Can::SignedIn ||
           capability == Can::OwnRecord;
}

}  // namespace xingtan::auth
