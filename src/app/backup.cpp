#include "app/backup.h"

#include <unistd.h>

#include <filesystem>

#include "app/runtime.h"
#include "app/store.h"
#include "base/files.h"
#include "base/json.h"
#include "platform/audit/audit.h"
#include "platform/auth/restored.h"
#include "platform/crypto/file_digest.h"
#include "platform/crypto/keyring.h"
#include "platform/db/migration.h"
#include "platform/db/node_lease.h"

namespace xingtan::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kManifestMost = 1 << 20;
constexpr std::string_view kManifest = "/manifest.json", kDatabase = "/database.sqlite", kKeys = "/keys";

std::string path_of(const std::string& folder, std::string_view name) { return folder + std::string(name); }

std::string code_of(Manifest manifest, const crypto::Keyring& keys) {
    manifest.code.clear();
    return keys.code_hash("backup " + to_json(manifest));
}

// Removes what was begun unless it is kept, so that a backup or a restore is there as a whole or not at all.
class Staging {
  public:
    static Result<Staging> make(const std::string& target) {
        Staging made(target + ".part-" + std::to_string(::getpid()));
        std::error_code failure;
        fs::create_directories(made.folder_, failure);
        if (failure) return Error::invalid("data-folder-unusable", {{"folder", made.folder_}});
        fs::permissions(made.folder_, fs::perms::owner_all, failure);
        return made;
    }
    Staging(Staging&& other) noexcept : folder_(std::exchange(other.folder_, {})) {}
    ~Staging() {
        std::error_code ignored;  // at worst a folder named .part stays, which says what it is
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }
    const std::string& folder() const { return folder_; }
    Result<> become(const std::string& target) {
        TRY(sync_path(folder_));
        std::error_code failure;
        fs::rename(folder_, target, failure);
        if (failure) return Error::unavailable("file-unusable", target + ": " + failure.message());
        folder_.clear();
        const auto above = fs::absolute(target).parent_path().string();
        return sync_path(above);
    }

  private:
    std::string folder_;
    explicit Staging(std::string folder) : folder_(std::move(folder)) {}
};

std::string without_slash(std::string folder) {
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    return folder;
}

Result<BackedUpFile> described(const std::string& folder, std::string_view name) {
    const auto path = path_of(folder, name);
    std::error_code absent;
    const auto bytes = fs::file_size(path, absent);
    if (absent) return Error::conflict("backup-incomplete", {{"file", path}});
    auto digest = TRY(crypto::sha256_of_file(path));
    return BackedUpFile{std::string(name.substr(1)), static_cast<std::int64_t>(bytes), std::move(digest)};
}

Result<Manifest> manifest_of(const std::string& folder, std::int64_t schema) {
    Manifest manifest;
    manifest.made_at = to_iso(Clock().now());
    manifest.schema = schema;
    for (const auto name : {kDatabase, kKeys}) {
        if (!fs::exists(path_of(folder, name))) continue;
        auto one = TRY(described(folder, name));
        manifest.files.push_back(std::move(one));
    }
    return manifest;
}

Result<Manifest> read_manifest(const std::string& folder) {
    const auto path = path_of(folder, kManifest);
    if (!fs::exists(path)) return Error::conflict("backup-incomplete", {{"file", path}});
    const auto text = TRY(read_file(path, kManifestMost));
    auto manifest = from_json<Manifest>(text);
    if (!manifest.ok() || manifest.value().format != 1)
        return Error::conflict("backup-altered", {{"file", path}});
    return manifest;
}

Result<std::string> key_file_of(const BackupOptions& options) {
    if (!options.keys.empty()) return options.keys;
    auto own = path_of(options.folder, kKeys);
    if (fs::exists(own)) return own;
    return Error::conflict("backup-keys-needed");
}

