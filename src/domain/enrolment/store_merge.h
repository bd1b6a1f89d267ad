#pragma once
// The statements by which enrolments and standings follow a merge of two records of one person.
#include "domain/enrolment/store_transfer.h"

namespace xingtan::enrolment::store {

struct MergeSums {
    std::int64_t enrolments = 0, tenths = 0;
};
BOOST_DESCRIBE_STRUCT(MergeSums, (), (enrolments, tenths))
Result<MergeSums> sums_of(db::Tx& tx, PersonId person);

// Projects in which both have a live enrolment.
struct Clash {
    std::string project;
    bool both_ended = false;  // both have passed, so neither can be recalled or withdrawn
};
BOOST_DESCRIBE_STRUCT(Clash, (), (project, both_ended))
Result<std::vector<Clash>> clashes(db::Tx& tx, PersonId a, PersonId b);

// Locks them. Enrolments keep as whom they were nominated.
Result<> hand_enrolments(db::Tx& tx, PersonId from, PersonId to);
Result<> give_back_enrolments(db::Tx& tx, PersonId merged, PersonId survivor);

struct FullStanding {
    ProgrammeId programme;
    StandingState state{};
    EnrolmentId enrolment;
    std::int64_t since = 0;
};
BOOST_DESCRIBE_STRUCT(FullStanding, (), (programme, state, enrolment, since))
Result<std::vector<FullStanding>> full_standings(db::Tx& tx, PersonId person);
// Of one programme before the merge changed it; no standing then: a row without a state.
Result<> keep_standing(db::Tx& tx, std::int64_t merge, PersonId person, ProgrammeId programme);
Result<> put_standing(db::Tx& tx, PersonId person, const FullStanding& standing, DomainTime since);
struct KeptStanding {
    ProgrammeId programme;
    std::optional<StandingState> state;
};
BOOST_DESCRIBE_STRUCT(KeptStanding, (), (programme, state))
Result<std::vector<KeptStanding>> kept_standings(db::Tx& tx, std::int64_t merge);
Result<> restore_standings(db::Tx& tx, std::int64_t merge, PersonId person);

// After a merge: nominations made under the survivor, and ends reached that changed a standing.
struct SinceMerge {
    std::int64_t nominated = 0, settled = 0;
};
BOOST_DESCRIBE_STRUCT(SinceMerge, (), (nominated, settled))
Result<SinceMerge> since_merge(db::Tx& tx, const people::MergePair& pair);

}  // namespace xingtan::enrolment::store
