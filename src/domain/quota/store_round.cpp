#include "domain/quota/store_round.h"

#include "platform/db/many.h"

// $1 is now. The seed is nobody's to know before the draw.
#define ROUND_COLUMNS                                                                                   \
    "SELECT r.id, r.project, r.unit, u.name AS unit_name, nullif(r.intake, 0) AS intake,"               \
    " coalesce(i.number, 0) AS intake_number, r.kind, r.name, r.way, r.askers, r.places, r.most_each,"  \
    " r.criterion, r.document, r.opens_at, r.closes_at, CASE WHEN r.outcome <> 'standing' THEN"         \
    " r.outcome WHEN $1 < r.opens_at THEN 'announced' WHEN $1 < r.closes_at THEN 'open' ELSE 'closed'"  \
    " END AS state, r.commitment, CASE WHEN r.outcome IN ('allotted', 'taken-back') THEN r.seed ELSE"   \
    " '' END AS seed, (SELECT count(*) FROM place_request q WHERE q.round = r.id AND q.wanted > 0) AS"  \
    " requests, (SELECT CAST(coalesce(sum(q.wanted), 0) AS BIGINT) FROM place_request q WHERE q.round " \
    "= r.id) AS wanted, (SELECT CAST(coalesce(sum(q.won), 0) AS BIGINT) FROM place_request q WHERE"     \
    " q.round = r.id) AS won, r.ended_at, r.reason, r.version FROM place_round r JOIN unit u ON u.id"   \
    " = r.unit LEFT JOIN intake i ON i.id = r.intake "
// As a project is: from above the unit, and from below it.
#define ROUND_VISIBLE                                                                                 \
    " EXISTS (SELECT 1 FROM actor_scope s WHERE s.actor = $scope_actor AND s.capability = $scope_cap" \
    " AND s.project IS NULL AND s.from_at <= $scope_now AND $scope_now < s.until_at"                  \
    " AND ((s.lo <= u.path AND u.path < s.hi) OR (u.path <= s.lo AND s.lo < u.path_end))) "

namespace xingtan::quota::store {

Result<std::optional<PlaceRound>> round(db::Tx& tx, const AnyScope& scope, PlaceRoundId id, DomainTime now) {
    return tx.maybe<PlaceRound>(ROUND_COLUMNS "WHERE r.id = $2 AND" ROUND_VISIBLE, scope, now, id);
}

Result<std::optional<PlaceRound>> own_round(db::Tx& tx, const AnyScope& scope, PlaceRoundId id,
                                            DomainTime now) {
    return tx.maybe<PlaceRound>(ROUND_COLUMNS "WHERE r.id = $2 AND" IN_SCOPE("u.path"), scope, now, id);
}

Result<std::optional<PlaceRound>> round_by_id(db::Tx& tx, PlaceRoundId id, DomainTime now) {
    return tx.maybe<PlaceRound>("/*found*/ " ROUND_COLUMNS "WHERE r.id = $2", now, id);
}

Result<std::vector<PlaceRound>> rounds(db::Tx& tx, const AnyScope& scope, ProjectId project, DomainTime now,
                                       PlaceRoundId before, std::int64_t limit) {
    return tx.all<PlaceRound>(ROUND_COLUMNS "WHERE r.project = $2 AND r.id < $3 AND" ROUND_VISIBLE
                                            "ORDER BY r.id DESC LIMIT $4",
                              scope, now, project, before, limit);
}

Result<std::int64_t> count_rounds(db::Tx& tx, const AnyScope& scope, ProjectId project) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM place_round r JOIN unit u ON u.id = r.unit WHERE"
        " r.project = $1 AND" ROUND_VISIBLE "LIMIT 10001) n",
        scope, project);
}

Result<std::int64_t> rounds_of_unit(db::Tx& tx, ProjectId project, UnitId unit) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM place_round WHERE project = $1 AND unit = $2", project, unit);
}

