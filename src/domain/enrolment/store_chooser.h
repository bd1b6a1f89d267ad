#pragma once
#include "domain/enrolment/service_chooser.h"
#include "domain/enrolment/store.h"

namespace xingtan::enrolment::store {

// False when she is named already.
Result<bool> insert_chooser(db::Tx& tx, ProjectId project, const people::PersonFacts& person, AccountId by,
                            DomainTime at);
Result<> delete_chooser(db::Tx& tx, ProjectId project, PersonId person);
// Somebody named in this project, as she is today; of a unit in scope.
Result<std::optional<people::PersonFacts>> chooser(db::Tx& tx, const AnyScope& scope, ProjectId project,
                                                   PersonId person);
struct ChooserQuery {
    ProjectId project;
    Chosen chosen = Chosen::Any;
    std::int64_t after = 0;
    std::int64_t limit = 0;
};
Result<std::vector<Chooser>> choosers(db::Tx& tx, const AnyScope& scope, const ChooserQuery& query);
Result<std::int64_t> count_choosers(db::Tx& tx, const AnyScope& scope, const ChooserQuery& query);

}  // namespace xingtan::enrolment::store
