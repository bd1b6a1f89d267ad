#include "domain/classes/store_timetable.h"

#include "platform/db/many.h"

#define SESSION_COLUMNS                                                                                      \
    "SELECT s.id, s.training_class, c.name AS class_name, s.kind, s.topic, s.starts_at, s.ends_at, s.room, " \
    "CASE WHEN s.room IS NULL THEN s.place ELSE (SELECT v.name || ' ' || r.name FROM room r JOIN unit v ON " \
    "v.id = r.unit WHERE r.id = s.room) END AS place, s.teacher_person, s.teacher, s.tenths, s.link, "       \
    "CASE WHEN s.cancelled_at IS NULL THEN 0 ELSE 1 END AS cancelled, s.version FROM class_session s JOIN "  \
    "training_class c ON c.id = s.training_class "
#define ROOM_COLUMNS                                                                                        \
    "SELECT r.id, r.unit, u.name AS unit_name, r.name, r.seats, r.open, r.version FROM room r JOIN unit u " \
    "ON "                                                                                                   \
    "u.id = r.unit "

namespace xingtan::classes::store {

Result<std::vector<Room>> rooms(db::Tx& tx, UnitId unit) {
    return tx.all<Room>("/*found*/ " ROOM_COLUMNS "WHERE r.unit = $1 ORDER BY r.name LIMIT 500", unit);
}

Result<std::vector<Room>> rooms_for(db::Tx& tx, TrainingClassId id) {
    return tx.all<Room>(
        "/*found*/ " ROOM_COLUMNS
        "WHERE r.open = 1 AND r.unit IN (SELECT c.unit FROM training_class c WHERE c.id = $1 UNION "
        "SELECT c.base_school FROM training_class c WHERE c.id = $1) ORDER BY r.unit, r.name "
        "LIMIT 1000",
        id);
}

Result<std::optional<Room>> find_room(db::Tx& tx, const AnyScope& scope, RoomId id) {
    return tx.maybe<Room>(ROOM_COLUMNS "WHERE r.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<bool> insert_room(db::Tx& tx, const Room& r) {
    const auto made =
        TRY(tx.run("INSERT INTO room (id, unit, name, seats, open) VALUES ($1, $2, $3, $4, $5) ON "
                   "CONFLICT (unit, name) DO NOTHING",
                   r.id, r.unit, r.name, r.seats, std::int64_t{r.open}));
    return made == 1;
}

Result<Saved> update_room(db::Tx& tx, const Room& r) {
    const auto other = TRY(tx.maybe<RoomId>(
        "/*found*/ SELECT id FROM room WHERE unit = $1 AND name = $2 AND id <> $3", r.unit, r.name, r.id));
    if (other) return Saved::NameTaken;
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE room SET name = $3, seats = $4, open = $5, version = version "
                   "+ 1 WHERE id = $1 AND version = $2",
                   r.id, r.version, r.name, r.seats, std::int64_t{r.open}));
    return changed == 1 ? Saved::Done : Saved::Stale;
}

Result<std::int64_t> count_rooms(db::Tx& tx, UnitId unit) {
    return tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM room WHERE unit = $1", unit);
}

Result<std::vector<Session>> sessions(db::Tx& tx, const SessionQuery& q) {
    return tx.all<Session>(
        "/*found*/ " SESSION_COLUMNS
        "WHERE s.training_class = $1 AND (s.starts_at > $2 OR (s.starts_at = $2 AND s.id > $3)) "
        "ORDER BY s.starts_at, s.id LIMIT $4",
        q.training_class, q.after_start, q.after_id, q.limit);
}

Result<std::int64_t> count_sessions(db::Tx& tx, TrainingClassId id) {
    return tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM class_session WHERE training_class = $1",
                                id);
}

Result<std::optional<Session>> find_session(db::Tx& tx, const AnyScope& scope, ClassSessionId id) {
    return tx.maybe<Session>(
        SESSION_COLUMNS "JOIN unit u ON u.id = c.unit WHERE s.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<> insert_session(db::Tx& tx, const SessionRow& s) {
    TRY(tx.run(
        "INSERT INTO class_session (id, training_class, kind, topic, starts_at, ends_at, room, place, "
        "teacher_person, teacher, tenths, link) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        s.id, s.training_class, s.kind, s.topic, s.starts_at, s.ends_at, s.room, s.place, s.teacher_person,
        s.teacher, s.tenths, s.link));
    return {};
}

Result<bool> update_session(db::Tx& tx, const SessionRow& s) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE class_session SET kind = $3, topic = $4, starts_at = $5, ends_at = $6, "
                   "room = $7, place "
                   "= $8, teacher_person = $9, teacher = $10, tenths = $11, link = $12, version = version + "
                   "1 WHERE id = $1 "
                   "AND version = $2 AND cancelled_at IS NULL",
                   s.id, s.version, s.kind, s.topic, s.starts_at, s.ends_at, s.room, s.place,
                   s.teacher_person, s.teacher, s.tenths, s.link));
    return changed == 1;
}

Result<bool> cancel_session(db::Tx& tx, const Session& s, DomainTime at) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE class_session SET cancelled_at = $3, version = version + 1 "
                   "WHERE id = $1 AND version = $2 AND cancelled_at IS NULL",
                   s.id, s.version, at));
    return changed == 1;
}

