#pragma once
// Time-based one-time passwords: RFC 6238 over HMAC-SHA-1, six digits, steps of 30 seconds, as every
// authenticator application reads them.
#include <cstdint>
#include <string>
#include <string_view>

namespace xingtan::crypto {

constexpr int kTotpDigits = 6;

// The code of one time step (seconds since 1970 / 30) under a secret of raw bytes.
std::string totp(std::string_view secret, std::int64_t step, int digits = kTotpDigits);
// RFC 4648 without padding, as applications take a secret typed by hand.
std::string base32(std::string_view bytes);

}  // namespace xingtan::crypto
