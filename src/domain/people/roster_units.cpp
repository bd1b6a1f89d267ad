#include "domain/people/roster_units.h"

#include <set>

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

RosterUnits::RosterUnits(org::UnitFacts top, std::vector<org::UnitFacts> below,
                         const std::vector<org::KnownAs>& known_as)
    : top_(std::move(top)), below_(std::move(below)) {
    know(top_);
    for (const auto& unit : below_) know(unit);
    std::map<UnitId, const org::UnitFacts*> by_id = {{top_.id, &top_}};
    for (const auto& unit : below_) by_id.emplace(unit.id, &unit);
    std::set<std::pair<std::string, UnitId>> seen;
    for (const auto& known : known_as) {
        const auto unit = by_id.find(known.unit);
        auto word = plain(known.name);
        if (unit != by_id.end() && seen.emplace(word, known.unit).second)
            former_.emplace(std::move(word), unit->second);
    }
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
    for (const auto* words : {&words_, &former_}) {
        const auto [from, to] = words->equal_range(wanted);
        if (from == to) continue;
        if (std::next(from) != to) return {nullptr, "unit-ambiguous"};
        return {from->second, {}, words == &former_};
    }
    return {nullptr, "unit-unknown"};
}

}  // namespace xingtan::people
