// Approval in batches: who waits for a certificate, and what the owner of the project decides.
#include <algorithm>
#include <unordered_set>

#include "base/cursor.h"
#include "base/json.h"
#include "base/limits.h"
#include "domain/certificate/revoke.h"
#include "domain/certificate/store_waiting.h"
#include "domain/certificate/waiting.h"
#include "platform/notify/notify.h"
#include "platform/text/name.h"

namespace xingtan::certificate {
namespace {

using enrolment::EnrolmentFacts;
using enrolment::Settled;

constexpr std::string_view kAfterEveryText = "\U0010FFFF";

struct ProjectNews {
    std::string project;
};
BOOST_DESCRIBE_STRUCT(ProjectNews, (), (project))

struct RefusedNews {
    std::string project;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RefusedNews, (), (project, reason))

// A project the actor sees and acts for the owner of: Kind::Missing, Kind::Forbidden.
Result<project::ProjectFacts> acting_in(db::Tx& tx, const AnyScope& scope, Claimed<ProjectId> id) {
    auto project = TRY(project::find(tx, scope, id));
    TRY(acting_for(tx, scope, project.owner));
    return project;
}

Result<store::WaitingQuery> query_of(db::Tx& tx, Context& ctx, const AnyScope& scope, ProjectId project,
                                     const WaitingFilter& filter) {
    const auto unit = TRY(org::find(tx, scope, filter.unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
    store::WaitingQuery query{project, std::string(wire_name(filter.state)), unit.path, unit.path_end};
    query.name_from = text::searched_name(filter.search);
    query.name_to = query.name_from + std::string(kAfterEveryText);
    return query;
}

// Whom one act serves: those named, or as many of those who wait as it may.
Result<std::vector<EnrolmentId>> asked_for(db::Tx& tx, Context& ctx, const AnyScope& scope, ProjectId project,
                                           const ApprovalBody& body) {
    std::vector<EnrolmentId> ids;
    if (body.enrolments) {
        for (const auto& one : *body.enrolments) ids.push_back(one.unproven);
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }
    auto query = TRY(query_of(tx, ctx, scope, project, {WaitState::Waiting, body.unit, {}}));
    query.limit = kApprovedMost;
    return store::next_waiting(tx, scope, query);
}

// Those of the enrolments who wait in this project, locked until the transaction ends; one a person.
Result<std::vector<Settled>> hold_waiting(db::Tx& tx, const AnyScope& scope, ProjectId project,
                                          const std::vector<EnrolmentId>& ids) {
    auto held = TRY(enrolment::hold_settled(tx, scope, ids));
    const auto waiting = TRY(store::waiting_of(tx, ids));
    std::unordered_set<EnrolmentId> here;
    for (const auto& one : waiting)
        if (one.state == WaitState::Waiting) here.insert(one.enrolment);
    std::unordered_set<PersonId> seen;
    std::vector<Settled> list;
    for (auto& facts : held) {
        const bool waits = facts.project == project && facts.state != enrolment::State::Failed &&
                           here.contains(facts.id) && seen.insert(facts.person).second;
        if (waits) list.push_back({std::move(facts), facts.state, {}});
    }
    return list;
}

// Leaves those who may have a certificate, and gives their names.
Result<Names> leave_entitled(db::Tx& tx, ProjectId project, std::vector<Settled>& settled) {
    std::vector<PersonId> people;
    for (const auto& one : settled) people.push_back(one.enrolment.person);
    auto names = TRY(names_of_entitled(tx, project, people));
    std::erase_if(settled, [&](const Settled& one) { return !names.contains(one.enrolment.person); });
    return names;
}

Result<> written(const ApprovalBody& body) {
    if (body.proof && body.proof->size() > limits::kTextBytes)
        return Error::invalid_field("proof", "text-too-long");
    if (!body.enrolments) return {};
    if (body.enrolments->empty()) return Error::invalid_field("enrolments", "field-empty");
    if (body.enrolments->size() > kApprovedMost)
        return Error::invalid_field("enrolments", "too-many-at-once",
                                    {{"most", std::to_string(kApprovedMost)}});
    return {};
}

// Writes the act and everything that follows from it.
Result<ApprovalId> put_on_record(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                                 const std::vector<Settled>& settled, const Names& names,
                                 std::string_view proof) {
    const auto id = TRY(ctx.next_id<ApprovalId>());
    TRY(store::insert_approval(tx, {id, project.id, proof, std::ssize(settled), ctx.actor.account, ctx.now}));
    TRY(audit::record(tx, ctx.who(),
                      {.action = "certificates.approved",
                       .object = to_wire(id),
                       .unit = project.owner,
                       .count = std::ssize(settled)}));
    TRY(stop_waiting(tx, settled));
    tally::Group counters;
    TRY(issue_to(tx, ctx, project, settled, names, id, counters));
    return id;
}

Result<std::int64_t> count_in(db::Tx& tx, Context& ctx, const AnyScope& scope, ProjectId project,
                              WaitState state) {
    const auto query = TRY(query_of(tx, ctx, scope, project, {state, {}, {}}));
    return store::count_waiting(tx, scope, query);
}

Result<Approved> approve_in(db::Tx& tx, Context& ctx, Claimed<ProjectId> project_id,
                            const ApprovalBody& body) {
    const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
    const auto project = TRY(acting_in(tx, scope, project_id));
    const auto ids = TRY(asked_for(tx, ctx, scope, project.id, body));
    auto settled = TRY(hold_waiting(tx, scope, project.id, ids));
    const auto names = TRY(leave_entitled(tx, project.id, settled));
    if (settled.empty()) return Error::conflict("nobody-waits");
    TRY(put_on_record(tx, ctx, project, settled, names, body.proof ? *body.proof : std::string()));
    Approved done;
    auto newest = TRY(store::approvals(tx, project.id, 0, 1));
    done.approval = std::move(newest.front());
    done.passed_over = std::ssize(ids) - std::ssize(settled);
    done.left = TRY(count_in(tx, ctx, scope, project.id, WaitState::Waiting));
    return done;
}

// One who waits or was refused, locked, and the project the actor decides in.
struct Decided {
    EnrolmentFacts holder;
    project::ProjectFacts project;
    store::WaitingState now;
};
Result<Decided> find_to_decide(db::Tx& tx, Context& ctx, Claimed<EnrolmentId> id) {
    const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
    const auto found = TRY(enrolment::find(tx, scope, id));
    Decided decided;
    decided.project = TRY(project::facts(tx, found.project));
    TRY(acting_for(tx, scope, decided.project.owner));
    auto held = TRY(enrolment::hold_settled(tx, scope, std::span(&found.id, 1)));
    const auto waiting = TRY(store::waiting_of(tx, std::span(&found.id, 1)));
    if (held.empty() || waiting.empty() || held.front().state == enrolment::State::Failed)
        return Error::conflict("certificate-not-waiting");
    decided.holder = std::move(held.front());
    decided.now = waiting.front();
    return decided;
}

struct Detail {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (reason))

Result<> audited(db::Tx& tx, Context& ctx, const Decided& decided, std::string_view action,
                 std::string_view reason) {
    return audit::record(tx, ctx.who(),
                         {.action = action,
                          .object = to_wire(decided.holder.id),
                          .unit = decided.project.owner,
                          .detail = to_json(Detail{std::string(reason)})});
}

Result<> tell_refused(db::Tx& tx, Context& ctx, const Decided& decided, const std::string& reason) {
    const notify::ToPerson letter{
        decided.holder.person,
        {"certificate-refused", to_json(RefusedNews{decided.project.name, reason}), "/my"}};
    return notify::tell_people(tx, ctx, std::span(&letter, 1));
}

}  // namespace

Result<> let_wait(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                  std::span<const Settled> settled, const Names& names) {
    std::vector<EnrolmentId> ids;
    for (const auto& one : settled)
        if (one.outcome != enrolment::State::Failed && names.contains(one.enrolment.person))
            ids.push_back(one.enrolment.id);
    TRY(store::wait(tx, project.id, ids, ctx.now));
    return notify::tell_unit(tx, ctx, project.owner, Can::IssueCertificates,
                             {.kind = "certificates-waiting",
                              .params = to_json(ProjectNews{project.name}),
                              .link = "/desk/projects/" + to_wire(project.id) + "/certificates",
                              .topic = "certificates-waiting:" + to_wire(project.id)});
}

Result<> stop_waiting(db::Tx& tx, std::span<const Settled> settled) {
    std::vector<EnrolmentId> ids;
    for (const auto& one : settled) ids.push_back(one.enrolment.id);
    return store::served(tx, ids);
}

Result<IssueRule> issue_rule(Context& ctx, Claimed<ProjectId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<IssueRule> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto project = TRY(project::find(tx, scope, id));
        return store::rule_of(tx, project.id);
    });
}

Result<IssueRule> set_issue_rule(Context& ctx, Claimed<ProjectId> id, const IssueRuleBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<IssueRule> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto project = TRY(acting_in(tx, scope, id));
        const auto before = TRY(store::rule_of(tx, project.id));
        const auto version = ctx.if_match.value_or(before.version);
        const auto changed = TRY(store::set_rule(tx, project.id, body.issue, version));
        const auto rule = TRY(store::rule_of(tx, project.id));
        if (!changed || version != before.version)
            return Error::stale(
                {{"yours", std::to_string(version)}, {"current", std::to_string(before.version)}});
        TRY(audit::record(tx, ctx.who(),
                          {.action = "certificates.rule-set",
                           .object = to_wire(project.id),
                           .unit = project.owner,
                           .detail = to_json(body)}));
        return rule;
    });
}

