#pragma once
// A place is a unit's right to send one person. One ledger row per (project, intake, kind, unit) keeps the
// law
//     got = given + free + held + used + lapsed, all >= 0
// as a CHECK, and every move is an immutable entry. Nominating holds a place, confirming uses it, recall and
// refusal release it.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "base/limits.h"
#include "domain/org/model.h"
#include "domain/project/fwd.h"
#include "domain/quota/fwd.h"

namespace xingtan::quota {

enum class PlaceKind { Person, School };
BOOST_DESCRIBE_ENUM(PlaceKind, Person, School)

enum class Move { Issue, Grant, Return, Reclaim, Hold, Use, Release, Lapse };
BOOST_DESCRIBE_ENUM(Move, Issue, Grant, Return, Reclaim, Hold, Use, Release, Lapse)

struct Balance {
    std::int64_t got = 0;
    std::int64_t given = 0;
    std::int64_t free = 0;
    std::int64_t held = 0;
    std::int64_t used = 0;
    std::int64_t lapsed = 0;
};
BOOST_DESCRIBE_STRUCT(Balance, (), (got, given, free, held, used, lapsed))

// One unit's row for one intake.
struct Place {
    UnitId unit;
    std::string unit_name;
    org::UnitKind unit_kind{};
    IntakeId intake;
    std::int64_t intake_number = 0;
    Balance balance;
    std::string unit_former = {};  // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(Place, (), (unit, unit_name, unit_kind, intake, intake_number, balance, unit_former))

// What a unit has and what it handed to each child: the quota sheet as a grid.
struct PlaceSheet {
    UnitId unit;
    std::string unit_name;
    std::vector<Place> own;        // by intake
    std::vector<Place> children;   // by unit, then intake; only those that ever got places
    std::vector<org::Unit> units;  // every active child, to hand places to
};
BOOST_DESCRIBE_STRUCT(PlaceSheet, (), (unit, unit_name, own, children, units))

struct GrantLine {
    Claimed<UnitId> unit;
    Claimed<IntakeId> intake;
    std::int64_t quantity = 0;  // more than zero
};
BOOST_DESCRIBE_STRUCT(GrantLine, (), (unit, intake, quantity))

// Places handed from `from` to children, and free ones taken back from them, all or nothing.
struct PlaceGrantBody {
    Claimed<UnitId> from;
    std::vector<GrantLine> lines;
    std::string document;  // number of the paper, may be empty
    std::optional<std::vector<GrantLine>> taken_back = {};
    std::optional<PlaceKind> kind = {};  // of all lines; left out: person
};
BOOST_DESCRIBE_STRUCT(PlaceGrantBody, (), (from, lines, document, taken_back, kind))

// Free places taken back from a child by its parent (reclaim) or sent back by the child (return).
struct ReturnBody {
    Claimed<UnitId> unit;
    Claimed<IntakeId> intake;
    std::int64_t quantity = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReturnBody, (), (unit, intake, quantity, reason))

struct PlaceMove {
    PlaceMoveId id;
    Move move{};
    IntakeId intake;
    std::int64_t intake_number = 0;
    std::optional<UnitId> from_unit;
    std::string from_name;
    std::optional<UnitId> to_unit;
    std::string to_name;
    std::int64_t quantity = 0;
    std::string document;
    std::string actor_name;
    DomainTime at;
    std::string from_former = {};  // names the units had until lately
    std::string to_former = {};
};
BOOST_DESCRIBE_STRUCT(PlaceMove, (),
                      (id, move, intake, intake_number, from_unit, from_name, to_unit, to_name, quantity,
                       document, actor_name, at, from_former, to_former))

// The uploaded quota sheet, read and checked but not yet posted.
struct SheetCell {
    std::int64_t intake_number = 0;
    std::int64_t quantity = 0;
};
BOOST_DESCRIBE_STRUCT(SheetCell, (), (intake_number, quantity))

struct SheetLine {
    std::int64_t line = 0;
    std::string name;            // as written in the sheet
    std::optional<UnitId> unit;  // none: no child of this name
    std::string problem;         // code, empty when the line is good
    std::vector<SheetCell> cells;
    std::string now_named;  // when the sheet says a former name, the present one
};
BOOST_DESCRIBE_STRUCT(SheetLine, (), (line, name, unit, problem, cells, now_named))

enum class SheetState { Draft, Published };
BOOST_DESCRIBE_ENUM(SheetState, Draft, Published)

struct QuotaSheet {
    QuotaSheetId id;
    ProjectId project;
    UnitId unit;
    std::string filename;
    std::string document;
    SheetState state{};
    std::vector<SheetLine> lines;
    std::vector<SheetCell> totals;  // by intake, computed
    std::int64_t total = 0;
    std::int64_t bad = 0;  // lines with a problem; a sheet with any cannot be published
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(QuotaSheet, (),
                      (id, project, unit, filename, document, state, lines, totals, total, bad, version))

}  // namespace xingtan::quota
