#include "domain/people/service.h"

#include <charconv>

#include "base/cursor.h"
#include "domain/org/service.h"
#include "domain/people/numbers.h"
#include "domain/people/search.h"
#include "domain/people/store_merge.h"
#include "domain/people/store_transfer.h"

namespace xingtan::people {
namespace {

std::string cursor_at(const store::ListRow& row, SearchKind kind) {
    const auto place = place_behind(row, kind);
    return make_cursor({place.path, place.initials, std::to_string(place.id.value)});
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
        auto asked = TRY(searched(tx, scope, ctx.deployment.keys, unit, search));
        asked.query.after = after;
        auto rows = TRY(rows_of(tx, scope, asked, page.size + 1));
        const auto counted = TRY(count_of(tx, scope, asked, rows.size()));
        return page_of(std::move(rows), page.size, counted, asked.kind);
    });
}

}  // namespace xingtan::people