// The manifest against the keys, then every file against the manifest.
Result<Manifest> verified(const BackupOptions& options, const crypto::Keyring& keys) {
    auto manifest = TRY(read_manifest(options.folder));
    if (code_of(manifest, keys) != manifest.code)
        return Error::conflict("backup-altered", {{"file", path_of(options.folder, kManifest)}});
    for (const auto& file : manifest.files) {
        const auto name = "/" + file.name;
        const auto found = TRY(described(options.folder, name));
        if (found.bytes != file.bytes || found.sha256 != file.sha256)
            return Error::conflict("backup-altered", {{"file", path_of(options.folder, name)}});
    }
    return manifest;
}

// Whoever was signed in when the copy was made is not in what is made of it.
Result<> begin_anew(db::Database& database, const Manifest& manifest) {
    const Clock clock;
    const auto now = clock.now();
    const auto node = TRY(db::lease_node(database, now));
    IdSource ids(node);
    return database.write([&](db::Tx& tx) -> Result<> {
        const auto root = TRY(store::root_unit(tx));
        TRY(auth::begin_after_restore(tx, {{}, now, "restore", ids}, root, manifest.made_at));
        TRY(audit::seal(tx));
        return {};
    });
}

Result<> make_ready(const std::string& folder, const Manifest& manifest) {
    Settings settings;
    settings.data = folder;
    const auto database = TRY(db::open(database_settings(settings)));
    TRY(db::migrate(*database, db::embedded_migrations()));
    TRY(begin_anew(*database, manifest));
    return database->after_bulk();
}

Result<> empty_or_absent(const std::string& folder) {
    std::error_code failure;
    if (!fs::exists(folder)) return {};
    if (fs::is_directory(folder) && fs::is_empty(folder, failure) && fs::remove(folder, failure)) return {};
    return Error::conflict("restore-needs-empty-folder", {{"folder", folder}});
}

}  // namespace

Result<Manifest> back_up(const Settings& settings, const BackupOptions& options) {
    TRY(deployment_stands(settings));
    const auto folder = without_slash(options.folder);
    if (fs::exists(folder)) return Error::conflict("backup-exists", {{"folder", folder}});
    const auto key_file = path_of(settings.data, kKeys);
    const auto keys = TRY(crypto::Keyring::open(key_file));
    auto wanted = database_settings(settings);
    wanted.access = db::Settings::Access::ReadOnly;
    const auto database = TRY(db::open(wanted));
    const auto schema = TRY(db::verify_schema(*database, db::embedded_migrations()));
    auto staging = TRY(Staging::make(folder));
    TRY(database->snapshot(path_of(staging.folder(), kDatabase)));
    if (!options.without_keys) TRY(copy_to_new_file(key_file, path_of(staging.folder(), kKeys)));
    auto manifest = TRY(manifest_of(staging.folder(), schema.applied));
    manifest.code = code_of(manifest, keys);
    TRY(write_new_file(path_of(staging.folder(), kManifest), to_json(manifest) + "\n"));
    TRY(staging.become(folder));
    return manifest;
}

Result<Manifest> restore(const Settings& settings, const BackupOptions& asked) {
    if (settings.engine != "sqlite") return Error::conflict("engine-has-own-backup");
    auto options = asked;
    options.folder = without_slash(options.folder);
    const auto target = without_slash(settings.data);
    const auto key_file = TRY(key_file_of(options));
    const auto keys = TRY(crypto::Keyring::open(key_file));
    const auto manifest = TRY(verified(options, keys));
    TRY(empty_or_absent(target));
    auto staging = TRY(Staging::make(target));
    Settings staged;
    staged.data = staging.folder();
    TRY(copy_to_new_file(path_of(options.folder, kDatabase), database_settings(staged).sqlite_file));
    TRY(copy_to_new_file(key_file, path_of(staging.folder(), kKeys)));
    TRY(make_ready(staging.folder(), manifest));
    TRY(staging.become(target));
    return manifest;
}

}  // namespace xingtan::app