Result<std::vector<WaitingCounts>> waiting_projects_of(db::Tx& tx, Context& ctx) {
    const auto scope = ctx.actor.scope<Can::IssueCertificates>(tx);
    if (!scope.ok()) {
        if (scope.error().kind == Kind::Forbidden) return std::vector<WaitingCounts>();
        return scope.error();
    }
    auto projects = TRY(store::waiting_projects(tx, *scope));
    std::vector<WaitingCounts> list;
    for (auto& project : projects) {
        WaitingCounts one{std::move(project), 0, 0, false};
        one.may_approve = acting_for(tx, *scope, one.owner).ok();
        one.waiting = TRY(count_in(tx, ctx, *scope, one.project, WaitState::Waiting));
        one.refused = TRY(count_in(tx, ctx, *scope, one.project, WaitState::Refused));
        list.push_back(std::move(one));
    }
    return list;
}

Result<std::vector<WaitingCounts>> waiting_projects(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) { return waiting_projects_of(tx, ctx); });
}

Result<Page<CertificateWaiting>> waiting(Context& ctx, Claimed<ProjectId> id, const WaitingFilter& filter,
                                         const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<CertificateWaiting>> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto project = TRY(project::find(tx, scope, id));
        auto query = TRY(query_of(tx, ctx, scope, project.id, filter));
        query.limit = page.size + 1;
        if (!page.after.empty()) {
            const auto values = TRY(read_cursor(page.after, 1));
            query.after = id_from_wire(EnrolmentId::tag_type::letter, values[0]).value_or(0);
        }
        Page<CertificateWaiting> out;
        out.rows = TRY(store::waiting(tx, scope, query));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            out.next = make_cursor({to_wire(out.rows.back().enrolment)});
        }
        const auto counted = TRY(store::count_waiting(tx, scope, query));
        out.set_total(counted);
        return out;
    });
}

