// The route of what a person teaches.
#include "domain/people/api.h"
#include "domain/people/teaching.h"

namespace xingtan::people {
namespace {

Result<http::Reply> put_person(Context& ctx, const http::Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<PersonEdit>());
    const auto person = TRY(edit(ctx, id, body));
    return http::Reply::json(person);
}

constexpr http::Route kRoutes[] = {
    {"PUT", "/api/people/{person}", Can::ManagePeople, put_person,
     "Stage, subject, post, full-time, sex and mobile of a person; what she taught before is kept",
     http::shapes_of<PersonEdit, Person>()},
};

}  // namespace

std::span<const http::Route> teaching_routes() { return kRoutes; }

}  // namespace xingtan::people
