// Asking for a transfer, from either side, and looking at transfers.
#include "base/cursor.h"
#include "domain/people/rules_transfer.h"
#include "domain/people/service.h"
#include "domain/people/store_membership.h"
#include "domain/people/transfer_news.h"
#include "domain/people/transfer_steps.h"

namespace xingtan::people {
namespace {

constexpr std::int64_t kAskedMost = 30;  // by number and name, an account within an hour
constexpr std::int64_t kHour = 3'600'000;
constexpr std::size_t kSearchLeast = 2;  // characters of a name; digits of a code are that many bytes
constexpr std::size_t kHanBytes = 3;

Error nobody() { return Error::invalid_field("document_number", "transfer-nobody-found"); }

// One's own school, to which somebody is asked.
Result<org::UnitFacts> own_school(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id) {
    const auto unit = TRY(org::find(tx, scope, id));
    if (unit.kind == org::UnitKind::Authority) return Error::invalid_field("to", "transfer-into-a-school");
    TRY(org::is_open(tx, unit.id));
    return unit;
}

std::optional<PersonId> whose_name_fits(const std::vector<store::Named>& holders, std::string_view name) {
    if (holders.size() == 1 && same_name(holders[0].name, name)) return holders[0].person;
    return std::nullopt;
}

// A transaction of its own: that somebody was asked for is counted and recorded whether or not she is found.
Result<PersonId> seek(Context& ctx, const TransferBody& body) {
    const auto indexes = possible_indexes(ctx.deployment.keys, *body.document_number);
    std::optional<PersonId> found;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto school = TRY(own_school(tx, scope, body.to));
        const auto asked = TRY(store::count_asking(tx, ctx.actor.account, ctx.at, kHour));
        if (asked > kAskedMost)
            return Error::too_many("identity-asked-too-often", {{"most", std::to_string(kAskedMost)}});
        const auto holders = TRY(store::named(tx, indexes));
        found = whose_name_fits(holders, *body.name);
        return audit::record(tx, ctx.who(),
                             {.action = "transfer.person-sought",
                              .object = found ? to_wire(*found) : "",
                              .unit = school.id,
                              .detail = found ? R"({"found":true})" : R"({"found":false})"});
    }));
    if (!found) return nobody();
    return *found;
}

store::NewTransfer new_transfer(const Context& ctx, const TransferBody& body) {
    store::NewTransfer made;
    made.kind = body.kind;
    made.state = TransferState::Pending;
    made.asked_side = side_of(body);
    made.asked_unit = ctx.actor.unit;
    made.effective_on = body.effective_on;
    made.until_on = body.until_on;
    made.document = body.document;
    return made;
}

// She is sent out: one's own person, any active unit.
Result<> send_out(db::Tx& tx, const AnyScope& scope, const TransferBody& body, store::NewTransfer& made) {
    const auto person = TRY(find(tx, scope, *body.person));
    const auto to = TRY(store::target(tx, body.to.unproven));
    if (!to) {
        TRY(org::is_open(tx, body.to.unproven));
        return Error::missing();
    }
    const auto taken = TRY(take_person(tx, person.id));
    made.person = taken.id;
    made.from_unit = taken.unit;
    made.to_unit = made.decider = to->id;
    return {};
}

// She is asked in: somebody whose number and name fitted, one's own school.
Result<> ask_in(db::Tx& tx, const AnyScope& scope, const TransferBody& body, PersonId sought,
                store::NewTransfer& made) {
    const auto to = TRY(own_school(tx, scope, body.to));
    const auto taken = TRY(store::take(tx, sought));
    if (!taken) return nobody();
    made.person = taken->id;
    made.from_unit = made.decider = taken->unit;
    made.to_unit = to.id;
    return {};
}

Result<> may_leave(db::Tx& tx, const Context& ctx, const store::NewTransfer& made) {
    if (made.from_unit == made.to_unit) return Error::conflict("transfer-same-school");
    const auto seconded = TRY(store::is_seconded(tx, made.person, ctx.now));
    if (seconded) return Error::conflict("secondment-running");
    if (made.kind == TransferKind::Secondment) return {};
    const auto open = TRY(store::open_membership(tx, made.person));
    if (!open) return Error::broken("a person without a membership");
    return follows({open->since, open->first}, made.effective_on);
}

