#pragma once
// Statements over names and documents of one person.
#include "domain/people/identity.h"

namespace xingtan::people::store {

// What an edit starts from.
struct Editable {
    PersonId id;
    std::string name;
    UnitId unit;
    Sex sex{};
    std::optional<Date> born_on;
    std::string document_masked;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Editable, (), (id, name, unit, sex, born_on, document_masked, version))
Result<std::optional<Editable>> editable(db::Tx& tx, const AnyScope& scope, PersonId id);

// False when the version has moved on.
Result<bool> set_name(db::Tx& tx, const Editable& person, std::string_view name, std::string_view initials);
Result<> insert_former_name(db::Tx& tx, std::int64_t id, const Editable& person, Date until,
                            std::string_view proof, AccountId by, WallTime at);
Result<std::vector<FormerName>> former_names(db::Tx& tx, PersonId id);
// The last day of the latest former name.
Result<std::optional<Date>> last_change_of_name(db::Tx& tx, PersonId id);

struct OneDocument {
    std::int64_t id = 0;
    PersonId person;
    DocumentKind kind{};
    std::string sealed, index, masked;
};
// `hers`: the number was hers until now, and not recorded by mistake.
Result<> retire_documents(db::Tx& tx, PersonId id, DocumentKind kind, bool hers);
// False when the number is somebody's already.
Result<bool> insert_document(db::Tx& tx, const OneDocument& document, std::string_view proof, AccountId by,
                             WallTime at);
Result<bool> set_document(db::Tx& tx, const Editable& person, std::string_view masked, Sex sex,
                          std::optional<Date> born_on);
Result<std::vector<Document>> documents(db::Tx& tx, PersonId id);

// The sealed text of what is current, of documents the one whose mask she is shown with; empty when there is
// none.
Result<std::optional<std::string>> sealed_document(db::Tx& tx, PersonId id);
Result<std::optional<std::string>> sealed_mobile(db::Tx& tx, PersonId id);

}  // namespace xingtan::people::store