Result<Approved> approve(Context& ctx, Claimed<ProjectId> project, const ApprovalBody& body) {
    TRY(written(body));
    return ctx.db.write([&](db::Tx& tx) { return approve_in(tx, ctx, project, body); });
}

Result<Page<CertificateApproval>> approvals(Context& ctx, Claimed<ProjectId> id, const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<CertificateApproval>> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto project = TRY(project::find(tx, scope, id));
        std::int64_t before = 0;
        if (!page.after.empty()) {
            const auto values = TRY(read_cursor(page.after, 1));
            before = id_from_wire(ApprovalTag::letter, values[0]).value_or(0);
        }
        Page<CertificateApproval> out;
        out.rows = TRY(store::approvals(tx, project.id, before, page.size + 1));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            out.next = make_cursor({to_wire(out.rows.back().id)});
        }
        const auto counted = TRY(store::count_approvals(tx, project.id));
        out.set_total(counted);
        return out;
    });
}

Result<> refuse(Context& ctx, Claimed<EnrolmentId> id, const RefusalBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto decided = TRY(find_to_decide(tx, ctx, id));
        if (decided.now.state == WaitState::Refused) return Error::conflict("certificate-not-waiting");
        TRY(store::decide(tx, decided.holder.id, body.reason));
        TRY(audited(tx, ctx, decided, "certificates.refused", body.reason));
        return tell_refused(tx, ctx, decided, body.reason);
    });
}

Result<> take_refusal_back(Context& ctx, Claimed<EnrolmentId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto decided = TRY(find_to_decide(tx, ctx, id));
        if (decided.now.state != WaitState::Refused) return Error::conflict("certificate-not-refused");
        TRY(store::decide(tx, decided.holder.id, ""));
        return audited(tx, ctx, decided, "certificates.refusal-taken-back", decided.now.reason);
    });
}

}  // namespace xingtan::certificate
