#include "domain/certificate/store.h"

#include "base/json.h"
#include "platform/db/many.h"

#define ROW                                                                                          \
    "SELECT c.id, c.number, c.edition, c.project, c.project_name, c.person, c.holder, c.title,"      \
    " c.issuer_name AS issuer, c.starts_on, c.ends_on, c.grade, c.issued_on, c.edition_on, c.state," \
    " c.hours, c.version"

namespace xingtan::certificate::store {

Result<Certificate> read(Row row) {
    auto hours = TRY(from_json<std::vector<HoursLine>>(row.hours));
    return Certificate{row.id,
                       std::move(row.number),
                       row.edition,
                       row.project,
                       std::move(row.project_name),
                       row.person,
                       std::move(row.holder),
                       std::move(row.title),
                       std::move(row.issuer),
                       row.starts_on,
                       row.ends_on,
                       row.grade,
                       row.issued_on,
                       row.edition_on,
                       row.state,
                       std::move(hours),
                       row.version};
}

// Without the state, which alone may change.
const db::Ledger& certificate_ledger() {
    static const db::Ledger kCertificates(
        "certificate",
        "id, number, edition, replaces, enrolment, person, unit, holder, starts_on, ends_on, grade, hours, "
        "serial, project, project_name, title, issuer, issuer_name, year, issued_on, edition_on, approval, "
        "pattern");
    return kCertificates;
}

Result<> insert(db::Tx& tx, const Issue& issue, std::span<const NewCertificate> certificates) {
    return certificate_ledger().insert(tx, certificates, [&](db::Binder& row, const NewCertificate& c) {
        row.add(c.id, c.number, c.edition, c.replaces, c.enrolment, c.person, c.unit, c.holder, c.starts_on,
                c.ends_on, c.grade, c.hours, c.serial, issue.project, issue.project_name, issue.title,
                issue.issuer, issue.issuer_name, issue.year, issue.on, issue.edition_on, issue.approval,
                issue.pattern);
    });
}

Result<std::vector<enrolment::Obstacle>> valid_of(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kValid(
        "/*found*/ SELECT c.enrolment, 'certificate-stands' AS code, c.number AS about FROM certificate c "
        "WHERE"
        " c.enrolment IN (VALUES {rows}) AND c.state = 'valid'",
        {.columns = 1});
    return kValid.all<enrolment::Obstacle>(
        tx, nullptr, [](db::Binder&) {}, enrolments, [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<std::vector<PersonId>> holders(db::Tx& tx, ProjectId project, std::span<const PersonId> people) {
    static const db::Many kHolders(
        "/*found*/ SELECT v.column1 AS person FROM (VALUES {rows}) AS v WHERE EXISTS (SELECT 1 FROM "
        "certificate c"
        " WHERE c.project = $1 AND c.person = v.column1 AND c.state = 'valid' LIMIT 1 OFFSET 0)"
        " OR EXISTS (SELECT 1 FROM person m CROSS JOIN certificate c WHERE m.merged_into = v.column1"
        " AND c.person = m.id AND c.project = $1 AND c.state = 'valid' LIMIT 1 OFFSET 0)",
        {.columns = 1, .shared = 1});
    return kHolders.all<PersonId>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(project); }, people,
        [](db::Binder& row, PersonId id) { row.add(id); });
}

Result<std::vector<PersonId>> certified(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kCertified(
        "/*found*/ SELECT DISTINCT person FROM certificate WHERE person IN (VALUES {rows}) AND state = "
        "'valid'",
        {.columns = 1});
    return kCertified.all<PersonId>(
        tx, nullptr, [](db::Binder&) {}, people, [](auto& row, PersonId id) { row.add(id); });
}

Result<std::int64_t> take(db::Tx& tx, std::string_view series, std::int64_t count) {
    const auto next =
        TRY(tx.one<std::int64_t>("INSERT INTO series (name, next) VALUES ($1, $2 + 1)"
                                 " ON CONFLICT (name) DO UPDATE SET next = series.next + $2 RETURNING next",
                                 series, count));
    return next - count;
}

Result<std::optional<UnitId>> user_of_code(db::Tx& tx, std::string_view code) {
    return tx.maybe<UnitId>("SELECT unit FROM issuer_code WHERE code = $1", code);
}

Result<std::optional<std::string>> stand_in(db::Tx& tx, UnitId unit) {
    return tx.maybe<std::string>("SELECT code FROM issuer_code WHERE unit = $1 AND stand_in = 1", unit);
}

Result<> keep_code(db::Tx& tx, std::string_view code, UnitId unit, CodeKind kind) {
    TRY(tx.run(
        "INSERT INTO issuer_code (code, unit, stand_in) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING",
        code, unit, kind == CodeKind::StandIn));
    return {};
}

Result<std::optional<Row>> in_scope(db::Tx& tx, const AnyScope& scope, CertificateId id) {
    return tx.maybe<Row>(ROW
                         " FROM certificate c JOIN unit u ON u.id = c.unit WHERE c.id = $1 AND" IN_SCOPE_OF(
                             "u.path", "c.project"),
                         scope, id);
}

Result<std::optional<Row>> own(db::Tx& tx, const AnyScope& own, CertificateId id) {
    return tx.maybe<Row>(
        "/*own*/ " ROW
        " FROM certificate c JOIN enrolment e ON e.id = c.enrolment WHERE c.id = $1 AND" IS_SELF("e.person"),
        own, id);
}

// Starts from who she is, so that it reads her rows alone; by the enrolment, whose person she is also when it
// was issued to a record that was merged into hers.
Result<std::vector<Row>> list_own(db::Tx& tx, const AnyScope& own) {
    return tx.all<Row>("/*own*/ " ROW
                       " FROM actor_self me JOIN enrolment e ON e.person = me.person JOIN certificate c ON "
                       "c.enrolment = e.id"
                       " WHERE me.actor = $scope_actor"
                       " ORDER BY c.id DESC LIMIT 200",
                       own);
}

Result<std::optional<Row>> of_enrolment(db::Tx& tx, EnrolmentId id) {
    return tx.maybe<Row>("/*found*/ " ROW " FROM certificate c WHERE c.enrolment = $1 AND c.state = 'valid'",
                         id);
}

Result<std::int64_t> count_of_person(db::Tx& tx, PersonId person) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM enrolment e JOIN certificate c ON c.enrolment = e.id WHERE"
        " e.person = $1",
        person);
}

