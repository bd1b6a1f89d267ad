// Applying a roster: each chunk writes its people, documents, memberships and counters in one transaction.
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include "domain/org/service.h"
#include "domain/people/roster_judge.h"
#include "domain/people/roster_match.h"
#include "domain/people/roster_payload.h"
#include "domain/people/roster_touch.h"
#include "domain/people/roster_undo.h"
#include "domain/people/store.h"

namespace xingtan::people {
namespace {

using Arrival = RosterRowPayload;

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

Result<Matches> matches_now(db::Tx& tx, Context& ctx, const std::vector<Arrival>& arrivals) {
    std::vector<Sought> sought;
    for (const auto& arrival : arrivals)
        sought.push_back({arrival.line, arrival.payload.unit, &arrival.payload.person});
    const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
    return Matches::of(tx, scope, sought);
}

// People of one chunk who are told apart by unit, name and mobile where one of two has no number.
class Company {
  public:
    bool has_twin(const RosterPayload& payload) {
        const auto& person = payload.person;
        if (person.mobile_index.empty()) return false;
        const bool numbered = !person.number_index.empty();
        const auto [at, first] =
            known_.emplace(std::tuple(payload.unit, person.row.name, person.mobile_index), numbered);
        const bool twin = !first && !(numbered && at->second);
        if (!first && !twin) at->second = numbered;
        return twin;
    }

  private:
    std::map<std::tuple<UnitId, std::string, std::string>, bool> known_;
};

// Why a row does not land: her number was registered meanwhile, or somebody it was to add came by another row
// or by other hands.
std::string stopped_by(const Arrival& arrival, const Matches& matches, Company& company) {
    const auto& payload = arrival.payload;
    const bool adds = !payload.known;
    if ((adds || payload.brings_document) && matches.holder(payload.person)) return "registered-meanwhile";
    if (!adds) return {};
    const bool here = !matches.here(arrival.line).empty() || company.has_twin(payload);
    return here ? "person-changed-meanwhile" : "";
}

// The rows of a chunk by what they do.
struct Sorted {
    std::vector<Newcomer> newcomers;
    std::vector<const Arrival*> known;
    Stops stopped;
};

Sorted sorted(const std::vector<Arrival>& arrivals, const Matches& matches, const Places& places,
              const std::set<UnitId>& closed) {
    Sorted out;
    Company company;
    for (const auto& arrival : arrivals) {
        const auto& payload = arrival.payload;
        auto reason =
            closed.contains(payload.unit) ? "unit-closed-meanwhile" : stopped_by(arrival, matches, company);
        if (!reason.empty())
            out.stopped.push_back({arrival.line, std::move(reason)});
        else if (payload.known)
            out.known.push_back(&arrival);
        else
            out.newcomers.push_back({places.at(payload.unit), &payload.person});
    }
    return out;
}

Result<jobs::Landed> write(db::Tx& tx, Context& ctx, ImportId import, const std::vector<Arrival>& arrivals) {
    TRY(org::hold_tree(tx));
    const auto places = TRY(places_of(tx, ctx, arrivals));
    const auto closed = TRY(closed_meanwhile(tx, places));
    const auto matches = TRY(matches_now(tx, ctx, arrivals));
    auto rows = sorted(arrivals, matches, places, closed);
    jobs::Landed landed;
    tally::Group group;
    landed.applied = TRY(touch_known(tx, ctx, import, rows.known, places, rows.stopped, group));
    TRY(add_all(tx, ctx, rows.newcomers, group));
    TRY(group.post(tx));
    landed.applied += std::ssize(rows.newcomers);
    landed.stopped = std::move(rows.stopped);
    return landed;
}

Result<jobs::Write> prepare_chunk(Context& ctx, const jobs::Record& record,
                                  std::vector<jobs::StagedRow> rows) {
    auto arrivals = TRY(arrivals_in(rows));
    auto kept = std::make_shared<const std::vector<Arrival>>(std::move(arrivals));
    return jobs::Write(
        [&ctx, kept, import = record.import.id](db::Tx& tx) { return write(tx, ctx, import, *kept); });
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
