#pragma once
// Who did what to what, when: append-only and hash-chained. record() writes the row, with a hash of its own
// content, in the transaction of the change; the sealer gives committed rows their gap-free chain number and
// link (on SQLite in the group before COMMIT, on PostgreSQL within a second). A batch is one change, with its
// count and hash.
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "platform/db/db.h"

namespace xingtan::audit {

// Who acts, when by the wall clock, and in which request.
struct Who {
    AccountId actor;
    WallTime at;
    std::string_view request;
    IdSource& ids;
};

struct Entry {
    std::string_view action;  // "enrolment.nominated"
    std::string object;       // wire id of what was changed
    UnitId unit;              // the unit that may read this row
    std::string detail = {};  // one JSON object of figures and names; no document numbers or phones
    std::int64_t count = 1;   // members of a batch
};

// In the transaction of the change. An empty actor means that nobody is known: a failed sign-in. An
// empty unit is read by nobody.
Result<> record(db::Tx& tx, const Who& who, const Entry& entry);
// Gives unsealed rows their place in the chain, the oldest first, and returns how many; 10,000 at most. Whole
// nodes wait for each other here. Run by Sealer (sealer.h).
Result<std::int64_t> seal(db::Tx& tx);
// Every altered row, broken link, gap and row left unsealed for more than a few seconds, in words; empty when
// the chain is whole. The rows pass by a page at a time; the list stops at 100 faults.
Result<std::vector<std::string>> verify(db::Tx& tx);

}  // namespace xingtan::audit
