#include "domain/people/transfer_news.h"

#include <array>

#include "base/json.h"
#include "domain/org/service.h"
#include "domain/people/store_transfer.h"
#include "platform/notify/notify.h"

namespace xingtan::people {
namespace {

struct TransferNews {
    std::string from;
    std::string to;
    Date on;
};
BOOST_DESCRIBE_STRUCT(TransferNews, (), (from, to, on))

constexpr std::string_view kPage = "/desk/transfers";
constexpr std::string_view kMyPage = "/my";

// "transfer-asked", "secondment-returned": the words of web/src/platform/notify/text.*.ts.
std::string kind_of(const Transfer& t, std::string_view step) {
    const bool moves = t.kind == TransferKind::TransferOut || t.kind == TransferKind::TransferIn;
    return std::string(moves ? "transfer-" : "secondment-") + std::string(step);
}

// One step is told once to an account, however many of the units it answers for.
std::string topic_of(const Transfer& t, TransferStep step) {
    return "transfer:" + to_wire(t.id) + ':' + std::string(wire_name(step));
}

Result<std::vector<UnitId>> and_above(db::Tx& tx, UnitId unit) {
    std::vector<UnitId> chain;
    for (std::optional<UnitId> next = unit; next;) {
        const auto facts = TRY(org::facts(tx, *next));
        chain.push_back(facts.id);
        next = facts.parent;
    }
    return chain;
}

Result<> tell_person(db::Tx& tx, Context& ctx, const Transfer& t, const std::string& kind,
                     const std::string& params) {
    const std::string own = "own-" + kind;
    const notify::ToPerson letter{t.person, {own, params, std::string(kMyPage)}};
    return notify::tell_people(tx, ctx, std::span(&letter, 1));
}

}  // namespace

Result<> tell_of_transfer(db::Tx& tx, Context& ctx, const Transfer& t, TransferStep step) {
    const auto params = to_json(TransferNews{
        t.from_name, t.to_name, t.until_on && step == TransferStep::Returned ? *t.until_on : t.effective_on});
    const auto topic = topic_of(t, step);
    const auto kind = kind_of(t, wire_name(step));
    const auto tell = [&](UnitId unit, std::string_view word) -> Result<> {
        const auto chain = TRY(and_above(tx, unit));
        return notify::tell_nearest(tx, ctx, chain, Can::ManagePeople,
                                    {word, params, std::string(kPage), topic});
    };
    const auto asked_unit = TRY(store::asked_unit(tx, t.id));
    if (step == TransferStep::Asked) TRY(tell(t.decider, kind_of(t, wire_name(TransferStep::ToDecide))));
    for (const UnitId unit : std::array{t.from_unit, t.to_unit, t.decider, asked_unit}) TRY(tell(unit, kind));
    return tell_person(tx, ctx, t, kind, params);
}

}  // namespace xingtan::people
