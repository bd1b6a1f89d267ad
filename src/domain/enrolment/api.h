#pragma once
#include <span>

#include "platform/http/route.h"

namespace xingtan::enrolment {
std::span<const http::Route> routes();
}
