#include "domain/classes/store_staff.h"

#include "platform/db/many.h"

// A record that was merged away speaks for the one it was merged into.
#define STAFF_COLUMNS                                                                                      \
    "SELECT s.id, s.training_class, s.role, w.id AS person, w.name, v.name AS unit_name, s.from_on, "      \
    "s.until_on,"                                                                                          \
    " CASE WHEN s.from_on <= $2 AND (s.until_on IS NULL OR s.until_on >= $2) THEN 1 ELSE 0 END AS active," \
    " s.version FROM class_staff s JOIN person p ON p.id = s.person JOIN person w ON w.id = "              \
    "coalesce(p.merged_into, p.id) JOIN unit v ON v.id = w.unit "
#define HAS_ROLE_TODAY "s.from_on <= $1 AND (s.until_on IS NULL OR s.until_on >= $1)"

namespace xingtan::classes::store {

Result<bool> insert_staff(db::Tx& tx, const NewStaff& s, AccountId by, DomainTime at) {
    const auto made = TRY(tx.run(
        "INSERT INTO class_staff (id, training_class, role, person, from_on, until_on, named_by, named_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        s.id, s.training_class, s.role, s.person, s.from_on, s.until_on, by, at));
    return made == 1;
}

Result<std::vector<ClassStaff>> staff(db::Tx& tx, TrainingClassId id, Date today) {
    return tx.all<ClassStaff>("/*found*/ " STAFF_COLUMNS
                              "WHERE s.training_class = $1 ORDER BY s.role, s.from_on, s.id LIMIT 200",
                              id, today);
}

Result<std::optional<ClassStaff>> find_staff(db::Tx& tx, const AnyScope& scope, ClassStaffId id, Date today) {
    return tx.maybe<ClassStaff>(
        STAFF_COLUMNS
        "JOIN training_class c ON c.id = s.training_class JOIN unit u ON u.id = c.unit "
        "WHERE s.id = $1 AND" IN_SCOPE("u.path"),
        scope, id, today);
}

Result<bool> end_staff(db::Tx& tx, const ClassStaff& staff, Date until_on) {
    const auto ended =
        TRY(tx.run("/*found*/ UPDATE class_staff SET until_on = $3, version = version + 1 WHERE id = $1 AND "
                   "version = $2",
                   staff.id, staff.version, until_on));
    return ended == 1;
}

Result<std::vector<Led>> led(db::Tx& tx, std::span<const TrainingClassId> ids, Date today) {
    static const db::Many kLed(
        "/*found*/ SELECT s.training_class, s.role, w.name FROM class_staff s JOIN person p ON p.id = "
        "s.person"
        " JOIN person w ON w.id = coalesce(p.merged_into, p.id) WHERE " HAS_ROLE_TODAY
        " AND s.training_class IN (VALUES {rows}) ORDER BY s.id",
        {.columns = 1, .shared = 1});
    return kLed.all<Led>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(today); }, ids,
        [](db::Binder& row, TrainingClassId id) { row.add(id); });
}

#define MY_CLASS_COLUMNS(part)                                                                              \
    "SELECT c.id, c.name, t.name AS project_name, i.number AS intake_number, coalesce((SELECT b.name FROM " \
    "unit "                                                                                                 \
    "b WHERE b.id = c.base_school), '') AS base_school, i.starts_on, i.ends_on, c.size, " part              \
    " AS part FROM training_class c JOIN intake i ON i.id = c.intake JOIN project t ON t.id = c.project "

Result<std::vector<MyClass>> my_classes(db::Tx& tx, const AnyScope& own, Date today) {
    auto list = TRY(tx.all<MyClass>(
        "/*own*/ " MY_CLASS_COLUMNS(
            "'trainee'") "JOIN enrolment e ON e.training_class = c.id WHERE e.state IN ('confirmed',"
                         " 'checked-in', 'passed', 'good', 'excellent', 'failed') AND" IS_SELF(
                             "e.person") "ORDER BY c.id DESC LIMIT 50",
        own));
    const auto leads = TRY(tx.all<MyClass>(
        "/*own*/ " MY_CLASS_COLUMNS(
            "s.role") "JOIN class_staff s ON s.training_class = c.id JOIN person p ON p.id = s.person WHERE "
                      "c.dissolved_at IS NULL AND " HAS_ROLE_TODAY
                      " AND" IS_SELF("coalesce(p.merged_into, p.id)") "ORDER BY c.id DESC LIMIT 200",
        own, today));
    list.insert(list.end(), leads.begin(), leads.end());
    return list;
}

Result<std::vector<ClassMate>> mates(db::Tx& tx, TrainingClassId id) {
    return tx.all<ClassMate>(
        "/*found*/ SELECT p.name, u.name AS unit_name FROM enrolment e JOIN person p ON p.id = e.person JOIN "
        "unit u ON u.id = e.unit WHERE e.training_class = $1 AND e.state IN ('confirmed', 'checked-in', "
        "'passed', 'good', 'excellent', 'failed') ORDER BY u.path, e.id LIMIT 10000",
        id);
}

}  // namespace xingtan::classes::store