Result<> insert_round(db::Tx& tx, const NewRound& round, const PlaceRoundBody& body, AccountId by,
                      DomainTime at) {
    TRY(tx.run(
        "INSERT INTO place_round (id, project, unit, intake, kind, name, way, askers, places, most_each,"
        " criterion, document, opens_at, closes_at, seed, commitment, created_by, created_at) VALUES"
        " ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        round.id, round.project, round.unit, round.intake.value, body.kind.value_or(PlaceKind::Person),
        body.name, body.way, body.askers, body.places, body.most_each, body.criterion, body.document,
        body.opens_at, body.closes_at, round.seed, round.commitment, by, at));
    return {};
}

Result<std::string> seed_of(db::Tx& tx, PlaceRoundId id) {
    return tx.one<std::string>("/*found*/ SELECT seed FROM place_round WHERE id = $1", id);
}

Result<std::optional<std::int64_t>> next_number(db::Tx& tx, PlaceRoundId id) {
    return tx.maybe<std::int64_t>(
        "/*found*/ UPDATE place_round SET numbers = numbers + 1 WHERE id = $1 AND outcome = 'standing'"
        " RETURNING numbers",
        id);
}

Result<bool> end_round(db::Tx& tx, const PlaceRound& round, const Ended& ended, AccountId by, DomainTime at) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE place_round SET outcome = $4, reason = $5, ended_by = $6, ended_at = $7,"
                   " version = version + 1 WHERE id = $1 AND version = $2 AND outcome = $3",
                   round.id, round.version, ended.from, ended.to, ended.reason, by, at));
    return changed == 1;
}

Result<bool> touch_round(db::Tx& tx, const PlaceRound& round) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE place_round SET version = version + 1 WHERE id = $1 AND version = $2 AND"
                   " outcome = 'standing'",
                   round.id, round.version));
    return changed == 1;
}

Result<> write_request(db::Tx& tx, const NewRequest& request, AccountId by, DomainTime at) {
    TRY(tx.run(
        "/*found*/ INSERT INTO place_request (id, round, unit, number, wanted, reason, asked_by, asked_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (round, unit) DO UPDATE SET number = CASE"
        " WHEN excluded.wanted > place_request.wanted THEN excluded.number ELSE place_request.number"
        " END, asked_at = CASE WHEN excluded.wanted > place_request.wanted THEN excluded.asked_at ELSE"
        " place_request.asked_at END, wanted = excluded.wanted, reason = excluded.reason, asked_by ="
        " excluded.asked_by, version = place_request.version + 1",
        request.id, request.round, request.unit, request.number, request.wanted, request.reason, by, at));
    return {};
}

Result<std::optional<PlaceRequest>> request_of(db::Tx& tx, PlaceRoundId round, UnitId unit) {
    return tx.maybe<PlaceRequest>(
        "/*found*/ SELECT q.id, q.number, q.unit, u.name AS unit_name, u.former_name AS unit_former, "
        "q.wanted,"
        " q.reason, q.points, q.position, q.won, q.asked_at, 1 AS own, q.version FROM place_request q JOIN"
        " unit u ON u.id = q.unit WHERE q.round = $1 AND q.unit = $2",
        round, unit);
}

Result<std::vector<PlaceRequest>> requests(db::Tx& tx, PlaceRoundId round, UnitId own,
                                           const RequestStart& after, std::int64_t limit) {
    return tx.all<PlaceRequest>(
        "/*found*/ SELECT q.id, q.number, q.unit, '' AS unit_name, '' AS unit_former, q.wanted, q.reason,"
        " q.points, q.position, q.won, q.asked_at, CASE WHEN q.unit = $2 THEN 1 ELSE 0 END AS own, q.version"
        " FROM place_request q WHERE q.round = $1 AND (q.position, q.number) > ($3, $4) ORDER BY q.position,"
        " q.number LIMIT $5",
        round, own, after.position, after.number, limit);
}

Result<std::int64_t> count_requests(db::Tx& tx, PlaceRoundId round) {
    return tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM place_request WHERE round = $1", round);
}

Result<std::vector<Asking>> asking(db::Tx& tx, PlaceRoundId round) {
    return tx.all<Asking>(
        "/*found*/ SELECT id, unit, number, wanted, points, won FROM place_request WHERE round = $1 AND "
        "wanted > 0"
        " ORDER BY number",
        round);
}

