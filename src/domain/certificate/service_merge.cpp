// What a merge of two records means for certificates: none is rewritten, each stays what it was printed as.
// What either had passed without a document is issued when the merge brings one.
#include "domain/certificate/store.h"

namespace xingtan::certificate {

Result<> look_at_merge(db::Tx& tx, const people::MergePair& pair, people::MergeFindings& findings) {
    if (pair.looks_back()) {
        const auto since = TRY(store::issued_since(tx, pair));
        if (since > 0) findings.obstacles.push_back({"merge-certified-since", {}, since});
        return {};
    }
    findings.moves.certificates = TRY(store::count_of_person(tx, pair.merged));
    if (pair.documented)
        findings.moves.certificates_to_issue = TRY(store::count_waiting(tx, pair.survivor, pair.merged));
    return {};
}

Result<> follow_merge(db::Tx& tx, Context& ctx, const people::Merged& merged, tally::Group& group) {
    if (merged.undone || !merged.documented) return {};
    return issue_on_documented(tx, ctx, merged.survivor.person, group);
}

}  // namespace xingtan::certificate
