#pragma once
// One SQL statement per function over class_staff, and what somebody may see of her own classes.
#include "domain/classes/service_timetable.h"

namespace xingtan::classes::store {

struct NewStaff {
    ClassStaffId id;
    TrainingClassId training_class;
    StaffRole role{};
    PersonId person;
    Date from_on;
    std::optional<Date> until_on;
};
// False when she has the role already.
Result<bool> insert_staff(db::Tx& tx, const NewStaff& staff, AccountId by, DomainTime at);
Result<std::vector<ClassStaff>> staff(db::Tx& tx, TrainingClassId id, Date today);
Result<std::optional<ClassStaff>> find_staff(db::Tx& tx, const AnyScope& scope, ClassStaffId id, Date today);
Result<bool> end_staff(db::Tx& tx, const ClassStaff& staff, Date until_on);

// Who leads each of these classes today, and how many tutor in it.
struct Led {
    TrainingClassId training_class;
    StaffRole role{};
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Led, (), (training_class, role, name))
Result<std::vector<Led>> led(db::Tx& tx, std::span<const TrainingClassId> ids, Date today);

Result<std::vector<MyClass>> my_classes(db::Tx& tx, const AnyScope& own, Date today);
Result<std::vector<ClassMate>> mates(db::Tx& tx, TrainingClassId id);

}  // namespace xingtan::classes::store
