#pragma once
// Sessions: a 256-bit random token in a cookie, kept as a keyed hash. Each request reads its own session
// again, so ending one works on the next request of every node. Idle for 30 minutes (an office: 15) or 12
// hours after sign-in it is over.
#include <string>
#include <string_view>
#include <vector>

#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

// A session just begun; the token goes into the cookie and nowhere else.
struct StartedSession {
    AccountId account;
    std::string token;
};

// Who a session or a platform's token belongs to.
struct SessionActor {
    Actor actor;
    AccountKind kind{};
    std::string token_hash;
    bool seen_lately = true;  // last_seen_at is younger than a minute; else see LastSeen
};

// One point read of the session and its account. Kind::Unauthenticated "session-ended".
Result<SessionActor> find_session(db::Database& database, const crypto::Keyring& keys, std::string_view token,
                                  WallTime now, const Policy& policy = {});

// Where a request comes from: the address, and what the browser calls itself.
struct Origin {
    std::string_view address;
    std::string_view device;
    Origin(std::string_view from, std::string_view with = {}) : address(from), device(with) {}
    Origin(const char* from) : address(from) {}
};

// Begins a session inside the transaction that proved the account, under a token made by
// crypto::random_token().
struct SessionStart {
    AccountId account;
    AccountKind kind{};
    std::string token_hash;
    std::string address;
    std::string device;
    SessionId id;

    static Result<SessionStart> of(Context& ctx, AccountId account, AccountKind kind, std::string_view token,
                                   const Origin& origin);
};
Result<> start_session(db::Tx& tx, const SessionStart& start, WallTime now);
// Puts the idle limit off, at most once a minute.
Result<> note_seen(db::Tx& tx, std::string_view token_hash, AccountKind kind, WallTime at);

enum class Spare { None, This };  // This: all but the session that asks
Result<std::int64_t> end_sessions(db::Tx& tx, AccountId account, Spare spare = Spare::None,
                                  std::string_view token_hash = {});

// Ends the session of this token, whoever asks: to hold the token is the right. Nothing happens when it has
// ended already.
Result<> sign_out(Context& ctx, std::string_view token);
// Ends the actor's other sessions.
Result<> sign_out_elsewhere(Context& ctx, std::string_view token);

// A session as its owner sees it, or whoever manages the account.
struct OpenSession {
    SessionId id;
    WallTime created_at;
    WallTime last_seen_at;
    std::string address;
    std::string device;  // the browser's own words
    bool current = false;
};
BOOST_DESCRIBE_STRUCT(OpenSession, (), (id, created_at, last_seen_at, address, device, current))
Result<std::vector<OpenSession>> own_sessions(Context& ctx, std::string_view token);
// Ends one of the actor's own, by its id; Kind::Missing when it has ended or is somebody else's.
Result<> end_own_session(Context& ctx, Claimed<SessionId> id);

// Of an account in scope (Can::ViewAccounts), and ending all of them (Can::ManageAccounts, manage.h).
Result<std::vector<OpenSession>> sessions_of(Context& ctx, Claimed<AccountId> account);
Result<> end_sessions_of(Context& ctx, Claimed<AccountId> account);

}  // namespace xingtan::auth
