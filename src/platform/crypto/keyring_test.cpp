#include "platform/crypto/keyring.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/json.h"
#include "platform/crypto/key_file.h"

namespace xingtan::crypto {
namespace {

namespace fs = std::filesystem;

class KeyFile : public testing::Test {
  protected:
    KeyFile() : folder_(fs::temp_directory_path() / ("xt-keys-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~KeyFile() override { fs::remove_all(folder_); }

    std::string path(std::string_view name) const { return (folder_ / name).string(); }
    std::string holding(std::string_view text) const {
        const auto file = path("written");
        std::ofstream(file, std::ios::trunc) << text;
        ::chmod(file.c_str(), 0600);
        return file;
    }

  private:
    fs::path folder_;
};

TEST_F(KeyFile, is_its_owners_alone_and_opens_to_the_same_keys) {
    const auto made = Keyring::create(path("root"));
    ASSERT_TRUE(made.ok());
    struct stat facts {};
    ASSERT_EQ(::stat(path("root").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777, 0600u);
    const auto opened = Keyring::open(path("root"));
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened->key_id(), made->key_id());
    EXPECT_EQ(opened->unseal(made->seal("plain", "here"), "here").value(), "plain");
}

TEST_F(KeyFile, is_never_overwritten) {
    ASSERT_TRUE(Keyring::create(path("root")).ok());
    EXPECT_EQ(Keyring::create(path("root")).error().code, "key-file-exists");
}

TEST_F(KeyFile, is_refused_when_anyone_else_may_touch_it) {
    ASSERT_TRUE(Keyring::create(path("root")).ok());
    for (const auto mode : {0640, 0604, 0620, 0660, 0610, 0601}) {
        ::chmod(path("root").c_str(), static_cast<mode_t>(mode));
        const auto opened = Keyring::open(path("root"));
        ASSERT_FALSE(opened.ok()) << mode;
        EXPECT_EQ(opened.error().code, "key-file-open-to-others") << mode;
    }
    ::chmod(path("root").c_str(), 0400);
    EXPECT_TRUE(Keyring::open(path("root")).ok());
}

TEST_F(KeyFile, may_hold_another_signing_key_and_verifies_by_each) {
    const auto before = Keyring::create(path("root"));
    ASSERT_TRUE(before.ok());
    const auto old = before->sign("{}");
    EXPECT_EQ(add_signing_key(path("root")).value(), 2);
    const auto after = Keyring::open(path("root"));
    ASSERT_TRUE(after.ok());
    struct stat facts {};
    ASSERT_EQ(::stat(path("root").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777, 0600u);
    EXPECT_NE(after->key_id(), before->key_id());
    EXPECT_NE(after->jwks().find(before->key_id()), std::string::npos);
    EXPECT_NE(after->jwks().find(after->key_id()), std::string::npos);
    EXPECT_EQ(after->verify(old).value(), "{}");
    EXPECT_EQ(after->verify(after->sign("[]")).value(), "[]");
    EXPECT_FALSE(before->verify(after->sign("[]")).ok());
    EXPECT_EQ(after->unseal(before->seal("plain", "here"), "here").value(), "plain");
    EXPECT_EQ(after->code_hash("x"), before->code_hash("x"));
    for (int count = 3; count <= kSigningKeysMost; ++count)
        EXPECT_EQ(add_signing_key(path("root")).value(), count);
    EXPECT_EQ(add_signing_key(path("root")).error().code, "signing-keys-enough");
    EXPECT_EQ(
        Keyring::open(holding("xingtan-root-key 1\n" + std::string(64, 'a') + "\nsigning 51\n")).error().code,
        "key-file-unreadable");
}

TEST_F(KeyFile, is_refused_when_missing_or_not_a_key) {
    EXPECT_EQ(Keyring::open(path("absent")).error().code, "key-file-missing");
    EXPECT_EQ(Keyring::open(holding("")).error().code, "key-file-unreadable");
    EXPECT_EQ(Keyring::open(holding("xingtan-root-key 2\n" + std::string(64, 'a') + "\n")).error().code,
              "key-file-unreadable");
    EXPECT_EQ(Keyring::open(holding("xingtan-root-key 1\n" + std::string(62, 'a') + "\n")).error().code,
              "key-file-unreadable");
    EXPECT_EQ(Keyring::open(holding("xingtan-root-key 1\n" + std::string(64, 'g') + "\n")).error().code,
              "key-file-unreadable");
    EXPECT_TRUE(Keyring::open(holding("xingtan-root-key 1\n" + std::string(64, 'a') + "\n")).ok());
}

TEST(Seal, gives_back_what_was_sealed_under_a_fresh_nonce) {
    const auto keys = Keyring::for_tests();
    for (const auto& plain :
         {std::string(), std::string("张三"), std::string(5000, 'x'), std::string("\0\1", 2)})
        EXPECT_EQ(keys.unseal(keys.seal(plain, "person.number.7"), "person.number.7").value(), plain);
    EXPECT_NE(keys.seal("same", "here"), keys.seal("same", "here"));
}

TEST(Seal, refuses_two_values_swapped) {
    const auto keys = Keyring::for_tests();
    const auto first = keys.seal("first", "person.number.1");
    const auto second = keys.seal("second", "person.number.2");
    EXPECT_FALSE(keys.unseal(second, "person.number.1").ok());
    EXPECT_FALSE(keys.unseal(first, "person.number.2").ok());
}

TEST(Seal, refuses_every_altered_letter_and_every_cut) {
    const auto keys = Keyring::for_tests();
    const auto sealed = keys.seal("private", "here");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto altered = sealed;
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(keys.unseal(altered, "here").ok()) << i;
        EXPECT_FALSE(keys.unseal(sealed.substr(0, i), "here").ok()) << i;
    }
}

TEST(Seal, is_useless_under_another_root) {
    const auto folder = fs::temp_directory_path() / ("xt-root-" + std::to_string(::getpid()));
    const auto other = Keyring::create(folder.string()).value();
    fs::remove(folder);
    const auto keys = Keyring::for_tests();
    EXPECT_FALSE(other.unseal(keys.seal("private", "here"), "here").ok());
    EXPECT_NE(other.blind_index("number"), keys.blind_index("number"));
    EXPECT_NE(other.code_hash("code"), keys.code_hash("code"));
    EXPECT_FALSE(other.verify(keys.sign("{}")).ok());
}

TEST(Index, is_steady_and_apart_from_code_hashes) {
    const auto keys = Keyring::for_tests();
    EXPECT_EQ(keys.blind_index("x").size(), 64u);
    EXPECT_EQ(keys.blind_index("x"), keys.blind_index("x"));
    EXPECT_NE(keys.blind_index("x"), keys.blind_index("y"));
    EXPECT_NE(keys.blind_index("x"), keys.code_hash("x"));
}

TEST(Signature, is_verified_and_names_its_key) {
    const auto keys = Keyring::for_tests();
    const auto jws = keys.sign(R"({"certificate":"c1"})");
    EXPECT_EQ(keys.verify(jws).value(), R"({"certificate":"c1"})");
    EXPECT_EQ(json_member(keys.jwks(), "keys.0.kid"), "\"" + std::string(keys.key_id()) + "\"");
}

TEST(Password, is_argon2id_with_the_chosen_costs) {
    const auto phc = hash_password("correct horse");
    EXPECT_TRUE(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << phc;
    EXPECT_TRUE(password_matches(phc, "correct horse"));
    EXPECT_FALSE(password_matches(phc, "correct horsf"));
    EXPECT_FALSE(password_matches(phc, ""));
    EXPECT_NE(hash_password("correct horse"), phc);
}

TEST(Password, reads_what_the_reference_program_wrote) {
    constexpr std::string_view kReference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    EXPECT_TRUE(password_matches(kReference, "password"));
    EXPECT_FALSE(password_matches("not a hash", "password"));
    EXPECT_FALSE(password_matches("", ""));
}

TEST(Random, codes_are_grouped_and_do_not_repeat) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto code = activation_code();
        ASSERT_EQ(code.size(), 19u);
        EXPECT_EQ(code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ-"), std::string::npos);
        EXPECT_EQ(std::string({code[4], code[9], code[14]}), "---");
        EXPECT_TRUE(seen.insert(code).second);
    }
    EXPECT_EQ(random_token().size(), 43u);
    EXPECT_NE(random_token(), random_token());
}

}  // namespace
}  // namespace xingtan::crypto
