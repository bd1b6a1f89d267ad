#include "domain/quota/store_policy.h"

namespace xingtan::quota::store {

Result<PolicyRow> policy(db::Tx& tx, ProjectId project) {
    const auto found = TRY(tx.maybe<PolicyRow>(
        "/*found*/ SELECT over_quota, version FROM place_policy WHERE project = $1", project));
    return found.value_or(PolicyRow{});
}

Result<bool> write_policy(db::Tx& tx, ProjectId project, OverQuota over_quota, std::int64_t version) {
    const auto changed =
        TRY(tx.run("/*found*/ INSERT INTO place_policy (project, over_quota, version) VALUES ($1, $2, 1)"
                   " ON CONFLICT (project) DO UPDATE SET over_quota = excluded.over_quota, version ="
                   " place_policy.version + 1 WHERE place_policy.version = $3",
                   project, over_quota, version));
    return changed == 1;
}

Result<std::vector<ReturnDate>> return_dates(db::Tx& tx, ProjectId project) {
    return tx.all<ReturnDate>(
        "/*found*/ SELECT nullif(r.intake, 0) AS intake, coalesce(i.number, 0) AS intake_number, r.return_on,"
        " CASE WHEN r.done_at IS NULL THEN 0 ELSE 1 END AS done FROM return_date r LEFT JOIN intake i ON i.id"
        " = r.intake WHERE r.project = $1 ORDER BY r.return_on, r.id",
        project);
}

Result<> drop_return_dates(db::Tx& tx, ProjectId project) {
    TRY(tx.run("/*found*/ DELETE FROM return_date WHERE project = $1 AND done_at IS NULL", project));
    return {};
}

Result<> insert_return_date(db::Tx& tx, std::int64_t id, ProjectId project, IntakeId intake, Date on,
                            AccountId by, UnitId unit) {
    TRY(
        tx.run("INSERT INTO return_date (id, project, intake, return_on, set_by, unit) VALUES ($1, $2, $3, "
               "$4, $5, $6)",
               id, project, intake.value, on, by, unit));
    return {};
}

Result<bool> return_date_done(db::Tx& tx, std::int64_t id, DomainTime at) {
    const auto changed = TRY(
        tx.run("/*found*/ UPDATE return_date SET done_at = $2 WHERE id = $1 AND done_at IS NULL", id, at));
    return changed == 1;
}

Result<std::optional<IntakeId>> intake_of_return(db::Tx& tx, std::int64_t id) {
    return tx.maybe<IntakeId>("/*found*/ SELECT intake FROM return_date WHERE id = $1 AND done_at IS NULL",
                              id);
}

Result<std::vector<DueWork>> due_returns(db::Tx& tx, Date today) {
    return tx.all<DueWork>(
        "/*system*/ SELECT id, project, set_by AS account, unit FROM return_date WHERE done_at IS NULL AND"
        " return_on <= $1 ORDER BY return_on, id LIMIT 20",
        today);
}

// Of each intake, and of each project for its places of no intake, once a day for a month: what is released
// late lapses on the next.
Result<std::vector<DueWork>> due_lapses(db::Tx& tx, Date today) {
    return tx.all<DueWork>(
        "/*system*/ SELECT d.id, d.project, (SELECT v.actor FROM place_move v WHERE v.project = p.id AND "
        "v.unit"
        " = p.owner AND v.move = 'issue' ORDER BY v.id DESC LIMIT 1) AS account, p.owner AS unit FROM (SELECT"
        " id, project, ends_on FROM intake UNION ALL SELECT 0, id, ends_on FROM project) d JOIN project p ON"
        " p.id = d.project WHERE d.ends_on < $1 AND d.ends_on >= $1 - 30 AND p.state = 'published' AND NOT"
        " EXISTS (SELECT 1 FROM period_end e WHERE e.project = p.id AND e.intake = d.id AND e.seen_on >= $1)"
        " AND EXISTS (SELECT 1 FROM place_move v WHERE v.project = p.id AND v.unit = p.owner AND v.move ="
        " 'issue') ORDER BY d.project, d.id LIMIT 20",
        today);
}

Result<> period_ended(db::Tx& tx, ProjectId project, IntakeId intake, Date today) {
    TRY(
        tx.run("/*found*/ INSERT INTO period_end (project, intake, seen_on) VALUES ($1, $2, $3) ON CONFLICT"
               " (project, intake) DO UPDATE SET seen_on = excluded.seen_on",
               project, intake.value, today));
    return {};
}

Result<std::vector<FreeRow>> free_rows(db::Tx& tx, ProjectId project, std::optional<IntakeId> intake,
                                       PlaceKind kind, UnitId except, std::int64_t limit) {
    return tx.all<FreeRow>(
        "/*found*/ SELECT l.unit, l.intake, l.kind, l.free, CAST(length(u.path) AS BIGINT) AS depth FROM "
        "place"
        " l JOIN unit u ON u.id = l.unit WHERE l.project = $1 AND ($2 < 0 OR l.intake = $2) AND l.kind = $3"
        " AND l.free > 0 AND l.unit <> $4 ORDER BY depth DESC, l.unit, l.intake LIMIT $5",
        project, intake ? intake->value : std::int64_t{-1}, kind, except.value, limit);
}

Result<std::vector<Grantor>> grantors(db::Tx& tx, const Row& row) {
    return tx.all<Grantor>(
        "/*found*/ SELECT g.unit, CAST(sum(g.quantity) AS BIGINT) AS granted FROM (SELECT id, CASE WHEN move "
        "="
        " 'grant' THEN from_unit ELSE to_unit END AS unit, CASE WHEN move = 'grant' THEN quantity ELSE"
        " -quantity END AS quantity FROM place_move WHERE project = $1 AND unit = $2 AND intake = $3 AND "
        "kind ="
        " $4 AND move IN ('grant', 'return', 'reclaim')) g GROUP BY g.unit HAVING sum(g.quantity) > 0 ORDER "
        "BY"
        " max(g.id) DESC",
        row.project, row.unit, row.intake.value, row.kind);
}

}  // namespace xingtan::quota::store
