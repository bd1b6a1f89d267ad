#pragma once
// A stack behind a listener, until SIGINT or SIGTERM.
#include <functional>

#include "app/stack.h"

namespace xingtan::app {

// First of all, before any thread exists: only the thread that waits for the signal is told.
void block_stop_signals();
// A port nothing listens on at this moment, on loopback.
Result<int> free_port();
// Calls `ready` with the port once connections are accepted.
Result<> serve_until_stopped(Runtime& runtime, const Stack& stack,
                             const std::function<void(int port)>& ready);

}  // namespace xingtan::app
