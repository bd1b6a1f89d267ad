#include "domain/certificate/api.h"

#include <charconv>

#include "domain/certificate/service.h"
#include "domain/certificate/service_pattern.h"
#include "domain/certificate/service_prints.h"

namespace xingtan::certificate {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

Result<std::optional<Date>> asked_day(const Request& request, std::string_view name) {
    const auto text = request.asked(name);
    if (text.empty()) return std::optional<Date>();
    const auto day = date_from_iso(text);
    if (!day) return Error::invalid_field(std::string(name), "expects-date");
    return day;
}

Result<Filter> filter_of(const Request& request) {
    Filter filter;
    filter.project = TRY(request.asked_id<ProjectId>("project"));
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    filter.search = request.asked("q");
    filter.from = TRY(asked_day(request, "from"));
    filter.until = TRY(asked_day(request, "until"));
    if (const auto state = request.asked("state"); !state.empty()) {
        filter.state = enum_from_wire<State>(state);
        if (!filter.state) return Error::invalid_field("state", "expects-choice");
    }
    return filter;
}

Result<Reply> get_certificates(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    const auto filter = TRY(filter_of(request));
    const auto rows = TRY(list(ctx, filter, page));
    return Reply::json(rows);
}

Result<Reply> get_certificates_xlsx(Context& ctx, const Request& request) {
    const auto filter = TRY(filter_of(request));
    auto bytes = TRY(certificates_xlsx(ctx, filter));
    return Reply::file(std::move(bytes), std::string(kXlsx),
                       request.language == "en" ? "certificates.xlsx" : "证书名单.xlsx");
}

Result<Reply> get_certificate(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<CertificateId>("certificate"));
    const auto history = TRY(show(ctx, id));
    return Reply::json(history);
}

template <Result<History> (*Act)(Context&, Claimed<CertificateId>, const ActBody&)>
Result<Reply> put_act(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<CertificateId>("certificate"));
    const auto body = TRY(request.json<ActBody>());
    const auto history = TRY(Act(ctx, id, body));
    return Reply::json(history);
}

Result<Reply> get_rule(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto rule = TRY(issue_rule(ctx, project));
    return Reply::json(rule);
}

Result<Reply> put_rule(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<IssueRuleBody>());
    const auto rule = TRY(set_issue_rule(ctx, project, body));
    return Reply::json(rule);
}

Result<Reply> get_waiting_projects(Context& ctx, const Request&) {
    const auto rows = TRY(waiting_projects(ctx));
    return Reply::json(rows);
}

Result<Reply> get_waiting(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    WaitingFilter filter;
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    filter.search = request.asked("q");
    if (const auto asked = request.asked("state"); !asked.empty()) {
        const auto state = enum_from_wire<WaitState>(asked);
        if (!state) return Error::invalid_field("state", "expects-choice");
        filter.state = *state;
    }
    const auto rows = TRY(waiting(ctx, project, filter, page));
    return Reply::json(rows);
}

Result<Reply> get_approvals(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto page = TRY(request.page());
    const auto rows = TRY(approvals(ctx, project, page));
    return Reply::json(rows);
}

Result<Reply> post_approval(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<ApprovalBody>());
    const auto done = TRY(approve(ctx, project, body));
    return Reply::json(done);
}

Result<Reply> put_refusal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto body = TRY(request.json<RefusalBody>());
    TRY(refuse(ctx, id, body));
    return Reply::none();
}

Result<Reply> delete_refusal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    TRY(take_refusal_back(ctx, id));
    return Reply::none();
}

Result<Reply> get_patterns(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto found = TRY(number_patterns(ctx, unit));
    return Reply::json(found);
}

Result<Reply> post_pattern(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<PatternBody>());
    const auto set = TRY(set_number_pattern(ctx, unit, body));
    return Reply::json(set);
}

Result<Reply> post_pattern_sample(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<PatternBody>());
    const auto sample = TRY(try_pattern(ctx, unit, body));
    return Reply::json(sample);
}

Result<Reply> get_prints(Context& ctx, const Request&) {
    const auto runs = TRY(prints(ctx));
    return Reply::json(runs);
}

Result<Reply> post_print(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<PrintBody>());
    const auto run = TRY(start_print(ctx, body));
    return Reply::json(run);
}

