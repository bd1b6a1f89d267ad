#include "domain/certificate/credential.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "domain/certificate/statement.h"

namespace xingtan::certificate {
namespace {

constexpr std::string_view kBase = "https://a.example";

Certificate sample() {
    Certificate made;
    made.number = "201632070001300000427";
    made.edition = 2;
    made.project = ProjectId{7};
    made.holder = "林小满";
    made.title = "培训合格证书";
    made.project_name = "技术应用“高级”培训";
    made.issuer = "东市教育局";
    made.starts_on = date_from_iso("2016-06-01").value();
    made.ends_on = date_from_iso("2016-07-10").value();
    made.grade = Grade::Good;
    made.issued_on = date_from_iso("2016-10-01").value();
    made.edition_on = date_from_iso("2016-12-21").value();
    made.hours = {{"第一部分", "省厅", "在线课程", 300}, {"第二部分", "市局", "应用测评", 905}};
    return made;
}

const ListPlace kPlace{{"2016320700", 2}, 41};

TEST(Credential, ListsAreNamedByYearAndIssuer) {
    EXPECT_EQ(list_name(kPlace.list), "2016320700-2");
    EXPECT_EQ(list_named("2016320700-2")->edition, 2);
    EXPECT_EQ(list_named("2016320700-2")->prefix, "2016320700");
    for (const std::string_view name :
         {"", "2016320700", "2016320700-", "2016320700-x", "201632070x-1", "2016320700-1234", "x-1"})
        EXPECT_FALSE(list_named(name)) << name;
}

// What a foreign library reads (web/src/domain/certificate/credential.spec.ts): the key, the statement of the
// code, the credential, and the list its standing is read from. XT_WRITE=1 writes it anew.
struct Signed {
    std::string jwks, statement, credential, revocation, refresh;
};
BOOST_DESCRIBE_STRUCT(Signed, (), (jwks, statement, credential, revocation, refresh))

std::string signed_sample() {
    const auto keys = crypto::Keyring::for_tests();
    const auto certificate = sample();
    const std::int64_t revoked[] = {1, 42, 131'073};
    const DomainTime at = start_of(certificate.edition_on);
    const StatusList revocation{kPlace.list, Purpose::Revocation, 131'073, revoked, at};
    const StatusList refresh{kPlace.list, Purpose::Refresh, 131'073, {}, at};
    return to_json(Signed{keys.jwks(), sign_statement(keys, statement_of(certificate, kBase)),
                          keys.sign(credential_of(certificate, kPlace, kBase)),
                          keys.sign(status_credential(revocation, kBase)),
                          keys.sign(status_credential(refresh, kBase))}) +
           "\n";
}

TEST(Credential, IsTheFileAnotherLibraryVerifies) {
    const std::string path = std::string(XT_SOURCE_DIR) + "/web/src/domain/certificate/signed.json";
    if (std::getenv("XT_WRITE") != nullptr) std::ofstream(path, std::ios::binary) << signed_sample();
    std::ifstream in(path, std::ios::binary);
    std::ostringstream file;
    file << in.rdbuf();
    EXPECT_EQ(signed_sample(), file.str());
}

}  // namespace
}  // namespace xingtan::certificate
