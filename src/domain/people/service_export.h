#pragma once
// The list of people as a file.
#include "domain/people/service.h"
#include "platform/jobs/export.h"

namespace xingtan::people {

// For jobs::set_export_rules: the same search, the same scope, numbers masked, at most a hundred thousand
// rows (Kind::TooLarge "export-too-long").
jobs::ExportRules export_rules();

}  // namespace xingtan::people
