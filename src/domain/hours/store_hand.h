#pragma once
// One SQL statement per function over hour_cap, absence and hour_evidence, and an entry of the ledger by its
// id. Projects and enrolments named here were found in scope in the same transaction.
#include <span>

#include "domain/hours/model_hand.h"
#include "platform/auth/context.h"
#include "platform/db/ledger.h"

namespace xingtan::hours::store {

Result<std::vector<HourCap>> caps(db::Tx& tx, ProjectId project);
Result<> replace_caps(db::Tx& tx, ProjectId project, std::span<const HourCap> caps);

struct BarredSlot {
    EnrolmentId enrolment;
    std::int64_t slot = 0;
};
BOOST_DESCRIBE_STRUCT(BarredSlot, (), (enrolment, slot))
Result<std::vector<BarredSlot>> barred(db::Tx& tx, std::span<const EnrolmentId> enrolments);
Result<std::vector<Absence>> absences(db::Tx& tx, EnrolmentId enrolment);
Result<> note_absence(db::Tx& tx, EnrolmentId enrolment, const AbsenceBody& body, AccountId by,
                      DomainTime at);

const db::Ledger& evidence_ledger();
Result<> insert_evidence(db::Tx& tx, std::int64_t id, HourEntryId entry, std::string_view evidence);
// The newest of a requirement that came neither by batch nor by sheet.
Result<HourEntryId> newest_by_hand(db::Tx& tx, EnrolmentId enrolment, std::int64_t slot);

struct HandEntry {
    HourEntryId id;
    EnrolmentId enrolment;
    std::int64_t slot = 0;
    std::string hour_type;
    std::int64_t tenths = 0;
    Verdict verdict{};
    Date completed_on;
    bool by_hand = false;
    bool reversed = false;
    bool newest = false;  // no other entry of the enrolment stands that came later
};
BOOST_DESCRIBE_STRUCT(HandEntry, (),
                      (id, enrolment, slot, hour_type, tenths, verdict, completed_on, by_hand, reversed,
                       newest))
// An entry whose enrolment lies in scope.
Result<std::optional<HandEntry>> entry(db::Tx& tx, const AnyScope& scope, HourEntryId id);

}  // namespace xingtan::hours::store
