#pragma once
// Use cases of baselines. A paper belongs to the unit that enters it and speaks of units at or below it, for
// one programme.
#include "base/page.h"
#include "domain/baseline/rules.h"
#include "domain/project/service.h"
#include "platform/auth/context.h"

namespace xingtan::baseline {

Result<Page<BaselineRow>> list(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                               const PageRequest& page);
Result<BaselinePaper> show(Context& ctx, Claimed<BaselineId> id);
// Counts from then on, for every project of the programme, on boards of its day and later.
// Kind::Invalid "day-ahead", "baseline-unit-not-below", "baseline-unit-twice", "baseline-row-empty".
Result<BaselinePaper> enter(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                            const BaselineBody& body);
// Counts nowhere any more, and stays to be read. Kind::Conflict "baseline-withdrawn".
Result<BaselinePaper> withdraw(Context& ctx, Claimed<BaselineId> id, const WithdrawalBody& body);
// A file (.xlsx, .csv) read for the eye: units by name, totals told from rows. Nothing is kept.
Result<BaselineReading> read(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                             std::string_view bytes);

// For boards: the newest baselines of units in a range of paths, dated that day or before, by path.
Result<std::vector<Standing>> standings(db::Tx& tx, const AnyScope& scope, ProgrammeId programme, Date day,
                                        std::string_view from, std::string_view to);

}  // namespace xingtan::baseline
