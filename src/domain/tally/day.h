#pragma once
// Figures at the end of days that are over, so that a board of last June reads rows and not everybody's
// history. They are no counters: nobody who changes something today waits for them. Once a day has been over
// for an hour it is closed: counted from the facts, authority by authority, rows only where a figure changed.
// Whoever changes what was so on an earlier day (a move with effect from last month, an import undone) opens
// the days again from there, in the transaction of the change; until they are counted anew, boards read the
// facts. A row is therefore right or not used.
#include <span>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "platform/db/db.h"

namespace xingtan::tally {

// The last day that may be closed: whoever was still writing on it has long finished.
Date last_closable(DomainTime now);

// Closes the days up to `until` for at most `most` authorities that are behind; how many it closed. Each is
// counted in a read of its own; the write after it does nothing if a day was opened meanwhile.
Result<std::int64_t> close_days(db::Database& database, Date until, std::int64_t most);

// What the facts say of each unit that answers to an authority next, at the end of a day, closed or not. A
// few of these may be read in a request, no more.
struct DayLine {
    UnitId unit;
    std::int64_t full_time = 0, trained = 0, failed = 0;
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed_events = 0, certified = 0;
    std::int64_t held = 0, used = 0, kept = 0;  // places; kept: got and not handed on
};
Result<std::vector<DayLine>> counted_on(db::Tx& tx, UnitId authority, ProgrammeId programme,
                                        ProjectId project, Date day);

// These people's history has changed from a day on: wherever they ever stood.
Result<> reopen_days(db::Tx& tx, std::span<const PersonId> people, Date from);
// Units went from one authority to the other, with all their days.
Result<> reopen_days(db::Tx& tx, UnitId from, UnitId to);

}  // namespace xingtan::tally
