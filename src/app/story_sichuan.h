#pragma once
// Sichuan's state of the training at the end of 2016: the table of its notice of 2017 entered as it was
// printed, with a total row that differs from its own rows by 201; and one whole small city, 攀枝花, person
// by person, with as many teachers and as many of them trained as the table says.
#include "app/domain_clock.h"
#include "app/scene.h"
#include "domain/enrolment/model.h"
#include "domain/people/model.h"
#include "domain/project/model.h"

namespace xingtan::app {

class SichuanStory {
  public:
    SichuanStory(Runtime& runtime, DomainClock& clock) : scene_(runtime, 2017, kFirstSerial), clock_(clock) {}

    Result<> found(const SceneOffice& nation);  // with the tree: offices, schools and their teachers
    Result<> announce();                        // the project, its places, and who was named for it
    Result<> learn();                           // in March 2017: they have passed
    Result<> state();                           // the table is entered

    const SceneOffice& province() const { return province_; }
    const SceneOffice& city() const { return city_; }

  private:
    static constexpr std::uint32_t kFirstSerial = 1'500'000;

    struct County {
        SceneOffice office;
        std::vector<SceneOffice> schools;
        std::vector<std::int64_t> trained;  // of each school's people, the first so many
    };
    Scene scene_;
    DomainClock& clock_;
    SceneOffice province_, city_, platform_;
    std::vector<County> counties_;
    project::Project project_;

    struct Kind {
        people::Stage stage{};
        const char* name;
        std::int64_t schools = 0;
        std::int64_t teachers = 0;
    };
    Result<> found_schools(const Kind& kind);
    void choose_trained();
    Result<> hand_down();
    Result<> nominate(const County& county);
    Result<std::vector<EnrolmentId>> in_state(const char* state);
    const project::Intake& intake() const { return project_.intakes.front(); }
};

}  // namespace xingtan::app
