#pragma once
// A certificate as its sheet says it, signed for its code.
#include "domain/certificate/model.h"
#include "platform/auth/context.h"
#include "platform/paper/certificate.h"

namespace xingtan::certificate {

paper::CertificatePaper paper_for(const auth::Deployment& at, const Certificate& certificate);

}  // namespace xingtan::certificate
