#include "platform/auth/context.h"

namespace xingtan::auth {
namespace {

struct Asked {
    db::ScopeBinding asked;
    const db::ScopeBinding& binding() const { return asked; }
};

}  // namespace

// The statement that asks for a scope binds it as every later one does.
Result<> Authoriser::require(db::Tx& tx, AccountId actor, Can capability, WallTime now) {
    const Asked asked{db::ScopeBinding(actor.value, wire_name(capability), now.ms)};
    const auto live = TRY(tx.maybe<std::int64_t>(
        "SELECT 1 FROM actor_scope WHERE actor = $scope_actor AND capability = $scope_cap"
        " AND from_at <= $scope_now AND $scope_now < until_at LIMIT 1",
        asked));
    if (!live) return Error::forbidden("not-granted");
    return {};
}

Result<> Authoriser::permit(db::Tx& tx, const Actor& actor, Can capability) {
    if (capability == Can::Anyone) return {};
    if (actor.account.empty()) return Error::unauthenticated("not-signed-in");
    if (capability == Can::Entering) return {};
    if (actor.pending == Pending::PasswordOld) return Error::forbidden("password-old");
    if (actor.pending == Pending::SecondFactor) return Error::forbidden("second-factor-owed");
    if (capability == Can::SignedIn) return {};
    if (capability != Can::OwnRecord) return require(tx, actor.account, capability, actor.now);
    if (actor.person.empty()) return Error::forbidden("not-granted");
    return {};
}

}  // namespace xingtan::auth
