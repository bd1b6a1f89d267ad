#include "domain/certificate/statement.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace xingtan::certificate {
namespace {

Certificate certificate() {
    Certificate made;
    made.number = "201632070001300000427";
    made.holder = "林小满";
    made.title = "合格证书";
    made.project_name = "技术应用培训";
    made.issuer = "东市教育局";
    made.starts_on = date_from_iso("2016-06-01").value();
    made.ends_on = date_from_iso("2016-07-10").value();
    made.grade = Grade::Good;
    made.issued_on = date_from_iso("2016-12-21").value();
    made.edition_on = made.issued_on;
    made.hours = {{"第一部分", "省厅", "在线课程", 300}, {"第二部分", "市局", "应用测评", 905}};
    return made;
}

class Statements : public ::testing::Test {
  protected:
    const crypto::Keyring keys_ = crypto::Keyring::for_tests();
    const std::string signed_ = sign_statement(keys_, statement_of(certificate(), "https://a.example"));
};

TEST_F(Statements, SayThePrintedFacts) {
    const auto statement = open_statement(keys_, signed_);
    ASSERT_TRUE(statement.ok());
    EXPECT_EQ(
        to_json(*statement),
        R"({"iss":"https://a.example","iat":1482249600,"num":"201632070001300000427","name":"林小满","title":"合格证书",)"
        R"("project":"技术应用培训","from":"2016-06-01","until":"2016-07-10","grade":"good","hours":["省厅 在线课程 30.0","市局 应用测评 90.5"],"on":"2016-12-21","org":"东市教育局","ver":1})");
}

TEST_F(Statements, AreRefusedOnceAltered) {
    for (const std::size_t at : {std::size_t{3}, signed_.size() / 2, signed_.size() - 3}) {
        auto altered = signed_;
        altered[at] = altered[at] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(open_statement(keys_, altered).ok()) << at;
    }
    EXPECT_FALSE(open_statement(keys_, "").ok());
    EXPECT_FALSE(open_statement(keys_, std::string(kStatementBytes + 1, 'a')).ok());
}

TEST_F(Statements, OtherThingsSignedByTheSameKeyAreNone) {
    EXPECT_EQ(open_statement(keys_, keys_.sign(R"({"num":"1"})")).error().code, "signature-invalid");
}

TEST_F(Statements, StandInTheFragmentOfAnAddress) {
    EXPECT_EQ(check_address("https://a.example", "x.y.z"), "https://a.example/verify#x.y.z");
}

}  // namespace
}  // namespace xingtan::certificate
