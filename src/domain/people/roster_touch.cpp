#include "domain/people/roster_touch.h"

#include <algorithm>
#include <set>

#include "domain/people/identity.h"
#include "domain/people/store_touch.h"
#include "domain/people/teaching.h"

namespace xingtan::people {
namespace {

using Rows = std::span<const RosterRowPayload* const>;
using People = std::vector<PersonId>;

constexpr std::string_view kMeanwhile = "person-changed-meanwhile";
constexpr std::string_view kSince = "person-changed-since";

std::vector<LooksForTraces>& lookers() {
    static std::vector<LooksForTraces> list;
    return list;
}

People people_of(Rows rows) {
    std::set<PersonId> people;
    for (const auto* row : rows) people.insert(*row->payload.known);
    return {people.begin(), people.end()};
}

using LockedPeople = std::map<PersonId, store::Locked>;
using Touches = std::map<PersonId, store::Touch>;

template <class T>
std::map<PersonId, T> by_person(std::vector<T> list) {
    std::map<PersonId, T> map;
    for (auto& one : list) map.emplace(one.person, std::move(one));
    return map;
}

Result<LockedPeople> locked_of(db::Tx& tx, const People& people) {
    auto list = TRY(store::lock_people(tx, people));
    return by_person(std::move(list));
}

Result<Touches> touches_of(db::Tx& tx, ImportId import, const People& people) {
    auto list = TRY(store::touches(tx, import, people));
    return by_person(std::move(list));
}

Teaching teaching_of(const store::Locked& p) { return {p.stage, p.subject, p.post, p.full_time}; }

// What the row leaves empty stays.
Teaching taught(const RosterPayload& payload, Teaching now) {
    const auto& row = payload.person.row;
    now.stage = row.stage;
    if (payload.says.subject) now.subject = row.subject;
    if (payload.says.post) now.post = row.post;
    if (payload.says.full_time) now.full_time = row.full_time;
    return now;
}

bool sexes_differ(Sex a, Sex b) { return a != Sex::Unstated && b != Sex::Unstated && a != b; }

// She is still whom the check found, and no row before this one has changed her.
bool still_meant(const RosterPayload& payload, const LockedPeople& locked) {
    const auto found = locked.find(*payload.known);
    if (found == locked.end() || found->second.unit != payload.unit) return false;
    if (!payload.brings_document) return true;
    const auto& was = found->second;
    return was.document_masked.empty() && !sexes_differ(was.sex, payload.person.row.sex);
}

struct Plan {
    const RosterPayload* payload = nullptr;
    const store::Locked* was = nullptr;
};

Result<std::vector<store::Touch>> write_documents(db::Tx& tx, Context& ctx, const std::vector<Plan>& plans) {
    std::vector<store::Touch> touches;
    std::vector<store::NewDocument> documents;
    std::vector<store::DocumentFacts> facts;
    for (const auto& [payload, was] : plans) {
        auto& touch =
            touches.emplace_back(store::Touch{was->person, was->version + 1, {}, {}, was->sex, was->born_on});
        if (!payload->brings_document) continue;
        touch.document = TRY(ctx.ids.next());
        documents.push_back({*touch.document, &payload->person});
        const auto& told = payload->person;
        facts.push_back({was->person, told.number_masked,
                         told.row.sex == Sex::Unstated ? was->sex : told.row.sex,
                         told.born_on ? told.born_on : was->born_on});
    }
    const auto written = TRY(store::insert_documents(tx, documents, ctx.at));
    if (written != std::ssize(documents)) return Error::conflict("person-already-registered");
    TRY(store::set_documents(tx, facts));
    return touches;
}

Result<> write_teachings(db::Tx& tx, Context& ctx, const std::vector<Plan>& plans, const Places& places,
                         std::vector<store::Touch>& touches, tally::Group& group) {
    std::vector<TeachingChange> changes;
    std::vector<std::size_t> of;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const auto before = teaching_of(*plans[i].was);
        auto after = taught(*plans[i].payload, before);
        if (after == before) continue;
        of.push_back(i);
        changes.push_back(
            {plans[i].was->person, places.at(plans[i].payload->unit), before, std::move(after)});
    }
    const auto former = TRY(change_teaching(tx, ctx, changes, day_of(ctx.now), group));
    for (std::size_t i = 0; i < of.size(); ++i) touches[of[i]].teaching = former[i];
    return {};
}

// Those of a document somebody has a certificate by, or could.
Result<std::map<PersonId, std::string>> relying(db::Tx& tx, const Touches& touches) {
    People people;
    for (const auto& [person, touch] : touches)
        if (touch.document) people.push_back(person);
    std::map<PersonId, std::string> reasons;
    for (const auto look : lookers()) {
        const auto traces = TRY(look(tx, people));
        for (const auto& trace : traces) reasons.emplace(trace.person, trace.code);
    }
    return reasons;
}

// What an undoing gives back, gathered row by row.
struct Return {
    People people;
    std::vector<std::int64_t> documents, former;
    std::vector<store::DocumentFacts> facts;
    std::map<std::int64_t, TeachingChange> teachings;  // by the former row; `after` is filled in from it

