#include "domain/enrolment/store_school.h"

#define LIVE_STATES \
    "('nominated', 'reserve', 'waiting', 'confirmed', 'checked-in', 'passed', 'good', 'excellent')"
#define OUTSIDE                                                                                 \
    " p.status = 'active' AND NOT EXISTS (SELECT 1 FROM enrolment o WHERE o.person = p.id AND " \
    "o.project = c.project AND o.state IN " LIVE_STATES ")"

namespace xingtan::enrolment::store {

Result<bool> insert_choice(db::Tx& tx, const NewChoice& c, AccountId actor, DomainTime at) {
    const auto made = TRY(tx.run(
        "/*found*/ INSERT INTO school_choice (project, intake, unit, chosen_by, environment, vouched, reason,"
        " actor, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (project, unit) DO NOTHING",
        c.project, c.intake, c.school, c.chosen_by, c.environment, c.vouched, c.reason, actor, at));
    return made == 1;
}

Result<std::optional<std::string>> choice(db::Tx& tx, const AnyScope& scope, IntakeId intake, UnitId school) {
    return tx.maybe<std::string>(
        "SELECT c.vouched FROM school_choice c JOIN unit u ON u.id = c.unit WHERE c.intake = $1 AND c.unit = "
        "$2 AND" IN_SCOPE("u.path"),
        scope, intake, school);
}

Result<std::vector<ChosenSchool>> chosen(db::Tx& tx, const AnyScope& scope, IntakeId intake,
                                         std::int64_t limit) {
    return tx.all<ChosenSchool>(
        "SELECT c.unit, u.name AS unit_name, c.environment, (SELECT count(*) FROM person p WHERE p.unit = "
        "c.unit AND p.status = 'active') AS staff, (SELECT count(*) FROM enrolment e WHERE e.unit = c.unit "
        "AND"
        " e.project = c.project AND e.intake = c.intake AND e.state IN " LIVE_STATES
        ") AS enrolled, (SELECT count(*) FROM person p WHERE p.unit = c.unit AND" OUTSIDE
        ") AS joined_later, c.reason, coalesce(a.name, '') AS actor_name, c.at FROM school_choice c JOIN "
        "unit "
        "u ON"
        " u.id = c.unit LEFT JOIN account a ON a.id = c.actor WHERE c.intake = $1 AND" IN_SCOPE(
            "u.path") "ORDER BY u.path LIMIT $2",
        scope, intake, limit);
}

Result<std::vector<PersonId>> staff_outside(db::Tx& tx, ProjectId project, UnitId school, PersonId after,
                                            std::int64_t limit) {
    return tx.all<PersonId>(
        "/*found*/ SELECT p.id FROM person p JOIN school_choice c ON c.unit = p.unit AND c.project = $1"
        " WHERE p.unit = $2 AND p.id > $3 AND" OUTSIDE " ORDER BY p.id LIMIT $4",
        project, school, after.value, limit);
}

Result<std::vector<SetRow>> set_of(db::Tx& tx, IntakeId intake, UnitId chosen_by) {
    return tx.all<SetRow>(
        "/*found*/ SELECT u.name, (SELECT count(*) FROM person p WHERE p.unit = c.unit AND p.status = "
        "'active')"
        " AS staff, c.environment FROM school_choice c JOIN unit u ON u.id = c.unit WHERE c.intake = $1 AND"
        " c.chosen_by = $2 ORDER BY c.at, c.unit",
        intake, chosen_by);
}

Result<std::vector<people::Stage>> stages_of(db::Tx& tx, IntakeId intake, UnitId chosen_by) {
    return tx.all<people::Stage>(
        "/*found*/ SELECT DISTINCT p.stage FROM school_choice c JOIN person p ON p.unit = c.unit AND p.status"
        " = 'active' WHERE c.intake = $1 AND c.chosen_by = $2",
        intake, chosen_by);
}

}  // namespace xingtan::enrolment::store
