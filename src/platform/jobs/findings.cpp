#include "platform/jobs/findings.h"

#include <algorithm>

namespace xingtan::jobs {
namespace {

constexpr std::size_t kValuesMost = 500;  // different wrong values; more are still counted by their code

template <class T>
std::vector<T> commonest_first(std::vector<T> list) {
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.rows > b.rows; });
    return list;
}

}  // namespace

Findings::Findings(const std::vector<ImportField>& fields) {
    for (const auto& field : fields)
        if (field.shared) shared_.insert(field.name);
}

void Findings::load(const std::vector<ProblemCount>& problems, const std::vector<WrongValue>& values) {
    for (const auto& one : problems) codes_[one.code] += one.rows;
    for (const auto& one : values) values_[{one.column, one.value, one.code}] += one.rows;
}

void Findings::count(const StagedRow& row, std::int64_t by) {
    (row.verdict == Verdict::Good ? good : row.verdict == Verdict::Warning ? warning : bad) += by;
    for (const auto& problem : row.problems) {
        codes_[problem.code] += by;
        if (problem.value.empty() || !shared_.contains(problem.column)) continue;
        const Key key{problem.column, problem.value, problem.code};
        if (values_.size() < kValuesMost || values_.contains(key)) values_[key] += by;
    }
}

std::vector<ProblemCount> Findings::problems() const {
    std::vector<ProblemCount> list;
    for (const auto& [code, rows] : codes_)
        if (rows > 0) list.push_back({code, rows});
    return commonest_first(std::move(list));
}

std::vector<WrongValue> Findings::values() const {
    std::vector<WrongValue> list;
    for (const auto& [key, rows] : values_)
        if (rows > 0) list.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), rows});
    return commonest_first(std::move(list));
}

}  // namespace xingtan::jobs
