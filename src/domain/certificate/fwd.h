#pragma once
#include "base/id.h"

namespace xingtan {
struct CertificateTag {
    static constexpr char letter = 'z';
};
using CertificateId = Id<CertificateTag>;
struct ApprovalTag {
    static constexpr char letter = 'A';
};
using ApprovalId = Id<ApprovalTag>;
struct PrintRunTag {
    static constexpr char letter = 'P';
};
using PrintRunId = Id<PrintRunTag>;
}  // namespace xingtan
