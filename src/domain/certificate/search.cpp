#include "domain/certificate/search.h"

#include <algorithm>

#include "base/cursor.h"
#include "domain/certificate/number.h"
#include "domain/org/service.h"
#include "platform/text/name.h"

namespace xingtan::certificate {
namespace {

constexpr std::string_view kAfterEveryText = "\U0010FFFF";
constexpr std::int32_t kFirstDay = -1'000'000, kLastDay = 10'000'000;

constexpr std::int64_t kDigitsOfNumber = 6;  // no name has as many

By way_of(std::string_view plain_search) {
    if (plain_search.empty()) return By::Unit;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits = std::count_if(plain_search.begin(), plain_search.end(), digit);
    const bool number = digit(plain_search.front()) || digits >= kDigitsOfNumber;
    return number ? By::Number : By::Holder;
}

}  // namespace

Searched searched(const Filter& filter) {
    auto name = text::searched_name(filter.search);
    auto plain = plain_number(name);
    const auto by = way_of(plain);
    return {by, by == By::Number ? std::move(plain) : std::move(name)};
}

Result<store::ListQuery> query_of(db::Tx& tx, Context& ctx, const AnyScope& scope, const Filter& filter,
                                  const PageRequest& page) {
    const auto unit = TRY(org::find(tx, scope, filter.unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
    store::ListQuery query{.from_path = unit.path, .to_path = unit.path_end, .limit = page.size + 1};
    if (filter.project) query.project = filter.project->unproven.value;
    if (filter.state) query.state = wire_name(*filter.state);
    query.from = filter.from.value_or(Date{kFirstDay});
    query.until = filter.until.value_or(Date{kLastDay});
    query.word_from = searched(filter).word;
    query.word_to = query.word_from + std::string(kAfterEveryText);
    if (page.after.empty()) return query;
    const auto values = TRY(read_cursor(page.after, 2));
    query.after_word = values[0];
    query.after_id = id_from_wire(CertificateTag::letter, values[1]).value_or(0);
    return query;
}

Result<std::vector<store::ListRow>> rows_by(db::Tx& tx, const AnyScope& scope, By by,
                                            const store::ListQuery& query) {
    switch (by) {
        case By::Holder: return store::by_holder(tx, scope, query);
        case By::Number: return store::by_number(tx, scope, query);
        case By::Unit: break;
    }
    return store::by_unit(tx, scope, query);
}

Result<std::int64_t> count_by(db::Tx& tx, const AnyScope& scope, By by, const store::ListQuery& query) {
    switch (by) {
        case By::Holder: return store::count_by_holder(tx, scope, query);
        case By::Number: return store::count_by_number(tx, scope, query);
        case By::Unit: break;
    }
    return store::count_by_unit(tx, scope, query);
}

std::string cursor_after(By by, const store::ListRow& row) {
    const auto& word = by == By::Holder ? row.holder : by == By::Number ? row.number : row.path;
    return make_cursor({word, to_wire(row.id)});
}

}  // namespace xingtan::certificate
