#include "app/runtime.h"

#include <unistd.h>
#include <filesystem>

#include "platform/db/migration.h"

namespace xingtan::app {
namespace {

std::string key_file(const Settings& settings) { return settings.data + "/keys"; }

std::string_view word(DeploymentKind kind) { return kind == DeploymentKind::Demo ? "demo" : "production"; }

Result<std::unique_ptr<crypto::Keyring>> keyring(Result<crypto::Keyring> made) {
    if (!made.ok()) return std::move(made).error();
    return std::make_unique<crypto::Keyring>(std::move(made).value());
}

Result<int> lease(db::Database& database, Clock& clock) {
    return db::lease_node(database, "pid " + std::to_string(::getpid()), clock.now());
}

}  // namespace

Result<> Runtime::connect(const Settings& settings, DeploymentKind kind, std::unique_ptr<Clock> clock,
                          db::Settings::Access access) {
    settings_ = settings;
    clock_ = clock ? std::move(clock) : std::make_unique<Clock>();
    auto wanted = database_settings(settings);
    wanted.access = access;
    wanted.storage_failed = [] { std::_Exit(74); };
    database_ = TRY(db::open(wanted));
    deployment_ = std::make_unique<auth::Deployment>(
        auth::Deployment{settings.base_url, kind == DeploymentKind::Demo, *keys_});
    return {};
}

Result<> Runtime::check_kind(DeploymentKind kind) {
    return database_->read([&](db::Tx& tx) -> Result<> {
        const auto found = TRY(tx.maybe<std::string>("SELECT value FROM deployment WHERE name = 'kind'"));
        if (found == word(kind)) return {};
        return Error::conflict(kind == DeploymentKind::Demo ? "deployment-is-production"
                                                            : "deployment-is-demo");
    });
}

Result<std::unique_ptr<Runtime>> Runtime::open(const Settings& settings, DeploymentKind kind,
                                               std::unique_ptr<Clock> clock, db::Settings::Access access) {
    auto runtime = std::make_unique<Runtime>();
    runtime->keys_ = TRY(keyring(crypto::Keyring::open(key_file(settings))));
    TRY(runtime->connect(settings, kind, std::move(clock), access));
    TRY(db::verify_schema(*runtime->database_, db::embedded_migrations()));
    TRY(runtime->check_kind(kind));
    if (access == db::Settings::Access::Own) {
        const auto node = TRY(lease(*runtime->database_, *runtime->clock_));
        runtime->ids_ = std::make_unique<IdSource>(node);
    }
    return runtime;
}

Result<std::unique_ptr<Runtime>> Runtime::create(const Settings& settings, DeploymentKind kind,
                                                 std::unique_ptr<Clock> clock) {
    std::error_code failure;
    std::filesystem::create_directories(settings.data, failure);
    if (failure) return Error::invalid("data-folder-unusable", {{"folder", settings.data}});
    if (std::filesystem::exists(key_file(settings))) return Error::conflict("already-initialised");
    auto runtime = std::make_unique<Runtime>();
    runtime->keys_ = TRY(keyring(crypto::Keyring::create(key_file(settings))));
    TRY(runtime->connect(settings, kind, std::move(clock), db::Settings::Access::Own));
    TRY(db::migrate(*runtime->database_, db::embedded_migrations()));
    TRY(runtime->database_->write([&](db::Tx& tx) -> Result<> {
        const auto made = TRY(
            tx.run("INSERT INTO deployment (name, value) VALUES ('kind', $1) ON CONFLICT (name) DO NOTHING",
                   word(kind)));
        if (made == 1) return {};
        return Error::conflict("already-initialised");
    }));
    const auto node = TRY(lease(*runtime->database_, *runtime->clock_));
    runtime->ids_ = std::make_unique<IdSource>(node);
    return runtime;
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
