#pragma once
// What each cell style makes of a number: the styles part reduced to one look per style index.
#include <vector>

#include "platform/sheet/number.h"
#include "platform/sheet/xml.h"

namespace xingtan::sheet {

class Styles {
  public:
    Result<> load(ZipPackage& package, const std::string& part);
    NumberLook look(std::size_t style) const { return style < looks_.size() ? looks_[style] : NumberLook{}; }

  private:
    std::vector<NumberLook> looks_;
};

}  // namespace xingtan::sheet
