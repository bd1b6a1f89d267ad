#include <algorithm>
#include <map>

#include "base/cursor.h"
#include "base/limits.h"
#include "domain/classes/store_timetable.h"
#include "domain/people/service.h"
#include "platform/notify/notify.h"

namespace xingtan::classes {
namespace {

using store::SessionRow;

struct ClassNamed {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ClassNamed, (), (name))

Result<> text_fits(const char* field, const std::string& text, std::size_t most) {
    if (text.size() > most) return Error::invalid_field(field, "text-too-long");
    return {};
}

Result<> acceptable(const SessionBody& body) {
    if (body.topic.empty()) return Error::invalid_field("topic", "field-empty");
    TRY(text_fits("topic", body.topic, limits::kNameBytes));
    TRY(text_fits("place", body.place.value_or(""), limits::kNameBytes));
    TRY(text_fits("teacher", body.teacher.value_or(""), limits::kNameBytes));
    const auto link = body.link.value_or("");
    TRY(text_fits("link", link, limits::kTextBytes));
    if (!link.empty() && !link.starts_with("https://") && !link.starts_with("http://"))
        return Error::invalid_field("link", "link-not-web");
    if (body.ends_at <= body.starts_at) return Error::invalid_field("ends_at", "times-out-of-order");
    if (body.ends_at.ms - body.starts_at.ms > kSessionLongest)
        return Error::invalid_field("ends_at", "session-too-long");
    if (body.tenths < 0 || body.tenths > kSessionTenthsMost)
        return Error::invalid_field("tenths", "session-hours-out-of-range");
    return {};
}

// A room the class may use, a teacher on file in scope or a name alone.
Result<SessionRow> row_of(db::Tx& tx, const AnyScope& scope, const TrainingClass& one,
                          const SessionBody& body) {
    SessionRow row;
    row.training_class = one.id;
    row.kind = body.kind, row.topic = body.topic;
    row.starts_at = body.starts_at, row.ends_at = body.ends_at;
    row.place = body.place.value_or(""), row.teacher = body.teacher.value_or("");
    row.tenths = body.tenths, row.link = body.link.value_or("");
    if (body.room) {
        const auto rooms = TRY(store::rooms_for(tx, one.id));
        const auto found = std::find_if(rooms.begin(), rooms.end(),
                                        [&](const Room& r) { return r.id == body.room->unproven; });
        if (found == rooms.end()) return Error::missing();
        row.room = found->id;
    }
    if (body.teacher_person) {
        const auto person = TRY(people::find(tx, scope, *body.teacher_person));
        row.teacher_person = person.id;
        row.teacher = person.name;
    }
    return row;
}

struct Days {
    Date from;
    Date until;  // both included
};
bool within(const SessionRow& row, const Days& days) {
    return row.starts_at >= start_of(days.from) && row.ends_at <= end_of(days.until);
}

Result<Days> days_of_intake(db::Tx& tx, const TrainingClass& one) {
    const auto intake = TRY(project::intake_facts(tx, one.intake));
    return Days{intake.starts_on, intake.ends_on};
}

// Preparation and what follows back at school lie outside an intake rightly, and only when that is meant.
Result<> in_its_time(db::Tx& tx, const TrainingClass& one, const SessionRow& row, const SessionBody& body) {
    const auto project = TRY(project::facts(tx, one.project));
    const auto said = [](const Days& days) {
        return Params{{"from", to_iso(days.from)}, {"until", to_iso(days.until)}};
    };
    const Days whole{project.starts_on, project.ends_on};
    if (!within(row, whole)) return Error::conflict("session-outside-project", said(whole));
    const auto days = TRY(days_of_intake(tx, one));
    if (within(row, days) || body.despite_clashes.value_or(false)) return {};
    return Error::conflict("session-outside-intake", said(days));
}

Result<std::vector<Clash>> clashes_of(db::Tx& tx, const AnyScope& scope, const SessionRow& row) {
    auto found = TRY(store::clashes(tx, row));
    const auto trainees = TRY(store::clashes_of_trainees(tx, row));
    found.insert(found.end(), trainees.begin(), trainees.end());
    std::vector<TrainingClassId> ids;
    for (const auto& one : found) ids.push_back(one.training_class);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::map<TrainingClassId, std::string> names;
    const auto named = TRY(store::names_in_scope(tx, scope, ids));
    for (const auto& one : named) names[one.id] = one.name;
    std::vector<Clash> shown;
    for (const auto& one : found) {
        const auto known = names.find(one.training_class);
        const bool ours = known != names.end();
        shown.push_back({one.of, ours ? known->second : "", ours ? one.topic : "", one.starts_at, one.ends_at,
                         one.people});
    }
    return shown;
}

Result<> no_clash_unless_meant(db::Tx& tx, const AnyScope& scope, const SessionRow& row,
                               const SessionBody& body) {
    if (body.despite_clashes.value_or(false)) return {};
    const auto found = TRY(clashes_of(tx, scope, row));
    if (!found.empty()) return Error::conflict("session-clashes", {{"count", std::to_string(found.size())}});
    return {};
}

Result<Session> found_session(db::Tx& tx, const AnyScope& scope, ClassSessionId id) {
    auto found = TRY(store::find_session(tx, scope, id));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<Session> session_to_edit(db::Tx& tx, Context& ctx, const AnyScope& scope, Claimed<ClassSessionId> id) {
    auto found = TRY(found_session(tx, scope, id.unproven));
    if (ctx.if_match && *ctx.if_match != found.version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(found.version)}});
    if (found.cancelled) return Error::conflict("session-cancelled");
    return found;
}

// Members have one unread notice of a class's timetable at a time.
Result<> tell_members(db::Tx& tx, Context& ctx, const TrainingClass& one) {
    std::vector<notify::ToPerson> letters;
    const auto people = TRY(store::members(tx, one.id));
    for (const auto person : people)
        letters.push_back({person,
                           {"timetable-changed", to_json(ClassNamed{one.name}),
                            "/my/classes/" + to_wire(one.id), "timetable:" + to_wire(one.id)}});
    return notify::tell_people(tx, ctx, letters);
}

Result<> note(db::Tx& tx, Context& ctx, const TrainingClass& one, std::string_view action) {
    TRY(tell_members(tx, ctx, one));
    return audit::record(tx, ctx.who(), {.action = action, .object = to_wire(one.id), .unit = one.unit});
}

}  // namespace

