#pragma once
// A backup is a folder: a copy of the database from one moment, the keys unless they are kept elsewhere, and
// a manifest that names every file with its length and SHA-256, under a code that only the holder of the keys
// can make. What does not match is refused before anything is written.
//
//     manifest.json  database.sqlite  keys
#include "app/settings.h"
#include "base/result.h"

namespace xingtan::app {

struct BackedUpFile {
    std::string name;
    std::int64_t bytes = 0;
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(BackedUpFile, (), (name, bytes, sha256))

struct Manifest {
    std::int64_t format = 1;
    std::string made_at;
    std::int64_t schema = 0;  // the highest migration in the copy
    std::vector<BackedUpFile> files;
    std::string code;  // HMAC of the rest
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (format, made_at, schema, files, code))

struct BackupOptions {
    std::string folder;
    std::string keys;           // restore: the key file, where the backup holds none
    bool without_keys = false;  // backup: leave them out, they are kept elsewhere
};

// Beside a running server too. Kind::Conflict "backup-exists" when the folder is there already,
// "engine-has-own-backup" on PostgreSQL.
Result<Manifest> back_up(const Settings& settings, const BackupOptions& options);

// Into a data folder that is not there yet or is empty, as a whole or not at all: Kind::Conflict
// "restore-needs-empty-folder", "backup-incomplete", "backup-altered" naming the file, "backup-keys-needed",
// "schema-newer". The copy is brought up to this program's schema; nobody is signed in to it.
Result<Manifest> restore(const Settings& settings, const BackupOptions& options);

}  // namespace xingtan::app
