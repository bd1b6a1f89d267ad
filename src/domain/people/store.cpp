#include "domain/people/store.h"

#include <algorithm>

#include "platform/db/many.h"

#define PERSON_FACTS "p.id, p.name, p.unit, u.admin, p.stage, p.subject, p.full_time"
#define PERSON_ROW                                                                                         \
    "p.id, p.name, p.unit, u.name AS unit_name, u.former_name AS unit_former, p.sex, p.born_on, p.stage, " \
    "p.subject, p.post, p.full_time,"                                                                      \
    " p.document_masked AS document_number, p.mobile_masked AS mobile, p.version"
#define PERSON_COLUMNS PERSON_ROW ", '' AS found_as"
#define LIST_COLUMNS PERSON_COLUMNS ", u.path, p.initials"
// Those whose present name does not fit and whose former one does: the latest that does.
#define BY_FORMER_NAME(fits_former, fits_present) \
    " FROM person_name n JOIN person p ON p.id = n.person JOIN unit u ON u.id = p.unit WHERE "             \
    fits_former("n") " AND n.id = (SELECT max(o.id) FROM person_name o WHERE o.person = n.person AND "     \
    fits_former("o") ") AND NOT (" fits_present                                                            \
    ") AND u.path >= $1 AND u.path < $2 AND p.status = 'active' AND" IN_SCOPE("u.path")
#define FORMER_ROW "SELECT " PERSON_ROW ", n.name AS found_as, u.path, p.initials"
#define INITIALS_IN(of) of ".initials >= $3 AND " of ".initials < $4"
#define NAME_IN(of) of ".name >= $3 AND " of ".name < $4"
#define NAME_LIKE(of) of ".name LIKE $3 ESCAPE '\\'"
#define PRESENT_LIKE                                                                           \
    "p.name LIKE $3 ESCAPE '\\' OR u.name LIKE $3 ESCAPE '\\' OR u.id IN (SELECT k.unit FROM " \
    "unit_known_as k WHERE k.name LIKE $3 ESCAPE '\\')"
// Units first, in path order, then the people of each by the index that begins with the unit: the written
// order of the join is the order of the list, so a page reads no more than it shows.
#define UNITS_THEN_PEOPLE                                                                                   \
    " FROM unit u CROSS JOIN person p WHERE p.unit = u.id AND u.path >= $1 AND u.path < $2 AND p.status = " \
    "'active' AND" IN_SCOPE("u.path")
// By names, and each one's unit among those seen, which are gathered once: as a condition that must be true,
// not as a join, so that no planner begins with the units, which it believes few.
#define PEOPLE_BY_NAME                                                                                      \
    " FROM person p WHERE p.name >= $3 AND p.name < $4 AND p.status = 'active' AND (p.unit IN (SELECT u.id" \
    " FROM unit u WHERE u.path >= $1 AND u.path < $2 AND" IN_SPANS("u.path") ")) IS TRUE "
#define BY_NUMBER(which)                                                                    \
    "SELECT " LIST_COLUMNS                                                                  \
    " FROM person_document d JOIN person p ON p.id = d.person JOIN unit u ON u.id = p.unit" \
    " WHERE d.number_index IN (VALUES {rows}) AND " which                                   \
    " AND u.path >= $1 AND u.path < $2 AND p.status = 'active' AND" IN_SCOPE("u.path")
#define HAS_INITIALS "AND p.initials >= $3 AND p.initials < $4 "
#define FITS_PATTERN "AND (" PRESENT_LIKE ") "

#define HOLDERS                                                                                        \
    "/*duplicate-check*/ SELECT d.number_index, p.id AS person, p.name, p.unit,"                       \
    " (SELECT a.name FROM unit u JOIN unit a ON a.id = u.admin WHERE u.id = p.unit) AS area,"          \
    " p.document_masked, coalesce((SELECT max(c.number_index) FROM person_document c WHERE c.person =" \
    " p.id AND c.current = 1 AND c.kind = d.kind), d.number_index) AS present_index"                   \
    " FROM person_document d JOIN person p ON p.id = d.person WHERE d.number_index IN (VALUES {rows}) "

