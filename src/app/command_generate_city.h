#pragma once
// One city of a generated deployment. Everything in it is made by calling the services as the offices that
// would: the city founds, each county appoints its schools, hands places down, nominates and confirms. Cities
// know nothing of each other, so each may have a thread of its own.
#include <vector>

#include "app/command_generate_plan.h"
#include "app/runtime.h"
#include "app/village.h"
#include "domain/enrolment/model.h"
#include "domain/hours/model.h"
#include "domain/org/model.h"
#include "domain/project/model.h"
#include "platform/auth/model.h"

namespace xingtan::app {

// A unit and the account that acts for it.
struct GeneratedOffice {
    UnitId unit;
    UnitId admin;
    AccountId account;
};

struct GeneratedSchool {
    GeneratedOffice office;
    const SchoolPlan* plan = nullptr;
    std::vector<PersonId> people;
    std::size_t nominated = 0;  // the first so many of them
};

struct GeneratedCounty {
    GeneratedOffice office;
    const CountyPlan* plan = nullptr;
    std::vector<GeneratedSchool> schools;
    std::vector<EnrolmentId> confirmed;
    std::vector<PersonId> confirmed_people;
};

// Opens an account for a unit's office, appointed by the office above it.
Result<AccountId> open_office(Runtime& runtime, const GeneratedOffice& by, UnitId unit, auth::Role role,
                              const std::string& name);

class GeneratedCity {
  public:
    // `plan` outlives it.
    GeneratedCity(Runtime& runtime, const CityPlan& plan, GeneratedOffice office, Village village)
        : runtime_(runtime), plan_(plan), office_(office), village_(village) {}

    void acts_as(AccountId account) { office_.account = account; }

    // In this order, the last two once the project's places have reached the city.
    Result<> found();
    Result<> open_offices();
    Result<> bring_teachers();
    Result<> hand_down(const project::Intake& intake);
    Result<> enrol(const project::Intake& intake);

    const CityPlan& plan() const { return plan_; }
    const GeneratedOffice& office() const { return office_; }
    const std::vector<GeneratedCounty>& counties() const { return counties_; }

  private:
    Runtime& runtime_;
    const CityPlan& plan_;
    GeneratedOffice office_;
    Village village_;
    std::vector<GeneratedCounty> counties_;

    Result<> found_schools(GeneratedCounty& county);
    Result<> open_schools(GeneratedCounty& county);
    Result<> staff(GeneratedCounty& county);
    Result<> hand_down_in(const GeneratedCounty& county, const project::Intake& intake);
    Result<> nominate_in(GeneratedCounty& county, const project::Intake& intake);
    Result<> confirm_in(GeneratedCounty& county, const project::Intake& intake);
    Context as(const GeneratedOffice& office) { return runtime_.as(office.account, office.unit); }
};

}  // namespace xingtan::app
