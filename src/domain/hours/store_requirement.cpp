#include "domain/hours/store_requirement.h"

#include "platform/db/many.h"

#define RULE_COLUMNS                                                                                    \
    "SELECT r.id, r.unit, a.name AS unit_name, a.path, a.path_end, r.name, r.ended_on, r.version FROM " \
    "hour_rule r JOIN unit a ON a.id = r.unit "

namespace xingtan::hours::store {

Result<std::vector<RuleRow>> rules_at(db::Tx& tx, UnitId unit) {
    return tx.all<RuleRow>(
        "/*found*/ " RULE_COLUMNS
        "JOIN unit u ON u.id = $1 WHERE a.path <= u.path AND u.path < a.path_end ORDER BY a.path, r.id LIMIT "
        "200",
        unit);
}

Result<std::vector<RuleRow>> rules_below(db::Tx& tx, const org::UnitFacts& unit) {
    return tx.all<RuleRow>("/*found*/ " RULE_COLUMNS
                           "WHERE a.path > $1 AND a.path < $2 ORDER BY a.path, r.id LIMIT 200",
                           unit.path, unit.path_end);
}

Result<std::optional<RuleRow>> rule_in_scope(db::Tx& tx, const AnyScope& scope, HourRuleId id) {
    return tx.maybe<RuleRow>(RULE_COLUMNS "WHERE r.id = $1 AND" IN_SCOPE("a.path"), scope, id);
}

Result<std::vector<VersionRow>> versions(db::Tx& tx, std::span<const HourRuleId> rules) {
    static const db::Many kVersions(
        "/*found*/ SELECT v.rule, v.number, v.from_on, v.span, v.years, v.plan_from, v.plan_until,"
        " v.minimum_tenths, v.lines, v.document, coalesce(a.name, '') AS recorded_by, v.recorded_at FROM "
        "hour_rule_version v LEFT JOIN account a ON a.id = v.recorded_by WHERE v.rule IN (VALUES {rows}) "
        "ORDER BY v.rule, v.number DESC",
        {.columns = 1});
    return kVersions.all<VersionRow>(
        tx, nullptr, [](db::Binder&) {}, rules, [](db::Binder& row, HourRuleId id) { row.add(id); });
}

Result<> insert_rule(db::Tx& tx, const RuleRow& rule, AccountId by, WallTime at) {
    TRY(tx.run("INSERT INTO hour_rule (id, unit, name, made_by, made_at) VALUES ($1, $2, $3, $4, $5)",
               rule.id, rule.unit, rule.name, by, at));
    return {};
}

const db::Ledger& version_ledger() {
    static const db::Ledger kVersions(
        "hour_rule_version",
        "id, rule, number, from_on, span, years, plan_from, plan_until, minimum_tenths, lines, document, "
        "recorded_by, recorded_at");
    return kVersions;
}

Result<> insert_version(db::Tx& tx, const NewVersion& version, AccountId by, WallTime at) {
    const auto lines = to_json(version.terms->lines);
    return version_ledger().insert(tx, version, [&](db::Binder& row, const NewVersion& v) {
        const auto& t = *v.terms;
        row.add(v.id, v.rule, v.number, t.from_on, t.span, t.years, t.plan_from, t.plan_until,
                t.minimum_tenths, lines, t.document, by, at);
    });
}

Result<bool> touch_rule(db::Tx& tx, HourRuleId id, std::int64_t version, std::optional<Date> ended_on) {
    const auto touched =
        TRY(tx.run("/*found*/ UPDATE hour_rule SET version = version + 1, ended_on = coalesce($3, ended_on) "
                   "WHERE id = $1 AND version = $2",
                   id, version, ended_on));
    return touched == 1;
}

Result<std::vector<RateRow>> rates_at(db::Tx& tx, UnitId unit) {
    return tx.all<RateRow>(
        "/*found*/ SELECT c.unit, a.name AS unit_name, a.path, c.mode, c.from_on, c.tenths_per_credit,"
        " c.document FROM credit_rate c JOIN unit a ON a.id = c.unit JOIN unit u ON u.id = $1 WHERE a.path "
        "<= u.path AND u.path < a.path_end ORDER BY a.path DESC, c.mode, c.from_on DESC, c.id DESC LIMIT "
        "500",
        unit);
}

const db::Ledger& rate_ledger() {
    static const db::Ledger kRates(
        "credit_rate", "id, unit, mode, from_on, tenths_per_credit, document, recorded_by, recorded_at");
    return kRates;
}

Result<> insert_rate(db::Tx& tx, std::int64_t id, UnitId unit, const CreditRateBody& body, AccountId by,
                     WallTime at) {
    return rate_ledger().insert(tx, body, [&](db::Binder& row, const CreditRateBody& b) {
        row.add(id, unit, b.mode, b.from_on, b.tenths_per_credit, b.document, by, at);
    });
}

}  // namespace xingtan::hours::store
