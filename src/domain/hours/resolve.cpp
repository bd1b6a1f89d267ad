#include "domain/hours/resolve.h"

#include <algorithm>
#include <unordered_map>

#include "base/limits.h"
#include "domain/hours/rules.h"
#include "domain/hours/store.h"
#include "domain/people/service.h"

namespace xingtan::hours {
namespace {

using enrolment::EnrolmentFacts;
using FactsById = std::unordered_map<EnrolmentId, EnrolmentFacts>;

// The blind indexes under which the entries' document numbers may stand. Hashing is slow, so it is done
// before any transaction.
std::vector<std::vector<std::string>> indexes_of(Context& ctx, const BatchBody& body, const Plan& plan) {
    std::vector<std::vector<std::string>> indexes(body.entries.size());
    for (std::size_t i = 0; i < body.entries.size(); ++i) {
        const auto& number = body.entries[i].document_number;
        if (plan.codes[i].empty() && number)
            indexes[i] = people::possible_indexes(ctx.deployment.keys, *number);
    }
    return indexes;
}

// Everyone who may be meant, with the enrolments of those known by number.
struct Found {
    FactsById facts;
    std::unordered_multimap<std::string, enrolment::NumberedEnrolment> by_index;
};

Result<Found> find_everyone(db::Tx& tx, const AnyScope& scope, ProjectId project, const BatchBody& body,
                            const std::vector<std::vector<std::string>>& indexes) {
    Found found;
    std::vector<std::string> all;
    for (const auto& some : indexes) all.insert(all.end(), some.begin(), some.end());
    auto numbered = TRY(enrolment::of_numbers(tx, scope, project, all));
    std::vector<EnrolmentId> ids;
    for (const auto& entry : body.entries)
        if (entry.enrolment) ids.push_back(entry.enrolment->unproven);
    for (auto& one : numbered) {
        ids.push_back(one.id);
        auto index = one.number_index;
        found.by_index.emplace(std::move(index), std::move(one));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    auto rows = TRY(enrolment::find_many(tx, scope, ids));
    for (auto& row : rows) found.facts.emplace(row.id, std::move(row));
    return found;
}

// Of several enrolments of one person the one that takes hours, else the newest. A number under another name
// finds nobody: whoever tries numbers learns nothing.
EnrolmentId known_by_number(const Found& found, const std::vector<std::string>& indexes,
                            std::string_view name) {
    EnrolmentId best;
    bool best_takes_hours = false;
    for (const auto& index : indexes)
        for (auto [at, end] = found.by_index.equal_range(index); at != end; ++at) {
            const auto facts = found.facts.find(at->second.id);
            if (facts == found.facts.end() || !people::same_name(at->second.person_name, name)) continue;
            const bool takes_hours = state_problem(facts->second.state).empty();
            if (takes_hours < best_takes_hours || (takes_hours == best_takes_hours && facts->first < best))
                continue;
            best = facts->first;
            best_takes_hours = takes_hours;
        }
    return best;
}

const project::Intake* intake_of(const std::vector<project::Intake>& intakes, IntakeId id) {
    const auto found =
        std::find_if(intakes.begin(), intakes.end(), [&](const auto& intake) { return intake.id == id; });
    return found == intakes.end() ? nullptr : &*found;
}

class Judge {
  public:
    Judge(Plan& plan, const Found& found, const std::vector<project::Intake>& intakes, Date today)
        : plan_(plan), found_(found), intakes_(intakes), today_(today) {}

    void entry(std::size_t i, const BatchEntry& entry, const std::vector<std::string>& indexes) {
        if (!plan_.codes[i].empty()) return;
        const bool by_id = entry.enrolment.has_value();
        const auto id = by_id ? entry.enrolment->unproven : known_by_number(found_, indexes, *entry.name);
        const auto facts = found_.facts.find(id);
        if (facts == found_.facts.end() || facts->second.project != plan_.project)
            plan_.codes[i] = by_id ? "enrolment-unknown" : "person-not-in-project";
        else
            plan_.codes[i] = requirement(i, entry, facts->second);
    }

  private:
    Plan& plan_;
    const Found& found_;
    const std::vector<project::Intake>& intakes_;
    Date today_;

    std::string_view requirement(std::size_t i, const BatchEntry& entry, const EnrolmentFacts& facts) {
        const auto* requirement = requirement_for(plan_.part, entry.hour_type);
        if (!requirement) return "hour-type-not-in-part";
        const auto* intake = intake_of(intakes_, facts.intake);
        if (!intake) return "enrolment-unknown";
        plan_.slots[i] = requirement->slot;
        plan_.enrolments[i] = facts.id;
        return date_problem(window_of(plan_.part, *intake), entry.completed_on, today_);
    }
};

Result<project::Part> part_of(db::Tx& tx, ProjectId project, PartId id) {
    auto parts = TRY(project::parts(tx, project));
    for (auto& part : parts)
        if (part.id == id) return std::move(part);
    return Error::missing();
}

Plan blank(const BatchBody& body) {
    Plan plan;
    plan.entries = std::ssize(body.entries);
    plan.enrolments.resize(body.entries.size());
    plan.slots.resize(body.entries.size());
    for (const auto& entry : body.entries) plan.codes.push_back(entry_problem(entry));
    return plan;
}

}  // namespace

Piece Plan::piece(const BatchBody& body, std::int64_t from) const {
    Piece piece{from, std::min<std::int64_t>(from + limits::kBatchClosureEntries, entries), {}, {}};
    for (auto at = from; at < piece.to; ++at) {
        const auto i = static_cast<std::size_t>(at);
        const auto& entry = body.entries[i];
        if (codes[i].empty())
            piece.postings.push_back({at, enrolments[i], slots[i], entry.hour_type, entry.tenths,
                                      entry.verdict, entry.completed_on});
        else
            piece.refused.push_back({at, false, std::string(codes[i]), ""});
    }
    std::sort(piece.postings.begin(), piece.postings.end(), [](const Posting& a, const Posting& b) {
        return a.enrolment != b.enrolment ? a.enrolment < b.enrolment : a.index < b.index;
    });
    return piece;
}

// A part that names a platform which sends here takes hours from no other (B21: each authority attests its
// own).
Result<> sent_by_its_platform(db::Tx& tx, const Context& ctx, const project::Part& part) {
    const auto senders = TRY(store::platforms_named(tx, part.platform));
    const bool open = senders.empty();
    if (open || std::find(senders.begin(), senders.end(), ctx.actor.account) != senders.end()) return {};
    return Error{Kind::Forbidden, "part-of-another-platform", {}, {}, {{"platform", part.platform}}};
}

Result<Plan> resolve(Context& ctx, const BatchBody& body) {
    auto plan = blank(body);
    const auto indexes = indexes_of(ctx, body, plan);
    return ctx.db.read([&](db::Tx& tx) -> Result<Plan> {
        const auto scope = TRY(ctx.actor.scope<Can::PostHours>(tx));
        const auto project = TRY(project::find(tx, scope, body.project));
        if (project.state != project::ProjectState::Published) return Error::conflict("project-not-running");
        plan.project = project.id;
        plan.part = TRY(part_of(tx, project.id, body.part.unproven));
        TRY(sent_by_its_platform(tx, ctx, plan.part));
        const auto intakes = TRY(project::intakes(tx, project.id));
        const auto found = TRY(find_everyone(tx, scope, project.id, body, indexes));
        Judge judge(plan, found, intakes, day_of(ctx.now));
        for (std::size_t i = 0; i < body.entries.size(); ++i) judge.entry(i, body.entries[i], indexes[i]);
        return std::move(plan);
    });
}

}  // namespace xingtan::hours
