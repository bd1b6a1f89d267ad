// Listing likely duplicates, and saying of two that they are not one.
#include <charconv>
#include <limits>
#include <map>

#include "base/cursor.h"
#include "base/json.h"
#include "base/limits.h"
#include "domain/org/service.h"
#include "domain/people/merge_steps.h"
#include "domain/people/store_duplicates.h"

namespace xingtan::people {
namespace {

// Records looked at for one page: what keeps a page of a whole province short.
constexpr std::int64_t kLookedAt = 2'000;
constexpr std::int64_t kBehindEveryId = std::numeric_limits<std::int64_t>::max();

Result<std::int64_t> number_in(const std::string& text) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc()) return Error::invalid("page-cursor-unknown");
    return value;
}

Result<store::PairPlace> place_after(std::string_view cursor) {
    if (cursor.empty()) return store::PairPlace{};
    const auto values = TRY(read_cursor(cursor, 4));
    const auto later = TRY(number_in(values[2]));
    const auto earlier = TRY(number_in(values[3]));
    return store::PairPlace{values[0], values[1], PersonId{later}, PersonId{earlier}};
}

std::string cursor_at(const std::string& path, const std::string& initials, PersonId later,
                      std::int64_t earlier) {
    return make_cursor({path, initials, std::to_string(later.value), std::to_string(earlier)});
}

Result<> span_of(db::Tx& tx, const AnyScope& scope, const DuplicateFilter& filter, store::Stretch& stretch) {
    if (filter.unit) {
        const auto found = TRY(org::find(tx, scope, *filter.unit));
        stretch.lo = found.path;
        stretch.hi = found.path_end;
        return {};
    }
    const auto reach = TRY(org::reach(tx, scope));
    stretch.lo = reach.lo;
    stretch.hi = reach.hi;
    return {};
}

using People = std::map<PersonId, Person>;
Result<People> people_of(db::Tx& tx, const AnyScope& scope, const std::vector<store::PairRow>& pairs) {
    std::vector<PersonId> ids;
    for (const auto& pair : pairs) ids.insert(ids.end(), {pair.later, pair.earlier});
    auto rows = TRY(store::people_in_scope(tx, scope, ids));
    People people;
    for (auto& row : rows) people.emplace(row.id, std::move(row));
    return people;
}

Likeness likeness(const Person& person, std::string mobile) {
    return {person.name, person.unit, person.born_on, std::move(mobile), person.document_number.text};
}

LikelyDuplicate told(const store::PairRow& pair, const Person& later, const Person& earlier) {
    LikelyDuplicate out{later, earlier};
    const std::string mobile = pair.same_mobile ? "same" : "";
    out.grounds = grounds_of(likeness(later, mobile), likeness(earlier, mobile));
    if (pair.found_at)
        out.distinction = Distinction{pair.reason.value_or(""), pair.found_by.value_or(""), *pair.found_at};
    return out;
}

struct Sorted {
    PersonId earlier, later;
};
Result<Sorted> two_in_scope(db::Tx& tx, const AnyScope& scope, PersonId a, PersonId b, UnitId& unit) {
    const auto two = TRY(both_found(tx, scope, a, b));
    unit = two.survivor.unit;
    return a < b ? Sorted{a, b} : Sorted{b, a};
}

struct PairNote {
    PersonId earlier, later;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PairNote, (), (earlier, later, reason))

Result<> note(db::Tx& tx, Context& ctx, std::string_view action, const Sorted& two, UnitId unit,
              const std::string& reason) {
    return audit::record(tx, ctx.who(),
                         {.action = action,
                          .object = to_wire(two.later),
                          .unit = unit,
                          .detail = to_json(PairNote{two.earlier, two.later, reason})});
}

}  // namespace

Result<Page<LikelyDuplicate>> list_duplicates(Context& ctx, const DuplicateFilter& filter,
                                              const PageRequest& page) {
    store::Stretch stretch;
    stretch.after = TRY(place_after(page.after));
    stretch.dismissed = filter.dismissed ? 1 : 0;
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<LikelyDuplicate>> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        TRY(span_of(tx, scope, filter, stretch));
        auto end = TRY(store::stretch_end(tx, scope, stretch, kLookedAt));
        if (end && end->people < kLookedAt) end.reset();
        if (end) stretch.until = {end->path, end->initials, end->later, PersonId{}};
        auto pairs = TRY(store::likely_pairs(tx, scope, stretch, page.size + 1));
        Page<LikelyDuplicate> out;
        if (std::ssize(pairs) > page.size) {
            pairs.pop_back();
            const auto& last = pairs.back();
            out.next = cursor_at(last.path, last.initials, last.later, last.earlier.value);
        } else if (end) {
            out.next = cursor_at(end->path, end->initials, end->later, kBehindEveryId);
        }
        const auto people = TRY(people_of(tx, scope, pairs));
        for (const auto& pair : pairs) {
            const auto later = people.find(pair.later), earlier = people.find(pair.earlier);
            if (later == people.end() || earlier == people.end()) continue;  // went meanwhile
            out.rows.push_back(told(pair, later->second, earlier->second));
        }
        out.total = std::ssize(out.rows);
        out.more_than_total = !out.next.empty();
        return out;
    });
}

Result<> distinguish(Context& ctx, Claimed<PersonId> id, const DistinctionBody& body) {
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        UnitId unit;
        const auto two = TRY(two_in_scope(tx, scope, id.unproven, body.other.unproven, unit));
        TRY(store::put_distinction(tx, two.earlier, two.later, body.reason, ctx.actor.account, ctx.at));
        return note(tx, ctx, "person.distinguished", two, unit, body.reason);
    });
}

Result<> forget_distinction(Context& ctx, Claimed<PersonId> id, const SameBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        UnitId unit;
        const auto two = TRY(two_in_scope(tx, scope, id.unproven, body.other.unproven, unit));
        TRY(store::drop_distinction(tx, two.earlier, two.later));
        return note(tx, ctx, "person.distinction-dropped", two, unit, "");
    });
}

}  // namespace xingtan::people
