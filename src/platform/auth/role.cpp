#include "platform/auth/role.h"

#include <algorithm>

namespace xingtan::auth {
namespace {

constexpr Can kMinistry[] = {Can::ViewUnits,      Can::ManageUnits,    Can::ViewPeople,  Can::ManageProjects,
                             Can::ViewProjects,   Can::AllocatePlaces, Can::ViewPlaces,  Can::Confirm,
                             Can::ViewEnrolments, Can::ViewReports,    Can::ManageGrants};
constexpr Can kAuthority[] = {
    Can::ViewUnits,     Can::ManageUnits,    Can::ViewPeople,        Can::ManagePeople,
    Can::UnsealNumbers, Can::ManageProjects, Can::ViewProjects,      Can::AllocatePlaces,
    Can::ViewPlaces,    Can::Confirm,        Can::ViewEnrolments,    Can::ManageClasses,
    Can::EnterResults,  Can::ViewReports,    Can::IssueCertificates, Can::ManageGrants};
constexpr Can kCounty[] = {Can::ViewUnits,     Can::ManageUnits,    Can::ViewPeople,   Can::ManagePeople,
                           Can::UnsealNumbers, Can::ManageProjects, Can::ViewProjects, Can::AllocatePlaces,
                           Can::ViewPlaces,    Can::Nominate,       Can::Confirm,      Can::ViewEnrolments,
                           Can::ManageClasses, Can::EnterResults,   Can::ViewReports,  Can::IssueCertificates,
                           Can::ManageGrants};
constexpr Can kSchool[] = {Can::ViewUnits,  Can::ViewPeople, Can::ManagePeople,   Can::ViewProjects,
                           Can::ViewPlaces, Can::Nominate,   Can::ViewEnrolments, Can::ViewReports};
constexpr Can kExpert[] = {Can::ViewProjects, Can::ViewEnrolments};
constexpr Can kAuditor[] = {Can::ViewUnits, Can::ViewAudit};
constexpr Can kPlatform[] = {Can::PostHours};

constexpr Role kBelowMinistry[] = {Role::MinistryOffice, Role::ProvinceOffice, Role::Expert, Role::Auditor,
                                   Role::Platform};
constexpr Role kBelowProvince[] = {Role::ProvinceOffice, Role::CityOffice, Role::CountyOffice,
                                   Role::SchoolOffice,   Role::Expert,     Role::Auditor,
                                   Role::Platform};
constexpr Role kBelowCity[] = {Role::CityOffice, Role::CountyOffice, Role::SchoolOffice,
                               Role::Expert,     Role::Auditor,      Role::Platform};
constexpr Role kBelowCounty[] = {Role::CountyOffice, Role::SchoolOffice, Role::Expert, Role::Auditor,
                                 Role::Platform};

constexpr RoleTemplate kTemplates[] = {
    {Role::MinistryOffice, AccountKind::Office, kMinistry, kBelowMinistry},
    {Role::ProvinceOffice, AccountKind::Office, kAuthority, kBelowProvince},
    {Role::CityOffice, AccountKind::Office, kAuthority, kBelowCity},
    {Role::CountyOffice, AccountKind::Office, kCounty, kBelowCounty},
    {Role::SchoolOffice, AccountKind::Office, kSchool, {}},
    {Role::Expert, AccountKind::Person, kExpert, {}},
    {Role::Auditor, AccountKind::Office, kAuditor, {}},
    {Role::Teacher, AccountKind::Person, {}, {}},
    {Role::Platform, AccountKind::Platform, kPlatform, {}},
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
    for (const Role appointee : role_template(role).appoints) {
        add_missing(list, role_template(appointee).use);
        if (appointee != role) add_missing(list, handed_on(appointee));
    }
    std::erase_if(list, [&](Can capability) { return contains(role_template(role).use, capability); });
    return list;
}

bool needs_no_grant(Can capability) {
    return capability == Can::Anyone || capability == Can::SignedIn || capability == Can::OwnRecord;
}

}  // namespace xingtan::auth
