#pragma once
// One SQL statement per function over room, class_session and calendar_feed.
#include "domain/classes/service_timetable.h"

namespace xingtan::classes::store {

Result<std::vector<Room>> rooms(db::Tx& tx, UnitId unit);
Result<std::vector<Room>> rooms_for(db::Tx& tx, TrainingClassId id);
Result<std::optional<Room>> find_room(db::Tx& tx, const AnyScope& scope, RoomId id);
// False when the unit has a room of this name.
Result<bool> insert_room(db::Tx& tx, const Room& room);
enum class Saved { Done, NameTaken, Stale };
Result<Saved> update_room(db::Tx& tx, const Room& room);
Result<std::int64_t> count_rooms(db::Tx& tx, UnitId unit);

struct SessionQuery {
    TrainingClassId training_class;
    DomainTime after_start;
    std::int64_t after_id = 0;
    std::int64_t limit = 0;
};
Result<std::vector<Session>> sessions(db::Tx& tx, const SessionQuery& query);
Result<std::int64_t> count_sessions(db::Tx& tx, TrainingClassId id);
Result<std::optional<Session>> find_session(db::Tx& tx, const AnyScope& scope, ClassSessionId id);
struct SessionRow {
    ClassSessionId id;
    TrainingClassId training_class;
    SessionKind kind{};
    std::string topic;
    DomainTime starts_at;
    DomainTime ends_at;
    std::optional<RoomId> room;
    std::string place;
    std::optional<PersonId> teacher_person;
    std::string teacher;
    std::int64_t tenths = 0;
    std::string link;
    std::int64_t version = 1;
};
Result<> insert_session(db::Tx& tx, const SessionRow& row);
Result<bool> update_session(db::Tx& tx, const SessionRow& row);
Result<bool> cancel_session(db::Tx& tx, const Session& session, DomainTime at);

struct ClashRow {
    ClashOf of{};
    TrainingClassId training_class;
    std::string topic;
    DomainTime starts_at;
    DomainTime ends_at;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(ClashRow, (), (of, training_class, topic, starts_at, ends_at, people))
Result<std::vector<ClashRow>> clashes(db::Tx& tx, const SessionRow& row);
// Meetings of other classes while people of this one sit in both.
Result<std::vector<ClashRow>> clashes_of_trainees(db::Tx& tx, const SessionRow& row);
// Meetings of `others` at the same time as one of this class; all of them are the reader's own.
Result<std::vector<ClashRow>> own_clashes(db::Tx& tx, TrainingClassId id,
                                          std::span<const TrainingClassId> others);
struct NamedClass {
    TrainingClassId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedClass, (), (id, name))
Result<std::vector<NamedClass>> names_in_scope(db::Tx& tx, const AnyScope& scope,
                                               std::span<const TrainingClassId> ids);
Result<std::vector<PersonId>> members(db::Tx& tx, TrainingClassId id);

struct RosterRow {
    std::string name;
    std::string unit_name;
    people::Stage stage{};
    std::string subject;
};
BOOST_DESCRIBE_STRUCT(RosterRow, (), (name, unit_name, stage, subject))
Result<std::vector<RosterRow>> roster(db::Tx& tx, const AnyScope& scope, TrainingClassId id);

// Whose calendar.
struct FeedOf {
    std::optional<TrainingClassId> training_class;
    std::optional<PersonId> person;
};
BOOST_DESCRIBE_STRUCT(FeedOf, (), (training_class, person))
Result<std::optional<DomainTime>> live_feed(db::Tx& tx, const FeedOf& of);
Result<std::int64_t> revoke_feed(db::Tx& tx, const FeedOf& of, DomainTime at);
Result<> insert_feed(db::Tx& tx, const FeedOf& of, std::string_view token_hash, AccountId by, DomainTime at);
Result<std::optional<FeedOf>> feed_of(db::Tx& tx, std::string_view token_hash);
Result<std::vector<Session>> calendar(db::Tx& tx, const FeedOf& of, Date today);
Result<std::string> calendar_name(db::Tx& tx, const FeedOf& of);

}  // namespace xingtan::classes::store
