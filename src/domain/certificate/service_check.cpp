// The public check: by number and name, or by the signed statement.
#include "domain/certificate/attempts.h"
#include "domain/certificate/number.h"
#include "domain/certificate/statement.h"
#include "domain/certificate/store.h"
#include "domain/people/service.h"

namespace xingtan::certificate {
namespace {

constexpr int kChecksPerMinute = 30;
constexpr std::size_t kTypedBytes = 200;

Attempts& attempts() {
    static Attempts all(kChecksPerMinute);
    return all;
}

CheckResult result_of(State state) {
    switch (state) {
        case State::Valid: return CheckResult::Valid;
        case State::Superseded: return CheckResult::Superseded;
        case State::Revoked: return CheckResult::Revoked;
    }
    return CheckResult::Unknown;
}

Check told(const Certificate& c) {
    return {result_of(c.state), c.number,    c.holder, c.title, c.project_name,
            c.issuer,           c.issued_on, c.hours,  false};
}

Check unknown() { return {.result = CheckResult::Unknown}; }

// What the register says of a number, when the holder's name is right.
Result<Check> in_register(Context& ctx, std::string_view number, std::string_view name) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Check> {
        auto row = TRY(store::public_check(tx, number));
        if (!row || !people::same_name(row->holder, name)) return unknown();
        const auto certificate = TRY(store::read(std::move(*row)));
        return told(certificate);
    });
}

Result<Check> by_number(Context& ctx, const std::string& number, const std::string& name) {
    if (number.size() > kTypedBytes || name.size() > kTypedBytes) return unknown();
    const auto plain = plain_number(number);
    if (!is_number(plain)) return unknown();
    return in_register(ctx, plain, name);
}

Result<Check> by_statement(Context& ctx, const std::string& text) {
    const auto statement = open_statement(ctx.deployment.keys, text);
    if (!statement.ok()) return unknown();
    auto found = TRY(in_register(ctx, statement->num, statement->name));
    found.signature_checked = true;
    return found;
}

}  // namespace

Result<Check> check(Context& ctx, const CheckBody& body, std::string_view address) {
    const bool by_name = body.number && body.name && !body.statement;
    const bool signed_text = body.statement && !body.number && !body.name;
    if (!by_name && !signed_text) return Error::invalid_field("number", "check-needs-number-and-name");
    TRY(attempts().take(address, ctx.at));
    return by_name ? by_number(ctx, *body.number, *body.name) : by_statement(ctx, *body.statement);
}

void limit_checks(int per_minute) { attempts().allow(per_minute); }

}  // namespace xingtan::certificate
