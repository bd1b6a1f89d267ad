#include "domain/quota/service_policy.h"

#include "domain/org/service.h"
#include "domain/quota/ledger.h"
#include "domain/quota/prove.h"
#include "domain/quota/rules.h"
#include "domain/quota/store_policy.h"
#include "domain/quota/way.h"

namespace xingtan::quota {
namespace {

constexpr std::size_t kReturnDatesMost = 200;
constexpr std::int64_t kOverQuotaMost = 1'000;

Result<PlacePolicy> load(db::Tx& tx, ProjectId project) {
    const auto row = TRY(store::policy(tx, project));
    PlacePolicy policy{row.over_quota, {}, row.version};
    policy.returns = TRY(store::return_dates(tx, project));
    return policy;
}

Result<PlaceSheet> sheet_of(db::Tx& tx, const AnyScope& scope, const Ledger& ledger,
                            const org::UnitFacts& unit) {
    PlaceSheet sheet;
    sheet.unit = unit.id;
    sheet.unit_name = unit.name;
    sheet.own = TRY(store::of_unit(tx, scope, ledger.project(), unit.id, ledger.kind()));
    return sheet;
}

Result<> record(db::Tx& tx, Context& ctx, ProjectId project, UnitId unit, std::string_view action,
                std::int64_t count) {
    return audit::record(tx, ctx.who(),
                         {.action = action, .object = to_wire(project), .unit = unit, .count = count});
}

}  // namespace

Result<PlacePolicy> show_policy(Context& ctx, Claimed<ProjectId> project_id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PlacePolicy> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPlaces>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        return load(tx, project.id);
    });
}

Result<PlacePolicy> set_policy(Context& ctx, Claimed<ProjectId> project_id, const PlacePolicyBody& body) {
    if (body.returns.size() > kReturnDatesMost)
        return Error::invalid_field("returns", "list-length-out-of-range",
                                    {{"most", std::to_string(kReturnDatesMost)}});
    return ctx.db.write([&](db::Tx& tx) -> Result<PlacePolicy> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto project = TRY(project::find_owned(tx, scope, project_id));
        const auto now = TRY(store::policy(tx, project.id));
        if (ctx.if_match && *ctx.if_match != now.version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(now.version)}});
        const bool written = TRY(store::write_policy(tx, project.id, body.over_quota, now.version));
        if (!written) return Error::stale();
        TRY(store::drop_return_dates(tx, project.id));
        for (const auto& date : body.returns) {
            if (date.return_on <= day_of(ctx.now)) return Error::invalid_field("returns", "date-not-ahead");
            const auto intake = TRY(intake_of(tx, scope, project.id, date.intake));
            const auto id = TRY(ctx.ids.next());
            TRY(store::insert_return_date(tx, id, project.id, intake, date.return_on, ctx.actor.account,
                                          project.owner));
        }
        TRY(record(tx, ctx, project.id, project.owner, "places.policy-set", std::ssize(body.returns)));
        return load(tx, project.id);
    });
}

Result<PlaceSheet> top_up(Context& ctx, Claimed<ProjectId> project_id, const TopUpBody& body) {
    TRY(quantity_in_range(body.quantity, "quantity"));
    if (body.document.empty()) return Error::invalid_field("document", "field-empty");
    if (body.document.size() > limits::kTextBytes) return Error::invalid_field("document", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto project = TRY(project::find_owned(tx, scope, project_id));
        TRY(is_published(project));
        const auto unit = TRY(org::find(tx, scope, body.unit));
        TRY(org::keep_open(tx, std::span(&unit.id, 1)));
        const auto way = TRY(way_up(tx, unit, project.owner));
        const auto intake = TRY(intake_of(tx, scope, project.id, body.intake));
        Ledger ledger(project.id, {body.document, MoveCause::TopUp}, kind_of(body.kind));
        ledger.issue(way.back(), intake, body.quantity);
        hand_through(ledger, way, intake, body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(record(tx, ctx, project.id, unit.id, "places.topped-up", body.quantity));
        return sheet_of(tx, scope, ledger, unit);
    });
}

Result<PlaceSheet> confirm_over_quota(Context& ctx, Claimed<ProjectId> project_id,
                                      const OverQuotaBody& body) {
    TRY(quantity_in_range(body.quantity, "quantity"));
    TRY(reason_given(body.reason));
    if (body.quantity > kOverQuotaMost) return Error::invalid_field("quantity", "quantity-out-of-range");
    return ctx.db.write([&](db::Tx& tx) -> Result<PlaceSheet> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, Claimed<UnitId>{ctx.actor.unit}));
        const auto intake = TRY(intake_of(tx, scope, project.id, body.intake));
        const auto policy = TRY(store::policy(tx, project.id));
        if (policy.over_quota == OverQuota::Block) return Error::conflict("over-quota-blocked");
        TRY(org::keep_open(tx, std::span(&unit.id, 1)));
        const auto way = TRY(way_up(tx, unit, project.owner));
        Ledger ledger(project.id, {body.reason, MoveCause::OverQuota});
        std::size_t giver = 1;
        for (; giver < way.size(); ++giver) {
            const auto now = TRY(store::balance(tx, {project.id, intake, way[giver].id}));
            if (now.free >= body.quantity) break;
        }
        const auto upmost = std::min(giver, way.size() - 1);
        if (giver >= way.size()) ledger.issue(way.back(), intake, body.quantity);
        hand_through(ledger, std::span(way).first(upmost + 1), intake, body.quantity);
        TRY(ledger.post(tx, ctx));
        TRY(record(tx, ctx, project.id, unit.id, "places.over-quota", body.quantity));
        return sheet_of(tx, scope, ledger, unit);
    });
}

}  // namespace xingtan::quota
