#pragma once
// Pure decisions about what a project may look like.
#include "domain/project/model.h"

namespace xingtan::project {

// Every field rule of a new project: names, dates in order, slots 1…6 each once, intakes numbered once and
// inside the project.
Result<> well_formed(const ProjectBody& body);
// What there is to say of a draft before it is published; those that are hard refuse it.
std::vector<Finding> findings_of(const Project& project, Date today);
// Kind::Conflict "project-already-published", or the first hard finding. That it has parts and intakes,
// well_formed saw to.
Result<> publishable(const Project& project, Date today);

// Of a published project: base schools stay base schools, and a limit stays one.
Result<> well_formed(const SeatsBody& body, const Intake& intake);

// With base schools theirs together; 0: no limit of its own.
std::int64_t seats_of(const IntakeBody& intake);

}  // namespace xingtan::project
