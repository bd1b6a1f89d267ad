#include "domain/project/rules_terms.h"

#include <algorithm>
#include <set>

#include "base/limits.h"

namespace xingtan::project {
namespace {

bool met_at(const CompletionRule& rule, const std::vector<bool>& parts);

std::int64_t met_among(const std::vector<CompletionRule>& rules, const std::vector<bool>& parts) {
    return std::count_if(rules.begin(), rules.end(), [&](const auto& one) { return met_at(one, parts); });
}

bool met_at(const CompletionRule& rule, const std::vector<bool>& parts) {
    if (rule.combine == Combine::Part) {
        const auto position = rule.part.value_or(0);
        return position >= 1 && position <= std::ssize(parts) &&
               parts[static_cast<std::size_t>(position - 1)];
    }
    if (!rule.rules || rule.rules->empty()) return false;
    const auto met = met_among(*rule.rules, parts);
    if (rule.combine == Combine::Any) return met > 0;
    if (rule.combine == Combine::AtLeast) return met >= rule.least.value_or(1);
    return met == std::ssize(*rule.rules);
}

// Walks the tree once; what is wrong with it is one fault of the field, since a form draws it as one thing.
class TreeCheck {
  public:
    explicit TreeCheck(std::int64_t parts) : parts_(parts) {}

    bool sound(const CompletionRule& rule, int depth = 1) {
        if (depth > kRuleDepthMost || ++nodes_ > kRuleNodesMost) return false;
        if (rule.combine == Combine::Part)
            return rule.part && *rule.part >= 1 && *rule.part <= parts_ && !rule.rules && !rule.least;
        if (rule.part || !rule.rules || rule.rules->empty()) return false;
        if ((rule.combine == Combine::AtLeast) != rule.least.has_value()) return false;
        if (rule.least && (*rule.least < 1 || *rule.least > std::ssize(*rule.rules))) return false;
        return std::all_of(rule.rules->begin(), rule.rules->end(),
                           [&](const auto& one) { return sound(one, depth + 1); });
    }

