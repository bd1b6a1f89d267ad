// What an authority asks of everybody at and below a unit, in versions; how people stand to it; and what
// hours are worth in credits.
#include <algorithm>
#include <unordered_map>

#include "base/cursor.h"
#include "base/limits.h"
#include "domain/hours/service_record.h"
#include "domain/hours/store_requirement.h"
#include "domain/org/service.h"

namespace xingtan::hours {
namespace {

constexpr int kLookedThrough = 2'000;

Result<RuleTerms> terms_of(const store::VersionRow& row) {
    RuleTerms terms{row.from_on, row.span, row.years, row.plan_from, row.plan_until, row.minimum_tenths};
    terms.lines = TRY(from_json<std::vector<RuleLine>>(row.lines));
    terms.document = row.document;
    return terms;
}

Result<std::vector<PlacedRule>> with_versions(db::Tx& tx, std::vector<store::RuleRow> rows) {
    std::vector<HourRuleId> ids;
    for (const auto& row : rows) ids.push_back(row.id);
    const auto versions = TRY(store::versions(tx, ids));
    std::vector<PlacedRule> list;
    for (auto& row : rows) {
        HourRule rule{row.id,      row.unit, std::move(row.unit_name), std::move(row.name), row.ended_on,
                      row.version, {}};
        for (const auto& one : versions) {
            if (one.rule != row.id) continue;
            auto terms = TRY(terms_of(one));
            rule.versions.push_back({one.number, std::move(terms), one.recorded_by, one.recorded_at});
        }
        list.push_back({std::move(rule), std::move(row.path), std::move(row.path_end)});
    }
    return list;
}

Result<HourRule> show_rule(db::Tx& tx, store::RuleRow row) {
    auto list = TRY(with_versions(tx, {std::move(row)}));
    return std::move(list.front().rule);
}

Result<store::RuleRow> rule_to_change(db::Tx& tx, Context& ctx, HourRuleId id) {
    const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
    auto found = TRY(store::rule_in_scope(tx, scope, id));
    if (!found) return Error::missing();
    if (ctx.if_match && *ctx.if_match != found->version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(found->version)}});
    return std::move(*found);
}

struct RuleNote {
    std::string name;
    std::int64_t number = 0;
    std::string document;
};
BOOST_DESCRIBE_STRUCT(RuleNote, (), (name, number, document))

Result<> note(db::Tx& tx, Context& ctx, std::string_view action, const store::RuleRow& rule,
              std::int64_t number, const std::string& document) {
    return audit::record(tx, ctx.who(),
                         {.action = action,
                          .object = to_wire(rule.id),
                          .unit = rule.unit,
                          .detail = to_json(RuleNote{rule.name, number, document})});
}

Result<> write_version(db::Tx& tx, Context& ctx, const store::RuleRow& rule, std::int64_t number,
                       const RuleTerms& terms) {
    const auto id = TRY(ctx.ids.next());
    TRY(store::insert_version(tx, {id, rule.id, number, &terms}, ctx.actor.account, ctx.at));
    return note(tx, ctx, number == 1 ? "hour-rule.set" : "hour-rule.changed", rule, number, terms.document);
}

bool is_for(const PlacedRule& rule, const std::string& path) {
    return rule.path <= path && path < rule.path_end;
}

using SumsByPerson = std::unordered_map<PersonId, std::vector<DaySum>>;
Result<SumsByPerson> sums_of(db::Tx& tx, std::span<const store::ListedPerson> people) {
    std::vector<PersonId> ids;
    for (const auto& one : people) ids.push_back(one.id);
    const auto rows = TRY(store::sums_of(tx, ids));
    SumsByPerson sums;
    for (const auto& row : rows) sums[row.person].push_back({row.completed_on, row.mode, row.tenths});
    return sums;
}

