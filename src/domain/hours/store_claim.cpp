#include "domain/hours/store_claim.h"

#include "platform/db/many.h"

#define CLAIM_COLUMNS                                                                                        \
    "SELECT c.id, w.id AS person, w.name, w.unit, u.name AS unit_name, c.training, c.title, c.provider,"     \
    " c.place, c.starts_on, c.ends_on, c.remark, c.state, c.opinion, c.opinion_text, coalesce((SELECT "      \
    "a.name FROM account a WHERE a.id = c.opinion_by), '') AS opinion_by, coalesce((SELECT a.name FROM "     \
    "account a WHERE a.id = c.decided_by), '') AS decided_by, c.decided_at, c.reason, c.made_at, c.version " \
    "FROM hour_claim c JOIN person p ON p.id = c.person JOIN person w ON w.id = coalesce(p.merged_into, "    \
    "p.id) JOIN unit u ON u.id = w.unit "
#define HERS "(SELECT $1 UNION ALL SELECT m.id FROM person m WHERE m.merged_into = $1)"
#define TRAINING_COLUMNS                                                                                   \
    "SELECT t.id, t.unit, a.name AS unit_name, t.name, t.provider, t.hour_type, t.most_tenths, t.from_on," \
    " t.until_on, t.document, t.closed, t.version FROM outside_training t JOIN unit a ON a.id = t.unit "

namespace xingtan::hours::store {

Result<std::optional<ClaimRow>> claim(db::Tx& tx, const AnyScope& scope, HourClaimId id) {
    return tx.maybe<ClaimRow>(CLAIM_COLUMNS "WHERE c.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<std::optional<ClaimRow>> own_claim(db::Tx& tx, const AnyScope& own, HourClaimId id) {
    return tx.maybe<ClaimRow>("/*own*/ " CLAIM_COLUMNS "WHERE c.id = $1 AND" IS_SELF("w.id"), own, id);
}

Result<std::vector<ClaimRow>> claims(db::Tx& tx, const AnyScope& scope, const ClaimQuery& q) {
    return tx.all<ClaimRow>(CLAIM_COLUMNS
                            "WHERE c.state = $1 AND c.id > $2 AND u.path >= $3 AND u.path < $4 AND" IN_SCOPE(
                                "u.path") "ORDER BY c.id LIMIT $5",
                            scope, q.state, q.after_id, q.lo, q.hi, q.limit);
}

Result<std::int64_t> count_claims(db::Tx& tx, const AnyScope& scope, const ClaimQuery& q) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM (SELECT 1 AS one FROM hour_claim c JOIN person p ON p.id = c.person JOIN "
        "person w ON w.id = coalesce(p.merged_into, p.id) JOIN unit u ON u.id = w.unit WHERE c.state = $1 "
        "AND "
        "u.path >= $2 AND u.path < $3 AND" IN_SCOPE("u.path") "LIMIT 10001) capped",
        scope, q.state, q.lo, q.hi);
}

Result<std::vector<ClaimRow>> claims_of(db::Tx& tx, PersonId person, std::int64_t before_id,
                                        std::int64_t limit) {
    return tx.all<ClaimRow>("/*found*/ " CLAIM_COLUMNS "WHERE c.person IN " HERS
                            " AND c.id < $2 ORDER BY c.id DESC LIMIT $3",
                            person, before_id, limit);
}

Result<std::int64_t> count_claims_of(db::Tx& tx, PersonId person) {
    return tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM hour_claim c WHERE c.person IN " HERS,
                                person);
}

Result<std::int64_t> count_waiting(db::Tx& tx, PersonId person) {
    return tx.one<std::int64_t>("/*found*/ SELECT count(*) AS n FROM hour_claim c WHERE c.person IN " HERS
                                " AND c.state = 'submitted'",
                                person);
}

Result<std::vector<LineRow>> claim_lines(db::Tx& tx, std::span<const HourClaimId> claims) {
    static const db::Many kLines(
        "/*found*/ SELECT l.claim, l.hour_type, l.tenths, l.accepted_tenths FROM hour_claim_line l WHERE "
        "l.claim IN (VALUES {rows}) ORDER BY l.claim, l.hour_type",
        {.columns = 1});
    return kLines.all<LineRow>(
        tx, nullptr, [](db::Binder&) {}, claims, [](db::Binder& row, HourClaimId id) { row.add(id); });
}

