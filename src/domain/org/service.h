#pragma once
// Use cases of the tree. See model.h for what a unit is.
#include <functional>
#include <span>

#include "base/page.h"
#include "domain/org/model.h"
#include "platform/auth/context.h"
#include "platform/jobs/service.h"

namespace xingtan::org {

// The unit, when it lies in scope; Kind::Missing otherwise.
Result<UnitFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id);
// Those of the units that lie in scope, in no order.
Result<std::vector<UnitFacts>> find_many(db::Tx& tx, const AnyScope& scope, std::span<const UnitId> ids);
// Children of a unit by name; for reading a sheet whose rows are written names. Only active ones.
Result<std::vector<UnitFacts>> children(db::Tx& tx, const AnyScope& scope, UnitId parent);
// Every active unit below `top`, in tree order; for reading a sheet whose rows name schools anywhere below.
// At most 50,000, else Kind::TooLarge "too-many-units".
Result<std::vector<UnitFacts>> below(db::Tx& tx, const AnyScope& scope, const UnitFacts& top);
// The former names of every active unit at and below `top`, for a sheet written before a renaming or a
// merger.
Result<std::vector<KnownAs>> known_as(db::Tx& tx, const AnyScope& scope, const UnitFacts& top);
// The smallest span of paths that holds every grant of the scope: what a list scans.
struct Reach {
    std::string lo;
    std::string hi;
};
Result<Reach> reach(db::Tx& tx, const AnyScope& scope);
// The facts of a unit another row already proved in scope points at (its place, its certificate).
Result<UnitFacts> facts(db::Tx& tx, UnitId id);
// Of a unit some row already proved in scope points at.
Result<UnitStatus> status_of(db::Tx& tx, UnitId id);
// How a closed unit came to its end; none while it is open.
struct Ending {
    UnitChangeId change;
    std::string document;
    std::optional<UnitId> heir;  // of a merger
};
BOOST_DESCRIBE_STRUCT(Ending, (), (change, document, heir))
Result<std::optional<Ending>> ending_of(db::Tx& tx, UnitId id);
// Whether a unit takes anything new: people, places, accounts, projects, units. Kind::Conflict "unit-closed",
// "unit-merged" with whoever carries it on.
Result<> is_open(db::Tx& tx, UnitId id);
// Until the transaction ends no unit is changed: whoever counts somebody where she stands, or writes
// something below a unit, holds the tree first, before anything else is locked (decision 0054).
Result<> hold_tree(db::Tx& tx);
// is_open of several, and so until the transaction ends: holds the tree.
Result<> keep_open(db::Tx& tx, std::span<const UnitId> ids);
// Those that are closed; holds the tree.
Result<std::vector<UnitId>> closed_among(db::Tx& tx, std::span<const UnitId> ids);
// The ancestor of `unit` (or itself) at `level`: who confirms, who organises a class. For a DirectSchool,
// whose ancestors skip the level, its nearest authority below or at `level`'s parent is itself: the school
// stands where a county would.
Result<UnitFacts> holder_at(db::Tx& tx, UnitId unit, AuthorityLevel level);
// Of the units from the root down to one unit, the one that acts for it at `level`: the topmost at that level
// or below it, else the unit itself. So a DirectSchool stands where a county would
// (rules.cpp).
const UnitFacts& acting_at(const std::vector<UnitFacts>& from_root, AuthorityLevel level);

Result<UnitPath> show(Context& ctx, Claimed<UnitId> id);
// With a search: matching units at and below `parent`, or anywhere in scope. Without: the children of
// `parent`, or the topmost units in scope. In tree order.
Result<Page<Unit>> list(Context& ctx, std::optional<Claimed<UnitId>> parent, std::string_view search,
                        const PageRequest& page);
// Founds a unit below a parent in scope (Can::ManageUnits): a change of kind Found of its parent.
Result<Unit> found(Context& ctx, const FoundBody& body);
// The same inside a running transaction, for bulk founding (divisions, demo, generate). `parent` empty founds
// the root once.
struct NewUnit {
    UnitId parent;
    UnitKind kind{};
    AuthorityLevel level{};
    std::string name;
    std::string code;
    bool special = false;
};
Result<UnitFacts> found_in(db::Tx& tx, Context& ctx, const NewUnit& unit);

