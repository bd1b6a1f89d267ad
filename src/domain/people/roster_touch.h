#pragma once
// What a roster does to people who are on file already: a first document, and teaching as the row tells it.
// Every such change leaves a row by which it can be taken back.
#include <map>

#include "domain/people/roster_payload.h"

namespace xingtan::people {

struct RosterRowPayload {
    std::int64_t line = 0;
    RosterPayload payload;
};
using Stops = std::vector<jobs::Stopped>;
using Places = std::map<UnitId, Where>;

// Rows whose person is known. Those of whom something has changed since the check are stopped; returns how
// many landed. Counters go into `group`, which the caller posts.
Result<std::int64_t> touch_known(db::Tx& tx, Context& ctx, ImportId import,
                                 std::span<const RosterRowPayload* const> rows, const Places& places,
                                 Stops& stops, tally::Group& group);
// The other way round, of those who are as that left them; the others are named.
Result<std::int64_t> untouch(db::Tx& tx, Context& ctx, ImportId import,
                             std::span<const RosterRowPayload* const> rows, const Places& places,
                             Stops& stops, tally::Group& group);

}  // namespace xingtan::people
