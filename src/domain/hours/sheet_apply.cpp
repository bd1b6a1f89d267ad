// Applying a result sheet: what each row states beyond the ledger is entered.
#include <algorithm>
#include <unordered_map>

#include "domain/hours/result_sheet.h"

namespace xingtan::hours {
namespace {

// The enrolments as they are, held until the transaction ends: what a sheet adds depends on what the ledger
// has.
using FactsById = std::unordered_map<EnrolmentId, enrolment::EnrolmentFacts>;
Result<FactsById> hold(db::Tx& tx, const AnyScope& scope, const std::vector<PayloadRow>& rows) {
    std::vector<enrolment::HoursDelta> nothing;
    for (const auto& row : rows) nothing.push_back({row.result.enrolment, {}});
    auto held = TRY(enrolment::add_hours_many(tx, scope, nothing));
    FactsById facts;
    for (auto& one : held) facts.emplace(one.id, std::move(one));
    return facts;
}

// A row says what it says of all its hours: those that stand already take its grade too, by an entry of none
// (decision 0057).
bool regrades(const SheetResult& result, const std::vector<std::int64_t>& rest, std::size_t at) {
    const bool graded = result.verdict == Verdict::Good || result.verdict == Verdict::Excellent;
    const bool adds = std::ranges::any_of(rest, [](std::int64_t tenths) { return tenths > 0; });
    return graded && adds && at < result.tenths.size() && result.tenths[at] > 0;
}

// What one row adds to the ledger; its line stands for the index.
void add_postings(std::vector<Posting>& postings, const project::Part& part, const PayloadRow& row,
                  const std::vector<std::int64_t>& rest) {
    const bool fails = row.result.verdict == Verdict::Fail;
    for (std::size_t i = 0; i < part.requirements.size(); ++i) {
        const auto& requirement = part.requirements[i];
        if (fails ? i > 0 : rest[i] == 0 && !regrades(row.result, rest, i)) continue;
        postings.push_back({row.line, row.result.enrolment, requirement.slot, requirement.hour_type, rest[i],
                            row.result.verdict, row.result.completed_on});
    }
}

class Entering {
  public:
    Entering(Context& ctx, const jobs::Record& record, About about, std::vector<PayloadRow> rows)
        : ctx_(ctx), import_(record.import.id), about_(about), rows_(std::move(rows)) {}

    Result<jobs::Landed> operator()(db::Tx& tx) const {
        const auto scope = TRY(ctx_.actor.scope<Can::EnterResults>(tx));
        const auto training_class =
            TRY(classes::find(tx, scope, Claimed<TrainingClassId>{about_.training_class}));
        const auto part = TRY(part_of(tx, training_class.project, about_.part));
        const auto facts = TRY(hold(tx, scope, rows_));
        jobs::Landed landed;
        std::vector<Posting> postings;
        for (const auto& row : rows_) {
            const auto found = facts.find(row.result.enrolment);
            const auto held = found == facts.end() ? enrolment::EnrolmentFacts{} : found->second;
            const auto rest = still_to_enter(part, row.result, held);
            if (rest.ok())
                add_postings(postings, part, row, *rest);
            else
                landed.stopped.push_back({row.line, rest.error().code});
        }
        const auto posted =
            TRY(post(tx, ctx_, scope, postings, {training_class.project, part.name, {}, import_}));
        land(posted, landed);
        TRY(note(tx, training_class, posted));
        return landed;
    }

  private:
    Context& ctx_;
    ImportId import_;
    About about_;
    std::vector<PayloadRow> rows_;

    // A row of several requirements is applied or stopped as one: they share the enrolment that decides.
    static void land(const Posted& posted, jobs::Landed& landed) {
        std::int64_t last = 0;
        for (const auto& outcome : posted.outcomes) {
            if (outcome.index == last) continue;
            last = outcome.index;
            if (outcome.accepted)
                ++landed.applied;
            else
                landed.stopped.push_back({outcome.index, outcome.code});
        }
    }

    Result<> note(db::Tx& tx, const classes::TrainingClass& training_class, const Posted& posted) const {
        if (posted.accepted == 0) return {};
        return audit::record(tx, ctx_.who(),
                             {.action = "hours.sheet-entered",
                              .object = to_wire(import_),
                              .unit = training_class.unit,
                              .count = posted.accepted});
    }
};

}  // namespace

Result<jobs::Write> prepare_results(Context& ctx, const jobs::Record& record,
                                    std::vector<jobs::StagedRow> rows) {
    auto about = TRY(about_of(record));
    auto list = TRY(payloads(rows));
    return jobs::Write(Entering(ctx, record, std::move(about), std::move(list)));
}

}  // namespace xingtan::hours
