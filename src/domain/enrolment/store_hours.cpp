#include "domain/enrolment/store_hours.h"

#include <algorithm>

#include "platform/db/many.h"

// Written for both UPDATE … RETURNING and SELECT: one unqualified table.
#define HOURS_FACTS                                                                                    \
    " id, project, intake, person, unit, admin, stage, state, training_class, queue_no, base_school, " \
    "accept_by, chosen, done_1, done_2, done_3, "                                                      \
    "done_4,"                                                                                          \
    " done_5, done_6, version "
// Asked of each row by itself: OFFSET keeps PostgreSQL from turning the question into a join over every unit.
#define ENROLMENT_IN_SCOPE                                                       \
    " EXISTS (SELECT 1 FROM unit u WHERE u.id = enrolment.unit AND" IN_SCOPE_OF( \
        "u.path", "enrolment.project") "LIMIT 1 OFFSET 0) "

namespace xingtan::enrolment {
namespace {

void nothing_shared(db::Binder&) {}

}  // namespace

Result<std::vector<EnrolmentFacts>> find_many(db::Tx& tx, const AnyScope& scope,
                                              std::span<const EnrolmentId> ids) {
    static const db::Many kFind("SELECT" HOURS_FACTS
                                "FROM enrolment WHERE id IN (VALUES {rows}) AND" ENROLMENT_IN_SCOPE,
                                {.columns = 1});
    return kFind.all<EnrolmentFacts>(tx, &scope.binding(), nothing_shared, ids,
                                     [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<std::vector<EnrolmentFacts>> passed_of(db::Tx& tx, PersonId person) {
    return tx.all<EnrolmentFacts>("/*found*/ SELECT" HOURS_FACTS
                                  "FROM enrolment WHERE person = $1 AND state IN ('passed', 'good', "
                                  "'excellent') ORDER BY id LIMIT 100",
                                  person);
}

Result<std::vector<NumberedEnrolment>> of_numbers(db::Tx& tx, const AnyScope& scope, ProjectId project,
                                                  std::span<const std::string> indexes) {
    static const db::Many kFind(
        "SELECT d.number_index, p.name AS person_name, enrolment.id FROM person_document d"
        " JOIN person p ON p.id = d.person JOIN enrolment ON enrolment.person = p.id AND enrolment.project = "
        "$1"
        " WHERE d.number_index IN (VALUES {rows}) AND d.current = 1 AND" ENROLMENT_IN_SCOPE
        "ORDER BY enrolment.id",
        {.columns = 1, .shared = 1});
    return kFind.all<NumberedEnrolment>(
        tx, &scope.binding(), [&](db::Binder& shared) { shared.add(project); }, indexes,
        [](db::Binder& row, const std::string& index) { row.add(index); });
}

Result<std::vector<EnrolmentFacts>> add_hours_many(db::Tx& tx, const AnyScope& scope,
                                                   std::span<const HoursDelta> deltas) {
    static const db::Many kAdd(
        "UPDATE enrolment SET done_1 = done_1 + v.column2, done_2 = done_2 + v.column3, done_3 = done_3 + "
        "v.column4,"
        " done_4 = done_4 + v.column5, done_5 = done_5 + v.column6, done_6 = done_6 + v.column7, version = "
        "version + 1"
        " FROM (VALUES {rows}) AS v WHERE enrolment.id = v.column1 AND state IN ('confirmed', 'checked-in') "
        "AND" ENROLMENT_IN_SCOPE "RETURNING" HOURS_FACTS,
        {.columns = 7});
    return kAdd.all<EnrolmentFacts>(
        tx, &scope.binding(), nothing_shared, deltas, [](db::Binder& row, const HoursDelta& d) {
            row.add(d.id, d.tenths[0], d.tenths[1], d.tenths[2], d.tenths[3], d.tenths[4], d.tenths[5]);
        });
}

namespace store {

Result<std::int64_t> settle(db::Tx& tx, std::span<const Settled> settled) {
    static const db::Many kSettle(
        "/*found*/ UPDATE enrolment SET state = v.column2, settled_on = v.column3, version = version + 1"
        " FROM (VALUES {rows}) AS v WHERE enrolment.id = v.column1 AND state IN ('confirmed', 'checked-in')",
        {.columns = 3});
    return kSettle.run(tx, settled,
                       [](db::Binder& row, const Settled& s) { row.add(s.enrolment.id, s.outcome, s.on); });
}

Result<std::int64_t> check_in(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kCheckIn(
        "/*found*/ UPDATE enrolment SET state = 'checked-in', version = version + 1"
        " WHERE id IN (VALUES {rows}) AND state = 'confirmed'",
        {.columns = 1});
    return kCheckIn.run(tx, enrolments, [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<std::vector<PersonId>> insert_standings(db::Tx& tx, ProgrammeId programme, DomainTime since,
                                               std::span<const Reached> reached) {
    static const db::Many kInsert(
        "/*found*/ INSERT INTO standing (programme, since, person, state, enrolment)"
        " SELECT $1, $2, v.column1, v.column2, v.column3 FROM (VALUES {rows}) AS v WHERE true"
        " ON CONFLICT (person, programme) DO NOTHING RETURNING person",
        {.columns = 3, .shared = 2});
    return kInsert.all<PersonId>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(programme, since); }, reached,
        [](db::Binder& row, const Reached& r) { row.add(r.person, r.state, r.enrolment); });
}

Result<std::vector<PersonId>> outdo_failures(db::Tx& tx, ProgrammeId programme, DomainTime since,
                                             std::span<const Reached> trained) {
    static const db::Many kOutdo(
        "/*found*/ UPDATE standing SET state = 'trained', since = $2, enrolment = v.column2 FROM (VALUES "
        "{rows}) AS v"
        " WHERE standing.person = v.column1 AND programme = $1 AND state = 'failed' RETURNING person",
        {.columns = 2, .shared = 2});
    return kOutdo.all<PersonId>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(programme, since); }, trained,
        [](db::Binder& row, const Reached& r) { row.add(r.person, r.enrolment); });
}

Result<std::vector<EnrolmentFacts>> hold_settled(db::Tx& tx, const AnyScope& scope,
                                                 std::span<const EnrolmentId> ids) {
    static const db::Many kHold(
        "UPDATE enrolment SET version = version + 1 WHERE id IN (VALUES {rows}) AND state IN ('passed', "
        "'good',"
        " 'excellent', 'failed') AND" ENROLMENT_IN_SCOPE "RETURNING" HOURS_FACTS,
        {.columns = 1});
    auto held = TRY(kHold.all<EnrolmentFacts>(tx, &scope.binding(), nothing_shared, ids,
                                              [](db::Binder& row, EnrolmentId id) { row.add(id); }));
    std::sort(held.begin(), held.end(),
              [](const EnrolmentFacts& a, const EnrolmentFacts& b) { return a.id < b.id; });
    return held;
}

Result<std::vector<Obstacle>> obstacles_to_unsettling(db::Tx& tx, std::span<const EnrolmentFacts> facts) {
    static const db::Many kFind(
        "/*found*/ SELECT v.column1 AS enrolment, CASE WHEN EXISTS (SELECT 1 FROM enrolment o WHERE "
        "o.project ="
        " v.column3 AND o.person = v.column2 AND o.id <> v.column1 AND o.state IN ('nominated', 'reserve',"
        " 'waiting', 'confirmed', 'checked-in', 'passed', 'good', 'excellent')) THEN 'nominated-again-since'"
        " WHEN EXISTS (SELECT 1 FROM standing_before_merge b JOIN project j ON j.programme = b.programme "
        "WHERE"
        " b.person = v.column2 AND j.id = v.column3) THEN 'result-before-merge' ELSE '' END AS code, '' AS "
        "about"
        " FROM (VALUES {rows}) v",
        {.columns = 3});
    auto rows = TRY(kFind.all<Obstacle>(
        tx, nullptr, nothing_shared, facts,
        [](db::Binder& row, const EnrolmentFacts& one) { row.add(one.id, one.person, one.project); }));
    std::erase_if(rows, [](const Obstacle& one) { return one.code.empty(); });
    return rows;
}

Result<std::vector<EnrolmentId>> checked_in_by_their_result(db::Tx& tx,
                                                            std::span<const EnrolmentFacts> facts) {
    static const db::Many kFind(
        "/*found*/ SELECT v.column1 AS enrolment FROM (VALUES {rows}) v CROSS JOIN enrolment_step s CROSS "
        "JOIN"
        " enrolment_step a WHERE s.enrolment = v.column1 AND s.id = (SELECT max(l.id) FROM enrolment_step l"
        " WHERE l.enrolment = v.column1) AND a.enrolment = v.column1 AND a.id = (SELECT max(l.id) FROM"
        " enrolment_step l WHERE l.enrolment = v.column1 AND l.id < s.id) AND a.from_state = 'confirmed' AND"
        " a.to_state = 'checked-in' AND a.reason = s.reason AND a.reason <> '' AND a.at = s.at",
        {.columns = 1});
    return kFind.all<EnrolmentId>(tx, nullptr, nothing_shared, facts,
                                  [](db::Binder& row, const EnrolmentFacts& one) { row.add(one.id); });
}

Result<> unsettle(db::Tx& tx, EnrolmentId id, State back) {
    TRY(tx.run("/*found*/ UPDATE enrolment SET state = $2, settled_on = NULL WHERE id = $1", id, back));
    return {};
}

Result<std::optional<StandingState>> take_standing(db::Tx& tx, PersonId person, ProgrammeId programme,
                                                   EnrolmentId enrolment) {
    return tx.maybe<StandingState>(
        "/*found*/ DELETE FROM standing WHERE person = $1 AND programme = $2 AND enrolment = $3 RETURNING "
        "state",
        person, programme, enrolment);
}

Result<std::optional<Reached>> reached_otherwise(db::Tx& tx, PersonId person, ProgrammeId programme,
                                                 EnrolmentId but_for) {
    return tx.maybe<Reached>(
        "/*found*/ SELECT e.person, e.id AS enrolment, CASE WHEN e.state = 'failed' THEN 'failed' ELSE "
        "'trained'"
        " END AS state FROM enrolment e JOIN project j ON j.id = e.project WHERE e.person = $1 AND "
        "j.programme ="
        " $2 AND e.id <> $3 AND e.state IN ('passed', 'good', 'excellent', 'failed')"
        " ORDER BY CASE WHEN e.state = 'failed' THEN 1 ELSE 0 END, e.id LIMIT 1",
        person, programme, but_for);
}

}  // namespace store
}  // namespace xingtan::enrolment
