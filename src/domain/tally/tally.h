#pragma once
// The two counter tables and their only writer: exact and fresh because every post is written in the
// transaction of the fact. standing_count is a stock and follows the person; event_count stays where it
// happened. A post goes to the person's unit and to its nearest administrative ancestor; higher levels sum
// administrative units when read. Rows are taken units first, then ancestors, each by id: the lock order of
// every writer.
#include <map>
#include <string_view>
#include <tuple>

#include "base/ids.h"
#include "platform/db/db.h"

namespace xingtan::tally {

struct StandingDelta {
    std::int64_t full_time = 0, trained = 0, failed = 0;
};
struct EventDelta {
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, failed = 0, certified = 0;
    std::int64_t held = 0, used = 0;  // places, so that a board need not read every school's ledger row
};
struct Where {
    UnitId unit;
    UnitId admin;
};

// Deltas of one transaction, grouped so that each counter row is written once. post() writes them in lock
// order.
class Group {
  public:
    // `programme` empty: the people themselves (full_time).
    void standing(const Where& where, ProgrammeId programme, std::string_view stage,
                  const StandingDelta& delta);
    void event(const Where& where, ProjectId project, IntakeId intake, std::string_view stage,
               const EventDelta& delta);
    Result<> post(db::Tx& tx);

  private:
    struct Key {
        int tier;  // 0 units, 1 administrative ancestors
        std::int64_t unit, a, b;
        std::string stage;
        auto operator<=>(const Key&) const = default;
    };
    std::map<Key, StandingDelta> standings_;
    std::map<Key, EventDelta> events_;
};

// What stands in the subtree [lo, hi) under `from` stands under `to` from now on: only the stock moves,
// events stay where they happened. Units already name `to` as their nearest authority.
Result<> follow_move(db::Tx& tx, std::string_view lo, std::string_view hi, UnitId from, UnitId to);

}  // namespace xingtan::tally
