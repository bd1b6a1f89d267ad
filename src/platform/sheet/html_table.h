#pragma once
// Portals of school management call an HTML table an .xls file.
#include <string>
#include <string_view>

namespace xingtan::sheet {

// Every cell of the table marked as text in the way LibreOffice reads, so that 18 digits arrive as 18 digits.
std::string with_cells_as_text(std::string_view html);

}  // namespace xingtan::sheet