namespace xingtan::people::store {
namespace {

void nothing_shared(db::Binder&) {}
void one_index(db::Binder& row, const std::string& index) { row.add(index); }

// A list row flat, as columns come.
struct FlatRow {
    PersonId id;
    std::string name;
    UnitId unit;
    std::string unit_name;
    Sex sex{};
    std::optional<Date> born_on;
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    Masked document_number;
    Masked mobile;
    std::int64_t version = 1;
    std::string path;
    std::string initials;
    std::string unit_former = {};
    std::string found_as = {};
};
BOOST_DESCRIBE_STRUCT(FlatRow, (),
                      (id, name, unit, unit_name, sex, born_on, stage, subject, post, full_time,
                       document_number, mobile, version, path, initials, unit_former, found_as))

std::vector<ListRow> nest(std::vector<FlatRow> flat) {
    std::vector<ListRow> rows;
    rows.reserve(flat.size());
    for (auto& r : flat)
        rows.push_back({{r.id, std::move(r.name), r.unit, std::move(r.unit_name), r.sex, r.born_on, r.stage,
                         std::move(r.subject), r.post, r.full_time, std::move(r.document_number),
                         std::move(r.mobile), r.version, std::move(r.unit_former), std::move(r.found_as)},
                        {std::move(r.path), std::move(r.initials), r.id}});
    return rows;
}

}  // namespace

Result<std::optional<PersonFacts>> visible(db::Tx& tx, const AnyScope& scope, PersonId id) {
    return tx.maybe<PersonFacts>(
        "SELECT " PERSON_FACTS
        " FROM person p JOIN unit u ON u.id = p.unit WHERE p.id = $1 AND p.status = 'active' AND" IN_SCOPE(
            "u.path"),
        scope, id);
}

Result<std::optional<Person>> person(db::Tx& tx, const AnyScope& scope, PersonId id) {
    return tx.maybe<Person>(
        "SELECT " PERSON_COLUMNS
        " FROM person p JOIN unit u ON u.id = p.unit WHERE p.id = $1 AND p.status = 'active' AND" IN_SCOPE(
            "u.path"),
        scope, id);
}

Result<std::vector<PersonFacts>> by_index(db::Tx& tx, const AnyScope& scope,
                                          std::span<const std::string> indexes) {
    static const db::Many kByIndex(
        "SELECT " PERSON_FACTS
        " FROM person_document d JOIN person p ON p.id = d.person JOIN unit u ON u.id = p.unit"
        " WHERE d.number_index IN (VALUES {rows}) AND d.current = 1 AND p.status = 'active' AND" IN_SCOPE(
            "u.path"),
        {.columns = 1});
    return kByIndex.all<PersonFacts>(
        tx, &scope.binding(), [](db::Binder&) {}, indexes,
        [](auto& row, const std::string& index) { row.add(index); });
}

Result<std::vector<ListRow>> by_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                         std::int64_t limit) {
    auto flat = TRY(tx.all<FlatRow>(
        "SELECT " LIST_COLUMNS UNITS_THEN_PEOPLE HAS_INITIALS
        "AND (u.path, p.initials, p.id) > ($5, $6, $7) ORDER BY u.path, p.initials, p.id LIMIT $8",
        scope, std::max(query.lo, query.after.path), query.hi, query.initials, query.initials_end,
        query.after.path, query.after.initials, query.after.id.value, limit));
    return nest(std::move(flat));
}

Result<std::vector<ListRow>> by_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                        std::int64_t limit) {
    auto flat = TRY(tx.all<FlatRow>(
        "SELECT " LIST_COLUMNS UNITS_THEN_PEOPLE FITS_PATTERN
        "AND (u.path, p.initials, p.id) > ($4, $5, $6) ORDER BY u.path, p.initials, p.id LIMIT $7",
        scope, std::max(query.lo, query.after.path), query.hi, query.pattern, query.after.path,
        query.after.initials, query.after.id.value, limit));
    return nest(std::move(flat));
}

Result<std::vector<ListRow>> by_name(db::Tx& tx, const AnyScope& scope, const Query& query,
                                     std::int64_t limit) {
    auto flat =
        TRY(tx.all<FlatRow>(SCOPE_SPANS "SELECT " LIST_COLUMNS " FROM (SELECT p.*" PEOPLE_BY_NAME
                                        "AND (p.name, p.id) > ($5, $6) ORDER BY p.name, p.id LIMIT $7) p"
                                        " JOIN unit u ON u.id = p.unit ORDER BY p.name, p.id",
                            scope, query.lo, query.hi, std::max(query.name, query.after.path), query.name_end,
                            query.after.path, query.after.id.value, limit));
    return nest(std::move(flat));
}

