// Applying a roster: each chunk writes its people, documents, memberships and counters in one transaction.
#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "domain/org/service.h"
#include "domain/people/roster_judge.h"
#include "domain/people/roster_payload.h"
#include "domain/people/roster_undo.h"
#include "domain/people/store.h"

namespace xingtan::people {
namespace {

struct Arrival {
    std::int64_t line = 0;
    RosterPayload payload;
};

// Rows without a payload are already there.
Result<std::vector<Arrival>> arrivals_in(const std::vector<jobs::StagedRow>& rows) {
    std::vector<Arrival> arrivals;
    arrivals.reserve(rows.size());
    for (const auto& row : rows) {
        if (row.payload.empty()) continue;
        auto payload = TRY(read_payload(row.payload));
        arrivals.push_back({row.line, std::move(payload)});
    }
    return arrivals;
}

// Where each unit named by the chunk stands today, proved again: one that left the scope since the check
// makes the chunk fail.
using Places = std::map<UnitId, Where>;
Result<Places> places_of(db::Tx& tx, Context& ctx, const std::vector<Arrival>& arrivals) {
    std::set<UnitId> named;
    for (const auto& arrival : arrivals) named.insert(arrival.payload.unit);
    const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
    const auto found = TRY(org::find_many(tx, scope, std::vector<UnitId>(named.begin(), named.end())));
    if (found.size() != named.size()) return Error::missing();
    Places places;
    for (const auto& unit : found) places.emplace(unit.id, Where{unit.id, unit.admin});
    return places;
}

// A unit merged or closed since the check takes nobody; the others are held open.
Result<std::set<UnitId>> closed_meanwhile(db::Tx& tx, const Places& places) {
    std::vector<UnitId> named;
    for (const auto& [unit, where] : places) named.push_back(unit);
    const auto closed = TRY(org::closed_among(tx, named));
    return std::set<UnitId>(closed.begin(), closed.end());
}

Result<std::vector<std::string>> registered_meanwhile(db::Tx& tx, const std::vector<Arrival>& arrivals) {
    std::vector<std::string> indexes;
    for (const auto& arrival : arrivals) indexes.push_back(arrival.payload.person.number_index);
    const auto holders = TRY(store::holders(tx, indexes));
    std::vector<std::string> known;
    for (const auto& holder : holders) known.push_back(holder.number_index);
    std::sort(known.begin(), known.end());
    return known;
}

Result<jobs::Landed> write(db::Tx& tx, Context& ctx, const std::vector<Arrival>& arrivals) {
    TRY(org::hold_tree(tx));
    const auto places = TRY(places_of(tx, ctx, arrivals));
    const auto closed = TRY(closed_meanwhile(tx, places));
    const auto known = TRY(registered_meanwhile(tx, arrivals));
    std::vector<Newcomer> newcomers;
    jobs::Landed landed;
    for (const auto& arrival : arrivals) {
        const auto& payload = arrival.payload;
        const bool stopped = std::binary_search(known.begin(), known.end(), payload.person.number_index);
        if (closed.contains(payload.unit))
            landed.stopped.push_back({arrival.line, "unit-closed-meanwhile"});
        else if (stopped)
            landed.stopped.push_back({arrival.line, "registered-meanwhile"});
        else
            newcomers.push_back({places.at(payload.unit), &payload.person});
    }
    tally::Group group;
    TRY(add_all(tx, ctx, newcomers, group));
    TRY(group.post(tx));
    landed.applied = static_cast<std::int64_t>(newcomers.size());
    return landed;
}

Result<jobs::Write> prepare_chunk(Context& ctx, const jobs::Record&, std::vector<jobs::StagedRow> rows) {
    auto arrivals = TRY(arrivals_in(rows));
    auto kept = std::make_shared<const std::vector<Arrival>>(std::move(arrivals));
    return jobs::Write([&ctx, kept](db::Tx& tx) { return write(tx, ctx, *kept); });
}

}  // namespace

std::string payload_of(RosterPayload payload) {
    payload.person.row.document_number.clear();
    payload.person.row.mobile.clear();
    return to_json(payload);
}

Result<RosterPayload> read_payload(std::string_view text) { return from_json<RosterPayload>(text); }

jobs::KindRules roster_rules() {
    return {.scope = &jobs::scope_with<Can::ManagePeople>,
            .prepare = prepare_chunk,
            .judge = open_roster_judge,
            .undo = prepare_undo,
            .fields = [](const jobs::Record& record) { return roster_fields(kind_of(record)); },
            .page = [](const jobs::Record&) { return std::string("/desk/people/import"); }};
}

Result<jobs::Import> apply_roster(Context& ctx, Claimed<ImportId> id) { return jobs::apply(ctx, id); }

}  // namespace xingtan::people
