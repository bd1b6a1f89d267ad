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

enum class UnitKind { Authority, Office, School, TeachingSite };
BOOST_DESCRIBE_ENUM(UnitKind, Authority, Office, School, TeachingSite)

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
};
BOOST_DESCRIBE_STRUCT(Unit, (),
                      (id, parent, kind, level, name, former_name, code, special, direct, status, version))

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
};
BOOST_DESCRIBE_STRUCT(UnitFacts, (), (id, parent, kind, level, admin, name, code, path, path_end))

struct FoundBody {
    Claimed<UnitId> parent;
    UnitKind kind{};
    AuthorityLevel level{};
    std::string name;
    std::string code;
    bool special = false;
    std::optional<std::string> document;  // number of the paper that founded it
};
BOOST_DESCRIBE_STRUCT(FoundBody, (), (parent, kind, level, name, code, special, document))

// An event in the life of a unit: what held before, what holds since the day it takes effect, on which paper.
enum class ChangeKind { Rename, Recode, Move, Close, Reopen };
BOOST_DESCRIBE_ENUM(ChangeKind, Rename, Recode, Move, Close, Reopen)

struct UnitChangeTag {
    static constexpr char letter = 'w';
};
using UnitChangeId = Id<UnitChangeTag>;

struct ChangeBody {
    ChangeKind kind{};
    std::optional<std::string> name;        // Rename
    std::optional<std::string> code;        // Recode; empty takes the code away
    std::optional<Claimed<UnitId>> parent;  // Move
    Date effective_on;                      // today or earlier
    std::string document;                   // number of the paper
};
BOOST_DESCRIBE_STRUCT(ChangeBody, (), (kind, name, code, parent, effective_on, document))

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

struct UnitPath {
    Unit unit;
    std::vector<Unit> ancestors;  // topmost first, only those in scope
};
BOOST_DESCRIBE_STRUCT(UnitPath, (), (unit, ancestors))

}  // namespace xingtan::org
