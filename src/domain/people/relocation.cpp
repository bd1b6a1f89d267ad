#include "domain/people/relocation.h"

#include "domain/org/service.h"
#include "domain/people/store_membership.h"
#include "platform/auth/account.h"

namespace xingtan::people {
namespace {

std::vector<RelocationSubscriber>& subscribers() {
    static std::vector<RelocationSubscriber> list;
    return list;
}

Result<Where> where_of(db::Tx& tx, UnitId unit) {
    const auto found = TRY(org::facts(tx, unit));
    return Where{found.id, found.admin};
}

}  // namespace

void on_relocated(RelocationSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<> relocate(db::Tx& tx, Context& ctx, const Relocation& relocation) {
    const auto& people = relocation.people;
    TRY(store::put_people(tx, people, relocation.to));
    TRY(auth::move_accounts(tx, people, relocation.to));
    Relocated relocated{people, {}, {}, relocation.undoes};
    relocated.from = TRY(where_of(tx, relocation.from));
    relocated.to = TRY(where_of(tx, relocation.to));
    tally::Group group;
    const auto lines = TRY(store::full_time_of(tx, people));
    for (const auto& line : lines) {
        group.standing(relocated.from, ProgrammeId{}, line.stage, {.full_time = -line.people});
        group.standing(relocated.to, ProgrammeId{}, line.stage, {.full_time = line.people});
    }
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, relocated, group));
    return group.post(tx);
}

}  // namespace xingtan::people
