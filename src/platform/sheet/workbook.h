#pragma once
// Which parts of a package hold the sheets, the strings and the styles, found through the relationships and
// not by their usual names.
#include <string>
#include <vector>

#include "platform/sheet/number.h"
#include "platform/sheet/zip_package.h"

namespace xingtan::sheet {

struct WorkbookSheet {
    std::string name;
    std::string part;
    bool hidden = false;
};

struct Workbook {
    std::vector<WorkbookSheet> sheets;  // worksheets only, in the order of the tabs
    std::string strings_part;           // empty when there is none
    std::string styles_part;
    Epoch epoch = Epoch::From1900;
};

// "file-not-a-spreadsheet" for another kind of document, "file-old-format" for .ods and .xlsb.
Result<Workbook> read_workbook(ZipPackage& package);

}  // namespace xingtan::sheet
