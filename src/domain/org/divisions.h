#pragma once
// The divisions of the nation, from the tables in the binary (data/divisions-*.csv,
// data/special-divisions.csv): ministry, provinces, cities and counties as authorities. Loading adds what is
// missing, so a load that was cut short is loaded again.
#include <string>
#include <string_view>
#include <vector>

#include "domain/org/service.h"

namespace xingtan::org {

struct Division {
    std::string_view code;  // empty for a SpecialDivision
    std::string_view name;
    std::string_view parent;  // division code; empty: the ministry
    AuthorityLevel level{};
};
// In an order in which parents stand before their children. Kind::Broken when the tables in the binary are
// not what they should be.
Result<std::vector<Division>> divisions();

}  // namespace xingtan::org
