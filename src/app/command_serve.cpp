// serve, init, migrate, check, openapi.
#include <cstdio>

#include "app/commands.h"
#include "app/invariants.h"
#include "app/routes.h"
#include "app/server.h"
#include "app/stack.h"
#include "app/store.h"
#include "base/json.h"
#include "base/log.h"
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

// The accounts an earlier run opened, if one came so far. Accounts without them were made by another way than
// `init`, and are left alone.
Result<std::vector<store::FirstAccount>> first_accounts(Runtime& runtime) {
    std::vector<store::FirstAccount> known;
    TRY(runtime.database().read([&](db::Tx& tx) -> Result<> {
        known = TRY(store::first_accounts(tx));
        const bool others = TRY(store::any_account(tx));
        if (known.empty() && others) return Error::conflict("already-initialised");
        return {};
    }));
    return known;
}

// One account of everything, or the three that duties apart ask for.
Result<> open_first(db::Tx& tx, Context& ctx, UnitId root, auth::Duties duties) {
    using auth::Role;
    const auto open = [&](Role role, const char* title, const char* login,
                          const char* kept) -> Result<AccountId> {
        const auto account = TRY(auth::open_account(tx, ctx.who(), {role, title, root, {}, login}));
        TRY(store::set_first_account(tx, kept, account));
        return account;
    };
    if (duties == auth::Duties::Together) {
        const auto account = TRY(open(Role::MinistryOffice, "系统管理员", "admin", "first-account"));
        TRY(auth::appoint_first(tx, ctx.who(), account, root));
        return {};
    }
    auth::FirstThree three;
    three.system = TRY(open(Role::SystemAdministrator, "系统管理员", "admin", "first-account"));
    three.security =
        TRY(open(Role::SecurityAdministrator, "安全管理员", "security", "first-account-security"));
    three.audit = TRY(open(Role::Auditor, "审计管理员", "audit", "first-account-audit"));
    TRY(auth::appoint_first_three(tx, ctx.who(), three, root));
    return {};
}

// The divisions of the nation, as far as they are missing, and the first accounts on their root.
Result<> open_first_accounts(Runtime& runtime) {
    auto ctx = runtime.as({}, {});
    const auto loaded = TRY(org::load_divisions(ctx, {}));
    return runtime.database().write(
        [&](db::Tx& tx) { return open_first(tx, ctx, loaded.root, runtime.deployment().policy.duties); });
}

// Links that let the owners of the first accounts in.
struct FirstLink {
    std::string title;
    std::string token;
};
Result<std::vector<FirstLink>> found(Runtime& runtime) {
    auto accounts = TRY(first_accounts(runtime));
    if (accounts.empty()) {
        TRY(open_first_accounts(runtime));
        accounts = TRY(first_accounts(runtime));
    }
    std::vector<FirstLink> links;
    const auto until = WallTime{runtime.clock().now().ms + kInitLinkMs};
    TRY(runtime.database().write([&](db::Tx& tx) -> Result<> {
        links.clear();
        for (const auto& first : accounts) {
            auto token = TRY(auth::make_sign_in_link(tx, runtime.keys(), first.account, until));
            links.push_back({first.title, std::move(token)});
        }
        return {};
    }));
    return links;
}

// Served before `init` came to its end, it would be a door without a key.
Result<> somebody_can_enter(Runtime& runtime) {
    return runtime.database().read([](db::Tx& tx) -> Result<> {
        const bool any = TRY(store::any_account(tx));
        if (any) return {};
        return Error::conflict("init-unfinished");
    });
}

// The setting keeps new rights apart; those given before it was set are told, not taken.
Result<> tell_of_two_duties(Runtime& runtime) {
    if (runtime.deployment().policy.duties != auth::Duties::Apart) return {};
    return runtime.database().read([&](db::Tx& tx) -> Result<> {
        const auto accounts = TRY(store::accounts_of_two_duties(tx, runtime.clock().now()));
        if (accounts > 0) log::warn("duties-in-one-hand", {{"accounts", std::to_string(accounts)}});
        return {};
    });
}

}  // namespace

Result<> serve(const Settings& settings) {
    block_stop_signals();
    if (settings.base_url.empty()) return Error::invalid("base-url-needed");
    const auto runtime = TRY(Runtime::open({.settings = settings}));
    TRY(somebody_can_enter(*runtime));
    TRY(tell_of_two_duties(*runtime));
    const auto stack = TRY(Stack::make(*runtime));
    return serve_until_stopped(*runtime, *stack, [&](int port) {
        std::printf("Xingtan listens on %s:%d for %s\n", settings.address.c_str(), port,
                    settings.base_url.c_str());
        std::fflush(stdout);
    });
}

Result<> init(const Settings& settings) {
    const auto runtime = TRY(Runtime::create_or_resume({.settings = settings}));
    const auto links = TRY(found(*runtime));
    const auto fingerprint =
        TRY(crypto::make_self_signed(own_tls_files(settings), host_of(settings.base_url)));
    const auto base =
        settings.base_url.empty() ? "http://127.0.0.1:" + std::to_string(settings.port) : settings.base_url;
    std::printf("Made %s. Start the server with `xingtan serve`, then open %s once, within 24 hours:\n",
                settings.data.c_str(), links.size() == 1 ? "this link" : "each of these links");
    for (const auto& link : links) {
        if (links.size() > 1) std::printf("%s\n", link.title.c_str());
        std::printf("%s/sign-in#%s\n", base.c_str(), link.token.c_str());
    }
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
