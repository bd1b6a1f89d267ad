#pragma once
// The statements of merges. Those that are not scoped touch rows a scoped finder returned.
#include <span>

#include "domain/people/rules_merge.h"
#include "domain/people/service_merge.h"

namespace xingtan::people::store {

// One of two records as a merge starts from it.
struct MergeRow {
    PersonId id;
    std::string name;
    UnitId unit;
    Sex sex{};
    std::optional<Date> born_on;
    Stage stage{};
    bool full_time = true;
    std::string document_masked, mobile_masked, mobile_sealed, mobile_index;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(MergeRow, (),
                      (id, name, unit, sex, born_on, stage, full_time, document_masked, mobile_masked,
                       mobile_sealed, mobile_index, version))
Result<std::optional<MergeRow>> merge_row(db::Tx& tx, const AnyScope& scope, PersonId id);
// The record that was merged, whose page is the survivor's now.
Result<MergeRow> pointer_row(db::Tx& tx, PersonId id);
// Locks the record; false when it is no longer as it was found. Its version moves on.
Result<bool> take_version(db::Tx& tx, PersonId id, std::int64_t version);
// Whom a merged record's id leads to, when she is in scope.
Result<std::optional<Person>> led_to(db::Tx& tx, const AnyScope& scope, PersonId id);

struct SealedDocument {
    std::int64_t id = 0;
    DocumentKind kind{};
    std::string number_sealed, number_index, number_masked;
    bool current = true, hers = true;
    std::string proof;
    std::optional<AccountId> recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(SealedDocument, (),
                      (id, kind, number_sealed, number_index, number_masked, current, hers, proof,
                       recorded_by, recorded_at))
Result<std::vector<SealedDocument>> sealed_documents(db::Tx& tx, PersonId id);
Result<> retire_for_merge(db::Tx& tx, PersonId merged, std::int64_t merge);
Result<> insert_merged_document(db::Tx& tx, PersonId survivor, const SealedDocument& document,
                                std::int64_t merge);
Result<> insert_merged_name(db::Tx& tx, std::int64_t id, PersonId survivor, const std::string& name,
                            Date until, std::string_view proof, AccountId by, WallTime at,
                            std::int64_t merge);
struct NameRow {
    std::string name;
    Date until;
    std::string proof;
    AccountId recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(NameRow, (), (name, until, proof, recorded_by, recorded_at))
Result<std::vector<NameRow>> names_before(db::Tx& tx, PersonId id);  // the oldest first

// What the survivor lacked and gets; empty fields stay as they are.
struct Completion {
    std::string document_masked, mobile_masked, mobile_sealed, mobile_index;
    Sex sex{};
    std::optional<Date> born_on;
};
Result<> complete(db::Tx& tx, PersonId survivor, const Completion& with);
Result<> point_at(db::Tx& tx, PersonId merged, PersonId survivor);

struct NewMerge {
    std::int64_t id = 0;
    PersonId survivor, merged;
    std::int64_t membership = 0;
    std::optional<AccountId> account;
    bool took_document = false, took_mobile = false, took_sex = false, took_born_on = false;
    std::string reason;
};
Result<> insert_merge(db::Tx& tx, const NewMerge& merge, AccountId by, WallTime at);
Result<std::vector<Merge>> merges(db::Tx& tx, PersonId survivor);

// The latest merge of hers that stands.
struct MergeKept {
    std::int64_t id = 0;
    PersonId survivor, merged;
    std::int64_t membership = 0;
    std::optional<AccountId> account;
    bool took_document = false, took_mobile = false, took_sex = false, took_born_on = false;
};
BOOST_DESCRIBE_STRUCT(MergeKept, (),
                      (id, survivor, merged, membership, account, took_document, took_mobile, took_sex,
                       took_born_on))
Result<std::optional<MergeKept>> last_merge(db::Tx& tx, PersonId survivor);
Result<bool> close_merge(db::Tx& tx, std::int64_t id, std::string_view reason, AccountId by, WallTime at);
Result<> stand_alone(db::Tx& tx, const MergeKept& merge);
Result<> give_back_identity(db::Tx& tx, const MergeKept& merge);

// How often something happened to the survivor after the merge, or stands in the way of the other's return.
struct Since {
    std::int64_t renamed = 0, documented = 0, moved = 0, taken_numbers = 0, closed_unit = 0;
};
BOOST_DESCRIBE_STRUCT(Since, (), (renamed, documented, moved, taken_numbers, closed_unit))
Result<Since> since_merge(db::Tx& tx, const MergeKept& merge);

struct OfPerson {
    std::int64_t documents = 0, former_names = 0, transfers = 0, memberships = 0, pointers = 0;
};
BOOST_DESCRIBE_STRUCT(OfPerson, (), (documents, former_names, transfers, memberships, pointers))
Result<OfPerson> counts_of(db::Tx& tx, PersonId person);

}  // namespace xingtan::people::store
