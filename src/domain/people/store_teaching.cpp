#include "domain/people/store_teaching.h"

#include "platform/db/many.h"

namespace xingtan::people::store {
namespace {

// Kept until the first moment of what came after; told as the last day before.
struct FormerRow {
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    DomainTime until;
    std::string recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(FormerRow, (), (stage, subject, post, full_time, until, recorded_by, recorded_at))

}  // namespace

Result<std::optional<Teacher>> teacher(db::Tx& tx, const AnyScope& scope, PersonId id) {
    return tx.maybe<Teacher>(
        "SELECT p.id, p.unit, u.admin, p.sex, p.stage, p.subject, p.post, p.full_time, p.document_masked,"
        " p.mobile_masked, p.version FROM person p JOIN unit u ON u.id = p.unit WHERE p.id = $1 AND p.status"
        " = 'active' AND" IN_SCOPE("u.path"),
        scope, id);
}

Result<bool> begin_edit(db::Tx& tx, PersonId id, std::int64_t version) {
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE person SET version = version + 1 WHERE id = $1 AND version = $2", id, version));
    return changed == 1;
}

Result<> set_sex(db::Tx& tx, PersonId id, Sex sex) {
    TRY(tx.run("/*found*/ UPDATE person SET sex = $2 WHERE id = $1", id, sex));
    return {};
}

Result<> set_mobile(db::Tx& tx, PersonId id, const NewMobile& mobile) {
    TRY(tx.run(
        "/*found*/ UPDATE person SET mobile_masked = $2, mobile_sealed = $3, mobile_index = $4 WHERE id = "
        "$1",
        id, mobile.masked, mobile.sealed, mobile.index));
    return {};
}

Result<> set_teachings(db::Tx& tx, std::span<const TeachingChange> changes) {
    static const db::Many kSet(
        "/*found*/ UPDATE person SET stage = v.column2, subject = v.column3, post = v.column4, full_time = "
        "v.column5 FROM (VALUES {rows}) v WHERE id = v.column1",
        {.columns = 5});
    TRY(kSet.run(tx, changes, [](auto& row, const TeachingChange& one) {
        row.add(one.person, one.after.stage, one.after.subject, one.after.post, one.after.full_time);
    }));
    return {};
}

Result<> insert_former_teachings(db::Tx& tx, std::span<const NewFormerTeaching> rows, const Recorded& when) {
    static const db::Many kFormer(
        "INSERT INTO person_teaching (id, person, stage, subject, post, full_time, until, recorded_by, "
        "recorded_at) VALUES {rows}",
        {.columns = 9});
    TRY(kFormer.run(tx, rows, [&](auto& row, const NewFormerTeaching& one) {
        const auto& was = one.change->before;
        row.add(one.id, one.change->person, was.stage, was.subject, was.post, was.full_time,
                start_of(when.until), when.by, when.at);
    }));
    return {};
}

// What was put right on the day it was entered never held a day, and is left to the audit.
Result<std::vector<FormerTeaching>> former_teachings(db::Tx& tx, PersonId id) {
    const auto rows = TRY(tx.all<FormerRow>(
        "/*found*/ SELECT f.stage, f.subject, f.post, f.full_time, f.until, coalesce(a.name, '') AS "
        "recorded_by, f.recorded_at FROM person_teaching f LEFT JOIN account a ON a.id = f.recorded_by"
        " WHERE f.person IN (SELECT $1 UNION ALL SELECT m.id FROM person m WHERE m.merged_into = $1) AND NOT "
        "EXISTS"
        " (SELECT 1 FROM person_teaching e WHERE e.person = f.person AND e.until = f.until AND e.id < f.id)"
        " ORDER BY f.id DESC LIMIT 100",
        id));
    std::vector<FormerTeaching> list;
    for (const auto& r : rows)
        list.push_back({r.stage, r.subject, r.post, r.full_time, Date{day_of(r.until).days - 1},
                        r.recorded_by, r.recorded_at});
    return list;
}

Result<std::optional<DomainTime>> last_change_of_teaching(db::Tx& tx, PersonId id) {
    return tx.maybe<DomainTime>(
        "/*found*/ SELECT until FROM person_teaching WHERE person = $1 ORDER BY id DESC LIMIT 1", id);
}

Result<bool> holds_resident_number(db::Tx& tx, PersonId id) {
    const auto found = TRY(
        tx.maybe<std::int64_t>("/*found*/ SELECT id FROM person_document WHERE person = $1 AND current = 1 "
                               "AND kind = 'resident-id' LIMIT 1",
                               id));
    return found.has_value();
}

}  // namespace xingtan::people::store
