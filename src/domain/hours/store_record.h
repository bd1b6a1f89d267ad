#pragma once
// One SQL statement per function over a person's hours of all providers: both ledgers, and papers printed of
// them. Who is asked about was found in scope in the same transaction, unless a scope is the first argument.
#include <span>

#include "domain/hours/requirement.h"
#include "platform/auth/context.h"
#include "platform/db/ledger.h"

namespace xingtan::hours::store {

struct OwnPerson {
    PersonId id;
    UnitId unit;
    std::string name;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(OwnPerson, (), (id, unit, name, unit_name))
// Who the actor herself is.
Result<std::optional<OwnPerson>> own_person(db::Tx& tx, const AnyScope& own);

Result<std::vector<HourType>> hour_types(db::Tx& tx);

// What counts, added up by day and type.
struct TypeSum {
    Date completed_on;
    std::string hour_type;
    std::int64_t tenths = 0;
};
BOOST_DESCRIBE_STRUCT(TypeSum, (), (completed_on, hour_type, tenths))
Result<std::vector<TypeSum>> sums(db::Tx& tx, PersonId person);
struct PersonSum {
    PersonId person;
    Date completed_on;
    StudyMode mode{};
    std::int64_t tenths = 0;
};
BOOST_DESCRIBE_STRUCT(PersonSum, (), (person, completed_on, mode, tenths))
Result<std::vector<PersonSum>> sums_of(db::Tx& tx, std::span<const PersonId> people);

struct LineQuery {
    PersonId person;
    Date from, until;
    Date before_on;  // keyset: entries before this day, or of it and with a lower id
    std::int64_t before_id = 0;
    std::int64_t limit = 0;
};
Result<std::vector<RecordLine>> lines(db::Tx& tx, const LineQuery& query);
Result<std::int64_t> count_lines(db::Tx& tx, PersonId person, Date from, Date until);

struct OpenEnrolment {
    EnrolmentId id;
    ProjectId project;
    std::string project_name;
    std::int64_t done_1 = 0, done_2 = 0, done_3 = 0, done_4 = 0, done_5 = 0, done_6 = 0;
};
BOOST_DESCRIBE_STRUCT(OpenEnrolment, (),
                      (id, project, project_name, done_1, done_2, done_3, done_4, done_5, done_6))
Result<std::vector<OpenEnrolment>> open_enrolments(db::Tx& tx, PersonId person);

struct ListedPerson {
    PersonId id;
    std::string name;
    std::string initials;
    std::string unit_name;
    std::string path;
};
BOOST_DESCRIBE_STRUCT(ListedPerson, (), (id, name, initials, unit_name, path))
struct PeopleQuery {
    std::string lo, hi;  // the subtree asked for
    std::string after_path, after_initials;
    std::int64_t after_id = 0;
    std::int64_t limit = 0;
};
Result<std::vector<ListedPerson>> people_of(db::Tx& tx, const AnyScope& scope, const PeopleQuery& query);
Result<std::int64_t> count_people(db::Tx& tx, const AnyScope& scope, const PeopleQuery& query);

struct PaperRow {
    std::int64_t id = 0;
    std::string code;
    PersonId person;
    std::string holder;
    std::string unit_name;
    Date from_on;
    Date until_on;
    std::int64_t tenths = 0;
    std::int64_t credit_hundredths = 0;
    std::string lines;
    Date made_on;
};
BOOST_DESCRIBE_STRUCT(PaperRow, (),
                      (id, code, person, holder, unit_name, from_on, until_on, tenths, credit_hundredths,
                       lines, made_on))
const db::Ledger& paper_ledger();
Result<> insert_paper(db::Tx& tx, const PaperRow& paper, AccountId by, WallTime at);
// One that says the very same, printed on the same day.
Result<std::optional<std::string>> same_paper(db::Tx& tx, const PaperRow& paper);
Result<std::optional<PaperRow>> paper_by_code(db::Tx& tx, std::string_view code);

}  // namespace xingtan::hours::store
