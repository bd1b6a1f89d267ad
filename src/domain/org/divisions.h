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

struct Divisions {
    std::string province;  // code of the one province wanted; empty: all
};
struct Loaded {
    UnitId root;
    std::int64_t founded = 0;  // units that were missing
};
// Founds the root 全国 and everything wanted below it, some hundred units a transaction.
Result<Loaded> load_divisions(Context& ctx, const Divisions& wanted);

}  // namespace xingtan::org
