#pragma once
// The statements of a unit's life: what changes it, and the dated facts and events that remember it.
#include "domain/org/service.h"
#include "domain/org/store.h"
#include "platform/db/ledger.h"

namespace xingtan::org::store {

struct Standing {
    UnitStatus status{};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (status, version))
// Locks the unit for this transaction; its version moves on.
Result<Standing> take(db::Tx& tx, UnitId id);

// A name, and the one before it with the day lists leave it out.
struct Former {
    std::string name;
    Date renamed_on;
};
BOOST_DESCRIBE_STRUCT(Former, (), (name, renamed_on))
Result<> set_name(db::Tx& tx, UnitId id, std::string_view name, std::string_view former,
                  std::optional<Date> former_until);
// Takes former names off the lists whose day has come; how many.
Result<std::int64_t> forget_former_names(db::Tx& tx, Date today, std::int64_t most);
Result<> set_kind(db::Tx& tx, UnitId id, UnitKind kind);
Result<> set_code(db::Tx& tx, UnitId id, std::string_view code);
Result<> set_credit_code(db::Tx& tx, UnitId id, std::string_view code);
Result<> set_employer(db::Tx& tx, UnitId id, std::string_view employer);
// The fact in force, or empty.
Result<std::string> attribute_of(db::Tx& tx, UnitId unit, std::string_view attribute);
// Who ever bore this code: nobody, or one unit of several. A code that is only a wish is none.
Result<std::vector<UnitId>> bearers_of(db::Tx& tx, std::string_view code);
// Active units of a kind with this code today.
Result<std::int64_t> active_with_code(db::Tx& tx, UnitKind kind, std::string_view code, UnitId except);
Result<> set_status(db::Tx& tx, UnitId id, UnitStatus status);
Result<> set_parent(db::Tx& tx, UnitId id, UnitId parent, bool direct);
// Writes the paths of a subtree anew, and the nearest authority of what belonged to `from_admin`.
struct Shift {
    std::string from_path, from_end, to_path;
    UnitId from_admin, to_admin;
};
Result<> shift_paths(db::Tx& tx, const Shift& shift);
// Of the subtree: the longest path, and how many active units stand below its top.
Result<std::int64_t> longest_path(db::Tx& tx, const Span& span);
Result<std::int64_t> active_below(db::Tx& tx, UnitId parent);

// The fact in force of one attribute gives way to another from `source.valid_from` on; the first of its
// attribute begins. False when that lies before the fact in force began.
Result<bool> supersede_fact(db::Tx& tx, std::int64_t id, UnitId unit, std::string_view attribute,
                            std::string_view value, const FactSource& source);

// The fact an event made gives way to the one before it, as if that had gone on: rows of what is taken back
// hold for no time, and a new row says what holds since when.
Result<> restore_fact(db::Tx& tx, std::int64_t id, UnitId unit, std::string_view attribute,
                      std::string_view value, const FactSource& source);
// A unit whose founding is taken back: closed, without a code, and in no list.
Result<> set_annulled(db::Tx& tx, UnitId id);
Result<bool> is_annulled(db::Tx& tx, UnitId id);
// The day a unit was founded on, where its founding is recorded and stands.
Result<std::optional<Date>> founded_on(db::Tx& tx, UnitId unit);
// Units below it that were ever there and whose founding stands.
Result<std::int64_t> ever_below(db::Tx& tx, UnitId parent);

struct NewChange {
    UnitChangeId id;
    UnitChangeId event;
    UnitId unit;
    ChangeKind kind{};
    std::string from_value, to_value, from_text, to_text;
    Date effective_on;
    std::string document;
    std::optional<UnitChangeId> reverses;
};
BOOST_DESCRIBE_STRUCT(NewChange, (),
                      (id, event, unit, kind, from_value, to_value, from_text, to_text, effective_on,
                       document, reverses))
const db::Ledger& change_ledger();
Result<> insert_change(db::Tx& tx, const NewChange& change, AccountId by, WallTime at);
Result<std::optional<NewChange>> change(db::Tx& tx, const AnyScope& scope, UnitChangeId id);
Result<bool> is_reversed(db::Tx& tx, UnitChangeId id);
// What stands of what happened later to a unit, or to a unit below it if asked for; the newest first.
struct LaterChange {
    UnitChangeId id;
    std::string unit_name;
    ChangeKind kind{};
    std::string to_value, to_text;
    Date effective_on;
    std::string document;
};
BOOST_DESCRIBE_STRUCT(LaterChange, (), (id, unit_name, kind, to_value, to_text, effective_on, document))
Result<std::vector<LaterChange>> later_changes(db::Tx& tx, UnitId unit, UnitChangeId since,
                                               UnitChangeId event);
Result<std::vector<LaterChange>> later_below(db::Tx& tx, UnitId unit, UnitChangeId since);
// What a merger or a split did, the last first.
Result<std::vector<NewChange>> rows_of_event(db::Tx& tx, UnitChangeId event);
Result<std::vector<UnitFacts>> active_children(db::Tx& tx, UnitId parent);
struct NewHeir {
    UnitChangeId change;
    UnitId unit, heir;
    ChangeKind kind{};
    Date effective_on;
};
Result<> insert_heir(db::Tx& tx, const NewHeir& heir);
// Whether another unit carries it on.
Result<bool> is_merged(db::Tx& tx, UnitId unit);
Result<std::vector<UnitId>> closed_among(db::Tx& tx, std::span<const UnitId> units);
Result<std::optional<Ending>> ending_of(db::Tx& tx, UnitId unit);
// Those merged into it.
Result<std::vector<UnitId>> carried_by(db::Tx& tx, UnitId heir);
Result<std::vector<Kin>> heirs(db::Tx& tx, UnitId unit);
Result<std::vector<Kin>> forebears(db::Tx& tx, const AnyScope& scope, UnitId unit);
// The name before the newest renaming that still holds.
Result<std::optional<Former>> former_name(db::Tx& tx, UnitId unit);
Result<std::vector<UnitChange>> changes(db::Tx& tx, const AnyScope& scope, UnitId unit, UnitChangeId before,
                                        std::int64_t limit);
Result<std::int64_t> count_changes(db::Tx& tx, const AnyScope& scope, UnitId unit);

}  // namespace xingtan::org::store
