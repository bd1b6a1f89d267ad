#include "domain/people/store_transfer.h"

#include "platform/db/many.h"

#define TRANSFER_COLUMNS                                                                                     \
    "x.id, x.person, x.person_name, x.document_number, x.stage, x.subject, x.kind, x.state, x.asked_side,"   \
    " x.from_unit, x.from_name, x.from_former, x.from_area, x.to_unit, x.to_name, x.to_former, x.to_area, "  \
    "x.to_authority, x.decider,"                                                                             \
    " x.effective_on, x.until_on, x.ended, x.document, x.asked_by, x.asked_at, x.decided_by, x.decided_at, " \
    "x.reason,"                                                                                              \
    " x.from_here, x.to_here, x.version"
#define TRANSFER_SIDES \
    " FROM (SELECT t.id, t.person, t.kind, t.state, t.asked_side, t.from_unit, t.to_unit," \
    " t.asked_unit, t.decider, t.effective_on, t.until_on, t.document, t.asked_at, t.decided_at, t.reason," \
    " t.version, p.merged_into, p.name AS person_name, p.document_masked AS document_number, p.stage, p.subject,"          \
    " f.name AS from_name, f.former_name AS from_former, coalesce(fa.name, '') AS from_area, g.name AS to_name, g.former_name AS to_former,"                          \
    " coalesce(ga.name, '') AS to_area, CASE WHEN g.kind = 'authority' THEN 1 ELSE 0 END AS to_authority,"  \
    " CASE WHEN EXISTS (SELECT 1 FROM transfer r WHERE r.follows = t.id) THEN 1 ELSE 0 END AS ended,"       \
    " coalesce(a.name, '') AS asked_by, coalesce(d.name, '') AS decided_by,"                                \
    " CASE WHEN" IN_SCOPE("f.path") "THEN 1 ELSE 0 END AS from_here,"                                       \
    " CASE WHEN" IN_SCOPE("g.path") "THEN 1 ELSE 0 END AS to_here"                                          \
    " FROM transfer t JOIN person p ON p.id = t.person JOIN unit f ON f.id = t.from_unit"                   \
    " JOIN unit g ON g.id = t.to_unit LEFT JOIN unit fa ON fa.id = f.parent"                                \
    " LEFT JOIN unit ga ON ga.id = g.parent LEFT JOIN account a ON a.id = t.asked_by"                       \
    " LEFT JOIN account d ON d.id = t.decided_by) x WHERE (x.from_here = 1 OR x.to_here = 1)"
#define TRANSFER_FILTER                                                                                  \
    " AND ($1 = 0 OR x.decider = $1) AND ($2 = 0 OR x.asked_unit = $2) AND ($3 = 0 OR x.person = $3 OR " \
    "x.merged_into = $3)"                                                                                \
    " AND ($4 = '' OR x.state = $4) AND ($5 = '' OR x.kind = $5)"
#define TARGETS                                                                            \
    " FROM unit u LEFT JOIN unit a ON a.id = u.parent LEFT JOIN unit b ON b.id = a.parent" \
    " WHERE u.status = 'active' AND u.parent IS NOT NULL"
#define TARGET_COLUMNS \
    "u.id, u.name, u.code, u.kind, coalesce(a.name, '') AS area, coalesce(b.name, '') AS above"
#define TARGET_FITS                                                                                    \
    " AND (u.name LIKE $1 ESCAPE '\\' OR ($2 <> '' AND u.code LIKE $2) OR u.id IN (SELECT k.unit FROM" \
    " unit_known_as k WHERE k.name LIKE $1 ESCAPE '\\')) AND u.path > $3"
#define TARGET_FOUND_AS                                                                   \
    "CASE WHEN u.name LIKE $1 ESCAPE '\\' THEN '' ELSE coalesce((SELECT min(k.name) FROM" \
    " unit_known_as k WHERE k.unit = u.id AND k.name LIKE $1 ESCAPE '\\'), '') END AS found_as"

