#include "app/scene.h"

#include <algorithm>

#include "base/limits.h"
#include "domain/people/service.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"

namespace xingtan::app {
namespace {

constexpr std::size_t kFoundAtOnce = 100;

}  // namespace

Result<SceneOffice> Scene::child(const SceneOffice& above, const std::string& name) {
    auto ctx = as(above);
    return ctx.db.read([&](db::Tx& tx) -> Result<SceneOffice> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewUnits>(tx));
        const auto below = TRY(org::children(tx, scope, above.unit.id));
        const auto found = std::find_if(below.begin(), below.end(), [&](const org::UnitFacts& unit) {
            return unit.name.starts_with(name);
        });
        if (found == below.end()) return Error::broken("no unit called " + name);
        return SceneOffice{*found, {}, {}};
    });
}

Result<std::vector<SceneOffice>> Scene::found(const SceneOffice& above, const org::NewUnit& like,
                                              const std::vector<std::string>& names) {
    auto ctx = as(above);
    std::vector<SceneOffice> made;
    for (std::size_t from = 0; from < names.size(); from += kFoundAtOnce) {
        const auto until = std::min(names.size(), from + kFoundAtOnce);
        TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
            made.resize(from);
            for (auto i = from; i < until; ++i) {
                auto unit = like;
                unit.parent = above.unit.id;
                unit.name = names[i];
                const auto facts = TRY(org::found_in(tx, ctx, unit));
                made.push_back({facts, {}, {}});
            }
            return {};
        }));
    }
    return made;
}

Result<> Scene::open(const SceneOffice& above, SceneOffice& office, auth::Role role,
                     const std::string& title) {
    auto ctx = as(above);
    const auto opened =
        TRY(auth::open_and_appoint(ctx, {office.unit.name + title, {}, role, {office.unit.id}}));
    office.account = opened.account;
    return {};
}

Result<> Scene::bring(const SceneOffice& above, std::vector<SceneOffice>& offices, const Staff& staff) {
    auto ctx = as(above);
    std::vector<people::Prepared> prepared;
    std::vector<SceneOffice*> homes;
    for (auto& office : offices)
        for (std::size_t i = 0; i < staff.many; ++i) {
            auto row = village_.next(staff.stage);
            row.post = staff.post;
            auto checked = people::prepare(ctx, std::move(row));
            if (checked.verdict == jobs::Verdict::Bad)
                return Error::broken("invented person refused: " + checked.problems.front().code);
            prepared.push_back(std::move(checked.person));
            homes.push_back(&office);
        }
    for (std::size_t from = 0; from < prepared.size(); from += limits::kClosureRows) {
        const auto until = std::min<std::size_t>(prepared.size(), from + limits::kClosureRows);
        TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
            std::vector<people::Newcomer> newcomers;
            for (auto i = from; i < until; ++i)
                newcomers.push_back({{homes[i]->unit.id, homes[i]->unit.admin}, &prepared[i]});
            tally::Group group;
            TRY(people::add_all(tx, ctx, newcomers, group));
            return group.post(tx);
        }));
    }
    for (std::size_t i = 0; i < prepared.size(); ++i) homes[i]->people.push_back(prepared[i].id);
    return {};
}

}  // namespace xingtan::app
