#pragma once
// Use cases of certificates.
#include "base/page.h"
#include "domain/certificate/model.h"
#include "domain/enrolment/service.h"
#include "domain/hours/model.h"
#include "platform/auth/context.h"

namespace xingtan::certificate {

// Subscriber of enrolment::on_settled: everyone who passed and whose identity document is on file has a
// certificate at once. Numbers are taken once for all of them, after the counters are posted.
// Somebody who had passed has her first document on file: her certificates are issued now.
Result<> issue_on_documented(db::Tx& tx, Context& ctx, PersonId person, tally::Group& group);
Result<> issue_on_settled(db::Tx& tx, Context& ctx, std::span<const enrolment::Settled> settled,
                          tally::Group& group);

// A merge may bring a document to what was passed without one; what was issued after it cannot be parted.
Result<> follow_merge(db::Tx& tx, Context& ctx, const people::Merged& merged, tally::Group& group);
Result<> look_at_merge(db::Tx& tx, const people::MergePair& pair, people::MergeFindings& findings);
// Those of the people who hold a valid certificate: the document it was issued on stays. Wired to
// people::looks_for_documents_used (service_issue.cpp).
Result<std::vector<people::Trace>> certified(db::Tx& tx, std::span<const PersonId> people);

// A valid certificate keeps its enrolment settled, and is named. Wired to enrolment::looks_at_unsettling.
Result<std::vector<enrolment::Obstacle>> standing_on(db::Tx& tx,
                                                     std::span<const enrolment::EnrolmentFacts> settled);

// In the act that takes results back: certificates resting on them are revoked with it, where the actor acts
// for their issuer; the others stand, and standing_on names them. Wired to enrolment::revokes_at_unsettling.
Result<> revoke_resting(db::Tx& tx, Context& ctx, std::span<const enrolment::EnrolmentFacts> settled,
                        std::string_view reason, tally::Group& group);

struct Filter {
    std::optional<Claimed<ProjectId>> project;
    std::optional<Claimed<UnitId>> unit;  // own unit when absent
    std::string search;                   // the beginning of a holder's name or of a number
    std::optional<State> state;
    std::optional<Date> from;  // of issue
    std::optional<Date> until;
};
// Certificates of an office's people (Can::IssueCertificates), by unit; by name or number when searched.
Result<Page<Certificate>> list(Context& ctx, const Filter& filter, const PageRequest& page);
// The same list as .xlsx, at most a hundred thousand rows: Kind::TooLarge "export-too-long".
Result<std::string> certificates_xlsx(Context& ctx, const Filter& filter);
// The signed-in person's own, newest first.
Result<std::vector<Certificate>> list_own(Context& ctx);

// One with all that became of it, for an office. Kind::Missing out of scope.
Result<History> show(Context& ctx, Claimed<CertificateId> id);
Result<History> history_of(db::Tx& tx, Context& ctx, CertificateId id);  // in a running transaction

// Acts of the issuer (Can::IssueCertificates over the issuer; service_act.cpp), each with a reason, at the
// version the client saw. Kind::Forbidden "certificate-issuer-acts".
// Its word is taken back: Kind::Conflict "certificate-revoked-already", "certificate-superseded".
Result<History> revoke(Context& ctx, Claimed<CertificateId> id, const ActBody& body);
// The next edition under the same number, with what the registers say today: "certificate-says-the-same".
Result<History> correct(Context& ctx, Claimed<CertificateId> id, const ActBody& body);
// A new certificate in place of a revoked one whose training is still passed: "certificate-not-revoked",
// "certificate-not-earned", "certificate-held-already".
Result<History> reissue(Context& ctx, Claimed<CertificateId> id, const ActBody& body);

// Approval in batches (service_waiting.cpp, ADR 0085): who met everything in a project whose certificates are
// approved waits until its owner decides (Can::IssueCertificates over the owner).
Result<IssueRule> issue_rule(Context& ctx, Claimed<ProjectId> project);
// For the owner, with If-Match. Who waits goes on waiting when certificates are issued at once again.
Result<IssueRule> set_issue_rule(Context& ctx, Claimed<ProjectId> project, const IssueRuleBody& body);
// Projects whose certificates are approved, as far as the actor sees them; newest first, at most fifty.
Result<std::vector<WaitingCounts>> waiting_projects(Context& ctx);
// In a running transaction; none for whoever may not issue.
Result<std::vector<WaitingCounts>> waiting_projects_of(db::Tx& tx, Context& ctx);
struct WaitingFilter {
    WaitState state = WaitState::Waiting;
    std::optional<Claimed<UnitId>> unit;  // of the scope when absent
    std::string search;                   // the beginning of a name
};
Result<Page<CertificateWaiting>> waiting(Context& ctx, Claimed<ProjectId> project,
                                         const WaitingFilter& filter, const PageRequest& page);
// One recorded act; numbers are given in its transaction. Kind::Conflict "nobody-waits".
Result<Approved> approve(Context& ctx, Claimed<ProjectId> project, const ApprovalBody& body);
Result<Page<CertificateApproval>> approvals(Context& ctx, Claimed<ProjectId> project,
                                            const PageRequest& page);
// She is told why. Kind::Conflict "certificate-not-waiting".
Result<> refuse(Context& ctx, Claimed<EnrolmentId> enrolment, const RefusalBody& body);
// She waits again. Kind::Conflict "certificate-not-refused".
Result<> take_refusal_back(Context& ctx, Claimed<EnrolmentId> enrolment);

// The printed certificate, for its holder and for offices; each copy is counted. Kind::Missing for anybody
// else, Kind::Conflict when it is not valid any more.
struct Paper {
    std::string filename;
    std::string bytes;
};
Result<Paper> print(Context& ctx, Claimed<CertificateId> id);

// The same as an Open Badges 3.0 credential, signed (credential.h): for its holder and for offices.
Result<std::string> credential(Context& ctx, Claimed<CertificateId> id);
// The signed list of standing of one issuer, year and edition, for anyone. Kind::Missing for one never begun.
Result<std::string> status_list(Context& ctx, std::string_view name, std::string_view purpose);

// An enrolment in full with its certificate: for a running transaction, and as a use case for the trainee
// herself or an office (Can::ViewEnrolments).
Result<hours::EnrolmentRecord> record(db::Tx& tx, const AnyScope& scope, EnrolmentId id);
Result<hours::EnrolmentRecord> show_enrolment(Context& ctx, Claimed<EnrolmentId> id);

// What a stranger may learn. An unknown number and a name that is not the holder's are answered alike.
// `address` is who asks: Kind::TooMany when it asks too often.
Result<Check> check(Context& ctx, const CheckBody& body, std::string_view address);
void limit_checks(int per_minute);  // of one address; only where the server starts

}  // namespace xingtan::certificate
