#include "domain/people/roster_undo.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "domain/people/roster_touch.h"
#include "domain/people/store.h"
#include "domain/people/store_touch.h"
#include "domain/tally/day.h"

namespace xingtan::people {
namespace {

std::vector<LooksForTraces>& lookers() {
    static std::vector<LooksForTraces> list;
    return list;
}

// A row that brought a person in, or changed one; rows that were already there have no payload.
using Arrived = RosterRowPayload;

Result<std::vector<Arrived>> arrived_in(const std::vector<jobs::StagedRow>& rows) {
    std::vector<Arrived> list;
    for (const auto& row : rows) {
        if (row.payload.empty()) continue;
        auto payload = TRY(read_payload(row.payload));
        list.push_back({row.line, std::move(payload)});
    }
    return list;
}

// Why people stay, by person.
using Reasons = std::map<PersonId, std::string>;

Result<Reasons> reasons_to_stay(db::Tx& tx, const std::vector<PersonId>& people) {
    const auto unchanged = TRY(store::lock_unchanged(tx, people));
    const std::set<PersonId> as_brought(unchanged.begin(), unchanged.end());
    const auto merged = TRY(store::merged_among(tx, people));
    Reasons reasons;
    for (const auto person : merged) reasons.emplace(person, "person-merged-since");
    for (const auto person : people)
        if (!as_brought.contains(person)) reasons.emplace(person, "person-changed-since");
    const auto holders = TRY(store::with_account(tx, unchanged));
    for (const auto person : holders) reasons.emplace(person, "person-signs-in");
    for (const auto look : lookers()) {
        const auto traces = TRY(look(tx, unchanged));
        for (const auto& trace : traces) reasons.emplace(trace.person, trace.code);
    }
    return reasons;
}

// Where the units of the rows stand today; one outside the scope now is left out.
Result<Places> places_of(db::Tx& tx, Context& ctx, const std::vector<Arrived>& arrived) {
    TRY(org::hold_tree(tx));
    std::set<UnitId> named;
    for (const auto& row : arrived) named.insert(row.payload.unit);
    const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
    const auto found = TRY(org::find_many(tx, scope, std::vector<UnitId>(named.begin(), named.end())));
    Places places;
    for (const auto& unit : found) places.emplace(unit.id, Where{unit.id, unit.admin});
    return places;
}

using Rows = std::vector<const Arrived*>;

Result<std::int64_t> remove_arrived(db::Tx& tx, const Rows& arrived, const Places& places, Stops& stops,
                                    tally::Group& group) {
    std::vector<PersonId> people;
    for (const auto* row : arrived) people.push_back(row->payload.person.id);
    std::sort(people.begin(), people.end());
    const auto reasons = TRY(reasons_to_stay(tx, people));
    std::vector<PersonId> leaving;
    for (const auto* one : arrived) {
        const auto& [line, payload] = *one;
        const auto reason = reasons.find(payload.person.id);
        const auto place = places.find(payload.unit);
        if (reason != reasons.end() || place == places.end()) {
            stops.push_back({line, reason != reasons.end() ? reason->second : "unit-out-of-reach"});
            continue;
        }
        leaving.push_back(payload.person.id);
        const auto& row = payload.person.row;
        if (row.full_time)
            group.standing(place->second, ProgrammeId{}, wire_name(row.stage), {.full_time = -1});
    }
    TRY(tally::reopen_days(tx, leaving, Date{}));
    TRY(store::remove_people(tx, leaving));
    return std::ssize(leaving);
}

Result<jobs::Landed> take_back(db::Tx& tx, Context& ctx, ImportId import, const std::vector<Arrived>& rows) {
    const auto places = TRY(places_of(tx, ctx, rows));
    Rows brought, changed;
    for (const auto& row : rows) (row.payload.known ? changed : brought).push_back(&row);
    jobs::Landed landed;
    tally::Group group;
    const auto restored = TRY(untouch(tx, ctx, import, changed, places, landed.stopped, group));
    const auto removed = TRY(remove_arrived(tx, brought, places, landed.stopped, group));
    TRY(group.post(tx));
    landed.applied = restored + removed;
    return landed;
}

}  // namespace

void looks_for_traces(LooksForTraces looker) {
    auto& list = lookers();
    if (std::find(list.begin(), list.end(), looker) == list.end()) list.push_back(looker);
}

Result<jobs::Write> prepare_undo(Context& ctx, const jobs::Record& record,
                                 std::vector<jobs::StagedRow> rows) {
    auto arrived = TRY(arrived_in(rows));
    auto kept = std::make_shared<const std::vector<Arrived>>(std::move(arrived));
    return jobs::Write(
        [&ctx, kept, import = record.import.id](db::Tx& tx) { return take_back(tx, ctx, import, *kept); });
}

}  // namespace xingtan::people