Result<std::int64_t> count_waiting(db::Tx& tx, PersonId a, PersonId b) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM enrolment e WHERE e.person IN ($1, $2) AND e.state IN ('passed',"
        " 'good', 'excellent') AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.enrolment = e.id)",
        a, b);
}

Result<std::int64_t> issued_since(db::Tx& tx, const people::MergePair& pair) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM enrolment e JOIN certificate c ON c.enrolment = e.id WHERE"
        " e.person = $1 AND c.id > $2 AND (e.nominated_as = $3 OR $4 = 1)",
        pair.survivor, pair.undoes, pair.merged, pair.took_document);
}

Result<std::vector<Row>> public_check(db::Tx& tx, std::string_view number) {
    return tx.all<Row>(
        "/*public-check*/ " ROW " FROM certificate c WHERE c.number = $1 ORDER BY c.edition DESC", number);
}

Result<std::vector<std::string>> issuer_chain(db::Tx& tx, CertificateId id) {
    return tx.all<std::string>(
        "/*public-check*/ WITH RECURSIVE up (id, parent, name, path) AS (SELECT u.id, u.parent, u.name, "
        "u.path"
        " FROM certificate c JOIN unit u ON u.id = c.issuer WHERE c.id = $1"
        " UNION ALL SELECT a.id, a.parent, a.name, a.path FROM unit a JOIN up ON a.id = up.parent)"
        " SELECT up.name FROM up ORDER BY up.path",
        id);
}

