// Routes of duplicates and merges.
#include "domain/people/api.h"
#include "domain/people/service_merge.h"

namespace xingtan::people {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_duplicates(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    DuplicateFilter filter;
    filter.unit = TRY(request.asked_id<UnitId>("unit"));
    filter.dismissed = request.asked("dismissed") == "1";
    const auto rows = TRY(list_duplicates(ctx, filter, page));
    return Reply::json(rows);
}

Result<Reply> post_distinction(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<DistinctionBody>());
    TRY(distinguish(ctx, id, body));
    return Reply::none();
}

Result<Reply> post_distinction_withdrawal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<SameBody>());
    TRY(forget_distinction(ctx, id, body));
    return Reply::none();
}

Result<Reply> get_preview(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto other = TRY(request.asked_id<PersonId>("other"));
    if (!other) return Error::invalid_field("other", "field-empty");
    const auto preview = TRY(preview_merge(ctx, id, *other));
    return Reply::json(preview);
}

Result<Reply> post_merge(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<MergeBody>());
    const auto person = TRY(merge(ctx, id, body));
    return Reply::json(person, 201);
}

Result<Reply> get_merges(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto found = TRY(list_merges(ctx, id));
    return Reply::json(found);
}

Result<Reply> post_reversal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto body = TRY(request.json<MergeReason>());
    const auto person = TRY(undo_merge(ctx, id, body));
    return Reply::json(person, 201);
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/duplicates", Can::ManagePeople, get_duplicates,
     "Pairs of records that may be one human being; dismissed=1: those found to be two",
     http::shapes_of<void, Page<LikelyDuplicate>>(), "unit dismissed size after"},
    {"POST", "/api/people/{person}/distinctions", Can::ManagePeople, post_distinction,
     "These two records are two human beings", http::shapes_of<DistinctionBody, void>()},
    {"POST", "/api/people/{person}/distinction-withdrawals", Can::ManagePeople, post_distinction_withdrawal,
     "These two records may be one human being after all", http::shapes_of<SameBody, void>()},
    {"GET", "/api/people/{person}/merge-preview", Can::ManagePeople, get_preview,
     "What would go over if another record were merged into this one, and what forbids it",
     http::shapes_of<void, MergePreview>(), "other"},
    {"POST", "/api/people/{person}/merges", Can::ManagePeople, post_merge,
     "Merge another record of the same human being into this one", http::shapes_of<MergeBody, Person>()},
    {"GET", "/api/people/{person}/merges", Can::ManagePeople, get_merges,
     "The records merged into this one, and what forbids undoing the latest",
     http::shapes_of<void, Merges>()},
    {"POST", "/api/people/{person}/merge-reversals", Can::ManagePeople, post_reversal,
     "Undo the latest merge into this record", http::shapes_of<MergeReason, Person>()},
};

}  // namespace

std::span<const http::Route> merge_routes() { return kRoutes; }

}  // namespace xingtan::people
