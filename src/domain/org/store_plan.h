#pragma once
// The statements of changes that wait for their day.
#include "domain/org/store.h"

namespace xingtan::org::store {

struct NewPlan {
    PlannedChangeId id;
    UnitId unit;
    ChangeKind kind{};
    std::string body;
    std::string to_text;
    Date effective_on;
    std::string document;
};
Result<> insert_plan(db::Tx& tx, const NewPlan& plan, AccountId by, WallTime at);
Result<std::optional<PlannedChange>> plan(db::Tx& tx, const AnyScope& scope, PlannedChangeId id);
Result<std::vector<PlannedChange>> plans(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                         PlannedChangeId before, std::int64_t limit);
Result<std::int64_t> count_plans(db::Tx& tx, const AnyScope& scope, UnitId unit);
// False when it was pending no more.
Result<bool> settle_plan(db::Tx& tx, PlannedChangeId id, PlanState state, std::string_view refused_by,
                         WallTime at);
Result<std::vector<DuePlan>> due(db::Tx& tx, Date today, std::int64_t limit);

}  // namespace xingtan::org::store
