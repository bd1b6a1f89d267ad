#include "domain/certificate/statement.h"

#include "base/json.h"
#include "platform/sheet/layout.h"

namespace xingtan::certificate {

Statement statement_of(const Certificate& certificate, std::string_view base_url) {
    const auto& c = certificate;
    Statement statement{std::string(base_url),
                        start_of(c.edition_on).ms / 1000,
                        c.number,
                        c.holder,
                        c.title,
                        c.project_name,
                        c.starts_on,
                        c.ends_on,
                        std::string(wire_name(c.grade)),
                        {},
                        c.issued_on,
                        c.issuer,
                        c.edition};
    for (const auto& line : certificate.hours)
        statement.hours.push_back(line.authority + ' ' + line.name + ' ' +
                                  sheet::shown(line.tenths, sheet::ColumnKind::Hours));
    return statement;
}

std::string sign_statement(const crypto::Keyring& keys, const Statement& statement) {
    return keys.sign(to_json(statement));
}

Result<Statement> open_statement(const crypto::Keyring& keys, std::string_view jws) {
    if (jws.size() > kStatementBytes) return Error::invalid("signature-invalid");
    const auto payload = TRY(keys.verify(jws));
    auto statement = from_json<Statement>(payload);
    if (!statement.ok()) return Error::invalid("signature-invalid");
    return statement;
}

std::string check_address(std::string_view base_url, std::string_view jws) {
    return std::string(base_url) + "/verify#" + std::string(jws);
}

}  // namespace xingtan::certificate
