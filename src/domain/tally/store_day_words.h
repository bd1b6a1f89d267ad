#pragma once
// Words of the statements that count days from the facts; those that close days and those that recount them
// share them. A day is that of Beijing, and an end of kOpen is none.

#define XT_DAY(at) "((" at " + 28800000) / 86400000)"
#define XT_OPEN "1000000000"
#define XT_LATER(a, b) "CASE WHEN " a " > " b " THEN " a " ELSE " b " END"
#define XT_SOONER(a, b) "CASE WHEN " a " < " b " THEN " a " ELSE " b " END"
// A span counts one more from its first day on, and one less from its end on.
#define XT_EDGES "(SELECT 1 AS sign UNION ALL SELECT -1 AS sign) g"
#define XT_EDGE(span) "CASE WHEN g.sign = 1 THEN " span ".a ELSE " span ".b END"

// held (unit, person, a, b): from when to when somebody stood in a unit as a full-time teacher. What she
// taught before is in force until the day of its row, what she teaches now since the last of them.
#define XT_HELD(units) \
    " stay AS MATERIALIZED (SELECT m.unit, m.person, " XT_DAY("m.since") " AS a, coalesce(" XT_DAY("m.until") \
    ", " XT_OPEN ") AS b FROM unit u CROSS JOIN membership m WHERE m.unit = u.id" units                       \
    "), taught AS (SELECT s.unit, s.person, s.a, s.b, f.full_time, coalesce((SELECT " XT_DAY("e.until")       \
    " FROM person_teaching e WHERE e.person = f.person AND (e.until, e.id) < (f.until, f.id) ORDER BY"        \
    " e.until DESC, e.id DESC LIMIT 1), 0) AS began, " XT_DAY("f.until") " AS ended FROM stay s CROSS JOIN"   \
    " person_teaching f WHERE f.person = s.person UNION ALL SELECT s.unit, s.person, s.a, s.b, p.full_time,"  \
    " coalesce((SELECT max(" XT_DAY("e.until") ") FROM person_teaching e WHERE e.person = s.person), 0) AS"   \
    " began, " XT_OPEN " AS ended FROM stay s CROSS JOIN person p WHERE p.id = s.person),"                    \
    " part AS (SELECT t.unit, t.person, " XT_LATER("t.a", "t.began") " AS a, " XT_SOONER("t.b", "t.ended")    \
    " AS b FROM taught t WHERE t.full_time = 1),"                                                             \
    " held AS MATERIALIZED (SELECT p.unit, p.person, p.a, p.b FROM part p WHERE p.a < p.b)"
// moved (unit, programme, day, full_time, trained, failed): how much more there is from a day on.
#define XT_STANDING_MOVED \
    " reached AS (SELECT h.unit, t.programme, t.state, " XT_LATER("h.a", XT_DAY("t.since"))                   \
    " AS a, h.b FROM held h CROSS JOIN standing t WHERE t.person = h.person),"                                \
    " moved AS (SELECT h.unit, 0 AS programme, " XT_EDGE("h") " AS day, g.sign AS full_time, 0 AS trained,"   \
    " 0 AS failed FROM held h CROSS JOIN " XT_EDGES " UNION ALL SELECT r.unit, r.programme, " XT_EDGE("r")    \
    " AS day, 0, CASE WHEN r.state = 'trained' THEN g.sign ELSE 0 END, CASE WHEN r.state = 'failed' THEN"     \
    " g.sign ELSE 0 END FROM reached r CROSS JOIN " XT_EDGES " WHERE r.a < r.b)"

// stood (enrolment, unit, project, state, a, b): from when to when an enrolment stood in a state.
#define XT_STOOD(units) \
    " stood AS MATERIALIZED (SELECT e.id AS enrolment, e.unit, e.project, s.to_state AS state, " XT_DAY(      \
        "s.at") " AS a, coalesce((SELECT " XT_DAY("n.at") " FROM enrolment_step n WHERE n.enrolment = e.id"   \
    " AND n.id > s.id ORDER BY n.id LIMIT 1), " XT_OPEN ") AS b FROM unit u CROSS JOIN enrolment e CROSS"     \
    " JOIN enrolment_step s WHERE e.unit = u.id AND s.enrolment = e.id" units ")"
