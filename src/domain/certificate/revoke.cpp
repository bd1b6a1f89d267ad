#include "domain/certificate/revoke.h"

#include <map>

#include "base/json.h"
#include "platform/notify/notify.h"

namespace xingtan::certificate {
namespace {

struct RevokedNews {
    std::string project;
    std::string number;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RevokedNews, (), (project, number, reason))

Result<> tell_holders(db::Tx& tx, Context& ctx, std::span<const store::Standing> revoked,
                      const std::map<EnrolmentId, enrolment::EnrolmentFacts>& holders, const Why& why) {
    std::vector<notify::ToPerson> letters;
    for (const auto& one : revoked)
        letters.push_back({holders.at(one.enrolment).person,
                           {"certificate-revoked",
                            to_json(RevokedNews{one.project_name, one.number, std::string(why.reason)}),
                            "/my/certificates/" + to_wire(one.id)}});
    return notify::tell_people(tx, ctx, letters);
}

struct Detail {
    std::string number;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (number, reason))

Result<> remember(db::Tx& tx, Context& ctx, std::span<const store::Standing> revoked, const Why& why) {
    std::vector<store::NewStep> steps;
    for (const auto& one : revoked) {
        const auto id = TRY(ctx.ids.next());
        steps.push_back({id, one.id, StepKind::Revoked, {}});
        TRY(audit::record(tx, ctx.who(),
                          {.action = "certificates.revoked",
                           .object = to_wire(one.id),
                           .unit = one.issuer,
                           .detail = to_json(Detail{one.number, std::string(why.reason)})}));
    }
    return store::insert_steps(tx, steps, {why.reason, why.proof, ctx.actor.account, ctx.now});
}

}  // namespace

Result<org::UnitFacts> acting_for(db::Tx& tx, const AnyScope& scope, UnitId issuer) {
    auto found = org::find(tx, scope, Claimed<UnitId>{issuer});
    if (found.ok() || found.error().kind != Kind::Missing) return found;
    const auto unit = TRY(org::facts(tx, issuer));
    return Error{Kind::Forbidden, "certificate-issuer-acts", {}, {}, {{"issuer", unit.name}}};
}

Result<> revoke_all(db::Tx& tx, Context& ctx, std::span<const store::Standing> standing,
                    std::span<const enrolment::EnrolmentFacts> holders, const Why& why, tally::Group& group) {
    std::map<EnrolmentId, enrolment::EnrolmentFacts> facts;
    for (const auto& one : holders) facts.emplace(one.id, one);
    for (const auto& one : standing) {
        const bool ended = TRY(store::end(tx, one.id, State::Revoked));
        if (!ended) return Error::stale();
        const auto& e = facts.at(one.enrolment);
        group.event({e.unit, e.admin}, e.project, e.intake, wire_name(e.stage), {.certified = -1});
    }
    TRY(remember(tx, ctx, standing, why));
    return tell_holders(tx, ctx, standing, facts, why);
}

}  // namespace xingtan::certificate
