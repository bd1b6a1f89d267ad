#pragma once
// The training of Liaoning's project teams: 20 of each city, 3 of the zone, 1 of each provincial school, 300
// in all. The notice is of December 2021; the story plays in the demo's own year, and the project says so.
#include "app/domain_clock.h"
#include "app/scene.h"
#include "domain/project/model.h"

namespace xingtan::app {

class TeamStory {
  public:
    TeamStory(Runtime& runtime, DomainClock& clock) : scene_(runtime, 2021, kFirstSerial), clock_(clock) {}

    Result<> found(
        const SceneOffice& nation);  // with the tree: offices and the people of the project offices
    Result<> announce();             // early in March: the project and its places
    // As far as the cities have come by the demo's day: some have named their people, the province has
    // confirmed the first of them.
    Result<> name_teams();

    const SceneOffice& province() const { return province_; }
    const SceneOffice& city() const { return units_.front().office; }  // has still to name its people

    // Not of a city: the zone, and the last of the provincial schools, which has named its one person.
    const SceneOffice& zone() const;
    const SceneOffice& school() const { return units_.back().office; }

  private:
    static constexpr std::uint32_t kFirstSerial = 1'000'000;

    // A row of the table: who sends how many.
    struct Unit {
        SceneOffice office;
        bool school = false;
        std::int64_t places = 0;
    };
    Scene scene_;
    DomainClock& clock_;
    SceneOffice province_;
    std::vector<Unit> units_;
    project::Project project_;

    Result<> find_units(const SceneOffice& nation);
    Result<> bring_people();
    Result<> name_people(const Unit& unit);
    Result<> confirm(const Unit& unit);
    const project::Intake& intake() const { return project_.intakes.front(); }
};

}  // namespace xingtan::app
