#pragma once
// What a judged row of a roster means beside everyone who is on file.
#include "domain/people/check.h"
#include "domain/people/roster_match.h"

namespace xingtan::people {

// A row on its way from its cells to its verdict.
struct Candidate {
    std::int64_t line = 0;
    Checked checked;
    const org::UnitFacts* unit = nullptr;
    Says says;
    bool passed_over = false;            // she is on file and the row changes nothing
    std::optional<PersonId> known = {};  // she is on file and the row changes her
    bool brings_document = false;        // her first
    std::string present_index = {};      // of her number now, when the row has a former one
};

// Adds what the comparison finds to the row's problems. Of a stranger's number it tells the area she is
// registered in at most; of people in the row's own unit, whom it means and what it will change.
void compare(Candidate& candidate, const Matches& matches);

}  // namespace xingtan::people
