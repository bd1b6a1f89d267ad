#include "domain/people/service.h"

#include <algorithm>
#include <charconv>

#include "base/cursor.h"
#include "domain/org/service.h"
#include "domain/people/numbers.h"
#include "domain/people/store.h"
#include "domain/people/store_merge.h"
#include "domain/people/store_transfer.h"

namespace xingtan::people {
namespace {

// Paths of the ministry and of provinces: above a city a name is found by its beginning, which an index
// answers; within one, by any part of it.
constexpr std::size_t kBroadPath = 8;

enum class SearchKind { Everyone, Initials, Number, NameBeginning, NamePart };

struct Asked {
    SearchKind kind = SearchKind::Everyone;
    store::Query query;
    std::vector<std::string> indexes;
};

bool is_letters(std::string_view typed) {
    return std::all_of(typed.begin(), typed.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::string lower(std::string_view typed) {
    std::string out;
    for (const char c : typed) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

std::string literal(std::string_view typed) {
    std::string pattern;
    for (const char c : typed) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern;
}

// Everything that begins with the text, as a half-open range in byte order. 0xF7 begins no UTF-8 text.
std::string after_all_that_begin_with(std::string_view text) {
    return std::string(text) + "\xF4\x8F\xBF\xBF";
}

void search_for(Asked& asked, const crypto::Keyring& keys, std::string_view typed, bool broad) {
    asked.indexes = possible_indexes(keys, typed);
    if (typed.empty()) return;
    if (!asked.indexes.empty()) {
        asked.kind = SearchKind::Number;
    } else if (is_letters(typed)) {
        asked.kind = SearchKind::Initials;
        asked.query.initials = lower(typed);
        asked.query.initials_end = asked.query.initials + '~';
    } else if (broad) {
        asked.kind = SearchKind::NameBeginning;
        asked.query.name = typed;
        asked.query.name_end = after_all_that_begin_with(typed);
    } else {
        asked.kind = SearchKind::NamePart;
        asked.query.pattern = '%' + literal(typed) + '%';
    }
}

Result<std::vector<store::ListRow>> rows_of(db::Tx& tx, const AnyScope& scope, const Asked& asked,
                                            std::int64_t limit) {
    switch (asked.kind) {
        case SearchKind::Number: return store::by_number(tx, scope, asked.query, asked.indexes);
        case SearchKind::NameBeginning: return store::by_name(tx, scope, asked.query, limit);
        case SearchKind::NamePart: return store::by_pattern(tx, scope, asked.query, limit);
        default: return store::by_initials(tx, scope, asked.query, limit);
    }
}

Result<std::int64_t> count_of(db::Tx& tx, const AnyScope& scope, const Asked& asked, std::size_t found) {
    switch (asked.kind) {
        case SearchKind::Number: return static_cast<std::int64_t>(found);
        case SearchKind::NameBeginning: return store::count_by_name(tx, scope, asked.query, kCountedMost + 1);
        case SearchKind::NamePart: return store::count_by_pattern(tx, scope, asked.query, kCountedMost + 1);
        default: return store::count_by_initials(tx, scope, asked.query, kCountedMost + 1);
    }
}

std::string cursor_at(const store::ListRow& row, SearchKind kind) {
    const auto& first = kind == SearchKind::NameBeginning ? row.person.name : row.place.path;
    return make_cursor({first, row.place.initials, std::to_string(row.place.id.value)});
}

Result<store::Place> place_after(std::string_view cursor) {
    if (cursor.empty()) return store::Place{};
    const auto values = TRY(read_cursor(cursor, 3));
    std::int64_t id = 0;
    const auto read = std::from_chars(values[2].data(), values[2].data() + values[2].size(), id);
    if (read.ec != std::errc()) return Error::invalid("page-cursor-unknown");
    return store::Place{values[0], values[1], PersonId{id}};
}

Page<Person> page_of(std::vector<store::ListRow> rows, int size, std::int64_t counted, SearchKind kind) {
    Page<Person> page;
    page.set_total(counted);
    if (static_cast<int>(rows.size()) > size) {
        rows.resize(static_cast<std::size_t>(size));
        page.next = cursor_at(rows.back(), kind);
    }
    for (auto& row : rows) page.rows.push_back(std::move(row.person));
    return page;
}

Result<store::Query> span_of(db::Tx& tx, const AnyScope& scope, std::optional<Claimed<UnitId>> unit) {
    store::Query query;
    if (unit) {
        const auto found = TRY(org::find(tx, scope, *unit));
        query.lo = found.path;
        query.hi = found.path_end;
    } else {
        const auto reach = TRY(org::reach(tx, scope));
        query.lo = reach.lo;
        query.hi = reach.hi;
    }
    return query;
}

}  // namespace

Result<PersonFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<PersonId> id) {
    auto found = TRY(store::visible(tx, scope, id.unproven));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<std::optional<PersonFacts>> find_by_number(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                                  std::string_view number) {
    const auto indexes = possible_indexes(ctx.deployment.keys, number);
    auto found = TRY(store::by_index(tx, scope, indexes));
    if (found.size() != 1) return std::optional<PersonFacts>();
    return std::optional<PersonFacts>(std::move(found[0]));
}

Result<Person> show(Context& ctx, Claimed<PersonId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Person> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
        auto found = TRY(store::person(tx, scope, id.unproven));
        if (!found) found = TRY(store::guest(tx, scope, id.unproven, ctx.now));
        if (!found) found = TRY(store::led_to(tx, scope, id.unproven));
        if (!found) return Error::missing();
        return std::move(*found);
    });
}

Result<Page<Person>> list(Context& ctx, std::optional<Claimed<UnitId>> unit, std::string_view search,
                          const PageRequest& page) {
    const auto after = TRY(place_after(page.after));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Person>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
        Asked asked;
        asked.query = TRY(span_of(tx, scope, unit));
        asked.query.after = after;
        search_for(asked, ctx.deployment.keys, search, asked.query.lo.size() <= kBroadPath);
        auto rows = TRY(rows_of(tx, scope, asked, page.size + 1));
        const auto counted = TRY(count_of(tx, scope, asked, rows.size()));
        return page_of(std::move(rows), page.size, counted, asked.kind);
    });
}

}  // namespace xingtan::people
