#include "domain/people/roster_units.h"

#include "platform/text/name.h"

namespace xingtan::people {
namespace {

// Names as people type them: full width and spaces do not tell schools apart.
std::string plain(std::string_view word) {
    std::string out;
    for (const char c : text::half_width(text::trimmed(word)))
        if (c != ' ') out += c;
    return out;
}

}  // namespace

RosterUnits::RosterUnits(org::UnitFacts top, std::vector<org::UnitFacts> below)
    : top_(std::move(top)), below_(std::move(below)) {
    know(top_);
    for (const auto& unit : below_) know(unit);
}

void RosterUnits::know(const org::UnitFacts& unit) {
    words_.emplace(plain(unit.name), &unit);
    if (!unit.code.empty()) words_.emplace(unit.code, &unit);
}

RosterUnits::Meant RosterUnits::meant_by(std::string_view word) const {
    const auto wanted = plain(word);
    if (wanted.empty()) {
        if (top_.kind == org::UnitKind::Authority) return {nullptr, "unit-missing"};
        return {&top_, {}};
    }
    const auto [from, to] = words_.equal_range(wanted);
    if (from == to) return {nullptr, "unit-unknown"};
    if (std::next(from) != to) return {nullptr, "unit-ambiguous"};
    return {from->second, {}};
}

}  // namespace xingtan::people
