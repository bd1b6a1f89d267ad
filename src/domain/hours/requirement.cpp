#include "domain/hours/requirement.h"

#include <algorithm>
#include <set>

#include "base/limits.h"

namespace xingtan::hours {
namespace {

constexpr Date kEver{std::numeric_limits<std::int32_t>::max()};

struct Days {
    Date from;
    Date until;
};

Days days_of(const RuleTerms& terms, Date on) {
    if (terms.span == RuleSpan::Rolling)
        return {Date{years_before(on, terms.years.value_or(0)).days + 1}, on};
    return {terms.plan_from.value_or(on), std::min(on, terms.plan_until.value_or(on))};
}

std::int64_t sum_of(std::span<const DaySum> sums, const Days& days, std::optional<StudyMode> mode) {
    std::int64_t sum = 0;
    for (const auto& one : sums)
        if (days.from <= one.on && one.on <= days.until && (!mode || one.mode == *mode)) sum += one.tenths;
    return sum;
}

// Of both a line may ask, the larger holds; a share is one of the minimum, rounded up.
std::int64_t asked_by(const RuleLine& line, std::int64_t minimum) {
    const auto share = (minimum * line.least_percent.value_or(0) + 99) / 100;
    return std::max(line.least_tenths.value_or(0), share);
}

bool met_on(const RuleTerms& terms, std::span<const DaySum> sums, Date on) {
    const auto days = days_of(terms, on);
    if (sum_of(sums, days, {}) < terms.minimum_tenths) return false;
    return std::ranges::all_of(terms.lines, [&](const RuleLine& line) {
        return sum_of(sums, days, line.mode) >= asked_by(line, terms.minimum_tenths);
    });
}

// What is met stays so until hours grow too old; each day on which some do is tried.
std::optional<Date> lapse(const RuleTerms& terms, std::span<const DaySum> sums, Date on) {
    if (terms.span != RuleSpan::Rolling) return std::nullopt;
    std::set<Date> days;
    for (const auto& one : sums) {
        const auto gone = years_before(one.on, -terms.years.value_or(0));
        if (gone > on) days.insert(gone);
    }
    for (const auto day : days)
        if (!met_on(terms, sums, day)) return day;
    return std::nullopt;
}

// The last day a version was in force, the newest having none but the rule's own end.
Date last_day(const HourRule& rule, std::size_t index) {
    const auto ended = rule.ended_on.value_or(kEver);
    const auto next = index == 0 ? kEver : Date{rule.versions[index - 1].terms.from_on.days - 1};
    const auto& terms = rule.versions[index].terms;
    const auto plan = terms.span == RuleSpan::Plan ? terms.plan_until.value_or(kEver) : kEver;
    return std::min({ended, next, plan});
}

Result<> line_sound(const RuleLine& line) {
    const bool tenths = line.least_tenths && *line.least_tenths >= 1 && *line.least_tenths <= kRuleTenthsMost;
    const bool percent = line.least_percent && *line.least_percent >= 1 && *line.least_percent <= 100;
    if (!line.least_tenths && !line.least_percent) return Error::invalid_field("lines", "rule-line-empty");
    if ((line.least_tenths && !tenths) || (line.least_percent && !percent))
        return Error::invalid_field("lines", "hours-out-of-range");
    return {};
}

Result<> span_sound(const RuleTerms& terms) {
    if (terms.span == RuleSpan::Rolling) {
        if (!terms.years || *terms.years < 1 || *terms.years > kRuleYearsMost || terms.plan_from ||
            terms.plan_until)
            return Error::invalid_field("years", "rule-years-out-of-range");
        return {};
    }
    if (!terms.plan_from || !terms.plan_until || terms.years)
        return Error::invalid_field("plan_from", "field-missing");
    if (*terms.plan_until < *terms.plan_from)
        return Error::invalid_field("plan_until", "ends-before-it-begins");
    if (*terms.plan_until < terms.from_on) return Error::invalid_field("from_on", "rule-after-its-plan");
    return {};
}

}  // namespace

Date years_before(Date day, std::int64_t years) {
    auto iso = to_iso(day);
    const auto year = std::to_string(year_of(day) - years);
    iso.replace(0, 4, std::string(4 - std::min<std::size_t>(4, year.size()), '0') + year);
    if (const auto same = date_from_iso(iso)) return *same;
    iso.replace(8, 2, "28");
    return date_from_iso(iso).value_or(day);
}

Result<> well_formed(const RuleTerms& terms) {
    if (terms.minimum_tenths < 1 || terms.minimum_tenths > kRuleTenthsMost)
        return Error::invalid_field("minimum_tenths", "hours-out-of-range");
    if (terms.document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    TRY(span_sound(terms));
    std::set<StudyMode> modes;
    std::int64_t asked = 0;
    for (const auto& line : terms.lines) {
        TRY(line_sound(line));
        if (!modes.insert(line.mode).second) return Error::invalid_field("lines", "rule-line-twice");
        asked += asked_by(line, terms.minimum_tenths);
    }
    if (asked > terms.minimum_tenths) return Error::invalid_field("lines", "rule-lines-over-minimum");
    return {};
}

Result<> may_follow(const HourRule& rule, const RuleTerms& next, Date today) {
    if (rule.ended_on) return Error::conflict("rule-ended");
    if (!rule.versions.empty() && next.from_on <= rule.versions.front().terms.from_on)
        return Error::invalid_field("from_on", "rule-before-last-version",
                                    {{"day", to_iso(rule.versions.front().terms.from_on)}});
    if (!rule.versions.empty() && next.from_on < today)
        return Error::invalid_field("from_on", "rule-in-the-past", {{"day", to_iso(today)}});
    return {};
}

RuleState judged(const HourRule& rule, const RuleVersion& version, std::span<const DaySum> sums, Date on) {
    const auto& terms = version.terms;
    const auto days = days_of(terms, on);
    RuleState state;
    state.rule = rule.id, state.name = rule.name, state.unit_name = rule.unit_name;
    state.number = version.number, state.document = terms.document, state.span = terms.span;
    state.counted_from = days.from, state.counted_until = days.until, state.judged_on = on;
    state.minimum_tenths = terms.minimum_tenths;
    state.got_tenths = sum_of(sums, days, {});
    std::int64_t lacking = 0;
    for (const auto& line : terms.lines) {
        const auto asked = asked_by(line, terms.minimum_tenths);
        const auto got = sum_of(sums, days, line.mode);
        state.lines.push_back({line.mode, asked, got, got >= asked});
        lacking += std::max<std::int64_t>(0, asked - got);
    }
    state.missing_tenths = std::max(lacking, terms.minimum_tenths - state.got_tenths);
    state.missing_tenths = std::max<std::int64_t>(0, state.missing_tenths);
    state.met = state.missing_tenths == 0;
    return state;
}

std::vector<RuleState> states_of(const HourRule& rule, std::span<const DaySum> sums, Date today) {
    std::vector<RuleState> list;
    for (std::size_t i = 0; i < rule.versions.size(); ++i) {
        const auto& version = rule.versions[i];
        const auto last = last_day(rule, i);
        if (version.terms.from_on > today || last < version.terms.from_on) continue;
        auto state = judged(rule, version, sums, std::min(today, last));
        state.over = last < today;
        if (!state.over && version.terms.span == RuleSpan::Plan) state.deadline = version.terms.plan_until;
        if (!state.over && state.met) state.lapses_on = lapse(version.terms, sums, today);
        list.push_back(std::move(state));
    }
    return list;
}

const Rate* rate_on(std::span<const Rate> rates, StudyMode mode, Date on) {
    const Rate* best = nullptr;
    for (const auto& one : rates) {
        if (one.mode != mode || on < one.from_on) continue;
        if (!best || one.depth > best->depth || (one.depth == best->depth && one.from_on > best->from_on))
            best = &one;
    }
    return best;
}

std::vector<CreditLine> credits_of(std::span<const Rate> rates, std::span<const DaySum> sums) {
    std::map<std::pair<StudyMode, const Rate*>, std::int64_t> tenths;
    for (const auto& one : sums) tenths[{one.mode, rate_on(rates, one.mode, one.on)}] += one.tenths;
    std::vector<CreditLine> lines;
    for (const auto& [key, sum] : tenths) {
        const auto* rate = key.second;
        if (sum == 0) continue;
        lines.push_back({key.first, sum, rate ? rate->tenths_per_credit : 0,
                         rate ? sum * 100 / rate->tenths_per_credit : 0,
                         rate ? rate->unit_name : std::string()});
    }
    std::ranges::stable_sort(lines, [](const auto& a, const auto& b) {
        return std::pair(a.mode, a.tenths_per_credit) < std::pair(b.mode, b.tenths_per_credit);
    });
    return lines;
}

std::int64_t credit_sum(std::span<const CreditLine> lines) {
    std::int64_t sum = 0;
    for (const auto& line : lines) sum += line.hundredths;
    return sum;
}

}  // namespace xingtan::hours
