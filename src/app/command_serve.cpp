// serve, init, migrate, check, openapi.
#include <cstdio>

#include "app/commands.h"
#include "app/invariants.h"
#include "app/routes.h"
#include "app/server.h"
#include "app/stack.h"
#include "app/store.h"
#include "base/json.h"
#include "domain/org/service.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/invitation.h"
#include "platform/crypto/tls_files.h"
#include "platform/db/migration.h"
#include "platform/http/openapi.h"

namespace xingtan::app {
namespace {

constexpr std::int64_t kInitLinkMs = 24 * 3'600'000;

struct CheckLine {
    std::string invariant;
    std::vector<std::string> violations;
};
BOOST_DESCRIBE_STRUCT(CheckLine, (), (invariant, violations))
struct CheckReport {
    bool ok = true;
    std::vector<CheckLine> invariants;
};
BOOST_DESCRIBE_STRUCT(CheckReport, (), (ok, invariants))

void print(const CheckReport& report) {
    for (const auto& line : report.invariants) {
        std::printf("%-4s %s\n", line.violations.empty() ? "ok" : "BAD", line.invariant.c_str());
        for (const auto& what : line.violations) std::printf("     %s\n", what.c_str());
    }
}

// The host of https://host:port/…, "localhost" when there is none yet.
std::string host_of(const std::string& base_url) {
    const auto scheme = base_url.find("://");
    if (scheme == std::string::npos) return "localhost";
    auto host = base_url.substr(scheme + 3);
    host.resize(std::min(host.size(), host.find('/')));
    if (host.starts_with('[')) return host.substr(1, host.find(']') - 1);
    return host.substr(0, host.find(':'));
}

// The account an earlier run opened, if one came so far. Accounts without it were made by another way than
// `init`, and are left alone.
Result<std::optional<AccountId>> first_account(Runtime& runtime) {
    std::optional<AccountId> known;
    TRY(runtime.database().read([&](db::Tx& tx) -> Result<> {
        known = TRY(store::first_account(tx));
        const bool others = TRY(store::any_account(tx));
        if (!known && others) return Error::conflict("already-initialised");
        return {};
    }));
    return known;
}

// The divisions of the nation, as far as they are missing, and the first office on their root.
Result<AccountId> open_first_account(Runtime& runtime) {
    auto ctx = runtime.as({}, {});
    const auto loaded = TRY(org::load_divisions(ctx, {}));
    AccountId account;
    TRY(runtime.database().write([&](db::Tx& tx) -> Result<> {
        account = TRY(auth::open_account(
            tx, ctx.who(), {auth::Role::MinistryOffice, "系统管理员", loaded.root, {}, "admin"}));
        TRY(auth::appoint_first(tx, ctx.who(), account, loaded.root));
        return store::set_first_account(tx, account);
    }));
    return account;
}

// The token of a link that lets the owner of the first account in.
Result<std::string> found(Runtime& runtime) {
    auto account = TRY(first_account(runtime));
    if (!account) account = TRY(open_first_account(runtime));
    std::string token;
    const auto until = WallTime{runtime.clock().now().ms + kInitLinkMs};
    TRY(runtime.database().write([&](db::Tx& tx) -> Result<> {
        token = TRY(auth::make_sign_in_link(tx, runtime.keys(), *account, until));
        return {};
    }));
    return token;
}

// Served before `init` came to its end, it would be a door without a key.
Result<> somebody_can_enter(Runtime& runtime) {
    return runtime.database().read([](db::Tx& tx) -> Result<> {
        const bool any = TRY(store::any_account(tx));
        if (any) return {};
        return Error::conflict("init-unfinished");
    });
}

}  // namespace

Result<> serve(const Settings& settings) {
    block_stop_signals();
    if (settings.base_url.empty()) return Error::invalid("base-url-needed");
    const auto runtime = TRY(Runtime::open({.settings = settings}));
    TRY(somebody_can_enter(*runtime));
    const auto stack = TRY(Stack::make(*runtime));
    return serve_until_stopped(*runtime, *stack, [&](int port) {
        std::printf("Xingtan listens on %s:%d for %s\n", settings.address.c_str(), port,
                    settings.base_url.c_str());
        std::fflush(stdout);
    });
}

Result<> init(const Settings& settings) {
    const auto runtime = TRY(Runtime::create_or_resume({.settings = settings}));
    const auto token = TRY(found(*runtime));
    const auto fingerprint =
        TRY(crypto::make_self_signed(own_tls_files(settings), host_of(settings.base_url)));
    const auto base =
        settings.base_url.empty() ? "http://127.0.0.1:" + std::to_string(settings.port) : settings.base_url;
    std::printf(
        "Made %s. Start the server with `xingtan serve`, then open this link once, within 24 "
        "hours:\n%s/sign-in#%s\n",
        settings.data.c_str(), base.c_str(), token.c_str());
    std::printf(
        "Beyond loopback the server speaks TLS, until you name a certificate of your own "
        "(server.certificate) with "
        "one it made for itself:\n%s, SHA-256 fingerprint %s\n",
        own_tls_files(settings).certificate.c_str(), fingerprint.c_str());
    return {};
}

Result<> migrate(const Settings& settings) {
    TRY(deployment_stands(settings));
    const auto database = TRY(db::open(database_settings(settings)));
    const auto state = TRY(db::migrate(*database, db::embedded_migrations()));
    std::printf("Schema %d of %d, %d applied now\n", state.applied, state.known, state.done_now);
    return {};
}

Result<> check(const Settings& settings, bool json) {
    TRY(deployment_stands(settings));
    auto wanted = database_settings(settings);
    wanted.access = db::Settings::Access::ReadOnly;
    const auto database = TRY(db::open(wanted));
    TRY(db::verify_schema(*database, db::embedded_migrations()));
    const auto keys = TRY(crypto::Keyring::open(settings.data + "/keys"));
    const auto broken = TRY(check(*database, &keys));
    CheckReport report;
    for (const auto& one : broken) {
        report.invariants.push_back({one.invariant, one.violations});
        if (!one.violations.empty()) report.ok = false;
    }
    if (json)
        std::printf("%s\n", to_json(report).c_str());
    else
        print(report);
    if (report.ok) return {};
    return Error::conflict("invariants-broken");
}

Result<> print_openapi() {
    const auto all = routes(true);
    const auto document = TRY(http::openapi_document(all));
    std::printf("%s\n", document.c_str());
    return {};
}

}  // namespace xingtan::app
