#include "platform/auth/session.h"

#include "platform/auth/account.h"
#include "platform/auth/limits.h"

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
};
BOOST_DESCRIBE_STRUCT(Found, (), (account, kind, unit, person, last_seen_at, idle_until, absolute_until))

struct Listed {
    std::string token_hash;
    WallTime created_at;
    WallTime last_seen_at;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(Listed, (), (token_hash, created_at, last_seen_at, address))

WallTime idle_end(AccountKind kind, WallTime from) {
    return {from.ms + (kind == AccountKind::Office ? kIdleOffice : kIdle)};
}

}  // namespace

Result<SessionActor> find_session(db::Database& database, const crypto::Keyring& keys, std::string_view token,
                                  WallTime now) {
    auto hash = keys.code_hash(token);
    std::optional<Found> found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        found = TRY(tx.maybe<Found>(
            "/*system*/ SELECT s.account, a.kind, a.unit, a.person, s.last_seen_at, s.idle_until,"
            " s.absolute_until FROM session s JOIN account a ON a.id = s.account"
            " WHERE s.token_hash = $1 AND a.state <> 'closed'",
            hash));
        return {};
    }));
    if (!found || now >= found->idle_until || now >= found->absolute_until)
        return Error::unauthenticated("session-ended");
    const bool seen_lately = now.ms - found->last_seen_at.ms < kSeenEvery;
    return SessionActor{
        {found->account, found->person, found->unit, now}, found->kind, std::move(hash), seen_lately};
}

Result<> start_session(db::Tx& tx, const SessionStart& start, WallTime now) {
    TRY(
        tx.run("INSERT INTO session (token_hash, account, address, created_at, last_seen_at,"
               " idle_until, absolute_until) VALUES ($1, $2, $3, $4, $4, $5, $6)",
               start.token_hash, start.account, start.address, now, idle_end(start.kind, now),
               WallTime{now.ms + kSessionWhole}));
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

Result<std::vector<OwnSession>> own_sessions(Context& ctx, std::string_view token) {
    const auto hash = ctx.deployment.keys.code_hash(token);
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<OwnSession>> {
        std::vector<OwnSession> list;
        TRY(tx.each<Listed>(
            [&](Listed& row) -> Result<> {
                list.push_back(
                    {row.created_at, row.last_seen_at, std::move(row.address), row.token_hash == hash});
                return {};
            },
            "SELECT token_hash, created_at, last_seen_at, address FROM session WHERE account = $1"
            " AND idle_until > $2 AND absolute_until > $2 ORDER BY created_at DESC LIMIT $3",
            ctx.actor.account, ctx.at, kSessionsOfAccount));
        return list;
    });
}

}  // namespace xingtan::auth
