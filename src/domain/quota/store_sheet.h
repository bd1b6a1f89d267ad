#pragma once
// One SQL statement per function over quota_sheet, and what a sheet is held against.
#include "domain/quota/store.h"

namespace xingtan::quota::store {

struct SheetRow {
    QuotaSheetId id;
    ProjectId project;
    UnitId unit;
    PlaceKind kind{};
    SheetState state{};
    std::string document;
    std::string content;
    std::int64_t seen_move = 0;
    std::int64_t done = 0;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SheetRow, (),
                      (id, project, unit, kind, state, document, content, seen_move, done, version))
// The newest move between a unit and its children or its parent, or of an issue; 0 when there is none.
Result<PlaceMoveId> newest_move(db::Tx& tx, ProjectId project, UnitId unit);
Result<> insert_sheet(db::Tx& tx, const QuotaSheet& sheet, std::string_view content, PlaceMoveId seen,
                      AccountId actor, DomainTime at);
// What the sheet published last said; none before the first.
Result<std::optional<std::string>> newest_published(db::Tx& tx, ProjectId project, UnitId unit);
Result<std::optional<SheetRow>> sheet(db::Tx& tx, const AnyScope& scope, QuotaSheetId id);
Result<std::vector<QuotaSheetRow>> sheets(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit,
                                          QuotaSheetId before, std::int64_t limit);
Result<std::int64_t> count_sheets(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId unit);
// Of a draft that still has this version; false when it has another.
Result<bool> rewrite(db::Tx& tx, const QuotaSheet& sheet, std::string_view content, PlaceMoveId seen);
Result<bool> set_state(db::Tx& tx, QuotaSheetId id, std::int64_t version, SheetState from, SheetState to);
// From a draft to being published, or published, on this paper.
Result<bool> approve(db::Tx& tx, QuotaSheetId id, std::int64_t version, SheetState to,
                     std::string_view document);
// One whose publishing was stopped is a draft again, to be compared and published from the start.
Result<> reopen_draft(db::Tx& tx, QuotaSheetId id);
// Takes piece `piece` of one that is being published; false when somebody else has.
Result<bool> take_piece(db::Tx& tx, QuotaSheetId id, std::int64_t piece);

// What a child was given for one intake, or for the whole project: what it assigned to an intake out of the
// latter counts there alone.
struct Standing {
    UnitId unit;
    std::int64_t intake_number = 0;
    std::int64_t got = 0;
    std::int64_t free = 0;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (unit, intake_number, got, free))
// Of every child, in the order of the tree; of those units.
Result<std::vector<Standing>> standings(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent,
                                        PlaceKind kind);
Result<std::vector<Standing>> standings_of(db::Tx& tx, ProjectId project, PlaceKind kind,
                                           std::span<const UnitId> units);

}  // namespace xingtan::quota::store
