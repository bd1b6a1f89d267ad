// A result sheet taken back: each entry it made is reversed by one of its own, unless something has happened
// to the person's hours since.
#include <map>
#include <set>

#include "domain/hours/ledger.h"
#include "domain/hours/result_sheet.h"

namespace xingtan::hours {
namespace {

using enrolment::EnrolmentFacts;
using Entries = std::multimap<EnrolmentId, store::StandingEntry>;

class Undoing {
  public:
    Undoing(Context& ctx, ImportId import, About about, std::vector<PayloadRow> rows)
        : ctx_(ctx), import_(import), about_(std::move(about)), rows_(std::move(rows)) {}

    Result<jobs::Landed> operator()(db::Tx& tx) const {
        const auto scope = TRY(ctx_.actor.scope<Can::EnterResults>(tx));
        const auto training_class =
            TRY(classes::find(tx, scope, Claimed<TrainingClassId>{about_.training_class}));
        const auto reasons = TRY(reasons_to_stay(tx, scope));
        const auto entries = TRY(entries_of(tx, reasons));
        jobs::Landed landed;
        std::vector<Reversal> reversals;
        for (const auto& row : rows_) {
            const auto stays = reasons.find(row.result.enrolment);
            const auto code =
                stays != reasons.end() ? stays->second : take_back(row, entries, reversals, landed);
            if (!code.empty()) landed.stopped.push_back({row.line, code});
        }
        TRY(reverse(tx, ctx_, scope, reversals, import_));
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
    About about_;
    std::vector<PayloadRow> rows_;  // by enrolment

    std::vector<EnrolmentId> enrolments() const {
        std::set<EnrolmentId> ids;
        for (const auto& row : rows_) ids.insert(row.result.enrolment);
        return {ids.begin(), ids.end()};
    }

    // Who takes no hours any more: settled, often with a certificate, or gone. The others are locked.
    using Reasons = std::map<EnrolmentId, std::string>;
    Result<Reasons> reasons_to_stay(db::Tx& tx, const AnyScope& scope) const {
        std::vector<enrolment::HoursDelta> nothing;
        Reasons reasons;
        for (const auto id : enrolments()) {
            nothing.push_back({id, {}});
            reasons.emplace(id, "unit-out-of-reach");
        }
        const auto held = TRY(enrolment::add_hours_many(tx, scope, nothing));
        for (const auto& one : held) reasons.erase(one.id);
        std::vector<EnrolmentId> others;
        for (const auto& [id, code] : reasons) others.push_back(id);
        const auto found = TRY(enrolment::find_many(tx, scope, others));
        for (const auto& one : found) reasons[one.id] = state_problem(one.state);
        return reasons;
    }

    Result<Entries> entries_of(db::Tx& tx, const Reasons& reasons) const {
        std::vector<EnrolmentId> free;
        for (const auto id : enrolments())
            if (!reasons.contains(id)) free.push_back(id);
        auto list = TRY(store::standing_entries(tx, free));
        Entries entries;
        for (auto& one : list) entries.emplace(one.enrolment, std::move(one));
        return entries;
    }

    // What came later counts on what stands before it, so only the newest entry of a requirement goes back.
    std::string take_back(const PayloadRow& row, const Entries& entries, std::vector<Reversal>& reversals,
                          jobs::Landed& landed) const {
        const auto [from, to] = entries.equal_range(row.result.enrolment);
        std::map<std::int64_t, const store::StandingEntry*> newest;  // by slot
        for (auto at = from; at != to; ++at) newest[at->second.slot] = &at->second;
        std::vector<Reversal> own;
        for (auto at = from; at != to; ++at) {
            const auto& entry = at->second;
            if (entry.sheet != import_) continue;
            if (newest[entry.slot]->id != entry.id) return "hours-entered-since";
            own.push_back({entry.id,
                           {row.line, entry.enrolment, entry.slot, entry.hour_type, -entry.tenths,
                            entry.verdict, entry.completed_on}});
        }
        if (own.empty()) return {};
        reversals.insert(reversals.end(), own.begin(), own.end());
        ++landed.applied;
        return {};
    }
};

}  // namespace

Result<jobs::Write> prepare_undo(Context& ctx, const jobs::Record& record,
                                 std::vector<jobs::StagedRow> rows) {
    auto about = TRY(about_of(record));
    auto list = TRY(payloads(rows));
    return jobs::Write(Undoing(ctx, record.import.id, std::move(about), std::move(list)));
}

}  // namespace xingtan::hours
