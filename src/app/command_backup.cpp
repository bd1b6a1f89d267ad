// backup and restore.
#include <cstdio>

#include "app/commands.h"

namespace xingtan::app {

Result<> backup_command(const Settings& settings, const BackupOptions& options) {
    const auto manifest = TRY(back_up(settings, options));
    std::printf("Backed up %s into %s, as of %s:\n", settings.data.c_str(), options.folder.c_str(),
                manifest.made_at.c_str());
    for (const auto& file : manifest.files)
        std::printf("  %-16s %12lld bytes  %s\n", file.name.c_str(), static_cast<long long>(file.bytes),
                    file.sha256.c_str());
    if (options.without_keys)
        std::printf("The keys are not in it: without the file `keys` it cannot be restored.\n");
    return {};
}

Result<> restore_command(const Settings& settings, const BackupOptions& options) {
    const auto manifest = TRY(restore(settings, options));
    std::printf("Restored the backup of %s into %s; everybody signs in again.\nNow run `xingtan check`.\n",
                manifest.made_at.c_str(), settings.data.c_str());
    return {};
}

}  // namespace xingtan::app
