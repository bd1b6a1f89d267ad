// Routes of transfers and secondments.
#include "domain/people/api.h"
#include "domain/people/service_transfer.h"

namespace xingtan::people {
namespace {

using http::Reply;
using http::Request;

template <class E>
Result<std::optional<E>> asked_choice(const Request& request, const char* name) {
    const auto asked = request.asked(name);
    const auto value = enum_from_wire<E>(asked);
    if (!asked.empty() && !value) return Error::invalid_field(name, "expects-choice");
    return value;
}

Result<Reply> get_transfers(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    TransferFilter filter;
    filter.box = TRY(asked_choice<TransferBox>(request, "box"));
    filter.state = TRY(asked_choice<TransferState>(request, "state"));
    filter.kind = TRY(asked_choice<TransferKind>(request, "kind"));
    filter.person = TRY(request.asked_id<PersonId>("person"));
    const auto rows = TRY(list_transfers(ctx, filter, page));
    return Reply::json(rows);
}

Result<Reply> get_transfer(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TransferId>("transfer"));
    const auto transfer = TRY(show_transfer(ctx, id));
    return Reply::json(transfer);
}

Result<Reply> get_targets(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    const auto rows = TRY(transfer_targets(ctx, request.asked("q"), page));
    return Reply::json(rows);
}

Result<Reply> post_transfer(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<TransferBody>());
    const auto transfer = TRY(ask_transfer(ctx, body));
    return Reply::json(transfer, 201);
}

// Every decision is the same on the wire: the transfer, a body, the transfer after.
template <class Body, Result<Transfer> (*decide)(Context&, Claimed<TransferId>, const Body&)>
Result<Reply> put_decision(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TransferId>("transfer"));
    const auto body = TRY(request.json<Body>());
    const auto transfer = TRY(decide(ctx, id, body));
    return Reply::json(transfer);
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/transfers", Can::ViewPeople, get_transfers,
     "Transfers and secondments from or to a unit, the newest first", http::shapes_of<void, Page<Transfer>>(),
     "box state kind person size after"},
    {"GET", "/api/transfers/{transfer}", Can::ViewPeople, get_transfer, "One transfer",
     http::shapes_of<void, Transfer>()},
    {"GET", "/api/transfer-targets", Can::ManagePeople, get_targets,
     "Units anywhere that a person can be sent to, by name or code",
     http::shapes_of<void, Page<TransferTarget>>(), "q size after"},
    {"POST", "/api/transfers", Can::ManagePeople, post_transfer,
     "Send a person to another school, or ask one in by number and full name",
     http::shapes_of<TransferBody, Transfer>()},
    {"PUT", "/api/transfers/{transfer}/acceptance", Can::ManagePeople,
     put_decision<AcceptanceBody, accept_transfer>, "Accept a transfer; an authority names the school",
     http::shapes_of<AcceptanceBody, Transfer>()},
    {"PUT", "/api/transfers/{transfer}/refusal", Can::ManagePeople,
     put_decision<TransferReason, refuse_transfer>, "Refuse a transfer",
     http::shapes_of<TransferReason, Transfer>()},
    {"PUT", "/api/transfers/{transfer}/withdrawal", Can::ManagePeople,
     put_decision<TransferReason, withdraw_transfer>, "Withdraw a transfer that is still pending",
     http::shapes_of<TransferReason, Transfer>()},
    {"PUT", "/api/transfers/{transfer}/reversal", Can::ManagePeople,
     put_decision<TransferReason, reverse_transfer>,
     "Take an accepted transfer back while nothing came after it",
     http::shapes_of<TransferReason, Transfer>()},
    {"PUT", "/api/transfers/{transfer}/return", Can::ManagePeople,
     put_decision<SecondmentEndBody, return_seconded>, "End a secondment",
     http::shapes_of<SecondmentEndBody, Transfer>()},
};

}  // namespace

std::span<const http::Route> transfer_routes() { return kRoutes; }

}  // namespace xingtan::people
