#pragma once
// Names of people as rosters write them. Any letter of any script is accepted; who has a resident number has
// a name of Han characters, with · inside where a minority name has parts. Length is no sign of a fault.
#include <string>
#include <string_view>

#include "domain/people/model.h"

namespace xingtan::people {

struct NameReading {
    std::string name;       // the one form it is kept in
    std::string problem;    // code, or empty
    bool doubtful = false;  // the problem is a warning
};
NameReading read_name(std::string_view typed, DocumentKind document);

// Whether two written names are the same person's: spaces and kinds of middle dot apart.
bool same_name(std::string_view a, std::string_view b);

}  // namespace xingtan::people
