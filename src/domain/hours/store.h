#pragma once
// One SQL statement per function over hour_batch and hour_entry.
#include <span>

#include "domain/hours/ledger.h"
#include "platform/db/ledger.h"

namespace xingtan::hours::store {

struct BatchRow {
    HourBatchId id;
    std::string body_hash;
    std::int64_t entries = 0;
    std::int64_t done = 0;
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t passed = 0;
    std::string outcomes;
};
BOOST_DESCRIBE_STRUCT(BatchRow, (), (id, body_hash, entries, done, accepted, refused, passed, outcomes))

struct NewBatch {
    HourBatchId id;
    AccountId platform;
    std::string_view external_id;
    UnitId unit;
    ProjectId project;
    PartId part;
    std::string_view body_hash;
    std::int64_t entries = 0;
    std::int64_t done = 0;
    WallTime at;
};

// Accounts of platforms that have this very name and are not closed.
Result<std::vector<AccountId>> platforms_named(db::Tx& tx, std::string_view name);
// A sender's own batch, by the sender's number.
Result<std::optional<BatchRow>> find_batch(db::Tx& tx, AccountId platform, std::string_view external_id);
// False when the sender has used this number before.
Result<bool> open_batch(db::Tx& tx, const NewBatch& batch);
// Takes the entries from `from` up to `to`; false when somebody else has taken them.
Result<bool> advance_batch(db::Tx& tx, HourBatchId id, std::int64_t from, std::int64_t to);
Result<> note_outcomes(db::Tx& tx, const BatchRow& batch);

struct NewEntry {
    HourEntryId id;
    const Posting* of = nullptr;
    HourEntryId reverses = {};  // the entry this one takes back
};
struct Source {
    AccountId account;
    HourBatchId batch;
    ImportId sheet;
    WallTime at;
};
const db::Ledger& entry_ledger();
Result<> insert_entries(db::Tx& tx, std::span<const NewEntry> entries, const Source& source);
// What stands in the ledger of enrolments found in scope: neither reversals nor what they took back. By id.
struct StandingEntry {
    HourEntryId id;
    EnrolmentId enrolment;
    std::int64_t slot = 0;
    std::string hour_type;
    std::int64_t tenths = 0;
    Verdict verdict{};
    Date completed_on;
    ImportId sheet;
};
BOOST_DESCRIBE_STRUCT(StandingEntry, (),
                      (id, enrolment, slot, hour_type, tenths, verdict, completed_on, sheet))
Result<std::vector<StandingEntry>> standing_entries(db::Tx& tx, std::span<const EnrolmentId> enrolments);
// Of an enrolment found in scope, newest first.
Result<std::vector<Entry>> entries(db::Tx& tx, EnrolmentId id);

struct MemberRow {
    EnrolmentId enrolment;
    PersonId person;
    std::string name;
    std::string unit_name;
    Masked document_number;
    enrolment::State state{};
    std::int64_t done_1 = 0, done_2 = 0, done_3 = 0, done_4 = 0, done_5 = 0, done_6 = 0;
    std::string path;  // of the unit, for the cursor
    std::string unit_former = {};
};
BOOST_DESCRIBE_STRUCT(MemberRow, (),
                      (enrolment, person, name, unit_name, document_number, state, done_1, done_2, done_3,
                       done_4, done_5, done_6, path, unit_former))
struct MemberQuery {
    TrainingClassId training_class;
    std::string after_path;
    std::int64_t after_id = 0;
    std::int64_t limit = 0;
};
Result<std::vector<MemberRow>> members(db::Tx& tx, const AnyScope& scope, const MemberQuery& query);
Result<std::int64_t> count_members(db::Tx& tx, const AnyScope& scope, TrainingClassId id);

}  // namespace xingtan::hours::store
