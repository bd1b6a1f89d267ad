// Routes of one person's names, documents and numbers.
#include "domain/people/api.h"
#include "domain/people/identity.h"

namespace xingtan::people {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_identity(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto found = TRY(identity(ctx, id));
    return Reply::json(found);
}

Result<Reply> post_person(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<PersonBody>());
    const auto person = TRY(add_one(ctx, unit, body));
    return Reply::json(person, 201);
}

Result<Reply> post_name(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<NameBody>());
    const auto person = TRY(rename(ctx, id, body));
    return Reply::json(person, 201);
}

Result<Reply> post_document(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<DocumentBody>());
    const auto person = TRY(add_document(ctx, id, body));
    return Reply::json(person, 201);
}

Result<Reply> post_unsealing(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<UnsealBody>());
    const auto unsealed = TRY(unseal(ctx, id, body));
    return Reply::json(unsealed);
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/units/{unit}/people", Can::ManagePeople, post_person, "Enter one person by hand",
     http::shapes_of<PersonBody, Person>()},
    {"GET", "/api/people/{person}/identity", Can::ViewPeople, get_identity,
     "Former names and documents of a person, numbers masked", http::shapes_of<void, Identity>()},
    {"POST", "/api/people/{person}/names", Can::ManagePeople, post_name,
     "A new name; the old one stays as a former name", http::shapes_of<NameBody, Person>()},
    {"POST", "/api/people/{person}/documents", Can::ManagePeople, post_document,
     "A document recorded or corrected; one of the same kind becomes a former one",
     http::shapes_of<DocumentBody, Person>()},
    {"POST", "/api/people/{person}/unsealings", Can::SignedIn, post_unsealing,
     "A number in full, for a reason that is audited", http::shapes_of<UnsealBody, Unsealed>()},
};

}  // namespace

std::span<const http::Route> identity_routes() { return kRoutes; }

}  // namespace xingtan::people
