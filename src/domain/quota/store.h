#pragma once
// One SQL statement per function over place, place_move and quota_sheet.
#include "domain/quota/rules.h"
#include "domain/quota/service.h"
#include "platform/db/ledger.h"

namespace xingtan::quota::store {

// The ledger row a statement speaks of.
struct Row {
    ProjectId project;
    IntakeId intake;  // kWholeProject: of no intake
    UnitId unit;
    PlaceKind kind = PlaceKind::Person;
};

// Conditional moves inside one row; how many rows changed (0: not enough).
Result<std::int64_t> free_to_held(db::Tx& tx, const Row& row);
Result<std::int64_t> held_to_used(db::Tx& tx, const Row& row);
Result<std::int64_t> held_to_free(db::Tx& tx, const Row& row);
Result<std::int64_t> used_to_held(db::Tx& tx, const Row& row);
// got += more, free += more on rows that may not exist yet.
struct Received {
    std::int64_t id = 0;  // of the row, when it is new
    Row row;
    std::int64_t more = 0;
};
Result<> receive(db::Tx& tx, std::span<const Received> rows);
Result<std::int64_t> take_back(db::Tx& tx, const Row& row,
                               std::int64_t quantity);  // got -= q, free -= q while free >= q
Result<std::int64_t> give(db::Tx& tx, const Row& row,
                          std::int64_t quantity);  // given += q, free -= q while free >= q
Result<std::int64_t> ungive(db::Tx& tx, const Row& row, std::int64_t quantity);  // given -= q, free += q

Result<std::int64_t> lapse(db::Tx& tx, const Row& row, std::int64_t quantity);   // free -> lapsed
Result<std::int64_t> revive(db::Tx& tx, const Row& row, std::int64_t quantity);  // lapsed -> free
// One of the unit's places for the whole project comes to stand in an intake, or leaves it again.
Result<> assign(db::Tx& tx, std::int64_t new_id, const Row& row);
Result<std::int64_t> unassign(db::Tx& tx, const Row& row);

Result<Balance> balance(db::Tx& tx, const Row& row);
Result<std::optional<std::int64_t>> lock_free(db::Tx& tx, const Row& row);
Result<std::vector<Place>> of_unit(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                   PlaceKind kind);
Result<std::vector<Place>> of_children(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent,
                                       PlaceKind kind);

struct NewMove {
    PlaceMoveId id;
    Row row;
    Move move{};
    UnitId from_unit;
    UnitId to_unit;
    std::int64_t quantity = 0;
    std::string_view document;
    std::optional<std::int64_t> enrolment = {};
    std::optional<org::UnitChangeId> change = {};
    MoveCause cause = MoveCause::ByHand;
    std::optional<PlaceRoundId> round = {};
};
// What the owner has of places for people, and what authorities right below it got.
Result<Kept> kept(db::Tx& tx, ProjectId project, UnitId owner);
const db::Ledger& move_ledger();
Result<> insert_moves(db::Tx& tx, std::span<const NewMove> moves, AccountId actor, DomainTime at);
Result<std::vector<PlaceMove>> moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                     const MoveFilter& filter, PlaceMoveId before, std::int64_t limit);
Result<std::int64_t> count_moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                 const MoveFilter& filter);

}  // namespace xingtan::quota::store
