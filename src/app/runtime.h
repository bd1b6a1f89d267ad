#pragma once
// Everything a command needs, opened in order and closed in reverse: database, keys, ids, clock. A Context
// acts as one account, so commands and the demo call the same services as the browser does.
#include <memory>

#include "app/settings.h"
#include "platform/audit/sealer.h"
#include "platform/auth/context.h"

namespace xingtan::app {

enum class DeploymentKind { Production, Demo };

// Kind::Conflict "no-deployment-here" when the data folder is not there or holds no SQLite file: the database
// itself would say no more than that a file cannot be opened.
Result<> deployment_stands(const Settings& settings);

class Runtime {
  public:
    // How to open one: the settings, and a clock of its own for a demo or a test.
    struct Options {
        Settings settings;
        DeploymentKind kind = DeploymentKind::Production;
        std::unique_ptr<Clock> clock = nullptr;
        db::Settings::Access access = db::Settings::Access::Own;
        bool check_scope = false;
    };
    // Opens the database, checks its schema and reads the keys. Kind::Conflict "schema-older" when `migrate`
    // must run first, "deployment-is-demo" or "deployment-is-production" when it is of the other kind.
    static Result<std::unique_ptr<Runtime>> open(Options options);
    // Makes a new one: an empty data folder (or database), its schema, its keys, its kind. Kind::Conflict
    // "already-initialised".
    static Result<std::unique_ptr<Runtime>> create(Options options);
    // The same, or goes on with one that was left half-made: what is there is kept, its keys too. Only while
    // nobody has entered it; Kind::Conflict "already-initialised" from then on.
    static Result<std::unique_ptr<Runtime>> create_or_resume(Options options);

    db::Database& database() { return *database_; }
    IdSource& ids() { return *ids_; }
    Clock& clock() { return *clock_; }
    const auth::Deployment& deployment() const { return *deployment_; }
    const crypto::Keyring& keys() const { return *keys_; }
    const Settings& settings() const { return settings_; }
    int node() const { return node_; }  // leased; see db/node_lease.h

    // A context that acts as this account now.
    Context as(AccountId account, UnitId unit, PersonId person = {});

  private:
    Settings settings_;
    int node_ = 0;
    std::unique_ptr<Clock> clock_;
    std::unique_ptr<crypto::Keyring> keys_;
    std::unique_ptr<auth::Deployment> deployment_;
    std::unique_ptr<IdSource> ids_;
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<audit::Sealer> sealer_;

    enum class Found { Nothing, HalfMade };  // what may be there already
    static Result<std::unique_ptr<Runtime>> make(Options options, Found allowed);
    Result<> connect(Options options);
    void deploy(DeploymentKind kind);
    Result<> check_kind(DeploymentKind kind);
    Result<> check_not_entered();
    Result<> found(DeploymentKind kind, Found allowed);
    Result<> lease();
};

}  // namespace xingtan::app
