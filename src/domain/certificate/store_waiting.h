#pragma once
// How a project's certificates are issued, who waits for one, and the acts that let them have it.
#include "domain/certificate/store.h"

namespace xingtan::certificate::store {

Result<IssueRule> rule_of(db::Tx& tx, ProjectId project);
// False when the rule is not at this version any more. Version 0: there was none yet.
Result<bool> set_rule(db::Tx& tx, ProjectId project, IssueMode issue, std::int64_t version);

Result<> wait(db::Tx& tx, ProjectId project, std::span<const EnrolmentId> enrolments, DomainTime since);

struct WaitingQuery {
    ProjectId project;
    std::string state;               // wire name
    std::string from_path, to_path;  // of her unit
    std::string name_from, name_to;
    std::int64_t after = 0;
    std::int64_t limit = 0;
};
Result<std::vector<CertificateWaiting>> waiting(db::Tx& tx, const AnyScope& scope, const WaitingQuery& query);
Result<std::int64_t> count_waiting(db::Tx& tx, const AnyScope& scope, const WaitingQuery& query);
// Those who waited longest, of these units and names.
Result<std::vector<EnrolmentId>> next_waiting(db::Tx& tx, const AnyScope& scope, const WaitingQuery& query);

struct WaitingState {
    EnrolmentId enrolment;
    WaitState state{};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WaitingState, (), (enrolment, state, reason))
// As they stand now that their enrolments are locked.
Result<std::vector<WaitingState>> waiting_of(db::Tx& tx, std::span<const EnrolmentId> enrolments);
Result<> served(db::Tx& tx, std::span<const EnrolmentId> enrolments);
// An empty reason: she waits again.
Result<> decide(db::Tx& tx, EnrolmentId enrolment, std::string_view reason);

// Projects with a rule that the scope sees, without their counts; newest first, at most fifty.
Result<std::vector<WaitingProject>> waiting_projects(db::Tx& tx, const AnyScope& scope);

struct NewApproval {
    ApprovalId id;
    ProjectId project;
    std::string_view proof;
    std::int64_t people = 0;
    AccountId actor;
    DomainTime at;
};
const db::Ledger& approval_ledger();
Result<> insert_approval(db::Tx& tx, const NewApproval& approval);
Result<std::vector<CertificateApproval>> approvals(
    db::Tx& tx, ProjectId project, std::int64_t before,
    std::int64_t limit);  // newest first, of a project found in scope
Result<std::int64_t> count_approvals(db::Tx& tx, ProjectId project);
Result<std::optional<CertificateApproval>> approval_of(db::Tx& tx, CertificateId id);  // found in scope

}  // namespace xingtan::certificate::store
