// Certificates for other systems: the signed credential, and the lists its standing is read from.
#include "domain/certificate/credential.h"
#include "domain/certificate/found.h"
#include "domain/certificate/store_step.h"

namespace xingtan::certificate {

Result<std::string> credential(Context& ctx, Claimed<CertificateId> id) {
    const auto certificate = TRY(find_for_reader(ctx, id.unproven));
    TRY(is_in_force(certificate));
    const auto& at = ctx.deployment;
    return at.keys.sign(credential_of(certificate, at.base_url));
}

Result<std::string> status_list(Context& ctx, std::string_view name, std::string_view purpose_name) {
    const auto list = list_named(name);
    const auto purpose = enum_from_wire<Purpose>(purpose_name);
    if (!list || !purpose) return Error::missing();
    std::int64_t length = 0;
    std::vector<std::int64_t> ended;
    TRY(ctx.db.read([&](db::Tx& tx) -> Result<> {
        length = TRY(store::serials_given(tx, list->prefix, list->edition));
        if (length == 0) return Error::missing();
        if (*purpose == Purpose::Revocation)
            ended = TRY(store::revoked_serials(tx, list->prefix));
        else
            ended = TRY(store::superseded_serials(tx, list->prefix, list->edition));
        return {};
    }));
    const auto& at = ctx.deployment;
    return at.keys.sign(status_credential({*list, *purpose, length, ended, ctx.now}, at.base_url));
}

}  // namespace xingtan::certificate
