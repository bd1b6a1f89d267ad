#include "domain/baseline/store.h"

#include "platform/db/many.h"

#define FIGURES(r)                                                                                   \
    r ".kindergarten, " r ".primary_secondary, " r ".vocational, " r ".full_time, " r ".trained, " r \
      ".untrained, " r ".failed, " r ".trained_rate"
#define PAPER                                                                                          \
    "b.id, b.unit, u.name AS unit_name, b.as_of, b.document, b.filename, coalesce(a.name, '') AS"      \
    " created_by, b.created_at, CASE WHEN b.withdrawn_at IS NULL THEN 0 ELSE 1 END AS withdrawn,"      \
    " b.withdrawal_reason, (SELECT count(*) FROM baseline_row r WHERE r.baseline = b.id AND r.printed" \
    " = 0) AS units, b.version"

namespace xingtan::baseline::store {

Result<> insert(db::Tx& tx, const BaselineRow& paper, ProgrammeId programme, AccountId by) {
    TRY(tx.run(
        "INSERT INTO baseline (id, programme, unit, as_of, document, filename, created_by, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        paper.id, programme, paper.unit, paper.as_of, paper.document, paper.filename, by, paper.created_at));
    return {};
}

Result<> insert_lines(db::Tx& tx, BaselineId paper, std::span<const BaselineLine> lines) {
    static const db::Many kInsert(
        "INSERT INTO baseline_row (baseline, unit, printed, position, kindergarten, primary_secondary,"
        " vocational, full_time, trained, untrained, failed, trained_rate) VALUES {rows}",
        {.columns = 12});
    std::int64_t position = 0;
    TRY(kInsert.run(tx, lines, [&](db::Binder& row, const BaselineLine& l) {
        row.add(paper, l.unit, l.printed, ++position, l.kindergarten, l.primary_secondary, l.vocational,
                l.full_time, l.trained, l.untrained, l.failed, l.trained_rate);
    }));
    return {};
}

Result<std::optional<PaperRow>> paper(db::Tx& tx, const AnyScope& scope, BaselineId id) {
    return tx.maybe<PaperRow>("SELECT " PAPER
                              ", b.programme FROM baseline b JOIN unit u ON u.id = b.unit LEFT JOIN account a"
                              " ON a.id = b.created_by WHERE b.id = $1 AND" IN_SCOPE("u.path"),
                              scope, id);
}

Result<std::vector<LineRow>> lines(db::Tx& tx, const AnyScope& scope, BaselineId id) {
    return tx.all<LineRow>(
        "SELECT r.unit, u.name AS unit_name, u.path, r.printed, " FIGURES("r")
        " FROM baseline_row r JOIN unit u ON u.id = r.unit WHERE r.baseline = $1 AND" IN_SCOPE(
            "u.path") "ORDER BY r.printed, r.position",
        scope, id);
}

Result<std::vector<BaselineRow>> list(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.all<BaselineRow>(
        "SELECT " PAPER
        " FROM baseline b JOIN unit u ON u.id = b.unit LEFT JOIN account a"
        " ON a.id = b.created_by WHERE b.programme = $1 AND u.path >= $2 AND u.path < $3 AND b.id < $4"
        " AND" IN_SCOPE("u.path") "ORDER BY b.id DESC LIMIT $5",
        scope, q.programme, q.from, q.to, q.before, q.limit);
}

Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM baseline b JOIN unit u ON u.id = b.unit WHERE"
        " b.programme = $1 AND u.path >= $2 AND u.path < $3 AND" IN_SCOPE("u.path") "LIMIT 10001) n",
        scope, q.programme, q.from, q.to);
}

Result<bool> withdraw(db::Tx& tx, BaselineId id, std::int64_t version, std::string_view reason,
                      DomainTime at) {
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE baseline SET withdrawn_at = $3, withdrawal_reason = $4, version = version + 1"
        " WHERE id = $1 AND version = $2 AND withdrawn_at IS NULL",
        id, version, at, reason));
    return changed == 1;
}

// People stand in the rows of authorities, which hold everybody below them, or in those of the units
// themselves.
#define PEOPLE_OF(condition)                                                            \
    "(SELECT sum(n.full_time) FROM unit v CROSS JOIN standing_count n WHERE " condition \
    " v.path >= u.path AND v.path < u.path_end AND n.unit = v.id AND n.programme = 0)"

Result<std::vector<Standing>> standings(db::Tx& tx, const AnyScope& scope, ProgrammeId programme, Date day,
                                        std::string_view from, std::string_view to) {
    return tx.all<Standing>(
        "SELECT r.unit, u.admin, u.path, u.path_end, b.id AS paper, b.as_of, b.document, " FIGURES("r")
        ", CAST(coalesce(CASE WHEN u.kind = 'authority' THEN " PEOPLE_OF("v.kind = 'authority' AND")
        " ELSE " PEOPLE_OF("") " END, 0) AS BIGINT) AS people"
        " FROM baseline b JOIN baseline_row r ON r.baseline = b.id AND r.printed = 0 JOIN unit u ON u.id ="
        " r.unit WHERE b.programme = $1 AND b.withdrawn_at IS NULL AND b.as_of <= $2 AND u.path >= $3 AND"
        " u.path < $4 AND u.status = 'active' AND NOT EXISTS (SELECT 1 FROM baseline_row s JOIN baseline c ON"
        " c.id = s.baseline WHERE s.unit = r.unit AND s.printed = 0 AND c.programme = $1 AND c.withdrawn_at"
        " IS NULL AND c.as_of <= $2 AND (c.as_of > b.as_of OR (c.as_of = b.as_of AND c.id > b.id))) AND" IN_SCOPE(
            "u.path") "ORDER BY u.path",
        scope, programme, day, from, to);
}

}  // namespace xingtan::baseline::store