Result<Page<Session>> sessions(Context& ctx, Claimed<TrainingClassId> id, const PageRequest& page) {
    store::SessionQuery query{id.unproven, {}, 0, page.size + 1};
    if (!page.after.empty()) {
        const auto values = TRY(read_cursor(page.after, 2));
        query.after_start.ms = instant_from_iso(values[0]).value_or(0);
        query.after_id = id_from_wire(ClassSessionTag::letter, values[1]).value_or(0);
    }
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Session>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        TRY(find(tx, scope, id));
        Page<Session> out;
        out.rows = TRY(store::sessions(tx, query));
        if (std::ssize(out.rows) > page.size) {
            out.rows.pop_back();
            const auto& last = out.rows.back();
            out.next = make_cursor({to_iso(last.starts_at), to_wire(last.id)});
        }
        const auto counted = TRY(store::count_sessions(tx, id.unproven));
        out.set_total(counted);
        return out;
    });
}

Result<std::vector<Clash>> clashes(Context& ctx, Claimed<TrainingClassId> id, const SessionBody& body) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<Clash>> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto one = TRY(find(tx, scope, id));
        auto row = TRY(row_of(tx, scope, one, body));
        if (body.session) row.id = body.session->unproven;
        auto found = TRY(clashes_of(tx, scope, row));
        const auto days = TRY(days_of_intake(tx, one));
        if (!within(row, days))
            found.push_back({ClashOf::Intake, "", "", start_of(days.from), start_of(days.until), 0});
        return found;
    });
}

Result<Session> plan_session(Context& ctx, Claimed<TrainingClassId> id, const SessionBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Session> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto one = TRY(find(tx, scope, id));
        TRY(acceptable(body));
        if (one.dissolved_at) return Error::conflict("class-dissolved");
        const auto many = TRY(store::count_sessions(tx, one.id));
        if (many >= kSessionsMost)
            return Error::conflict("sessions-enough", {{"most", std::to_string(kSessionsMost)}});
        auto row = TRY(row_of(tx, scope, one, body));
        TRY(in_its_time(tx, one, row, body));
        TRY(no_clash_unless_meant(tx, scope, row, body));
        row.id = TRY(ctx.next_id<ClassSessionId>());
        TRY(store::insert_session(tx, row));
        TRY(note(tx, ctx, one, "class.session-planned"));
        return found_session(tx, scope, row.id);
    });
}

Result<Session> change_session(Context& ctx, Claimed<ClassSessionId> id, const SessionBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Session> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto standing = TRY(session_to_edit(tx, ctx, scope, id));
        TRY(acceptable(body));
        const auto one = TRY(find(tx, scope, Claimed<TrainingClassId>{standing.training_class}));
        auto row = TRY(row_of(tx, scope, one, body));
        row.id = standing.id, row.version = standing.version;
        TRY(in_its_time(tx, one, row, body));
        TRY(no_clash_unless_meant(tx, scope, row, body));
        const bool changed = TRY(store::update_session(tx, row));
        if (!changed) return Error::stale();
        TRY(note(tx, ctx, one, "class.session-changed"));
        return found_session(tx, scope, row.id);
    });
}

Result<Session> cancel_session(Context& ctx, Claimed<ClassSessionId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<Session> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageClasses>(tx));
        const auto standing = TRY(session_to_edit(tx, ctx, scope, id));
        const auto one = TRY(find(tx, scope, Claimed<TrainingClassId>{standing.training_class}));
        const bool cancelled = TRY(store::cancel_session(tx, standing, ctx.now));
        if (!cancelled) return Error::stale();
        TRY(note(tx, ctx, one, "class.session-cancelled"));
        return found_session(tx, scope, standing.id);
    });
}

}  // namespace xingtan::classes
