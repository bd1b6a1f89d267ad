#pragma once
// Every route of the program, in one visible list.
#include <vector>

#include "platform/http/route.h"

namespace xingtan::app {
std::vector<http::Route> routes(bool demo);
}
