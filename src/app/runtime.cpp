#include "app/runtime.h"

#include <filesystem>

#include "app/store.h"
#include "platform/audit/audit.h"
#include "platform/db/migration.h"
#include "platform/db/node_lease.h"

namespace xingtan::app {
namespace {

constexpr int kStorageFailedStatus = 74;  // EX_IOERR: start again and recover

std::string key_file(const Settings& settings) { return settings.data + "/keys"; }

std::string_view word(DeploymentKind kind) { return kind == DeploymentKind::Demo ? "demo" : "production"; }

Result<std::unique_ptr<crypto::Keyring>> keyring(Result<crypto::Keyring> made) {
    if (!made.ok()) return std::move(made).error();
    return std::make_unique<crypto::Keyring>(std::move(made).value());
}

}  // namespace

Result<> deployment_stands(const Settings& settings) {
    const auto& folder = settings.data;
    const auto wanted = settings.engine == "sqlite" ? database_settings(settings).sqlite_file : folder;
    if (std::filesystem::exists(wanted)) return {};
    return Error::conflict("no-deployment-here", {{"folder", folder}});
}

Result<> Runtime::connect(Options options) {
    settings_ = std::move(options.settings);
    clock_ = options.clock ? std::move(options.clock) : std::make_unique<Clock>();
    auto wanted = database_settings(settings_);
    wanted.access = options.access;
    wanted.check_scope = options.check_scope;
    wanted.storage_failed = [] { std::_Exit(kStorageFailedStatus); };
    database_ = TRY(db::open(wanted));
    return {};
}

void Runtime::deploy(DeploymentKind kind) {
    deployment_ = std::make_unique<auth::Deployment>(
        auth::Deployment{settings_.base_url, kind == DeploymentKind::Demo, *keys_, policy_of(settings_)});
}

Result<> Runtime::check_kind(DeploymentKind kind) {
    return database_->read([&](db::Tx& tx) -> Result<> {
        const auto found = TRY(store::deployment_kind(tx));
        if (found == word(kind)) return {};
        return Error::conflict(kind == DeploymentKind::Demo ? "deployment-is-production"
                                                            : "deployment-is-demo");
    });
}

Result<std::unique_ptr<Runtime>> Runtime::open(Options options) {
    const auto kind = options.kind;
    const auto access = options.access;
    TRY(deployment_stands(options.settings));
    auto runtime = std::make_unique<Runtime>();
    runtime->keys_ = TRY(keyring(crypto::Keyring::open(key_file(options.settings))));
    TRY(runtime->connect(std::move(options)));
    runtime->deploy(kind);
    TRY(db::verify_schema(*runtime->database_, db::embedded_migrations()));
    TRY(runtime->check_kind(kind));
    if (access == db::Settings::Access::Own)
        TRY(runtime->lease());
    else
        runtime->ids_ = std::make_unique<IdSource>(0);  // a reader makes no rows
    return runtime;
}

Result<std::unique_ptr<Runtime>> Runtime::create(Options options) {
    if (std::filesystem::exists(key_file(options.settings))) return Error::conflict("already-initialised");
    return make(std::move(options), Found::Nothing);
}

Result<std::unique_ptr<Runtime>> Runtime::create_or_resume(Options options) {
    return make(std::move(options), Found::HalfMade);
}

// The database comes before the keys: one that cannot be reached leaves nothing behind, and one that is in
// use is refused before anything changes.
Result<std::unique_ptr<Runtime>> Runtime::make(Options options, Found allowed) {
    std::error_code failure;
    std::filesystem::create_directories(options.settings.data, failure);
    if (failure) return Error::invalid("data-folder-unusable", {{"folder", options.settings.data}});
    const auto kind = options.kind;
    auto runtime = std::make_unique<Runtime>();
    TRY(runtime->connect(std::move(options)));
    TRY(runtime->check_not_entered());
    TRY(db::migrate(*runtime->database_, db::embedded_migrations()));
    TRY(runtime->found(kind, allowed));
    TRY(runtime->lease());
    return runtime;
}

Result<> Runtime::check_not_entered() {
    // Against a program that knows no migrations every one that was applied is too new.
    const auto empty = db::verify_schema(*database_, {});
    if (empty.ok()) return {};
    if (empty.error().code != "schema-newer") return empty.error();
    return database_->read([](db::Tx& tx) -> Result<> {
        const bool entered = TRY(store::entered(tx));  // a table of the very first migration
        if (entered) return Error::conflict("already-initialised");
        return {};
    });
}

// A database whose kind is set was sealed under keys that exist somewhere: then they are read, never made.
Result<> Runtime::found(DeploymentKind kind, Found allowed) {
    std::optional<std::string> known;
    TRY(database_->read([&](db::Tx& tx) -> Result<> {
        known = TRY(store::deployment_kind(tx));
        return {};
    }));
    if (known && (allowed == Found::Nothing || *known != word(kind)))
        return Error::conflict("already-initialised");
    const auto file = key_file(settings_);
    const bool kept = known || std::filesystem::exists(file);
    keys_ = TRY(keyring(kept ? crypto::Keyring::open(file) : crypto::Keyring::create(file)));
    deploy(kind);
    if (known) return {};
    return database_->write([&](db::Tx& tx) -> Result<> {
        const bool made = TRY(store::set_deployment_kind(tx, word(kind)));
        if (made) return {};
        return Error::conflict("already-initialised");
    });
}

Result<> Runtime::lease() {
    node_ = TRY(db::lease_node(*database_, clock_->now()));
    ids_ = std::make_unique<IdSource>(node_);
    sealer_ = std::make_unique<audit::Sealer>(*database_);
    return {};
}

Context Runtime::as(AccountId account, UnitId unit, PersonId person) {
    const auto at = clock_->now();
    return Context{{account, person, unit, at},
                   clock_->domain_now(),
                   at,
                   "command",
                   auth::Work(*database_, account, at, std::nullopt),
                   *ids_,
                   *deployment_};
}

}  // namespace xingtan::app
