#include "domain/enrolment/store_merge.h"

#define LIVE_STATES \
    "('nominated', 'reserve', 'waiting', 'confirmed', 'checked-in', 'passed', 'good', 'excellent')"
#define ENDED_WELL "('passed', 'good', 'excellent')"

namespace xingtan::enrolment::store {

Result<MergeSums> sums_of(db::Tx& tx, PersonId person) {
    return tx.one<MergeSums>(
        "/*found*/ SELECT count(*) AS enrolments, CAST(coalesce(sum(done_1 + done_2 + done_3 + done_4 + "
        "done_5"
        " + done_6), 0) AS BIGINT) AS tenths FROM enrolment WHERE person = $1",
        person);
}

Result<std::vector<Clash>> clashes(db::Tx& tx, PersonId a, PersonId b) {
    return tx.all<Clash>(
        "/*found*/ SELECT j.name AS project, CASE WHEN x.state IN " ENDED_WELL " AND y.state IN " ENDED_WELL
        " THEN 1 ELSE 0 END AS both_ended FROM enrolment x JOIN enrolment y ON y.project = x.project AND"
        " y.person = $2 JOIN project j ON j.id = x.project WHERE x.person = $1 AND x.state IN " LIVE_STATES
        " AND y.state IN " LIVE_STATES " ORDER BY j.id",
        a, b);
}

Result<> hand_enrolments(db::Tx& tx, PersonId from, PersonId to) {
    TRY(
        tx.run("/*found*/ UPDATE enrolment SET person = $2, nominated_as = $1, version = version + 1 WHERE"
               " person = $1",
               from, to));
    return {};
}

Result<> give_back_enrolments(db::Tx& tx, PersonId merged, PersonId survivor) {
    TRY(
        tx.run("/*found*/ UPDATE enrolment SET person = $1, nominated_as = NULL, version = version + 1 WHERE"
               " nominated_as = $1 AND person = $2",
               merged, survivor));
    return {};
}

Result<std::vector<FullStanding>> full_standings(db::Tx& tx, PersonId person) {
    return tx.all<FullStanding>(
        "/*found*/ SELECT programme, state, enrolment, since FROM standing WHERE person = $1 ORDER BY "
        "programme",
        person);
}

Result<> keep_standing(db::Tx& tx, std::int64_t merge, PersonId person, ProgrammeId programme) {
    TRY(tx.run(
        "/*found*/ INSERT INTO standing_before_merge (merge, person, programme, state, enrolment, since)"
        " SELECT $1, p.id, $3, t.state, t.enrolment, t.since FROM person p LEFT JOIN standing t ON t.person ="
        " p.id AND t.programme = $3 WHERE p.id = $2",
        merge, person, programme));
    return {};
}

Result<> put_standing(db::Tx& tx, PersonId person, const FullStanding& s, DomainTime since) {
    TRY(
        tx.run("/*found*/ INSERT INTO standing (person, programme, state, enrolment, since) VALUES ($1, $2, "
               "$3, $4, $5)"
               " ON CONFLICT (person, programme) DO UPDATE SET state = excluded.state, enrolment ="
               " excluded.enrolment, since = excluded.since",
               person, s.programme, s.state, s.enrolment, since));
    return {};
}

Result<std::vector<KeptStanding>> kept_standings(db::Tx& tx, std::int64_t merge) {
    return tx.all<KeptStanding>(
        "/*found*/ SELECT programme, state FROM standing_before_merge WHERE merge = $1 ORDER BY programme",
        merge);
}

Result<> restore_standings(db::Tx& tx, std::int64_t merge, PersonId person) {
    TRY(
        tx.run("/*found*/ DELETE FROM standing WHERE person = $2 AND programme IN (SELECT b.programme FROM"
               " standing_before_merge b WHERE b.merge = $1)",
               merge, person));
    TRY(tx.run(
        "/*found*/ INSERT INTO standing (person, programme, state, enrolment, since) SELECT $2,"
        " b.programme, b.state, b.enrolment, b.since FROM standing_before_merge b WHERE b.merge = $1 AND"
        " b.state IS NOT NULL",
        merge, person));
    TRY(tx.run("/*found*/ DELETE FROM standing_before_merge WHERE merge = $1", merge));
    return {};
}

Result<SinceMerge> since_merge(db::Tx& tx, const people::MergePair& pair) {
    return tx.one<SinceMerge>(
        "/*found*/ SELECT (SELECT count(*) FROM enrolment e WHERE e.person = $1 AND e.id > $3 AND e.state NOT"
        " IN ('recalled', 'refused')) AS nominated, (SELECT count(*) FROM enrolment e JOIN project j ON j.id "
        "="
        " e.project JOIN enrolment_step s ON s.enrolment = e.id WHERE e.person = $1 AND e.id <= $3 AND s.id >"
        " $3 AND s.to_state IN ('passed', 'good', 'excellent', 'failed') AND (e.nominated_as = $2 OR"
        " j.programme IN (SELECT b.programme FROM standing_before_merge b WHERE b.merge = $3))) AS settled",
        pair.survivor, pair.merged, pair.undoes);
}

}  // namespace xingtan::enrolment::store
