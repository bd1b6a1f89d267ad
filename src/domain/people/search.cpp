#include "domain/people/search.h"

#include <algorithm>
#include <iterator>
#include <tuple>

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

// Two lists in the same order as one.
std::vector<store::ListRow> woven(std::vector<store::ListRow> rows, std::vector<store::ListRow> more,
                                  SearchKind kind, std::int64_t limit) {
    const auto before = [&](const store::ListRow& a, const store::ListRow& b) {
        const auto x = place_behind(a, kind), y = place_behind(b, kind);
        if (kind == SearchKind::NameBeginning)
            return std::tie(x.path, x.id.value) < std::tie(y.path, y.id.value);
        return std::tie(x.path, x.initials, x.id.value) < std::tie(y.path, y.initials, y.id.value);
    };
    const auto middle = std::ssize(rows);
    std::move(more.begin(), more.end(), std::back_inserter(rows));
    std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), before);
    if (std::ssize(rows) > limit) rows.resize(static_cast<std::size_t>(limit));
    return rows;
}

using Rows = std::vector<store::ListRow>;

Result<Rows> by_present_name(db::Tx& tx, const AnyScope& scope, const Asked& asked, std::int64_t limit) {
    switch (asked.kind) {
        case SearchKind::NameBeginning: return store::by_name(tx, scope, asked.query, limit);
        case SearchKind::NamePart: return store::by_pattern(tx, scope, asked.query, limit);
        default: return store::by_initials(tx, scope, asked.query, limit);
    }
}

Result<Rows> by_former_name(db::Tx& tx, const AnyScope& scope, const Asked& asked, std::int64_t limit) {
    switch (asked.kind) {
        case SearchKind::Initials: return store::by_former_initials(tx, scope, asked.query, limit);
        case SearchKind::NameBeginning: return store::by_former_name(tx, scope, asked.query, limit);
        case SearchKind::NamePart: return store::by_former_pattern(tx, scope, asked.query, limit);
        default: return Rows();
    }
}

Result<std::int64_t> count_by_present(db::Tx& tx, const AnyScope& scope, const Asked& asked) {
    switch (asked.kind) {
        case SearchKind::NameBeginning: return store::count_by_name(tx, scope, asked.query, kCountedMost + 1);
        case SearchKind::NamePart: return store::count_by_pattern(tx, scope, asked.query, kCountedMost + 1);
        default: return store::count_by_initials(tx, scope, asked.query, kCountedMost + 1);
    }
}

Result<std::int64_t> count_by_former(db::Tx& tx, const AnyScope& scope, const Asked& asked) {
    constexpr std::int64_t kMost = kCountedMost + 1;
    switch (asked.kind) {
        case SearchKind::Initials: return store::count_by_former_initials(tx, scope, asked.query, kMost);
        case SearchKind::NameBeginning: return store::count_by_former_name(tx, scope, asked.query, kMost);
        case SearchKind::NamePart: return store::count_by_former_pattern(tx, scope, asked.query, kMost);
        default: return 0;
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
    if (asked.kind == SearchKind::Number) return store::by_number(tx, scope, asked.query, asked.indexes);
    auto rows = TRY(by_present_name(tx, scope, asked, limit));
    auto more = TRY(by_former_name(tx, scope, asked, limit));
    return woven(std::move(rows), std::move(more), asked.kind, limit);
}

Result<std::int64_t> count_of(db::Tx& tx, const AnyScope& scope, const Asked& asked, std::size_t found) {
    if (asked.kind == SearchKind::Number) return static_cast<std::int64_t>(found);
    const auto present = TRY(count_by_present(tx, scope, asked));
    const auto former = TRY(count_by_former(tx, scope, asked));
    return std::min<std::int64_t>(present + former, kCountedMost + 1);
}

store::Place place_behind(const store::ListRow& row, SearchKind kind) {
    auto place = row.place;
    if (kind == SearchKind::NameBeginning) place.path = row.person.name;  // which that list is ordered by
    return place;
}

}  // namespace xingtan::people
