#pragma once
// Who leads a class and who tutors in it. Her role is dated and hers alone: she sees the classes she has a
// role in today, on her own pages, and nothing else of the tree.
#include "domain/classes/service.h"

namespace xingtan::classes {

enum class StaffRole { Manager, Tutor };
BOOST_DESCRIBE_ENUM(StaffRole, Manager, Tutor)

constexpr std::int64_t kStaffMost = 200;  // shown of one class

struct ClassStaff {
    ClassStaffId id;
    TrainingClassId training_class;
    StaffRole role{};
    PersonId person;
    std::string name;
    std::string unit_name;
    Date from_on;
    std::optional<Date> until_on;  // the last day
    bool active = false;           // today
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ClassStaff, (),
                      (id, training_class, role, person, name, unit_name, from_on, until_on, active, version))

struct StaffBody {
    StaffRole role{};
    Claimed<PersonId> person;
    Date from_on;
    std::optional<Date> until_on = {};
};
BOOST_DESCRIBE_STRUCT(StaffBody, (), (role, person, from_on, until_on))

struct StaffEndBody {
    Date until_on;
};
BOOST_DESCRIBE_STRUCT(StaffEndBody, (), (until_on))

// Kind::Conflict "staff-already" when she has the role already.
Result<ClassStaff> name_staff(Context& ctx, Claimed<TrainingClassId> id, const StaffBody& body);
Result<ClassStaff> end_staff(Context& ctx, Claimed<ClassStaffId> id, const StaffEndBody& body);
Result<std::vector<ClassStaff>> staff_of(Context& ctx, Claimed<TrainingClassId> id);

// What somebody sees of a class she sits in or has a role in today.
enum class MyPart { Trainee, Manager, Tutor };
BOOST_DESCRIBE_ENUM(MyPart, Trainee, Manager, Tutor)
struct MyClass {
    TrainingClassId id;
    std::string name;
    std::string project_name;
    std::int64_t intake_number = 0;
    std::string base_school;
    Date starts_on;
    Date ends_on;
    std::int64_t size = 0;
    MyPart part{};
};
BOOST_DESCRIBE_STRUCT(MyClass, (),
                      (id, name, project_name, intake_number, base_school, starts_on, ends_on, size, part))
struct ClassMate {
    std::string name;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(ClassMate, (), (name, unit_name))
struct MyStaff {
    StaffRole role{};
    std::string name;
};
BOOST_DESCRIBE_STRUCT(MyStaff, (), (role, name))

}  // namespace xingtan::classes
