#include "domain/quota/way.h"

#include "domain/org/service.h"

namespace xingtan::quota {
namespace {
constexpr int kLinksMost = 20;  // of units between the owner and a school
}

Result<std::vector<org::UnitFacts>> way_up(db::Tx& tx, const org::UnitFacts& unit, UnitId top) {
    std::vector<org::UnitFacts> way{unit};
    while (way.back().id != top) {
        if (!way.back().parent || way.size() > kLinksMost)
            return Error::invalid_field("unit", "unit-not-below");
        auto above = TRY(org::facts(tx, *way.back().parent));
        way.push_back(std::move(above));
    }
    return way;
}

void hand_through(Ledger& ledger, std::span<const org::UnitFacts> way, IntakeId intake,
                  std::int64_t quantity) {
    for (std::size_t i = way.size(); i-- > 1;) ledger.grant(way[i], way[i - 1], intake, quantity);
}

}  // namespace xingtan::quota
