#pragma once
// Pure: a sheet held against what stands now.
#include <map>

#include "domain/quota/model_sheet.h"

namespace xingtan::quota {

// What the children have, and what the unit itself has free, by intake number.
struct Standings {
    struct Child {
        std::int64_t got = 0;
        std::int64_t free = 0;
    };
    std::map<std::pair<UnitId, std::int64_t>, Child> children;
    std::map<std::int64_t, std::int64_t> free;
    bool owner = false;  // issues what is missing

    Child of(UnitId unit, std::int64_t intake_number) const;
};

constexpr std::size_t kChangesShown = 300;
SheetChanges compared(const QuotaSheet& sheet, const Standings& now);

}  // namespace xingtan::quota
