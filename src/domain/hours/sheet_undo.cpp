// A result sheet taken back: each entry it made is reversed by one of its own, and whoever it settled is
// unsettled, unless something has happened to her hours since or a certificate stands on the result. The act
// may revoke that certificate with it.
#include <map>
#include <set>

#include "domain/hours/ledger.h"
#include "domain/hours/result_sheet.h"

namespace xingtan::hours {
namespace {

using enrolment::EnrolmentFacts;
bool is_settled(enrolment::State state) { return state_problem(state) == "enrolment-already-settled"; }

using Entries = std::multimap<EnrolmentId, store::StandingEntry>;

class Undoing {
  public:
    Undoing(Context& ctx, const jobs::Record& record, About about, std::vector<PayloadRow> rows)
        : ctx_(ctx),
          import_(record.import.id),
          reason_(record.undo_reason),
          revoking_(record.undo_revokes),
          about_(std::move(about)),
          rows_(std::move(rows)) {}

    Result<jobs::Landed> operator()(db::Tx& tx) const {
        const auto scope = TRY(ctx_.actor.scope<Can::EnterResults>(tx));
        const auto training_class =
            TRY(classes::find(tx, scope, Claimed<TrainingClassId>{about_.training_class}));
        auto standing = TRY(what_stands(tx, scope));
        jobs::Landed landed;
        auto reversals = going_back(standing, landed);
        tally::Group counters;
        TRY(take_results_back(tx, scope, training_class, standing, reversals, landed, counters));
        TRY(reverse(tx, ctx_, scope, reversals, import_));
        TRY(counters.post(tx));
        if (reversals.empty()) return landed;
        TRY(audit::record(tx, ctx_.who(),
                          {.action = "hours.sheet-reversed",
                           .object = to_wire(import_),
                           .unit = training_class.unit,
                           .count = std::ssize(reversals)}));
        return landed;
    }

  private:
    Context& ctx_;
    ImportId import_;
    std::string reason_;
    bool revoking_;  // certificates that rest on these results are revoked with them
    About about_;
    std::vector<PayloadRow> rows_;  // by enrolment

    std::vector<EnrolmentId> enrolments() const {
        std::set<EnrolmentId> ids;
        for (const auto& row : rows_) ids.insert(row.result.enrolment);
        return {ids.begin(), ids.end()};
    }

    // Who has left stays with a reason; who is settled may be unsettled. Everyone else is locked.
    struct Standing {
        std::map<EnrolmentId, std::string> stay;
        std::set<EnrolmentId> settled;
        Entries entries;
    };
    Result<Standing> what_stands(db::Tx& tx, const AnyScope& scope) const {
        std::vector<enrolment::HoursDelta> nothing;
        Standing standing;
        for (const auto id : enrolments()) {
            nothing.push_back({id, {}});
            standing.stay.emplace(id, "unit-out-of-reach");
        }
        const auto held = TRY(enrolment::add_hours_many(tx, scope, nothing));
        for (const auto& one : held) standing.stay.erase(one.id);
        std::vector<EnrolmentId> others;
        for (const auto& [id, code] : standing.stay) others.push_back(id);
        const auto found = TRY(enrolment::find_many(tx, scope, others));
        for (const auto& one : found) {
            standing.stay[one.id] = state_problem(one.state);
            if (!is_settled(one.state)) continue;
            standing.stay.erase(one.id);
            standing.settled.insert(one.id);
        }
        std::vector<EnrolmentId> free;
        for (const auto id : enrolments())
            if (!standing.stay.contains(id)) free.push_back(id);
        auto list = TRY(store::standing_entries(tx, free));
        for (auto& one : list) standing.entries.emplace(one.enrolment, std::move(one));
        return standing;
    }

    std::vector<Reversal> going_back(const Standing& standing, jobs::Landed& landed) const {
        std::vector<Reversal> reversals;
        for (const auto& row : rows_) {
            const auto stays = standing.stay.find(row.result.enrolment);
            const auto code =
                stays != standing.stay.end() ? stays->second : take_back(row, standing, reversals, landed);
            if (!code.empty()) landed.stopped.push_back({row.line, code});
        }
        return reversals;
    }

    // What came later counts on what stands before it, so only the newest entry of a requirement goes back;
    // of somebody settled only the newest of all, since that one settled her.
    std::string take_back(const PayloadRow& row, const Standing& standing, std::vector<Reversal>& reversals,
                          jobs::Landed& landed) const {
        const auto [from, to] = standing.entries.equal_range(row.result.enrolment);
        const bool settled = standing.settled.contains(row.result.enrolment);
        std::map<std::int64_t, const store::StandingEntry*> newest;  // by slot; 0 of all
        for (auto at = from; at != to; ++at) newest[at->second.slot] = newest[0] = &at->second;
        std::vector<Reversal> own;
        for (auto at = from; at != to; ++at) {
            const auto& entry = at->second;
            if (entry.sheet != import_) continue;
            if (newest[settled ? 0 : entry.slot]->sheet != import_) return "hours-entered-since";
            own.push_back({entry.id,
                           {row.line, entry.enrolment, entry.slot, entry.hour_type, -entry.tenths,
                            entry.verdict, entry.completed_on}});
        }
        if (own.empty()) return {};
        reversals.insert(reversals.end(), own.begin(), own.end());
        ++landed.applied;
        return {};
    }

    // Whoever these entries settled is unsettled first, or her rows stay with the reason.
    Result<> take_results_back(db::Tx& tx, const AnyScope& scope,
                               const classes::TrainingClass& training_class, const Standing& standing,
                               std::vector<Reversal>& reversals, jobs::Landed& landed,
                               tally::Group& counters) const {
        std::set<EnrolmentId> asked;
        for (const auto& one : reversals)
            if (standing.settled.contains(one.posting.enrolment)) asked.insert(one.posting.enrolment);
        const std::vector<EnrolmentId> ids(asked.begin(), asked.end());
        const auto part = TRY(part_of(tx, training_class.project, about_.part));
        const auto done =
            TRY(enrolment::unsettle(tx, ctx_, scope, ids, {part.name, reason_, revoking_}, counters));
        for (const auto& one : done.stayed) {
            std::set<std::int64_t> lines;
            for (const auto& reversal : reversals)
                if (reversal.posting.enrolment == one.enrolment) lines.insert(reversal.posting.index);
            std::erase_if(reversals, [&](const Reversal& r) { return r.posting.enrolment == one.enrolment; });
            for (const auto line : lines) landed.stopped.push_back({line, one.code, one.about});
            landed.applied -= std::ssize(lines);
        }
        return {};
    }
};

}  // namespace

Result<jobs::Write> prepare_undo(Context& ctx, const jobs::Record& record,
                                 std::vector<jobs::StagedRow> rows) {
    auto about = TRY(about_of(record));
    auto list = TRY(payloads(rows));
    return jobs::Write(Undoing(ctx, record, std::move(about), std::move(list)));
}

}  // namespace xingtan::hours
