// Issuing, in the transaction that settles: for everyone at once.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/json.h"
#include "domain/certificate/issue.h"
#include "domain/certificate/number.h"
#include "domain/certificate/store_pattern.h"
#include "domain/certificate/store_step.h"
#include "domain/certificate/store_waiting.h"
#include "domain/certificate/waiting.h"
#include "domain/certificate/words.h"
#include "domain/people/service.h"
#include "platform/notify/notify.h"

namespace xingtan::certificate {
namespace {

using enrolment::Settled;

constexpr std::int64_t kFirstStandIn = 900'000;  // codes of divisions begin with 11 to 82
constexpr std::size_t kCodeDigits = 6;

bool is_division_code(const org::UnitFacts& unit) {
    return unit.kind == org::UnitKind::Authority && unit.code.size() == kCodeDigits &&
           unit.code.find_first_not_of("0123456789") == std::string::npos;
}

// The series is taken first and looked at again, so that two issues at one time agree on one stand-in.
Result<std::string> new_stand_in(db::Tx& tx, UnitId unit) {
    const auto serial = TRY(store::take(tx, "issuer:stand-in", 1));
    auto made_meanwhile = TRY(store::stand_in(tx, unit));
    if (made_meanwhile) return std::move(*made_meanwhile);
    auto code = std::to_string(kFirstStandIn + serial);
    TRY(store::keep_code(tx, code, unit, store::CodeKind::StandIn));
    return code;
}

std::vector<PersonId> who_passed(std::span<const Settled> settled) {
    std::vector<PersonId> people;
    for (const auto& one : settled)
        if (one.outcome != enrolment::State::Failed) people.push_back(one.enrolment.person);
    return people;
}

Result<std::vector<store::NewCertificate>> drafts_for(db::Tx& tx, Context& ctx, ProjectId project,
                                                      std::span<const Settled> settled, const Names& names) {
    const auto parts = TRY(project::parts(tx, project));
    const auto intakes = TRY(project::intakes(tx, project));
    std::unordered_map<IntakeId, project::Intake> when;
    for (const auto& intake : intakes) when.emplace(intake.id, intake);
    std::vector<store::NewCertificate> drafts;
    for (const auto& one : settled) {
        const auto name = names.find(one.enrolment.person);
        if (name == names.end() || one.outcome == enrolment::State::Failed) continue;
        const auto id = TRY(ctx.next_id<CertificateId>());
        const auto& e = one.enrolment;
        const auto& intake = when.at(e.intake);
        drafts.push_back({id, "", e.id, e.person, e.unit, name->second, intake.starts_on, intake.ends_on,
                          grade_of(one.outcome), to_json(lines_of(parts, e))});
    }
    return drafts;
}

void count_certified(std::span<const Settled> settled, const Names& names, tally::Group& group) {
    for (const auto& one : settled) {
        const auto& e = one.enrolment;
        if (one.outcome == enrolment::State::Failed || !names.contains(e.person)) continue;
        group.event({e.unit, e.admin}, e.project, e.intake, wire_name(e.stage), {.certified = 1});
    }
}

struct IssuedNews {
    std::string project;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(IssuedNews, (), (project, number))

Result<> tell_holders(db::Tx& tx, Context& ctx, const std::string& project,
                      std::span<const store::NewCertificate> issued) {
    std::vector<notify::ToPerson> letters;
    for (const auto& one : issued)
        letters.push_back({one.person,
                           {"certificate-issued", to_json(IssuedNews{project, one.number}),
                            "/my/certificates/" + to_wire(one.id)}});
    return notify::tell_people(tx, ctx, letters);
}

Result<> nobodys(db::Tx& tx, const std::vector<store::NewCertificate>& drafts) {
    std::vector<std::string> numbers;
    for (const auto& draft : drafts) numbers.push_back(draft.number);
    const auto taken = TRY(store::numbers_given(tx, numbers));
    if (taken.empty()) return {};
    return Error::conflict("certificate-number-taken", {{"number", taken.front()}});
}

}  // namespace

Result<std::string> code_of(db::Tx& tx, const org::UnitFacts& issuer) {
    if (is_division_code(issuer)) {
        TRY(store::keep_code(tx, issuer.code, issuer.id, store::CodeKind::Division));
        const auto user = TRY(store::user_of_code(tx, issuer.code));
        if (user == issuer.id) return issuer.code;
    }
    auto known = TRY(store::stand_in(tx, issuer.id));
    if (known) return std::move(*known);
    return new_stand_in(tx, issuer.id);
}

Result<> give_numbers(db::Tx& tx, const Series& series, std::vector<store::NewCertificate>& drafts) {
    const auto& issuer = series.issuer;
    const auto name = "certificate:" + to_wire(issuer.id) + ':' + std::to_string(series.year);
    auto serial = TRY(store::take(tx, name, std::ssize(drafts)));
    for (auto& draft : drafts) {
        draft.serial = serial++;
        draft.number = TRY(compose_number(
            {series.year, series.code, series.number_code, issuer.level, draft.serial}, series.pattern));
    }
    return series.pattern.empty() ? Result<>() : nobodys(tx, drafts);
}

Result<Names> names_of_entitled(db::Tx& tx, ProjectId project, std::span<const PersonId> passed) {
    const auto documented = TRY(people::documented(tx, passed));
    const auto holding = TRY(store::holders(tx, project, documented));
    const std::unordered_set<PersonId> served(holding.begin(), holding.end());
    std::vector<PersonId> entitled;
    for (const auto person : documented)
        if (!served.contains(person)) entitled.push_back(person);
    auto people = TRY(people::facts_many(tx, entitled));
    Names names;
    for (auto& person : people) names.emplace(person.id, std::move(person.name));
    return names;
}

Result<> issue_to(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                  std::span<const Settled> settled, const Names& names, std::optional<ApprovalId> approval,
                  tally::Group& group) {
    const auto issuer = TRY(org::facts(tx, project.owner));
    const auto code = TRY(code_of(tx, issuer));
    auto drafts = TRY(drafts_for(tx, ctx, project.id, settled, names));
    TRY(audit::record(tx, ctx.who(),
                      {.action = "certificates.issued",
                       .object = to_wire(project.id),
                       .unit = issuer.id,
                       .count = std::ssize(drafts)}));
    count_certified(settled, names, group);
    TRY(group.post(tx));
    const auto on = day_of(ctx.now);
    const auto pattern = TRY(store::pattern_on(tx, issuer.id, on));
    TRY(give_numbers(tx, {issuer, code, project.number_code, year_of(on), pattern}, drafts));
    TRY(store::insert(tx,
                      {project.id, project.name, project.certificate_title, issuer.id, issuer.name,
                       year_of(on), on, on, approval, pattern},
                      drafts));
    return tell_holders(tx, ctx, project.name, drafts);
}

Result<> issue_on_settled(db::Tx& tx, Context& ctx, std::span<const Settled> settled, tally::Group& group) {
    const auto passed = who_passed(settled);
    if (passed.empty()) return {};
    const auto project = TRY(project::facts(tx, settled.front().enrolment.project));
    const auto names = TRY(names_of_entitled(tx, project.id, passed));
    if (names.empty()) return {};
    const auto rule = TRY(store::rule_of(tx, project.id));
    if (rule.issue == IssueMode::Approved) return let_wait(tx, ctx, project, settled, names);
    if (rule.version > 0) TRY(stop_waiting(tx, settled));  // from a time when they were approved
    return issue_to(tx, ctx, project, settled, names, {}, group);
}

Result<std::vector<enrolment::Obstacle>> standing_on(db::Tx& tx,
                                                     std::span<const enrolment::EnrolmentFacts> settled) {
    std::vector<EnrolmentId> ids;
    for (const auto& one : settled) ids.push_back(one.id);
    return store::valid_of(tx, ids);
}

Result<std::vector<people::Trace>> certified(db::Tx& tx, std::span<const PersonId> people) {
    const auto holders = TRY(store::certified(tx, people));
    std::vector<people::Trace> traces;
    for (const auto person : holders) traces.push_back({person, "person-certified-since"});
    return traces;
}

Result<> issue_on_documented(db::Tx& tx, Context& ctx, PersonId person, tally::Group& group) {
    auto passed = TRY(enrolment::passed_of(tx, person));
    std::vector<EnrolmentId> ids;
    for (const auto& facts : passed) ids.push_back(facts.id);
    const auto certified =
        TRY(store::ever_certified(tx, ids));  // a revoked one does not come back by a paper
    const std::unordered_set<EnrolmentId> served(certified.begin(), certified.end());
    std::erase_if(passed, [&](const auto& facts) { return served.contains(facts.id); });
    for (const auto& facts : passed) {
        const Settled settled{facts, facts.state, {}};
        TRY(issue_on_settled(tx, ctx, std::span(&settled, 1), group));
    }
    return {};
}

}  // namespace xingtan::certificate
