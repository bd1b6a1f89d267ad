#pragma once
// Inside the folder: what every use case proves of what it was sent.
#include "domain/quota/model.h"
#include "platform/auth/context.h"

namespace xingtan::quota {

inline PlaceKind kind_of(const std::optional<PlaceKind>& kind) { return kind.value_or(PlaceKind::Person); }
inline Claimed<UnitId> own_or(Context& ctx, std::optional<Claimed<UnitId>> unit) {
    return unit.value_or(Claimed<UnitId>{ctx.actor.unit});
}
// Of this project; kWholeProject when none is named.
Result<IntakeId> intake_of(db::Tx& tx, const AnyScope& scope, ProjectId project,
                           const std::optional<Claimed<IntakeId>>& claimed);

}  // namespace xingtan::quota
