#pragma once
// What the tests of this folder stand on: the floor with everything behind it faked, a table of small routes,
// and the sentences as they ship.
#include <atomic>
#include <stdexcept>

#include "platform/crypto/keyring.h"
#include "platform/http/dispatch.h"

namespace xingtan::http {

// Holds nothing and runs nothing: a reachable database, or none.
struct FakeDatabase final : db::Database {
    std::atomic<bool> gone = false;

    db::Engine engine() const override { return db::Engine::Sqlite; }
    Result<> read(const std::function<Result<>(db::Tx&)>&) override {
        return gone ? Result<>(Error::unavailable("database-unreachable")) : Result<>();
    }
    Result<> write(const std::function<Result<>(db::Tx&)>& work) override { return read(work); }
    void before_commit(std::function<Result<>(db::Tx&)>) override {}
    Result<> script(std::string_view) override { return {}; }
    std::string status() override { return "{}"; }
    Result<> after_bulk() override { return {}; }
    Result<> snapshot(const std::string&) override { return {}; }
};

// Two accounts: "chen" may nominate, "guest" may do nothing that needs a right. Cookie and token have the
// same words.
struct FakeAuthenticator final : Authenticator {
    static constexpr AccountId kChen{0x1234}, kGuest{0x5678};

    Result<auth::Actor> actor(std::string_view session, std::string_view bearer) override {
        const auto word = session.empty() ? bearer : session;
        if (word == "chen") return auth::Actor{kChen, {}, {}, {}};
        if (word == "guest") return auth::Actor{kGuest, {}, {}, {}};
        return Error::unauthenticated("not-signed-in");
    }
    Result<> allowed(const auth::Actor& actor, Can right) override {
        if (actor.account == kChen && right == Can::Nominate) return {};
        return Error::forbidden("not-granted");
    }
};

struct HttpFloor {
    FakeAuthenticator authenticator;
    FakeDatabase database;
    IdSource ids{1};
    Clock clock;
    crypto::Keyring keys = crypto::Keyring::for_tests();
    auth::Deployment deployment{"http://localhost", false, keys};

    Floor floor() { return {authenticator, database, ids, clock, deployment}; }
    std::unique_ptr<Dispatcher> dispatcher(std::vector<Route> routes,
                                           std::span<const embedded::File> web = {},
                                           DispatcherSettings settings = {}) {
        auto made = Dispatcher::make(floor(), std::move(routes), embedded::texts(), web, std::move(settings));
        if (!made.ok()) throw std::runtime_error(made.error().detail);
        return std::move(made).value();
    }
};

}  // namespace xingtan::http
