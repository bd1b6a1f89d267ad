#pragma once
// Bearer tokens of platforms: 256 random bits shown once, kept as a keyed hash, without an end until revoked.
// A platform holds several at a time, so that one can be replaced while the other still works.
#include "platform/auth/session.h"

namespace xingtan::auth {

struct PlatformTokenBody {
    Claimed<AccountId> account;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PlatformTokenBody, (), (account, name))

struct PlatformTokenMade {
    PlatformTokenId id;
    std::string token;
};
BOOST_DESCRIBE_STRUCT(PlatformTokenMade, (), (id, token))

struct PlatformToken {
    PlatformTokenId id;
    AccountId account;
    std::string name;
    WallTime created_at;
};
BOOST_DESCRIBE_STRUCT(PlatformToken, (), (id, account, name, created_at))

// Kind::Unauthenticated "token-invalid".
Result<SessionActor> find_platform(db::Database& database, const crypto::Keyring& keys,
                                   std::string_view token, WallTime now);

// Kind::Conflict "account-is-no-platform", "account-closed", "platform-tokens-enough" {most}.
// Can::ManageAccounts (manage.h); the list needs Can::ViewAccounts.
Result<PlatformTokenMade> make_platform_token(Context& ctx, const PlatformTokenBody& body);
Result<std::vector<PlatformToken>> list_platform_tokens(Context& ctx, Claimed<AccountId> account);
Result<> revoke_platform_token(Context& ctx, Claimed<PlatformTokenId> id);

}  // namespace xingtan::auth
