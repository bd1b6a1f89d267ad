#include "domain/people/merge_steps.h"

#include "base/json.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/people/store_transfer.h"

namespace xingtan::people {
namespace {

std::vector<MergeLooker>& lookers() {
    static std::vector<MergeLooker> list;
    return list;
}

std::vector<MergeSubscriber>& subscribers() {
    static std::vector<MergeSubscriber> list;
    return list;
}

Likeness likeness(const store::MergeRow& row) {
    return {row.name, row.unit, row.born_on, row.mobile_index, row.document_masked};
}

Result<> look_at_moves_between_units(db::Tx& tx, Context& ctx, const store::MergeRow& row,
                                     MergeFindings& findings) {
    const auto pending = TRY(store::is_pending(tx, row.id));
    if (pending) findings.obstacles.push_back({"merge-transfer-pending", row.name});
    const auto seconded = TRY(store::is_seconded(tx, row.id, ctx.now));
    if (seconded) findings.obstacles.push_back({"merge-secondment-running", row.name});
    return {};
}

Result<> look_at_accounts(db::Tx& tx, const Two& two, MergeFindings& findings) {
    const auto hers = TRY(auth::account_of_person(tx, two.survivor.id));
    const auto others = TRY(auth::account_of_person(tx, two.other.id));
    if (!others) return {};
    if (hers) {
        findings.obstacles.push_back({"merge-two-accounts", others->name});
        return {};
    }
    findings.moves.account = others->name;
    findings.moves.grants = others->grants;
    return {};
}

struct MergeNote {
    PersonId survivor, merged;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MergeNote, (), (survivor, merged, reason))

}  // namespace

void looks_at_merges(MergeLooker looker) { lookers().push_back(looker); }
void on_merged(MergeSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<Two> both_found(db::Tx& tx, const AnyScope& scope, PersonId survivor, PersonId other) {
    auto first = TRY(store::merge_row(tx, scope, survivor));
    auto second = TRY(store::merge_row(tx, scope, other));
    if (!first || !second) return Error::missing();
    if (survivor == other) return Error::invalid_field("other", "merge-with-herself");
    return Two{std::move(*first), std::move(*second)};
}

std::vector<Ground> grounds_between(const Two& two) {
    return grounds_of(likeness(two.survivor), likeness(two.other));
}

Result<> look_ahead(db::Tx& tx, Context& ctx, const Two& two, MergeFindings& findings) {
    const auto counts = TRY(store::counts_of(tx, two.other.id));
    findings.moves.documents = counts.documents;
    findings.moves.former_names = counts.former_names + (two.other.name == two.survivor.name ? 0 : 1);
    findings.moves.transfers = counts.transfers;
    findings.moves.memberships = counts.memberships;
    if (counts.pointers > 0) findings.obstacles.push_back({"merge-other-has-merged", two.other.name});
    TRY(look_at_moves_between_units(tx, ctx, two.survivor, findings));
    TRY(look_at_moves_between_units(tx, ctx, two.other, findings));
    TRY(look_at_accounts(tx, two, findings));
    const bool documented = !two.survivor.document_masked.empty() || !two.other.document_masked.empty();
    const MergePair pair{two.survivor.id, two.other.id, 0, documented};
    for (const auto looker : lookers()) TRY(looker(tx, pair, findings));
    return {};
}

Result<std::vector<MergeObstacle>> look_back(db::Tx& tx, Context& ctx, const store::MergeKept& merge) {
    MergeFindings found;
    const auto since = TRY(store::since_merge(tx, merge));
    const auto add = [&](std::int64_t count, const char* code) {
        if (count > 0) found.obstacles.push_back({code, {}, count});
    };
    add(since.moved, "merge-moved-since");
    add(since.renamed, "merge-renamed-since");
    add(since.documented, "merge-documented-since");
    add(since.taken_numbers, "merge-number-taken-since");
    add(since.closed_unit, "merge-unit-closed-since");
    const auto pending = TRY(store::is_pending(tx, merge.survivor));
    const auto seconded = TRY(store::is_seconded(tx, merge.survivor, ctx.now));
    add(pending || seconded ? 1 : 0, "merge-transfer-since");
    const MergePair pair{merge.survivor, merge.merged, merge.id, true, merge.took_document};
    for (const auto looker : lookers()) TRY(looker(tx, pair, found));
    return std::move(found.obstacles);
}

Result<> tell_merged(db::Tx& tx, Context& ctx, const Merged& merged, tally::Group& group) {
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, merged, group));
    return {};
}

Result<MergeSide> side_of(db::Tx& tx, const store::MergeRow& row) {
    const auto unit = TRY(org::facts(tx, row.unit));
    return MergeSide{row.id, row.stage, row.full_time, {unit.id, unit.admin}};
}

Result<> record_merge(db::Tx& tx, Context& ctx, std::string_view action, const store::MergeRow& survivor,
                      const store::MergeRow& other, const std::string& reason) {
    audit::Entry entry{action, to_wire(survivor.id), survivor.unit,
                       to_json(MergeNote{survivor.id, other.id, reason})};
    TRY(audit::record(tx, ctx.who(), entry));
    if (other.unit == survivor.unit) return {};
    entry.object = to_wire(other.id);
    entry.unit = other.unit;
    return audit::record(tx, ctx.who(), entry);
}

}  // namespace xingtan::people
