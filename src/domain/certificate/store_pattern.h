#pragma once
// How issuers' numbers are made, and where a number stands in its issuer's year.
#include "domain/certificate/service_pattern.h"
#include "domain/certificate/store.h"

namespace xingtan::certificate::store {

// In force on a day; empty: the usual one.
Result<std::string> pattern_on(db::Tx& tx, UnitId issuer, Date day);
Result<std::vector<NumberPattern>> patterns(db::Tx& tx, UnitId issuer);  // newest first, at most fifty
Result<> set_pattern(db::Tx& tx, UnitId issuer, Date from_on, std::string_view pattern, AccountId actor,
                     DomainTime at);
// Those of the numbers that were given already.
Result<std::vector<std::string>> numbers_given(db::Tx& tx, std::span<const std::string> numbers);
Result<std::int64_t> next_serial(db::Tx& tx, std::string_view series);  // without taking it
Result<std::optional<std::string>> code_known(db::Tx& tx, UnitId issuer);

// A certificate found in scope, among those of its issuer's year.
struct Registered {
    std::int64_t year = 0;
    std::int64_t serial = 0;
    std::string code;  // the first of its issuer's
};
BOOST_DESCRIBE_STRUCT(Registered, (), (year, serial, code))
Result<Registered> registered(db::Tx& tx, CertificateId id);

}  // namespace xingtan::certificate::store
