#include "support/failing_disk.h"

#include <atomic>

namespace xingtan::testing {
namespace {

std::atomic<FailingDisk::Fails> failing = FailingDisk::Fails::Nothing;
sqlite3_vfs* real = nullptr;
const sqlite3_io_methods* real_methods = nullptr;

template <FailingDisk::Fails Which>
int sync(sqlite3_file* file, int flags) {
    return failing == Which ? SQLITE_IOERR_FSYNC : real_methods->xSync(file, flags);
}

// The file stays SQLite's own; only its table of methods is another, with one entry changed.
template <FailingDisk::Fails Which>
void replace_sync(sqlite3_file* file) {
    static sqlite3_io_methods methods;
    real_methods = file->pMethods;
    methods = *file->pMethods;
    methods.xSync = &sync<Which>;
    file->pMethods = &methods;
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    const int code = real->xOpen(real, name, file, flags, out);
    if (code != SQLITE_OK) return code;
    if (flags & SQLITE_OPEN_WAL) replace_sync<FailingDisk::Fails::Log>(file);
    if (flags & SQLITE_OPEN_MAIN_DB) replace_sync<FailingDisk::Fails::Database>(file);
    return code;
}

}  // namespace

FailingDisk::FailingDisk() {
    real = sqlite3_vfs_find(nullptr);
    vfs_ = *real;
    vfs_.zName = "failing-disk";
    vfs_.pNext = nullptr;
    vfs_.xOpen = &open;
    sqlite3_vfs_register(&vfs_, 1);
}

FailingDisk::~FailingDisk() {
    failing = Fails::Nothing;
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(real, 1);
}

void FailingDisk::fail(Fails which) { failing = which; }

}  // namespace xingtan::testing
