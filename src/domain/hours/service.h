#pragma once
// Use cases of the ledger of hours.
#include "base/page.h"
#include "domain/hours/model.h"
#include "platform/auth/context.h"
#include "platform/jobs/service.h"

namespace xingtan::hours {

// Enters a batch of another authority's platform (Can::PostHours), entry by entry: one that cannot be entered
// has its code, the others go on. The same batch again is answered the same and changes nothing; another body
// under the same external id is Kind::Invalid "batch-id-reused". Above a thousand entries it is entered in
// pieces, each with its own commit; a batch cut short goes on where it stopped when it is sent again.
Result<BatchReply> post_batch(Context& ctx, const BatchBody& body);

// Passes somebody who lacks only hours asked in principle, with a written reason (Can::EnterResults).
// Kind::Conflict "hard-minimum-missing" and those of state_problem (rules.h).
Result<EnrolmentRecord> conclude(Context& ctx, Claimed<EnrolmentId> id, const enrolment::ReasonBody& body);

// One enrolment in full, for an office within scope or the trainee herself. Its certificate is not known
// here: see certificate::record.
Result<EnrolmentRecord> record(db::Tx& tx, const AnyScope& scope, EnrolmentId id);
// The same of an enrolment already found in scope; `done` is its tenths of an hour by slot, from slot 1.
Result<EnrolmentRecord> record_of(db::Tx& tx, const enrolment::Enrolment& found, const Done& done,
                                  project::ProjectTerms terms);

Result<Page<ClassMember>> list_members(Context& ctx, Claimed<TrainingClassId> id, const PageRequest& page);

// The class result sheet (Can::EnterResults): a template with the members who still take hours, and its way
// back. The sheet states what each person has of each requirement in all, so the same sheet applied twice
// adds nothing.
struct ResultSheet {
    std::string filename;
    std::string bytes;
};
Result<ResultSheet> result_template(Context& ctx, Claimed<TrainingClassId> id, Claimed<PartId> part);
Result<jobs::Import> stage_results(Context& ctx, Claimed<TrainingClassId> id, Claimed<PartId> part,
                                   std::string_view filename, std::string_view bytes);

// What imports of kind Results are seen and applied with: jobs::set_rules(jobs::ImportKind::Results, …) in
// app/wire.cpp.
jobs::KindRules result_rules();

}  // namespace xingtan::hours
