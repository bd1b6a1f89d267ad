#pragma once
// A unit is any node of the tree: an authority, an office beside it, a school, a teaching site. Its identity
// never changes; name, code, kind, parent and status are dated facts. The edge to the parent is the
// territorial one; a division code is an attribute and never a key (SpecialDivisions have none).
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "base/time.h"

namespace xingtan::org {

enum class UnitKind { Authority, Office, School, TeachingSite, Campus };
BOOST_DESCRIBE_ENUM(UnitKind, Authority, Office, School, TeachingSite, Campus)

enum class AuthorityLevel { National, Province, City, County, School };
BOOST_DESCRIBE_ENUM(AuthorityLevel, National, Province, City, County, School)

enum class UnitStatus { Active, Closed };
BOOST_DESCRIBE_ENUM(UnitStatus, Active, Closed)

struct Unit {
    UnitId id;
    std::optional<UnitId> parent;
    UnitKind kind{};
    AuthorityLevel level{};
    std::string name;
    std::string former_name;  // what it was called before, for 现名（原名）; empty when it was never renamed
    std::string code;         // DivisionCode of an authority, SchoolCode of a school, or empty
    bool special = false;  // SpecialDivision: development zone, scenic area, XPCC
    bool direct = false;   // DirectSchool: a school that answers to a city or province
    UnitStatus status{};
    std::int64_t version = 1;
    std::string credit_code;  // 统一社会信用代码, or empty
    std::string employer;     // the body it belongs to where that is not the territorial parent; else empty
    // Of a search: the former name that holds the words where the present one does not, and whether a
    // renaming or a merger made it former.
    std::string found_as;
    std::string found_through;
};
BOOST_DESCRIBE_STRUCT(Unit, (),
                      (id, parent, kind, level, name, former_name, code, special, direct, status, version,
                       credit_code, employer, found_as, found_through))

// A name that a unit went by before, or that a unit it carries on bore.
struct KnownAs {
    UnitId unit;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(KnownAs, (), (unit, name))

// What other domains need of a unit once it is found in scope.
struct UnitFacts {
    UnitId id;
    std::optional<UnitId> parent;
    UnitKind kind{};
    AuthorityLevel level{};
    UnitId admin;  // nearest administrative ancestor: itself for an authority
    std::string name;
    std::string code;
    std::string path;
    std::string path_end;
    std::string former_name = {};  // while lists show it
};
BOOST_DESCRIBE_STRUCT(UnitFacts, (),
                      (id, parent, kind, level, admin, name, code, path, path_end, former_name))

struct FoundBody {
    Claimed<UnitId> parent;
    UnitKind kind{};
    AuthorityLevel level{};
    std::string name;
    std::string code;
    bool special = false;
    std::optional<std::string> document;  // number of the paper that founded it
    std::optional<Date> effective_on;     // today when it says nothing; a day to come is a plan
};
BOOST_DESCRIBE_STRUCT(FoundBody, (), (parent, kind, level, name, code, special, document, effective_on))

// An event in the life of a unit: what held before, what holds since the day it takes effect, on which paper.
// Found is asked of the unit below which the new one is to stand, and is the first event of the new one's
// life. Inherit is the heir's side of a Merge or a Split and never asked for by itself. A Convert changes
// what kind of school a unit is: a school's by a SchoolCode of the new kind, a campus into a teaching site
// and back.
enum class ChangeKind {
    Rename,
    Recode,
    Move,
    Close,
    Reopen,
    Merge,
    Split,
    Inherit,
    Register,
    Employ,
    Convert,
    Found
};
BOOST_DESCRIBE_ENUM(ChangeKind, Rename, Recode, Move, Close, Reopen, Merge, Split, Inherit, Register, Employ,
                    Convert, Found)

struct UnitChangeTag {
    static constexpr char letter = 'w';
};
using UnitChangeId = Id<UnitChangeTag>;

// A new unit that a split makes beside the old one, and who goes to it.
struct SplitPart {
    std::string name;
    std::string code;
    std::vector<Claimed<PersonId>> people;
};
BOOST_DESCRIBE_STRUCT(SplitPart, (), (name, code, people))

struct ChangeBody {
    ChangeKind kind{};
    std::optional<std::string> name;  // Rename, Found; Merge: of the heir, when a new unit is to be the heir
    // Recode, empty takes it away; Merge: of the new heir; Convert: a school's; Found
    std::optional<std::string> code;
    std::optional<Claimed<UnitId>> parent;              // Move
    std::optional<std::vector<Claimed<UnitId>>> units;  // Merge: the others that go in
    std::optional<Claimed<UnitId>> into;                // Merge: the heir, one of them or another
    std::optional<std::vector<SplitPart>> parts;        // Split
    std::optional<std::string> credit_code;             // Register; empty takes it away
    std::optional<std::string> employer;                // Employ; empty: the territorial parent
    std::optional<UnitKind> unit_kind;                  // Convert: of a campus or a teaching site; Found
    std::optional<AuthorityLevel> level;                // Found
    std::optional<bool> special;                        // Found: an authority without a division code
    Date effective_on;
    std::string document;  // number of the paper
};
BOOST_DESCRIBE_STRUCT(ChangeBody, (),
                      (kind, name, code, parent, units, into, parts, credit_code, employer, unit_kind, level,
                       special, effective_on, document))

struct ReversalBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReversalBody, (), (reason))

struct UnitChange {
    UnitChangeId id;
    UnitId unit;
    ChangeKind kind{};
    std::string from_text;  // a name or code, or the name of the parent
    std::string to_text;
    Date effective_on;
    std::string document;
    WallTime recorded_at;
    std::string recorded_by;  // name of the office
    bool reversed = false;    // taken back by a later change
    bool reverses = false;    // takes an earlier one back
};
BOOST_DESCRIBE_STRUCT(UnitChange, (),
                      (id, unit, kind, from_text, to_text, effective_on, document, recorded_at, recorded_by,
                       reversed, reverses))

// What hangs on a unit and everything below it: what a change touches.
struct Holdings {
    std::int64_t units = 0;       // active ones below
    std::int64_t people = 0;      // on the roster
    std::int64_t accounts = 0;    // of offices and platforms
    std::int64_t places = 0;      // free
    std::int64_t enrolments = 0;  // that run
};
BOOST_DESCRIBE_STRUCT(Holdings, (), (units, people, accounts, places, enrolments))

struct Figure {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (name, value))

// A unit that gets free places by a change, over all projects that run.
struct PlaceShift {
    std::string unit_name;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceShift, (), (unit_name, count))

// The dry run of a change: what it touches, and what refuses it if anything does.
struct ChangePreview {
    Holdings holdings;
    std::vector<PlaceShift> places;
    std::string refused_by;       // code of the problem; empty when it would be done
    std::string field;            // of the body, when one is at fault
    std::vector<Figure> figures;  // that the problem's sentence mentions
};
BOOST_DESCRIBE_STRUCT(ChangePreview, (), (holdings, places, refused_by, field, figures))

// A change recorded today for a day to come.
struct PlannedChangeTag {
    static constexpr char letter = 'd';
};
using PlannedChangeId = Id<PlannedChangeTag>;
enum class PlanState { Pending, Applied, Withdrawn, Refused };
BOOST_DESCRIBE_ENUM(PlanState, Pending, Applied, Withdrawn, Refused)
struct PlannedChange {
    PlannedChangeId id;
    UnitId unit;
    ChangeKind kind{};
    std::string to_text;  // the new name or code, the new parent, the heir
    Date effective_on;
    std::string document;
    PlanState state{};
    std::string refused_by;  // code of what refused it on its day
    WallTime recorded_at;
    std::string recorded_by;  // name of the office
};
BOOST_DESCRIBE_STRUCT(PlannedChange, (),
                      (id, unit, kind, to_text, effective_on, document, state, refused_by, recorded_at,
                       recorded_by))

// Where a unit went or came from: its heirs, or those it inherited from.
struct Kin {
    UnitId unit;
    std::string name;
    ChangeKind kind{};  // Merge or Split
    Date effective_on;
};
BOOST_DESCRIBE_STRUCT(Kin, (), (unit, name, kind, effective_on))

struct UnitPath {
    Unit unit;
    std::vector<Unit> ancestors;  // topmost first, only those in scope
    std::vector<Kin> heirs;       // who carries it on
    std::vector<Kin> forebears;   // whom it carries on, those in scope
};
BOOST_DESCRIBE_STRUCT(UnitPath, (), (unit, ancestors, heirs, forebears))

}  // namespace xingtan::org
