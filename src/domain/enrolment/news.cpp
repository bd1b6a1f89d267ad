#include "domain/enrolment/news.h"

#include <map>

#include "base/json.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store_news.h"
#include "domain/org/service.h"
#include "platform/notify/notify.h"

namespace xingtan::enrolment {
namespace {

struct Waiting {
    std::string project;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (project))

struct Decided {
    std::string project;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(Decided, (), (project, people))

constexpr std::string_view kMyPage = "/my";

std::string page_of(ProjectId project, std::string_view page) {
    return "/desk/projects/" + to_wire(project) + "/" + std::string(page);
}

std::string page_of(EnrolmentId enrolment) { return "/desk/enrolments/" + to_wire(enrolment); }

// The kinds of the two notices a decision is told by; empty when it is told to nobody.
struct Kinds {
    std::string_view unit;
    std::string_view person;
};
Kinds kinds_of(State state) {
    switch (state) {
        case State::Confirmed: return {"nominations-confirmed", "own-confirmed"};
        case State::Refused: return {"nominations-refused", "own-refused"};
        case State::Withdrawn: return {"enrolments-withdrawn", "own-withdrawn"};
        default: return {};
    }
}

std::set<AccountId> deciding(const std::vector<store::ChainRow>& chain, AccountId but_for) {
    const std::vector<org::UnitFacts> from_root(chain.begin(), chain.end());
    if (from_root.empty()) return {};
    const auto decider = decider_of(org::acting_at(from_root, chain.front().confirm_level));
    std::set<AccountId> accounts;
    for (const auto& unit : chain)
        if (unit.id == decider && unit.account && *unit.account != but_for) accounts.insert(*unit.account);
    return accounts;
}

constexpr std::string_view kNominationsWaiting = "nominations-waiting";

std::string topic_of(std::string_view kind, ProjectId project) {
    return std::string(kind) + ":" + to_wire(project);
}

Result<std::set<AccountId>> untold(db::Tx& tx, Context& ctx, UnitId unit, ProjectId project,
                                   std::string_view kind) {
    const auto chain = TRY(store::chain_with_untold(tx, {unit, project, topic_of(kind, project), ctx.at}));
    return deciding(chain, ctx.actor.account);
}

// Whoever decides for a unit has one unread notice of a kind and project at a time, so most nominations find
// nobody to tell and write nothing.
Result<> tell(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
              const std::set<AccountId>& deciders, std::string_view kind) {
    const notify::Letter letter{kind, to_json(Waiting{project.name}), page_of(project.id, "confirm"),
                                topic_of(kind, project.id)};
    std::vector<notify::ToAccount> letters;
    for (const auto account : deciders) letters.push_back({account, letter});
    return notify::tell_accounts(tx, ctx, letters);
}

Result<> tell_deciders(db::Tx& tx, Context& ctx, UnitId unit, ProjectId in, std::string_view kind) {
    const auto deciders = TRY(untold(tx, ctx, unit, in, kind));
    if (deciders.empty()) return {};
    const auto project = TRY(project::facts(tx, in));
    return tell(tx, ctx, project, deciders, kind);
}

Result<> tell_units(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                    std::span<const EnrolmentFacts> decided, std::string_view kind) {
    std::map<UnitId, std::int64_t> people;
    for (const auto& one : decided) ++people[one.unit];
    std::vector<notify::ToUnit> letters;
    for (const auto& [unit, count] : people)
        letters.push_back(
            {unit, {kind, to_json(Decided{project.name, count}), page_of(project.id, "enrolments")}});
    return notify::tell_units(tx, ctx, Can::Nominate, letters);
}

// The kinds of what a decided substitution tells: the school that asked, who comes and who leaves.
struct SubstitutionKinds {
    std::string_view unit;
    std::string_view coming;
    std::string_view leaving;
};
SubstitutionKinds kinds_of(SubstitutionState state) {
    switch (state) {
        case SubstitutionState::Agreed: return {"substitution-agreed", "own-confirmed", "own-replaced"};
        case SubstitutionState::Refused: return {"substitution-refused", {}, {}};
        case SubstitutionState::Undone:
            return {"substitution-undone", "own-substitution-undone", "own-confirmed"};
        case SubstitutionState::Asked: break;
    }
    return {};
}

Result<> tell_each(db::Tx& tx, Context& ctx, std::span<const PersonId> people, const notify::Letter& letter) {
    std::vector<notify::ToPerson> letters;
    for (const auto person : people) letters.push_back({person, letter});
    return notify::tell_people(tx, ctx, letters);
}

}  // namespace

Result<std::set<AccountId>> deciders_untold(db::Tx& tx, Context& ctx, ProjectId project, UnitId unit) {
    return untold(tx, ctx, unit, project, kNominationsWaiting);
}

Result<> tell_of_nomination(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                            const std::set<AccountId>& deciders) {
    return tell(tx, ctx, project, deciders, kNominationsWaiting);
}

Result<> tell_of_nominations(db::Tx& tx, Context& ctx, std::span<const EnrolmentFacts> nominated) {
    std::map<UnitId, const EnrolmentFacts*> one_of;  // everyone of one authority has one decider
    for (const auto& facts : nominated) one_of.emplace(facts.admin, &facts);
    for (const auto& [admin, facts] : one_of)
        TRY(tell_deciders(tx, ctx, facts->unit, facts->project, kNominationsWaiting));
    return {};
}

Result<> tell_of_decisions(db::Tx& tx, Context& ctx, std::span<const EnrolmentFacts> decided) {
    if (decided.empty()) return {};
    const auto kinds = kinds_of(decided.front().state);
    if (kinds.unit.empty()) return {};
    const auto project = TRY(project::facts(tx, decided.front().project));
    TRY(tell_units(tx, ctx, project, decided, kinds.unit));
    std::vector<PersonId> people;
    for (const auto& one : decided) people.push_back(one.person);
    return tell_each(tx, ctx, people, {kinds.person, to_json(Waiting{project.name}), std::string(kMyPage)});
}

Result<> tell_of_substitution(db::Tx& tx, Context& ctx, const SubstitutionNews& news) {
    if (news.state == SubstitutionState::Asked)
        return tell_deciders(tx, ctx, news.unit, news.project, "substitutions-waiting");
    const auto kinds = kinds_of(news.state);
    const auto project = TRY(project::facts(tx, news.project));
    const auto params = to_json(Waiting{project.name});
    TRY(notify::tell_unit(tx, ctx, news.unit, Can::Nominate, {kinds.unit, params, page_of(news.enrolment)}));
    if (kinds.coming.empty()) return {};
    const auto mine = std::string(kMyPage);
    TRY(tell_each(tx, ctx, std::span(&news.coming, 1), {kinds.coming, params, mine}));
    return tell_each(tx, ctx, std::span(&news.leaving, 1), {kinds.leaving, params, mine});
}

Result<> tell_of_place(db::Tx& tx, Context& ctx, const project::ProjectFacts& project, PersonId person,
                       Given given) {
    const std::string_view kind = given == Given::ToAccept ? "own-place-offered" : "own-moved-up";
    return tell_each(tx, ctx, std::span(&person, 1),
                     {kind, to_json(Waiting{project.name}), std::string(kMyPage)});
}

Result<> tell_of_unsettling(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                            std::span<const PersonId> people) {
    return tell_each(tx, ctx, people,
                     {"own-result-taken-back", to_json(Waiting{project.name}), std::string(kMyPage)});
}

}  // namespace xingtan::enrolment
