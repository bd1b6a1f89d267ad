#pragma once
// Statements over what people teach.
#include "domain/people/identity.h"
#include "domain/people/teaching.h"

namespace xingtan::people::store {

// What an edit starts from.
struct Teacher {
    PersonId id;
    UnitId unit, admin;
    Sex sex{};
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    std::string document_masked, mobile_masked;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Teacher, (),
                      (id, unit, admin, sex, stage, subject, post, full_time, document_masked, mobile_masked,
                       version))
Result<std::optional<Teacher>> teacher(db::Tx& tx, const AnyScope& scope, PersonId id);

// Locks her and moves her version on; false when it has moved already.
Result<bool> begin_edit(db::Tx& tx, PersonId id, std::int64_t version);
Result<> set_sex(db::Tx& tx, PersonId id, Sex sex);
struct NewMobile {
    std::string masked, sealed, index;  // all empty: she has none
};
Result<> set_mobile(db::Tx& tx, PersonId id, const NewMobile& mobile);
Result<> set_teachings(db::Tx& tx, std::span<const TeachingChange> changes);

struct NewFormerTeaching {
    std::int64_t id = 0;
    const TeachingChange* change = nullptr;
};
struct Recorded {
    Date until;  // the first day of what came after
    AccountId by;
    WallTime at;
};
Result<> insert_former_teachings(db::Tx& tx, std::span<const NewFormerTeaching> rows, const Recorded& when);
// Also those of records merged into hers, which keep their rows.
Result<std::vector<FormerTeaching>> former_teachings(db::Tx& tx, PersonId id);
// Since when what she teaches has been on file; none when it never changed.
Result<std::optional<DomainTime>> last_change_of_teaching(db::Tx& tx, PersonId id);
Result<bool> holds_resident_number(db::Tx& tx, PersonId id);

}  // namespace xingtan::people::store
