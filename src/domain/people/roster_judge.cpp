#include "domain/people/roster_judge.h"

#include <algorithm>
#include <map>
#include <memory>

#include "base/limits.h"
#include "domain/people/document.h"
#include "domain/people/person_name.h"
#include "domain/people/roster_payload.h"
#include "domain/people/roster_units.h"
#include "domain/people/sealing.h"
#include "domain/people/store.h"
#include "platform/jobs/cells.h"
#include "platform/jobs/field_columns.h"

namespace xingtan::people {
namespace {

// A row on its way: judged, not yet compared.
struct Candidate {
    std::int64_t line = 0;
    Checked checked;
    const org::UnitFacts* unit = nullptr;
};

class RosterJudge {
  public:
    RosterJudge(Context& ctx, org::UnitFacts top, std::vector<org::UnitFacts> below, sheet::Header header,
                std::vector<jobs::Problem> unread)
        : ctx_(ctx),
          units_(std::move(top), std::move(below)),
          header_(std::move(header)),
          unread_(std::move(unread)),
          today_(day_of(ctx.now)) {}

    Result<std::vector<jobs::StagedRow>> judge(const std::vector<sheet::SheetRow>& rows) const {
        std::vector<Candidate> candidates;
        for (const auto& row : rows) {
            auto candidate = TRY(judged(row));
            candidates.push_back(std::move(candidate));
        }
        const auto holders = TRY(known_holders(candidates));
        std::vector<jobs::StagedRow> list;
        for (auto& candidate : candidates) {
            compare(candidate, holders);
            list.push_back(staged(candidate));
        }
        return list;
    }

  private:
    using Holders = std::map<std::string, store::Holder, std::less<>>;

    Context& ctx_;
    RosterUnits units_;
    sheet::Header header_;
    std::vector<jobs::Problem> unread_;  // required fields without a column: no row can be judged
    Date today_;

    Result<Candidate> judged(const sheet::SheetRow& row) const {
        auto typed = typed_row(header_, row);
        if (!unread_.empty()) {
            typed.problems = unread_;
            typed.misplaced = true;
        }
        const auto meant = units_.meant_by(typed.row.unit_name);
        if (!meant.unit && !typed.misplaced)
            typed.problems.push_back(
                {"unit_name", typed.row.unit_name.substr(0, limits::kNameBytes), meant.problem});
        Candidate candidate{row.line, check(std::move(typed), today_), meant.unit};
        auto& person = candidate.checked.person;
        person.id = TRY(ctx_.next_id<PersonId>());
        if (candidate.checked.verdict != jobs::Verdict::Bad) seal(ctx_.deployment.keys, person);
        return candidate;
    }

    static void add(Candidate& candidate, std::string_view code, std::string about = {}) {
        auto& checked = candidate.checked;
        checked.problems.push_back(
            {"document_number", checked.person.number_masked, std::string(code), std::move(about)});
        checked.verdict = verdict_of(checked.problems);
    }

    Result<Holders> known_holders(const std::vector<Candidate>& candidates) const {
        std::vector<std::string> indexes;
        for (const auto& candidate : candidates)
            if (candidate.checked.verdict != jobs::Verdict::Bad)
                indexes.push_back(candidate.checked.person.number_index);
        return ctx_.db.read([&](db::Tx& tx) -> Result<Holders> {
            Holders holders;
            auto found = TRY(store::holders(tx, indexes));
            for (auto& holder : found) holders.emplace(holder.number_index, std::move(holder));
            return holders;
        });
    }

    // The only words a stranger's number may bring back: in which area she is registered, never whose the
    // number is, nor in which unit.
    static void compare(Candidate& candidate, const Holders& holders) {
        if (candidate.checked.verdict == jobs::Verdict::Bad) return;
        const auto holder = holders.find(candidate.checked.person.number_index);
        if (holder == holders.end()) return;
        const auto& found = holder->second;
        if (!same_name(found.name, candidate.checked.person.row.name))
            return add(candidate, "number-belongs-to-another-name");
        if (found.unit == candidate.unit->id) return add(candidate, kAlreadyHere);
        add(candidate, kElsewhere, found.area);
    }

    static jobs::StagedRow staged(Candidate& candidate) {
        auto& checked = candidate.checked;
        jobs::StagedRow row{candidate.line, checked.verdict, jobs::masked_digits(checked.person.row.name),
                            std::move(checked.problems)};
        for (auto& problem : row.problems) problem.value = jobs::masked_digits(problem.value);
        row.mark = checked.person.number_index;
        row.twice = {"document_number", checked.person.number_masked, "number-twice-in-file"};
        const bool lands = row.verdict != jobs::Verdict::Bad && !is_already_here(row);
        if (lands) row.payload = payload_of({candidate.unit->id, std::move(checked.person)});
        return row;
    }

    static bool is_already_here(const jobs::StagedRow& row) {
        return std::any_of(row.problems.begin(), row.problems.end(),
                           [](const auto& problem) { return problem.code == kAlreadyHere; });
    }
};

struct Target {
    org::UnitFacts unit;
    std::vector<org::UnitFacts> below;
};

Result<Target> target_of(Context& ctx, UnitId id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Target> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        Target target;
        target.unit = TRY(org::find(tx, scope, Claimed<UnitId>{id}));
        target.below = TRY(org::below(tx, scope, target.unit));
        return target;
    });
}

}  // namespace

std::string about_of(RosterKind kind) { return std::string(wire_name(kind)); }

RosterKind kind_of(const jobs::Record& record) {
    return enum_from_wire<RosterKind>(record.about).value_or(RosterKind::OneUnit);
}

Result<jobs::Judge> open_roster_judge(Context& ctx, const jobs::Record& record) {
    auto target = TRY(target_of(ctx, record.import.unit));
    const auto judge = std::make_shared<const RosterJudge>(
        ctx, std::move(target.unit), std::move(target.below),
        jobs::header_by_fields(record, roster_field_names()), jobs::unread_fields(record));
    return jobs::Judge([judge](const std::vector<sheet::SheetRow>& rows) { return judge->judge(rows); });
}

Result<Elsewhere> registered_elsewhere(Context& ctx, Claimed<ImportId> import, std::int64_t line) {
    const auto record = TRY(jobs::find(ctx, import));
    if (record.import.kind != jobs::ImportKind::Roster) return Error::missing();
    const auto row = TRY(jobs::cells(ctx, import, line));
    auto target = TRY(target_of(ctx, record.import.unit));
    const RosterUnits units(std::move(target.unit), std::move(target.below));
    sheet::SheetRow cells{static_cast<int>(line), {}};
    for (const auto& cell : row.cells) cells.cells.push_back(jobs::typed_cell(cell));
    auto checked =
        check(typed_row(jobs::header_by_fields(record, roster_field_names()), cells), day_of(ctx.now));
    const auto& person = checked.person.row;
    const auto to = units.meant_by(person.unit_name);
    if (!to.unit || checked.verdict == jobs::Verdict::Bad) return Error::missing();
    const std::vector<std::string> index = {
        ctx.deployment.keys.blind_index(index_text(person.document_kind, person.document_number))};
    const auto holders = TRY(ctx.db.read([&](db::Tx& tx) { return store::holders(tx, index); }));
    if (holders.empty() || !same_name(holders[0].name, person.name) || holders[0].unit == to.unit->id)
        return Error::missing();
    return Elsewhere{holders[0].person, holders[0].unit, to.unit->id};
}

}  // namespace xingtan::people
