#include "domain/people/transfer_steps.h"

#include "base/json.h"

namespace xingtan::people {
namespace {

// What an audit row tells of a transfer: the two units, no names of people.
struct Told {
    PersonId person;
    TransferKind kind{};
    UnitId from;
    UnitId to;
    Date effective_on;
    std::string document;
};
BOOST_DESCRIBE_STRUCT(Told, (), (person, kind, from, to, effective_on, document))

}  // namespace

Result<Transfer> find_transfer(db::Tx& tx, const AnyScope& scope, Claimed<TransferId> id) {
    auto found = TRY(store::transfer(tx, scope, id.unproven));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<> same_version(const Context& ctx, const Transfer& transfer) {
    if (!ctx.if_match || *ctx.if_match == transfer.version) return {};
    return Error::stale(
        {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(transfer.version)}});
}

Result<> is_decider(db::Tx& tx, const AnyScope& scope, const Transfer& transfer) {
    const auto decider = org::find(tx, scope, Claimed<UnitId>{transfer.decider});
    if (decider.ok()) return {};
    if (decider.error().kind != Kind::Missing) return decider.error();
    const auto& name = transfer.asked_side == Side::From ? transfer.to_name : transfer.from_name;
    return Error{Kind::Forbidden, "transfer-decided-by-the-other-side", {}, {}, {{"unit", name}}};
}

Result<> is_asker(const Transfer& transfer) {
    if (transfer.asked_side == Side::From ? transfer.from_here : transfer.to_here) return {};
    const auto& name = transfer.asked_side == Side::From ? transfer.from_name : transfer.to_name;
    return Error{Kind::Forbidden, "transfer-withdrawn-by-the-asking-side", {}, {}, {{"unit", name}}};
}

Result<store::Taken> take_person(db::Tx& tx, PersonId person) {
    const auto taken = TRY(store::take(tx, person));
    if (!taken) return Error::conflict("person-not-active");
    return *taken;
}

Result<> record_both(db::Tx& tx, Context& ctx, std::string_view action, const Transfer& t) {
    const Told told{t.person, t.kind, t.from_unit, t.to_unit, t.effective_on, t.document};
    audit::Entry entry{action, to_wire(t.id), t.from_unit, to_json(told)};
    TRY(audit::record(tx, ctx.who(), entry));
    if (t.to_unit == t.from_unit) return {};
    entry.unit = t.to_unit;
    return audit::record(tx, ctx.who(), entry);
}

Result<Transfer> transfer_row(db::Tx& tx, const AnyScope& scope, TransferId id) {
    auto row = TRY(store::transfer(tx, scope, id));
    if (!row) return Error::broken("a transfer changed in scope is outside it");
    return std::move(*row);
}

}  // namespace xingtan::people
