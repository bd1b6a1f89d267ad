#include "domain/hours/store.h"

#include "platform/db/many.h"

namespace xingtan::hours::store {

Result<std::vector<AccountId>> platforms_named(db::Tx& tx, std::string_view name) {
    return tx.all<AccountId>(
        "/*system*/ SELECT id FROM account WHERE kind = 'platform' AND state <> 'closed' AND name = $1 LIMIT "
        "100",
        name);
}

Result<std::optional<BatchRow>> find_batch(db::Tx& tx, AccountId platform, std::string_view external_id) {
    return tx.maybe<BatchRow>(
        "/*found*/ SELECT id, body_hash, entries, done, accepted, refused, passed, outcomes FROM hour_batch"
        " WHERE platform = $1 AND external_id = $2",
        platform, external_id);
}

Result<bool> open_batch(db::Tx& tx, const NewBatch& b) {
    const auto opened = TRY(tx.run(
        "INSERT INTO hour_batch (id, platform, external_id, unit, project, part, body_hash, entries, done, "
        "at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (platform, external_id) DO NOTHING",
        b.id, b.platform, b.external_id, b.unit, b.project, b.part, b.body_hash, b.entries, b.done, b.at));
    return opened == 1;
}

Result<bool> advance_batch(db::Tx& tx, HourBatchId id, std::int64_t from, std::int64_t to) {
    const auto taken =
        TRY(tx.run("/*found*/ UPDATE hour_batch SET done = $3 WHERE id = $1 AND done = $2", id, from, to));
    return taken == 1;
}

Result<> note_outcomes(db::Tx& tx, const BatchRow& b) {
    TRY(
        tx.run("/*found*/ UPDATE hour_batch SET accepted = $2, refused = $3, passed = $4, outcomes = $5 "
               "WHERE id = $1",
               b.id, b.accepted, b.refused, b.passed, b.outcomes));
    return {};
}

const db::Ledger& entry_ledger() {
    static const db::Ledger kEntries(
        "hour_entry",
        "id, enrolment, slot, hour_type, tenths, verdict, completed_on, source, batch, sheet, reverses, "
        "recorded_at");
    return kEntries;
}

Result<> insert_entries(db::Tx& tx, std::span<const NewEntry> entries, const Source& source) {
    return entry_ledger().insert(tx, entries, [&](db::Binder& row, const NewEntry& entry) {
        const auto& p = *entry.of;
        row.add(entry.id, p.enrolment, p.slot, p.hour_type, p.tenths, p.verdict, p.completed_on,
                source.account, source.batch, source.sheet, entry.reverses, source.at);
    });
}

Result<std::vector<StandingEntry>> standing_entries(db::Tx& tx, std::span<const EnrolmentId> enrolments) {
    static const db::Many kStanding(
        "/*found*/ SELECT h.id, h.enrolment, h.slot, h.hour_type, h.tenths, h.verdict, h.completed_on,"
        " COALESCE(h.sheet, 0) AS sheet FROM hour_entry h WHERE h.enrolment IN (VALUES {rows})"
        " AND h.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM hour_entry r WHERE r.reverses = h.id)"
        " ORDER BY h.id",
        {.columns = 1});
    return kStanding.all<StandingEntry>(
        tx, nullptr, [](db::Binder&) {}, enrolments, [](auto& row, EnrolmentId id) { row.add(id); });
}

Result<std::vector<Entry>> entries(db::Tx& tx, EnrolmentId id) {
    return tx.all<Entry>(
        "/*found*/ SELECT h.id, h.hour_type, h.tenths, h.verdict, h.completed_on, coalesce(a.name, '') AS "
        "source, h.recorded_at"
        " FROM hour_entry h LEFT JOIN account a ON a.id = h.source WHERE h.enrolment = $1 ORDER BY h.id DESC "
        "LIMIT 500",
        id);
}

Result<std::vector<MemberRow>> members(db::Tx& tx, const AnyScope& scope, const MemberQuery& q) {
    return tx.all<MemberRow>(
        "SELECT e.id AS enrolment, e.person, p.name, u.name AS unit_name, u.former_name AS unit_former, "
        "p.document_masked AS "
        "document_number, e.state,"
        " e.done_1, e.done_2, e.done_3, e.done_4, e.done_5, e.done_6, u.path FROM enrolment e JOIN unit u ON "
        "u.id = e.unit"
        " JOIN person p ON p.id = e.person WHERE e.training_class = $1 AND (u.path > $2 OR (u.path = $2 AND "
        "e.id > $3)) AND" IN_SCOPE_OF("u.path", "e.project") "ORDER BY u.path, e.id LIMIT $4",
        scope, q.training_class, q.after_path, q.after_id, q.limit);
}

Result<std::int64_t> count_members(db::Tx& tx, const AnyScope& scope, TrainingClassId id) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM enrolment e JOIN unit u ON u.id = e.unit WHERE "
        "e.training_class = $1 AND" IN_SCOPE_OF("u.path", "e.project") "LIMIT 10001) capped",
        scope, id);
}

}  // namespace xingtan::hours::store
