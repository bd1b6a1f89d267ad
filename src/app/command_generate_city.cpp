// The tree, the offices and the people.
#include "app/command_generate_city.h"

#include "base/limits.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"

namespace xingtan::app {
namespace {

using org::AuthorityLevel;
using org::UnitKind;

constexpr std::size_t kSchoolsAClosure = 50;

struct Newly {
    GeneratedSchool* school = nullptr;
    people::Prepared person;
};

// Calls f(from, to) for pieces of `count`, in order.
template <class F>
Result<> in_pieces(std::size_t count, std::size_t piece, F&& f) {
    for (std::size_t from = 0; from < count; from += piece) TRY(f(from, std::min(count, from + piece)));
    return {};
}

Result<AccountId> open_in(db::Tx& tx, Context& by, UnitId unit, auth::Role role, const std::string& name) {
    const auto account = TRY(auth::open_account(tx, by.who(), {role, name, unit}));
    TRY(auth::appoint(tx, by.who(), {account, role, unit}));
    return account;
}

}  // namespace

Result<AccountId> open_office(Runtime& runtime, const GeneratedOffice& by, UnitId unit, auth::Role role,
                              const std::string& name) {
    auto ctx = runtime.as(by.account, by.unit);
    AccountId account;
    TRY(runtime.database().write([&](db::Tx& tx) -> Result<> {
        account = TRY(open_in(tx, ctx, unit, role, name));
        return {};
    }));
    return account;
}

Result<> GeneratedCity::found() {
    auto ctx = as(office_);
    TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
        counties_.clear();
        for (const auto& county : plan_.counties) {
            const auto unit = TRY(org::found_in(
                tx, ctx, {office_.unit, UnitKind::Authority, AuthorityLevel::County, county.name, "", true}));
            counties_.push_back({{unit.id, unit.id, {}}, &county, {}, {}, {}});
        }
        return {};
    }));
    for (auto& county : counties_) TRY(found_schools(county));
    return {};
}

Result<> GeneratedCity::found_schools(GeneratedCounty& county) {
    auto ctx = as(office_);
    const auto& plans = county.plan->schools;
    return in_pieces(plans.size(), kSchoolsAClosure, [&](std::size_t from, std::size_t to) {
        return runtime_.database().write([&](db::Tx& tx) -> Result<> {
            county.schools.resize(from);
            for (auto i = from; i < to; ++i) {
                const auto unit = TRY(org::found_in(tx, ctx,
                                                    {county.office.unit, UnitKind::School,
                                                     AuthorityLevel::School, plans[i].name, "", false}));
                county.schools.push_back({{unit.id, unit.admin, {}}, &plans[i], {}, 0});
            }
            return {};
        });
    });
}

Result<> GeneratedCity::open_offices() {
    for (auto& county : counties_) {
        county.office.account = TRY(open_office(runtime_, office_, county.office.unit,
                                                auth::Role::CountyOffice, county.plan->name + "教育局"));
        TRY(open_schools(county));
    }
    return {};
}

Result<> GeneratedCity::open_schools(GeneratedCounty& county) {
    auto ctx = as(county.office);
    return in_pieces(county.schools.size(), kSchoolsAClosure, [&](std::size_t from, std::size_t to) {
        return runtime_.database().write([&](db::Tx& tx) -> Result<> {
            for (auto i = from; i < to; ++i) {
                auto& school = county.schools[i];
                school.office.account = TRY(open_in(tx, ctx, school.office.unit, auth::Role::SchoolOffice,
                                                    school.plan->name + "教务处"));
            }
            return {};
        });
    });
}

Result<> GeneratedCity::bring_teachers() {
    for (auto& county : counties_) TRY(staff(county));
    return {};
}

Result<> GeneratedCity::staff(GeneratedCounty& county) {
    auto ctx = as(county.office);
    std::vector<Newly> newly;
    for (auto& school : county.schools)
        for (std::int64_t i = 0; i < school.plan->teachers; ++i) {
            auto checked = people::prepare(ctx, village_.next(school.plan->stage));
            if (checked.verdict == jobs::Verdict::Bad)
                return Error::broken("invented person refused: " + checked.problems.front().code);
            school.people.push_back(checked.person.id);
            newly.push_back({&school, std::move(checked.person)});
        }
    return in_pieces(newly.size(), limits::kClosureRows, [&](std::size_t from, std::size_t to) {
        return runtime_.database().write([&](db::Tx& tx) -> Result<> {
            std::vector<people::Newcomer> newcomers;
            for (auto i = from; i < to; ++i)
                newcomers.push_back(
                    {{newly[i].school->office.unit, newly[i].school->office.admin}, &newly[i].person});
            tally::Group group;
            TRY(people::add_all(tx, ctx, newcomers, group));
            return group.post(tx);
        });
    });
}

}  // namespace xingtan::app
