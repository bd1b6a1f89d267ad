#pragma once
// Pure decisions about the terms of a project.
#include "domain/project/model.h"

namespace xingtan::project {

constexpr std::size_t kConditionsMost = 20;
constexpr std::size_t kFeeLinesMost = 20;
constexpr std::size_t kWordsOfConditionMost = 300;  // bytes
constexpr std::size_t kChoicesMost = 30;
constexpr int kRuleDepthMost = 4;
constexpr int kRuleNodesMost = 40;
constexpr std::int64_t kFeeMost = 100'000'000;  // fen

// Every rule of the terms; `parts` is how many the project has.
Result<> well_formed(const ProjectTerms& terms, std::int64_t parts);

// The least sets of requirement slots, as bits from slot 1, that complete the project by its hard
// requirements: the same rule for whoever asks in SQL. A set of none means it is completed by nothing.
std::vector<std::int64_t> ways_of(const std::optional<CompletionRule>& rule, const std::vector<Part>& parts);

}  // namespace xingtan::project
