#pragma once
// A stack behind a listener, until SIGINT or SIGTERM.
#include <functional>

#include "app/stack.h"

namespace xingtan::app {

// Calls `ready` with the port once connections are accepted.
Result<> serve_until_stopped(Runtime& runtime, const Stack& stack, const std::function<void(int port)>& ready);

}  // namespace xingtan::app