PersonStanding standing_of(const store::ListedPerson& person, std::span<const PlacedRule> rules,
                           std::span<const DaySum> sums, Date today) {
    PersonStanding standing{person.id, person.name, person.unit_name, 0, {}};
    for (const auto& one : sums) standing.tenths += one.tenths;
    for (const auto& rule : rules) {
        if (!is_for(rule, person.path)) continue;
        for (auto& state : states_of(rule.rule, sums, today))
            if (!state.over) standing.rules.push_back(std::move(state));
    }
    return standing;
}

bool lacks(const PersonStanding& standing) {
    return std::ranges::any_of(standing.rules, [](const auto& state) { return !state.met; });
}

Result<store::PeopleQuery> query_of(const org::UnitFacts& unit, const PageRequest& page) {
    store::PeopleQuery query{unit.path, unit.path_end, "", "", 0, page.size + 1};
    if (page.after.empty()) return query;
    const auto values = TRY(read_cursor(page.after, 3));
    query.after_path = values[0], query.after_initials = values[1];
    query.after_id = id_from_wire(PersonTag::letter, values[2]).value_or(0);
    return query;
}

// One page of standings. Fills `out` up to its size and leaves in `query` where to go on.
struct Looking {
    db::Tx& tx;
    const AnyScope& scope;
    const std::vector<PlacedRule>& rules;
    Date today;
    bool unmet;
    int size;

    Result<> fill(store::PeopleQuery query, Page<PersonStanding>& out) const {
        for (int seen = 0; seen < kLookedThrough; seen += size) {
            auto people = TRY(store::people_of(tx, scope, query));
            const bool more = std::ssize(people) > size;
            if (more) people.pop_back();
            const auto sums = TRY(sums_of(tx, people));
            for (const auto& one : people) {
                const auto hers = sums.find(one.id);
                auto standing = standing_of(
                    one, rules, hers == sums.end() ? std::span<const DaySum>() : hers->second, today);
                query.after_path = one.path, query.after_initials = one.initials;
                query.after_id = one.id.value;
                if (!unmet || lacks(standing)) out.rows.push_back(std::move(standing));
                if (std::ssize(out.rows) == size && (more || &one != &people.back())) return stop(query, out);
            }
            if (!more) return {};
        }
        return stop(query, out);
    }

    static Result<> stop(const store::PeopleQuery& query, Page<PersonStanding>& out) {
        out.next = make_cursor(
            {query.after_path, query.after_initials, id_to_wire(PersonTag::letter, query.after_id)});
        return {};
    }
};

Result<> rate_sound(const CreditRateBody& body) {
    if (body.tenths_per_credit < 1 || body.tenths_per_credit > kCreditTenthsMost)
        return Error::invalid_field("tenths_per_credit", "hours-out-of-range");
    if (body.document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    return {};
}

Result<std::vector<CreditRate>> rates_shown(db::Tx& tx, UnitId unit) {
    auto rows = TRY(store::rates_at(tx, unit));
    std::vector<CreditRate> list;
    for (auto& row : rows)
        list.push_back({row.mode, row.from_on, row.tenths_per_credit, std::move(row.document),
                        std::move(row.unit_name), row.unit == unit});
    return list;
}

}  // namespace

Result<std::vector<PlacedRule>> rules_for(db::Tx& tx, UnitId unit) {
    auto rows = TRY(store::rules_at(tx, unit));
    return with_versions(tx, std::move(rows));
}

Result<std::vector<PlacedRule>> rules_for_all(db::Tx& tx, const org::UnitFacts& unit) {
    auto rows = TRY(store::rules_at(tx, unit.id));
    auto below = TRY(store::rules_below(tx, unit));
    std::ranges::move(below, std::back_inserter(rows));
    return with_versions(tx, std::move(rows));
}

Result<std::vector<Rate>> rates_for(db::Tx& tx, UnitId unit) {
    auto rows = TRY(store::rates_at(tx, unit));
    std::vector<Rate> list;
    for (auto& row : rows)
        list.push_back(
            {row.mode, row.from_on, row.tenths_per_credit, std::ssize(row.path), std::move(row.unit_name)});
    return list;
}

