#include "platform/crypto/totp.h"

#include <gtest/gtest.h>

namespace xingtan::crypto {
namespace {

// RFC 6238, appendix B, the rows of SHA-1.
TEST(Totp, gives_the_codes_of_the_standard) {
    constexpr std::string_view kSecret = "12345678901234567890";
    const std::pair<std::int64_t, std::string_view> rows[] = {
        {59, "94287082"},         {1111111109, "07081804"}, {1111111111, "14050471"},
        {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
    for (const auto& [seconds, code] : rows) {
        EXPECT_EQ(totp(kSecret, seconds / 30, 8), code) << seconds;
        EXPECT_EQ(totp(kSecret, seconds / 30), code.substr(2)) << seconds;
    }
}

// RFC 4648, 10, without the padding.
TEST(Totp, writes_a_secret_as_base_32) {
    EXPECT_EQ(base32(""), "");
    EXPECT_EQ(base32("f"), "MY");
    EXPECT_EQ(base32("fo"), "MZXQ");
    EXPECT_EQ(base32("foo"), "MZXW6");
    EXPECT_EQ(base32("foob"), "MZXW6YQ");
    EXPECT_EQ(base32("fooba"), "MZXW6YTB");
    EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
}

}  // namespace
}  // namespace xingtan::crypto
