#pragma once
// The statements of people, one a function.
#include <span>

#include "domain/people/service.h"

namespace xingtan::people::store {

Result<std::optional<PersonFacts>> visible(db::Tx& tx, const AnyScope& scope, PersonId id);
Result<std::optional<Person>> person(db::Tx& tx, const AnyScope& scope, PersonId id);
// Those of the indexes that are current documents of people in scope.
Result<std::vector<PersonFacts>> by_index(db::Tx& tx, const AnyScope& scope,
                                          std::span<const std::string> indexes);

// The order of a list and where it goes on.
struct Place {
    std::string path;
    std::string initials;
    PersonId id;
};
struct ListRow {
    Person person;
    Place place;
};
struct Query {
    std::string lo, hi;  // span of unit paths
    Place after;         // empty: from the beginning
    std::string initials = "", initials_end = "~";
    std::string pattern;         // LIKE over names of people and units
    std::string name, name_end;  // beginning of a name
};
Result<std::vector<ListRow>> by_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                         std::int64_t limit);
Result<std::vector<ListRow>> by_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                        std::int64_t limit);
Result<std::vector<ListRow>> by_name(db::Tx& tx, const AnyScope& scope, const Query& query,
                                     std::int64_t limit);
Result<std::vector<ListRow>> by_number(db::Tx& tx, const AnyScope& scope, const Query& query,
                                       std::span<const std::string> indexes);
Result<std::int64_t> count_by_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                       std::int64_t most);
Result<std::int64_t> count_by_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                      std::int64_t most);
Result<std::int64_t> count_by_name(db::Tx& tx, const AnyScope& scope, const Query& query, std::int64_t most);

// The same by former names, of those whom the search does not find by the present one.
Result<std::vector<ListRow>> by_former_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                                std::int64_t limit);
Result<std::vector<ListRow>> by_former_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                               std::int64_t limit);
Result<std::vector<ListRow>> by_former_name(db::Tx& tx, const AnyScope& scope, const Query& query,
                                            std::int64_t limit);
Result<std::int64_t> count_by_former_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                              std::int64_t most);
Result<std::int64_t> count_by_former_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                             std::int64_t most);
Result<std::int64_t> count_by_former_name(db::Tx& tx, const AnyScope& scope, const Query& query,
                                          std::int64_t most);

// Who holds a number already, wherever she is: read past every scope by the duplicate check alone.
struct Holder {
    std::string number_index;
    PersonId person;
    std::string name;
    UnitId unit;
    std::string area;                            // the authority she is registered under
    std::string document_masked, present_index;  // of the document she has now
    bool former = false;                         // the number is one she had before
};
BOOST_DESCRIBE_STRUCT(Holder, (), (number_index, person, name, unit, area, document_masked, present_index))
Result<std::vector<Holder>> holders(db::Tx& tx, std::span<const std::string> indexes);
// Who had a number before, and it was hers.
Result<std::vector<Holder>> former_holders(db::Tx& tx, std::span<const std::string> indexes);
struct Called {
    PersonId person;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Called, (), (person, name))
Result<std::vector<Called>> called_before(db::Tx& tx, std::span<const PersonId> people);

Result<std::int64_t> count_active(db::Tx& tx, UnitId unit);
Result<> insert_people(db::Tx& tx, std::span<const Newcomer> newcomers, DomainTime now);
struct NewDocument {
    std::int64_t id = 0;
    const Prepared* person = nullptr;
};
// How many were written: fewer than given when a number became known meanwhile.
Result<std::int64_t> insert_documents(db::Tx& tx, std::span<const NewDocument> documents, WallTime at);

// Those of the people who are as they were brought in; locks them until the transaction ends.
Result<std::vector<PersonId>> lock_unchanged(db::Tx& tx, std::span<const PersonId> people);
Result<std::vector<PersonId>> with_account(db::Tx& tx, std::span<const PersonId> people);
// Takes people out with their documents and memberships.
Result<> remove_people(db::Tx& tx, std::span<const PersonId> people);

}  // namespace xingtan::people::store
