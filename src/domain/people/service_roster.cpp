// The dry run of a roster: rows are read, judged, sealed and compared with everyone already registered, five
// hundred at a time and outside any write transaction.
#include <algorithm>
#include <unordered_set>

#include "base/limits.h"
#include "domain/org/service.h"
#include "domain/people/person_name.h"
#include "domain/people/roster_payload.h"
#include "domain/people/roster_sheet.h"
#include "domain/people/roster_units.h"
#include "domain/people/sealing.h"
#include "domain/people/store.h"
#include "platform/sheet/writer.h"

namespace xingtan::people {
namespace {

RosterKind kind_for(const org::UnitFacts& unit) {
    return unit.kind == org::UnitKind::Authority ? RosterKind::ManyUnits : RosterKind::OneUnit;
}

// A row on its way: judged, not yet compared.
struct Candidate {
    std::int64_t line = 0;
    Checked checked;
    const org::UnitFacts* unit = nullptr;
    std::vector<std::string> cells;
};

class RosterCheck {
  public:
    RosterCheck(Context& ctx, jobs::Staging& staging, const RosterUnits& units)
        : ctx_(ctx), staging_(staging), units_(units), today_(day_of(ctx.now)) {}

    Result<> take(const sheet::Header& header, const sheet::SheetRow& row) {
        if (!headed_) TRY(staging_.headings(headings_of(header)));
        headed_ = true;
        auto candidate = TRY(judged(header, row));
        waiting_.push_back(std::move(candidate));
        if (waiting_.size() < static_cast<std::size_t>(limits::kClosureRows)) return {};
        return flush();
    }

    Result<> flush() {
        const auto holders = TRY(known_holders());
        for (auto& candidate : waiting_) {
            compare(candidate, holders);
            auto row = staged(candidate);
            TRY(staging_.add(std::move(row)));
        }
        waiting_.clear();
        return {};
    }

  private:
    using Holders = std::map<std::string, store::Holder, std::less<>>;

    Context& ctx_;
    jobs::Staging& staging_;
    const RosterUnits& units_;
    Date today_;
    bool headed_ = false;
    std::vector<Candidate> waiting_;
    std::unordered_set<std::string> numbers_;  // blind indexes of the file so far

    Result<Candidate> judged(const sheet::Header& header, const sheet::SheetRow& row) {
        auto typed = typed_row(header, row);
        const auto meant = units_.meant_by(typed.row.unit_name);
        if (!meant.unit)
            typed.problems.push_back(
                {"unit_name", typed.row.unit_name.substr(0, limits::kNameBytes), meant.problem});
        Candidate candidate{row.line, check(std::move(typed), today_), meant.unit, cells_of(header, row)};
        auto& person = candidate.checked.person;
        person.id = TRY(ctx_.next_id<PersonId>());
        if (candidate.checked.verdict == jobs::Verdict::Bad) return candidate;
        seal(ctx_.deployment.keys, person);
        if (!numbers_.insert(person.number_index).second) add(candidate, "number-twice-in-file");
        return candidate;
    }

    static void add(Candidate& candidate, std::string_view code) {
        auto& checked = candidate.checked;
        checked.problems.push_back({"document_number", checked.person.number_masked, std::string(code)});
        checked.verdict = verdict_of(checked.problems);
    }

    Result<Holders> known_holders() {
        std::vector<std::string> indexes;
        for (const auto& candidate : waiting_)
            if (candidate.checked.verdict != jobs::Verdict::Bad)
                indexes.push_back(candidate.checked.person.number_index);
        return ctx_.db.read([&](db::Tx& tx) -> Result<Holders> {
            Holders holders;
            auto found = TRY(store::holders(tx, indexes));
            for (auto& holder : found) holders.emplace(holder.number_index, std::move(holder));
            return holders;
        });
    }

    // The only words a stranger's number may bring back: never whose it is, nor where.
    static void compare(Candidate& candidate, const Holders& holders) {
        if (candidate.checked.verdict == jobs::Verdict::Bad) return;
        const auto holder = holders.find(candidate.checked.person.number_index);
        if (holder == holders.end()) return;
        if (!same_name(holder->second.name, candidate.checked.person.row.name))
            return add(candidate, "number-belongs-to-another-name");
        add(candidate, holder->second.unit == candidate.unit->id ? kAlreadyHere : "registered-elsewhere");
    }

    static jobs::StagedRow staged(Candidate& candidate) {
        auto& checked = candidate.checked;
        jobs::StagedRow row{
            candidate.line, checked.verdict, checked.person.row.name, std::move(checked.problems), {}, {}};
        if (row.verdict != jobs::Verdict::Good) row.cells = std::move(candidate.cells);
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

Result<Target> target_of(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Target> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        Target target;
        target.unit = TRY(org::find(tx, scope, id));
        target.below = TRY(org::below(tx, scope, target.unit));
        return target;
    });
}

Result<> check_rows(Context& ctx, jobs::Staging& staging, Target target, std::string_view bytes) {
    const auto wanted = roster_columns(kind_for(target.unit));
    const RosterUnits units(std::move(target.unit), std::move(target.below));
    RosterCheck roster(ctx, staging, units);
    const auto read =
        TRY(sheet::read_table(sheet::ByteSource::of_bytes(bytes), {}, wanted,
                              [&](const auto& header, const auto& row) { return roster.take(header, row); }));
    if (read.rows == 0) return Error::invalid("sheet-has-no-rows");
    return roster.flush();
}

}  // namespace

Result<jobs::Import> stage_roster(Context& ctx, Claimed<UnitId> unit, std::string_view filename,
                                  std::string_view bytes) {
    auto target = TRY(target_of(ctx, unit));
    auto staging = TRY(jobs::Staging::begin(
        ctx, {jobs::ImportKind::Roster, target.unit.id, "",
              std::string(filename.substr(0, limits::kNameBytes)), crypto::sha256_hex(bytes)}));
    if (staging.repeated()) return jobs::show(ctx, Claimed<ImportId>{staging.id()});
    auto checked = check_rows(ctx, staging, std::move(target), bytes);
    if (checked.ok()) return staging.finish();
    TRY(staging.discard());
    return checked.error();
}

Result<std::string> roster_template(Context& ctx, Claimed<UnitId> unit) {
    const auto kind = TRY(ctx.db.read([&](db::Tx& tx) -> Result<RosterKind> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto found = TRY(org::find(tx, scope, unit));
        return kind_for(found);
    }));
    auto writer = TRY(sheet::XlsxWriter::to_memory(roster_layout(kind)));
    return writer.finish_bytes();
}

}  // namespace xingtan::people
