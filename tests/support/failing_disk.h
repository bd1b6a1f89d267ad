#pragma once
// While one of these lives, SQLite's files opened since stand on a disk whose fsync can be made to fail, for
// the write-ahead log or for the database file.
#include <sqlite3.h>

namespace xingtan::testing {

class FailingDisk {
  public:
    enum class Fails { Nothing, Log, Database };
    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;

    void fail(Fails which);

  private:
    sqlite3_vfs vfs_;
};

}  // namespace xingtan::testing