store::TransferQuery query_of(const Context& ctx, const TransferFilter& filter) {
    store::TransferQuery query;
    if (filter.box == TransferBox::ToDecide) query.decider = ctx.actor.unit.value;
    if (filter.box == TransferBox::Asked) query.asked_unit = ctx.actor.unit.value;
    if (filter.person) query.person = filter.person->unproven.value;
    if (filter.state) query.state = wire_name(*filter.state);
    if (filter.kind) query.kind = wire_name(*filter.kind);
    return query;
}

template <class Row>
void count_in(Page<Row>& page, std::int64_t counted) {
    page.set_total(counted);
}

std::string literal(std::string_view typed) {
    std::string pattern;
    for (const char c : typed) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern;
}

Result<store::TargetQuery> target_query(std::string_view typed, std::string_view after) {
    const bool code = !typed.empty() && typed.find_first_not_of("0123456789") == std::string_view::npos;
    const auto least = code ? kSearchLeast : kSearchLeast * kHanBytes;
    if (typed.size() < least) return Error::invalid_field("q", "search-too-short");
    store::TargetQuery query;
    query.name = '%' + literal(typed) + '%';
    if (code) query.code = literal(typed) + '%';
    if (after.empty()) return query;
    const auto values = TRY(read_cursor(after, 1));
    query.after = values[0];
    return query;
}

}  // namespace

Result<Transfer> ask_transfer(Context& ctx, const TransferBody& body) {
    TRY(may_ask(body, day_of(ctx.now)));
    PersonId sought;
    if (side_of(body) == Side::To) sought = TRY(seek(ctx, body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Transfer> {
        TRY(org::hold_tree(tx));
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        auto made = new_transfer(ctx, body);
        if (made.asked_side == Side::From)
            TRY(send_out(tx, scope, body, made));
        else
            TRY(ask_in(tx, scope, body, sought, made));
        TRY(may_leave(tx, ctx, made));
        made.id = TRY(ctx.next_id<TransferId>());
        const auto first = TRY(store::insert_transfer(tx, made, ctx.actor.account, ctx.at));
        if (!first) return Error::conflict("transfer-pending");
        auto row = TRY(transfer_row(tx, scope, made.id));
        TRY(record_both(tx, ctx, "transfer.asked", row));
        TRY(tell_of_transfer(tx, ctx, row, TransferStep::Asked));
        return row;
    });
}

Result<Page<Transfer>> list_transfers(Context& ctx, const TransferFilter& filter, const PageRequest& page) {
    auto query = query_of(ctx, filter);
    query.limit = page.size + 1;
    if (!page.after.empty()) query.before = id_from_wire(TransferTag::letter, page.after).value_or(0);
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Transfer>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
        Page<Transfer> out;
        out.rows = TRY(store::transfers(tx, scope, query));
        if (static_cast<int>(out.rows.size()) > page.size) {
            out.rows.pop_back();
            out.next = to_wire(out.rows.back().id);
        }
        const auto counted = TRY(store::count_transfers(tx, scope, query, kCountedMost + 1));
        count_in(out, counted);
        return out;
    });
}

Result<Transfer> show_transfer(Context& ctx, Claimed<TransferId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Transfer> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
        return find_transfer(tx, scope, id);
    });
}

Result<Page<TransferTarget>> transfer_targets(Context& ctx, std::string_view search,
                                              const PageRequest& page) {
    const auto query = TRY(target_query(search, page.after));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<TransferTarget>> {
        auto rows = TRY(store::targets(tx, query, page.size + 1));
        Page<TransferTarget> out;
        if (static_cast<int>(rows.size()) > page.size) {
            rows.resize(static_cast<std::size_t>(page.size));
            out.next = make_cursor({rows.back().path});
        }
        for (auto& row : rows) out.rows.push_back(std::move(row.target));
        const auto counted = TRY(store::count_targets(tx, query, kCountedMost + 1));
        count_in(out, counted);
        return out;
    });
}

Result<> not_in_transfer(db::Tx& tx, PersonId person) {
    const auto held = TRY(store::hold(tx, person));
    if (!held) return Error::conflict("person-not-active");
    return no_transfer_waits(tx, person);
}

Result<> no_transfer_waits(db::Tx& tx, PersonId person) {
    const auto pending = TRY(store::is_pending(tx, person));
    if (pending) return Error::conflict("transfer-pending");
    return {};
}

Result<> free_to_move(db::Tx& tx, Context& ctx, PersonId person) {
    TRY(not_in_transfer(tx, person));
    const auto seconded = TRY(store::is_seconded(tx, person, ctx.now));
    if (seconded) return Error::conflict("secondment-running");
    return {};
}

}  // namespace xingtan::people
