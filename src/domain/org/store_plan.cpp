#include "domain/org/store_plan.h"

#define PLAN_COLUMNS                                                                                     \
    "d.id, d.unit, d.kind, d.to_text, d.effective_on, d.document, d.state, d.refused_by, d.recorded_at," \
    " coalesce(a.name, '') AS recorded_by FROM unit_plan d JOIN unit u ON u.id = d.unit"                 \
    " LEFT JOIN account a ON a.id = d.recorded_by"

namespace xingtan::org::store {

Result<> insert_plan(db::Tx& tx, const NewPlan& p, AccountId by, WallTime at) {
    TRY(tx.run(
        "INSERT INTO unit_plan (id, unit, kind, body, to_text, effective_on, document, state, recorded_at,"
        " recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9)",
        p.id, p.unit, p.kind, p.body, p.to_text, p.effective_on, p.document, at, by));
    return {};
}

Result<std::optional<PlannedChange>> plan(db::Tx& tx, const AnyScope& scope, PlannedChangeId id) {
    return tx.maybe<PlannedChange>("SELECT " PLAN_COLUMNS " WHERE d.id = $1 AND" IN_SCOPE("u.path"), scope,
                                   id);
}

Result<std::vector<PlannedChange>> plans(db::Tx& tx, const AnyScope& scope, UnitId unit,
                                         PlannedChangeId before, std::int64_t limit) {
    return tx.all<PlannedChange>("SELECT " PLAN_COLUMNS " WHERE d.unit = $1 AND d.id < $2 AND" IN_SCOPE(
                                     "u.path") "ORDER BY d.id DESC LIMIT $3",
                                 scope, unit, before, limit);
}

Result<std::int64_t> count_plans(db::Tx& tx, const AnyScope& scope, UnitId unit) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM unit_plan d JOIN unit u ON u.id = d.unit WHERE d.unit = $1 AND" IN_SCOPE(
            "u.path"),
        scope, unit);
}

Result<bool> settle_plan(db::Tx& tx, PlannedChangeId id, PlanState state, std::string_view refused_by,
                         WallTime at) {
    const auto settled =
        TRY(tx.run("/*found*/ UPDATE unit_plan SET state = $2, refused_by = $3, settled_at = $4 WHERE id = "
                   "$1 AND state ="
                   " 'pending'",
                   id, state, refused_by, at));
    return settled == 1;
}

// In the order they take effect: a school is founded before it is renamed.
Result<std::vector<DuePlan>> due(db::Tx& tx, Date today, std::int64_t limit) {
    return tx.all<DuePlan>(
        "/*system*/ SELECT d.id, d.unit, d.body, d.recorded_by AS account, a.unit AS account_unit FROM "
        "unit_plan d"
        " JOIN account a ON a.id = d.recorded_by WHERE d.state = 'pending' AND d.effective_on <= $1"
        " ORDER BY d.effective_on, d.id LIMIT $2",
        today, limit);
}

}  // namespace xingtan::org::store
