#pragma once
// What a whole database holds, as one number and one count for each table: two fingerprints are equal when
// nothing was changed in between. Left out is what changes by itself: the audit chain and its rows of refused
// attempts, the times sessions were last seen, counted attempts to sign in, the node's lease.
#include <map>
#include <string>

#include "platform/db/db.h"

namespace xingtan::testing {

class Fingerprint {
  public:
    explicit Fingerprint(db::Database& database) : database_(database) {}
    // table -> "rows sum"; throws when the database cannot be read.
    std::map<std::string, std::string> take();

  private:
    db::Database& database_;
    std::string sql_;

    void learn();
};

// The tables that differ, for a message; empty when none does.
std::string difference(const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after);

}  // namespace xingtan::testing