Result<std::vector<ProofRow>> claim_proofs(db::Tx& tx, std::span<const HourClaimId> claims) {
    static const db::Many kProofs(
        "/*found*/ SELECT f.claim, f.id, f.filename, f.media, f.size FROM claim_proof f WHERE f.claim IN "
        "(VALUES {rows}) ORDER BY f.claim, f.id",
        {.columns = 1});
    return kProofs.all<ProofRow>(
        tx, nullptr, [](db::Binder&) {}, claims, [](db::Binder& row, HourClaimId id) { row.add(id); });
}

Result<> insert_claim(db::Tx& tx, HourClaimId id, PersonId person, const ClaimBody& b, DomainTime at) {
    const auto training = b.training ? std::optional<OutsideTrainingId>(b.training->unproven) : std::nullopt;
    TRY(
        tx.run("INSERT INTO hour_claim (id, person, training, title, provider, place, starts_on, ends_on, "
               "remark, state, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'submitted', $10)",
               id, person, training, b.title, b.provider, b.place, b.starts_on, b.ends_on, b.remark, at));
    return {};
}

Result<> insert_line(db::Tx& tx, HourClaimId claim, const ClaimLineBody& line) {
    TRY(tx.run("INSERT INTO hour_claim_line (claim, hour_type, tenths) VALUES ($1, $2, $3)", claim,
               line.hour_type, line.tenths));
    return {};
}

Result<> insert_proof(db::Tx& tx, HourClaimId claim, const NewProof& p) {
    TRY(tx.run(
        "INSERT INTO claim_proof (id, claim, filename, media, size, content_index, sealed) VALUES ($1, "
        "$2, $3, $4, $5, $6, $7)",
        p.id, claim, p.filename, p.media, p.size, p.content_index, p.sealed));
    return {};
}

Result<std::optional<SealedProof>> proof(db::Tx& tx, HourClaimId claim, ClaimProofId id) {
    return tx.maybe<SealedProof>(
        "/*found*/ SELECT f.filename, f.media, f.sealed FROM claim_proof f WHERE f.claim = $1 AND f.id = $2",
        claim, id);
}

Result<bool> opine(db::Tx& tx, const ClaimRow& row, const OpinionBody& body, AccountId by) {
    const auto said = TRY(tx.run(
        "/*found*/ UPDATE hour_claim SET opinion = $3, opinion_text = $4, opinion_by = $5, version = version "
        "+ 1 WHERE id = $1 AND version = $2 AND state = 'submitted'",
        row.id, row.version, body.supports ? Opinion::Supports : Opinion::Doubts, body.text, by));
    return said == 1;
}

Result<bool> settle_claim(db::Tx& tx, const ClaimRow& row, ClaimState state, std::string_view reason,
                          AccountId by, DomainTime at) {
    const auto settled =
        TRY(tx.run("/*found*/ UPDATE hour_claim SET state = $3, reason = $4, decided_by = $5, decided_at = "
                   "$6, version = "
                   "version + 1 WHERE id = $1 AND version = $2",
                   row.id, row.version, state, reason, by, at));
    return settled == 1;
}

Result<> accept_line(db::Tx& tx, HourClaimId claim, std::string_view hour_type, std::int64_t tenths) {
    TRY(tx.run(
        "/*found*/ UPDATE hour_claim_line SET accepted_tenths = $3 WHERE claim = $1 AND hour_type = $2",
        claim, hour_type, tenths));
    return {};
}

const db::Ledger& outside_ledger() {
    static const db::Ledger kOutside(
        "outside_entry",
        "id, person, claim, title, provider, hour_type, tenths, completed_on, source, evidence, reverses, "
        "reason, recorded_at");
    return kOutside;
}

