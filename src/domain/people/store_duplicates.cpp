#include "domain/people/store_duplicates.h"

#include <algorithm>

#include "platform/db/many.h"

// The people of the stretch, in the order of the list (see UNITS_THEN_PEOPLE in store.cpp).
#define STRETCH                                                                                             \
    " FROM unit u CROSS JOIN person p WHERE p.unit = u.id AND u.path >= $1 AND u.path < $2 AND p.status = " \
    "'active' AND" IN_SCOPE("u.path") "AND (u.path, p.initials, p.id) >= ($3, $4, $5) "
#define PAIR                                                                                             \
    "SELECT b.id AS later, q.id AS earlier FROM base b JOIN person q ON q.status = 'active' AND q.id < " \
    "b.id AND "
// Of one name in one unit, unless two known days of birth tell them apart.
#define SAME_UNIT                                                                                            \
    PAIR "q.unit = b.unit AND q.initials = b.initials AND coalesce(q.name, '') = b.name WHERE b.born_on IS " \
         "NULL OR q.born_on"                                                                                 \
         " IS NULL OR q.born_on = b.born_on"
#define SAME_BIRTH PAIR "q.born_on = b.born_on AND q.name = b.name"
// A mobile that many share is an office's.
#define SAME_MOBILE                                                                                          \
    PAIR                                                                                                     \
        "q.mobile_index = b.mobile_index AND q.mobile_index <> '' WHERE q.name = b.name OR (SELECT count(*)" \
        " FROM (SELECT 1 AS one FROM person o WHERE o.mobile_index = b.mobile_index AND o.mobile_index <> "  \
        "'' AND o.status = 'active'"                                                                         \
        " LIMIT 4) few) <= 3"

namespace xingtan::people::store {

Result<std::optional<StretchEnd>> stretch_end(db::Tx& tx, const AnyScope& scope, const Stretch& s,
                                              std::int64_t people) {
    return tx.maybe<StretchEnd>(
        "SELECT w.path, w.initials, w.later, count(*) OVER () AS people FROM (SELECT u.path, p.initials, "
        "p.id AS"
        " later" STRETCH
        "ORDER BY u.path, p.initials, p.id LIMIT $6) w ORDER BY w.path DESC, w.initials DESC, w.later DESC"
        " LIMIT 1",
        scope, std::max(s.lo, s.after.path), s.hi, s.after.path, s.after.initials, s.after.later, people);
}

Result<std::vector<PairRow>> likely_pairs(db::Tx& tx, const AnyScope& scope, const Stretch& s,
                                          std::int64_t limit) {
    const auto& until = s.until.path.empty() ? s.hi : s.until.path;
    return tx.all<PairRow>(
        "WITH base AS MATERIALIZED (SELECT p.id, p.unit, p.name, p.initials, p.born_on, p.mobile_index,"
        " u.path" STRETCH
        "AND u.path <= $7 AND (u.path, p.initials, p.id) <= ($7, $8, $9)), pair AS (" SAME_UNIT
        " UNION " SAME_BIRTH " UNION " SAME_MOBILE
        ") SELECT pair.later, pair.earlier, b.path, b.initials, CASE WHEN b.mobile_index <> '' AND"
        " b.mobile_index = e.mobile_index THEN 1 ELSE 0 END AS same_mobile, d.reason, a.name AS found_by,"
        " d.found_at FROM pair JOIN base b ON b.id = pair.later JOIN person e ON e.id = pair.earlier JOIN "
        "unit"
        " v ON v.id = e.unit LEFT JOIN person_distinction d ON d.earlier = pair.earlier AND d.later ="
        " pair.later LEFT JOIN account a ON a.id = d.found_by WHERE (CASE WHEN d.later IS NULL THEN 0 ELSE 1"
        " END) = $10 AND (b.path, b.initials, b.id, e.id) > ($3, $4, $5, $6) AND" IN_SCOPE(
            "v.path") "ORDER BY b.path, b.initials, b.id, e.id LIMIT $11",
        scope, std::max(s.lo, s.after.path), s.hi, s.after.path, s.after.initials, s.after.later,
        s.after.earlier, until, s.until.initials, s.until.later, s.dismissed, limit);
}

Result<std::vector<Person>> people_in_scope(db::Tx& tx, const AnyScope& scope,
                                            std::span<const PersonId> ids) {
    static const db::Many kPeople(
        "SELECT p.id, p.name, p.unit, u.name AS unit_name, u.former_name AS unit_former, p.sex, p.born_on, "
        "p.stage, p.subject, p.post,"
        " p.full_time, p.document_masked AS document_number, p.mobile_masked AS mobile, p.version, "
        "'' AS found_as FROM "
        "person p"
        " JOIN unit u ON u.id = p.unit WHERE p.id IN (VALUES {rows}) AND p.status = 'active' AND" IN_SCOPE(
            "u.path"),
        {.columns = 1});
    return kPeople.all<Person>(
        tx, &scope.binding(), [](db::Binder&) {}, ids, [](auto& row, PersonId id) { row.add(id); });
}

Result<> put_distinction(db::Tx& tx, PersonId earlier, PersonId later, std::string_view reason, AccountId by,
                         WallTime at) {
    TRY(tx.run(
        "INSERT INTO person_distinction (earlier, later, reason, found_by, found_at) VALUES ($1, $2, $3,"
        " $4, $5) ON CONFLICT (earlier, later) DO NOTHING",
        earlier, later, reason, by, at));
    return {};
}

Result<> drop_distinction(db::Tx& tx, PersonId earlier, PersonId later) {
    TRY(tx.run("/*found*/ DELETE FROM person_distinction WHERE earlier = $1 AND later = $2", earlier, later));
    return {};
}

}  // namespace xingtan::people::store
