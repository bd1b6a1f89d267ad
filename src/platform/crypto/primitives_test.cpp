// The algorithms against the vectors of their own standards, so that a deployment's data can be read by
// anyone's library.
#include "platform/crypto/primitives.h"

#include <gtest/gtest.h>

#include "platform/crypto/base64.h"
#include "platform/crypto/keyring.h"

namespace xingtan::crypto {
namespace {

std::string bytes(std::string_view hex) { return from_hex(hex).value(); }

TEST(Base64, follows_rfc4648) {
    EXPECT_EQ(to_base64(""), "");
    EXPECT_EQ(to_base64("f"), "Zg==");
    EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(to_base64url("\xfb\xff"), "-_8");
    EXPECT_EQ(from_base64("Zm9vYg=="), "foob");
    EXPECT_EQ(from_base64url("Zm9vYg"), "foob");
}

TEST(Base64, has_one_text_for_one_value) {
    EXPECT_FALSE(from_base64("Zh=="));      // spare bits set
    EXPECT_FALSE(from_base64("Zg="));       // padding short
    EXPECT_FALSE(from_base64("Zm9v===="));  // padding long
    EXPECT_FALSE(from_base64("Zm9v\n"));
    EXPECT_FALSE(from_base64url("Zg=="));
    EXPECT_FALSE(from_base64url("+/"));
    EXPECT_FALSE(from_hex("AB"));
    EXPECT_FALSE(from_hex("abc"));
}

TEST(Digest, follows_fips180) {
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hmac, follows_rfc4231_case_2) {
    EXPECT_EQ(to_hex(Hmac("Jefe")("what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Hmac, follows_rfc4231_case_6_with_a_key_longer_than_a_block) {
    const Hmac hmac(std::string(131, '\xaa'));
    for (int twice = 0; twice < 2; ++twice)
        EXPECT_EQ(to_hex(hmac("Test Using Larger Than Block-Size Key - Hash Key First")),
                  "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Hkdf, follows_rfc5869_case_1) {
    EXPECT_EQ(to_hex(hkdf_sha256(std::string(22, '\x0b'), bytes("000102030405060708090a0b0c"),
                                 bytes("f0f1f2f3f4f5f6f7f8f9"), 42)),
              "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
}

// The GCM specification's test case 16: AES-256 with associated data.
const auto kGcmKey = bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
const auto kGcmNonce = bytes("cafebabefacedbaddecaf888");
const auto kGcmAssociated = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
const auto kGcmPlain = bytes(
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
const auto kGcmSealed = bytes(
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
    "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");

TEST(Gcm, follows_the_specification) {
    EXPECT_EQ(gcm_encrypt(kGcmKey, kGcmNonce, kGcmAssociated, kGcmPlain), kGcmSealed);
    EXPECT_EQ(gcm_decrypt(kGcmKey, kGcmNonce, kGcmAssociated, kGcmSealed), kGcmPlain);
}

TEST(Gcm, refuses_every_single_flipped_bit) {
    for (std::size_t bit = 0; bit < kGcmSealed.size() * 8; ++bit) {
        auto altered = kGcmSealed;
        altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ 1 << bit % 8);
        EXPECT_FALSE(gcm_decrypt(kGcmKey, kGcmNonce, kGcmAssociated, altered)) << bit;
    }
    EXPECT_FALSE(gcm_decrypt(kGcmKey, kGcmNonce, "other", kGcmSealed));
    EXPECT_FALSE(gcm_decrypt(kGcmKey, kGcmNonce, kGcmAssociated, "short"));
}

TEST(ConstantTime, tells_equal_from_different) {
    EXPECT_TRUE(equal_in_constant_time("same", "same"));
    EXPECT_FALSE(equal_in_constant_time("same", "sane"));
    EXPECT_FALSE(equal_in_constant_time("same", "sames"));
}

}  // namespace
}  // namespace xingtan::crypto
