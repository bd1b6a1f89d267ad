#pragma once
// What a staged roster row carries to its application: the unit meant and the sealed person.
#include <string>
#include <string_view>

#include "domain/people/service.h"

namespace xingtan::people {

struct RosterPayload {
    UnitId unit;
    Prepared person;
};
BOOST_DESCRIBE_STRUCT(RosterPayload, (), (unit, person))

// The plain numbers are left behind: sealed, indexed and masked forms are all a row needs from here on.
std::string payload_of(RosterPayload payload);
Result<RosterPayload> read_payload(std::string_view text);

}  // namespace xingtan::people
