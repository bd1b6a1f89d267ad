#include "base/limits.h"
#include "domain/classes/store_timetable.h"
#include "domain/org/service.h"

namespace xingtan::classes {
namespace {

Result<> acceptable(const RoomBody& body) {
    if (body.name.empty()) return Error::invalid_field("name", "name-missing");
    if (body.name.size() > limits::kNameBytes) return Error::invalid_field("name", "name-too-long");
    if (body.seats < 0 || body.seats > kRoomSeatsMost)
        return Error::invalid_field("seats", "room-seats-out-of-range",
                                    {{"most", std::to_string(kRoomSeatsMost)}});
    return {};
}

Error name_taken(const std::string& name) {
    return Error{Kind::Invalid, "room-name-taken", {}, {{"name", "room-name-taken"}}, {{"name", name}}};
}

Result<> note(db::Tx& tx, Context& ctx, const Room& room, std::string_view action) {
    return audit::record(tx, ctx.who(), {.action = action, .object = to_wire(room.id), .unit = room.unit});
}

}  // namespace

Result<std::vector<Room>> rooms_of_unit(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<Room>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        return store::rooms(tx, unit.id);
    });
}

Result<std::vector<Room>> rooms_of_class(Context& ctx, Claimed<TrainingClassId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<Room>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto one = TRY(find(tx, scope, id));
        return store::rooms_for(tx, one.id);
    });
}

Result<Room> open_room(Context& ctx, Claimed<UnitId> id, const RoomBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Room> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        TRY(acceptable(body));
        const auto many = TRY(store::count_rooms(tx, unit.id));
        if (many >= kRoomsMost)
            return Error::conflict("rooms-enough", {{"most", std::to_string(kRoomsMost)}});
        Room room{{}, unit.id, unit.name, body.name, body.seats, body.open.value_or(true), 1};
        room.id = TRY(ctx.next_id<RoomId>());
        const bool made = TRY(store::insert_room(tx, room));
        if (!made) return name_taken(body.name);
        TRY(note(tx, ctx, room, "room.opened"));
        return room;
    });
}

Result<Room> change_room(Context& ctx, Claimed<RoomId> id, const RoomBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Room> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        auto room = TRY(store::find_room(tx, scope, id.unproven));
        if (!room) return Error::missing();
        if (ctx.if_match && *ctx.if_match != room->version)
            return Error::stale(
                {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(room->version)}});
        TRY(acceptable(body));
        room->name = body.name, room->seats = body.seats, room->open = body.open.value_or(true);
        const auto saved = TRY(store::update_room(tx, *room));
        if (saved == store::Saved::NameTaken) return name_taken(body.name);
        if (saved == store::Saved::Stale) return Error::stale();
        ++room->version;
        TRY(note(tx, ctx, *room, "room.changed"));
        return std::move(*room);
    });
}

}  // namespace xingtan::classes
