#pragma once
// The statements of transfers and secondments, one a function.
#include <span>

#include "domain/people/rules_transfer.h"
#include "domain/people/store.h"

namespace xingtan::people::store {

struct TransferQuery {
    std::int64_t decider = 0, asked_unit = 0, person = 0;  // 0: any
    std::string state, kind;                               // empty: any
    std::int64_t before = INT64_MAX;
    std::int64_t limit = 1;
};
Result<std::vector<Transfer>> transfers(db::Tx& tx, const AnyScope& scope, const TransferQuery& query);
Result<std::int64_t> count_transfers(db::Tx& tx, const AnyScope& scope, const TransferQuery& query,
                                     std::int64_t most);
Result<std::optional<Transfer>> transfer(db::Tx& tx, const AnyScope& scope, TransferId id);
Result<UnitId> asked_unit(db::Tx& tx, TransferId id);

struct TargetQuery {
    std::string name;   // pattern for LIKE
    std::string code;   // pattern for LIKE, or empty
    std::string after;  // path of the last row of the previous page, or empty
};
struct TargetRow {
    TransferTarget target;
    std::string path;
};
Result<std::vector<TargetRow>> targets(db::Tx& tx, const TargetQuery& query, std::int64_t limit);
Result<std::int64_t> count_targets(db::Tx& tx, const TargetQuery& query, std::int64_t most);
// An active unit wherever it lies.
Result<std::optional<TransferTarget>> target(db::Tx& tx, UnitId id);

// Active people who hold one of these numbers, wherever they are.
struct Named {
    PersonId person;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (person, name))
Result<std::vector<Named>> named(db::Tx& tx, std::span<const std::string> indexes);
// How often the account has asked within its hour, this time included.
Result<std::int64_t> count_asking(db::Tx& tx, AccountId account, WallTime at, std::int64_t hour_ms);

// Locks the person for this transaction; her version moves on. None when she is not active.
struct Taken {
    PersonId id;
    UnitId unit;
    Stage stage{};
    bool full_time = true;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (id, unit, stage, full_time))
Result<std::optional<Taken>> take(db::Tx& tx, PersonId person);
Result<bool> is_pending(db::Tx& tx, PersonId person);

struct NewTransfer {
    TransferId id;
    PersonId person;
    TransferKind kind{};
    TransferState state{};
    Side asked_side{};
    UnitId from_unit, to_unit, asked_unit, decider;
    Date effective_on;
    std::optional<Date> until_on;
    std::string document;
    std::optional<TransferId> follows;
};
// Locks the person as she is; false when she is no longer active.
Result<bool> hold(db::Tx& tx, PersonId person);
// False when the person has one that is pending already.
Result<bool> insert_transfer(db::Tx& tx, const NewTransfer& transfer, AccountId by, WallTime at);
struct Decision {
    TransferState from{}, to{};
    UnitId to_unit;
    std::string reason;
    std::optional<std::int64_t> closed, opened;  // memberships
};
// False when somebody else decided first.
Result<bool> decide(db::Tx& tx, TransferId id, const Decision& decision, AccountId by, WallTime at);
Result<> set_until(db::Tx& tx, TransferId id, Date until_on);

// What an accepted transfer closed and opened.
struct Moved {
    std::optional<std::int64_t> closed_membership, opened_membership;
};
BOOST_DESCRIBE_STRUCT(Moved, (), (closed_membership, opened_membership))
Result<Moved> moved(db::Tx& tx, TransferId id);

Result<> insert_secondment(db::Tx& tx, const Transfer& transfer, UnitId host);
Result<bool> is_seconded(db::Tx& tx, PersonId person, DomainTime now);
// False when it has ended already.
Result<bool> end_secondment(db::Tx& tx, TransferId id, DomainTime until, DomainTime now);
Result<> empty_secondment(db::Tx& tx, TransferId id);
// A person seconded to a unit in scope, while it lasts.
Result<std::optional<Person>> guest(db::Tx& tx, const AnyScope& scope, PersonId person, DomainTime now);

// Transfers waiting and secondments running from or to a unit.
Result<std::int64_t> unfinished(db::Tx& tx, UnitId unit, DomainTime now);

}  // namespace xingtan::people::store
