// RFC 8037 appendix A: the key, its thumbprint and the signature as printed there; then everything that must
// be refused.
#include "platform/crypto/jws.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "platform/crypto/base64.h"
#include "platform/crypto/primitives.h"

namespace xingtan::crypto {
namespace {

const auto kSeed = from_base64url("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A").value();
const auto kPublic = from_base64url("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").value();
constexpr std::string_view kJws =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

bool refused(std::string_view jws) {
    const auto opened = open_jws(kPublic, jws);
    return !opened.ok() && opened.error().kind == Kind::Invalid && opened.error().code == "signature-invalid";
}

TEST(Jws, follows_rfc8037_appendix_a) {
    EXPECT_EQ(ed25519_public_key(kSeed), kPublic);
    EXPECT_EQ(jwk_thumbprint(kPublic), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    EXPECT_EQ(compact_jws(kSeed, R"({"alg":"EdDSA"})", "Example of Ed25519 signing"), kJws);
    EXPECT_EQ(open_jws(kPublic, kJws).value(), "Example of Ed25519 signing");
}

TEST(Jws, refuses_every_altered_letter) {
    for (std::size_t i = 0; i < kJws.size(); ++i) {
        std::string altered(kJws);
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        EXPECT_TRUE(refused(altered)) << i;
    }
}

TEST(Jws, refuses_other_algorithms_keys_and_extensions) {
    const auto with_header = [](std::string_view header) { return compact_jws(kSeed, header, "{}"); };
    EXPECT_FALSE(refused(with_header(jws_header(jwk_thumbprint(kPublic)))));
    EXPECT_TRUE(refused(with_header(jws_header("another key"))));
    EXPECT_TRUE(refused(with_header(R"({"alg":"none"})")));
    EXPECT_TRUE(refused(with_header(R"({"alg":"HS256"})")));
    EXPECT_TRUE(refused(with_header(R"({"alg":"EdDSA","crit":["exp"]})")));
    EXPECT_TRUE(refused(with_header("not json")));
    EXPECT_TRUE(refused(""));
    EXPECT_TRUE(refused("one.two"));
    EXPECT_TRUE(refused(std::string(kJws) + ".four"));
}

TEST(Jws, publishes_the_key_as_a_set) {
    EXPECT_TRUE(json_contains(R"({"keys":[{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","use":"sig",
                                           "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                                           "kid":"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"}]})",
                              jwk_set(kPublic))
                    .ok());
}

}  // namespace
}  // namespace xingtan::crypto
