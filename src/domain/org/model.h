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
    std::string code;      // DivisionCode of an authority, SchoolCode of a school, or empty
    bool special = false;  // SpecialDivision: development zone, scenic area, XPCC
    bool direct = false;   // DirectSchool: a school that answers to a city or province
    UnitStatus status{};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, parent, kind, level, name, code, special, direct, status, version))

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

struct UnitPath {
    Unit unit;
    std::vector<Unit> ancestors;  // topmost first, only those in scope
};
BOOST_DESCRIBE_STRUCT(UnitPath, (), (unit, ancestors))

}  // namespace xingtan::org
