#pragma once
// How a person's numbers are sealed: each under a context of its column and person, so that no two can be
// swapped.
#include <string>
#include <string_view>

#include "domain/people/service.h"

namespace xingtan::people {

std::string sealing_context(std::string_view column, PersonId person);
// Fills index, sealed texts and initials from the plain row; person.id is set already.
void seal(const crypto::Keyring& keys, Prepared& person);

}  // namespace xingtan::people