namespace xingtan::people::store {
namespace {

struct FlatTarget {
    UnitId id;
    std::string name;
    std::string code;
    org::UnitKind kind{};
    std::string area;
    std::string above;
    std::string path;
    std::string found_as;
};
BOOST_DESCRIBE_STRUCT(FlatTarget, (), (id, name, code, kind, area, above, path, found_as))

}  // namespace

Result<std::vector<Transfer>> transfers(db::Tx& tx, const AnyScope& scope, const TransferQuery& q) {
    return tx.all<Transfer>("SELECT " TRANSFER_COLUMNS TRANSFER_SIDES TRANSFER_FILTER
                            " AND x.id < $6 ORDER BY x.id DESC LIMIT $7",
                            scope, q.decider, q.asked_unit, q.person, q.state, q.kind, q.before, q.limit);
}

Result<std::int64_t> count_transfers(db::Tx& tx, const AnyScope& scope, const TransferQuery& q,
                                     std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" TRANSFER_SIDES TRANSFER_FILTER
                                " LIMIT $6) counted",
                                scope, q.decider, q.asked_unit, q.person, q.state, q.kind, most);
}

Result<std::optional<Transfer>> transfer(db::Tx& tx, const AnyScope& scope, TransferId id) {
    return tx.maybe<Transfer>("SELECT " TRANSFER_COLUMNS TRANSFER_SIDES " AND x.id = $1", scope, id);
}

Result<UnitId> asked_unit(db::Tx& tx, TransferId id) {
    return tx.one<UnitId>("/*found*/ SELECT asked_unit FROM transfer WHERE id = $1", id);
}

Result<std::vector<TargetRow>> targets(db::Tx& tx, const TargetQuery& q, std::int64_t limit) {
    auto flat =
        TRY(tx.all<FlatTarget>("/*public-units*/ SELECT " TARGET_COLUMNS
                               ", u.path, " TARGET_FOUND_AS TARGETS TARGET_FITS " ORDER BY u.path LIMIT $4",
                               q.name, q.code, q.after, limit));
    std::vector<TargetRow> rows;
    for (auto& r : flat)
        rows.push_back({{r.id, std::move(r.name), std::move(r.code), r.kind, std::move(r.area),
                         std::move(r.above), std::move(r.found_as)},
                        std::move(r.path)});
    return rows;
}

Result<std::int64_t> count_targets(db::Tx& tx, const TargetQuery& q, std::int64_t most) {
    return tx.one<std::int64_t>(
        "/*public-units*/ SELECT count(*) AS n FROM (SELECT 1 AS one" TARGETS TARGET_FITS
        " LIMIT $4) counted",
        q.name, q.code, "", most);
}

Result<std::optional<TransferTarget>> target(db::Tx& tx, UnitId id) {
    return tx.maybe<TransferTarget>(
        "/*public-units*/ SELECT " TARGET_COLUMNS ", '' AS found_as" TARGETS " AND u.id = $1", id);
}

Result<std::vector<Named>> named(db::Tx& tx, std::span<const std::string> indexes) {
    static const db::Many kNamed(
        "/*duplicate-check*/ SELECT d.person, p.name FROM person_document d JOIN person p ON p.id = d.person"
        " WHERE d.number_index IN (VALUES {rows}) AND d.current = 1 AND p.status = 'active'",
        {.columns = 1});
    return kNamed.all<Named>(
        tx, nullptr, [](db::Binder&) {}, indexes,
        [](auto& row, const std::string& index) { row.add(index); });
}

Result<std::int64_t> count_asking(db::Tx& tx, AccountId account, WallTime at, std::int64_t hour_ms) {
    return tx.one<std::int64_t>(
        "INSERT INTO identity_asking (account, began_at, asked) VALUES ($1, $2, 1)"
        " ON CONFLICT (account) DO UPDATE SET"
        " asked = CASE WHEN identity_asking.began_at <= $2 - $3 THEN 1 ELSE identity_asking.asked + 1 END,"
        " began_at = CASE WHEN identity_asking.began_at <= $2 - $3 THEN $2 ELSE identity_asking.began_at END"
        " RETURNING asked",
        account, at.ms, hour_ms);
}

Result<std::optional<Taken>> take(db::Tx& tx, PersonId person) {
    return tx.maybe<Taken>(
        "/*found*/ UPDATE person SET version = version + 1 WHERE id = $1 AND status = 'active'"
        " RETURNING id, unit, stage, full_time",
        person);
}

Result<bool> is_pending(db::Tx& tx, PersonId person) {
    const auto found = TRY(tx.maybe<std::int64_t>(
        "/*found*/ SELECT id FROM transfer WHERE person = $1 AND state = 'pending'", person));
    return found.has_value();
}

Result<bool> hold(db::Tx& tx, PersonId person) {
    const auto held = TRY(tx.maybe<std::int64_t>(
        "/*found*/ SELECT id FROM person WHERE id = $1 AND status = 'active' /*locked*/", person));
    return held.has_value();
}

