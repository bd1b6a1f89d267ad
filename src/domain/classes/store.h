#pragma once
// One SQL statement per function over training_class, class_formation and class_stay.
#include "domain/classes/rules.h"
#include "domain/classes/service.h"
#include "domain/project/service.h"

namespace xingtan::classes::store {

Result<std::optional<TrainingClass>> find(db::Tx& tx, const AnyScope& scope, TrainingClassId id);
struct ListQuery {
    ProjectId project;
    std::int64_t intake = 0;  // 0: any
    std::int64_t dissolved = 0;
    TrainingClassId after;
    std::int64_t limit = 0;
};
Result<std::vector<TrainingClass>> list(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
// The first two hundred of the classes this act put people into.
Result<std::vector<TrainingClass>> touched(db::Tx& tx, const AnyScope& scope, FormationId by);
Result<bool> rename(db::Tx& tx, TrainingClassId id, std::int64_t version, std::string_view name);

// Forming (store_form.cpp).
struct Area {
    UnitId id;
    std::string name;
    std::string path;
    std::string path_end;
    bool active = true;
};
BOOST_DESCRIBE_STRUCT(Area, (), (id, name, path, path_end, active))
Result<std::vector<Area>> areas(db::Tx& tx, const AnyScope& scope, UnitId owner);
struct SitterRow {
    EnrolmentId enrolment;
    PersonId person;
    std::string path;
    std::int64_t base_school = 0;
    people::Stage stage{};
    std::string subject;
    enrolment::State state{};
    std::int64_t training_class = 0;
    std::int64_t pinned = 0;
};
BOOST_DESCRIBE_STRUCT(SitterRow, (),
                      (enrolment, person, path, base_school, stage, subject, state, training_class, pinned))
Result<std::vector<SitterRow>> sitters(db::Tx& tx, const AnyScope& scope, IntakeId intake,
                                       std::int64_t limit);
struct OpenClass {
    TrainingClassId id;
    UnitId unit;
    std::int64_t number = 0;
    std::string name;
    std::int64_t base_school = 0;
    std::optional<people::Stage> stage;
    std::string subject;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(OpenClass, (), (id, unit, number, name, base_school, stage, subject, size))
Result<std::vector<OpenClass>> open_classes(db::Tx& tx, const AnyScope& scope, IntakeId intake);
Result<std::int64_t> last_number(db::Tx& tx, IntakeId intake);

struct NewClass {
    OpenClass facts;
    ProjectId project;
    IntakeId intake;
    FormationId formed_by;
    DomainTime at;
};
Result<> insert_classes(db::Tx& tx, std::span<const NewClass> classes);
// What a class that stands is about.
struct About {
    TrainingClassId id;
    UnitId unit;
    std::optional<people::Stage> stage;
    std::string subject;
};
BOOST_DESCRIBE_STRUCT(About, (), (id, unit, stage, subject))
Result<> relabel(db::Tx& tx, const About& about);
Result<> dissolve(db::Tx& tx, std::span<const TrainingClassId> ids, FormationId by, DomainTime at);
Result<> recount(db::Tx& tx, std::span<const TrainingClassId> ids);
struct Move {
    EnrolmentId enrolment;
    PersonId person;
    std::optional<TrainingClassId> from;
    std::optional<TrainingClassId> to;
    std::int64_t stay = 0;  // id of the new one
};
BOOST_DESCRIBE_STRUCT(Move, (), (enrolment, person, from, to, stay))
Result<> end_stays(db::Tx& tx, std::span<const Move> moves, FormationId by, DomainTime at);
Result<> begin_stays(db::Tx& tx, std::span<const Move> moves, FormationId by, DomainTime at);
struct FormationRow {
    FormationId id;
    ProjectId project;
    IntakeId intake;
    std::string unit_name;
    std::string actor_name;
    std::string rule;
    std::string relabelled = "[]";
    std::int64_t formed = 0;
    std::int64_t dissolved = 0;
    std::int64_t placed = 0;
    std::int64_t moved = 0;
    std::optional<FormationId> undoes;
    bool undone = false;
    DomainTime at;
};
BOOST_DESCRIBE_STRUCT(FormationRow, (),
                      (id, project, intake, unit_name, actor_name, rule, relabelled, formed, dissolved,
                       placed, moved, undoes, undone, at))
Result<> insert_formation(db::Tx& tx, const FormationRow& row, UnitId unit, AccountId actor);

// Taking back, and the list of acts (store_history.cpp).
Result<std::optional<FormationRow>> find_formation(db::Tx& tx, const AnyScope& scope, FormationId id);
Result<std::vector<FormationRow>> formations(db::Tx& tx, const AnyScope& scope, IntakeId intake,
                                             std::int64_t before, std::int64_t limit);
Result<std::int64_t> count_formations(db::Tx& tx, const AnyScope& scope, IntakeId intake);
Result<bool> overtaken(db::Tx& tx, FormationId id);
Result<std::vector<Move>> moves_back(db::Tx& tx, FormationId id);
Result<std::vector<TrainingClassId>> formed_by(db::Tx& tx, FormationId id);
Result<std::vector<TrainingClassId>> reopen(db::Tx& tx, FormationId dissolved_by);

struct StayRow : Stay {
    std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(StayRow, (Stay), (id))
Result<std::vector<StayRow>> stays(db::Tx& tx, const AnyScope& scope, TrainingClassId id, std::int64_t before,
                                   std::int64_t limit);
Result<std::int64_t> count_stays(db::Tx& tx, const AnyScope& scope, TrainingClassId id);
Result<std::int64_t> pin(db::Tx& tx, TrainingClassId id, std::span<const EnrolmentId> members, bool pinned);
Result<> pass_stay(db::Tx& tx, const enrolment::ClassPassed& passed, std::int64_t stay, DomainTime at);

}  // namespace xingtan::classes::store
