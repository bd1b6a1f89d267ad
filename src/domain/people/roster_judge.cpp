#include "domain/people/roster_judge.h"

#include <algorithm>
#include <memory>
#include <set>

#include "base/limits.h"
#include "domain/people/document.h"
#include "domain/people/person_name.h"
#include "domain/people/roster_payload.h"
#include "domain/people/roster_units.h"
#include "domain/people/roster_verdict.h"
#include "domain/people/sealing.h"
#include "domain/people/store.h"
#include "platform/jobs/cells.h"
#include "platform/jobs/field_columns.h"

namespace xingtan::people {
namespace {

struct Target {
    org::UnitFacts unit;
    std::vector<org::UnitFacts> below;
    std::vector<org::KnownAs> known_as;
};

class RosterJudge {
  public:
    RosterJudge(Context& ctx, Target target, sheet::Header header, std::vector<jobs::Problem> unread)
        : ctx_(ctx),
          units_(std::move(target.unit), std::move(target.below), target.known_as),
          header_(std::move(header)),
          unread_(std::move(unread)),
          today_(day_of(ctx.now)) {}

    Result<std::vector<jobs::StagedRow>> judge(const std::vector<sheet::SheetRow>& rows) const {
        std::vector<Candidate> candidates;
        for (const auto& row : rows) {
            auto candidate = TRY(judged(row));
            candidates.push_back(std::move(candidate));
        }
        const auto matches = TRY(matches_of(candidates));
        std::vector<jobs::StagedRow> list;
        for (auto& candidate : candidates) {
            compare(candidate, matches);
            list.push_back(staged(candidate));
        }
        return list;
    }

  private:
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
        if (meant.by_former_name)
            typed.problems.push_back(
                {"unit_name", typed.row.unit_name.substr(0, limits::kNameBytes) + " → " + meant.unit->name,
                 "unit-by-former-name"});
        const auto says = typed.says;
        Candidate candidate{row.line, check(std::move(typed), today_), meant.unit, says};
        auto& person = candidate.checked.person;
        person.id = TRY(ctx_.next_id<PersonId>());
        if (candidate.checked.verdict != jobs::Verdict::Bad) seal(ctx_.deployment.keys, person);
        return candidate;
    }

    static std::vector<UnitId> units_of(const std::vector<Sought>& sought) {
        std::set<UnitId> units;
        for (const auto& one : sought) units.insert(one.unit);
        return {units.begin(), units.end()};
    }

    // One of whose units has left the scope since the judge was opened is judged no more.
    Result<Matches> matches_of(const std::vector<Candidate>& candidates) const {
        std::vector<Sought> sought;
        for (const auto& candidate : candidates)
            if (candidate.checked.verdict != jobs::Verdict::Bad)
                sought.push_back({candidate.line, candidate.unit->id, &candidate.checked.person});
        const auto units = units_of(sought);
        return ctx_.db.read([&](db::Tx& tx) -> Result<Matches> {
            const auto scope = TRY(ctx_.actor.scope<Can::ManagePeople>(tx));
            const auto found = TRY(org::find_many(tx, scope, units));
            if (found.size() != units.size()) return Error::missing();
            return Matches::of(tx, scope, sought);
        });
    }

    jobs::StagedRow staged(Candidate& candidate) const {
        auto& checked = candidate.checked;
        auto& person = checked.person;
        jobs::StagedRow row{candidate.line, checked.verdict, jobs::masked_digits(person.row.name),
                            std::move(checked.problems)};
        for (auto& problem : row.problems) problem.value = jobs::masked_digits(problem.value);
        mark(row, candidate);
        if (row.verdict == jobs::Verdict::Bad || candidate.passed_over) return row;
        if (candidate.brings_document) {  // sealed as hers
            person.id = *candidate.known;
            seal(ctx_.deployment.keys, person);
        }
        row.payload = payload_of({candidate.unit->id, std::move(person), candidate.known,
                                  candidate.brings_document, candidate.says});
        return row;
    }

    // Two rows are the same by their number; by unit, name and mobile where they have none.
    static void mark(jobs::StagedRow& row, const Candidate& candidate) {
        const auto& person = candidate.checked.person;
        if (!person.number_index.empty()) {
            row.mark = candidate.present_index.empty() ? person.number_index : candidate.present_index;
            row.twice = {"document_number", person.number_masked, "number-twice-in-file"};
        } else if (row.verdict != jobs::Verdict::Bad) {
            row.mark = to_wire(candidate.unit->id) + person.row.name + '\n' + person.row.mobile;
            row.twice = {"mobile", person.mobile_masked, "person-twice-in-file"};
        }
    }
};

Result<Target> target_of(Context& ctx, UnitId id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Target> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        Target target;
        target.unit = TRY(org::find(tx, scope, Claimed<UnitId>{id}));
        target.below = TRY(org::below(tx, scope, target.unit));
        target.known_as = TRY(org::known_as(tx, scope, target.unit));
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
        ctx, std::move(target), jobs::header_by_fields(record, roster_field_names()),
        jobs::unread_fields(record));
    return jobs::Judge([judge](const std::vector<sheet::SheetRow>& rows) { return judge->judge(rows); });
}

Result<Elsewhere> registered_elsewhere(Context& ctx, Claimed<ImportId> import, std::int64_t line) {
    const auto record = TRY(jobs::find(ctx, import));
    if (record.import.kind != jobs::ImportKind::Roster) return Error::missing();
    const auto row = TRY(jobs::cells(ctx, import, line));
    auto target = TRY(target_of(ctx, record.import.unit));
    const RosterUnits units(std::move(target.unit), std::move(target.below), target.known_as);
    sheet::SheetRow cells{static_cast<int>(line), {}};
    for (const auto& cell : row.cells) cells.cells.push_back(jobs::typed_cell(cell));
    auto checked =
        check(typed_row(jobs::header_by_fields(record, roster_field_names()), cells), day_of(ctx.now));
    auto& person = checked.person;
    const auto to = units.meant_by(person.row.unit_name);
    if (!to.unit || checked.verdict == jobs::Verdict::Bad) return Error::missing();
    seal(ctx.deployment.keys, person);
    return ctx.db.read([&](db::Tx& tx) -> Result<Elsewhere> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const Sought sought{line, to.unit->id, &person};
        const auto matches = TRY(Matches::of(tx, scope, {&sought, 1}));
        const auto* holder = matches.holder(person);
        if (!holder || !matches.is_called(*holder, person.row.name) || holder->unit == to.unit->id)
            return Error::missing();
        return Elsewhere{holder->person, holder->unit, to.unit->id};
    });
}

}  // namespace xingtan::people
