#pragma once
// People who may act, for tests below the app: units as bare rows of the tree, accounts, grants without a
// granter, and the Context a handler would be given. The rows are written past every rule on purpose; what a
// test says with them is who may do what, not how they came to it.
#include <string>
#include <string_view>

#include "platform/auth/context.h"
#include "platform/auth/model.h"
#include "support/databases.h"

namespace xingtan::testing {

// A clock that stands until it is moved. 1 March 2024, 09:00 in Beijing.
class StandingClock : public Clock {
  public:
    DomainTime domain_now() const override { return {ms_}; }
    WallTime now() const override { return {ms_}; }
    void advance(std::int64_t ms) { ms_ += ms; }

  private:
    std::int64_t ms_ = 1'709'254'800'000;
};

class Actors {
  public:
    explicit Actors(db::Database& database) : database_(database) {}

    StandingClock clock;
    IdSource ids{1};
    const crypto::Keyring keys = crypto::Keyring::for_tests();
    const auth::Deployment deployment{"http://127.0.0.1", true, keys};

    template <class I>
    I next_id() {
        return I{ids.next().value()};
    }

    // A unit of four-character path segments below `parent_path` ("" for the root): "aaaa", "aaaaaaab", …
    UnitId unit(std::string_view path, std::string_view name = "unit") {
        const auto id = next_id<UnitId>();
        const auto path_end = std::string(path) + "~";
        write(
            "INSERT INTO unit (id, kind, level, name, admin, path, path_end)"
            " VALUES ($1, 'authority', $5, $2, $1, $3, $4)",
            id, name, path, path_end, level_of(path));
        return id;
    }

    // As deep as its path says.
    static std::string_view level_of(std::string_view path) {
        constexpr std::string_view levels[] = {"national", "province", "county", "school"};
        return levels[std::min<std::size_t>(path.empty() ? 0 : (path.size() - 1) / 4, 3)];
    }

    AccountId account(UnitId home, std::string_view name = "actor", PersonId person = {}) {
        const auto id = next_id<AccountId>();
        const auto kind = person.empty() ? auth::AccountKind::Office : auth::AccountKind::Person;
        const auto role = person.empty() ? auth::Role::CountyOffice : auth::Role::Teacher;
        write(
            "INSERT INTO account (id, kind, name, unit, person, role, state, created_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, 'invited', $7)",
            id, kind, name, home, person, role, clock.now());
        return id;
    }

    GrantId grant(AccountId account, Can capability, UnitId unit,
                  auth::GrantPurpose purpose = auth::GrantPurpose::Use) {
        const auto id = next_id<GrantId>();
        write(
            "INSERT INTO access_grant (id, account, capability, purpose, unit, from_at, until_at, granted_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $6)",
            id, account, capability, purpose, unit, clock.now(), auth::kNoEnd);
        return id;
    }

    // An account at `home` that may do these things there and below.
    AccountId holder(UnitId home, std::initializer_list<Can> capabilities) {
        const auto id = account(home);
        for (const Can capability : capabilities) grant(id, capability, home);
        return id;
    }

    auth::Context context(AccountId account, UnitId home = {}, PersonId person = {},
                          std::optional<auth::Idempotency> once = {}) {
        const auto now = clock.now();
        return {.actor = {account, person, home, now},
                .now = clock.domain_now(),
                .at = now,
                .request = "a-test",
                .db = auth::Work(database_, account, now, std::move(once)),
                .ids = ids,
                .deployment = deployment};
    }
    auth::Context nobody() { return context({}); }

    template <class... A>
    void write(std::string_view sql, const A&... values) {
        const auto outcome = database_.write([&](db::Tx& tx) -> Result<> {
            TRY(tx.run(sql, values...));
            return {};
        });
        if (!outcome.ok()) throw std::runtime_error(outcome.error().code + " " + outcome.error().detail);
    }
    template <class T, class... A>
    T read(std::string_view sql, const A&... values) {
        T value{};
        const auto outcome = database_.read([&](db::Tx& tx) -> Result<> {
            value = TRY(tx.one<T>(sql, values...));
            return {};
        });
        if (!outcome.ok()) throw std::runtime_error(outcome.error().code + " " + outcome.error().detail);
        return value;
    }

  private:
    db::Database& database_;
};

}  // namespace xingtan::testing
