#include "domain/org/service.h"

#include "base/cursor.h"
#include "domain/org/rules.h"
#include "domain/org/store_change.h"

namespace xingtan::org {
namespace {

constexpr std::int64_t kBelowMost = 50'000;
template <class Row>
Result<Row> or_missing(std::optional<Row> found) {
    if (!found) return Error::missing();
    return std::move(*found);
}

// % and _ stand for themselves in what a person types.
std::string literal(std::string_view typed) {
    std::string pattern;
    for (const char c : typed) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern;
}

bool looks_like_code(std::string_view typed) {
    return typed.find_first_not_of("0123456789") == std::string_view::npos;
}

// What a list was asked for, after its parent has been found in scope.
struct Asked {
    std::optional<UnitFacts> parent;
    bool search = false;
    store::Query query;
};

Result<std::vector<store::ListRow>> rows_of(db::Tx& tx, const AnyScope& scope, const Asked& asked,
                                            std::int64_t limit) {
    if (asked.search) return store::matches(tx, scope, asked.query, limit);
    if (asked.parent) return store::child_rows(tx, scope, asked.parent->id, asked.query.after, limit);
    return store::top_rows(tx, scope, asked.query, limit);
}

Result<std::int64_t> count_of(db::Tx& tx, const AnyScope& scope, const Asked& asked) {
    if (asked.search) return store::count_matches(tx, scope, asked.query, kCountedMost + 1);
    if (asked.parent) return store::count_children(tx, scope, asked.parent->id, kCountedMost + 1);
    return store::count_top(tx, scope, asked.query, kCountedMost + 1);
}

Page<Unit> page_of(std::vector<store::ListRow> rows, int size, std::int64_t counted) {
    Page<Unit> page;
    page.set_total(counted);
    const bool more = static_cast<int>(rows.size()) > size;
    if (more) {
        rows.resize(static_cast<std::size_t>(size));
        page.next = make_cursor({rows.back().path});
    }
    for (auto& row : rows) page.rows.push_back(std::move(row.unit));
    return page;
}

Result<Asked> ask(db::Tx& tx, const AnyScope& scope, std::optional<Claimed<UnitId>> parent,
                  std::string_view search) {
    Asked asked;
    asked.search = !search.empty();
    asked.query.name = '%' + literal(search) + '%';
    if (looks_like_code(search)) asked.query.code = literal(search) + '%';
    if (parent) {
        asked.parent = TRY(find(tx, scope, *parent));
        asked.query.span = {asked.parent->path, asked.parent->path_end};
    } else {
        asked.query.span = TRY(store::reach(tx, scope));
    }
    return asked;
}

}  // namespace

Result<UnitFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id) {
    auto found = TRY(store::visible(tx, scope, id.unproven));
    return or_missing(std::move(found));
}

Result<std::vector<UnitFacts>> find_many(db::Tx& tx, const AnyScope& scope, std::span<const UnitId> ids) {
    return store::visible_of(tx, scope, ids);
}

Result<std::vector<UnitFacts>> children(db::Tx& tx, const AnyScope& scope, UnitId parent) {
    return store::children(tx, scope, parent);
}

Result<std::vector<UnitFacts>> below(db::Tx& tx, const AnyScope& scope, const UnitFacts& top) {
    auto units = TRY(store::below(tx, scope, {top.path, top.path_end}, kBelowMost + 1));
    if (units.size() > kBelowMost)
        return Error::too_large("too-many-units", {{"most", std::to_string(kBelowMost)}});
    return units;
}

Result<std::vector<KnownAs>> known_as(db::Tx& tx, const AnyScope& scope, const UnitFacts& top) {
    return store::known_as(tx, scope, {top.path, top.path_end});
}

Result<Reach> reach(db::Tx& tx, const AnyScope& scope) {
    auto span = TRY(store::reach(tx, scope));
    return Reach{std::move(span.lo), std::move(span.hi)};
}

Result<UnitFacts> facts(db::Tx& tx, UnitId id) {
    auto found = TRY(store::by_id(tx, id));
    return or_missing(std::move(found));
}

Result<UnitStatus> status_of(db::Tx& tx, UnitId id) { return store::status_of(tx, id); }

Result<std::optional<Ending>> ending_of(db::Tx& tx, UnitId id) { return store::ending_of(tx, id); }

Result<UnitFacts> holder_at(db::Tx& tx, UnitId unit, AuthorityLevel level) {
    const auto from_root = TRY(store::from_root(tx, unit));
    if (from_root.empty()) return Error::missing();
    return acting_at(from_root, level);
}

Result<UnitPath> show(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<UnitPath> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
        auto found = TRY(store::unit(tx, scope, id.unproven));
        UnitPath path;
        path.unit = TRY(or_missing(std::move(found)));
        path.ancestors = TRY(store::ancestors(tx, scope, path.unit.id));
        path.heirs = TRY(store::heirs(tx, path.unit.id));
        path.forebears = TRY(store::forebears(tx, scope, path.unit.id));
        return path;
    });
}

Result<Page<Unit>> list(Context& ctx, std::optional<Claimed<UnitId>> parent, std::string_view search,
                        const PageRequest& page) {
    std::string after;
    if (!page.after.empty()) {
        const auto values = TRY(read_cursor(page.after, 1));
        after = values[0];
    }
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Unit>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
        auto asked = TRY(ask(tx, scope, parent, search));
        asked.query.after = after;
        auto rows = TRY(rows_of(tx, scope, asked, page.size + 1));
        const auto counted = TRY(count_of(tx, scope, asked));
        return page_of(std::move(rows), page.size, counted);
    });
}

}  // namespace xingtan::org
