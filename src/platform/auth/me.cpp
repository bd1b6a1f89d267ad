#include "platform/auth/me.h"

#include "platform/auth/account.h"

namespace xingtan::auth {
namespace {

struct Held {
    Can capability{};
};
BOOST_DESCRIBE_STRUCT(Held, (), (capability))

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
                  .language = std::string(language)};
    });
}

}  // namespace xingtan::auth
