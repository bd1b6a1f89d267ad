#pragma once
// One SQL statement per function over place_policy, return_date and period_end.
#include "domain/quota/service_policy.h"
#include "domain/quota/store.h"

namespace xingtan::quota::store {

struct PolicyRow {
    OverQuota over_quota = OverQuota::Block;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PolicyRow, (), (over_quota, version))
Result<PolicyRow> policy(db::Tx& tx, ProjectId project);
// False when it has another version by now.
Result<bool> write_policy(db::Tx& tx, ProjectId project, OverQuota over_quota, std::int64_t version);
Result<std::vector<ReturnDate>> return_dates(db::Tx& tx, ProjectId project);
Result<> drop_return_dates(db::Tx& tx, ProjectId project);  // those not carried out
Result<> insert_return_date(db::Tx& tx, std::int64_t id, ProjectId project, IntakeId intake, Date on,
                            AccountId by, UnitId unit);
Result<bool> return_date_done(db::Tx& tx, std::int64_t id, DomainTime at);
Result<std::optional<IntakeId>> intake_of_return(db::Tx& tx, std::int64_t id);

Result<std::vector<DueWork>> due_returns(db::Tx& tx, Date today);
Result<std::vector<DueWork>> due_lapses(db::Tx& tx, Date today);
Result<> period_ended(db::Tx& tx, ProjectId project, IntakeId intake, Date today);

// Rows with free places of one kind, the lowest units first; `intake` none: of any. Those of `except` are
// left out.
struct FreeRow {
    UnitId unit;
    IntakeId intake;
    PlaceKind kind{};
    std::int64_t free = 0;
    std::int64_t depth = 0;
};
BOOST_DESCRIBE_STRUCT(FreeRow, (), (unit, intake, kind, free, depth))
Result<std::vector<FreeRow>> free_rows(db::Tx& tx, ProjectId project, std::optional<IntakeId> intake,
                                       PlaceKind kind, UnitId except, std::int64_t limit);
// Who granted places to a row and how many of them were not taken back, the newest first.
struct Grantor {
    UnitId unit;
    std::int64_t granted = 0;
};
BOOST_DESCRIBE_STRUCT(Grantor, (), (unit, granted))
Result<std::vector<Grantor>> grantors(db::Tx& tx, const Row& row);

}  // namespace xingtan::quota::store
