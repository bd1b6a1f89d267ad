#pragma once
// Lianyungang's training of 2016, told by calling the services as the offices that would: the tree, the
// offices, the teachers, the project with its quota sheet, then intake after intake while the domain clock
// moves through the year. The demo tells it in full size, flow tests a small part of it. All people are
// invented; units and figures are those of the notice.
#include <map>
#include <string>
#include <vector>

#include "app/domain_clock.h"
#include "app/runtime.h"
#include "app/village.h"
#include "domain/enrolment/model.h"
#include "domain/org/model.h"
#include "domain/people/service.h"
#include "domain/project/model.h"

namespace xingtan::app {

struct StorySize {
    int teachers_per_mille = 1000;  // of the places of all intakes: 1000 invents 50,400 teachers
    bool whole_nation = false;      // every other province, city and county of the nation as well
    int teachers_per_school = 60;   // of an area's ordinary school
};

// What an office of a unit is called; the role picker of the demo says the same.
std::string office_name(const org::UnitFacts& unit);

class Story {
  public:
    Story(Runtime& runtime, DomainClock& clock, StorySize size)
        : runtime_(runtime), clock_(clock), size_(size), village_(2016) {}

    // In this order. Each may be followed by looking at what it made.
    Result<> found_tree();    // authorities, SpecialDivisions, DirectSchools, the areas' schools
    Result<> open_offices();  // an account for every office and for the provincial platform
    Result<> bring_teachers();
    Result<> open_project();  // created and published by the city
    Result<> hand_down();     // the quota sheet, then each area to its schools
    // Nominations of one intake, then confirmations and classes.
    enum class Until { Nominated, InClasses };
    Result<> tell(int intake, Until until = Until::InClasses);
    // The area's first class of an intake is led by somebody and meets from this day on (story_classes.cpp).
    Result<> meet(int intake, std::size_t area, Date first);
    // Nominations of the first areas and direct schools only, waiting to be confirmed.
    Result<> tell_some(int intake, std::size_t areas, std::size_t directs);
    Result<> learn_online(int intake);  // part one, sent by the provincial platform; a few fail
    // Part two, for everyone still in it; a percentage of each minimum.
    Result<> learn_on_site(int intake, Date on, int percent = 100);

    // A unit with the office that acts for it.
    struct Office {
        org::UnitFacts unit;
        AccountId account;
        std::vector<std::size_t> below;    // indexes of its schools
        std::vector<PersonId> people;      // teachers, schools only
        std::size_t next_person = 0;       // the first who was never nominated
        std::vector<std::int64_t> places;  // by intake number - 1, schools and direct schools
    };
    Context as(const Office& office) { return runtime_.as(office.account, office.unit.id); }
    Office& national() { return offices_[0]; }
    Office& province() { return offices_[1]; }
    Office& city() { return offices_[2]; }
    Office& area(std::size_t i) { return offices_[areas_[i]]; }  // in the order of the sheet
    Office& direct(std::size_t i) { return offices_[directs_[i]]; }
    Office& office(std::size_t i) { return offices_[i]; }
    const project::Project& project() const { return project_; }
    AccountId platform() const { return platform_; }
    Result<AccountId> teacher_account(const Office& school, PersonId person, const std::string& name);

  private:
    Runtime& runtime_;
    DomainClock& clock_;
    StorySize size_;
    Village village_;
    std::vector<Office> offices_;
    std::vector<std::size_t> areas_, directs_;
    project::Project project_;
    AccountId platform_;   // the province's, for part one
    AccountId municipal_;  // the city's, for part two
    int batches_ = 0;

    static constexpr int kFailPerMille = 12;

    Result<> found_units(db::Tx& tx, Context& ctx);
    Result<> found_schools(std::size_t area);
    Result<> open_one(std::size_t index, std::size_t by, int role);
    Result<AccountId> open_platform(const std::string& name);
    struct Staffing {
        std::size_t school;
        std::int64_t teachers;
    };
    struct Arrival {
        std::size_t school;
        people::Prepared person;
    };
    std::vector<Staffing> staffing();
    Result<std::vector<Arrival>> invent(std::vector<Staffing>& wanted);
    Result<> admit(const std::vector<Arrival>& arrivals);
    Result<> nominate_all(Office& school, const project::Intake& intake);
    Result<> nominate_below(Office& area, const project::Intake& intake);
    Result<> nominate_everywhere(const project::Intake& intake);
    Result<> nominate_at_once(const std::vector<std::size_t>& schools, const project::Intake& intake);
    Result<std::vector<EnrolmentId>> in_state(Office& office, UnitId unit, const project::Intake& intake,
                                              enrolment::State state);
    Result<> confirm_all(Office& authority, UnitId unit, const project::Intake& intake);
    struct Course {
        int percent = 100;  // of each minimum
        int fail_per_mille = 0;
    };
    Result<> send_batch(AccountId platform, const project::Part& part,
                        const std::vector<EnrolmentId>& enrolments, Date completed_on, const Course& course);
};

}  // namespace xingtan::app
