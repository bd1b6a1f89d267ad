#pragma once
#include "domain/enrolment/store.h"
#include "domain/enrolment/substitution.h"

namespace xingtan::enrolment::store {

struct SubstitutionFacts {
    SubstitutionId id;
    ProjectId project;
    IntakeId intake;
    UnitId unit;
    EnrolmentId enrolment;
    PersonId person;
    std::optional<EnrolmentId> made;
    std::int64_t from_reserve = 0;  // 1: who comes was on the reserve list
    SubstitutionState state{};
    std::string reason;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SubstitutionFacts, (),
                      (id, project, intake, unit, enrolment, person, made, from_reserve, state, reason,
                       version))

// False when the enrolment has an open one, or the person stood in for somebody of the intake before.
Result<bool> insert_substitution(db::Tx& tx, const SubstitutionFacts& facts, AccountId actor, DomainTime at);
Result<bool> stood_in(db::Tx& tx, IntakeId intake, PersonId person);
Result<std::optional<SubstitutionFacts>> find_substitution(db::Tx& tx, const AnyScope& scope,
                                                           SubstitutionId id);
struct Decision {
    SubstitutionState from{}, to{};
    std::optional<EnrolmentId> made;
    bool from_reserve = false;
    std::string_view answer;
};
Result<bool> decide_substitution(db::Tx& tx, SubstitutionId id, const Decision& decision, AccountId actor,
                                 DomainTime at);
Result<std::optional<Substitution>> substitution(db::Tx& tx, const AnyScope& scope, SubstitutionId id);
struct SubstitutionQuery {
    ProjectId project;
    std::string state;           // empty: any
    std::int64_t enrolment = 0;  // 0: any
    std::int64_t admin = 0;      // the nearest authority of the unit; 0: any
    SubstitutionId before;
    std::int64_t limit = 0;
};
Result<std::vector<Substitution>> substitutions(db::Tx& tx, const AnyScope& scope,
                                                const SubstitutionQuery& query);
Result<std::int64_t> count_substitutions(db::Tx& tx, const AnyScope& scope, const SubstitutionQuery& query);

}  // namespace xingtan::enrolment::store