Result<std::vector<ClashRow>> clashes(db::Tx& tx, const SessionRow& s) {
    return tx.all<ClashRow>(
        "/*busy-check*/ SELECT CASE WHEN s.training_class = $1 THEN 'class' WHEN s.room = $5 THEN 'room' "
        "ELSE "
        "'teacher' END AS of, s.training_class, s.topic, s.starts_at, s.ends_at, 0 AS people FROM "
        "class_session s WHERE "
        "s.cancelled_at IS NULL AND s.starts_at > $2 - 86400000 AND s.starts_at < $3 AND s.ends_at > $2 AND "
        "s.id "
        "<> $4 AND (s.training_class = $1 OR s.room = $5 OR s.teacher_person = $6 OR ($7 <> '' AND s.teacher "
        "= "
        "$7)) ORDER BY s.starts_at, s.id LIMIT 20",
        s.training_class, s.starts_at, s.ends_at, s.id.value, s.room, s.teacher_person, s.teacher);
}

Result<std::vector<ClashRow>> clashes_of_trainees(db::Tx& tx, const SessionRow& s) {
    return tx.all<ClashRow>(
        "/*busy-check*/ SELECT 'trainees' AS of, s.training_class, s.topic, s.starts_at, s.ends_at, count(*) "
        "AS"
        " people FROM class_session s JOIN enrolment b ON b.training_class = s.training_class AND b.state IN"
        " ('confirmed', 'checked-in') JOIN enrolment a ON a.person = b.person AND a.training_class = $1 AND"
        " a.state IN ('confirmed', 'checked-in') WHERE s.cancelled_at IS NULL AND s.training_class <> $1 AND"
        " s.starts_at > $2 - 86400000 AND s.starts_at < $3 AND s.ends_at > $2 GROUP BY s.id, "
        "s.training_class,"
        " s.topic, s.starts_at, s.ends_at ORDER BY s.starts_at, s.id LIMIT 20",
        s.training_class, s.starts_at, s.ends_at);
}

Result<std::vector<ClashRow>> own_clashes(db::Tx& tx, TrainingClassId id,
                                          std::span<const TrainingClassId> others) {
    static const db::Many kClashes(
        "/*found*/ SELECT 'trainees' AS of, o.training_class, o.topic, o.starts_at, o.ends_at, 1 AS people "
        "FROM"
        " class_session o WHERE o.cancelled_at IS NULL AND EXISTS (SELECT 1 FROM class_session s WHERE"
        " s.training_class = $1 AND s.cancelled_at IS NULL AND s.starts_at < o.ends_at AND o.starts_at <"
        " s.ends_at) AND o.training_class IN (VALUES {rows}) ORDER BY o.starts_at, o.id",
        {.columns = 1, .shared = 1});
    return kClashes.all<ClashRow>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(id); }, others,
        [](db::Binder& row, TrainingClassId one) { row.add(one); });
}

Result<std::vector<NamedClass>> names_in_scope(db::Tx& tx, const AnyScope& scope,
                                               std::span<const TrainingClassId> ids) {
    static const db::Many kNames(
        "SELECT c.id, c.name FROM training_class c JOIN unit u ON u.id = c.unit WHERE c.id "
        "IN (VALUES {rows}) AND" IN_SCOPE("u.path"),
        {.columns = 1});
    return kNames.all<NamedClass>(
        tx, &scope.binding(), [](db::Binder&) {}, ids,
        [](db::Binder& row, TrainingClassId id) { row.add(id); });
}

Result<std::vector<PersonId>> members(db::Tx& tx, TrainingClassId id) {
    return tx.all<PersonId>(
        "/*found*/ SELECT person FROM enrolment WHERE training_class = $1 AND state IN "
        "('confirmed', 'checked-in') ORDER BY id LIMIT 10000",
        id);
}

Result<std::vector<RosterRow>> roster(db::Tx& tx, const AnyScope& scope, TrainingClassId id) {
    return tx.all<RosterRow>(
        "SELECT p.name, u.name AS unit_name, e.stage, e.subject FROM enrolment e JOIN person p ON p.id = "
        "e.person "
        "JOIN unit u ON u.id = e.unit WHERE e.training_class = $1 AND e.state IN ('confirmed', 'checked-in', "
        "'passed', 'good', 'excellent', 'failed') AND" IN_SCOPE("u.path") "ORDER BY u.path, e.id LIMIT 10000",
        scope, id);
}

// Of a person: the classes she sits in, and those she has a role in today.
Result<std::vector<Session>> calendar(db::Tx& tx, const FeedOf& of, Date today) {
    if (of.training_class)
        return tx.all<Session>("/*calendar*/ " SESSION_COLUMNS
                               "WHERE s.training_class = $1 ORDER BY s.starts_at, s.id LIMIT 1000",
                               *of.training_class);
    return tx.all<Session>(
        "/*calendar*/ " SESSION_COLUMNS
        "WHERE s.teacher_person = $1 OR s.training_class IN (SELECT e.training_class FROM enrolment e WHERE "
        "e.person = $1 AND e.state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed') "
        "UNION "
        "SELECT f.training_class FROM class_staff f JOIN person p ON p.id = f.person WHERE "
        "coalesce(p.merged_into, "
        "p.id) = $1 AND f.from_on <= $2 AND (f.until_on IS NULL OR f.until_on >= $2)) ORDER BY s.starts_at "
        "DESC, "
        "s.id LIMIT 1000",
        of.person, today);
}

}  // namespace xingtan::classes::store
