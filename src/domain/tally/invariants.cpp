#include "domain/tally/invariants.h"

#include "domain/tally/store_day_words.h"

// What came on each closed day by the facts, less what the rows say came: nothing.
#define ON_CLOSED_DAYS                                                                \
    " w JOIN unit u ON u.id = w.unit JOIN day_close c ON c.authority = u.admin WHERE" \
    " w.day <= c.until"
#define SINCE(figure) "n." figure " - coalesce(lag(n." figure ") OVER before, 0)"

namespace xingtan::tally {

// A recount of both tables from the facts. The event facts carry the pair of units they were counted under;
// the stock follows the person's unit of today.
std::span<const db::Invariant> invariants() {
    static constexpr db::
        Invariant
            kList
                [] =
                    {
                        {"full-time-equals-recount",
                         "SELECT 'unit ' || w.unit || ' stage ' || w.stage AS what FROM (SELECT unit, stage, "
                         "sum(n) AS n "
                         "FROM ("
                         " SELECT p.unit, p.stage, 1 AS n FROM person p WHERE p.full_time = 1 AND p.status = "
                         "'active' UNION "
                         "ALL"
                         " SELECT u.admin AS unit, p.stage, 1 AS n FROM person p JOIN unit u ON u.id = "
                         "p.unit WHERE "
                         "p.full_time = 1"
                         " AND p.status = 'active' AND u.admin <> u.id UNION ALL"
                         " SELECT unit, stage, -full_time AS n FROM standing_count WHERE programme = 0) f "
                         "GROUP BY unit, "
                         "stage) w WHERE w.n <> 0"},
                        {"standing-equals-recount",
                         "SELECT 'unit ' || w.unit || ' programme ' || w.programme AS what FROM (SELECT "
                         "unit, programme, "
                         "stage, sum(trained) AS trained,"
                         " sum(failed) AS failed FROM ("
                         " SELECT p.unit, t.programme, p.stage, CASE WHEN t.state = 'trained' THEN 1 ELSE 0 "
                         "END AS trained,"
                         " CASE WHEN t.state = 'failed' THEN 1 ELSE 0 END AS failed FROM standing t JOIN "
                         "person p ON p.id = "
                         "t.person"
                         " WHERE p.full_time = 1 AND p.status = 'active' UNION ALL"
                         " SELECT u.admin AS unit, t.programme, p.stage, CASE WHEN t.state = 'trained' THEN "
                         "1 ELSE 0 END AS "
                         "trained,"
                         " CASE WHEN t.state = 'failed' THEN 1 ELSE 0 END AS failed FROM standing t JOIN "
                         "person p ON p.id = "
                         "t.person"
                         " JOIN unit u ON u.id = p.unit WHERE p.full_time = 1 AND p.status = 'active' AND "
                         "u.admin <> u.id "
                         "UNION ALL"
                         " SELECT unit, programme, stage, -trained AS trained, -failed AS failed FROM "
                         "standing_count WHERE "
                         "programme <> 0"
                         " ) f GROUP BY unit, programme, stage) w WHERE w.trained <> 0 OR w.failed <> 0"},
                        {"events-equal-recount",
                         "SELECT 'unit ' || w.unit || ' project ' || w.project || ' intake ' || w.intake AS "
                         "what FROM "
                         "(SELECT unit, project, intake, stage,"
                         " sum(nominated) AS nominated, sum(confirmed) AS confirmed, sum(checked_in) AS "
                         "checked_in, "
                         "sum(passed) AS passed,"
                         " sum(failed) AS failed, sum(certified) AS certified, sum(held) AS held, sum(used) "
                         "AS used FROM ("
                         " SELECT x.counted_in AS unit, e.project, e.intake, e.stage,"
                         " CASE WHEN e.state IN ('nominated', 'confirmed', 'checked-in', 'passed', 'good', "
                         "'excellent', "
                         "'failed') THEN 1 ELSE 0 END AS nominated,"
                         " CASE WHEN e.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', "
                         "'failed') THEN 1 "
                         "ELSE 0 END AS confirmed,"
                         " CASE WHEN e.state IN ('checked-in', 'passed', 'good', 'excellent', 'failed') THEN "
                         "1 ELSE 0 END AS "
                         "checked_in,"
                         " CASE WHEN e.state IN ('passed', 'good', 'excellent') THEN 1 ELSE 0 END AS passed,"
                         " CASE WHEN e.state = 'failed' THEN 1 ELSE 0 END AS failed,"
                         " CASE WHEN EXISTS (SELECT 1 FROM certificate z WHERE z.enrolment = e.id AND "
                         "z.state = 'valid') "
                         "THEN 1 ELSE 0 END AS certified,"
                         " CASE WHEN e.state = 'nominated' THEN 1 ELSE 0 END AS held,"
                         " CASE WHEN e.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', "
                         "'failed', "
                         "'withdrawn') THEN 1 ELSE 0 END AS used"
                         " FROM enrolment e JOIN (SELECT id, unit AS counted_in FROM enrolment UNION ALL"
                         " SELECT id, admin AS counted_in FROM enrolment WHERE admin <> unit) x ON x.id = "
                         "e.id UNION ALL"
                         " SELECT unit, project, intake, stage, -nominated, -confirmed, -checked_in, "
                         "-passed, -failed, "
                         "-certified, -held, -used"
                         " FROM event_count) f GROUP BY unit, project, intake, stage) w"
                         " WHERE w.nominated <> 0 OR w.confirmed <> 0 OR w.checked_in <> 0 OR w.passed <> 0 "
                         "OR w.failed <> 0 "
                         "OR w.certified <> 0"
                         " OR w.held <> 0 OR w.used <> 0"},
                        // Formatting by hand: the formatter finds no end among so many macros.
                        // clang-format off
        {"closed-standing-equals-recount",
         "WITH" XT_HELD("") "," XT_STANDING_MOVED
         ", kept AS (SELECT n.unit, n.programme, n.whole, n.day, " SINCE("full_time") " AS full_time, " SINCE(
             "trained") " AS trained, " SINCE("failed")
         " AS failed FROM standing_day n WINDOW before AS (PARTITION BY n.unit, n.programme, n.whole ORDER BY"
         " n.day)) SELECT 'unit ' || w.unit || ' programme ' || w.programme || ' day ' || w.day AS what FROM"
         " (SELECT unit, programme, whole, day, sum(full_time) AS full_time, sum(trained) AS trained,"
         " sum(failed) AS failed FROM (SELECT m.unit, m.programme, 0 AS whole, m.day, m.full_time, m.trained,"
         " m.failed FROM moved m UNION ALL SELECT v.admin AS unit, m.programme, 1 AS whole, m.day,"
         " m.full_time, m.trained, m.failed FROM moved m JOIN unit v ON v.id = m.unit UNION ALL SELECT k.unit,"
         " k.programme, k.whole, k.day, -k.full_time, -k.trained, -k.failed FROM kept k) f GROUP BY unit,"
         " programme, whole, day)" ON_CLOSED_DAYS
         " AND (w.full_time <> 0 OR w.trained <> 0 OR w.failed <> 0)"},
        {"closed-events-equal-recount",
         "WITH" XT_STOOD("") "," XT_HANDED("") "," XT_EVENTS_MOVED
         ", kept AS (SELECT n.unit, n.project, n.whole, n.day, " SINCE("nominated") " AS nominated, " SINCE(
             "confirmed") " AS confirmed, " SINCE("checked_in") " AS checked_in, " SINCE("passed")
         " AS passed, " SINCE("failed") " AS failed, " SINCE("certified") " AS certified, " SINCE("held")
         " AS held, " SINCE("used") " AS used, " SINCE("kept") " AS kept FROM event_day n WINDOW before AS (PARTITION BY n.unit,"
         " n.project, n.whole ORDER BY n.day)) SELECT 'unit ' || w.unit || ' project ' || w.project || ' day '"
         " || w.day AS what FROM (SELECT unit, project, whole, day, sum(nominated) AS nominated,"
         " sum(confirmed) AS confirmed, sum(checked_in) AS checked_in, sum(passed) AS passed, sum(failed) AS"
         " failed, sum(certified) AS certified, sum(held) AS held, sum(used) AS used, sum(kept) AS kept FROM (SELECT m.unit,"
         " m.project, 0 AS whole, m.day, m.nominated, m.confirmed, m.checked_in, m.passed, m.failed,"
         " m.certified, m.held, m.used, m.kept FROM moved m UNION ALL SELECT v.admin AS unit, m.project, 1 AS whole,"
         " m.day, m.nominated, m.confirmed, m.checked_in, m.passed, m.failed, m.certified, m.held, m.used, m.kept FROM"
         " moved m JOIN unit v ON v.id = m.unit UNION ALL SELECT k.unit, k.project, k.whole, k.day,"
         " -k.nominated, -k.confirmed, -k.checked_in, -k.passed, -k.failed, -k.certified, -k.held, -k.used, -k.kept"
         " FROM kept k) f GROUP BY unit, project, whole, day)" ON_CLOSED_DAYS
         " AND (w.nominated <> 0 OR w.confirmed <> 0 OR w.checked_in <> 0 OR w.passed <> 0 OR w.failed <> 0 OR"
         " w.certified <> 0 OR w.held <> 0 OR w.used <> 0 OR w.kept <> 0)"},
                        // clang-format on
                    };
    return kList;
}

}  // namespace xingtan::tally
