#pragma once
// What an account owes before it may go on (policy.h).
#include <optional>

#include "platform/auth/limits.h"
#include "platform/auth/model.h"
#include "platform/auth/password_rules.h"

namespace xingtan::auth {

struct Standing {
    AccountKind kind{};
    std::optional<WallTime> password_set_at;  // none for one that came in by a link
    bool second_factor = false;
};

inline Pending pending_of(const Standing& standing, const Policy& policy, WallTime now) {
    const auto days = password_rules(policy.passwords).days;
    if (days > 0 && standing.password_set_at && now.ms - standing.password_set_at->ms >= days * kDay)
        return Pending::PasswordOld;
    const bool owed = policy.second_factor == SecondFactorRule::RequiredForOffices &&
                      standing.kind == AccountKind::Office && !standing.second_factor;
    return owed ? Pending::SecondFactor : Pending::Nothing;
}

}  // namespace xingtan::auth
