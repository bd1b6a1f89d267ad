#pragma once
// What the deployment has decided about accounts (the settings auth.*), fixed at start.
#include <boost/describe/enum.hpp>
#include <cstdint>

namespace xingtan::auth {

// 三员: opening accounts, giving rights and reading the audit. The audit always stands alone; Apart keeps the
// other two in different hands as well.
enum class Duties : std::uint8_t { Together, Apart };
BOOST_DESCRIBE_ENUM(Duties, Together, Apart)

// Asvs: OWASP ASVS 4.0.3, V2.1. Mlps3: what 等保三级 (GB/T 22239-2019, 8.1.4.1) is examined by.
enum class PasswordProfile : std::uint8_t { Asvs, Mlps3 };
BOOST_DESCRIBE_ENUM(PasswordProfile, Asvs, Mlps3)

enum class SecondFactorRule : std::uint8_t { Off, Optional, RequiredForOffices };
BOOST_DESCRIBE_ENUM(SecondFactorRule, Off, Optional, RequiredForOffices)

struct Policy {
    Duties duties = Duties::Together;
    PasswordProfile passwords = PasswordProfile::Asvs;
    SecondFactorRule second_factor = SecondFactorRule::Optional;
};

// What an account must do before anything else; everything but signing in and out and doing it is refused.
enum class Pending : std::uint8_t { Nothing, PasswordOld, SecondFactor };
BOOST_DESCRIBE_ENUM(Pending, Nothing, PasswordOld, SecondFactor)

}  // namespace xingtan::auth
