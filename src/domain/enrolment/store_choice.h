#pragma once
#include "domain/enrolment/service_choice.h"
#include "domain/enrolment/store.h"

namespace xingtan::enrolment::store {

// The person this account is, active in her unit.
Result<std::optional<people::PersonFacts>> self_person(db::Tx& tx, const AnyScope& own);
// Her live enrolment in a project, or the one with this id.
Result<std::optional<MyChoice>> my_choice(db::Tx& tx, const AnyScope& own, ProjectId project);
Result<std::optional<MyChoice>> my_choice(db::Tx& tx, const AnyScope& own, EnrolmentId id);
// Whether there is anything for her in the project: a place of her unit, her name on its list, an enrolment.
Result<bool> may_hope(db::Tx& tx, ProjectId project, const people::PersonFacts& person);
// How many come before her, herself counted: of her unit's line, and where seats are what lacks, of everybody
// who waits for the same ones.
Result<std::int64_t> rank(db::Tx& tx, EnrolmentId id);
Result<> set_accept_by(db::Tx& tx, EnrolmentId id, std::optional<DomainTime> until);
Result<std::vector<ExpiredOffer>> expired(db::Tx& tx, DomainTime now, std::int64_t limit);
// Only while the offer is open and its time has run out.
Result<std::optional<EnrolmentFacts>> expired_one(db::Tx& tx, EnrolmentId id, DomainTime now);

}  // namespace xingtan::enrolment::store