    void take(const RosterPayload& payload, const store::Locked& now, const store::Touch& touch,
              const Places& places) {
        people.push_back(now.person);
        if (touch.document) {
            documents.push_back(*touch.document);
            facts.push_back({now.person, {}, touch.sex, touch.born_on});
        }
        if (!touch.teaching) return;
        former.push_back(*touch.teaching);
        teachings.emplace(*touch.teaching,
                          TeachingChange{now.person, places.at(payload.unit), teaching_of(now), {}});
    }
};

Result<> give_back(db::Tx& tx, Context& ctx, ImportId import, Return& back, tally::Group& group) {
    const auto former = TRY(store::former_by_id(tx, back.former));
    std::vector<TeachingChange> changes;
    for (const auto& was : former) {
        auto& change = back.teachings.at(was.id);
        change.after = {was.stage, was.subject, was.post, was.full_time};
        changes.push_back(change);
    }
    TRY(store::move_versions_on(tx, back.people));
    TRY(store::remove_touches(tx, import, back.people));
    TRY(put_teachings(tx, ctx, changes, Date{}, group));
    TRY(store::remove_former(tx, back.former));
    TRY(store::remove_documents(tx, back.documents));
    return store::set_documents(tx, back.facts);
}

}  // namespace

void looks_for_documents_used(LooksForTraces looker) {
    auto& list = lookers();
    if (std::find(list.begin(), list.end(), looker) == list.end()) list.push_back(looker);
}

Result<std::int64_t> touch_known(db::Tx& tx, Context& ctx, ImportId import, Rows rows, const Places& places,
                                 Stops& stops, tally::Group& group) {
    if (rows.empty()) return 0;
    const auto people = people_of(rows);
    const auto locked = TRY(locked_of(tx, people));
    const auto earlier = TRY(touches_of(tx, import, people));
    std::set<PersonId> taken;
    std::vector<Plan> plans;
    for (const auto* row : rows) {
        const auto person = *row->payload.known;
        const bool first = !earlier.contains(person) && taken.insert(person).second;
        if (first && still_meant(row->payload, locked))
            plans.push_back({&row->payload, &locked.at(person)});
        else
            stops.push_back({row->line, std::string(kMeanwhile)});
    }
    People changed;
    for (const auto& plan : plans) changed.push_back(plan.was->person);
    TRY(store::move_versions_on(tx, changed));
    auto touches = TRY(write_documents(tx, ctx, plans));
    TRY(write_teachings(tx, ctx, plans, places, touches, group));
    TRY(store::insert_touches(tx, import, touches));
    for (const auto& touch : touches)
        if (touch.document) TRY(tell_documented(tx, ctx, touch.person, group));
    return std::ssize(plans);
}

Result<std::int64_t> untouch(db::Tx& tx, Context& ctx, ImportId import, Rows rows, const Places& places,
                             Stops& stops, tally::Group& group) {
    if (rows.empty()) return 0;
    const auto people = people_of(rows);
    const auto locked = TRY(locked_of(tx, people));
    const auto touches = TRY(touches_of(tx, import, people));
    auto reasons = TRY(relying(tx, touches));
    const auto merged = TRY(store::merged_among(tx, people));
    for (const auto person : merged) reasons[person] = "person-merged-since";
    Return back;
    for (const auto* row : rows) {
        const auto person = *row->payload.known;
        const auto now = locked.find(person);
        const auto touch = touches.find(person);
        const auto reason = reasons.find(person);
        const bool as_left = now != locked.end() && touch != touches.end() &&
                             now->second.version == touch->second.version &&
                             now->second.unit == row->payload.unit;
        if (!as_left || reason != reasons.end())
            stops.push_back({row->line, reason != reasons.end() ? reason->second : std::string(kSince)});
        else if (!places.contains(row->payload.unit))
            stops.push_back({row->line, "unit-out-of-reach"});
        else
            back.take(row->payload, now->second, touch->second, places);
    }
    TRY(give_back(tx, ctx, import, back, group));
    return std::ssize(back.people);
}

}  // namespace xingtan::people
