#include "domain/hours/store_record.h"

#include "platform/db/many.h"

// A record that was merged away speaks for the one it went into.
#define HERS "(SELECT $1 UNION ALL SELECT m.id FROM person m WHERE m.merged_into = $1)"
// Who fails has no hours of it (B24).
#define COUNTS "e.state <> 'failed'"
#define COUNTED                                                                                         \
    "SELECT h.completed_on, h.hour_type, h.tenths FROM enrolment e JOIN hour_entry h ON h.enrolment = " \
    "e.id WHERE e.person = $1 AND " COUNTS                                                              \
    " UNION ALL SELECT o.completed_on, o.hour_type, o.tenths FROM outside_entry o WHERE o.person IN " HERS
#define IN_PROJECTS                                                                                        \
    "SELECT h.id, CASE WHEN h.batch IS NOT NULL THEN 'batch' WHEN h.sheet IS NOT NULL THEN 'sheet' ELSE "  \
    "'by-hand' END AS way, h.enrolment, j.name AS title, q.name AS part_name, q.platform AS provider,"     \
    " h.hour_type, h.tenths, h.verdict, h.completed_on, coalesce(a.name, '') AS source, coalesce((SELECT " \
    "n.evidence FROM hour_evidence n WHERE n.entry = h.id), '') AS evidence, CASE WHEN " COUNTS            \
    " THEN 1 ELSE 0 END AS counts, CASE WHEN h.reverses IS NOT NULL THEN 1 ELSE 0 END AS reverses, CASE "  \
    "WHEN EXISTS (SELECT 1 FROM hour_entry b WHERE b.reverses = h.id) THEN 1 ELSE 0 END AS reversed,"      \
    " h.recorded_at FROM enrolment e JOIN hour_entry h ON h.enrolment = e.id JOIN project j ON j.id = "    \
    "e.project JOIN requirement r ON r.project = e.project AND r.slot = h.slot JOIN part q ON q.id = "     \
    "r.part LEFT JOIN account a ON a.id = h.source WHERE e.person = $1"
#define OUTSIDE                                                                                             \
    "SELECT o.id, 'outside' AS way, NULL AS enrolment, o.title, '' AS part_name, o.provider, o.hour_type,"  \
    " o.tenths, 'pass' AS verdict, o.completed_on, coalesce(a.name, '') AS source, CASE WHEN o.reverses IS" \
    " NULL THEN o.evidence ELSE o.reason END AS evidence, 1 AS counts, CASE WHEN o.reverses IS NOT NULL "   \
    "THEN 1 ELSE 0 END AS reverses, CASE WHEN EXISTS (SELECT 1 FROM outside_entry b WHERE b.reverses = "    \
    "o.id) THEN 1 ELSE 0 END AS reversed, o.recorded_at FROM outside_entry o LEFT JOIN account a ON a.id "  \
    "= o.source WHERE o.person IN " HERS
#define LISTED                                                                                            \
    " FROM unit u CROSS JOIN person p WHERE p.unit = u.id AND u.path >= $1 AND u.path < $2 AND p.status " \
    "= 'active' AND"

