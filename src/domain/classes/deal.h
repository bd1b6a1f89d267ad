#pragma once
// Dealing people who may share classes over their classes.
#include "domain/classes/rules.h"

namespace xingtan::classes {

// `free` in the order of the tree. Sizes come out as even as the fixed people allow; staying together moves
// the seams between classes to the seams between schools, within the limits.
void deal(std::span<const Sitter> people, const std::vector<std::size_t>& free, const Rule& rule,
          std::vector<Seating>& seats);

}  // namespace xingtan::classes
