#pragma once
// Use cases of people: find, list, bring in by roster.
#include <functional>
#include <span>

#include "base/page.h"
#include "domain/org/service.h"
#include "domain/people/model.h"
#include "domain/people/slips.h"
#include "domain/tally/tally.h"
#include "platform/auth/context.h"
#include "platform/jobs/service.h"

namespace xingtan::people {

// The person, when her unit lies in scope; Kind::Missing otherwise.
Result<PersonFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<PersonId> id);
// By document number (normalised, blind index) within scope; none when absent or foreign.
Result<std::optional<PersonFacts>> find_by_number(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                                  std::string_view number);

// What an event in the life of a unit means for its people: none may be left in a closed one; a moved one
// takes its standing along; of a merger or a split they go over to the heir on the day, memberships and stock
// with them. Wired to org::on_changed.
Result<> follow_unit(db::Tx& tx, Context& ctx, const org::Changed& changed);

// A move within the caller's own area (Can::ManagePeople over both units), at once: membership and stock go
// over on the day, what was begun stays with the unit it was begun in. Kind::Invalid naming the field.
struct MoveBody {
    Claimed<UnitId> unit;
    Date effective_on;     // today or earlier
    std::string document;  // number of the paper
};
BOOST_DESCRIBE_STRUCT(MoveBody, (), (unit, effective_on, document))
Result<Person> move(Context& ctx, Claimed<PersonId> id, const MoveBody& body);

// Nobody waits to come to or to leave a unit that closes or goes into another, and nobody is seconded to it.
// Wired likewise.
Result<> keep_transfers(db::Tx& tx, Context& ctx, const org::Changed& changed);

// Kind::Conflict "transfer-pending" while a transfer of hers waits for an answer: until then she is neither
// edited nor nominated anew. Locks her first, so that a transfer or a merge at the same moment is either seen
// or waits.
Result<> not_in_transfer(db::Tx& tx, PersonId person);
// The same for showing what may be done: nothing is locked, and so nothing promised.
Result<> no_transfer_waits(db::Tx& tx, PersonId person);
// That, and she is not seconded either: Kind::Conflict "secondment-running".
Result<> free_to_move(db::Tx& tx, Context& ctx, PersonId person);
// Main memberships have changed hands, by a transfer, a move, a merger or a split. Told in the transaction,
// before the counters are posted; an error takes it all back. With `undoes` it takes that transfer (its id)
// back.
struct Relocated {
    std::vector<PersonId> people;
    tally::Where from, to;
    std::optional<std::int64_t> undoes = {};
};
using RelocationSubscriber = std::function<Result<>(db::Tx&, Context&, const Relocated&, tally::Group&)>;
void on_relocated(RelocationSubscriber subscriber);  // only from app/wire.cpp, before serving

// A person of a unit in scope, or one seconded to it while that lasts. The id of a record that was merged
// shows the survivor.
Result<Person> show(Context& ctx, Claimed<PersonId> id);
// People of a unit and everything below it, by name, initials or school name; ordered by unit, initials, id.
Result<Page<Person>> list(Context& ctx, std::optional<Claimed<UnitId>> unit, std::string_view search,
                          const PageRequest& page);
// The same list as .xlsx, at most a hundred thousand rows: Kind::TooLarge "export-too-long".
Result<std::string> people_xlsx(Context& ctx, std::optional<Claimed<UnitId>> unit, std::string_view search);

// Called in the transaction that gives somebody her first document. The caller posts `group`.
using DocumentedSubscriber = std::function<Result<>(db::Tx&, Context&, PersonId, tally::Group&)>;
void on_documented(DocumentedSubscriber subscriber);  // only from app/wire.cpp, before serving

// Where a person belongs: her unit and its nearest administrative ancestor.
using tally::Where;

// What one person teaches has changed (teaching.h). Called with those whose stage or full-time changed,
// before the counters are posted: what later domains count of them follows.
struct TeachingChange {
    PersonId person;
    Where where;
    Teaching before, after;
};
using TeachingSubscriber =
    std::function<Result<>(db::Tx&, Context&, std::span<const TeachingChange>, tally::Group&)>;
void on_teaching_changed(TeachingSubscriber subscriber);  // only from app/wire.cpp, before serving

