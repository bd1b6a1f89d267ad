#pragma once
// The ledger of study hours. Entries are added, never edited; a correction reverses. Hours are tenths.
// Failing gives no hours. Part one arrives as batches from another authority's platform, part two as a class
// result sheet; both end in the same ledger, and the person is settled (passed, certified) in the same
// transaction.
#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/enrolment/fwd.h"
#include "domain/enrolment/model.h"
#include "domain/hours/fwd.h"
#include "domain/project/fwd.h"
#include "domain/project/model.h"

namespace xingtan::hours {

// What a result says. The lower of two grades comes first.
enum class Verdict { Pass, Good, Excellent, Fail };
BOOST_DESCRIBE_ENUM(Verdict, Pass, Good, Excellent, Fail)

// One person's result as another platform sends it: known by enrolment id, or by document number and name.
struct BatchEntry {
    std::optional<Claimed<EnrolmentId>> enrolment;
    std::optional<std::string> document_number;
    std::optional<std::string> name;
    std::string hour_type;
    std::int64_t tenths = 0;
    Verdict verdict{};
    Date completed_on;
};
BOOST_DESCRIBE_STRUCT(BatchEntry, (),
                      (enrolment, document_number, name, hour_type, tenths, verdict, completed_on))

struct BatchBody {
    std::string
        external_id;  // the sender's number: the same batch again is answered the same and changes nothing
    Claimed<ProjectId> project;
    Claimed<PartId> part;
    std::vector<BatchEntry> entries;  // at most 10,000
};
BOOST_DESCRIBE_STRUCT(BatchBody, (), (external_id, project, part, entries))

struct EntryOutcome {
    std::int64_t index = 0;
    bool accepted = false;
    std::string code;   // why not
    std::string state;  // of the enrolment afterwards
};
BOOST_DESCRIBE_STRUCT(EntryOutcome, (), (index, accepted, code, state))

struct BatchReply {
    HourBatchId id;
    std::string external_id;
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t passed = 0;  // people who met every part by this batch
    std::vector<EntryOutcome> entries;
};
BOOST_DESCRIBE_STRUCT(BatchReply, (), (id, external_id, accepted, refused, passed, entries))

// What a trainee has of one requirement.
struct Progress {
    std::string part_name;
    std::string organiser;
    std::string platform;
    std::int64_t part_position = 0;
    std::string name;
    std::string hour_type;
    std::int64_t minimum_tenths = 0;
    std::int64_t done_tenths = 0;
    bool met = false;
    project::Strength strength{};
    Date until;  // the last day on which it can be completed
};
BOOST_DESCRIBE_STRUCT(Progress, (),
                      (part_name, organiser, platform, part_position, name, hour_type, minimum_tenths,
                       done_tenths, met, strength, until))

// What completes the project, with what of it somebody has: the leaves are parts.
struct CompletionState {
    project::Combine combine{};
    std::int64_t least = 0;  // of AtLeast
    std::int64_t part = 0;   // of Part: its position
    std::string name;        // of the part
    bool met = false;
    std::vector<CompletionState> rules;
};
BOOST_DESCRIBE_STRUCT(CompletionState, (), (combine, least, part, name, met, rules))

struct Entry {
    HourEntryId id;
    std::string hour_type;
    std::int64_t tenths = 0;
    Verdict verdict{};
    Date completed_on;
    std::string source;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (id, hour_type, tenths, verdict, completed_on, source, recorded_at))

// One enrolment in full: what a trainee sees of herself and what an office drills down to.
// Tenths of an hour an enrolment has, by requirement slot from slot 1.
using Done = std::array<std::int64_t, 6>;

struct EnrolmentRecord {
    enrolment::Enrolment enrolment;
    std::string project_name;
    std::vector<Progress> progress;
    CompletionState completion;
    bool may_conclude =
        false;  // every hard minimum is met and one in principle is not: an office may pass her
    std::vector<enrolment::VouchedCondition> vouched;
    std::vector<project::FeeLine> fees;
    std::vector<enrolment::Step> steps;
    std::vector<Entry> entries;
    std::string certificate_id;  // wire id, empty when none
    std::string certificate_number;
    std::string certificate_wait;     // "waiting" for its approval or "refused" it; else empty
    std::string certificate_refusal;  // why
};
BOOST_DESCRIBE_STRUCT(EnrolmentRecord, (),
                      (enrolment, project_name, progress, completion, may_conclude, vouched, fees, steps,
                       entries, certificate_id, certificate_number, certificate_wait, certificate_refusal))

// One row of a class list with the sums by requirement slot.
struct ClassMember {
    EnrolmentId enrolment;
    PersonId person;
    std::string name;
    std::string unit_name;
    Masked document_number;
    enrolment::State state{};
    std::vector<std::int64_t> done_tenths;  // by slot, from 1
    std::string unit_former = {};           // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(ClassMember, (),
                      (enrolment, person, name, unit_name, document_number, state, done_tenths, unit_former))

}  // namespace xingtan::hours