Result<> insert_outside(db::Tx& tx, std::span<const OutsideRow> entries, AccountId by, WallTime at) {
    return outside_ledger().insert(tx, entries, [&](db::Binder& row, const OutsideRow& o) {
        row.add(o.id, o.person, o.claim, o.title, o.provider, o.hour_type, o.tenths, o.completed_on, by,
                o.evidence, o.reverses, o.reason, at);
    });
}

Result<std::vector<OutsideRow>> standing_of_claim(db::Tx& tx, HourClaimId claim) {
    return tx.all<OutsideRow>(
        "/*found*/ SELECT o.id, o.person, o.claim, o.title, o.provider, o.hour_type, o.tenths,"
        " o.completed_on, o.evidence, o.reverses, o.reason FROM outside_entry o WHERE o.claim = $1 AND "
        "o.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM outside_entry r WHERE r.reverses = o.id) ORDER BY "
        "o.id",
        claim);
}

Result<std::vector<Other>> others(db::Tx& tx, PersonId person, HourClaimId but) {
    return tx.all<Other>(
        "/*found*/ SELECT 'claim' AS source, c.id AS claim, NULL AS enrolment, c.title, c.provider,"
        " c.starts_on, c.ends_on FROM hour_claim c WHERE c.person IN " HERS
        " AND c.id <> $2 AND c.state IN ('submitted', 'accepted', 'in-part')"
        " UNION ALL SELECT 'enrolment', NULL, e.id, j.name, '', i.starts_on, i.ends_on FROM enrolment e JOIN "
        "project j ON j.id = e.project JOIN intake i ON i.id = e.intake WHERE e.person = $1 AND e.state IN "
        "('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed')"
        " UNION ALL SELECT 'entry', NULL, NULL, o.title, o.provider, o.completed_on, o.completed_on FROM "
        "outside_entry o WHERE o.person IN " HERS
        " AND o.claim IS NULL AND o.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM outside_entry r WHERE "
        "r.reverses = o.id) LIMIT 500",
        person, but);
}

Result<std::vector<SameFile>> same_files(db::Tx& tx, const AnyScope& scope, HourClaimId claim) {
    return tx.all<SameFile>(
        "SELECT DISTINCT c.id AS claim, c.title, c.provider, c.starts_on, c.ends_on, w.name AS person_name "
        "FROM claim_proof mine JOIN claim_proof f ON f.content_index = mine.content_index AND f.claim <> "
        "mine.claim JOIN hour_claim c ON c.id = f.claim JOIN person p ON p.id = c.person JOIN person w ON "
        "w.id = coalesce(p.merged_into, p.id) JOIN unit u ON u.id = w.unit WHERE mine.claim = $1 "
        "AND" IN_SCOPE("u.path") "ORDER BY c.id LIMIT 20",
        scope, claim);
}

Result<std::optional<OutsideTraining>> training(db::Tx& tx, const AnyScope& scope, OutsideTrainingId id) {
    return tx.maybe<OutsideTraining>(TRAINING_COLUMNS "WHERE t.id = $1 AND" IN_SCOPE("a.path"), scope, id);
}

Result<std::vector<OutsideTraining>> trainings_at(db::Tx& tx, UnitId unit) {
    return tx.all<OutsideTraining>("/*found*/ " TRAINING_COLUMNS
                                   "JOIN unit u ON u.id = $1 WHERE a.path <= u.path AND u.path < a.path_end "
                                   "ORDER BY t.closed, t.id DESC "
                                   "LIMIT 500",
                                   unit);
}

Result<> insert_training(db::Tx& tx, const OutsideTraining& t, AccountId by, WallTime at) {
    TRY(
        tx.run("INSERT INTO outside_training (id, unit, name, provider, hour_type, most_tenths, from_on, "
               "until_on, document, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
               t.id, t.unit, t.name, t.provider, t.hour_type, t.most_tenths, t.from_on, t.until_on,
               t.document, by, at));
    return {};
}

Result<bool> close_training(db::Tx& tx, OutsideTrainingId id, std::int64_t version) {
    const auto closed = TRY(
        tx.run("/*found*/ UPDATE outside_training SET closed = 1, version = version + 1 WHERE id = $1 AND "
               "version = $2 AND closed = 0",
               id, version));
    return closed == 1;
}

}  // namespace xingtan::hours::store
