#pragma once
// The columns of a roster and what a cell of each says. Every column keeps its wire name, so that a problem
// names the field it is in whatever the sender called it.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "domain/people/check.h"
#include "platform/sheet/header.h"
#include "platform/sheet/layout.h"

namespace xingtan::people {

enum class RosterKind { OneUnit, ManyUnits };  // an authority's roster says where each person belongs
BOOST_DESCRIBE_ENUM(RosterKind, OneUnit, ManyUnits)

// The columns by their names; what the unit chose before for its own headings comes first.
std::vector<sheet::WantedColumn> roster_columns(RosterKind kind,
                                                const std::map<std::string, std::string>& remembered = {});
// Their wire names, in the same order.
const std::vector<std::string>& roster_field_names();
std::vector<jobs::ImportField> roster_fields(RosterKind kind);
// The empty sheet, its headings and choices in the reader's language; it is read in either.
sheet::SheetLayout roster_layout(RosterKind kind, std::string_view language);

TypedRow typed_row(const sheet::Header& header, const sheet::SheetRow& row);

}  // namespace xingtan::people