Result<std::optional<Ended>> ended(db::Tx& tx, CertificateId id) {
    return tx.maybe<Ended>(
        "/*public-check*/ SELECT s.at, CASE WHEN EXISTS (SELECT 1 FROM certificate_step r WHERE"
        " r.certificate = s.certificate AND r.kind = 'reissued') THEN 1 ELSE 0 END AS replaced"
        " FROM certificate_step s WHERE s.certificate = $1 AND s.kind IN ('corrected', 'revoked')"
        " ORDER BY s.id DESC LIMIT 1",
        id);
}

Result<Ground> ground(db::Tx& tx, CertificateId id) {
    return tx.one<Ground>(
        "/*found*/ SELECT c.enrolment, c.unit, u.name AS unit_name, c.issuer, c.year, c.serial, c.pattern "
        "FROM "
        "certificate"
        " c JOIN unit u ON u.id = c.unit WHERE c.id = $1",
        id);
}

Result<std::vector<Row>> related(db::Tx& tx, const Row& row) {
    return tx.all<Row>("/*found*/ " ROW
                       " FROM certificate c JOIN certificate o ON o.enrolment = c.enrolment WHERE o.id = $1"
                       " AND c.id <> $1 ORDER BY c.id LIMIT 50",
                       row.id);
}

// By project ($3), state ($4) and day of issue.
#define CHOSEN                                                                                              \
    " ($3 = 0 OR c.project = $3) AND ($4 = '' OR c.state = $4) AND c.issued_on >= $5 AND c.issued_on <= $6" \
    " AND" IN_SCOPE_OF("u.path", "c.project")
// Walks the units of the subtree in path order and each unit's certificates in id order, so that a page needs
// no sort.
#define BY_UNIT \
    " FROM unit u JOIN certificate c ON c.unit = u.id WHERE u.path >= $1 AND u.path < $2 AND" CHOSEN
#define BY_WORD(column)                                                                       \
    " FROM certificate c JOIN unit u ON u.id = c.unit WHERE c." column " >= $7 AND c." column \
    " < $8 AND u.path >= $1 AND u.path < $2 AND" CHOSEN

#define CHOICE q.to_path, q.project, q.state, q.from, q.until

Result<std::vector<ListRow>> by_unit(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    const auto& from = q.after_word.empty() ? q.from_path : q.after_word;
    return tx.all<ListRow>(ROW ", u.name AS unit_name, u.path" BY_UNIT
                               "AND (u.path > $7 OR c.id > $8) ORDER BY u.path, c.id LIMIT $9",
                           scope, from, CHOICE, q.after_word, q.after_id, q.limit);
}

Result<std::vector<ListRow>> by_holder(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.all<ListRow>(
        ROW ", u.name AS unit_name, u.path" BY_WORD("holder") "AND (c.holder > $9 OR (c.holder = $9 AND c.id > $10)) ORDER BY "
                                         "c.holder, c.id LIMIT $11",
        scope, q.from_path, CHOICE, q.word_from, q.word_to, q.after_word, q.after_id, q.limit);
}

Result<std::vector<ListRow>> by_number(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.all<ListRow>(ROW ", u.name AS unit_name, u.path" BY_WORD("number") "AND (c.number > $9 OR (c.number = $9 AND c.id > "
                                                            "$10)) ORDER BY c.number, c.id LIMIT $11",
                           scope, q.from_path, CHOICE, q.word_from, q.word_to, q.after_word, q.after_id,
                           q.limit);
}

Result<std::int64_t> count_by_unit(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" BY_UNIT "LIMIT 10001) capped",
                                scope, q.from_path, CHOICE);
}

Result<std::int64_t> count_by_holder(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" BY_WORD("holder") "LIMIT 10001) capped", scope,
        q.from_path, CHOICE, q.word_from, q.word_to);
}

Result<std::int64_t> count_by_number(db::Tx& tx, const AnyScope& scope, const ListQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one" BY_WORD("number") "LIMIT 10001) capped", scope,
        q.from_path, CHOICE, q.word_from, q.word_to);
}

}  // namespace xingtan::certificate::store
