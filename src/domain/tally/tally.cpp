#include "domain/tally/tally.h"

#include <array>
#include <utility>

namespace xingtan::tally {
namespace {

bool nothing(const StandingDelta& d) { return !d.full_time && !d.trained && !d.failed; }
bool nothing(const EventDelta& d) {
    return !d.nominated && !d.confirmed && !d.checked_in && !d.passed && !d.failed && !d.certified &&
           !d.held && !d.used;
}

void add(StandingDelta& to, const StandingDelta& d) {
    to.full_time += d.full_time;
    to.trained += d.trained;
    to.failed += d.failed;
}

void add(EventDelta& to, const EventDelta& d) {
    to.nominated += d.nominated;
    to.confirmed += d.confirmed;
    to.checked_in += d.checked_in;
    to.passed += d.passed;
    to.failed += d.failed;
    to.certified += d.certified;
    to.held += d.held;
    to.used += d.used;
}

}  // namespace

void Group::standing(const Where& where, ProgrammeId programme, std::string_view stage,
                     const StandingDelta& delta) {
    add(standings_[{0, where.unit.value, programme.value, 0, std::string(stage)}], delta);
    if (where.admin != where.unit)
        add(standings_[{1, where.admin.value, programme.value, 0, std::string(stage)}], delta);
}

void Group::event(const Where& where, ProjectId project, IntakeId intake, std::string_view stage,
                  const EventDelta& delta) {
    add(events_[{0, where.unit.value, project.value, intake.value, std::string(stage)}], delta);
    if (where.admin != where.unit)
        add(events_[{1, where.admin.value, project.value, intake.value, std::string(stage)}], delta);
}

Result<> Group::post(db::Tx& tx) {
    for (const auto& [key, d] : standings_) {
        if (nothing(d)) continue;
        TRY(tx.send(
            "/*counter*/ INSERT INTO standing_count (unit, programme, stage, full_time, trained, failed)"
            " VALUES ($1, $2, $3, $4, $5, $6)"
            " ON CONFLICT (unit, programme, stage) DO UPDATE SET full_time = standing_count.full_time + "
            "excluded.full_time,"
            " trained = standing_count.trained + excluded.trained, failed = standing_count.failed + "
            "excluded.failed",
            key.unit, key.a, key.stage, d.full_time, d.trained, d.failed));
    }
    for (const auto& [key, d] : events_) {
        if (nothing(d)) continue;
        TRY(tx.send(
            "/*counter*/ INSERT INTO event_count (unit, project, intake, stage, nominated, confirmed, "
            "checked_in,"
            " passed, failed, certified, held, used) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
            "$12)"
            " ON CONFLICT (project, unit, intake, stage) DO UPDATE SET"
            " nominated = event_count.nominated + excluded.nominated,"
            " confirmed = event_count.confirmed + excluded.confirmed,"
            " checked_in = event_count.checked_in + excluded.checked_in,"
            " passed = event_count.passed + excluded.passed, failed = event_count.failed + excluded.failed,"
            " certified = event_count.certified + excluded.certified,"
            " held = event_count.held + excluded.held, used = event_count.used + excluded.used",
            key.unit, key.a, key.b, key.stage, d.nominated, d.confirmed, d.checked_in, d.passed, d.failed,
            d.certified, d.held, d.used));
    }
    standings_.clear();
    events_.clear();
    return {};
}

Result<> follow_move(db::Tx& tx, std::string_view lo, std::string_view hi, UnitId from, UnitId to) {
    if (from == to) return {};
    struct Direction {
        UnitId admin;
        std::int64_t sign;
    };
    std::array<Direction, 2> both = {{{from, -1}, {to, 1}}};
    if (to < from) std::swap(both[0], both[1]);  // rows by id, the lock order of every writer
    for (const auto& [admin, sign] : both)
        TRY(tx.send(
            "/*counter*/ INSERT INTO standing_count (unit, programme, stage, full_time, trained, failed)"
            " SELECT $1, n.programme, n.stage, CAST($2 * sum(n.full_time) AS BIGINT), CAST($2 *"
            " sum(n.trained) AS BIGINT), CAST($2 * sum(n.failed) AS BIGINT) FROM standing_count n"
            " JOIN unit u ON u.id = n.unit WHERE u.path >= $3 AND u.path < $4 AND u.kind <> 'authority' AND"
            " u.admin = $5 GROUP BY n.programme, n.stage"
            " ON CONFLICT (unit, programme, stage) DO UPDATE SET full_time = standing_count.full_time +"
            " excluded.full_time, trained = standing_count.trained + excluded.trained, failed ="
            " standing_count.failed + excluded.failed",
            admin, sign, lo, hi, to));
    return {};
}

}  // namespace xingtan::tally
