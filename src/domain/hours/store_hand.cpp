#include "domain/hours/store_hand.h"

#include "platform/db/many.h"

namespace xingtan::hours::store {

Result<std::vector<HourCap>> caps(db::Tx& tx, ProjectId project) {
    return tx.all<HourCap>(
        "/*found*/ SELECT c.slot, c.most_tenths FROM hour_cap c WHERE c.project = $1 ORDER BY c.slot",
        project);
}

Result<> replace_caps(db::Tx& tx, ProjectId project, std::span<const HourCap> caps) {
    TRY(tx.run("/*found*/ DELETE FROM hour_cap WHERE project = $1", project));
    for (const auto& cap : caps)
        TRY(tx.run("INSERT INTO hour_cap (project, slot, most_tenths) VALUES ($1, $2, $3)", project, cap.slot,
                   cap.most_tenths));
    return {};
}

Result<std::vector<BarredSlot>> barred(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kBarred(
        "/*found*/ SELECT a.enrolment, r.slot FROM absence a JOIN requirement r ON r.part = a.part WHERE "
        "a.enrolment IN (VALUES {rows}) AND a.missed_tenths * 5 >= a.of_tenths",
        {.columns = 1});
    return kBarred.all<BarredSlot>(
        tx, nullptr, [](db::Binder&) {}, enrolments, [](db::Binder& row, EnrolmentId id) { row.add(id); });
}

Result<std::vector<Absence>> absences(db::Tx& tx, EnrolmentId enrolment) {
    return tx.all<Absence>(
        "/*found*/ SELECT a.part, p.name AS part_name, a.missed_tenths, a.of_tenths, a.remark, CASE WHEN "
        "a.missed_tenths * 5 >= a.of_tenths THEN 1 ELSE 0 END AS bars FROM absence a JOIN part p ON p.id = "
        "a.part WHERE a.enrolment = $1 ORDER BY p.position",
        enrolment);
}

Result<> note_absence(db::Tx& tx, EnrolmentId enrolment, const AbsenceBody& b, AccountId by, DomainTime at) {
    TRY(tx.run(
        "/*found*/ INSERT INTO absence (enrolment, part, missed_tenths, of_tenths, remark, noted_by, "
        "noted_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (enrolment, part) DO UPDATE SET missed_tenths = "
        "excluded.missed_tenths, of_tenths = excluded.of_tenths, remark = excluded.remark, noted_by = "
        "excluded.noted_by, noted_at = excluded.noted_at",
        enrolment, b.part.unproven, b.missed_tenths, b.of_tenths, b.remark, by, at));
    return {};
}

const db::Ledger& evidence_ledger() {
    static const db::Ledger kEvidence("hour_evidence", "id, entry, evidence");
    return kEvidence;
}

Result<> insert_evidence(db::Tx& tx, std::int64_t id, HourEntryId entry, std::string_view evidence) {
    return evidence_ledger().insert(tx, entry,
                                    [&](db::Binder& row, HourEntryId e) { row.add(id, e, evidence); });
}

Result<HourEntryId> newest_by_hand(db::Tx& tx, EnrolmentId enrolment, std::int64_t slot) {
    return tx.one<HourEntryId>(
        "/*found*/ SELECT h.id FROM hour_entry h WHERE h.enrolment = $1 AND h.slot = $2 AND h.batch IS NULL "
        "AND "
        "h.sheet IS NULL AND h.reverses IS NULL ORDER BY h.id DESC LIMIT 1",
        enrolment, slot);
}

Result<std::optional<HandEntry>> entry(db::Tx& tx, const AnyScope& scope, HourEntryId id) {
    return tx.maybe<HandEntry>(
        "SELECT h.id, h.enrolment, h.slot, h.hour_type, h.tenths, h.verdict, h.completed_on, CASE WHEN "
        "h.batch "
        "IS NULL AND h.sheet IS NULL AND h.reverses IS NULL THEN 1 ELSE 0 END AS by_hand, CASE WHEN EXISTS "
        "(SELECT 1 FROM hour_entry r WHERE r.reverses = h.id) THEN 1 ELSE 0 END AS reversed, CASE WHEN NOT "
        "EXISTS (SELECT 1 FROM hour_entry l WHERE l.enrolment = h.enrolment AND l.id > h.id AND l.reverses "
        "IS "
        "NULL AND NOT EXISTS (SELECT 1 FROM hour_entry r WHERE r.reverses = l.id)) THEN 1 ELSE 0 END AS "
        "newest "
        "FROM hour_entry h JOIN enrolment e ON e.id = h.enrolment JOIN unit u ON u.id = e.unit WHERE h.id = "
        "$1 "
        "AND" IN_SCOPE_OF("u.path", "e.project"),
        scope, id);
}

}  // namespace xingtan::hours::store
