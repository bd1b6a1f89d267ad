// Places down to every school, and the first of its teachers on them.
#include "app/command_generate_city.h"
#include "domain/enrolment/service.h"
#include "domain/quota/service.h"

namespace xingtan::app {
namespace {

constexpr std::size_t kManyAtOnce = 200;  // of the 500 allowed: a closure stays below its 50 ms
constexpr int kListPage = 200;
constexpr std::size_t kOneIn = 11;  // of a school's teachers are confirmed; the others wait to be nominated

}  // namespace

Result<> GeneratedCity::hand_down(const project::Intake& intake) {
    auto ctx = as(office_);
    quota::PlaceGrantBody grant{Claimed<UnitId>{office_.unit}, {}, ""};
    for (const auto& county : counties_)
        grant.lines.push_back(
            {Claimed<UnitId>{county.office.unit}, Claimed<IntakeId>{intake.id}, county.plan->teachers()});
    TRY(quota::grant(ctx, Claimed<ProjectId>{intake.project}, grant));
    for (const auto& county : counties_) TRY(hand_down_in(county, intake));
    return {};
}

Result<> GeneratedCity::hand_down_in(const GeneratedCounty& county, const project::Intake& intake) {
    auto ctx = as(county.office);
    quota::PlaceGrantBody grant{Claimed<UnitId>{county.office.unit}, {}, ""};
    for (const auto& school : county.schools)
        if (school.plan->teachers > 0)
            grant.lines.push_back(
                {Claimed<UnitId>{school.office.unit}, Claimed<IntakeId>{intake.id}, school.plan->teachers});
    TRY(quota::grant(ctx, Claimed<ProjectId>{intake.project}, grant));
    return {};
}

Result<> GeneratedCity::enrol(const project::Intake& intake) {
    for (auto& county : counties_) {
        TRY(nominate_in(county, intake));
        TRY(confirm_in(county, intake));
    }
    return {};
}

Result<> GeneratedCity::nominate_in(GeneratedCounty& county, const project::Intake& intake) {
    auto ctx = as(county.office);
    enrolment::NominateManyBody body;
    const auto send = [&]() -> Result<> {
        if (body.people.empty()) return {};
        const auto outcomes = TRY(enrolment::nominate_many(ctx, Claimed<IntakeId>{intake.id}, body));
        body.people.clear();
        if (outcomes.refused > 0) return Error::broken("an invented nomination was refused");
        return {};
    };
    for (auto& school : county.schools) {
        school.nominated = (school.people.size() + kOneIn - 1) / kOneIn;
        for (std::size_t i = 0; i < school.nominated; ++i) {
            body.people.push_back({school.people[i]});
            if (body.people.size() == kManyAtOnce) TRY(send());
        }
    }
    return send();
}

Result<> GeneratedCity::confirm_in(GeneratedCounty& county, const project::Intake& intake) {
    auto ctx = as(county.office);
    const enrolment::Filter nominated{
        Claimed<IntakeId>{intake.id}, Claimed<UnitId>{county.office.unit}, enrolment::State::Nominated, {}};
    PageRequest page{kListPage, {}};
    do {
        const auto rows = TRY(enrolment::list(ctx, Claimed<ProjectId>{intake.project}, nominated, page));
        for (const auto& row : rows.rows) {
            county.confirmed.push_back(row.id);
            county.confirmed_people.push_back(row.person);
        }
        page.after = rows.next;
    } while (!page.after.empty());
    for (std::size_t from = 0; from < county.confirmed.size(); from += kManyAtOnce) {
        enrolment::ConfirmManyBody body;
        for (auto i = from; i < std::min(county.confirmed.size(), from + kManyAtOnce); ++i)
            body.enrolments.push_back({county.confirmed[i]});
        const auto outcomes = TRY(enrolment::confirm_many(ctx, Claimed<ProjectId>{intake.project}, body));
        if (outcomes.refused > 0) return Error::broken("an invented confirmation was refused");
    }
    return {};
}

}  // namespace xingtan::app
