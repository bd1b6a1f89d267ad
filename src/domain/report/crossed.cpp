#include "domain/report/crossed.h"

#include <algorithm>

namespace xingtan::report {
namespace {

bool holds(const AreaOf& area, std::string_view path) { return area.path <= path && path < area.path_end; }

}  // namespace

Result<Crossed> Crossed::read(db::Tx& tx, ProjectId project) {
    auto handed = TRY(store::handed_to_movers(tx, project));
    auto taken = TRY(store::taken_under_others(tx, project));
    return Crossed(std::move(handed), std::move(taken));
}

std::int64_t Crossed::into(const AreaOf& area) const {
    std::int64_t sum = 0;
    for (const auto& line : handed_) {
        const bool to = holds(area, line.to_path), from = holds(area, line.from_path);
        // The area's own row, and those of units merged into it, say themselves what they got.
        const bool own = to && line.level == area.level && line.kind == area.kind;
        if (to != from && !own) sum += to ? line.quantity : -line.quantity;
    }
    if (area.kind != org::UnitKind::Authority) return sum;
    for (const auto& line : taken_) {
        const bool unit = holds(area, line.unit_path), counted = holds(area, line.admin_path);
        if (unit != counted) sum += counted ? line.people : -line.people;
    }
    return sum;
}

bool Crossed::events_cross(const AreaOf& area) const {
    return std::ranges::any_of(taken_, [&](const auto& line) {
        return holds(area, line.unit_path) != holds(area, line.admin_path);
    });
}

}  // namespace xingtan::report
