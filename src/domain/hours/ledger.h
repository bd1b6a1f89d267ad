#pragma once
// The one way into the ledger, whoever brings the results: sums, entries and settling of everyone concerned,
// in the transaction of the caller and each by sets. A person's results of one call are judged together: any
// failure fails her, else she passes once every part of the project is met.
#include <span>

#include "domain/hours/model.h"
#include "domain/hours/rules.h"
#include "platform/auth/context.h"
#include "platform/jobs/model.h"

namespace xingtan::hours {

Result<Completion> completion_of(db::Tx& tx, ProjectId project);

// One result, already judged against its part.
struct Posting {
    std::int64_t index = 0;  // of the entry in its batch, or of the row in its sheet
    EnrolmentId enrolment;
    std::int64_t slot = 0;
    std::string_view hour_type;  // of the requirement in that slot
    std::int64_t tenths = 0;
    Verdict verdict{};
    Date completed_on;
};

// Where the results come from. `part_name` is kept as the reason of the steps they lead to.
struct Origin {
    ProjectId project;
    std::string_view part_name;
    HourBatchId batch;  // empty for a sheet
    ImportId sheet;     // empty for a batch
};

struct Posted {
    std::vector<EntryOutcome> outcomes;  // in the order of the postings
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t passed = 0;  // people
    std::int64_t failed = 0;  // people
};

// `postings` are sorted by enrolment and all of `origin.project`. Those whose enrolment is foreign or takes
// no hours are refused, each with its code; the others go on.
Result<Posted> post(db::Tx& tx, Context& ctx, const AnyScope& scope, std::span<const Posting> postings,
                    const Origin& origin);

// An entry and the posting that takes it back: the same with its tenths below zero.
struct Reversal {
    HourEntryId entry;
    Posting posting;
};
// `reversals` are sorted by enrolment; each enrolment was found in scope, takes hours and is locked.
Result<> reverse(db::Tx& tx, Context& ctx, const AnyScope& scope, std::span<const Reversal> reversals,
                 ImportId sheet);

}  // namespace xingtan::hours