Result<> write_results(db::Tx& tx, std::span<const Drawn> results) {
    static const db::Many kResults(
        "/*found*/ UPDATE place_request SET position = v.column2, won = v.column3 FROM (VALUES {rows}) v "
        "WHERE"
        " place_request.id = v.column1",
        {.columns = 3});
    TRY(kResults.run(tx, results,
                     [](db::Binder& row, const Drawn& one) { row.add(one.id, one.position, one.won); }));
    return {};
}

Result<> give_up_request(db::Tx& tx, PlaceRequestId id) {
    TRY(tx.run("/*found*/ UPDATE place_request SET wanted = won, version = version + 1 WHERE id = $1", id));
    return {};
}

Result<std::int64_t> won_of(db::Tx& tx, PlaceRoundId round) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT CAST(coalesce(sum(won), 0) AS BIGINT) AS n FROM place_request WHERE round = $1",
        round);
}

Result<> add_won(db::Tx& tx, PlaceRequestId id, std::int64_t more) {
    TRY(tx.run("/*found*/ UPDATE place_request SET won = won + $2, version = version + 1 WHERE id = $1", id,
               more));
    return {};
}

Result<std::vector<OpenRound>> open_to(db::Tx& tx, const OpenRoundQuery& query) {
    return tx.all<OpenRound>(
        "/*found*/ SELECT r.id, r.places, (SELECT CAST(coalesce(sum(q.won), 0) AS BIGINT) FROM place_request "
        "q"
        " WHERE q.round = r.id) AS won, l.free, r.most_each, (SELECT CAST(coalesce(sum(q.won), 0) AS BIGINT)"
        " FROM place_request q WHERE q.round = r.id AND q.unit = u.id) AS own_won FROM place_round r JOIN "
        "unit"
        " o ON o.id = r.unit JOIN unit u ON u.id = $3 JOIN place l ON l.project = r.project AND l.intake ="
        " r.intake AND l.unit = r.unit AND l.kind = r.kind WHERE r.project = $1 AND ($2 = 0 OR r.intake = 0 "
        "OR"
        " r.intake = $2) AND r.kind = 'person' AND r.way = 'first-come' AND r.outcome = 'standing' AND"
        " r.opens_at <= $4 AND r.closes_at > $4 AND ((r.askers = 'children' AND u.parent = o.id) OR (r.askers"
        " = 'all-below' AND u.path > o.path AND u.path < o.path_end)) ORDER BY r.id LIMIT 20",
        query.project, query.intake.value, query.unit, query.now);
}

Result<std::int64_t> write_points(db::Tx& tx, PlaceRoundId round, const std::vector<RoundPointsLine>& lines) {
    static const db::Many kPoints(
        "/*found*/ UPDATE place_request SET points = v.column2, version = version + 1 FROM (VALUES {rows}) v"
        " WHERE place_request.id = v.column1 AND place_request.round = $1",
        {.columns = 2, .shared = 1});
    return kPoints.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(round); }, std::span<const RoundPointsLine>(lines),
        [](db::Binder& row, const RoundPointsLine& line) { row.add(line.request.unproven, line.points); });
}

Result<std::vector<RoundMove>> grants_of(db::Tx& tx, PlaceRoundId round) {
    return tx.all<RoundMove>(
        "/*found*/ SELECT from_unit, to_unit, intake, quantity FROM place_move WHERE round = $1 AND move ="
        " 'grant' ORDER BY id",
        round);
}

Result<std::vector<DueWork>> due_rounds(db::Tx& tx, DomainTime now) {
    return tx.all<DueWork>(
        "/*system*/ SELECT r.id, r.project, r.created_by AS account, r.unit FROM place_round r JOIN place l "
        "ON"
        " l.project = r.project AND l.unit = r.unit AND l.intake = r.intake AND l.kind = r.kind WHERE"
        " r.outcome = 'standing' AND r.closes_at <= $1 AND r.way <> 'rank' AND (r.way = 'first-come' OR "
        "l.free >= r.places)"
        " ORDER BY"
        " r.closes_at, r.id LIMIT 20",
        now);
}

}  // namespace xingtan::quota::store
