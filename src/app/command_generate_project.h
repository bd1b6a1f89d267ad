#pragma once
// The project of a generated deployment: one intake for nominations, one with seats for everybody, one with
// few.
#include "domain/project/model.h"

namespace xingtan::app {

constexpr const char* kGeneratedHours = "online";

project::ProjectBody generated_project();

}  // namespace xingtan::app
