#pragma once
// One SQL statement per function over certificate, issuer_code and series.
#include <span>

#include "domain/certificate/service.h"
#include "platform/db/ledger.h"

namespace xingtan::certificate::store {

// A certificate as its row keeps it: the lines of hours as JSON.
struct Row {
    CertificateId id;
    std::string number;
    std::int64_t edition = 1;
    ProjectId project;
    std::string project_name;
    PersonId person;
    std::string holder;
    std::string title;
    std::string issuer;
    Date starts_on;
    Date ends_on;
    Grade grade{};
    Date issued_on;
    Date edition_on;
    State state{};
    std::string hours;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, number, edition, project, project_name, person, holder, title, issuer, starts_on,
                       ends_on, grade, issued_on, edition_on, state, hours, version))
Result<Certificate> read(Row row);

struct NewCertificate {
    CertificateId id;
    std::string number;
    EnrolmentId enrolment;
    PersonId person;
    UnitId unit;
    std::string holder;
    Date starts_on;
    Date ends_on;
    Grade grade{};
    std::string hours;
    std::int64_t serial = 0;
    std::int64_t edition = 1;
    std::optional<CertificateId> replaces = {};
};
// What certificates of one issue share.
struct Issue {
    ProjectId project;
    std::string_view project_name;
    std::string_view title;
    UnitId issuer;
    std::string_view issuer_name;
    std::int64_t year = 0;
    Date on;
    Date edition_on;
    std::optional<ApprovalId> approval = {};
    std::string_view pattern = {};
};
const db::Ledger& certificate_ledger();
Result<> insert(db::Tx& tx, const Issue& issue, std::span<const NewCertificate> certificates);
// Those among `people` who hold a valid certificate of the project.
Result<std::vector<PersonId>> holders(db::Tx& tx, ProjectId project, std::span<const PersonId> people);
// Those of any project.
Result<std::vector<PersonId>> certified(db::Tx& tx, std::span<const PersonId> people);

// The first of `count` numbers of a series, which begins at 1. Holds the series until the transaction ends.
Result<std::int64_t> take(db::Tx& tx, std::string_view series, std::int64_t count);
Result<std::optional<UnitId>> user_of_code(db::Tx& tx, std::string_view code);
Result<std::optional<std::string>> stand_in(db::Tx& tx, UnitId unit);
enum class CodeKind { Division, StandIn };
Result<> keep_code(db::Tx& tx, std::string_view code, UnitId unit,
                   CodeKind kind);  // nothing when the code is known

Result<std::optional<Row>> in_scope(db::Tx& tx, const AnyScope& scope, CertificateId id);
// What else its row holds, of a certificate found in scope.
struct Ground {
    EnrolmentId enrolment;
    UnitId unit;
    std::string unit_name;
    UnitId issuer;
    std::int64_t year = 0;
    std::int64_t serial = 0;
    std::string pattern;
};
BOOST_DESCRIBE_STRUCT(Ground, (), (enrolment, unit, unit_name, issuer, year, serial, pattern))
Result<Ground> ground(db::Tx& tx, CertificateId id);
// Other editions of its number, what it replaced, what replaced it: oldest first, at most fifty.
Result<std::vector<Row>> related(db::Tx& tx, const Row& row);
Result<std::optional<Row>> own(db::Tx& tx, const AnyScope& own, CertificateId id);
Result<std::vector<Row>> list_own(db::Tx& tx, const AnyScope& own);
Result<std::optional<Row>> of_enrolment(db::Tx& tx, EnrolmentId id);  // the valid one
// As what keeps them from being unsettled: "certificate-stands", about its number.
Result<std::vector<enrolment::Obstacle>> valid_of(db::Tx& tx, std::span<const EnrolmentId> enrolments);
Result<std::int64_t> count_of_person(db::Tx& tx, PersonId person);
Result<std::int64_t> count_waiting(db::Tx& tx, PersonId a, PersonId b);  // passed, and without a certificate
// On enrolments a merge brought or, where it brought the document, on any of the survivor's.
Result<std::int64_t> issued_since(db::Tx& tx, const people::MergePair& pair);
// Every edition of a number, the newest first.
Result<std::vector<Row>> public_check(db::Tx& tx, std::string_view number);
Result<std::vector<std::string>> issuer_chain(db::Tx& tx, CertificateId id);  // from the top
struct Ended {
    DomainTime at;
    bool replaced = false;
};
BOOST_DESCRIBE_STRUCT(Ended, (), (at, replaced))
Result<std::optional<Ended>> ended(db::Tx& tx, CertificateId id);

struct ListRow : Row {
    std::string unit_name;  // where its holder was trained from
    std::string path;       // of that unit, for the cursor
};
BOOST_DESCRIBE_STRUCT(ListRow, (Row), (unit_name, path))
struct ListQuery {
    std::int64_t project = 0;        // 0: any
    std::string state;               // empty: any
    Date from, until;                // days of issue
    std::string from_path, to_path;  // the subtree asked for
    std::string word_from, word_to;  // searched beginning: at or after, before
    std::string after_word;          // keyset cursor: path, name or number, then id
    std::int64_t after_id = 0;
    std::int64_t limit = 0;
};
Result<std::vector<ListRow>> by_unit(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::vector<ListRow>> by_holder(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::vector<ListRow>> by_number(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::int64_t> count_by_unit(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::int64_t> count_by_holder(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::int64_t> count_by_number(db::Tx& tx, const AnyScope& scope, const ListQuery& query);

}  // namespace xingtan::certificate::store
