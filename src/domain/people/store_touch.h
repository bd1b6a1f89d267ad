#pragma once
// Statements by which a roster changes people who are on file already, and takes that back.
#include "domain/people/store.h"

namespace xingtan::people::store {

// Somebody as she stands, locked until the transaction ends. Nobody a transfer of whom waits for an answer.
struct Locked {
    PersonId person;
    UnitId unit;
    Sex sex{};
    std::optional<Date> born_on;
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    std::string document_masked;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Locked, (),
                      (person, unit, sex, born_on, stage, subject, post, full_time, document_masked, version))
Result<std::vector<Locked>> lock_people(db::Tx& tx, std::span<const PersonId> people);
Result<> move_versions_on(db::Tx& tx, std::span<const PersonId> people);

// What a document says of a person; empty `masked` for none.
struct DocumentFacts {
    PersonId person;
    std::string masked;
    Sex sex{};
    std::optional<Date> born_on;
};
Result<> set_documents(db::Tx& tx, std::span<const DocumentFacts> facts);

// What one row of a roster did to somebody on file.
struct Touch {
    PersonId person;
    std::int64_t version = 0;              // hers afterwards
    std::optional<std::int64_t> document;  // the row it added
    std::optional<std::int64_t> teaching;  // the former teaching it left
    Sex sex{};                             // before the document
    std::optional<Date> born_on;
};
BOOST_DESCRIBE_STRUCT(Touch, (), (person, version, document, teaching, sex, born_on))
Result<> insert_touches(db::Tx& tx, ImportId import, std::span<const Touch> touches);
Result<std::vector<Touch>> touches(db::Tx& tx, ImportId import, std::span<const PersonId> people);
// Those who were merged with another record since, on either side, by a merge that stands.
Result<std::vector<PersonId>> merged_among(db::Tx& tx, std::span<const PersonId> people);
Result<> remove_touches(db::Tx& tx, ImportId import, std::span<const PersonId> people);

struct FormerOf {
    std::int64_t id = 0;
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
};
BOOST_DESCRIBE_STRUCT(FormerOf, (), (id, stage, subject, post, full_time))
Result<std::vector<FormerOf>> former_by_id(db::Tx& tx, std::span<const std::int64_t> ids);
Result<> remove_former(db::Tx& tx, std::span<const std::int64_t> ids);
Result<> remove_documents(db::Tx& tx, std::span<const std::int64_t> ids);

}  // namespace xingtan::people::store
