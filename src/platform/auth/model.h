#pragma once
// Accounts, grants and what is told about them. An account signs in; a grant lets it do one thing below one
// unit for a time; a role is a named bundle of grants, given at once (role.h).
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "platform/auth/can.h"
#include "platform/auth/policy.h"

namespace xingtan::auth {

enum class AccountKind { Office, Person, Platform };
BOOST_DESCRIBE_ENUM(AccountKind, Office, Person, Platform)

// Invited until a password is set; Closed for good, with every session, grant and token ended.
enum class AccountState { Invited, Active, Closed };
BOOST_DESCRIBE_ENUM(AccountState, Invited, Active, Closed)

enum class Role {
    MinistryOffice,
    ProvinceOffice,
    CityOffice,
    CountyOffice,
    SchoolOffice,
    Expert,
    Auditor,
    Teacher,
    Platform,
    SystemAdministrator,
    SecurityAdministrator,
};
BOOST_DESCRIBE_ENUM(Role, MinistryOffice, ProvinceOffice, CityOffice, CountyOffice, SchoolOffice, Expert,
                    Auditor, Teacher, Platform, SystemAdministrator, SecurityAdministrator)

// HandOn gives no scope: its holder may only cut narrower grants from it. So a ministry can appoint a
// province whose schools nominate, and still cannot nominate itself.
enum class GrantPurpose { Use, HandOn };
BOOST_DESCRIBE_ENUM(GrantPurpose, Use, HandOn)

// The end of a grant without an end: the last second of the year 9999 in Beijing.
constexpr WallTime kNoEnd{253'402'271'999'000};

struct PlatformTokenTag {
    static constexpr char letter = 'k';
};
using PlatformTokenId = Id<PlatformTokenTag>;

struct SessionTag {
    static constexpr char letter = 's';
};
using SessionId = Id<SessionTag>;

struct Account {
    AccountId id;
    AccountKind kind{};
    std::string login;  // empty until its owner has chosen one
    std::string name;
    UnitId unit;
    std::optional<PersonId> person;
    Role role{};
    AccountState state{};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, kind, login, name, unit, person, role, state, version))

// One line of a list of accounts.
struct AccountRow {
    AccountId id;
    AccountKind kind{};
    std::string login;
    std::string name;
    UnitId unit;
    std::string unit_name;
    std::optional<PersonId> person;
    Role role{};
    AccountState state{};
    std::int64_t version = 1;
    WallTime created_at;
    std::optional<WallTime> code_until;  // an activation code stands until then
    bool second_factor = false;
    std::string unit_former = {};  // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, kind, login, name, unit, unit_name, person, role, state, version, created_at,
                       code_until, second_factor, unit_former))

// `under` is the granter's own grant this one was cut from, on `under_unit_name`; the founding grants have
// neither. A grant with `project` holds for rows of that project alone.
struct Grant {
    GrantId id;
    AccountId account;
    std::string account_name;
    Can capability{};
    GrantPurpose purpose{};
    UnitId unit;
    std::string unit_name;
    std::optional<ProjectId> project;
    WallTime from_at;
    WallTime until_at;
    std::optional<AccountId> granted_by;
    std::string granted_by_name;
    WallTime granted_at;
    std::optional<GrantId> under;
    std::string under_unit_name;
    std::string unit_former = {};  // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(Grant, (),
                      (id, account, account_name, capability, purpose, unit, unit_name, project, from_at,
                       until_at, granted_by, granted_by_name, granted_at, under, under_unit_name,
                       unit_former))

// What the signed-in account is told about itself; `rights` gates the buttons of the web by the names in
// can.h.
struct Me {
    AccountId account;
    std::string name;
    UnitId unit;
    std::optional<PersonId> person;
    std::vector<Can> rights;
    Role role{};
    bool password_set = false;  // false after coming in by a link: the web offers to set one
    bool demo = false;
    DomainTime domain_now;
    std::string language;
    Pending pending{};
    bool second_factor = false;
    SecondFactorRule second_factor_rule{};
    std::int64_t unread = 0;  // notices
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (account, name, unit, person, rights, role, password_set, demo, domain_now, language,
                       pending, second_factor, second_factor_rule, unread))

}  // namespace xingtan::auth
