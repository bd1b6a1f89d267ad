#include "domain/people/store_membership.h"

#include "platform/db/many.h"

namespace xingtan::people::store {

Result<> insert_memberships(db::Tx& tx, std::span<const NewMembership> memberships, DomainTime since) {
    static const db::Many kMemberships("INSERT INTO membership (id, person, unit, since) VALUES {rows}",
                                       {.columns = 4});
    TRY(kMemberships.run(tx, memberships, [&](auto& row, const NewMembership& membership) {
        row.add(membership.id, membership.person, membership.unit, since);
    }));
    return {};
}

Result<std::optional<Membership>> open_membership(db::Tx& tx, PersonId person) {
    return tx.maybe<Membership>(
        "/*found*/ SELECT m.id, m.since, CASE WHEN EXISTS (SELECT 1 FROM membership o WHERE o.person = $1"
        " AND o.since < o.until) OR EXISTS (SELECT 1 FROM transfer t WHERE t.person = $1 AND"
        " t.opened_membership = m.id) THEN 0 ELSE 1 END AS first FROM membership m WHERE m.person = $1"
        " AND m.until IS NULL",
        person);
}

Result<> end_membership(db::Tx& tx, std::int64_t id, DomainTime until) {
    TRY(tx.run("/*found*/ UPDATE membership SET until = $2 WHERE id = $1 AND until IS NULL", id, until));
    return {};
}

Result<> reopen_membership(db::Tx& tx, std::int64_t id) {
    TRY(tx.run("/*found*/ UPDATE membership SET until = NULL WHERE id = $1", id));
    return {};
}

Result<> empty_membership(db::Tx& tx, std::int64_t id) {
    TRY(tx.run("/*found*/ UPDATE membership SET until = since WHERE id = $1", id));
    return {};
}

Result<> put_person(db::Tx& tx, PersonId person, UnitId unit) {
    TRY(tx.run("/*found*/ UPDATE person SET unit = $2 WHERE id = $1", person, unit));
    return {};
}

Result<std::vector<PersonId>> people_of(db::Tx& tx, UnitId unit) {
    return tx.all<PersonId>(
        "/*found*/ SELECT id FROM person WHERE unit = $1 AND status = 'active' ORDER BY id", unit);
}

Result<std::vector<PersonId>> people_among(db::Tx& tx, UnitId unit, std::span<const PersonId> people) {
    static const db::Many kAmong(
        "/*found*/ SELECT id FROM person WHERE unit = $1 AND status = 'active' AND id IN (VALUES {rows})",
        {.columns = 1, .shared = 1});
    return kAmong.all<PersonId>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(unit); }, people,
        [](db::Binder& row, PersonId person) { row.add(person); });
}

// One that began later on the same day never was.
Result<std::int64_t> close_memberships(db::Tx& tx, std::span<const PersonId> people, Date on) {
    static const db::Many kClose(
        "/*found*/ UPDATE membership SET until = CASE WHEN since > $1 THEN since ELSE $1 END WHERE until IS "
        "NULL AND"
        " since < $2 AND person IN (VALUES {rows})",
        {.columns = 1, .shared = 2});
    return kClose.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(start_of(on), end_of(on)); }, people,
        [](db::Binder& row, PersonId person) { row.add(person); });
}

Result<> insert_moves(db::Tx& tx, org::UnitChangeId change, UnitId from,
                      std::span<const NewMembership> opened) {
    static const db::Many kMoves(
        "INSERT INTO membership_move (change, person, membership, from_unit, to_unit) VALUES {rows}",
        {.columns = 5});
    TRY(kMoves.run(tx, opened, [&](auto& row, const NewMembership& membership) {
        row.add(change, membership.person, membership.id, from, membership.unit);
    }));
    return {};
}

Result<> put_people(db::Tx& tx, std::span<const PersonId> people, UnitId unit) {
    static const db::Many kPut(
        "/*found*/ UPDATE person SET unit = $1, version = version + 1 WHERE id IN (VALUES {rows})",
        {.columns = 1, .shared = 1});
    TRY(kPut.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(unit); }, people,
        [](db::Binder& row, PersonId person) { row.add(person); }));
    return {};
}

Result<std::vector<PersonId>> people_moved(db::Tx& tx, org::UnitChangeId change) {
    return tx.all<PersonId>("/*found*/ SELECT person FROM membership_move WHERE change = $1 ORDER BY person",
                            change);
}

Result<std::int64_t> close_moved(db::Tx& tx, org::UnitChangeId change) {
    return tx.run(
        "/*found*/ UPDATE membership SET until = since WHERE until IS NULL AND id IN (SELECT m.membership "
        "FROM"
        " membership_move m WHERE m.change = $1)",
        change);
}

Result<std::int64_t> reopen_left(db::Tx& tx, org::UnitChangeId change) {
    return tx.run(
        "/*found*/ UPDATE membership SET until = NULL WHERE id IN (SELECT (SELECT max(m.id) FROM membership m"
        " WHERE m.person = v.person AND m.unit = v.from_unit AND m.id < v.membership) FROM membership_move v"
        " WHERE v.change = $1)",
        change);
}

Result<std::vector<StageLine>> full_time_of(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kFullTime(
        "/*found*/ SELECT stage, count(*) AS people FROM person WHERE full_time = 1 AND id IN (VALUES {rows})"
        " GROUP BY stage",
        {.columns = 1});
    return kFullTime.all<StageLine>(
        tx, nullptr, [](db::Binder&) {}, people, [](db::Binder& row, PersonId person) { row.add(person); });
}

}  // namespace xingtan::people::store
