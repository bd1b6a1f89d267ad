#include "platform/auth/me.h"

#include "platform/auth/account.h"
#include "platform/auth/pending.h"

namespace xingtan::auth {
namespace {

struct Held {
    Can capability{};
};
BOOST_DESCRIBE_STRUCT(Held, (), (capability))

struct Owed {
    std::optional<WallTime> password_set_at;
    std::optional<WallTime> second_factor;
};
BOOST_DESCRIBE_STRUCT(Owed, (), (password_set_at, second_factor))

Result<Owed> state_of(db::Tx& tx, AccountId account) {
    return tx.one<Owed>(
        "/*system*/ SELECT a.password_set_at, f.confirmed_at AS second_factor FROM account a"
        " LEFT JOIN second_factor f ON f.account = a.id WHERE a.id = $1",
        account);
}

Result<std::vector<Can>> rights_of(db::Tx& tx, const Account& account, WallTime now) {
    std::vector<Can> rights;
    if (account.person) rights.push_back(Can::OwnRecord);
    TRY(tx.each<Held>(
        [&](Held& held) -> Result<> {
            rights.push_back(held.capability);
            return {};
        },
        "/*system*/ SELECT DISTINCT capability FROM actor_scope"
        " WHERE actor = $1 AND from_at <= $2 AND $2 < until_at ORDER BY capability",
        account.id, now));
    return rights;
}

}  // namespace

Result<Me> me(Context& ctx, AccountId id, std::string_view language) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Me> {
        const auto found = TRY(account(tx, id));
        const auto owed = TRY(state_of(tx, id));
        auto rights = TRY(rights_of(tx, found, ctx.at));
        return Me{.account = found.id,
                  .name = found.name,
                  .unit = found.unit,
                  .person = found.person,
                  .rights = std::move(rights),
                  .role = found.role,
                  .password_set = found.state == AccountState::Active,
                  .demo = ctx.deployment.demo,
                  .domain_now = ctx.now,
                  .language = std::string(language),
                  .pending = pending_of({found.kind, owed.password_set_at, owed.second_factor.has_value()},
                                        ctx.deployment.policy, ctx.at),
                  .second_factor = owed.second_factor.has_value(),
                  .second_factor_rule = ctx.deployment.policy.second_factor};
    });
}

}  // namespace xingtan::auth
