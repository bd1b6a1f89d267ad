#pragma once
// What the QR code of a certificate says, so that a stranger can read it even where the register cannot be
// reached: the printed facts as a JWT (RFC 7519, EdDSA) under the deployment's key, in the fragment of a web
// address, which no server ever sees.
#include "domain/certificate/model.h"
#include "platform/crypto/keyring.h"

namespace xingtan::certificate {

// Terse, because every byte makes the printed squares smaller.
struct Statement {
    std::string iss;       // base address of the deployment
    std::int64_t iat = 0;  // seconds: the day the edition was made
    std::string num;
    std::string name;
    std::string title;
    std::string project;
    Date from;  // of her intake
    Date until;
    std::string grade;
    std::vector<std::string> hours;  // "江苏省教育厅 信息技术应用能力在线学习 30.0"
    Date on;
    std::string org;
    std::int64_t ver = 1;  // the edition
};
BOOST_DESCRIBE_STRUCT(Statement, (),
                      (iss, iat, num, name, title, project, from, until, grade, hours, on, org, ver))

constexpr std::size_t kStatementBytes = 8'000;

Statement statement_of(const Certificate& certificate, std::string_view base_url);
std::string sign_statement(const crypto::Keyring& keys, const Statement& statement);
// Kind::Invalid "signature-invalid" for anything this deployment has not signed as a statement.
Result<Statement> open_statement(const crypto::Keyring& keys, std::string_view jws);
// https://…/verify#<statement>
std::string check_address(std::string_view base_url, std::string_view jws);

}  // namespace xingtan::certificate
