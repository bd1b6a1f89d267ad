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
    ProjectId project;
    std::string project_name;
    PersonId person;
    std::string holder;
    std::string title;
    std::string issuer;
    Date issued_on;
    State state{};
    std::string hours;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, number, project, project_name, person, holder, title, issuer, issued_on, state,
                       hours))
Result<Certificate> read(Row row);

struct NewCertificate {
    CertificateId id;
    std::string number;
    EnrolmentId enrolment;
    PersonId person;
    UnitId unit;
    std::string holder;
    std::string hours;
    std::int64_t serial = 0;
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
Result<std::optional<Row>> own(db::Tx& tx, const AnyScope& own, CertificateId id);
Result<std::vector<Row>> list_own(db::Tx& tx, const AnyScope& own);
Result<std::optional<Row>> of_enrolment(db::Tx& tx, EnrolmentId id);  // the valid one
// As what keeps them from being unsettled: "certificate-stands", about its number.
Result<std::vector<enrolment::Obstacle>> valid_of(db::Tx& tx, std::span<const EnrolmentId> enrolments);
Result<std::int64_t> count_of_person(db::Tx& tx, PersonId person);
Result<std::int64_t> count_waiting(db::Tx& tx, PersonId a, PersonId b);  // passed, and without a certificate
// On enrolments a merge brought or, where it brought the document, on any of the survivor's.
Result<std::int64_t> issued_since(db::Tx& tx, const people::MergePair& pair);
Result<std::optional<Row>> public_check(db::Tx& tx, std::string_view number);

struct ListRow : Row {
    std::string path;  // of the unit, for the cursor
};
BOOST_DESCRIBE_STRUCT(ListRow, (Row), (path))
struct ListQuery {
    std::int64_t project = 0;        // 0: any
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
