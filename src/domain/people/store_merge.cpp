#include "domain/people/store_merge.h"

#include "platform/text/initials.h"

#define MERGE_ROW                                                                                       \
    "SELECT p.id, p.name, p.unit, p.sex, p.born_on, p.stage, p.full_time, p.document_masked,"           \
    " p.mobile_masked, coalesce(p.mobile_sealed, '') AS mobile_sealed, p.mobile_index, p.version FROM " \
    "person "                                                                                           \
    "p "

namespace xingtan::people::store {

Result<std::optional<MergeRow>> merge_row(db::Tx& tx, const AnyScope& scope, PersonId id) {
    return tx.maybe<MergeRow>(
        MERGE_ROW
        "JOIN unit u ON u.id = p.unit WHERE p.id = $1 AND p.status = 'active' AND" IN_SCOPE("u.path"),
        scope, id);
}

Result<MergeRow> pointer_row(db::Tx& tx, PersonId id) {
    return tx.one<MergeRow>("/*found*/ " MERGE_ROW "WHERE p.id = $1 AND p.status = 'merged'", id);
}

Result<bool> take_version(db::Tx& tx, PersonId id, std::int64_t version) {
    const auto taken = TRY(
        tx.run("/*found*/ UPDATE person SET version = version + 1 WHERE id = $1 AND version = $2 AND status ="
               " 'active'",
               id, version));
    return taken == 1;
}

Result<std::optional<Person>> led_to(db::Tx& tx, const AnyScope& scope, PersonId id) {
    return tx.maybe<Person>(
        "SELECT p.id, p.name, p.unit, u.name AS unit_name, u.former_name AS unit_former, p.sex, p.born_on, "
        "p.stage, p.subject, p.post,"
        " p.full_time, p.document_masked AS document_number, p.mobile_masked AS mobile, p.version, '' AS "
        "found_as FROM person m"
        " JOIN person p ON p.id = m.merged_into JOIN unit u ON u.id = p.unit WHERE m.id = $1 AND p.status ="
        " 'active' AND" IN_SCOPE("u.path"),
        scope, id);
}

Result<std::vector<SealedDocument>> sealed_documents(db::Tx& tx, PersonId id) {
    return tx.all<SealedDocument>(
        "/*found*/ SELECT id, kind, number_sealed, number_index, number_masked, current, hers, proof, "
        "recorded_by, recorded_at FROM person_document WHERE person = $1 ORDER BY id",
        id);
}

Result<> retire_for_merge(db::Tx& tx, PersonId merged, std::int64_t merge) {
    TRY(tx.run(
        "/*found*/ UPDATE person_document SET current = 0, merge = $2 WHERE person = $1 AND current = 1",
        merged, merge));
    return {};
}

Result<> insert_merged_document(db::Tx& tx, PersonId survivor, const SealedDocument& d, std::int64_t merge) {
    TRY(tx.run(
        "INSERT INTO person_document (id, person, kind, number_sealed, number_index, number_masked,"
        " current, hers, proof, recorded_by, recorded_at, merge) VALUES ($1, $2, $3, $4, $5, $6, $7, $8,"
        " $9, $10, $11, $12)",
        d.id, survivor, d.kind, d.number_sealed, d.number_index, d.number_masked, d.current, d.hers, d.proof,
        d.recorded_by, d.recorded_at, merge));
    return {};
}

Result<> insert_merged_name(db::Tx& tx, std::int64_t id, PersonId survivor, const std::string& name,
                            Date until, std::string_view proof, AccountId by, WallTime at,
                            std::int64_t merge) {
    TRY(
        tx.run("INSERT INTO person_name (id, person, name, initials, until, proof, recorded_by, recorded_at,"
               " merge) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
               id, survivor, name, text::initials(name), until, proof, by, at, merge));
    return {};
}

Result<std::vector<NameRow>> names_before(db::Tx& tx, PersonId id) {
    return tx.all<NameRow>(
        "/*found*/ SELECT name, until, proof, recorded_by, recorded_at FROM person_name WHERE person = $1"
        " ORDER BY id",
        id);
}

Result<> complete(db::Tx& tx, PersonId survivor, const Completion& with) {
    TRY(tx.run(
        "/*found*/ UPDATE person SET document_masked = CASE WHEN $2 = '' THEN document_masked ELSE $2 END,"
        " mobile_masked = CASE WHEN $3 = '' THEN mobile_masked ELSE $3 END,"
        " mobile_sealed = CASE WHEN $4 = '' THEN mobile_sealed ELSE $4 END,"
        " mobile_index = CASE WHEN $5 = '' THEN mobile_index ELSE $5 END,"
        " sex = CASE WHEN $6 = 'unstated' THEN sex ELSE $6 END, born_on = coalesce(born_on, $7) WHERE id = "
        "$1",
        survivor, with.document_masked, with.mobile_masked, with.mobile_sealed, with.mobile_index, with.sex,
        with.born_on));
    return {};
}

Result<> point_at(db::Tx& tx, PersonId merged, PersonId survivor) {
    TRY(
        tx.run("/*found*/ UPDATE person SET status = 'merged', merged_into = $2 WHERE id = $1 AND status ="
               " 'active'",
               merged, survivor));
    return {};
}

Result<> insert_merge(db::Tx& tx, const NewMerge& m, AccountId by, WallTime at) {
    TRY(
        tx.run("INSERT INTO person_merge (id, survivor, merged, membership, account, took_document,"
               " took_mobile, took_sex, took_born_on, reason, merged_by, merged_at) VALUES ($1, $2, $3, $4,"
               " $5, $6, $7, $8, $9, $10, $11, $12)",
               m.id, m.survivor, m.merged, m.membership, m.account, m.took_document, m.took_mobile,
               m.took_sex, m.took_born_on, m.reason, by, at));
    return {};
}

Result<std::vector<Merge>> merges(db::Tx& tx, PersonId survivor) {
    return tx.all<Merge>(
        "/*found*/ SELECT g.merged, p.name, p.document_masked AS document_number, u.name AS unit_name,"
        " g.reason, coalesce(a.name, '') AS merged_by, g.merged_at, coalesce(b.name, '') AS undone_by,"
        " g.undone_at, g.undone_reason FROM person_merge g JOIN person p ON p.id = g.merged JOIN unit u ON"
        " u.id = p.unit LEFT JOIN account a ON a.id = g.merged_by LEFT JOIN account b ON b.id = g.undone_by"
        " WHERE g.survivor = $1 ORDER BY g.id DESC LIMIT 50",
        survivor);
}

Result<std::optional<MergeKept>> last_merge(db::Tx& tx, PersonId survivor) {
    return tx.maybe<MergeKept>(
        "/*found*/ SELECT id, survivor, merged, membership, account, took_document, took_mobile, took_sex,"
        " took_born_on FROM person_merge WHERE survivor = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
        survivor);
}

Result<bool> close_merge(db::Tx& tx, std::int64_t id, std::string_view reason, AccountId by, WallTime at) {
    const auto closed = TRY(
        tx.run("/*found*/ UPDATE person_merge SET undone_by = $2, undone_at = $3, undone_reason = $4 WHERE"
               " id = $1 AND undone_at IS NULL",
               id, by, at, reason));
    return closed == 1;
}

// The other record stands for itself again, and the survivor has no field from it.
Result<> stand_alone(db::Tx& tx, const MergeKept& m) {
    TRY(tx.run(
        "/*found*/ UPDATE person SET status = 'active', merged_into = NULL, version = version + 1 WHERE"
        " id = $1 AND status = 'merged'",
        m.merged));
    TRY(tx.run(
        "/*found*/ UPDATE person SET document_masked = CASE WHEN $2 = 1 THEN '' ELSE document_masked END,"
        " sex = CASE WHEN $3 = 1 THEN 'unstated' ELSE sex END,"
        " born_on = CASE WHEN $4 = 1 THEN NULL ELSE born_on END WHERE id = $1",
        m.survivor, m.took_document, m.took_sex, m.took_born_on));
    if (!m.took_mobile) return {};
    TRY(
        tx.run("/*found*/ UPDATE person SET mobile_masked = '', mobile_sealed = NULL, mobile_index = '' WHERE"
               " id = $1 AND mobile_index = (SELECT o.mobile_index FROM person o WHERE o.id = $2)",
               m.survivor, m.merged));
    return {};
}

Result<> give_back_identity(db::Tx& tx, const MergeKept& m) {
    TRY(tx.run("/*found*/ DELETE FROM person_document WHERE person = $1 AND merge = $2", m.survivor, m.id));
    TRY(tx.run(
        "/*found*/ UPDATE person_document SET current = 1, merge = NULL WHERE person = $1 AND merge = $2",
        m.merged, m.id));
    TRY(tx.run("/*found*/ DELETE FROM person_name WHERE person = $1 AND merge = $2", m.survivor, m.id));
    return {};
}

Result<Since> since_merge(db::Tx& tx, const MergeKept& m) {
    return tx.one<Since>(
        "/*found*/ SELECT (SELECT count(*) FROM person_name n WHERE n.person = $1 AND n.id > $3 AND n.merge "
        "IS"
        " NULL) AS renamed, (SELECT count(*) FROM person_document d WHERE d.person = $1 AND d.id > $3 AND"
        " d.merge IS NULL) AS documented, (SELECT count(*) FROM membership b WHERE b.person = $1 AND b.id > "
        "$3)"
        " AS moved, (SELECT count(*) FROM person_document d JOIN person_document o ON o.number_index ="
        " d.number_index AND o.current = 1 WHERE d.person = $2 AND d.merge = $3 AND o.person <> $1) AS"
        " taken_numbers, (SELECT count(*) FROM person p JOIN unit u ON u.id = p.unit WHERE p.id = $2 AND"
        " u.status <> 'active') AS closed_unit",
        m.survivor, m.merged, m.id);
}

Result<OfPerson> counts_of(db::Tx& tx, PersonId person) {
    return tx.one<OfPerson>(
        "/*found*/ SELECT (SELECT count(*) FROM person_document d WHERE d.person = $1) AS documents,"
        " (SELECT count(*) FROM person_name n WHERE n.person = $1) AS former_names,"
        " (SELECT count(*) FROM transfer t WHERE t.person = $1) AS transfers,"
        " (SELECT count(*) FROM membership b WHERE b.person = $1) AS memberships,"
        " (SELECT count(*) FROM person q WHERE q.merged_into = $1) AS pointers",
        person);
}

}  // namespace xingtan::people::store