// An event in the life of a unit (Can::ManageUnits over the unit above it). Applied at once; `effective_on`
// dates the fact. Kind::Stale when If-Match names an older version.
Result<Unit> change(Context& ctx, Claimed<UnitId> id, const ChangeBody& body);
// Takes an event back, as an event of its own. Kind::Conflict "change-taken-back", "later-rename-first" and
// its like when a later event rests on it.
Result<Unit> reverse(Context& ctx, Claimed<UnitChangeId> id, const ReversalBody& body);
Result<Page<UnitChange>> changes(Context& ctx, Claimed<UnitId> id, const PageRequest& page);

// Told in the transaction of each event, after the tree has changed; an error takes it all back. Of a Merge
// and a Split `before` is the unit that people leave and `after` the one they come to, told before the tree
// changes; with `undoes` they go back again what that change had brought. Of any other event that takes one
// back `undoes` is that one.
struct Changed {
    ChangeKind kind{};
    UnitFacts before;
    UnitFacts after;
    UnitChangeId change;
    Date effective_on;
    std::vector<PersonId> people = {};  // Split: who goes; of a Merge everybody does
    std::optional<UnitChangeId> undoes = {};
    std::string document = {};
};
using ChangeSubscriber = std::function<Result<>(db::Tx&, Context&, const Changed&)>;
void on_changed(ChangeSubscriber subscriber);

// The dry run: does the change by the same code and takes it all back. What a rule refuses stands in the
// preview; what is not the caller's to know is an error as ever.
Result<ChangePreview> preview(Context& ctx, Claimed<UnitId> id, const ChangeBody& body);
Result<ChangePreview> preview_reversal(Context& ctx, Claimed<UnitChangeId> id);
// Adds what a unit and everything below it hold; later domains know.
using HoldingsReader = std::function<Result<>(db::Tx&, Date today, const UnitFacts&, Holdings&)>;
void on_holdings(HoldingsReader reader);
// Adds what the event brought about, while it stands.
using RehearsalReader = std::function<Result<>(db::Tx&, UnitChangeId event, ChangePreview&)>;
void on_rehearsed(RehearsalReader reader);

// A change of a day to come; refused now if it could not be done now. Kind::Invalid "plan-not-ahead".
Result<PlannedChange> plan(Context& ctx, Claimed<UnitId> id, const ChangeBody& body);
Result<Page<PlannedChange>> plans(Context& ctx, Claimed<UnitId> id, const PageRequest& page);
Result<PlannedChange> withdraw(Context& ctx, Claimed<PlannedChangeId> id, const ReversalBody& body);
// What the program does by its clock: the plans whose day has come, each by the account that recorded it. A
// plan that a rule refuses on its day is marked so; other errors leave it pending.
struct DuePlan {
    PlannedChangeId id;
    UnitId unit;
    std::string body;
    AccountId account;
    UnitId account_unit;
};
BOOST_DESCRIBE_STRUCT(DuePlan, (), (id, unit, body, account, account_unit))
Result<std::vector<DuePlan>> due_plans(db::Database& database, Date today);
Result<> carry_out(Context& ctx, const DuePlan& due);

// The names that lists show in brackets go after three years (rules.h); the program's clock sees to it.
Result<> forget_former_names(db::Database& database, Date today);

// Units from a sheet (.xlsx, .csv): checked row by row, then founded in chunks (platform/jobs). A row already
// there is passed over, so an export opens again as an import.
Result<jobs::Import> stage_units(Context& ctx, Claimed<UnitId> unit, std::string_view filename,
                                 std::string_view bytes);
jobs::KindRules unit_rules();
// Every active unit below one, in tree order; empty below a school it is the template to fill in.
Result<std::string> units_xlsx(Context& ctx, Claimed<UnitId> unit);
Result<std::string> units_csv(Context& ctx, Claimed<UnitId> unit);

// The divisions of the nation, from the tables in the binary (divisions.h). Loading adds what is missing, so
// a load that was cut short is loaded again.
struct Divisions {
    std::string province;  // code of the one province wanted; empty: all
};
struct Loaded {
    UnitId root;
    std::int64_t founded = 0;  // units that were missing
};
// Founds the root 全国 and everything wanted below it, some hundred units a transaction.
Result<Loaded> load_divisions(Context& ctx, const Divisions& wanted);

}  // namespace xingtan::org
