#pragma once
// A certificate a server signs for itself, for the time until its owner has one that browsers know.
#include <string>

#include "base/result.h"

namespace xingtan::crypto {

struct TlsFiles {
    std::string certificate;  // PEM
    std::string key;          // PEM, mode 0600
};

// Writes both for this host (a name or an address) and this machine's own names, ECDSA P-256, ten years;
// returns the certificate's SHA-256 fingerprint as browsers show it, 5F:0C:…. Kind::Unavailable
// "file-not-writable" naming the file. Files that are there already are replaced.
Result<std::string> make_self_signed(const TlsFiles& files, const std::string& host);

}  // namespace xingtan::crypto
