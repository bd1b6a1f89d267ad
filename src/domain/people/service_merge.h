#pragma once
// Use cases of duplicates and merges; model_merge.h says what they are, ADR 0021 what moves and what forbids.
#include <functional>

#include "base/page.h"
#include "domain/people/model_merge.h"
#include "domain/tally/tally.h"
#include "platform/auth/context.h"

namespace xingtan::people {

// Pairs of records below a unit that may be one human being, by the place of the later one. Looks at some
// thousands of people a page, so a page may be short and still have a next. `dismissed` asks for those
// somebody found to be two.
struct DuplicateFilter {
    std::optional<Claimed<UnitId>> unit;
    bool dismissed = false;
};
Result<Page<LikelyDuplicate>> list_duplicates(Context& ctx, const DuplicateFilter& filter,
                                              const PageRequest& page);
// They are two human beings, or, taken back, may be one after all. Kind::Invalid "merge-with-herself".
Result<> distinguish(Context& ctx, Claimed<PersonId> id, const DistinctionBody& body);
Result<> forget_distinction(Context& ctx, Claimed<PersonId> id, const SameBody& body);

// The dry run: what would go over, and what forbids it. Both in scope (Can::ManagePeople).
Result<MergePreview> preview_merge(Context& ctx, Claimed<PersonId> survivor, Claimed<PersonId> other);
// Kind::Conflict with the code of the first obstacle; Kind::Stale when either was edited meanwhile.
Result<Person> merge(Context& ctx, Claimed<PersonId> survivor, const MergeBody& body);
Result<Merges> list_merges(Context& ctx, Claimed<PersonId> survivor);
// The latest merge of hers is taken back: both are what they were. Kind::Conflict with the code of what came
// after; Kind::Forbidden "merge-undone-above" when the other record's unit is not the caller's.
Result<Person> undo_merge(Context& ctx, Claimed<PersonId> survivor, const MergeReason& body);

}  // namespace xingtan::people
