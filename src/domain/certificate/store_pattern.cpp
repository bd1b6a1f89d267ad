#include "domain/certificate/store_pattern.h"

#include "platform/db/many.h"

namespace xingtan::certificate::store {

Result<std::string> pattern_on(db::Tx& tx, UnitId issuer, Date day) {
    auto pattern =
        TRY(tx.maybe<std::string>("/*found*/ SELECT pattern FROM number_pattern WHERE issuer = $1 AND "
                                  "from_on <= $2 ORDER BY from_on DESC"
                                  " LIMIT 1",
                                  issuer, day));
    return pattern ? std::move(*pattern) : std::string();
}

Result<std::vector<NumberPattern>> patterns(db::Tx& tx, UnitId issuer) {
    return tx.all<NumberPattern>(
        "/*found*/ SELECT n.from_on, n.pattern, coalesce(a.name, '') AS \"by\", n.at FROM number_pattern n"
        " LEFT JOIN account a ON a.id = n.actor WHERE n.issuer = $1 ORDER BY n.from_on DESC LIMIT 50",
        issuer);
}

Result<> set_pattern(db::Tx& tx, UnitId issuer, Date from_on, std::string_view pattern, AccountId actor,
                     DomainTime at) {
    TRY(tx.run(
        "/*found*/ INSERT INTO number_pattern (issuer, from_on, pattern, actor, at) VALUES ($1, $2, $3,"
        " $4, $5) ON CONFLICT (issuer, from_on) DO UPDATE SET pattern = excluded.pattern,"
        " actor = excluded.actor, at = excluded.at",
        issuer, from_on, pattern, actor, at));
    return {};
}

Result<std::vector<std::string>> numbers_given(db::Tx& tx, std::span<const std::string> numbers) {
    static const db::Many kGiven("/*found*/ SELECT number FROM certificate WHERE number IN (VALUES {rows})",
                                 {.columns = 1});
    return kGiven.all<std::string>(
        tx, nullptr, [](db::Binder&) {}, numbers,
        [](db::Binder& row, const std::string& number) { row.add(number); });
}

Result<std::int64_t> next_serial(db::Tx& tx, std::string_view series) {
    const auto next = TRY(tx.maybe<std::int64_t>("SELECT next FROM series WHERE name = $1", series));
    return next.value_or(1);
}

Result<std::optional<std::string>> code_known(db::Tx& tx, UnitId issuer) {
    return tx.maybe<std::string>("SELECT code FROM issuer_code WHERE unit = $1 ORDER BY code LIMIT 1",
                                 issuer);
}

Result<Registered> registered(db::Tx& tx, CertificateId id) {
    return tx.one<Registered>(
        "/*found*/ SELECT c.year, c.serial, coalesce((SELECT min(k.code) FROM issuer_code k WHERE k.unit ="
        " c.issuer), '000000') AS code FROM certificate c WHERE c.id = $1",
        id);
}

}  // namespace xingtan::certificate::store
