#pragma once
// Words the statements of another day share. `p` is the person.

// A change that was not taken back.
#define HOLDS(change) " NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = " change ") "
// Whether she was a full-time teacher then: what she teaches changes, and what was before is kept.
#define FULL_TIME_AT(then)                                                                            \
    " coalesce((SELECT f.full_time FROM person_teaching f WHERE f.person = p.id AND f.until >= " then \
    " ORDER BY f.until, f.id LIMIT 1), p.full_time) = 1 "
// A membership that was in force at an instant.
#define AT(m, then) " " m ".since < " then " AND (" m ".until IS NULL OR " m ".until >= " then ") "
// What rows `x` (state, certified) amount to.
#define EVENTS_OF_STATE                                                                                      \
    " CAST(sum(CASE WHEN x.state IN ('nominated', 'confirmed', 'checked-in', 'passed', 'good', 'excellent'," \
    " 'failed') THEN 1 ELSE 0 END) AS BIGINT) AS nominated,"                                                 \
    " CAST(sum(CASE WHEN x.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed')"    \
    " THEN 1 ELSE 0 END) AS BIGINT) AS confirmed,"                                                           \
    " CAST(sum(CASE WHEN x.state IN ('checked-in', 'passed', 'good', 'excellent', 'failed') THEN 1 ELSE 0"   \
    " END) AS BIGINT) AS checked_in,"                                                                        \
    " CAST(sum(CASE WHEN x.state IN ('passed', 'good', 'excellent') THEN 1 ELSE 0 END) AS BIGINT) AS "       \
    "passed,"                                                                                                \
    " CAST(sum(CASE WHEN x.state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed,"                        \
    " CAST(sum(x.certified) AS BIGINT) AS certified,"                                                        \
    " CAST(sum(CASE WHEN x.state = 'nominated' THEN 1 ELSE 0 END) AS BIGINT) AS held,"                       \
    " CAST(sum(CASE WHEN x.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed',"    \
    " 'withdrawn') THEN 1 ELSE 0 END) AS BIGINT) AS used"
// Of the certificate `z`, at the end of a day: issued by then, and not revoked until later.
#define IN_FORCE_ON(day)                                                                                  \
    " z.state <> 'superseded' AND z.issued_on <= " day                                                    \
    " AND NOT EXISTS (SELECT 1 FROM certificate_step r WHERE r.certificate = z.id AND r.kind = 'revoked'" \
    " AND (r.at + 28800000) / 86400000 <= " day ")"
// Of the enrolment `e`.
#define HAS_CERTIFICATE                                                                                     \
    " CASE WHEN EXISTS (SELECT 1 FROM certificate z WHERE z.enrolment = e.id AND z.state = 'valid') THEN 1" \
    " ELSE 0 END"