// handed (unit, project, day, kept): what a unit got, and what it handed on or lost, on a day. The moves are
// named by what they are not, so that SQLite finds them by their unit and not by the index of a project's
// handed ones.
#define XT_PLACES(unit_column, units)                                                                     \
    " FROM project j CROSS JOIN unit u CROSS JOIN place_move v WHERE v.project = j.id AND v." unit_column \
    " = u.id AND v.kind = 'person'" units
#define XT_HANDED(units) \
    " handed AS (SELECT v.unit, v.project, " XT_DAY("v.at") " AS day, CASE WHEN v.move IN ('issue', 'grant'," \
    " 'revive') THEN v.quantity ELSE -v.quantity END AS kept" XT_PLACES("unit", units)                        \
    " AND v.move NOT IN ('hold', 'release', 'use', 'reopen', 'assign', 'unassign') UNION ALL SELECT"          \
    " v.from_unit, v.project, " XT_DAY("v.at") ", -v.quantity" XT_PLACES("from_unit", units)                  \
    " AND v.move = 'grant' UNION ALL SELECT v.to_unit, v.project, " XT_DAY("v.at") ", v.quantity" XT_PLACES(  \
        "to_unit", units) " AND v.move IN ('return', 'reclaim'))"
#define XT_IN(states) "CASE WHEN s.state IN (" states ") THEN g.sign ELSE 0 END"
// When a certificate ended by its revocation; what a correction replaced is not asked.
#define XT_REVOKED_ON \
    "CASE WHEN z.state = 'revoked' THEN (SELECT " XT_DAY("max(r.at)") " FROM certificate_step r WHERE"          \
    " r.certificate = z.id AND r.kind = 'revoked') ELSE " XT_OPEN " END"
// holding (unit, project, a, b): from when to when somebody who passed held a certificate.
#define XT_EVENTS_MOVED \
    " certified AS (SELECT s.unit, s.project, s.a, s.b, z.issued_on, " XT_REVOKED_ON " AS revoked_on FROM stood" \
    " s CROSS JOIN certificate z WHERE z.enrolment = s.enrolment AND z.state <> 'superseded' AND s.state IN"   \
    " ('passed', 'good', 'excellent')), holding AS (SELECT c.unit, c.project, " XT_LATER("c.a", "c.issued_on") \
    " AS a, " XT_SOONER("c.b", "c.revoked_on") " AS b FROM certified c),"                                      \
    " moved AS (SELECT s.unit, s.project, " XT_EDGE("s") " AS day, " XT_IN(                                    \
        "'nominated', 'confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed'")                     \
    " AS nominated, " XT_IN("'confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed'")              \
    " AS confirmed, " XT_IN("'checked-in', 'passed', 'good', 'excellent', 'failed'")                           \
    " AS checked_in, " XT_IN("'passed', 'good', 'excellent'") " AS passed, " XT_IN("'failed'")                 \
    " AS failed, 0 AS certified, " XT_IN("'nominated'") " AS held, " XT_IN(                                    \
        "'confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed', 'withdrawn'")                     \
    " AS used, 0 AS kept FROM stood s CROSS JOIN " XT_EDGES " WHERE s.a < s.b UNION ALL SELECT h.unit, h.project, "       \
    XT_EDGE("h") " AS day, 0, 0, 0, 0, 0, g.sign, 0, 0, 0 FROM holding h CROSS JOIN " XT_EDGES                 \
    " WHERE h.a < h.b UNION ALL SELECT p.unit, p.project, p.day, 0, 0, 0, 0, 0, 0, 0, 0, p.kept FROM"          \
    " handed p)"
