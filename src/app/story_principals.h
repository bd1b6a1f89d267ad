#pragma once
// The ministry's training of principals in 2016: 2,000 places of 32 provinces for the whole project, 19 base
// schools, classes of 100, and everybody chooses time and place herself. Told to the middle: some provinces
// have chosen and the first classes stand, in others the days to choose run out, the rest have still to say
// whom they send.
#include "app/domain_clock.h"
#include "app/scene.h"
#include "domain/project/model.h"

namespace xingtan::app {

class PrincipalStory {
  public:
    PrincipalStory(Runtime& runtime, DomainClock& clock)
        : scene_(runtime, 2016, kFirstSerial), clock_(clock) {}

    // In this order, each on its day of the year.
    Result<> found(const SceneOffice& nation);  // with the tree: offices, base schools, those selected
    Result<> announce();                        // the notice of October: the project and its places
    Result<> select();  // early in March: schools get their place, principals are named
    Result<> choose();  // then twelve provinces choose, one of them in part
    Result<> form();    // the first intake is confirmed and gets its classes
    Result<> crowd();   // a base school is full: some wait, and one gives her seat up

    const SceneOffice& province() const { return provinces_.at(kShown).office; }
    // Of somebody of that province who has still to choose.
    Result<AccountId> open_undecided();

  private:
    static constexpr std::uint32_t kFirstSerial = 2'000'000;
    static constexpr std::size_t kShown = 2;  // 河北, most of whose principals have chosen

    struct Province {
        SceneOffice office;
        std::int64_t places = 0;
        std::vector<SceneOffice> schools;  // one principal each; none before the province has selected
    };
    // A principal's choice: which intake, and where. Nowhere: the base school with the most seats left.
    struct Wish {
        const SceneOffice* school;
        std::size_t intake;
        std::optional<UnitId> base;
    };
    Scene scene_;
    DomainClock& clock_;
    SceneOffice nation_;
    std::vector<Province> provinces_;  // in the order of the table
    std::vector<UnitId> bases_;
    project::Project project_;
    std::vector<Wish> crowd_;              // those who come once the base school of their wish is full
    const SceneOffice* leaver_ = nullptr;  // has a seat there and gives it up

    Claimed<ProjectId> project_id() const { return Claimed<ProjectId>{project_.project.id}; }
    Result<> find_provinces();
    Result<> find_bases();
    Result<> found_schools(Province& province);
    Result<> hand_down(Province& province);
    Result<> name_choosers(Province& province);
    Result<> open_principals(Province& province, std::size_t many);
    std::vector<Wish> wishes();
    Result<> choose_as(const Wish& wish);
    Result<> give_up();
    Result<> choose_all(const std::vector<Wish>& wishes);
    Result<> confirm(const Province& province);
    project::ProjectBody body() const;
};

}  // namespace xingtan::app
