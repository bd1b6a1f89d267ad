#include "domain/enrolment/decide.h"

#include "domain/enrolment/rules.h"
#include "domain/org/service.h"

namespace xingtan::enrolment {

Result<UnitId> confirmer(db::Tx& tx, UnitId unit, org::AuthorityLevel level) {
    const auto acting = TRY(org::holder_at(tx, unit, level));
    return decider_of(acting);
}

Result<> decided_by(db::Tx& tx, Context& ctx, UnitId decider) {
    if (decider == ctx.actor.unit) return {};
    const auto unit = TRY(org::facts(tx, decider));
    return Error{Kind::Forbidden, "decided-by-another-unit", {}, {}, {{"unit", unit.name}}};
}

Result<> decided_here(db::Tx& tx, Context& ctx, const EnrolmentFacts& facts) {
    const auto project = TRY(project::facts(tx, facts.project));
    const auto decider = TRY(confirmer(tx, facts.unit, project.confirm_level));
    return decided_by(tx, ctx, decider);
}

// At the level the project names everything below it, above that level the schools that answer to it
// directly, below it nothing.
Result<bool> decides_on(db::Tx& tx, Context& ctx, const project::ProjectFacts& project, std::int64_t& admin) {
    const auto own = TRY(org::facts(tx, ctx.actor.unit));
    if (own.kind != org::UnitKind::Authority || own.level > project.confirm_level) return false;
    if (own.level < project.confirm_level) admin = own.id.value;
    return true;
}

Result<> as_edited(Context& ctx, std::int64_t version) {
    if (!ctx.if_match || *ctx.if_match == version) return {};
    return Error::stale({{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(version)}});
}

}  // namespace xingtan::enrolment
