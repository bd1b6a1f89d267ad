#pragma once
// The ground the authorisation matrix is asked on: three cities in two provinces, each with an area, schools,
// people, projects, places, enrolments, classes and certificates, and the fourteen actors who ask. An object
// is named by its kind and by where it lies as the actor sees it; kinds that a request uses up are made anew
// each time. People made here carry a mark of their unit in their names, by which a reply is known to tell
// too much.
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/village.h"
#include "domain/enrolment/model.h"
#include "domain/people/model.h"
#include "domain/project/model.h"
#include "world.h"

namespace xingtan::testing {

inline constexpr std::array kActors = {"ministry", "province", "city",     "area",     "sibling",
                                       "school",   "direct",   "teacher",  "platform", "nobody",
                                       "closed",   "system",   "security", "audit"};
inline constexpr std::array kRelations = {"own",     "child",   "parent", "above",
                                          "sibling", "foreign", "absent", "wrong"};

class Ground {
  public:
    explicit Ground(db::Engine engine) : world_(engine) {}
    Result<> prepare();

    // The wire id of an object of this kind lying there for the actor; none when there is no such object. A
    // used one is what others were refused already, a new one nobody touched.
    enum class Wanted { Used, New };
    Result<std::optional<std::string>> object(const std::string& actor, const std::string& relation,
                                              const std::string& kind, Wanted wanted);
    // What else a request names: the actor's own object of the kind, or else the city's.
    Result<std::string> companion(const std::string& actor, const std::string& kind, Wanted wanted);
    Result<> act_as(const std::string& actor);
    void forget(const std::string& actor) { world_.forget(actor); }
    // Marks in the names of people whom this actor must never read.
    std::vector<std::string> marks_hidden_from(const std::string& actor) const;

    World& world() { return world_; }

  private:
    struct Place {
        org::UnitFacts unit;
        AccountId account;
        std::string parent;  // name of the place above
        std::string mark;    // schools only: a word only its people's names hold
        project::Project project;
        project::Project draft;
        AccountId platform;          // cities only
        std::string training_class;  // wire id
        EnrolmentId member;          // of that class
        std::string member_name;
    };
    World world_;
    app::Village village_{77, 3'000'000};
    std::map<std::string, Place> places_;
    std::vector<std::string> order_;                 // of places_, from the top
    std::map<std::string, AccountId> other_actors_;  // teacher, closed, the three duties
    PersonId teacher_;
    EnrolmentId teacher_enrolment_;
    std::string teacher_certificate_;
    std::map<std::pair<std::string, std::string>, std::string> used_;  // by kind and place
    int made_ = 0;

    Place& at(const std::string& name) { return places_.at(name); }
    Context as(const std::string& name) { return world_.runtime().as(at(name).account, at(name).unit.id); }
    bool within(std::string name, const std::string& top) const;
    std::optional<std::string> place_of(const std::string& actor, const std::string& relation) const;
    // The first place at or below `top` that the test picks, outside `not_below`.
    template <class F>
    std::optional<std::string> pick(const std::string& top, const std::string& not_below, F test) const;

    void take(const std::string& name, const std::string& parent, const app::Story::Office& office);
    Result<> found(const std::string& name, const std::string& parent, org::UnitKind kind,
                   org::AuthorityLevel level, const std::string& title, const std::string& code);
    Result<> open_office(const std::string& name, auth::Role role);
    Result<> open_actors();
    Result<> open_projects();
    Result<project::Project> new_project(const std::string& owner, const std::string& title);
    Result<> hand_down(const std::string& city, const std::string& from, const std::string& to);
    Result<> fill(const std::string& city, const std::vector<std::string>& schools);
    Result<> form_class(const std::string& city, const std::vector<std::string>& schools);
    Result<> enrol_teacher();

    std::string city_of(const std::string& school) const;
    struct Made {
        PersonId id;
        std::string name;
    };
    // Marked as a person of `school`, or of `marked_as` when another than her own is to know her.
    Result<Made> person_at(const std::string& school, const std::string& marked_as = {});
    Result<std::string> transfer_at(const std::string& kind, const std::string& school);
    Result<EnrolmentId> enrolment_at(const std::string& school, enrolment::State state);
    Result<std::string> substitution_at(const std::string& school);  // asked for by it
    Result<std::string> of_class_office(const std::string& kind, const std::string& area);
    Result<> pass(const std::string& city, EnrolmentId enrolment);
    Result<std::string> certificate_of(const std::string& city, EnrolmentId enrolment);
    Result<AccountId> account_at(const std::string& name, auth::Role role);
    Result<std::string> new_import(const std::string& name);
    Result<std::string> notice_to(const std::string& name);
    Result<std::string> session_of(const std::string& name);
    Result<std::string> new_results(const std::string& name);
    Result<std::string> hours_set_at(const std::string& kind, const std::string& name);
    Result<std::string> hour_claim_at(const std::string& school);
    Result<std::string> hour_entry_at(const std::string& school);
    Result<std::string> get(const std::string& kind, const std::string& name, Wanted wanted);
    Result<std::string> made(const std::string& kind, const std::string& name);
    Result<UnitId> unit_below(const std::string& name);
    Result<std::string> renaming_below(const std::string& name);
    Result<std::string> plan_below(const std::string& name);
    std::optional<std::string> holder_of(const std::string& kind, const std::string& top,
                                         const std::string& not_below) const;
    std::string teachers_own(const std::string& kind) const;
};

}  // namespace xingtan::testing
