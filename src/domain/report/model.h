#pragma once
// What the year added up to, for one unit and each of its children, exact and fresh: standing (a stock of
// people), events (what happened), places (the ledger). Every figure opens to the people behind it.
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/baseline/fwd.h"
#include "domain/org/model.h"
#include "domain/project/fwd.h"
#include "domain/quota/model.h"

namespace xingtan::report {

struct Standing {
    std::int64_t full_time = 0;
    std::int64_t trained = 0;
    std::int64_t untrained = 0;  // full_time - trained - failed
    std::int64_t failed = 0;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (full_time, trained, untrained, failed))

struct Events {
    std::int64_t nominated = 0;
    std::int64_t confirmed = 0;
    std::int64_t checked_in = 0;
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    std::int64_t certified = 0;
};
BOOST_DESCRIBE_STRUCT(Events, (), (nominated, confirmed, checked_in, passed, failed, certified))

// How much of a row's standing is stated by baselines and has no people behind it (domain/baseline).
struct BaselineShare {
    std::int64_t full_time = 0;
    std::int64_t trained = 0;
    std::int64_t untrained = 0;
    std::int64_t failed = 0;
    std::int64_t units = 0;                // whose baseline counts here
    std::optional<Date> as_of = {};        // the oldest of them
    std::optional<BaselineId> paper = {};  // when one alone counts
    std::string document = {};             // its paper
    // The unit's own baseline that does not count, as its people are on the roster: full-time teachers then.
    std::int64_t set_aside = 0;
    std::optional<Date> set_aside_on = {};
};
BOOST_DESCRIBE_STRUCT(BaselineShare, (),
                      (full_time, trained, untrained, failed, units, as_of, paper, document, set_aside,
                       set_aside_on))

struct BoardRow {
    UnitId unit;
    std::string unit_name;
    org::UnitKind kind{};
    bool has_children = false;
    Standing standing;
    Events events;
    quota::Balance places;
    std::string former_name;     // when it was renamed since: 现名（原名）
    bool unapportioned = false;  // was split, and its places are no person's: they stay with it
    BaselineShare baseline = {};
};
BOOST_DESCRIBE_STRUCT(BoardRow, (),
                      (unit, unit_name, kind, has_children, standing, events, places, former_name,
                       unapportioned, baseline))

// Whose tree a board is drawn on; see lens.h.
enum class Lens { Then, Now, OnDate };
BOOST_DESCRIBE_ENUM(Lens, Then, Now, OnDate)
struct LensAsk {
    Lens lens = Lens::Then;
    std::optional<Date> on;  // of OnDate
};

struct Board {
    ProjectId project;
    std::string project_name;
    UnitId unit;
    std::string unit_name;
    BoardRow total;              // the unit itself with everything below it
    std::vector<BoardRow> rows;  // its children, by code
    Lens lens{};
    Date facts_on;      // the day whose facts it counts
    Date tree_on;       // the day whose tree it stands on
    bool live = false;  // the counters of this moment: each figure of people opens to them
};
BOOST_DESCRIBE_STRUCT(Board, (),
                      (project, project_name, unit, unit_name, total, rows, lens, facts_on, tree_on, live))

// Who stands behind a figure.
enum class Figure {
    FullTime,
    Trained,
    Untrained,
    Failed,
    Nominated,
    Confirmed,
    CheckedIn,
    Passed,
    Certified
};
BOOST_DESCRIBE_ENUM(Figure, FullTime, Trained, Untrained, Failed, Nominated, Confirmed, CheckedIn, Passed,
                    Certified)

struct PersonBehind {
    PersonId person;
    std::string name;
    std::string unit_name;
    std::string state;
    std::string enrolment;  // wire id, empty when she is in no enrolment
    // On another day's board: so many of the unit belong where the reader may not look; the rest is empty.
    std::int64_t elsewhere = 0;
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(PersonBehind, (), (person, name, unit_name, state, enrolment, elsewhere, unit_former))
struct BehindAsk {
    Figure figure{};
    std::optional<Claimed<UnitId>> unit;  // the row; the caller's own unit if none
    LensAsk lens;
    std::optional<Claimed<UnitId>> within;  // whose board the row stands on; the row's own if none
};

// What waits for the signed-in office: numbers and where to go.
struct Waiting {
    std::string code;  // "nominations-to-confirm", "places-to-hand-down", …
    std::int64_t count = 0;
    std::string target;  // web path
    ProjectId project;
    std::string project_name;
    bool primary = false;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (code, count, target, project, project_name, primary))

struct Desk {
    std::string unit_name;
    std::vector<Waiting> waiting;
    std::vector<BoardRow> boards;  // one summary per running project the office takes part in
    std::vector<std::string> project_names;
    std::vector<ProjectId> projects;
    // Those of them that are not for every teacher: their measure is the places, not who teaches.
    std::vector<ProjectId> limited;
};
BOOST_DESCRIBE_STRUCT(Desk, (), (unit_name, waiting, boards, project_names, projects, limited))

}  // namespace xingtan::report
