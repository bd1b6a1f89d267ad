// A backup is made beside a running server, restores as a whole, and is refused when one byte of it differs.
#include <filesystem>
#include <fstream>

#include "app/commands.h"
#include "app/invariants.h"
#include "app/wire.h"
#include "base/files.h"
#include "base/json.h"
#include "platform/crypto/file_digest.h"
#include "world.h"

namespace xingtan::testing {
namespace {

namespace fs = std::filesystem;

class Backup : public ::testing::Test {
  protected:
    Backup() {
        app::wire();
        settings_.data = folder_ / "data";
        settings_.base_url = "https://xingtan.example";
        ::testing::internal::CaptureStdout();
        EXPECT_OK(app::init(settings_));
        ::testing::internal::GetCapturedStdout();
    }
    app::Settings restored() const {
        auto settings = settings_;
        settings.data = folder_ / "restored";
        return settings;
    }
    std::string refusal(const app::BackupOptions& options) {
        const auto made = app::restore(restored(), options);
        EXPECT_FALSE(fs::exists(restored().data)) << "a refused restore left something behind";
        return made.ok() ? "" : made.error().code;
    }
    static void flip(const std::string& file, std::uintmax_t at) {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(static_cast<std::streamoff>(at));
        const auto byte = static_cast<char>(stream.get() ^ 1);
        stream.seekp(static_cast<std::streamoff>(at));
        stream.put(byte);
    }
    static std::int64_t number(db::Database& database, const std::string& sql) {
        std::int64_t found = -1;
        EXPECT_OK(database.read([&](db::Tx& tx) -> Result<> {
            found = TRY(tx.one<std::int64_t>("/*system*/ " + sql));
            return {};
        }));
        return found;
    }

    Folder folder_;
    app::Settings settings_;
    app::BackupOptions options_{.folder = folder_ / "backup"};
};

TEST_F(Backup, IsMadeBesideARunningServerAndRestores) {
    auto running = app::Runtime::open({.settings = settings_});
    ASSERT_OK(running);
    const auto units = number((*running)->database(), "SELECT count(*) FROM unit");
    EXPECT_EQ(number((*running)->database(), "SELECT count(*) FROM sign_in_link"), 1);
    const auto made = app::back_up(settings_, options_);
    ASSERT_OK(made);
    EXPECT_EQ(app::back_up(settings_, options_).error().code, "backup-exists");
    ASSERT_OK((*running)->database().script("UPDATE account SET name = 'later'"));

    ASSERT_OK(app::restore(restored(), options_));
    EXPECT_EQ(app::restore(restored(), options_).error().code, "restore-needs-empty-folder");
    auto copy = app::Runtime::open({.settings = restored()});
    ASSERT_OK(copy);
    auto& database = (*copy)->database();
    EXPECT_EQ(number(database, "SELECT count(*) FROM unit"), units);
    EXPECT_EQ(number(database, "SELECT count(*) FROM account WHERE name = 'later'"), 0);
    EXPECT_EQ(number(database, "SELECT count(*) FROM sign_in_link"), 0) << "an old link still opens it";
    EXPECT_EQ(number(database, "SELECT count(*) FROM audit WHERE action = 'deployment.restored'"), 1);
    const auto broken = app::check(database, &(*copy)->keys());
    ASSERT_OK(broken);
    for (const auto& one : *broken) EXPECT_TRUE(one.violations.empty()) << one.invariant;
}

TEST_F(Backup, IsRefusedWhenOneByteDiffers) {
    ASSERT_OK(app::back_up(settings_, options_));
    for (const auto* name : {"database.sqlite", "keys", "manifest.json"}) {
        const auto file = options_.folder + "/" + name;
        const auto size = fs::file_size(file);
        for (std::uintmax_t i = 0; i < 8; ++i) {
            const auto at = i * (size - 2) / 7;
            flip(file, at);
            EXPECT_NE(refusal(options_), "") << file << " at " << at;
            flip(file, at);
        }
    }
    EXPECT_OK(app::restore(restored(), options_));
}

// Who alters the copy can write its new digest into the manifest, but not the code over it.
TEST_F(Backup, IsRefusedWhenItsManifestWasMadeToFit) {
    const auto made = app::back_up(settings_, options_);
    ASSERT_OK(made);
    const auto file = options_.folder + "/database.sqlite";
    flip(file, 5'000);
    auto manifest = *made;
    manifest.files.front().sha256 = *crypto::sha256_of_file(file);
    fs::remove(options_.folder + "/manifest.json");
    ASSERT_OK(write_new_file(options_.folder + "/manifest.json", to_json(manifest)));
    EXPECT_EQ(refusal(options_), "backup-altered");
}

TEST_F(Backup, NeedsEveryFileAndTheKeys) {
    options_.without_keys = true;
    ASSERT_OK(app::back_up(settings_, options_));
    EXPECT_FALSE(fs::exists(options_.folder + "/keys"));
    EXPECT_EQ(refusal(options_), "backup-keys-needed");
    options_.keys = settings_.data + "/keys";
    fs::rename(options_.folder + "/database.sqlite", folder_ / "away");
    EXPECT_EQ(refusal(options_), "backup-incomplete");
    fs::rename(folder_ / "away", options_.folder + "/database.sqlite");
    ASSERT_OK(app::restore(restored(), options_));
    EXPECT_OK(app::Runtime::open({.settings = restored()}));
}

}  // namespace
}  // namespace xingtan::testing
