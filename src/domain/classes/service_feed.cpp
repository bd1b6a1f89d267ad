// Calendars to subscribe to. The token stands for a class or a person, is shown once and kept as a hash.
#include "domain/classes/ical.h"
#include "domain/classes/store_timetable.h"

namespace xingtan::classes {
namespace {

using store::FeedOf;

Result<> note(db::Tx& tx, Context& ctx, const FeedOf& of, UnitId unit, std::string_view action) {
    const auto object = of.training_class ? to_wire(*of.training_class) : to_wire(*of.person);
    return audit::record(tx, ctx.who(), {.action = action, .object = object, .unit = unit});
}

Result<Feed> state_of(db::Tx& tx, const FeedOf& of) {
    const auto made = TRY(store::live_feed(tx, of));
    return Feed{made.has_value(), made};
}

Result<FeedMade> make(Context& ctx, db::Tx& tx, const FeedOf& of, UnitId unit, const std::string& token) {
    TRY(store::revoke_feed(tx, of, ctx.now));
    TRY(store::insert_feed(tx, of, ctx.deployment.keys.code_hash(token), ctx.actor.account, ctx.now));
    TRY(note(tx, ctx, of, unit, "calendar.made"));
    return FeedMade{ctx.deployment.base_url + "/api/calendars/" + token + "/timetable.ics"};
}

Result<> revoke(Context& ctx, db::Tx& tx, const FeedOf& of, UnitId unit) {
    const auto ended = TRY(store::revoke_feed(tx, of, ctx.now));
    if (ended == 0) return {};
    return note(tx, ctx, of, unit, "calendar.revoked");
}

Result<TrainingClass> of_class(db::Tx& tx, Context& ctx, Claimed<TrainingClassId> id) {
    const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
    return find(tx, scope, id);
}

FeedOf mine(const Context& ctx) { return {{}, ctx.actor.person}; }

std::string host_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    return std::string(url.substr(0, url.find_first_of(":/")));
}

}  // namespace

Result<Feed> class_feed(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Feed> {
        const auto one = TRY(of_class(tx, ctx, id));
        return state_of(tx, {one.id, {}});
    });
}

Result<FeedMade> make_class_feed(Context& ctx, Claimed<TrainingClassId> id) {
    const auto token = crypto::random_token();
    FeedMade made;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto one = TRY(of_class(tx, ctx, id));
        made = TRY(make(ctx, tx, {one.id, {}}, one.unit, token));
        return {};
    }));
    return made;
}

Result<> revoke_class_feed(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const auto one = TRY(of_class(tx, ctx, id));
        return revoke(ctx, tx, {one.id, {}}, one.unit);
    });
}

Result<Feed> my_feed(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) { return state_of(tx, mine(ctx)); });
}

Result<FeedMade> make_my_feed(Context& ctx) {
    const auto token = crypto::random_token();
    FeedMade made;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        made = TRY(make(ctx, tx, mine(ctx), ctx.actor.unit, token));
        return {};
    }));
    return made;
}

Result<> revoke_my_feed(Context& ctx) {
    return ctx.db.write([&](db::Tx& tx) { return revoke(ctx, tx, mine(ctx), ctx.actor.unit); });
}

Result<std::string> calendar(Context& ctx, std::string_view token) {
    const auto hash = ctx.deployment.keys.code_hash(token);
    return ctx.db.read([&](db::Tx& tx) -> Result<std::string> {
        const auto of = TRY(store::feed_of(tx, hash));
        if (!of) return Error::missing();
        Calendar made{{}, host_of(ctx.deployment.base_url), ctx.now, std::string(ctx.language), {}};
        made.name = TRY(store::calendar_name(tx, *of));
        made.sessions = TRY(store::calendar(tx, *of, day_of(ctx.now)));
        return ical_text(made);
    });
}

}  // namespace xingtan::classes
