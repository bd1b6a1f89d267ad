#include "domain/tally/day.h"

#include <array>
#include <map>
#include <vector>

#include "domain/tally/store_day.h"

namespace xingtan::tally {
namespace {

using store::EventRow;
using store::StandingRow;

constexpr std::int64_t kGraceMs = 3'600'000;

template <class Row>
bool add(Row& to, Row more) {
    bool changed = false;
    const auto into = to.tie(), from = more.tie();
    for (std::size_t i = 0; i < into.size(); ++i) {
        *into[i] += *from[i];
        changed = changed || *from[i] != 0;
    }
    return changed;
}

// Sums up what came day by day, of each unit and of all together, and keeps what holds from a day after
// `after` and until `until`.
template <class Row>
std::vector<store::Kept<Row>> running(UnitId authority, const std::vector<Row>& moves, Date after,
                                      Date until) {
    using Key = std::array<std::int64_t, 3>;  // whole, unit, programme or project
    std::map<Key, Row> now;
    std::map<std::array<std::int64_t, 4>, Row> kept;
    for (const auto& move : moves) {
        if (move.day > until.days) break;
        for (const std::int64_t whole : {0, 1}) {
            const auto unit = whole ? authority.value : move.unit;
            auto& sum = now[{whole, unit, move.of}];
            if (!add(sum, move) || move.day <= after.days) continue;
            sum.unit = unit, sum.of = move.of, sum.day = move.day;
            kept[{whole, unit, move.of, move.day}] = sum;
        }
    }
    std::vector<store::Kept<Row>> rows;
    for (const auto& [key, row] : kept) rows.push_back({row, key[0]});
    return rows;
}

struct Counted {
    store::Closed seen;
    std::vector<store::Kept<StandingRow>> standings;
    std::vector<store::Kept<EventRow>> events;
};

// The version first: what is opened while this counts is noticed.
Result<Counted> count(db::Tx& tx, UnitId authority, Date until) {
    Counted counted;
    counted.seen = TRY(store::closed(tx, authority));
    const Date after{static_cast<std::int32_t>(counted.seen.until)};
    const auto standings = TRY(store::standing_moved(tx, authority));
    const auto events = TRY(store::events_moved(tx, authority));
    counted.standings = running(authority, standings, after, until);
    counted.events = running(authority, events, after, until);
    return counted;
}

Result<std::int64_t> write(db::Tx& tx, UnitId authority, Date until, const Counted& counted) {
    const auto ours = TRY(store::close(tx, authority, counted.seen.version, until));
    if (ours == 0) return ours;
    if (counted.seen.reopened) TRY(store::forget_later(tx, authority, counted.seen.until));
    TRY(store::insert(tx, std::span<const store::Kept<StandingRow>>(counted.standings)));
    TRY(store::insert(tx, std::span<const store::Kept<EventRow>>(counted.events)));
    return ours;
}

}  // namespace

Date last_closable(DomainTime now) { return {day_of(DomainTime{now.ms - kGraceMs}).days - 1}; }

Result<std::int64_t> close_days(db::Database& database, Date until, std::int64_t most) {
    std::vector<UnitId> late;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        late = TRY(store::behind(tx, until, most));
        return {};
    }));
    if (late.empty()) return std::int64_t{0};
    TRY(database.write([&](db::Tx& tx) { return store::begin(tx, late); }));
    std::int64_t closed = 0;
    for (const auto authority : late) {
        Counted counted;
        TRY(database.read([&](db::Tx& tx) -> Result<> {
            counted = TRY(count(tx, authority, until));
            return {};
        }));
        std::int64_t ours = 0;
        TRY(database.write([&](db::Tx& tx) -> Result<> {
            ours = TRY(write(tx, authority, until, counted));
            return {};
        }));
        closed += ours;
    }
    return closed;
}

Result<std::vector<DayLine>> counted_on(db::Tx& tx, UnitId authority, ProgrammeId programme,
                                        ProjectId project, Date day) {
    std::map<std::int64_t, DayLine> lines;
    const auto standings = TRY(store::standing_moved(tx, authority));
    for (const auto& m : standings) {
        if (m.day > day.days) break;
        if (m.of != 0 && m.of != programme.value) continue;
        auto& line = lines[m.unit];
        line.full_time += m.full_time, line.trained += m.trained, line.failed += m.failed;
    }
    const auto events = TRY(store::events_moved(tx, authority));
    for (const auto& m : events) {
        if (m.day > day.days) break;
        if (m.of != project.value) continue;
        auto& line = lines[m.unit];
        line.nominated += m.nominated, line.confirmed += m.confirmed, line.checked_in += m.checked_in;
        line.passed += m.passed, line.failed_events += m.failed, line.certified += m.certified;
        line.held += m.held, line.used += m.used, line.kept += m.kept;
    }
    std::vector<DayLine> list;
    for (auto& [unit, line] : lines) {
        line.unit = UnitId{unit};
        list.push_back(line);
    }
    return list;
}

Result<> reopen_days(db::Tx& tx, std::span<const PersonId> people, Date from) {
    return store::reopen(tx, people, from);
}

Result<> reopen_days(db::Tx& tx, UnitId from, UnitId to) { return store::reopen(tx, from, to); }

}  // namespace xingtan::tally
