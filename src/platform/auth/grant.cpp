#include "platform/auth/grant.h"

#include "platform/auth/account.h"
#include "platform/auth/grant_store.h"
#include "platform/auth/manage.h"

namespace xingtan::auth {
namespace {

Result<NewGrant> wanted(const Context& ctx, const GrantBody& body) {
    if (needs_no_grant(body.capability))
        return Error::invalid_field("capability", "capability-needs-no-grant");
    NewGrant grant;
    grant.capability = body.capability;
    if (body.project) {
        if (!per_project(body.capability)) return Error::invalid_field("project", "grant-not-per-project");
        grant.project = body.project->unproven;
    }
    grant.purpose = body.purpose.value_or(GrantPurpose::Use);
    grant.from_at = std::max(body.from_at.value_or(ctx.at), ctx.at);
    grant.until_at = std::min(body.until_at.value_or(kNoEnd), kNoEnd);
    if (grant.from_at >= grant.until_at) return Error::invalid_field("until_at", "grant-dates");
    return grant;
}

// The refusal of a grant is itself news: it is recorded although its transaction left nothing.
Result<> record_refusal(Context& ctx, const GrantBody& body, const std::string& code) {
    const auto detail =
        "{\"capability\":\"" + std::string(wire_name(body.capability)) + "\",\"code\":\"" + code + "\"}";
    return ctx.db.database().write([&](db::Tx& tx) {
        return audit::record(tx, ctx.who(),
                             {"grant.refused", to_wire(body.account.unproven), ctx.actor.unit, detail});
    });
}

bool worth_recording(const Error& error) {
    return error.kind == Kind::Forbidden || error.kind == Kind::Conflict;
}

std::vector<GrantSubscriber>& subscribers() {
    static std::vector<GrantSubscriber> list;
    return list;
}

Result<> tell(db::Tx& tx, Context& ctx, const Grant& grant, bool given) {
    const GrantNews news{grant.account, grant.unit, grant.unit_name, grant.capability, given};
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, news));
    return {};
}

std::string right_of(Can capability) {
    return "{\"capability\":\"" + std::string(wire_name(capability)) + "\"}";
}

Result<Grant> give_in(db::Tx& tx, Context& ctx, const GrantBody& body, NewGrant grant) {
    const auto scope = TRY(ctx.actor.scope<Can::ManageGrants>(tx));
    const auto account = TRY(find_account(tx, scope, body.account));
    if (account.state == AccountState::Closed) return Error::conflict("account-closed");
    grant.account = account.id;
    grant.unit = TRY(find_unit(tx, scope, body.unit));
    TRY(duties_stay_apart(tx, grant, ctx.at, ctx.deployment.policy.duties));
    const auto id = TRY(insert_cut_grant(tx, ctx.who(), grant));
    TRY(audit::record(tx, ctx.who(),
                      {"grant.given", to_wire(account.id), grant.unit, right_of(body.capability)}));
    auto given = TRY(find_grant(tx, scope, Claimed<GrantId>{id}));
    TRY(tell(tx, ctx, given, true));
    return given;
}

}  // namespace

void on_grant(GrantSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<Grant> give(Context& ctx, const GrantBody& body) {
    const auto grant = TRY(wanted(ctx, body));
    auto given = ctx.db.write([&](db::Tx& tx) { return give_in(tx, ctx, body, grant); });
    if (!given.ok() && worth_recording(given.error())) TRY(record_refusal(ctx, body, given.error().code));
    return given;
}

Result<> revoke(Context& ctx, Claimed<GrantId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageGrants>(tx));
        const auto grant = TRY(find_grant(tx, scope, id));
        if (grant.account == ctx.actor.account) return Error::conflict("grant-is-own");
        TRY(not_above(tx, ctx.who(), grant.account));
        TRY(tell(tx, ctx, grant, false));
        TRY(mark_revoked(tx, ctx.who(), grant.id));
        return audit::record(
            tx, ctx.who(), {"grant.revoked", to_wire(grant.account), grant.unit, right_of(grant.capability)});
    });
}

Result<Page<Grant>> list_grants(Context& ctx, const GrantFilter& filter, const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Grant>> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageGrants>(tx));
        GrantQuery query{.account = {}, .capability = filter.capability, .unit = ctx.actor.unit};
        if (filter.account) {
            const auto account = TRY(find_account(tx, scope, *filter.account));
            query.account = account.id;
        }
        if (filter.unit) query.unit = TRY(find_unit(tx, scope, *filter.unit));
        return grants_below(tx, scope, query, page);
    });
}

}  // namespace xingtan::auth
