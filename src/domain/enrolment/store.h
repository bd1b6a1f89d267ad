#pragma once
// One SQL statement per function over enrolment, enrolment_step and standing.
#include "domain/enrolment/rules.h"
#include "domain/enrolment/service.h"
#include "platform/db/ledger.h"

namespace xingtan::enrolment::store {

Result<std::optional<EnrolmentFacts>> find(db::Tx& tx, const AnyScope& scope, EnrolmentId id);
// Live enrolments of a person already proved in scope, wherever they are: they decide what she may come into.
Result<std::vector<Other>> others(db::Tx& tx, PersonId person);
Result<std::optional<EnrolmentFacts>> self(db::Tx& tx, const AnyScope& own, EnrolmentId id);
Result<std::optional<Enrolment>> row(db::Tx& tx, const AnyScope& scope, EnrolmentId id);
Result<std::vector<Step>> steps(db::Tx& tx, EnrolmentId id);

// False when the person has come into the project meanwhile.
Result<bool> insert(db::Tx& tx, const EnrolmentFacts& facts, std::string_view subject, DomainTime at);
// Only from the state it was found in; false when somebody moved it meanwhile.
Result<bool> set_state(db::Tx& tx, EnrolmentId id, State from, State to);

struct NewStep {
    std::int64_t id = 0;
    EnrolmentId enrolment;
    UnitId unit;
    std::optional<State> from;  // empty for the first
    State to{};
};
const db::Ledger& step_ledger();
Result<> insert_steps(db::Tx& tx, std::span<const NewStep> steps, AccountId actor, std::string_view reason,
                      DomainTime at);

struct ListQuery {
    ProjectId project;
    std::string from_path, to_path;  // the subtree asked for
    std::string after_path;          // keyset cursor
    std::int64_t after_id = 0;
    std::int64_t intake = 0;  // 0: any
    std::string state;        // empty: any
    std::string search;       // a LIKE pattern, empty: any
    std::int64_t limit = 0;
    std::int64_t admin = 0;  // the nearest authority of the nominating unit; 0: any
};
struct ListRow : Enrolment {
    std::string path;  // of the unit, for the cursor
};
BOOST_DESCRIBE_STRUCT(ListRow, (Enrolment), (path))
Result<std::vector<ListRow>> list(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope, const ListQuery& query);

struct CandidateRow : people::Person {
    std::string path;
    std::string initials;
};
BOOST_DESCRIBE_STRUCT(CandidateRow, (people::Person), (path, initials))
struct CandidateQuery {
    ProjectId project;
    ProgrammeId programme;
    UnitId unit;
    std::string after_initials;
    std::int64_t after_id = 0;
    std::string search;
    std::int64_t limit = 0;
};
Result<std::vector<CandidateRow>> candidates(db::Tx& tx, const AnyScope& scope, const CandidateQuery& query);
Result<std::int64_t> count_candidates(db::Tx& tx, const AnyScope& scope, const CandidateQuery& query);

// Which class each sits in; returns how many still sat where they were found (store_class_seat.cpp).
Result<std::int64_t> sit(db::Tx& tx, std::span<const ClassSeat> seats);
Result<> seat_at(db::Tx& tx, EnrolmentId id, std::optional<TrainingClassId> training_class,
                 std::optional<UnitId> base);

}  // namespace xingtan::enrolment::store
