// A closed unit takes nothing new; whoever tries is told who carries it on.
#include "domain/org/change_step.h"

namespace xingtan::org {
namespace {

constexpr std::int64_t kTreeKey = 0x78695f74726565;  // of this lock alone
constexpr int kHeirsMost = 20;                       // one after the other

// The last in the line of heirs; none when the line ends in a unit that was only closed.
Result<std::optional<UnitFacts>> heir_today(db::Tx& tx, const Ending& ending) {
    auto heir = ending.heir;
    for (int steps = 0; heir && steps < kHeirsMost; ++steps) {
        const auto next = TRY(store::ending_of(tx, *heir));
        if (!next) {
            auto found = TRY(facts(tx, *heir));
            return std::optional(std::move(found));
        }
        heir = next->heir;
    }
    return std::optional<UnitFacts>();
}

}  // namespace

Result<> is_open(db::Tx& tx, UnitId id) {
    const auto status = TRY(store::status_of(tx, id));
    if (status == UnitStatus::Active) return {};
    const auto unit = TRY(facts(tx, id));
    const auto ending = TRY(store::ending_of(tx, id));
    std::optional<UnitFacts> heir;
    if (ending) heir = TRY(heir_today(tx, *ending));
    if (!heir) return Error::conflict("unit-closed", {{"unit", unit.name}});
    return Error::conflict("unit-merged", {{"unit", unit.name}, {"heir", heir->name}});
}

Result<> hold_tree(db::Tx& tx) { return tx.share(kTreeKey); }
Result<> take_tree(db::Tx& tx) { return tx.serialise(kTreeKey); }

Result<> keep_open(db::Tx& tx, std::span<const UnitId> ids) {
    const auto closed = TRY(closed_among(tx, ids));
    if (!closed.empty()) return is_open(tx, closed.front());
    return {};
}

Result<std::vector<UnitId>> closed_among(db::Tx& tx, std::span<const UnitId> ids) {
    TRY(hold_tree(tx));
    return store::closed_among(tx, ids);
}

}  // namespace xingtan::org
