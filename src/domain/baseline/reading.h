#pragma once
// A baseline's file into lines: which columns hold what, which rows are totals, which units are meant. Tables
// printed in two columns side by side are read one below the other.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/baseline/model.h"

namespace xingtan::baseline {

struct TableLine : BaselineFigures {
    std::int64_t line = 0;
    std::string name;
    bool total = false;
    std::string problem;
};
// Kind::Invalid as of any sheet, "header-not-found" when no row names a unit column and a figure.
Result<std::vector<TableLine>> read_table(std::string_view bytes);

struct KnownUnit {
    UnitId id;
    std::string name;
    std::vector<std::string> former;
    int depth = 0;  // 0 the paper's own unit, 1 its children, 2 the rest
};
// 成都 is 成都市 when nobody else's name begins so; a total is the paper's own unit.
BaselineReading reading_of(const std::vector<TableLine>& table, const std::vector<KnownUnit>& units,
                           UnitId own);

}  // namespace xingtan::baseline
