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
    Check check{.result = result_of(c.state)};
    check.number = c.number, check.edition = c.edition, check.holder = c.holder, check.title = c.title;
    check.project_name = c.project_name, check.starts_on = c.starts_on, check.ends_on = c.ends_on;
    check.grade = c.grade, check.issuer = c.issuer, check.hours = c.hours;
    check.issued_on = c.issued_on, check.edition_on = c.edition_on;
    return check;
}

Check unknown() { return {.result = CheckResult::Unknown}; }

// A printed copy as it was asked about; of which edition only its code says.
struct Asked {
    std::string_view number;
    std::string_view name;
    std::optional<std::int64_t> edition = {};
};

// The newest edition under that name. Whoever holds an older one still knows the older name alone.
const store::Row* meant(const std::vector<store::Row>& editions, const Asked& asked) {
    for (const auto& row : editions)
        if (people::same_name(row.holder, asked.name) && (!asked.edition || *asked.edition == row.edition))
            return &row;
    return nullptr;
}

// A revoked number is revoked in each of its editions.
Result<Check> in_register(Context& ctx, const Asked& asked) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Check> {
        const auto editions = TRY(store::public_check(tx, asked.number));
        const auto* found = meant(editions, asked);
        if (!found) return unknown();
        const auto certificate = TRY(store::read(*found));
        auto check = told(certificate);
        check.issuer_chain = TRY(store::issuer_chain(tx, found->id));
        const bool revoked = editions.front().state == State::Revoked;
        if (revoked) check.result = CheckResult::Revoked;
        const auto ended = TRY(store::ended(tx, revoked ? editions.front().id : found->id));
        if (!ended) return check;
        check.ended_on = day_of(ended->at);
        check.replaced = ended->replaced;
        return check;
    });
}

Result<Check> by_number(Context& ctx, const std::string& number, const std::string& name) {
    if (number.size() > kTypedBytes || name.size() > kTypedBytes) return unknown();
    const auto plain = plain_number(number);
    if (!may_be_number(plain)) return unknown();
    return in_register(ctx, {plain, name});
}

Result<Check> by_statement(Context& ctx, const std::string& text) {
    const auto statement = open_statement(ctx.deployment.keys, text);
    if (!statement.ok()) return unknown();
    auto found = TRY(in_register(ctx, {statement->num, statement->name, statement->ver}));
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
