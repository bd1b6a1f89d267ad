#pragma once
// What every story of the demo needs to be told: units founded, offices opened, people invented, by calling
// the services as whoever would.
#include <string>
#include <vector>

#include "app/runtime.h"
#include "app/village.h"
#include "domain/org/model.h"
#include "domain/org/service.h"
#include "platform/auth/model.h"

namespace xingtan::app {

// A unit with the account that acts for it and its people.
struct SceneOffice {
    org::UnitFacts unit;
    AccountId account;
    std::vector<PersonId> people;
};

class Scene {
  public:
    // `first_serial`: where its people's numbers begin, apart from those of other stories (village.h).
    Scene(Runtime& runtime, std::uint64_t seed, std::uint32_t first_serial)
        : runtime_(runtime), village_(seed, first_serial) {}

    Context as(const SceneOffice& office) { return runtime_.as(office.account, office.unit.id); }
    Runtime& runtime() { return runtime_; }

    // The child whose name begins so, as offices shorten names; Kind::Broken when the tables lack it.
    Result<SceneOffice> child(const SceneOffice& above, const std::string& name);
    // Several below one unit, in the order of the names.
    Result<std::vector<SceneOffice>> found(const SceneOffice& above, const org::NewUnit& like,
                                           const std::vector<std::string>& names);
    // Opened by `above`, named after the unit and what the office is.
    Result<> open(const SceneOffice& above, SceneOffice& office, auth::Role role, const std::string& title);
    // So many new people for each office, entered by `above`.
    struct Staff {
        people::Stage stage{};
        std::size_t many = 0;
        people::Post post = people::Post::Teacher;
    };
    Result<> bring(const SceneOffice& above, std::vector<SceneOffice>& offices, const Staff& staff);

  private:
    Runtime& runtime_;
    Village village_;
};

}  // namespace xingtan::app
