// Printing: found in a transaction, signed and drawn outside it, and then counted as a copy.
#include "base/json.h"
#include "domain/certificate/found.h"
#include "domain/certificate/paper_cache.h"
#include "domain/certificate/paper_text.h"
#include "domain/certificate/print_paper.h"
#include "domain/certificate/statement.h"
#include "domain/certificate/store_step.h"

namespace xingtan::certificate {
namespace {

Result<std::optional<store::Row>> her_own(db::Tx& tx, Context& ctx, CertificateId id) {
    if (ctx.actor.person.empty()) return std::optional<store::Row>();
    const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
    return store::own(tx, own, id);
}

}  // namespace

Result<Certificate> find_for_reader(Context& ctx, CertificateId id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Certificate> {
        auto row = TRY(her_own(tx, ctx, id));
        if (row) return store::read(std::move(*row));
        const auto scope = ctx.actor.scope<Can::IssueCertificates>(tx);
        if (!scope.ok()) return Error::missing();
        row = TRY(store::in_scope(tx, *scope, id));
        if (!row) return Error::missing();
        return store::read(std::move(*row));
    });
}

Result<> is_in_force(const Certificate& certificate) {
    if (certificate.state == State::Revoked) return Error::conflict("certificate-revoked-already");
    if (certificate.state == State::Superseded) return Error::conflict("certificate-superseded");
    return {};
}

paper::CertificatePaper paper_for(const auth::Deployment& at, const Certificate& certificate) {
    const auto statement = sign_statement(at.keys, statement_of(certificate, at.base_url));
    return paper_of(certificate, {at.base_url, at.demo}, check_address(at.base_url, statement));
}

namespace {

Result<> count_copy(Context& ctx, CertificateId id) {
    return ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto step = TRY(ctx.ids.next());
        const store::NewStep printed{step, id, StepKind::Printed, {}};
        return store::insert_steps(tx, std::span(&printed, 1), {"", "", ctx.actor.account, ctx.now});
    });
}

PaperCache& papers() {
    static PaperCache cache;
    return cache;
}

// What is drawn follows from the certificate and the deployment alone.
Result<std::string> drawn(Context& ctx, const Certificate& certificate) {
    const auto paper = paper_for(ctx.deployment, certificate);
    const auto key = crypto::sha256_hex(paper.qr_text + to_json(certificate));
    if (auto kept = papers().find(key)) return std::move(*kept);
    auto bytes = TRY(paper::certificate_pdf(paper));
    papers().keep(key, bytes);
    return bytes;
}

}  // namespace

Result<Paper> print(Context& ctx, Claimed<CertificateId> id) {
    const auto certificate = TRY(find_for_reader(ctx, id.unproven));
    TRY(is_in_force(certificate));
    auto bytes = TRY(drawn(ctx, certificate));
    TRY(count_copy(ctx, certificate.id));
    return Paper{certificate.holder + "-" + certificate.number + ".pdf", std::move(bytes)};
}

}  // namespace xingtan::certificate