  private:
    std::int64_t parts_;
    int nodes_ = 0;
};

bool names_choices(ConditionKind kind) {
    return kind == ConditionKind::Stage || kind == ConditionKind::UnitKind || kind == ConditionKind::Post ||
           kind == ConditionKind::Subject || kind == ConditionKind::Trained ||
           kind == ConditionKind::NotTrained;
}

Result<> well_formed_condition(const Condition& one, std::int64_t number, const std::string& field) {
    if (one.number != number) return Error::invalid_field(field + ".number", "number-not-unique");
    if (one.words.empty()) return Error::invalid_field(field + ".words", "field-empty");
    if (one.words.size() > kWordsOfConditionMost)
        return Error::invalid_field(field + ".words", "text-too-long");
    const bool chooses = names_choices(one.kind);
    if (chooses == one.any_of.empty() || one.any_of.size() > kChoicesMost)
        return Error::invalid_field(field + ".any_of", "condition-incomplete");
    for (const auto& choice : one.any_of)
        if (choice.empty() || choice.size() > limits::kNameBytes)
            return Error::invalid_field(field + ".any_of", "condition-incomplete");
    const bool bounded = one.least || one.most;
    const bool ordered = one.least.value_or(0) >= 0 && one.least.value_or(0) <= one.most.value_or(150);
    if (bounded != (one.kind == ConditionKind::Age) || !ordered || one.most.value_or(0) > 150)
        return Error::invalid_field(field + ".least", "condition-incomplete");
    if (one.attester && one.kind != ConditionKind::Attested)
        return Error::invalid_field(field + ".attester", "condition-incomplete");
    return {};
}

Result<> well_formed_conditions(const std::vector<Condition>& conditions) {
    if (conditions.size() > kConditionsMost)
        return Error::invalid_field("terms.conditions", "list-length-out-of-range",
                                    {{"most", std::to_string(kConditionsMost)}});
    std::int64_t number = 0;
    for (const auto& one : conditions) {
        const auto field = "terms.conditions." + std::to_string(number);
        TRY(well_formed_condition(one, number + 1, field));
        ++number;
    }
    return {};
}

Result<> well_formed_fees(const std::vector<FeeLine>& fees) {
    if (fees.size() > kFeeLinesMost)
        return Error::invalid_field("terms.fees", "list-length-out-of-range",
                                    {{"most", std::to_string(kFeeLinesMost)}});
    for (std::size_t i = 0; i < fees.size(); ++i) {
        const auto field = "terms.fees." + std::to_string(i);
        if (fees[i].words.empty()) return Error::invalid_field(field + ".words", "field-empty");
        if (fees[i].words.size() > kWordsOfConditionMost)
            return Error::invalid_field(field + ".words", "text-too-long");
        if (fees[i].amount_fen < 0 || fees[i].amount_fen > kFeeMost)
            return Error::invalid_field(field + ".amount_fen", "fee-out-of-range",
                                        {{"most", std::to_string(kFeeMost / 100)}});
    }
    return {};
}

Result<> well_formed_figures(const std::vector<ProjectFigure>& figures) {
    std::set<FigureKind> named;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto field = "terms.figures." + std::to_string(i);
        if (!named.insert(figures[i].kind).second)
            return Error::invalid_field(field + ".kind", "named-twice");
        const std::int64_t most = figures[i].kind == FigureKind::OwnerShare ? 100 : 10'000;
        if (figures[i].value < 0 || figures[i].value > most)
            return Error::invalid_field(field + ".value", "figure-out-of-range",
                                        {{"most", std::to_string(most)}});
    }
    return {};
}

// Slots of the hard requirements of a part, as bits.
std::int64_t slots_of(const Part& part) {
    std::int64_t bits = 0;
    for (const auto& requirement : part.requirements)
        if (requirement.strength.value_or(Strength::Hard) == Strength::Hard)
            bits |= std::int64_t{1} << (requirement.slot - 1);
    return bits;
}

}  // namespace

Weight weigh(Strength strength, bool holds) {
    if (holds) return Weight::Fits;
    if (strength == Strength::Hard) return Weight::Refuses;
    return strength == Strength::Principle ? Weight::Deviates : Weight::Shown;
}

bool left_to_confirmer(const Condition& condition) {
    return condition.kind == ConditionKind::Attested && condition.attester == Attester::Confirmer;
}

bool completed(const std::optional<CompletionRule>& rule, const std::vector<bool>& parts) {
    if (rule) return met_at(*rule, parts);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](bool met) { return met; });
}

Result<> well_formed(const ProjectTerms& terms, std::int64_t parts) {
    if (terms.completion && !TreeCheck(parts).sound(*terms.completion))
        return Error::invalid_field("terms.completion", "completion-unsound");
    TRY(well_formed_conditions(terms.conditions));
    TRY(well_formed_fees(terms.fees));
    return well_formed_figures(terms.figures);
}

std::vector<std::int64_t> ways_of(const std::optional<CompletionRule>& rule, const std::vector<Part>& parts) {
    std::set<std::int64_t> ways;
    const auto subsets = std::size_t{1} << parts.size();  // at most six parts
    for (std::size_t chosen = 0; chosen < subsets; ++chosen) {
        std::vector<bool> met;
        std::int64_t slots = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto own = slots_of(parts[i]);
            met.push_back((chosen >> i & 1) != 0 || own == 0);
            if ((chosen >> i & 1) != 0) slots |= own;
        }
        if (completed(rule, met)) ways.insert(slots);
    }
    std::vector<std::int64_t> least;
    for (const auto way : ways)
        if (std::none_of(ways.begin(), ways.end(),
                         [&](auto other) { return other != way && (other & way) == other; }))
            least.push_back(way);
    return least;
}

}  // namespace xingtan::project
