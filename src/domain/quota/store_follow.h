#pragma once
// The statements by which places follow the life of their unit.
#include "domain/quota/store.h"

namespace xingtan::quota::store {

// Free places of a unit in a project that still runs, and one of those who granted it places there.
struct FreePlaces {
    ProjectId project;
    PlaceKind kind{};
    IntakeId intake;
    UnitId grantor;
    std::int64_t free = 0;     // of the row, whoever granted them
    std::int64_t granted = 0;  // by this one, and not taken back
};
BOOST_DESCRIBE_STRUCT(FreePlaces, (), (project, kind, intake, grantor, free, granted))
// By project, kind and intake, the newest grant first.
Result<std::vector<FreePlaces>> free_places(db::Tx& tx, UnitId unit, Date today);

struct MovedPlaces {
    ProjectId project;
    PlaceKind kind{};
    IntakeId intake;
    Move move{};
    UnitId from_unit;
    UnitId to_unit;
    std::int64_t quantity = 0;
};
BOOST_DESCRIBE_STRUCT(MovedPlaces, (), (project, kind, intake, move, from_unit, to_unit, quantity))
// What a change moved in projects that still run, by project and kind, the last first.
Result<std::vector<MovedPlaces>> moved_by(db::Tx& tx, org::UnitChangeId change, Date today);
// Who has more free places by an event, and how many.
Result<std::vector<org::PlaceShift>> gained(db::Tx& tx, org::UnitChangeId event);

}  // namespace xingtan::quota::store