Result<std::vector<ListRow>> by_number(db::Tx& tx, const AnyScope& scope, const Query& query,
                                       std::span<const std::string> indexes) {
    static const db::Many kPresent(BY_NUMBER("d.current = 1"), {.columns = 1, .shared = 2});
    static const db::Many kFormer(BY_NUMBER("d.current = 0 AND d.hers = 1"), {.columns = 1, .shared = 2});
    const auto shared = [&](db::Binder& with) { with.add(query.lo, query.hi); };
    std::vector<FlatRow> found;
    for (const auto* many : {&kPresent, &kFormer}) {
        auto rows = TRY(many->all<FlatRow>(tx, &scope.binding(), shared, indexes, one_index));
        for (auto& row : rows) {
            const auto same = [&](const FlatRow& other) { return other.id == row.id; };
            if (std::none_of(found.begin(), found.end(), same)) found.push_back(std::move(row));
        }
    }
    return nest(std::move(found));
}

Result<std::int64_t> count_by_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                       std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" UNITS_THEN_PEOPLE HAS_INITIALS
                                "LIMIT $5) counted",
                                scope, query.lo, query.hi, query.initials, query.initials_end, most);
}

Result<std::int64_t> count_by_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                      std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" UNITS_THEN_PEOPLE FITS_PATTERN
                                "LIMIT $4) counted",
                                scope, query.lo, query.hi, query.pattern, most);
}

Result<std::int64_t> count_by_name(db::Tx& tx, const AnyScope& scope, const Query& query, std::int64_t most) {
    return tx.one<std::int64_t>(SCOPE_SPANS "SELECT count(*) AS n FROM (SELECT 1 AS one" PEOPLE_BY_NAME
                                            "LIMIT $5) counted",
                                scope, query.lo, query.hi, query.name, query.name_end, most);
}

Result<std::vector<ListRow>> by_former_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                                std::int64_t limit) {
    auto flat = TRY(
        tx.all<FlatRow>(FORMER_ROW BY_FORMER_NAME(
                            INITIALS_IN, INITIALS_IN("p")) "AND (u.path, p.initials, p.id) > ($5, $6, $7) "
                                                           "ORDER BY u.path, p.initials, p.id LIMIT $8",
                        scope, query.lo, query.hi, query.initials, query.initials_end, query.after.path,
                        query.after.initials, query.after.id.value, limit));
    return nest(std::move(flat));
}

Result<std::vector<ListRow>> by_former_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                               std::int64_t limit) {
    auto flat = TRY(tx.all<FlatRow>(
        FORMER_ROW BY_FORMER_NAME(NAME_LIKE, PRESENT_LIKE) "AND (u.path, p.initials, p.id) > ($4, $5, $6) "
                                                           "ORDER BY u.path, p.initials, p.id LIMIT $7",
        scope, query.lo, query.hi, query.pattern, query.after.path, query.after.initials,
        query.after.id.value, limit));
    return nest(std::move(flat));
}

Result<std::vector<ListRow>> by_former_name(db::Tx& tx, const AnyScope& scope, const Query& query,
                                            std::int64_t limit) {
    auto flat = TRY(tx.all<FlatRow>(
        FORMER_ROW BY_FORMER_NAME(
            NAME_IN, NAME_IN("p")) "AND (p.name, p.id) > ($5, $6) ORDER BY p.name, p.id LIMIT $7",
        scope, query.lo, query.hi, query.name, query.name_end, query.after.path, query.after.id.value,
        limit));
    return nest(std::move(flat));
}

Result<std::int64_t> count_by_former_initials(db::Tx& tx, const AnyScope& scope, const Query& query,
                                              std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" BY_FORMER_NAME(
                                    INITIALS_IN, INITIALS_IN("p")) "LIMIT $5) counted",
                                scope, query.lo, query.hi, query.initials, query.initials_end, most);
}

Result<std::int64_t> count_by_former_pattern(db::Tx& tx, const AnyScope& scope, const Query& query,
                                             std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" BY_FORMER_NAME(
                                    NAME_LIKE, PRESENT_LIKE) "LIMIT $4) counted",
                                scope, query.lo, query.hi, query.pattern, most);
}

Result<std::int64_t> count_by_former_name(db::Tx& tx, const AnyScope& scope, const Query& query,
                                          std::int64_t most) {
    return tx.one<std::int64_t>("SELECT count(*) AS n FROM (SELECT 1 AS one" BY_FORMER_NAME(
                                    NAME_IN, NAME_IN("p")) "LIMIT $5) counted",
                                scope, query.lo, query.hi, query.name, query.name_end, most);
}