Result<Reply> get_print(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PrintRunId>("print"));
    const auto run = TRY(show_print(ctx, id));
    return Reply::json(run);
}

Result<Reply> put_print_resumption(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PrintRunId>("print"));
    const auto run = TRY(resume_print(ctx, id));
    return Reply::json(run);
}

Result<Reply> delete_print(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PrintRunId>("print"));
    TRY(drop_print(ctx, id));
    return Reply::none();
}

Result<Reply> get_print_file(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PrintRunId>("print"));
    const auto text = request.parameter("position");
    std::int64_t position = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), position);
    if (fault != std::errc() || end != text.data() + text.size()) return Error::missing();
    auto paper = TRY(print_file(ctx, id, position));
    return Reply::file(std::move(paper.bytes), "application/pdf", paper.filename);
}

Result<Reply> get_own(Context& ctx, const Request&) {
    const auto rows = TRY(list_own(ctx));
    return Reply::json(rows);
}

Result<Reply> get_paper(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<CertificateId>("certificate"));
    auto paper = TRY(print(ctx, id));
    return Reply::file(std::move(paper.bytes), "application/pdf", paper.filename);
}

Result<Reply> get_credential(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<CertificateId>("certificate"));
    auto signed_text = TRY(credential(ctx, id));
    return Reply::file(std::move(signed_text), "application/vc+jwt", to_wire(id.unproven) + ".jwt");
}

Result<Reply> get_status_list(Context& ctx, const Request& request) {
    Reply reply;
    reply.content_type = "application/vc+jwt";
    reply.body = TRY(status_list(ctx, request.parameter("list"), request.parameter("purpose")));
    return reply;
}

Result<Reply> get_enrolment(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<EnrolmentId>("enrolment"));
    const auto record = TRY(show_enrolment(ctx, id));
    return Reply::json(record);
}

Result<Reply> post_check(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<CheckBody>());
    const auto found = TRY(check(ctx, body, request.remote));
    return Reply::json(found);
}

Result<Reply> get_keys(Context& ctx, const Request&) {
    Reply reply;
    reply.content_type = "application/jwk-set+json";
    reply.body = ctx.deployment.keys.jwks();
    return reply;
}

