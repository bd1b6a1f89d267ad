#include "platform/auth/session.h"

#include "platform/auth/account.h"
#include "platform/auth/limits.h"
#include "platform/auth/manage.h"
#include "platform/auth/pending.h"

namespace xingtan::auth {
namespace {

struct Found {
    AccountId account;
    AccountKind kind{};
    UnitId unit;
    PersonId person;
    WallTime last_seen_at;
    WallTime idle_until;
    WallTime absolute_until;
    std::optional<WallTime> password_set_at;
    std::optional<std::int64_t> second_factor;
};
BOOST_DESCRIBE_STRUCT(Found, (),
                      (account, kind, unit, person, last_seen_at, idle_until, absolute_until, password_set_at,
                       second_factor))

struct Listed {
    std::string token_hash;
    SessionId id;
    WallTime created_at;
    WallTime last_seen_at;
    std::string address;
    std::string device;
};
BOOST_DESCRIBE_STRUCT(Listed, (), (token_hash, id, created_at, last_seen_at, address, device))

// Sessions of one account that have not run out, the newest first.
Result<std::vector<OpenSession>> open_sessions(db::Tx& tx, AccountId account, WallTime now,
                                               std::string_view current_hash) {
    std::vector<OpenSession> list;
    TRY(tx.each<Listed>(
        [&](Listed& row) -> Result<> {
            list.push_back({row.id, row.created_at, row.last_seen_at, std::move(row.address),
                            std::move(row.device), row.token_hash == current_hash});
            return {};
        },
        "SELECT token_hash, id, created_at, last_seen_at, address, device FROM session WHERE account = $1"
        " AND idle_until > $2 AND absolute_until > $2 ORDER BY created_at DESC, id DESC LIMIT $3",
        account, now, kSessionsOfAccount));
    return list;
}

WallTime idle_end(AccountKind kind, WallTime from) {
    return {from.ms + (kind == AccountKind::Office ? kIdleOffice : kIdle)};
}

}  // namespace

Result<SessionActor> find_session(db::Database& database, const crypto::Keyring& keys, std::string_view token,
                                  WallTime now, const Policy& policy) {
    auto hash = keys.code_hash(token);
    std::optional<Found> found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        found = TRY(tx.maybe<Found>(
            "/*system*/ SELECT s.account, a.kind, a.unit, a.person, s.last_seen_at, s.idle_until,"
            " s.absolute_until, a.password_set_at, f.confirmed_at AS second_factor"
            " FROM session s JOIN account a ON a.id = s.account"
            " LEFT JOIN second_factor f ON f.account = a.id"
            " WHERE s.token_hash = $1 AND a.state <> 'closed'",
            hash));
        return {};
    }));
    if (!found || now >= found->idle_until || now >= found->absolute_until)
        return Error::unauthenticated("session-ended");
    const bool seen_lately = now.ms - found->last_seen_at.ms < kSeenEvery;
    return SessionActor{
        {found->account, found->person, found->unit, now,
         pending_of({found->kind, found->password_set_at, found->second_factor.has_value()}, policy, now)},
        found->kind,
        std::move(hash),
        seen_lately};
}

Result<SessionStart> SessionStart::of(Context& ctx, AccountId account, AccountKind kind,
                                      std::string_view token, const Origin& origin) {
    const auto id = TRY(ctx.next_id<SessionId>());
    return SessionStart{account,
                        kind,
                        ctx.deployment.keys.code_hash(token),
                        std::string(origin.address),
                        std::string(origin.device.substr(0, kDeviceBytes)),
                        id};
}

Result<> start_session(db::Tx& tx, const SessionStart& start, WallTime now) {
    TRY(
        tx.run("INSERT INTO session (token_hash, account, address, created_at, last_seen_at,"
               " idle_until, absolute_until, id, device) VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8)",
               start.token_hash, start.account, start.address, now, idle_end(start.kind, now),
               WallTime{now.ms + kSessionWhole}, start.id, start.device));
    TRY(
        tx.run("DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session WHERE account = $1"
               " ORDER BY created_at DESC, token_hash LIMIT 1000 OFFSET $2)",
               start.account, kSessionsOfAccount));
    return {};
}

Result<> note_seen(db::Tx& tx, std::string_view token_hash, AccountKind kind, WallTime at) {
    TRY(tx.run(
        "UPDATE session SET last_seen_at = $2, idle_until = $3 WHERE token_hash = $1 AND last_seen_at <= $4",
        token_hash, at, idle_end(kind, at), WallTime{at.ms - kSeenEvery}));
    return {};
}

Result<std::int64_t> end_sessions(db::Tx& tx, AccountId account, Spare spare, std::string_view token_hash) {
    const auto spared = spare == Spare::This ? token_hash : std::string_view();
    return tx.run("DELETE FROM session WHERE account = $1 AND token_hash <> $2", account, spared);
}

Result<> sign_out(Context& ctx, std::string_view token) {
    const auto hash = ctx.deployment.keys.code_hash(token);
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto ended =
            TRY(tx.maybe<AccountId>("DELETE FROM session WHERE token_hash = $1 RETURNING account", hash));
        if (!ended) return {};
        const auto owner = TRY(account(tx, *ended));
        const audit::Who who{owner.id, ctx.at, ctx.request, ctx.ids};
        return audit::record(tx, who, {"session.ended", to_wire(owner.id), owner.unit});
    });
}

Result<> sign_out_elsewhere(Context& ctx, std::string_view token) {
    const auto hash = ctx.deployment.keys.code_hash(token);
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto ended = TRY(end_sessions(tx, ctx.actor.account, Spare::This, hash));
        if (ended == 0) return {};
        return audit::record(
            tx, ctx.who(),
            {"session.ended-elsewhere", to_wire(ctx.actor.account), ctx.actor.unit, {}, ended});
    });
}

Result<std::vector<OpenSession>> own_sessions(Context& ctx, std::string_view token) {
    const auto hash = ctx.deployment.keys.code_hash(token);
    return ctx.db.read([&](db::Tx& tx) { return open_sessions(tx, ctx.actor.account, ctx.at, hash); });
}

Result<> end_own_session(Context& ctx, Claimed<SessionId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto ended =
            TRY(tx.run("DELETE FROM session WHERE id = $1 AND account = $2", id.unproven, ctx.actor.account));
        if (ended == 0) return Error::missing();
        return audit::record(tx, ctx.who(), {"session.ended", to_wire(ctx.actor.account), ctx.actor.unit});
    });
}

Result<std::vector<OpenSession>> sessions_of(Context& ctx, Claimed<AccountId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<OpenSession>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewAccounts>(tx));
        const auto found = TRY(find_account(tx, scope, id));
        return open_sessions(tx, found.id, ctx.at, {});
    });
}

Result<> end_sessions_of(Context& ctx, Claimed<AccountId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto found = TRY(find_managed(tx, ctx.who(), scope, id));
        const auto ended = TRY(end_sessions(tx, found.id));
        if (ended == 0) return {};
        return audit::record(tx, ctx.who(),
                             {"session.ended-by-office", to_wire(found.id), found.unit, {}, ended});
    });
}

}  // namespace xingtan::auth
