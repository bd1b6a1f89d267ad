#pragma once
// One step of a change: what holds before and after, found out before anything is written, and its writing.
// The use cases (service_change, service_merge, service_plan) put steps together.
#include "domain/org/service.h"
#include "domain/org/store_change.h"

namespace xingtan::org {

struct Step {
    ChangeKind kind{};
    UnitFacts before;
    UnitFacts after;
    std::string_view attribute;
    std::string from_value, to_value;  // of the fact
    std::string from_text, to_text;    // as people read them
    Date effective_on;
    std::string document;
    std::optional<UnitChangeId> reverses;
    std::optional<UnitChangeId> event;  // of a merger or a split
};

// The tree is this transaction's to change: waits for those who hold it still (service_open.cpp).
Result<> take_tree(db::Tx& tx);

// The unit, when the actor stands above it; the topmost unit is its own office's. Kind::Forbidden
// "changed-by-the-unit-above".
Result<UnitFacts> find_to_change(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id);
// Locks the unit and moves its version on; Kind::Stale when If-Match names an older one.
Result<store::Standing> take(db::Tx& tx, Context& ctx, UnitId unit);
// Without looking at If-Match: for the other units of a merger.
Result<store::Standing> take_unmatched(db::Tx& tx, UnitId unit);

// Whether the actor may ask this of the unit: to found below a unit is its own office's too.
Result<UnitFacts> find_to_act(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id, ChangeKind kind);

// A step for a body of one of the kinds that change one unit alone.
Result<Step> step_of(db::Tx& tx, const AnyScope& scope, const UnitFacts& unit, const ChangeBody& body);
Result<Step> moving(db::Tx& tx, const UnitFacts& unit, const UnitFacts& parent, Date effective_on,
                    const std::string& document);
// Writes it: fact, event, row of the unit, subscribers, audit. The id of its event row.
Result<UnitChangeId> apply(db::Tx& tx, Context& ctx, Step& step);

// The pieces that mergers and splits put together otherwise.
Result<> keep_name_free(db::Tx& tx, UnitId parent, std::string_view name);
// A SchoolCode is never another school's, not even a closed one's; a DivisionCode is one active authority's.
// `unit` may have borne it before, and so may those it carries on. Kind::Conflict "code-used-before",
// "code-taken".
Result<> keep_code_free(db::Tx& tx, UnitKind kind, std::string_view code, std::span<const UnitId> own);
Result<> write_fact(db::Tx& tx, Context& ctx, const Step& step);
Result<UnitChangeId> write_event(db::Tx& tx, Context& ctx, const Step& step);
// Hangs the subtree of `after` below its parent `after.parent`; fills its path and nearest authority.
Result<> write_place(db::Tx& tx, const UnitFacts& before, UnitFacts& after);
Result<> tell(db::Tx& tx, Context& ctx, const Changed& changed);
// An audit row about a unit, with a word of detail.
Result<> remember(db::Tx& tx, Context& ctx, std::string_view action, UnitId unit, std::string_view detail);
bool is_special(const UnitFacts& unit);

// The unit to show afterwards (of a merger the heir), and the event.
struct Performed {
    UnitId shown;
    UnitChangeId event;
};
// Everything one body asks for, in a running transaction.
Result<Performed> perform(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<UnitId> id,
                          const ChangeBody& body, Date today);
Result<Performed> found_below(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<UnitId> parent,
                              const ChangeBody& body, Date today);
Result<Performed> merge(db::Tx& tx, Context& ctx, const AnyScope& scope, const UnitFacts& unit,
                        const ChangeBody& body);
Result<Performed> split(db::Tx& tx, Context& ctx, const UnitFacts& unit, const ChangeBody& body);
// Takes back everything the event did, as one event of its own, unless something later rests on it: that is
// named and must be taken back first. Kind::Conflict "change-taken-back", "later-rename-first" and its like.
Result<UnitChangeId> reverse_event(db::Tx& tx, Context& ctx, const AnyScope& scope, UnitChangeId event,
                                   const std::string& reason);
// A unit that a founding or an event made is no more, as if it had never been.
Result<> annul(db::Tx& tx, Context& ctx, const UnitFacts& unit, Date founded_on, const std::string& reason);
Result<ChangeBody> inverse(const store::NewChange& change, std::string reason);
// A new unit beside the others, founded as of a day.
Result<UnitFacts> found_as_of(db::Tx& tx, Context& ctx, const NewUnit& unit, Date since,
                              std::string_view document);

}  // namespace xingtan::org
