#pragma once
// A certificate as whoever asks for its paper or credential may see it.
#include "domain/certificate/model.h"
#include "platform/auth/context.h"

namespace xingtan::certificate {

// For its holder and for offices in whose scope it lies. Whoever may not see it learns nothing, not even that
// a right is missing: Kind::Missing.
Result<Certificate> find_for_reader(Context& ctx, CertificateId id);
// Kind::Conflict "certificate-revoked-already", "certificate-superseded".
Result<> is_in_force(const Certificate& certificate);

}  // namespace xingtan::certificate
