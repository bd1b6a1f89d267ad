#pragma once
// The commands. Exit status: 0 done, 1 refused or failed (the reason on standard error), 2 wrongly called, 3
// `check` found violations.
#include <cstdint>
#include <string>

#include "app/backup.h"
#include "app/settings.h"

namespace xingtan::app {

int run(int argc, char** argv);

struct DemoOptions {
    std::string data;  // empty: a throw-away folder, removed at the end
    int port = 8080;
    bool json = false;  // the role links as one JSON object on standard output
};
struct FileOptions {
    std::string what;  // "quota-sheet", "roster", "board"
    std::string file;
    std::string project, unit, account;
};
struct GenerateOptions {
    std::string into;  // folder to make it in
    bool sichuan = false;
    std::uint64_t seed = 2016;
};

Result<> serve(const Settings& settings);
Result<> demo(Settings settings, const DemoOptions& options);
Result<> init(const Settings& settings);
Result<> migrate(const Settings& settings);
Result<> check(const Settings& settings,
               bool json);  // Kind::Conflict "invariants-broken" when something is found
Result<> import_file(const Settings& settings, const FileOptions& options);
Result<> export_file(const Settings& settings, const FileOptions& options);
Result<> generate(Settings settings, const GenerateOptions& options);
Result<> print_openapi();
Result<> rotate_signing_key(const Settings& settings);
Result<> backup_command(const Settings& settings, const BackupOptions& options);
Result<> restore_command(const Settings& settings, const BackupOptions& options);

}  // namespace xingtan::app
