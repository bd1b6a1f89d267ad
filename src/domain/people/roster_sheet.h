#pragma once
// The columns of a roster and what a cell of each says. Every column keeps its wire name, so that a problem
// names the field it is in whatever the sender called it.
#include <span>
#include <string>
#include <vector>

#include "domain/people/check.h"
#include "platform/sheet/header.h"
#include "platform/sheet/layout.h"

namespace xingtan::people {

enum class RosterKind { OneUnit, ManyUnits };  // an authority's roster says where each person belongs

std::vector<sheet::WantedColumn> roster_columns(RosterKind kind);
sheet::SheetLayout roster_layout(RosterKind kind);

TypedRow typed_row(const sheet::Header& header, const sheet::SheetRow& row);

// The recognised columns in the sender's order: their headings, and the cells of a row as written.
std::vector<std::string> headings_of(const sheet::Header& header);
std::vector<std::string> cells_of(const sheet::Header& header, const sheet::SheetRow& row);

}  // namespace xingtan::people