// One new person with her main membership and document. Sealing and hashing are done by prepare(), outside
// any transaction.
struct Prepared {
    RosterRow row;             // checked; numbers normalised
    std::string number_index;  // blind index, empty when there is no number
    std::string number_sealed, number_masked;
    std::string mobile_sealed, mobile_index, mobile_masked;
    std::string initials;
    std::optional<Date> born_on;
    PersonId id;
};
BOOST_DESCRIBE_STRUCT(Prepared, (),
                      (row, number_index, number_sealed, number_masked, mobile_sealed, mobile_index,
                       mobile_masked, initials, born_on, id))
// Checks every field (B49–B55) and seals the numbers. Problems name columns by their wire field.
struct Checked {
    Prepared person;
    std::vector<jobs::Problem> problems;
    jobs::Verdict verdict{};
};
Checked prepare(Context& ctx, RosterRow row);
// Writes one prepared person into `unit` and posts the standing counters. Kind::Conflict
// "person-already-registered" when the number is known.
Result<PersonId> add(db::Tx& tx, Context& ctx, const org::UnitFacts& unit, const Prepared& person);
// The same for many at once, into units of their own; the counters go into `group`, which the caller posts
// last. All or none.
struct Newcomer {
    Where where;
    const Prepared* person = nullptr;
};
Result<> add_all(db::Tx& tx, Context& ctx, std::span<const Newcomer> newcomers, tally::Group& group);

// The blind indexes a number as typed, of a kind nobody named, may stand under (numbers.cpp); empty when it
// can be no document number.
std::vector<std::string> possible_indexes(const crypto::Keyring& keys, std::string_view typed);
// The check character of the first 17 digits of a resident number (document.cpp).
char check_character(std::string_view seventeen);
// Whether two written names are the same person's: spaces and kinds of middle dot apart (person_name.cpp).
bool same_name(std::string_view a, std::string_view b);

// Set-based doors for results and certificates (store_numbers.cpp).
// Where people another row already proved in scope stand today.
Result<std::vector<PersonFacts>> facts_many(db::Tx& tx, std::span<const PersonId> people);
// Those among them whose identity document is on file.
Result<std::vector<PersonId>> documented(db::Tx& tx, std::span<const PersonId> people);

// What later domains know of people a roster brought in: those something has happened to stay when the roster
// is taken back, with the code of the reason. Asked inside the transaction that takes them back. Only from
// app/wire.cpp.
using LooksForTraces = Result<std::vector<Trace>> (*)(db::Tx&, std::span<const PersonId>);
void looks_for_traces(LooksForTraces looker);
// Likewise of people to whom a roster gave a document: one that papers rest on stays.
void looks_for_documents_used(LooksForTraces looker);

// A row of a roster whose person is registered in another unit: who she is and the unit that claims her, for
// a request to transfer her. The answer never leaves the program: her unit decides what may be told.
// Kind::Missing when the row is gone or is not such a one.
struct Elsewhere {
    PersonId person;
    UnitId from, to;
};
Result<Elsewhere> registered_elsewhere(Context& ctx, Claimed<ImportId> import, std::int64_t line);

// Roster import: reads, checks and stages a file (the dry run); then applies what is good. Wire names the
// rules of its kind (jobs::set_rules), and the rows, their page and the workbook of bad rows are
// platform/jobs' own.
Result<jobs::Import> stage_roster(Context& ctx, Claimed<UnitId> unit, std::string_view filename,
                                  std::string_view bytes);
Result<jobs::Import> apply_roster(Context& ctx, Claimed<ImportId> id);
jobs::KindRules roster_rules();
// An empty workbook with the columns of a roster: for an authority also the unit each row belongs to.
Result<std::string> roster_template(Context& ctx, Claimed<UnitId> unit);

// What later domains are asked before two records are merged or a merge is undone (service_merge.h), and told
// when it is done. Only from app/wire.cpp, before serving.
struct MergePair {
    PersonId survivor, merged;
    std::int64_t undoes = 0;     // the merge that is to be undone
    bool documented = false;     // the survivor has a document, then
    bool took_document = false;  // and has it from the other
    bool looks_back() const { return undoes != 0; }
};
using MergeLooker = Result<> (*)(db::Tx&, const MergePair&, MergeFindings&);
void looks_at_merges(MergeLooker looker);

struct MergeSide {
    PersonId person;
    Stage stage{};
    bool full_time = true;
    tally::Where where;
};
struct Merged {
    std::int64_t merge = 0;
    MergeSide survivor, merged;
    bool undone = false;
    bool documented = false;
};
// Told in the transaction, before the counters are posted; an error takes it all back.
using MergeSubscriber = std::function<Result<>(db::Tx&, Context&, const Merged&, tally::Group&)>;
void on_merged(MergeSubscriber subscriber);

}  // namespace xingtan::people
