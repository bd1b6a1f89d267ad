#pragma once
#include "base/id.h"

namespace xingtan {
struct CertificateTag {
    static constexpr char letter = 'z';
};
using CertificateId = Id<CertificateTag>;
}  // namespace xingtan
