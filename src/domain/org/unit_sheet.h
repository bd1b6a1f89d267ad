#pragma once
// Units as rows of a sheet: where each stands below the unit the sheet belongs to, what it is, its codes.
// What is exported opens again as an import.
#include <string>
#include <vector>

#include "domain/org/service.h"
#include "platform/jobs/model.h"
#include "platform/sheet/header.h"
#include "platform/sheet/layout.h"

namespace xingtan::org {

// One row as typed. `above` is the way down from the sheet's unit, names with "/" between; empty for right
// below it.
struct UnitRow {
    std::string above;
    std::string name;
    UnitKind kind{};
    AuthorityLevel level{};
    std::string code;
    bool special = false;
    std::string credit_code;
    std::string employer;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (above, name, kind, level, code, special, credit_code, employer))

std::vector<sheet::WantedColumn> unit_columns();
sheet::SheetLayout unit_layout(const std::string& title);

struct TypedUnit {
    UnitRow row;
    std::vector<jobs::Problem> problems;
};
TypedUnit typed_unit(const sheet::Header& header, const sheet::SheetRow& row);
// The cells of a unit in the order of the layout; they view `row`.
std::vector<sheet::Value> unit_values(const UnitRow& row);

std::vector<std::string> unit_headings(const sheet::Header& header);
std::vector<std::string> unit_cells(const sheet::Header& header, const sheet::SheetRow& row);

}  // namespace xingtan::org