constexpr http::Shapes replies(std::string_view media) {
    http::Shapes shapes;
    shapes.reply_media = media;
    return shapes;
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/certificates", Can::IssueCertificates, get_certificates, "Certificates of a unit's people",
     http::shapes_of<void, Page<Certificate>>(), "project unit q state from until size after"},
    {"GET", "/api/certificates.xlsx", Can::IssueCertificates, get_certificates_xlsx,
     "Certificates of a unit's people as .xlsx, for title evaluation", replies(kXlsx),
     "project unit q state from until"},
    {"GET", "/api/certificates/{certificate}", Can::IssueCertificates, get_certificate,
     "One certificate with all that became of it", http::shapes_of<void, History>()},
    {"PUT", "/api/certificates/{certificate}/revocation", Can::IssueCertificates, put_act<revoke>,
     "Take a certificate's word back, for its issuer", http::shapes_of<ActBody, History>()},
    {"PUT", "/api/certificates/{certificate}/correction", Can::IssueCertificates, put_act<correct>,
     "The next edition under the same number, with what the registers say today",
     http::shapes_of<ActBody, History>()},
    {"PUT", "/api/certificates/{certificate}/reissue", Can::IssueCertificates, put_act<reissue>,
     "A new certificate in place of a revoked one", http::shapes_of<ActBody, History>()},
    {"GET", "/api/projects/{project}/certificate-rule", Can::IssueCertificates, get_rule,
     "Whether a project's certificates are issued at once or approved", http::shapes_of<void, IssueRule>()},
    {"PUT", "/api/projects/{project}/certificate-rule", Can::IssueCertificates, put_rule,
     "Issue a project's certificates at once, or approve them, for its owner",
     http::shapes_of<IssueRuleBody, IssueRule>()},
    {"GET", "/api/certificate-waiting", Can::IssueCertificates, get_waiting_projects,
     "Projects whose certificates are approved, with how many wait",
     http::shapes_of<void, std::vector<WaitingCounts>>()},
    {"GET", "/api/projects/{project}/certificate-waiting", Can::IssueCertificates, get_waiting,
     "Who waits for a certificate, or was refused it", http::shapes_of<void, Page<CertificateWaiting>>(),
     "state unit q size after"},
    {"GET", "/api/projects/{project}/certificate-approvals", Can::IssueCertificates, get_approvals,
     "The acts by which a project's certificates were approved",
     http::shapes_of<void, Page<CertificateApproval>>(), "size after"},
    {"POST", "/api/projects/{project}/certificate-approvals", Can::IssueCertificates, post_approval,
     "Approve the certificates of many who wait, in one act", http::shapes_of<ApprovalBody, Approved>()},
    {"PUT", "/api/enrolments/{enrolment}/certificate-refusal", Can::IssueCertificates, put_refusal,
     "Refuse the certificate of one who waits, with a reason", http::shapes_of<RefusalBody, void>()},
    {"DELETE", "/api/enrolments/{enrolment}/certificate-refusal", Can::IssueCertificates, delete_refusal,
     "Let one who was refused wait again", http::shapes_of<void, void>()},
    {"GET", "/api/units/{unit}/number-patterns", Can::IssueCertificates, get_patterns,
     "How an issuer's numbers are made", http::shapes_of<void, NumberPatterns>()},
    {"POST", "/api/units/{unit}/number-patterns", Can::IssueCertificates, post_pattern,
     "Make an issuer's numbers otherwise from a day on", http::shapes_of<PatternBody, NumberPatterns>()},
    {"POST", "/api/units/{unit}/number-samples", Can::IssueCertificates, post_pattern_sample,
     "A number as a pattern would make it", http::shapes_of<PatternBody, PatternSample>()},
    {"GET", "/api/certificate-prints", Can::IssueCertificates, get_prints, "One's own runs of printing",
     http::shapes_of<void, std::vector<PrintRun>>()},
    {"POST", "/api/certificate-prints", Can::IssueCertificates, post_print,
     "Print many certificates, file by file", http::shapes_of<PrintBody, PrintRun>()},
    {"GET", "/api/certificate-prints/{print}", Can::IssueCertificates, get_print,
     "One run of printing with its files so far", http::shapes_of<void, PrintRun>()},
    {"PUT", "/api/certificate-prints/{print}/resumption", Can::IssueCertificates, put_print_resumption,
     "Go on with a run that stopped", http::shapes_of<void, PrintRun>()},
    {"DELETE", "/api/certificate-prints/{print}", Can::IssueCertificates, delete_print,
     "Drop a run with its files", http::shapes_of<void, void>()},
    {"GET", "/api/certificate-prints/{print}/files/{position}", Can::IssueCertificates, get_print_file,
     "One file of it; each certificate counts as a copy", replies("application/pdf")},
    {"GET", "/api/my/certificates", Can::OwnRecord, get_own, "One's own certificates",
     http::shapes_of<void, std::vector<Certificate>>()},
    {"GET", "/api/certificates/{certificate}/paper.pdf", Can::SignedIn, get_paper,
     "The printed certificate, for its holder and for offices", replies("application/pdf")},
    {"GET", "/api/certificates/{certificate}/credential.jwt", Can::SignedIn, get_credential,
     "The certificate as a signed Open Badges 3.0 credential, for its holder and for offices",
     replies("application/vc+jwt")},
    {"GET", "/api/public/status-lists/{list}/{purpose}", Can::Anyone, get_status_list,
     "Which certificates of an issuer's year are revoked, or gave way to a corrected edition, as a signed "
     "list",
     replies("application/vc+jwt")},
    {"GET", "/api/enrolments/{enrolment}", Can::SignedIn, get_enrolment,
     "One enrolment in full, for the trainee and for offices",
     http::shapes_of<void, hours::EnrolmentRecord>()},
    {"POST", "/api/public/certificate-checks", Can::Anyone, post_check,
     "Check a certificate by number and name, or by the statement of its QR code",
     http::shapes_of<CheckBody, Check>()},
    {"GET", "/.well-known/jwks.json", Can::Anyone, get_keys,
     "The keys certificates were signed with, for whoever verifies one", replies("application/jwk-set+json")},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::certificate
