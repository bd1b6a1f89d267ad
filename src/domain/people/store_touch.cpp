#include "domain/people/store_touch.h"

#include "platform/db/many.h"

namespace xingtan::people::store {
namespace {

void nothing_shared(db::Binder&) {}
void one_person(db::Binder& row, PersonId person) { row.add(person); }
void one_id(db::Binder& row, std::int64_t id) { row.add(id); }

}  // namespace

Result<std::vector<Locked>> lock_people(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kLock(
        "/*found*/ UPDATE person SET version = version FROM (VALUES {rows}) v WHERE id = v.column1 AND "
        "status "
        "= 'active' AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.person = person.id AND t.state = "
        "'pending') RETURNING id AS person, unit, sex, born_on, stage, subject, post, full_time, "
        "document_masked, version",
        {.columns = 1});
    return kLock.all<Locked>(tx, nullptr, nothing_shared, people, one_person);
}

Result<> move_versions_on(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kOn(
        "/*found*/ UPDATE person SET version = version + 1 FROM (VALUES {rows}) v WHERE id = v.column1",
        {.columns = 1});
    TRY(kOn.run(tx, people, one_person));
    return {};
}

Result<> set_documents(db::Tx& tx, std::span<const DocumentFacts> facts) {
    static const db::Many kSet(
        "/*found*/ UPDATE person SET document_masked = v.column2, sex = v.column3, born_on = v.column4 FROM "
        "(VALUES {rows}) v WHERE id = v.column1",
        {.columns = 4});
    TRY(kSet.run(tx, facts, [](auto& row, const DocumentFacts& one) {
        row.add(one.person, one.masked, one.sex, one.born_on);
    }));
    return {};
}

Result<> insert_touches(db::Tx& tx, ImportId import, std::span<const Touch> touches) {
    static const db::Many kTouches(
        "INSERT INTO roster_touch (import, person, version, document, teaching, sex, born_on) VALUES {rows}",
        {.columns = 7});
    TRY(kTouches.run(tx, touches, [&](auto& row, const Touch& one) {
        row.add(import, one.person, one.version, one.document, one.teaching, one.sex, one.born_on);
    }));
    return {};
}

Result<std::vector<Touch>> touches(db::Tx& tx, ImportId import, std::span<const PersonId> people) {
    static const db::Many kTouches(
        "/*found*/ SELECT t.person, t.version, t.document, t.teaching, t.sex, t.born_on FROM (VALUES {rows}) "
        "v"
        " CROSS JOIN roster_touch t WHERE t.import = $1 AND t.person = v.column1",
        {.columns = 1, .shared = 1});
    return kTouches.all<Touch>(
        tx, nullptr, [&](db::Binder& shared) { shared.add(import); }, people, one_person);
}

Result<std::vector<PersonId>> merged_among(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kMerged(
        "/*found*/ SELECT v.column1 AS person FROM (VALUES {rows}) v WHERE EXISTS (SELECT 1 FROM "
        "person_merge g"
        " WHERE g.survivor = v.column1 AND g.undone_at IS NULL) OR EXISTS (SELECT 1 FROM person_merge g WHERE"
        " g.merged = v.column1 AND g.undone_at IS NULL)",
        {.columns = 1});
    return kMerged.all<PersonId>(tx, nullptr, nothing_shared, people, one_person);
}

Result<> remove_touches(db::Tx& tx, ImportId import, std::span<const PersonId> people) {
    static const db::Many kRemove(
        "/*found*/ DELETE FROM roster_touch WHERE import = $1 AND person IN (VALUES {rows})",
        {.columns = 1, .shared = 1});
    TRY(kRemove.run(
        tx, nullptr, [&](db::Binder& shared) { shared.add(import); }, people, one_person));
    return {};
}

Result<std::vector<FormerOf>> former_by_id(db::Tx& tx, std::span<const std::int64_t> ids) {
    static const db::Many kFormer(
        "/*found*/ SELECT f.id, f.stage, f.subject, f.post, f.full_time FROM (VALUES {rows}) v CROSS JOIN "
        "person_teaching f WHERE f.id = v.column1",
        {.columns = 1});
    return kFormer.all<FormerOf>(tx, nullptr, nothing_shared, ids, one_id);
}

Result<> remove_former(db::Tx& tx, std::span<const std::int64_t> ids) {
    static const db::Many kRemove("/*found*/ DELETE FROM person_teaching WHERE id IN (VALUES {rows})",
                                  {.columns = 1});
    TRY(kRemove.run(tx, ids, one_id));
    return {};
}

Result<> remove_documents(db::Tx& tx, std::span<const std::int64_t> ids) {
    static const db::Many kRemove("/*found*/ DELETE FROM person_document WHERE id IN (VALUES {rows})",
                                  {.columns = 1});
    TRY(kRemove.run(tx, ids, one_id));
    return {};
}

}  // namespace xingtan::people::store
