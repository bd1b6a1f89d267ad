#pragma once
// Who of a unit is meant by a name and a mobile, many at once.
#include "domain/people/store.h"

namespace xingtan::people::store {

struct Likely {
    std::int64_t line = 0;
    UnitId unit;
    std::string name, initials, mobile_index;
};
// Somebody on file, as a roster row finds her.
struct OnFile {
    std::int64_t line = 0;
    PersonId person;
    std::string document_masked;  // empty: unverified
    Sex sex{};
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
};
BOOST_DESCRIBE_STRUCT(OnFile, (), (line, person, document_masked, sex, stage, subject, post, full_time))

// Their units were proved in scope in the same transaction: a join of the scope here would make PostgreSQL
// read every unit first. Those among them without a document, by an index that holds nobody else.
Result<std::vector<OnFile>> undocumented_like(db::Tx& tx, std::span<const Likely> likely);
Result<std::vector<OnFile>> people_like(db::Tx& tx, std::span<const Likely> likely);

struct Lined {
    std::int64_t line = 0;
    PersonId person;
};
// Lines of those for whom a transfer into the caller's reach waits for an answer.
Result<std::vector<std::int64_t>> awaited(db::Tx& tx, const AnyScope& scope, std::span<const Lined> people);
Result<std::vector<OnFile>> on_file(db::Tx& tx, std::span<const Lined> people);

}  // namespace xingtan::people::store
