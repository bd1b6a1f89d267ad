// Certificates for other systems: the signed credential, and the lists its standing is read from.
#include "domain/certificate/credential.h"
#include "domain/certificate/found.h"
#include "domain/certificate/store_pattern.h"
#include "domain/certificate/store_step.h"

namespace xingtan::certificate {

constexpr std::size_t kYearDigits = 4;

Result<std::string> credential(Context& ctx, Claimed<CertificateId> id) {
    const auto certificate = TRY(find_for_reader(ctx, id.unproven));
    TRY(is_in_force(certificate));
    const auto in = TRY(ctx.db.read([&](db::Tx& tx) { return store::registered(tx, certificate.id); }));
    const ListPlace place{{std::to_string(in.year) + in.code, certificate.edition}, in.serial - 1};
    const auto& at = ctx.deployment;
    return at.keys.sign(credential_of(certificate, place, at.base_url));
}

Result<std::string> status_list(Context& ctx, std::string_view name, std::string_view purpose_name) {
    const auto list = list_named(name);
    const auto purpose = enum_from_wire<Purpose>(purpose_name);
    if (!list || !purpose) return Error::missing();
    std::int64_t length = 0;
    std::vector<std::int64_t> ended;
    const auto year = std::stoll(list->prefix.substr(0, kYearDigits));
    TRY(ctx.db.read([&](db::Tx& tx) -> Result<> {
        const auto issuer = TRY(store::user_of_code(tx, list->prefix.substr(kYearDigits)));
        if (!issuer) return Error::missing();
        length = TRY(store::serials_given(tx, *issuer, year, list->edition));
        if (length == 0) return Error::missing();
        if (*purpose == Purpose::Revocation)
            ended = TRY(store::revoked_serials(tx, *issuer, year));
        else
            ended = TRY(store::superseded_serials(tx, *issuer, year, list->edition));
        return {};
    }));
    const auto& at = ctx.deployment;
    return at.keys.sign(status_credential({*list, *purpose, length, ended, ctx.now}, at.base_url));
}

}  // namespace xingtan::certificate
