// Writing people: the person, her document and her membership in one transaction with the counters.
#include <array>

#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/people/store.h"
#include "domain/people/store_membership.h"

namespace xingtan::people {
namespace {

Result<std::vector<store::NewDocument>> documents_of(Context& ctx, std::span<const Newcomer> newcomers) {
    std::vector<store::NewDocument> documents;
    documents.reserve(newcomers.size());
    for (const auto& newcomer : newcomers) {
        if (newcomer.person->number_index.empty()) continue;
        const auto id = TRY(ctx.ids.next());
        documents.push_back({id, newcomer.person});
    }
    return documents;
}

Result<std::vector<store::NewMembership>> memberships_of(Context& ctx, std::span<const Newcomer> newcomers) {
    std::vector<store::NewMembership> memberships;
    memberships.reserve(newcomers.size());
    for (const auto& newcomer : newcomers) {
        const auto id = TRY(ctx.ids.next());
        memberships.push_back({id, newcomer.person->id, newcomer.where.unit});
    }
    return memberships;
}

}  // namespace

Result<> add_all(db::Tx& tx, Context& ctx, std::span<const Newcomer> newcomers, tally::Group& group) {
    TRY(store::insert_people(tx, newcomers, ctx.now));
    const auto documents = TRY(documents_of(ctx, newcomers));
    const auto written = TRY(store::insert_documents(tx, documents, ctx.at));
    if (written != static_cast<std::int64_t>(documents.size()))
        return Error::conflict("person-already-registered");
    const auto memberships = TRY(memberships_of(ctx, newcomers));
    TRY(store::insert_memberships(tx, memberships, ctx.now));
    for (const auto& newcomer : newcomers)
        if (newcomer.person->row.full_time)
            group.standing(newcomer.where, ProgrammeId{}, wire_name(newcomer.person->row.stage),
                           {.full_time = 1});
    return {};
}

Result<PersonId> add(db::Tx& tx, Context& ctx, const org::UnitFacts& unit, const Prepared& person) {
    TRY(org::keep_open(tx, std::array{unit.id}));
    const auto today = TRY(org::facts(tx, unit.id));
    const Newcomer newcomer{{today.id, today.admin}, &person};
    tally::Group group;
    TRY(add_all(tx, ctx, {&newcomer, 1}, group));
    TRY(audit::record(tx, ctx.who(),
                      {.action = "person.added", .object = to_wire(person.id), .unit = unit.id}));
    TRY(group.post(tx));
    return person.id;
}

}  // namespace xingtan::people
