#pragma once
// Invented people: reproducible by seed, and visibly nobody. Surnames are words of the schoolroom that are no
// family names, document numbers begin with 39 (no province has it) and carry a right check character,
// mobiles begin with 154 (assigned to no carrier).
#include <cstdint>

#include "domain/people/model.h"

namespace xingtan::app {

class Village {
  public:
    // Two villages of one deployment begin at different serials, further apart than either has people:
    // serials are what numbers are made of. There are five million of them.
    explicit Village(std::uint64_t seed, std::uint32_t first_serial = 0)
        : state_(seed * 2 + 1), serial_(first_serial) {}

    // The next teacher of this stage. Every call gives another document number and mobile.
    people::RosterRow next(people::Stage stage);

  private:
    std::uint64_t state_;
    std::uint32_t serial_;

    std::uint32_t draw(std::uint32_t below);
    std::string name(people::Sex sex);
    std::string document_number(people::Sex sex);
};

}  // namespace xingtan::app
