#include "domain/certificate/api.h"

#include "domain/certificate/service.h"

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
