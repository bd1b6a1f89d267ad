#include "domain/people/search.h"

#include <algorithm>

#include "domain/org/service.h"
#include "domain/people/numbers.h"
#include "platform/text/name.h"

namespace xingtan::people {
namespace {

// Paths of the ministry and of provinces: above a city a name is found by its beginning, which an index
// answers; within one, by any part of it.
constexpr std::size_t kBroadPath = 8;

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

void search_for(Asked& asked, const crypto::Keyring& keys, std::string_view search, bool broad) {
    const auto typed = text::searched_name(search);
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

Result<Asked> searched(db::Tx& tx, const AnyScope& scope, const crypto::Keyring& keys,
                       std::optional<Claimed<UnitId>> unit, std::string_view typed) {
    Asked asked;
    asked.query = TRY(span_of(tx, scope, unit));
    search_for(asked, keys, typed, asked.query.lo.size() <= kBroadPath);
    return asked;
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

store::Place place_behind(const store::ListRow& row, SearchKind kind) {
    auto place = row.place;
    if (kind == SearchKind::NameBeginning) place.path = row.person.name;  // which that list is ordered by
    return place;
}

}  // namespace xingtan::people
