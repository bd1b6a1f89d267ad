#include "domain/people/rules_merge.h"

#include <algorithm>

#include "base/limits.h"

namespace xingtan::people {

std::vector<Ground> grounds_of(const Likeness& a, const Likeness& b) {
    std::vector<Ground> found;
    if (a.name == b.name) found.push_back(Ground::SameName);
    if (a.unit == b.unit) found.push_back(Ground::SameUnit);
    if (a.born_on && a.born_on == b.born_on) found.push_back(Ground::SameBirth);
    if (!a.mobile.empty() && a.mobile == b.mobile) found.push_back(Ground::SameMobile);
    if (a.document.empty() || b.document.empty())
        found.push_back(Ground::WithoutDocument);
    else if (a.document != b.document)
        found.push_back(Ground::OtherDocument);
    return found;
}

Result<> merge_reason_given(std::string_view reason) {
    if (reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return {};
}

Result<> nothing_forbids(const std::vector<MergeObstacle>& obstacles) {
    if (obstacles.empty()) return {};
    const auto& first = obstacles.front();
    return Error::conflict(first.code, {{"name", first.name}, {"count", std::to_string(first.count)}});
}

bool stays_current(const HeldDocument& document, const std::vector<HeldDocument>& of_survivor) {
    if (!document.current) return false;
    return std::none_of(of_survivor.begin(), of_survivor.end(),
                        [&](const HeldDocument& held) { return held.current && held.kind == document.kind; });
}

}  // namespace xingtan::people
