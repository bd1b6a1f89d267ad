#pragma once
// A place is a unit's right to send one person. One ledger row per (project, intake, kind, unit) keeps the
// law
//     got = given + free + held + used + lapsed, all >= 0
// as a CHECK, and every move is an immutable entry. Nominating holds a place, confirming uses it, recall and
// refusal release it. A row of no intake holds places for the whole project: a unit assigns one of them to
// the intake somebody is nominated for, and the row of the intake counts it as assigned.
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

constexpr IntakeId kWholeProject{};

// Each has its reverse: issue and cancel, grant and reclaim (or return, by the one who has the places), hold
// and release, use and reopen, lapse and revive, assign and unassign.
enum class Move {
    Issue,
    Cancel,
    Grant,
    Return,
    Reclaim,
    Hold,
    Release,
    Use,
    Reopen,
    Lapse,
    Revive,
    Assign,
    Unassign
};
BOOST_DESCRIBE_ENUM(Move, Issue, Cancel, Grant, Return, Reclaim, Hold, Release, Use, Reopen, Lapse, Revive,
                    Assign, Unassign)

// The act a move was part of.
enum class MoveCause {
    ByHand,
    Sheet,
    Transfer,    // between two units of one parent
    TopUp,       // new places, handed through to the unit that needs them
    OverQuota,   // a top-up a unit confirmed for itself
    Unused,      // back on the day the project names
    PeriodEnd,   // lapsed after the intake's last day
    Round,       // a second round
    UnitChange,  // a merger or closing
    Enrolment
};
BOOST_DESCRIBE_ENUM(MoveCause, ByHand, Sheet, Transfer, TopUp, OverQuota, Unused, PeriodEnd, Round,
                    UnitChange, Enrolment)

struct Balance {
    std::int64_t got = 0;
    std::int64_t given = 0;
    std::int64_t free = 0;
    std::int64_t held = 0;
    std::int64_t used = 0;
    std::int64_t lapsed = 0;
};
BOOST_DESCRIBE_STRUCT(Balance, (), (got, given, free, held, used, lapsed))

// One unit's row for one intake, or for the whole project: no intake, number 0.
struct Place {
    UnitId unit;
    std::string unit_name;
    org::UnitKind unit_kind{};
    std::optional<IntakeId> intake;
    std::int64_t intake_number = 0;
    PlaceKind kind{};
    Balance balance;
    std::string unit_former = {};  // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(Place, (),
                      (unit, unit_name, unit_kind, intake, intake_number, kind, balance, unit_former))

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
    std::optional<Claimed<IntakeId>> intake;  // none: the whole project
    std::int64_t quantity = 0;                // more than zero
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
    std::optional<Claimed<IntakeId>> intake;
    std::int64_t quantity = 0;
    std::string reason;
    std::optional<PlaceKind> kind = {};
};
BOOST_DESCRIBE_STRUCT(ReturnBody, (), (unit, intake, quantity, reason, kind))

// Free places of one child to another child of the same parent.
struct PlaceTransferBody {
    Claimed<UnitId> from;
    Claimed<UnitId> to;
    std::optional<Claimed<IntakeId>> intake;
    std::int64_t quantity = 0;
    std::string reason;
    std::optional<PlaceKind> kind = {};
};
BOOST_DESCRIBE_STRUCT(PlaceTransferBody, (), (from, to, intake, quantity, reason, kind))

// Free places that nobody shall fill any more, and back.
struct PlaceLapseBody {
    Claimed<UnitId> unit;
    std::optional<Claimed<IntakeId>> intake;
    std::int64_t quantity = 0;
    std::string reason;
    std::optional<bool> revived = {};
    std::optional<PlaceKind> kind = {};
};
BOOST_DESCRIBE_STRUCT(PlaceLapseBody, (), (unit, intake, quantity, reason, revived, kind))

// A figure of a ledger row.
enum class Figure { Got, Given, Free, Held, Used, Lapsed };
BOOST_DESCRIBE_ENUM(Figure, Got, Given, Free, Held, Used, Lapsed)

// Which entries of a unit's ledger are asked for; what is left out does not narrow.
struct MoveFilter {
    std::optional<PlaceKind> kind = {};
    std::optional<Move> move = {};
    std::optional<MoveCause> cause = {};
    std::optional<Figure> figure = {};    // those that made this figure
    std::optional<IntakeId> intake = {};  // kWholeProject: of no intake
    std::string document = {};            // a part of it
};

struct PlaceMove {
    PlaceMoveId id;
    Move move{};
    MoveCause cause{};
    PlaceKind kind{};
    std::optional<IntakeId> intake;
    std::int64_t intake_number = 0;
    UnitId unit;  // whose row it is: of a grant, who got
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
                      (id, move, cause, kind, intake, intake_number, unit, from_unit, from_name, to_unit,
                       to_name, quantity, document, actor_name, at, from_former, to_former))

}  // namespace xingtan::quota
