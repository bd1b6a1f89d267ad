#pragma once
// What a use case is given: who asks, what time it is, and one door to the database.
#include <memory>
#include <optional>
#include <string>

#include "base/ids.h"
#include "base/json.h"
#include "base/time.h"
#include "platform/audit/audit.h"
#include "platform/auth/policy.h"
#include "platform/auth/scope.h"
#include "platform/crypto/keyring.h"

namespace xingtan::auth {

struct Actor;

// The only maker of Scopes.
class Authoriser {
  public:
    // A proof for $scope_* binding; Kind::Forbidden "not-granted" when no live grant of this capability
    // exists.
    template <Can C>
    static Result<Scope<C>> prove(db::Tx& tx, AccountId actor, WallTime now) {
        TRY(require(tx, actor, C, now));
        return Scope<C>(db::ScopeBinding(actor.value, wire_name(C), now.ms));
    }
    // What a signed-in person may see of herself: no grant needed, bound by actor_self.
    static Scope<Can::OwnRecord> own(AccountId actor, WallTime now) {
        return Scope<Can::OwnRecord>(db::ScopeBinding(actor.value, wire_name(Can::OwnRecord), now.ms));
    }
    // The coarse question of a route, "may this actor ever": Kind::Unauthenticated "not-signed-in" without an
    // account, Kind::Forbidden "not-granted" without a live grant (for OwnRecord: when the account is no
    // person's).
    static Result<> permit(db::Tx& tx, const Actor& actor, Can capability);

  private:
    static Result<> require(db::Tx& tx, AccountId actor, Can capability, WallTime now);
};

struct Actor {
    AccountId account;
    PersonId person;  // empty for offices and platforms
    UnitId unit;      // home unit of the account
    WallTime now;
    Pending pending = Pending::Nothing;

    template <Can C>
    Result<Scope<C>> scope(db::Tx& tx) const {
        if constexpr (C == Can::OwnRecord)
            return Authoriser::own(account, now);
        else
            return Authoriser::prove<C>(tx, account, now);
    }
};

// The retry key of a POST: (actor, key) with the route and the hash of its body.
struct Idempotency {
    std::string key;
    std::string route;
    std::string body_hash;
};

// The database as a use case sees it. write() replays the stored answer of a repeated key (one effect, same
// answer; another body under the same key is Kind::Invalid "idempotency-key-reused").
class Work {
  public:
    Work(db::Database& database, AccountId actor, WallTime now, std::optional<Idempotency> once)
        : database_(database), actor_(actor), now_(now), once_(std::move(once)) {}

    template <class F>
    auto read(F&& work) -> decltype(work(std::declval<db::Tx&>())) {
        using R = decltype(work(std::declval<db::Tx&>()));
        std::optional<R> result;
        auto outcome = database_.read([&](db::Tx& tx) -> Result<> {
            result.emplace(work(tx));
            return result->ok() ? Result<>() : Result<>(result->error());
        });
        if (!outcome.ok()) return std::move(outcome).error();
        return std::move(*result);
    }

    template <class F>
    auto write(F&& work) -> decltype(work(std::declval<db::Tx&>())) {
        using R = decltype(work(std::declval<db::Tx&>()));
        std::optional<R> result;
        auto outcome = database_.write([&](db::Tx& tx) -> Result<> {
            result.reset();
            if (once_) {
                auto stored = TRY(replay(tx));
                if (stored) {
                    result.emplace(revive<R>(*stored));
                    return result->ok() ? Result<>() : Result<>(result->error());
                }
            }
            result.emplace(work(tx));
            if (!result->ok()) return Result<>(result->error());
            if (once_) TRY(remember(tx, preserve(*result)));
            return {};
        });
        if (!outcome.ok()) return std::move(outcome).error();
        return std::move(*result);
    }

    db::Database& database() { return database_; }

  private:
    db::Database& database_;
    AccountId actor_;
    WallTime now_;
    std::optional<Idempotency> once_;

    // First statement of the transaction; the stored reply when this key was used before.
    Result<std::optional<std::string>> replay(db::Tx& tx);
    Result<> remember(db::Tx& tx, const std::string& reply);

    template <class T>
    static std::string preserve(const Result<T>& result) {
        if constexpr (std::is_void_v<T>)
            return "null";
        else
            return to_json(result.value());
    }
    template <class R>
    static R revive(const std::string& stored) {
        using T = std::remove_cvref_t<decltype(std::declval<R>().value())>;
        if constexpr (std::is_void_v<T>)
            return R();
        else
            return from_json<T>(stored);
    }
};

// What the deployment is, fixed at start.
struct Deployment {
    std::string base_url;  // https://… without a trailing slash; printed in QR codes
    bool demo = false;
    const crypto::Keyring& keys;
    Policy policy = {};
};

struct Context {
    Actor actor;
    DomainTime now;       // deadlines and business dates
    WallTime at;          // sessions, codes, signatures, audit
    std::string request;  // request id, for audit and log
    Work db;
    IdSource& ids;
    const Deployment& deployment;
    std::optional<std::int64_t> if_match = {};  // version the client edited
    std::string_view language = "zh-CN";        // what the server's own words are written in: zh-CN or en

    audit::Who who() const { return {actor.account, at, request, ids}; }

    template <class I>
    Result<I> next_id() {
        const auto value = TRY(ids.next());
        return I{value};
    }
};

}  // namespace xingtan::auth
namespace xingtan {
using auth::AnyScope;
using auth::Can;
using auth::Context;
using auth::Scope;
}  // namespace xingtan
