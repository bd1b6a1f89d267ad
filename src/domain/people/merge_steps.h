#pragma once
// What merging and undoing a merge share.
#include "domain/people/service.h"
#include "domain/people/store_merge.h"
#include "platform/auth/person_accounts.h"

namespace xingtan::people {

// Both records, found in scope; Kind::Invalid "merge-with-herself".
struct Two {
    store::MergeRow survivor, other;
};
Result<Two> both_found(db::Tx& tx, const AnyScope& scope, PersonId survivor, PersonId other);

std::vector<Ground> grounds_between(const Two& two);
// What stands in the way of a merge, and what would go over.
Result<> look_ahead(db::Tx& tx, Context& ctx, const Two& two, MergeFindings& findings);
// What stands in the way of undoing one.
Result<std::vector<MergeObstacle>> look_back(db::Tx& tx, Context& ctx, const store::MergeKept& merge);

Result<> tell_merged(db::Tx& tx, Context& ctx, const Merged& merged, tally::Group& group);
Result<MergeSide> side_of(db::Tx& tx, const store::MergeRow& row);
// One row for each of the two units: both may read what became of their records.
Result<> record_merge(db::Tx& tx, Context& ctx, std::string_view action, const store::MergeRow& survivor,
                      const store::MergeRow& other, const std::string& reason);

}  // namespace xingtan::people