Result<std::vector<Holder>> holders(db::Tx& tx, std::span<const std::string> indexes) {
    static const db::Many kHolders(HOLDERS "AND d.current = 1", {.columns = 1});
    return kHolders.all<Holder>(tx, nullptr, nothing_shared, indexes, one_index);
}

Result<std::vector<Holder>> former_holders(db::Tx& tx, std::span<const std::string> indexes) {
    static const db::Many kFormer(HOLDERS "AND d.current = 0 AND d.hers = 1 AND p.status = 'active'",
                                  {.columns = 1});
    auto found = TRY(kFormer.all<Holder>(tx, nullptr, nothing_shared, indexes, one_index));
    for (auto& holder : found) holder.former = true;
    return found;
}

Result<std::vector<Called>> called_before(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kCalled(
        "/*duplicate-check*/ SELECT n.person, n.name FROM person_name n WHERE n.person IN (VALUES {rows})",
        {.columns = 1});
    return kCalled.all<Called>(tx, nullptr, nothing_shared, people,
                               [](auto& row, PersonId id) { row.add(id); });
}

Result<> insert_people(db::Tx& tx, std::span<const Newcomer> newcomers, DomainTime now) {
    static const db::Many kPeople(
        "INSERT INTO person (id, unit, name, initials, sex, born_on, stage, subject, post, full_time, "
        "document_masked, mobile_masked,"
        " mobile_sealed, mobile_index, created_at) VALUES {rows}",
        {.columns = 15});
    TRY(kPeople.run(tx, newcomers, [&](auto& row, const Newcomer& newcomer) {
        const Prepared& person = *newcomer.person;
        const RosterRow& typed = person.row;
        row.add(person.id, newcomer.where.unit, typed.name, person.initials, typed.sex, person.born_on,
                typed.stage, typed.subject, typed.post, typed.full_time, person.number_masked,
                person.mobile_masked, person.mobile_sealed, person.mobile_index, now);
    }));
    return {};
}

Result<std::int64_t> insert_documents(db::Tx& tx, std::span<const NewDocument> documents, WallTime at) {
    static const db::Many kDocuments(
        "INSERT INTO person_document (id, person, kind, number_sealed, number_index, number_masked, "
        "recorded_at) VALUES {rows} ON CONFLICT (number_index) WHERE current = 1 DO NOTHING",
        {.columns = 7});
    return kDocuments.run(tx, documents, [&](auto& row, const NewDocument& document) {
        const Prepared& person = *document.person;
        row.add(document.id, person.id, person.row.document_kind, person.number_sealed, person.number_index,
                person.number_masked, at);
    });
}

Result<std::vector<PersonId>> lock_unchanged(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kUnchanged(
        "/*found*/ UPDATE person SET version = version WHERE id IN (VALUES {rows}) AND version = 1 AND "
        "status = "
        "'active'"
        " AND (SELECT count(*) FROM membership m WHERE m.person = person.id) = 1"
        " AND (SELECT count(*) FROM person_document d WHERE d.person = person.id) <= 1 RETURNING id",
        {.columns = 1});
    return kUnchanged.all<PersonId>(
        tx, nullptr, [](db::Binder&) {}, people, [](auto& row, PersonId id) { row.add(id); });
}

Result<std::vector<PersonId>> with_account(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kHolders(
        "/*found*/ SELECT DISTINCT person FROM account WHERE person IN (VALUES {rows}) AND state <> 'closed'",
        {.columns = 1});
    return kHolders.all<PersonId>(
        tx, nullptr, [](db::Binder&) {}, people, [](auto& row, PersonId id) { row.add(id); });
}

Result<> remove_people(db::Tx& tx, std::span<const PersonId> people) {
    static const db::Many kDocuments("/*found*/ DELETE FROM person_document WHERE person IN (VALUES {rows})",
                                     {.columns = 1});
    static const db::Many kMemberships("/*found*/ DELETE FROM membership WHERE person IN (VALUES {rows})",
                                       {.columns = 1});
    static const db::Many kPeople("/*found*/ DELETE FROM person WHERE id IN (VALUES {rows})", {.columns = 1});
    for (const auto* many : {&kDocuments, &kMemberships, &kPeople})
        TRY(many->run(tx, people, [](auto& row, PersonId id) { row.add(id); }));
    return {};
}

Result<std::int64_t> count_active(db::Tx& tx, UnitId unit) {
    return tx.one<std::int64_t>(
        "/*found*/ SELECT count(*) AS n FROM person WHERE unit = $1 AND status = 'active'", unit);
}

}  // namespace xingtan::people::store
