#include "domain/people/store_identity.h"

#include "platform/text/initials.h"

namespace xingtan::people::store {

Result<std::optional<Editable>> editable(db::Tx& tx, const AnyScope& scope, PersonId id) {
    return tx.maybe<Editable>(
        "SELECT p.id, p.name, p.unit, p.sex, p.born_on, p.document_masked, p.version FROM person p JOIN unit "
        "u"
        " ON u.id = p.unit WHERE p.id = $1 AND p.status = 'active' AND" IN_SCOPE("u.path"),
        scope, id);
}

Result<bool> set_name(db::Tx& tx, const Editable& person, std::string_view name, std::string_view initials) {
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE person SET name = $3, initials = $4, version = version + 1 WHERE id = $1 AND "
        "version = $2",
        person.id, person.version, name, initials));
    return changed == 1;
}

Result<> insert_former_name(db::Tx& tx, std::int64_t id, const Editable& person, Date until,
                            std::string_view proof, AccountId by, WallTime at) {
    TRY(
        tx.run("INSERT INTO person_name (id, person, name, initials, until, proof, recorded_by, recorded_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
               id, person.id, person.name, text::initials(person.name), until, proof, by, at));
    return {};
}

Result<std::vector<FormerName>> former_names(db::Tx& tx, PersonId id) {
    return tx.all<FormerName>(
        "/*found*/ SELECT n.name, n.until, n.proof, coalesce(a.name, '') AS recorded_by, n.recorded_at"
        " FROM person_name n LEFT JOIN account a ON a.id = n.recorded_by WHERE n.person = $1 ORDER BY n.id "
        "DESC"
        " LIMIT 100",
        id);
}

Result<std::optional<Date>> last_change_of_name(db::Tx& tx, PersonId id) {
    return tx.maybe<Date>(
        "/*found*/ SELECT until FROM person_name WHERE person = $1 ORDER BY id DESC LIMIT 1", id);
}

Result<> retire_documents(db::Tx& tx, PersonId id, DocumentKind kind, bool hers) {
    TRY(tx.run(
        "/*found*/ UPDATE person_document SET current = 0, hers = $3 WHERE person = $1 AND kind = $2 AND "
        "current = 1",
        id, kind, hers));
    return {};
}

Result<bool> insert_document(db::Tx& tx, const OneDocument& d, std::string_view proof, AccountId by,
                             WallTime at) {
    const auto written = TRY(
        tx.run("INSERT INTO person_document (id, person, kind, number_sealed, number_index, number_masked, "
               "proof, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
               " ON CONFLICT (number_index) WHERE current = 1 DO NOTHING",
               d.id, d.person, d.kind, d.sealed, d.index, d.masked, proof, by, at));
    return written == 1;
}

Result<bool> set_document(db::Tx& tx, const Editable& person, std::string_view masked, Sex sex,
                          std::optional<Date> born_on) {
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE person SET document_masked = $3, sex = $4, born_on = $5, version = version + 1"
        " WHERE id = $1 AND version = $2",
        person.id, person.version, masked, sex, born_on));
    return changed == 1;
}

Result<std::vector<Document>> documents(db::Tx& tx, PersonId id) {
    return tx.all<Document>(
        "/*found*/ SELECT d.kind, d.number_masked AS number, d.current, d.hers, d.proof, coalesce(a.name, "
        "'') AS "
        "recorded_by, d.recorded_at FROM person_document d LEFT JOIN account a ON a.id = d.recorded_by"
        " WHERE d.person = $1 ORDER BY d.id DESC LIMIT 100",
        id);
}

Result<std::optional<std::string>> sealed_document(db::Tx& tx, PersonId id) {
    return tx.maybe<std::string>(
        "/*found*/ SELECT d.number_sealed FROM person_document d JOIN person p ON p.id = d.person WHERE "
        "d.person = $1 AND d.current = 1 ORDER BY CASE WHEN d.number_masked = p.document_masked THEN 0 ELSE "
        "1 "
        "END, d.id DESC LIMIT 1",
        id);
}

Result<std::optional<std::string>> sealed_mobile(db::Tx& tx, PersonId id) {
    return tx.maybe<std::string>(
        "/*found*/ SELECT mobile_sealed FROM person WHERE id = $1 AND mobile_sealed <> ''", id);
}

}  // namespace xingtan::people::store
