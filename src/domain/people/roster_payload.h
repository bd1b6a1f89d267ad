#pragma once
// What a staged roster row carries to its application: the unit meant and the sealed person.
#include <string>
#include <string_view>

#include "domain/people/service.h"

namespace xingtan::people {

struct RosterPayload {
    UnitId unit;
    Prepared person;
    std::optional<PersonId> known = {};  // she is on file already: the row changes her, and adds nobody
    bool brings_document = false;        // her first
    Says says = {};
};
BOOST_DESCRIBE_STRUCT(RosterPayload, (), (unit, person, known, brings_document, says))

// The plain numbers are left behind: sealed, indexed and masked forms are all a row needs from here on.
std::string payload_of(RosterPayload payload);
Result<RosterPayload> read_payload(std::string_view text);

}  // namespace xingtan::people