namespace xingtan::hours::store {

Result<std::optional<OwnPerson>> own_person(db::Tx& tx, const AnyScope& own) {
    return tx.maybe<OwnPerson>(
        "/*own*/ SELECT p.id, p.unit, p.name, u.name AS unit_name FROM person p JOIN unit u ON u.id = p.unit"
        " WHERE" IS_SELF("p.id"),
        own);
}

Result<std::vector<HourType>> hour_types(db::Tx& tx) {
    return tx.all<HourType>("SELECT code, name_zh, name_en, mode FROM hour_type ORDER BY position, code");
}

Result<std::vector<TypeSum>> sums(db::Tx& tx, PersonId person) {
    return tx.all<TypeSum>(
        "/*found*/ SELECT x.completed_on, x.hour_type, CAST(sum(x.tenths) AS BIGINT) AS tenths FROM "
        "(" COUNTED ") x GROUP BY x.completed_on, x.hour_type ORDER BY x.completed_on, x.hour_type",
        person);
}

Result<std::vector<PersonSum>> sums_of(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kInside(
        "/*found*/ SELECT e.person, h.completed_on, coalesce(t.mode, 'other') AS mode, CAST(sum(h.tenths) AS "
        "BIGINT) AS tenths FROM enrolment e JOIN hour_entry h ON h.enrolment = e.id LEFT JOIN hour_type t ON "
        "t.code = h.hour_type WHERE e.person IN (VALUES {rows}) AND " COUNTS
        " GROUP BY e.person, h.completed_on, coalesce(t.mode, 'other')",
        {.columns = 1});
    static const db::Many kOutside(
        "/*found*/ SELECT coalesce(p.merged_into, p.id) AS person, o.completed_on, coalesce(t.mode, 'other') "
        "AS mode, CAST(sum(o.tenths) AS BIGINT) AS tenths FROM person p JOIN outside_entry o ON o.person = "
        "p.id LEFT JOIN hour_type t ON t.code = o.hour_type WHERE coalesce(p.merged_into, p.id) IN (VALUES "
        "{rows}) GROUP BY coalesce(p.merged_into, p.id), o.completed_on, coalesce(t.mode, 'other')",
        {.columns = 1});
    const auto nothing = [](db::Binder&) {};
    const auto by_id = [](db::Binder& row, PersonId id) { row.add(id); };
    auto all = TRY(kInside.all<PersonSum>(tx, nullptr, nothing, people, by_id));
    const auto outside = TRY(kOutside.all<PersonSum>(tx, nullptr, nothing, people, by_id));
    all.insert(all.end(), outside.begin(), outside.end());
    return all;
}

Result<std::vector<RecordLine>> lines(db::Tx& tx, const LineQuery& q) {
    return tx.all<RecordLine>(
        "/*found*/ SELECT x.id, x.way, x.enrolment, x.title, x.part_name, x.provider, x.hour_type, x.tenths,"
        " x.verdict, x.completed_on, x.source, x.evidence, x.counts, x.reverses, x.reversed, x.recorded_at "
        "FROM (" IN_PROJECTS " UNION ALL " OUTSIDE
        ") x WHERE x.completed_on >= $2 AND x.completed_on <= $3 AND (x.completed_on < $4 OR (x.completed_on "
        "= $4 AND x.id < $5)) ORDER BY x.completed_on DESC, x.id DESC LIMIT $6",
        q.person, q.from, q.until, q.before_on, q.before_id, q.limit);
}

Result<std::int64_t> count_lines(db::Tx& tx, PersonId person, Date from, Date until) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT (SELECT count(*) FROM enrolment e JOIN hour_entry h ON h.enrolment = e.id WHERE "
        "e.person = $1 AND h.completed_on >= $2 AND h.completed_on <= $3) + (SELECT count(*) FROM "
        "outside_entry o WHERE o.person IN " HERS " AND o.completed_on >= $2 AND o.completed_on <= $3) AS n",
        person, from, until);
}

Result<std::vector<OpenEnrolment>> open_enrolments(db::Tx& tx, PersonId person) {
    return tx.all<OpenEnrolment>(
        "/*found*/ SELECT e.id, e.project, j.name AS project_name, e.done_1, e.done_2, e.done_3, e.done_4,"
        " e.done_5, e.done_6 FROM enrolment e JOIN project j ON j.id = e.project WHERE e.person = $1 AND "
        "e.state IN ('confirmed', 'checked-in') ORDER BY e.id DESC LIMIT 20",
        person);
}

Result<std::vector<ListedPerson>> people_of(db::Tx& tx, const AnyScope& scope, const PeopleQuery& q) {
    return tx.all<ListedPerson>(
        "SELECT p.id, p.name, p.initials, u.name AS unit_name, u.path" LISTED IN_SCOPE(
            "u.path") "AND (u.path > $3 OR (u.path = $3 AND (p.initials, p.id) > ($4, $5))) ORDER BY u.path,"
                      " p.initials, p.id LIMIT $6",
        scope, q.lo, q.hi, q.after_path, q.after_initials, q.after_id, q.limit);
}

Result<std::int64_t> count_people(db::Tx& tx, const AnyScope& scope, const PeopleQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" LISTED IN_SCOPE("u.path") "LIMIT 10001) capped", scope,
        q.lo, q.hi);
}

const db::Ledger& paper_ledger() {
    static const db::Ledger kPapers(
        "hour_paper",
        "id, code, person, holder, unit_name, from_on, until_on, tenths, credit_hundredths, lines, made_on, "
        "made_by, made_at");
    return kPapers;
}

Result<> insert_paper(db::Tx& tx, const PaperRow& paper, AccountId by, WallTime at) {
    return paper_ledger().insert(tx, paper, [&](db::Binder& row, const PaperRow& p) {
        row.add(p.id, p.code, p.person, p.holder, p.unit_name, p.from_on, p.until_on, p.tenths,
                p.credit_hundredths, p.lines, p.made_on, by, at);
    });
}

Result<std::optional<std::string>> same_paper(db::Tx& tx, const PaperRow& p) {
    return tx.maybe<std::string>(
        "/*found*/ SELECT code FROM hour_paper WHERE person = $1 AND from_on = $2 AND until_on = $3 AND "
        "made_on = $4 AND holder = $5 AND unit_name = $6 AND lines = $7 AND credit_hundredths = $8 ORDER BY "
        "id DESC LIMIT 1",
        p.person, p.from_on, p.until_on, p.made_on, p.holder, p.unit_name, p.lines, p.credit_hundredths);
}

Result<std::optional<PaperRow>> paper_by_code(db::Tx& tx, std::string_view code) {
    return tx.maybe<PaperRow>(
        "/*public-check*/ SELECT id, code, person, holder, unit_name, from_on, until_on, tenths,"
        " credit_hundredths, lines, made_on FROM hour_paper WHERE code = $1",
        code);
}

}  // namespace xingtan::hours::store
