#pragma once
// Open files and connections a process may have.
namespace xingtan {

// As many as the system's administrator allows; shells and service managers start programs with a thousand.
void allow_many_descriptors();

}  // namespace xingtan
