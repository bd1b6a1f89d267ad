// What a merge of two records means for training: enrolments are the survivor's from now on, with all that
// hangs on them; what happened stays counted where it happened. She is counted once in each programme.
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store_merge.h"

namespace xingtan::enrolment {
namespace {

using store::StandingState;

tally::StandingDelta worth(std::optional<StandingState> state) {
    return {.trained = state == StandingState::Trained ? 1 : 0,
            .failed = state == StandingState::Failed ? 1 : 0};
}

tally::StandingDelta difference(std::optional<StandingState> to, std::optional<StandingState> from) {
    const auto a = worth(to), b = worth(from);
    return {.trained = a.trained - b.trained, .failed = a.failed - b.failed};
}

std::optional<StandingState> state_in(const std::vector<store::FullStanding>& list, ProgrammeId programme) {
    for (const auto& one : list)
        if (one.programme == programme) return one.state;
    return std::nullopt;
}

void count(const people::MergeSide& side, ProgrammeId programme, const tally::StandingDelta& delta,
           tally::Group& group) {
    if (side.full_time) group.standing(side.where, programme, wire_name(side.stage), delta);
}

// The other's standings count no more; what they add to the survivor's counts from today.
Result<> unite(db::Tx& tx, Context& ctx, const people::Merged& m, tally::Group& group) {
    TRY(store::hand_enrolments(tx, m.merged.person, m.survivor.person));
    const auto others = TRY(store::full_standings(tx, m.merged.person));
    const auto hers = TRY(store::full_standings(tx, m.survivor.person));
    for (const auto& one : others) {
        count(m.merged, one.programme, difference(std::nullopt, one.state), group);
        const auto before = state_in(hers, one.programme);
        if (!outdoes(one.state == StandingState::Trained, before.has_value(),
                     before == StandingState::Trained))
            continue;
        TRY(store::keep_standing(tx, m.merge, m.survivor.person, one.programme));
        TRY(store::put_standing(tx, m.survivor.person, one, ctx.now));
        count(m.survivor, one.programme, difference(one.state, before), group);
    }
    return {};
}

Result<> part(db::Tx& tx, const people::Merged& m, tally::Group& group) {
    const auto hers = TRY(store::full_standings(tx, m.survivor.person));
    const auto kept = TRY(store::kept_standings(tx, m.merge));
    for (const auto& before : kept)
        count(m.survivor, before.programme, difference(before.state, state_in(hers, before.programme)),
              group);
    TRY(store::restore_standings(tx, m.merge, m.survivor.person));
    const auto others = TRY(store::full_standings(tx, m.merged.person));
    for (const auto& one : others) count(m.merged, one.programme, worth(one.state), group);
    return store::give_back_enrolments(tx, m.merged.person, m.survivor.person);
}

}  // namespace

Result<> look_at_merge(db::Tx& tx, const people::MergePair& pair, people::MergeFindings& findings) {
    if (pair.looks_back()) {
        const auto since = TRY(store::since_merge(tx, pair));
        if (since.nominated > 0) findings.obstacles.push_back({"merge-nominated-since", {}, since.nominated});
        if (since.settled > 0) findings.obstacles.push_back({"merge-settled-since", {}, since.settled});
        return {};
    }
    const auto sums = TRY(store::sums_of(tx, pair.merged));
    findings.moves.enrolments = sums.enrolments;
    findings.moves.hours_tenths = sums.tenths;
    const auto clashes = TRY(store::clashes(tx, pair.survivor, pair.merged));
    for (const auto& clash : clashes)
        findings.obstacles.push_back(
            {clash.both_ended ? "merge-both-passed" : "merge-both-enrolled", clash.project});
    return {};
}

Result<> follow_merge(db::Tx& tx, Context& ctx, const people::Merged& merged, tally::Group& group) {
    return merged.undone ? part(tx, merged, group) : unite(tx, ctx, merged, group);
}

}  // namespace xingtan::enrolment
