#pragma once
// Invented people: reproducible by seed, and visibly nobody. Surnames are words of the schoolroom that are no
// family names, document numbers begin with 39 (no province has it) and carry a right check character,
// mobiles begin with 154 (assigned to no carrier).
#include <cstdint>

#include "domain/people/model.h"

namespace xingtan::app {

class Village {
  public:
    explicit Village(std::uint64_t seed) : state_(seed * 2 + 1) {}

    // The next teacher of this stage. Every call gives another document number and mobile.
    people::RosterRow next(people::Stage stage);

  private:
    std::uint64_t state_;
    std::uint32_t serial_ = 0;

    std::uint32_t draw(std::uint32_t below);
    std::string name(people::Sex sex);
    std::string document_number(people::Sex sex);
};

}  // namespace xingtan::app
