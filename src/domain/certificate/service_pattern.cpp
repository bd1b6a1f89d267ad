// How an issuer's numbers are made from a day on.
#include "domain/certificate/service_pattern.h"

#include "base/json.h"
#include "domain/certificate/number.h"
#include "domain/certificate/store_pattern.h"
#include "domain/org/service.h"

namespace xingtan::certificate {
namespace {

constexpr std::string_view kSampleProgramme = "01", kSampleCode = "900001";
constexpr std::size_t kCodeDigits = 6;

Result<org::UnitFacts> issuer_of(db::Tx& tx, Context& ctx, Claimed<UnitId> unit) {
    const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
    auto found = TRY(org::find(tx, scope, unit));
    if (found.kind != org::UnitKind::Authority) return Error::conflict("unit-issues-nothing");
    return found;
}

// The digits it numbers under, or would.
Result<std::string> digits_of(db::Tx& tx, const org::UnitFacts& issuer) {
    auto known = TRY(store::code_known(tx, issuer.id));
    if (known) return std::move(*known);
    const bool division =
        issuer.code.size() == kCodeDigits && issuer.code.find_first_not_of("0123456789") == std::string::npos;
    return division ? issuer.code : std::string(kSampleCode);
}

Result<std::string> sample_of(db::Tx& tx, Context& ctx, const org::UnitFacts& issuer,
                              std::string_view pattern) {
    const auto year = year_of(day_of(ctx.now));
    auto code = TRY(digits_of(tx, issuer));
    const auto serial =
        TRY(store::next_serial(tx, "certificate:" + to_wire(issuer.id) + ':' + std::to_string(year)));
    return compose_number({year, std::move(code), std::string(kSampleProgramme), issuer.level, serial},
                          pattern);
}

Result<NumberPatterns> shown(db::Tx& tx, Context& ctx, const org::UnitFacts& issuer) {
    NumberPatterns out;
    out.unit_name = issuer.name;
    out.in_force = TRY(store::pattern_on(tx, issuer.id, day_of(ctx.now)));
    out.sample = TRY(sample_of(tx, ctx, issuer, out.in_force));
    out.patterns = TRY(store::patterns(tx, issuer.id));
    if (out.in_force.empty()) out.in_force = kUsualPattern;
    return out;
}

}  // namespace

Result<NumberPatterns> number_patterns(Context& ctx, Claimed<UnitId> unit) {
    return ctx.db.read([&](db::Tx& tx) -> Result<NumberPatterns> {
        const auto issuer = TRY(issuer_of(tx, ctx, unit));
        return shown(tx, ctx, issuer);
    });
}

Result<PatternSample> try_pattern(Context& ctx, Claimed<UnitId> unit, const PatternBody& body) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PatternSample> {
        const auto issuer = TRY(issuer_of(tx, ctx, unit));
        TRY(parse_pattern(body.pattern));
        auto sample = TRY(sample_of(tx, ctx, issuer, body.pattern));
        return PatternSample{std::move(sample)};
    });
}

Result<NumberPatterns> set_number_pattern(Context& ctx, Claimed<UnitId> unit, const PatternBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<NumberPatterns> {
        const auto issuer = TRY(issuer_of(tx, ctx, unit));
        TRY(parse_pattern(body.pattern));
        if (!body.from_on) return Error::invalid_field("from_on", "field-empty");
        if (*body.from_on < day_of(ctx.now)) return Error::invalid_field("from_on", "pattern-from-past");
        TRY(store::set_pattern(tx, issuer.id, *body.from_on, body.pattern, ctx.actor.account, ctx.now));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "certificates.pattern-set",
                           .object = to_wire(issuer.id),
                           .unit = issuer.id,
                           .detail = to_json(body)}));
        return shown(tx, ctx, issuer);
    });
}

}  // namespace xingtan::certificate
