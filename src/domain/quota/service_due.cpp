// What the program does with places by its clock: unused ones go back on the day the project names, and what
// is free after an intake's last day lapses. In pieces; each return and each lapse is an entry of the ledger.
#include <algorithm>

#include "domain/org/service.h"
#include "domain/quota/ledger.h"
#include "domain/quota/store_policy.h"

namespace xingtan::quota {
namespace {

constexpr std::int64_t kRowsAtOnce = limits::kClosureRows;

// A row's free places to those who granted them, the newest grant first. How many went.
Result<std::int64_t> send_back(db::Tx& tx, Ledger& ledger, const store::FreeRow& row) {
    const auto child = TRY(org::facts(tx, row.unit));
    const auto from = TRY(store::grantors(tx, {ledger.project(), row.intake, row.unit, row.kind}));
    auto left = row.free;
    for (const auto& grantor : from) {
        const auto quantity = std::min(left, grantor.granted);
        if (quantity == 0) break;
        const auto parent = TRY(org::facts(tx, grantor.unit));
        ledger.take_back(Move::Return, parent, child, row.intake, quantity);
        left -= quantity;
    }
    return row.free - left;
}

struct Sent {
    std::int64_t places = 0;
    bool more = false;
};

// What a unit gets back it sends on with the next piece.
Result<Sent> send_lowest(db::Tx& tx, Context& ctx, const DueWork& due, std::optional<IntakeId> intake,
                         PlaceKind kind) {
    Ledger ledger(due.project, {"", MoveCause::Unused}, kind);
    const auto rows = TRY(store::free_rows(tx, due.project, intake, kind, due.unit, kRowsAtOnce));
    Sent sent;
    for (const auto& row : rows) {
        const auto went = TRY(send_back(tx, ledger, row));
        sent.places += went;
    }
    sent.more = sent.places > 0;
    if (ledger.size() > 0) TRY(ledger.post(tx, ctx));
    return sent;
}

Result<> record(db::Tx& tx, Context& ctx, const DueWork& due, std::string_view action, std::int64_t count) {
    return audit::record(
        tx, ctx.who(), {.action = action, .object = to_wire(due.project), .unit = due.unit, .count = count});
}

Result<std::int64_t> lapse_some(db::Tx& tx, Context& ctx, const DueWork& due, PlaceKind kind) {
    const IntakeId intake{due.id};  // none: the whole project
    Ledger ledger(due.project, {"", MoveCause::PeriodEnd}, kind);
    const auto rows = TRY(store::free_rows(tx, due.project, intake, kind, {}, kRowsAtOnce));
    std::int64_t places = 0;
    for (const auto& row : rows) {
        const auto unit = TRY(org::facts(tx, row.unit));
        ledger.lapse(unit, intake, row.free);
        places += row.free;
    }
    if (ledger.size() > 0) TRY(ledger.post(tx, ctx));
    return places;
}

Result<std::vector<DueWork>> read(db::Database& database, Date today,
                                  Result<std::vector<DueWork>> (*due)(db::Tx&, Date)) {
    std::vector<DueWork> found;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        found = TRY(due(tx, today));
        return {};
    }));
    return found;
}

}  // namespace

Result<std::vector<DueWork>> due_returns(db::Database& database, Date today) {
    return read(database, today, store::due_returns);
}
Result<std::vector<DueWork>> due_lapses(db::Database& database, Date today) {
    return read(database, today, store::due_lapses);
}

Result<> return_unused(Context& ctx, const DueWork& due) {
    std::int64_t places = 0;
    for (const auto kind : {PlaceKind::Person, PlaceKind::School}) {
        for (bool more = true; more;) {
            Sent sent;
            TRY(ctx.db.write([&](db::Tx& tx) -> Result<> {
                const auto intake = TRY(store::intake_of_return(tx, due.id));
                sent = {};
                if (!intake) return {};  // another node was here first
                const auto of = *intake == kWholeProject ? std::optional<IntakeId>() : intake;
                sent = TRY(send_lowest(tx, ctx, due, of, kind));
                return {};
            }));
            places += sent.places;
            more = sent.more;
        }
    }
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        const bool mine = TRY(store::return_date_done(tx, due.id, ctx.now));
        if (!mine) return {};
        return record(tx, ctx, due, "places.returned-unused", places);
    });
}

Result<> lapse_ended(Context& ctx, const DueWork& due) {
    std::int64_t places = 0;
    for (const auto kind : {PlaceKind::Person, PlaceKind::School}) {
        for (bool more = true; more;) {
            std::int64_t some = 0;
            TRY(ctx.db.write([&](db::Tx& tx) -> Result<> {
                some = TRY(lapse_some(tx, ctx, due, kind));
                return {};
            }));
            places += some;
            more = some > 0;
        }
    }
    return ctx.db.write([&](db::Tx& tx) -> Result<> {
        TRY(store::period_ended(tx, due.project, IntakeId{due.id}, day_of(ctx.now)));
        return places == 0 ? Result<>() : record(tx, ctx, due, "places.lapsed-unused", places);
    });
}

}  // namespace xingtan::quota
