#pragma once
// Which unit a row of a roster means: the importing unit itself, or one below it by name, former
// name or code.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/org/model.h"

namespace xingtan::people {

class RosterUnits {
  public:
    RosterUnits(org::UnitFacts top, std::vector<org::UnitFacts> below,
                const std::vector<org::KnownAs>& known_as);
    RosterUnits(const RosterUnits&) = delete;  // the words point into it

    struct Meant {
        const org::UnitFacts* unit = nullptr;
        std::string problem;  // code, when there is none or more than one
        bool by_former_name = false;
    };
    // An empty word means the importing unit, unless it is an authority.
    Meant meant_by(std::string_view word) const;

  private:
    org::UnitFacts top_;
    std::vector<org::UnitFacts> below_;
    using Words = std::multimap<std::string, const org::UnitFacts*, std::less<>>;
    Words words_;   // names and codes
    Words former_;  // names of before, its own or of a unit it carries on

    void know(const org::UnitFacts& unit);
};

}  // namespace xingtan::people
