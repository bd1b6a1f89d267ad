#pragma once
// Pure decisions about what a project may look like.
#include "domain/project/model.h"

namespace xingtan::project {

// Every field rule of a new project: names, dates in order, slots 1…6 each once, intakes numbered once and
// inside the project.
Result<> well_formed(const ProjectBody& body);
// A draft can be published once every part asks for hours; that it has parts and intakes, well_formed saw to.
Result<> publishable(const Project& project);

// With base schools theirs together; 0: no limit of its own.
std::int64_t seats_of(const IntakeBody& intake);

}  // namespace xingtan::project
