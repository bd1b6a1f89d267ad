#pragma once
// Inside the folder: what every use case proves of what it was sent.
#include "domain/project/service.h"
#include "domain/quota/model.h"
#include "platform/auth/context.h"

namespace xingtan::quota {

inline PlaceKind kind_of(const std::optional<PlaceKind>& kind) { return kind.value_or(PlaceKind::Person); }
inline Claimed<UnitId> own_or(Context& ctx, std::optional<Claimed<UnitId>> unit) {
    return unit.value_or(Claimed<UnitId>{ctx.actor.unit});
}
// New places come into the world for a published project alone: a draft may still be redrawn without one of
// its intakes.
inline Result<> is_published(const project::ProjectFacts& project) {
    if (project.state == project::ProjectState::Published) return {};
    return Error::conflict("project-not-published");
}
// After places went on from the owner of a project whose terms give it a share.
Result<> still_keeps_share(db::Tx& tx, const project::ProjectFacts& project, UnitId from);
// Of this project; kWholeProject when none is named.
Result<IntakeId> intake_of(db::Tx& tx, const AnyScope& scope, ProjectId project,
                           const std::optional<Claimed<IntakeId>>& claimed);

}  // namespace xingtan::quota
