#pragma once
// One program run over one file, its output taken as it comes, and its end whatever happens: a crash, a hang
// or a limit is an answer, never a failure of this program.
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xingtan::sheet {

struct Child {
    std::vector<std::string> command;   // the program's path first
    int input = -1;                     // its standard input
    std::chrono::milliseconds time{0};  // on the clock, not of the processor
};
enum class ChildEnd { Exited, Killed, TimedOut };
struct ChildOutcome {
    ChildEnd end{};
    int status = 0;  // Exited
};
// The sink's error ends the child and is the result.
Result<ChildOutcome> run_child(const Child& child, const std::function<Result<>(std::string_view)>& sink);

}  // namespace xingtan::sheet