Result<std::vector<HourRule>> rules_of_unit(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<HourRule>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        auto placed = TRY(rules_for_all(tx, unit));
        std::vector<HourRule> list;
        for (auto& one : placed) list.push_back(std::move(one.rule));
        return list;
    });
}

Result<HourRule> set_rule(Context& ctx, Claimed<UnitId> id, const RuleBody& body) {
    if (body.name.empty()) return Error::invalid_field("name", "field-empty");
    if (body.name.size() > limits::kNameBytes) return Error::invalid_field("name", "text-too-long");
    TRY(well_formed(body.terms));
    return ctx.db.write([&](db::Tx& tx) -> Result<HourRule> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        store::RuleRow rule;
        rule.id = TRY(ctx.next_id<HourRuleId>());
        rule.unit = unit.id, rule.unit_name = unit.name, rule.name = body.name;
        TRY(store::insert_rule(tx, rule, ctx.actor.account, ctx.at));
        TRY(write_version(tx, ctx, rule, 1, body.terms));
        return show_rule(tx, rule);
    });
}

Result<HourRule> add_rule_version(Context& ctx, Claimed<HourRuleId> id, const RuleTerms& terms) {
    TRY(well_formed(terms));
    return ctx.db.write([&](db::Tx& tx) -> Result<HourRule> {
        auto row = TRY(rule_to_change(tx, ctx, id.unproven));
        const bool mine = TRY(store::touch_rule(tx, row.id, row.version, std::nullopt));
        if (!mine) return Error::stale({{"yours", std::to_string(row.version)}});
        ++row.version;
        const auto rule = TRY(show_rule(tx, row));
        TRY(may_follow(rule, terms, day_of(ctx.now)));
        TRY(write_version(tx, ctx, row, rule.versions.front().number + 1, terms));
        return show_rule(tx, row);
    });
}

Result<HourRule> end_rule(Context& ctx, Claimed<HourRuleId> id, const RuleEndBody& body) {
    if (body.document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<HourRule> {
        auto row = TRY(rule_to_change(tx, ctx, id.unproven));
        if (row.ended_on) return Error::conflict("rule-ended");
        if (body.on < day_of(ctx.now))
            return Error::invalid_field("on", "rule-in-the-past", {{"day", to_iso(day_of(ctx.now))}});
        const bool mine = TRY(store::touch_rule(tx, row.id, row.version, body.on));
        if (!mine) return Error::stale({{"yours", std::to_string(row.version)}});
        ++row.version;
        row.ended_on = body.on;
        TRY(note(tx, ctx, "hour-rule.ended", row, 0, body.document));
        return show_rule(tx, row);
    });
}

Result<Page<PersonStanding>> standings(Context& ctx, Claimed<UnitId> id, bool unmet,
                                       const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<PersonStanding>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        const auto rules = TRY(rules_for_all(tx, unit));
        const auto query = TRY(query_of(unit, page));
        const auto counted = TRY(store::count_people(tx, scope, query));
        Page<PersonStanding> out;
        out.set_total(counted);
        TRY((Looking{tx, scope, rules, day_of(ctx.now), unmet, page.size}.fill(query, out)));
        return out;
    });
}

Result<std::vector<CreditRate>> credit_rates(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<CreditRate>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        return rates_shown(tx, unit.id);
    });
}

Result<std::vector<CreditRate>> set_credit_rate(Context& ctx, Claimed<UnitId> id,
                                                const CreditRateBody& body) {
    TRY(rate_sound(body));
    return ctx.db.write([&](db::Tx& tx) -> Result<std::vector<CreditRate>> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        const auto row = TRY(ctx.ids.next());
        TRY(store::insert_rate(tx, row, unit.id, body, ctx.actor.account, ctx.at));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "credit-rate.set",
                           .object = to_wire(unit.id),
                           .unit = unit.id,
                           .detail = to_json(body)}));
        return rates_shown(tx, unit.id);
    });
}

}  // namespace xingtan::hours
