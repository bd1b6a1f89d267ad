#pragma once
// Inside the folder: rows of closed days, and what the facts say came on each day.
#include <array>
#include <span>
#include <vector>

#include "base/ids.h"
#include "base/time.h"
#include "platform/db/db.h"

namespace xingtan::tally::store {

struct StandingFigures {
    std::int64_t full_time = 0, trained = 0, failed = 0;
    auto tie() { return std::array{&full_time, &trained, &failed}; }
};
struct StandingRow : StandingFigures {
    std::int64_t unit = 0, of = 0, day = 0;
};
BOOST_DESCRIBE_STRUCT(StandingFigures, (), (full_time, trained, failed))
BOOST_DESCRIBE_STRUCT(StandingRow, (StandingFigures), (unit, of, day))

struct EventFigures {
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed = 0, certified = 0,
                 held = 0, used = 0, kept = 0;
    auto tie() {
        return std::array{&nominated, &confirmed, &checked_in, &passed, &failed,
                          &certified, &held,      &used,       &kept};
    }
};
struct EventRow : EventFigures {
    std::int64_t unit = 0, of = 0, day = 0;
};
BOOST_DESCRIBE_STRUCT(EventFigures, (),
                      (nominated, confirmed, checked_in, passed, failed, certified, held, used, kept))
BOOST_DESCRIBE_STRUCT(EventRow, (EventFigures), (unit, of, day))

constexpr std::int64_t kNever = -1;

// How much more there is from a day on, in each unit that answers to an authority next, of a programme or a
// project (`of`); by day.
Result<std::vector<StandingRow>> standing_moved(db::Tx& tx, UnitId authority);
Result<std::vector<EventRow>> events_moved(db::Tx& tx, UnitId authority);

// A row of the tables: the figures from its day on.
template <class Row>
struct Kept {
    Row row;
    std::int64_t whole = 0;
};

Result<> insert(db::Tx& tx, std::span<const Kept<StandingRow>> rows);
Result<> insert(db::Tx& tx, std::span<const Kept<EventRow>> rows);

struct Closed {
    std::int64_t until = kNever, reopened = 0, version = 0;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (until, reopened, version))

Result<Closed> closed(db::Tx& tx, UnitId authority);
// 0 when a day was opened since that version.
Result<std::int64_t> close(db::Tx& tx, UnitId authority, std::int64_t version, Date until);
// Rows of later days, which do not stand any more.
Result<> forget_later(db::Tx& tx, UnitId authority, std::int64_t until);
// Authorities with days to close.
Result<std::vector<UnitId>> behind(db::Tx& tx, Date until, std::int64_t most);
Result<> begin(db::Tx& tx, std::span<const UnitId> authorities);
Result<> reopen(db::Tx& tx, std::span<const PersonId> people, Date from);
Result<> reopen(db::Tx& tx, UnitId from, UnitId to);

}  // namespace xingtan::tally::store
