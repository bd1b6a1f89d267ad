#pragma once
// Hours beyond the project, told as the offices would: what is asked over all providers, what a credit takes,
// what training elsewhere is recognised, and a teacher's claim that waits for the area.
#include "app/story.h"

namespace xingtan::app {
Result<> tell_hours(Runtime& runtime, Story& city);
}  // namespace xingtan::app
