#pragma once
// The statements of the tree, one a function.
#include "domain/org/model.h"
#include "domain/org/service.h"
#include "platform/auth/scope.h"

namespace xingtan::org::store {

// Part of the tree, from `lo` up to but not including `hi`.
struct Span {
    std::string lo;
    std::string hi;
};
BOOST_DESCRIBE_STRUCT(Span, (), (lo, hi))

Result<std::optional<UnitFacts>> visible(db::Tx& tx, const AnyScope& scope, UnitId id);
Result<std::vector<UnitFacts>> visible_of(db::Tx& tx, const AnyScope& scope, std::span<const UnitId> ids);
Result<std::optional<UnitFacts>> by_id(db::Tx& tx, UnitId id);
Result<UnitStatus> status_of(db::Tx& tx, UnitId id);
Result<std::vector<UnitFacts>> from_root(db::Tx& tx, UnitId id);
Result<std::vector<UnitFacts>> children(db::Tx& tx, const AnyScope& scope, UnitId parent);
Result<std::vector<UnitFacts>> below(db::Tx& tx, const AnyScope& scope, const Span& span, std::int64_t limit);
Result<std::vector<KnownAs>> known_as(db::Tx& tx, const AnyScope& scope, const Span& span);
Result<std::optional<Unit>> unit(db::Tx& tx, const AnyScope& scope, UnitId id);
Result<std::vector<Unit>> ancestors(db::Tx& tx, const AnyScope& scope, UnitId id);

// The smallest span that holds every grant of the scope; empty when there is none.
Result<Span> reach(db::Tx& tx, const AnyScope& scope);

// Rows of a list carry the path they are sorted by.
struct ListRow {
    Unit unit;
    std::string path;
};
struct Query {
    Span span;
    std::string after;  // path of the last row of the previous page, or empty
    std::string name;   // pattern for LIKE, or empty for every unit
    std::string code;   // beginning of a code
};
Result<std::vector<ListRow>> child_rows(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                        std::string_view after, std::int64_t limit);
Result<std::vector<ListRow>> top_rows(db::Tx& tx, const AnyScope& scope, const Query& query,
                                      std::int64_t limit);
Result<std::vector<ListRow>> matches(db::Tx& tx, const AnyScope& scope, const Query& query,
                                     std::int64_t limit);
Result<std::int64_t> count_children(db::Tx& tx, const AnyScope& scope, UnitId parent, std::int64_t most);
Result<std::int64_t> count_top(db::Tx& tx, const AnyScope& scope, const Query& query, std::int64_t most);
Result<std::int64_t> count_matches(db::Tx& tx, const AnyScope& scope, const Query& query, std::int64_t most);

// Active units below a span's top in tree order, as a sheet lists them; at most 50,000.
struct SheetLine {
    UnitId id;
    UnitId parent;
    std::string name;
    UnitKind kind{};
    AuthorityLevel level{};
    std::string code;
    bool special = false;
    std::string credit_code;
    std::string employer;
};
BOOST_DESCRIBE_STRUCT(SheetLine, (), (id, parent, name, kind, level, code, special, credit_code, employer))
Result<std::vector<SheetLine>> sheet_lines(db::Tx& tx, const AnyScope& scope, const Span& span);
Result<std::optional<UnitFacts>> child_named(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                             std::string_view name);

// A parent that has just given away its next ordinal.
struct Parent {
    UnitKind kind{};
    AuthorityLevel level{};
    UnitId admin;
    std::string path;
    std::int64_t next_child = 0;
};
BOOST_DESCRIBE_STRUCT(Parent, (), (kind, level, admin, path, next_child))

Result<std::optional<Parent>> take_ordinal(db::Tx& tx, UnitId parent);
Result<std::optional<UnitId>> root(db::Tx& tx);
struct Coded {
    UnitId id;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(Coded, (), (id, code))
Result<std::vector<Coded>> authorities(db::Tx& tx);  // with a division code, of the whole nation
Result<bool> name_taken(db::Tx& tx, UnitId parent, std::string_view name);
Result<> insert(db::Tx& tx, const UnitFacts& unit, bool special, bool direct);
struct FactSource {
    DomainTime valid_from;
    WallTime recorded_at;
    AccountId recorded_by;
    std::string_view document;
};
// The five facts of a new unit; `ids` are for their rows.
Result<> insert_facts(db::Tx& tx, const std::array<std::int64_t, 5>& ids, const UnitFacts& unit,
                      const FactSource& source);
Result<> bump_tree_version(db::Tx& tx);

}  // namespace xingtan::org::store
