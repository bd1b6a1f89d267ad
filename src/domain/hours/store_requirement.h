#pragma once
// One SQL statement per function over hour_rule, hour_rule_version and credit_rate. Units named here were
// found in scope in the same transaction.
#include <span>

#include "domain/hours/requirement.h"
#include "domain/org/model.h"
#include "platform/auth/context.h"
#include "platform/db/ledger.h"

namespace xingtan::hours::store {

struct RuleRow {
    HourRuleId id;
    UnitId unit;
    std::string unit_name;
    std::string path, path_end;  // of the unit: whom the rule is for
    std::string name;
    std::optional<Date> ended_on;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(RuleRow, (), (id, unit, unit_name, path, path_end, name, ended_on, version))
// Those of the unit, of the units above it and, if asked for, of those below; from the top.
Result<std::vector<RuleRow>> rules_at(db::Tx& tx, UnitId unit);
Result<std::vector<RuleRow>> rules_below(db::Tx& tx, const org::UnitFacts& unit);
Result<std::optional<RuleRow>> rule_in_scope(db::Tx& tx, const AnyScope& scope, HourRuleId id);

struct VersionRow {
    HourRuleId rule;
    std::int64_t number = 0;
    Date from_on;
    RuleSpan span{};
    std::optional<std::int64_t> years;
    std::optional<Date> plan_from, plan_until;
    std::int64_t minimum_tenths = 0;
    std::string lines;
    std::string document;
    std::string recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (),
                      (rule, number, from_on, span, years, plan_from, plan_until, minimum_tenths, lines,
                       document, recorded_by, recorded_at))
Result<std::vector<VersionRow>> versions(db::Tx& tx, std::span<const HourRuleId> rules);  // newest first

Result<> insert_rule(db::Tx& tx, const RuleRow& rule, AccountId by, WallTime at);
struct NewVersion {
    std::int64_t id = 0;
    HourRuleId rule;
    std::int64_t number = 0;
    const RuleTerms* terms = nullptr;
};
const db::Ledger& version_ledger();
Result<> insert_version(db::Tx& tx, const NewVersion& version, AccountId by, WallTime at);
// False when the version moved on. With a day: the rule ends on it.
Result<bool> touch_rule(db::Tx& tx, HourRuleId id, std::int64_t version, std::optional<Date> ended_on);

struct RateRow {
    UnitId unit;
    std::string unit_name;
    std::string path;
    StudyMode mode{};
    Date from_on;
    std::int64_t tenths_per_credit = 0;
    std::string document;
};
BOOST_DESCRIBE_STRUCT(RateRow, (), (unit, unit_name, path, mode, from_on, tenths_per_credit, document))
// Of the unit and those above it: the nearest first, then by mode, the newest first. Of several of one day
// the last one written holds.
Result<std::vector<RateRow>> rates_at(db::Tx& tx, UnitId unit);
const db::Ledger& rate_ledger();
Result<> insert_rate(db::Tx& tx, std::int64_t id, UnitId unit, const CreditRateBody& body, AccountId by,
                     WallTime at);

}  // namespace xingtan::hours::store