Result<bool> insert_transfer(db::Tx& tx, const NewTransfer& t, AccountId by, WallTime at) {
    const bool decided = t.state != TransferState::Pending;
    const auto written = TRY(tx.run(
        "INSERT INTO transfer (id, person, kind, state, asked_side, from_unit, to_unit, asked_unit, decider,"
        " effective_on, until_on, document, asked_by, asked_at, decided_by, decided_at, follows)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        " ON CONFLICT (person) WHERE state = 'pending' DO NOTHING",
        t.id, t.person, t.kind, t.state, t.asked_side, t.from_unit, t.to_unit, t.asked_unit, t.decider,
        t.effective_on, t.until_on, t.document, by, at, decided ? std::optional(by) : std::nullopt,
        decided ? std::optional(at) : std::nullopt, t.follows));
    return written == 1;
}

Result<bool> decide(db::Tx& tx, TransferId id, const Decision& d, AccountId by, WallTime at) {
    const auto written =
        TRY(tx.run("/*found*/ UPDATE transfer SET state = $3, to_unit = $4, reason = $5,"
                   " closed_membership = coalesce($6, closed_membership),"
                   " opened_membership = coalesce($7, opened_membership), decided_by = $8, decided_at = $9,"
                   " version = version + 1 WHERE id = $1 AND state = $2",
                   id, d.from, d.to, d.to_unit, d.reason, d.closed, d.opened, by, at));
    return written == 1;
}

Result<> set_until(db::Tx& tx, TransferId id, Date until_on) {
    TRY(tx.run("/*found*/ UPDATE transfer SET until_on = $2, version = version + 1 WHERE id = $1", id,
               until_on));
    return {};
}

Result<Moved> moved(db::Tx& tx, TransferId id) {
    return tx.one<Moved>("/*found*/ SELECT closed_membership, opened_membership FROM transfer WHERE id = $1",
                         id);
}

Result<> insert_secondment(db::Tx& tx, const Transfer& t, UnitId host) {
    const auto until = t.until_on ? std::optional(end_of(*t.until_on)) : std::nullopt;
    TRY(tx.run("INSERT INTO secondment (transfer, person, unit, since, until) VALUES ($1, $2, $3, $4, $5)",
               t.id, t.person, host, start_of(t.effective_on), until));
    return {};
}

Result<bool> is_seconded(db::Tx& tx, PersonId person, DomainTime now) {
    const auto found = TRY(tx.maybe<std::int64_t>(
        "/*found*/ SELECT transfer FROM secondment WHERE person = $1 AND (until IS NULL OR (until > $2 AND"
        " until > since)) LIMIT 1",
        person, now));
    return found.has_value();
}

Result<bool> end_secondment(db::Tx& tx, TransferId id, DomainTime until, DomainTime now) {
    const auto ended =
        TRY(tx.run("/*found*/ UPDATE secondment SET until = CASE WHEN since > $2 THEN since ELSE $2 END"
                   " WHERE transfer = $1 AND (until IS NULL OR (until > $3 AND until > since))",
                   id, until, now));
    return ended == 1;
}

Result<> empty_secondment(db::Tx& tx, TransferId id) {
    TRY(tx.run("/*found*/ UPDATE secondment SET until = since WHERE transfer = $1", id));
    return {};
}

Result<std::optional<Person>> guest(db::Tx& tx, const AnyScope& scope, PersonId person, DomainTime now) {
    return tx.maybe<Person>(
        "SELECT p.id, p.name, p.unit, u.name AS unit_name, u.former_name AS unit_former, p.sex, p.born_on, "
        "p.stage, p.subject, p.post,"
        " p.full_time, p.document_masked AS document_number, p.mobile_masked AS mobile, p.version, "
        "'' AS found_as"
        " FROM secondment s JOIN person p ON p.id = s.person JOIN unit u ON u.id = p.unit JOIN unit h ON"
        " h.id = s.unit WHERE s.person = $1 AND s.since <= $2 AND (s.until IS NULL OR $2 < s.until)"
        " AND p.status = 'active' AND" IN_SCOPE("h.path") "LIMIT 1",
        scope, person, now);
}

Result<std::int64_t> unfinished(db::Tx& tx, UnitId unit, DomainTime now) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT (SELECT count(*) FROM transfer t WHERE (t.to_unit = $1 OR t.from_unit = $1) AND"
        " t.state = 'pending') + (SELECT count(*) FROM secondment s WHERE s.unit = $1 AND (s.until IS NULL"
        " OR (s.until > $2 AND s.until > s.since))) AS n",
        unit, now);
}

}  // namespace xingtan::people::store
