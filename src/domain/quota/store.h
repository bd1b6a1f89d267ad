#pragma once
// One SQL statement per function over place, place_move and quota_sheet.
#include "domain/quota/service.h"
#include "platform/db/ledger.h"

namespace xingtan::quota::store {

// The ledger row a statement speaks of.
struct Row {
    ProjectId project;
    IntakeId intake;
    UnitId unit;
    PlaceKind kind = PlaceKind::Person;
};

// Conditional moves inside one row; how many rows changed (0: not enough).
Result<std::int64_t> free_to_held(db::Tx& tx, const Row& row);
Result<std::int64_t> held_to_used(db::Tx& tx, const Row& row);
Result<std::int64_t> held_to_free(db::Tx& tx, const Row& row);
// free += more, got += more on a row that may not exist yet; `more` may be negative down to the row's free
// places.
Result<> receive(db::Tx& tx, std::int64_t new_id, const Row& row, std::int64_t more);
Result<std::int64_t> take_back(db::Tx& tx, const Row& row,
                               std::int64_t quantity);  // got -= q, free -= q while free >= q
Result<std::int64_t> give(db::Tx& tx, const Row& row,
                          std::int64_t quantity);  // given += q, free -= q while free >= q
Result<std::int64_t> ungive(db::Tx& tx, const Row& row, std::int64_t quantity);  // given -= q, free += q

Result<Balance> balance(db::Tx& tx, const Row& row);
Result<std::optional<std::int64_t>> lock_free(db::Tx& tx, const Row& row);
Result<std::vector<Place>> of_unit(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit);
Result<std::vector<Place>> of_children(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent);

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
};
const db::Ledger& move_ledger();
Result<> insert_moves(db::Tx& tx, std::span<const NewMove> moves, AccountId actor, DomainTime at);
Result<std::vector<PlaceMove>> moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                     PlaceMoveId before, std::int64_t limit);
Result<std::int64_t> count_moves(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit);

struct SheetRow {
    QuotaSheetId id;
    ProjectId project;
    UnitId unit;
    SheetState state{};
    std::string content;
    std::int64_t seen_move = 0;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SheetRow, (), (id, project, unit, state, content, seen_move, version))
// The newest move between a unit and its children or its parent, or of an issue; 0 when there is none.
Result<PlaceMoveId> newest_move(db::Tx& tx, ProjectId project, UnitId unit);
Result<> insert_sheet(db::Tx& tx, const QuotaSheet& sheet, std::string_view content, PlaceMoveId seen,
                      AccountId actor, DomainTime at);
// What the sheet published last said; none before the first.
Result<std::optional<std::string>> newest_published(db::Tx& tx, ProjectId project, UnitId unit);
Result<std::optional<SheetRow>> sheet(db::Tx& tx, const AnyScope& scope, QuotaSheetId id);
Result<bool> mark_published(db::Tx& tx, QuotaSheetId id, std::int64_t version);

}  // namespace xingtan::quota::store
