#pragma once
// The people behind one unit's own figure on another day's board. What is read of a unit is read within the
// reader's scope of today: who has gone where the reader may not look is counted by nobody here.
#include "domain/report/store_lens.h"
#include "platform/auth/context.h"

namespace xingtan::report::store {

// In (unit, admin): with an admin, what happened in the unit under that authority and no other.
struct PastQuery {
    UnitId unit;
    std::optional<UnitId> admin;
    ProjectId project;
    ProgrammeId programme;
    DomainTime until;  // facts before this instant
    // Splits of these days took people along: from the day after one to the other, or of people up to the
    // other.
    Date split_after, split_by;
    std::string figure;
    std::int64_t after_id = 0;
    std::int64_t limit = 0;
};
struct PastLine {
    PersonId person;
    std::string name;
    std::string state;
    std::int64_t sort_id = 0;
    std::int64_t enrolment_id = 0;
};
BOOST_DESCRIBE_STRUCT(PastLine, (), (person, name, state, sort_id, enrolment_id))
Result<std::vector<PastLine>> past_standing(db::Tx& tx, const AnyScope& scope, const PastQuery& query);
Result<std::vector<PastLine>> past_enrolled(db::Tx& tx, const AnyScope& scope, const PastQuery& query);
Result<std::int64_t> count_past_standing(db::Tx& tx, const AnyScope& scope, const PastQuery& query);
Result<std::int64_t> count_past_enrolled(db::Tx& tx, const AnyScope& scope, const PastQuery& query);

// Of the project, by the unit it happened in and the authority it happened under.
struct UnderLine : EventOwn {
    UnitId admin;
};
BOOST_DESCRIBE_STRUCT(UnderLine, (EventOwn), (admin))
Result<std::vector<UnderLine>> events_under(db::Tx& tx, ProjectId project);

}  // namespace xingtan::report::store
