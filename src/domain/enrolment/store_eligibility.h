#pragma once
// SQL of the conditions of a project: what the register says of somebody, and what was vouched for her.
#include "domain/enrolment/eligibility.h"

namespace xingtan::enrolment::store {

// Of a person proved in scope.
Result<Applicant> applicant(db::Tx& tx, PersonId person);
Result<> insert_vouch(db::Tx& tx, EnrolmentId enrolment, const Vouch& vouch, AccountId actor, DomainTime at);
// Of an enrolment found in scope, by number; the words are the project's.
Result<std::vector<VouchedCondition>> vouched(db::Tx& tx, EnrolmentId enrolment);

}  // namespace xingtan::enrolment::store
