#pragma once
// Finding out, before the writer is asked, whom each entry of a batch means and which requirement it counts
// for. What can change meanwhile (scope, state, sums) is decided again by the ledger.
#include <vector>

#include "domain/hours/ledger.h"

namespace xingtan::hours {

// One of the pieces a batch is entered in: entries `from` up to `to` of the batch.
struct Piece {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::vector<Posting> postings;      // those that may be entered, sorted by enrolment
    std::vector<EntryOutcome> refused;  // the others
};

// What a batch comes to. Postings view `part` and the texts of the body, which both outlive it.
struct Plan {
    ProjectId project;
    project::Part part;
    std::vector<EnrolmentId> enrolments;  // by entry; empty where nobody in scope was found
    std::vector<std::string_view> codes;  // by entry; empty where it may be entered
    std::vector<std::int64_t> slots;      // by entry
    std::int64_t entries = 0;

    Piece piece(const BatchBody& body, std::int64_t from) const;
};

Result<Plan> resolve(Context& ctx, const BatchBody& body);

}  // namespace xingtan::hours
