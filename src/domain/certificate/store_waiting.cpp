#include "domain/certificate/store_waiting.h"

#include "platform/db/many.h"

// Who passed and has not been served; a result taken back meanwhile counts for nothing.
#define WAITING                                                                                         \
    " FROM certificate_waiting w JOIN enrolment e ON e.id = w.enrolment JOIN person p ON p.id ="        \
    " e.person JOIN unit u ON u.id = e.unit WHERE w.project = $1 AND w.state = $2 AND u.path >= $3"     \
    " AND u.path < $4 AND p.name >= $5 AND p.name < $6 AND e.state IN ('passed', 'good', 'excellent') " \
    "AND" IN_SCOPE_OF("u.path", "w.project")
#define ASKED q.project, q.state, q.from_path, q.to_path, q.name_from, q.name_to

#define APPROVAL                                                                                        \
    "SELECT a.id, a.proof, a.people, coalesce(c.name, '') AS \"by\", a.at,"                             \
    " coalesce((SELECT min(z.number) FROM certificate z WHERE z.approval = a.id), '') AS first_number," \
    " coalesce((SELECT max(z.number) FROM certificate z WHERE z.approval = a.id), '') AS last_number"   \
    " FROM certificate_approval a LEFT JOIN account c ON c.id = a.actor"

namespace xingtan::certificate::store {
namespace {

void nothing_shared(db::Binder&) {}

}  // namespace

Result<IssueRule> rule_of(db::Tx& tx, ProjectId project) {
    auto rule = TRY(tx.maybe<IssueRule>(
        "/*found*/ SELECT issue, version FROM certificate_rule WHERE project = $1", project));
    return rule.value_or(IssueRule{});
}

Result<bool> set_rule(db::Tx& tx, ProjectId project, IssueMode issue, std::int64_t version) {
    const auto changed =
        TRY(tx.run("/*found*/ INSERT INTO certificate_rule (project, issue) VALUES ($1, $2)"
                   " ON CONFLICT (project) DO UPDATE SET issue = excluded.issue,"
                   " version = certificate_rule.version + 1 WHERE certificate_rule.version = $3",
                   project, issue, version));
    return changed == 1;
}

Result<> wait(db::Tx& tx, ProjectId project, std::span<const EnrolmentId> enrolments, DomainTime since) {
    static const db::Many kWait(
        "/*found*/ INSERT INTO certificate_waiting (enrolment, project, since) VALUES {rows}"
        " ON CONFLICT (enrolment) DO UPDATE SET state = 'waiting', reason = '', since = excluded.since",
        {.columns = 3});
    return kWait.send(tx, enrolments, [&](db::Binder& row, EnrolmentId id) { row.add(id, project, since); });
}

Result<std::vector<CertificateWaiting>> waiting(db::Tx& tx, const AnyScope& scope, const WaitingQuery& q) {
    return tx.all<CertificateWaiting>(
        "SELECT w.enrolment, e.person, p.name, u.name AS unit_name, CASE e.state WHEN 'passed' THEN 'pass' "
        "ELSE"
        " e.state END AS grade, w.since, w.reason" WAITING
        "AND w.enrolment > $7 ORDER BY w.enrolment LIMIT $8",
        scope, ASKED, q.after, q.limit);
}

Result<std::int64_t> count_waiting(db::Tx& tx, const AnyScope& scope, const WaitingQuery& q) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" WAITING "LIMIT 10001) capped",
                                scope, ASKED);
}

Result<std::vector<EnrolmentId>> next_waiting(db::Tx& tx, const AnyScope& scope, const WaitingQuery& q) {
    return tx.all<EnrolmentId>("SELECT w.enrolment" WAITING "ORDER BY w.enrolment LIMIT $7", scope, ASKED,
                               q.limit);
}

Result<std::vector<WaitingState>> waiting_of(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kWaiting(
        "/*found*/ SELECT enrolment, state, reason FROM certificate_waiting WHERE enrolment IN (VALUES "
        "{rows})",
        {.columns = 1});
    return kWaiting.all<WaitingState>(tx, nullptr, nothing_shared, enrolments,
                                      [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<> served(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kServed(
        "/*found*/ DELETE FROM certificate_waiting WHERE enrolment IN (VALUES {rows})", {.columns = 1});
    return kServed.send(tx, enrolments, [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<> decide(db::Tx& tx, EnrolmentId enrolment, std::string_view reason) {
    TRY(tx.run(
        "/*found*/ UPDATE certificate_waiting SET reason = $2, state = CASE WHEN $2 = '' THEN 'waiting'"
        " ELSE 'refused' END WHERE enrolment = $1",
        enrolment, reason));
    return {};
}

Result<std::vector<WaitingProject>> waiting_projects(db::Tx& tx, const AnyScope& scope) {
    return tx.all<WaitingProject>(
        "SELECT j.id AS project, j.name AS project_name, j.owner, o.name AS issuer, r.issue"
        " FROM certificate_rule r JOIN project j ON j.id = r.project JOIN unit o ON o.id = j.owner"
        " WHERE EXISTS (SELECT 1 FROM actor_scope s WHERE s.actor = $scope_actor AND s.capability = "
        "$scope_cap"
        " AND s.from_at <= $scope_now AND $scope_now < s.until_at"
        " AND ((s.lo <= o.path AND o.path < s.hi) OR (o.path <= s.lo AND s.lo < o.path_end)))"
        " ORDER BY j.id DESC LIMIT 50",
        scope);
}

const db::Ledger& approval_ledger() {
    static const db::Ledger kApprovals("certificate_approval", "id, project, proof, people, actor, at");
    return kApprovals;
}

Result<> insert_approval(db::Tx& tx, const NewApproval& approval) {
    return approval_ledger().insert(tx, approval, [](db::Binder& row, const NewApproval& a) {
        row.add(a.id, a.project, a.proof, a.people, a.actor, a.at);
    });
}

Result<std::vector<CertificateApproval>> approvals(db::Tx& tx, ProjectId project, std::int64_t before,
                                                   std::int64_t limit) {
    return tx.all<CertificateApproval>(
        "/*found*/ " APPROVAL " WHERE a.project = $1 AND ($2 = 0 OR a.id < $2) ORDER BY a.id DESC LIMIT $3",
        project, before, limit);
}

Result<std::int64_t> count_approvals(db::Tx& tx, ProjectId project) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM (SELECT 1 AS one FROM certificate_approval WHERE project = $1"
        " LIMIT 10001) capped",
        project);
}

Result<std::optional<CertificateApproval>> approval_of(db::Tx& tx, CertificateId id) {
    return tx.maybe<CertificateApproval>(
        "/*found*/ " APPROVAL " JOIN certificate o ON o.approval = a.id WHERE o.id = $1", id);
}

}  // namespace xingtan::certificate::store
