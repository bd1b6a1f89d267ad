#include "domain/quota/compare.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace xingtan::quota {
namespace {

class Comparing {
  public:
    explicit Comparing(const Standings& now) : now_(now) {}

    void add(const SheetLine& line) {
        for (const auto& cell : line.cells) add(line, cell);
    }

    SheetChanges result() && {
        SheetChanges out;
        out.changed = changed_;
        out.faults = faults_;
        out.units = std::ssize(units_);
        for (auto& [number, column] : columns_) {
            settle(column);
            out.faults += column.free < 0 ? 1 : 0;
            out.columns.push_back(column);
        }
        out.cells = std::move(misfits_);
        const auto room = kChangesShown - std::min(kChangesShown, out.cells.size());
        out.cells.insert(out.cells.end(), fits_.begin(),
                         fits_.begin() + static_cast<std::ptrdiff_t>(std::min(room, fits_.size())));
        return out;
    }

  private:
    const Standings& now_;
    std::map<std::int64_t, ChangedColumn> columns_;
    std::set<UnitId> units_;
    std::vector<ChangedCell> misfits_, fits_;
    std::int64_t changed_ = 0, faults_ = 0;

    void add(const SheetLine& line, const SheetCell& cell) {
        const auto child = now_.of(*line.unit, cell.intake_number);
        const auto delta = cell.quantity - child.got;
        if (delta == 0) return;
        ++changed_;
        units_.insert(*line.unit);
        auto& column = columns_[cell.intake_number];
        column.intake_number = cell.intake_number;
        (delta > 0 ? column.granted : column.taken_back) += std::abs(delta);
        const bool fits = -delta <= child.free;
        faults_ += fits ? 0 : 1;
        auto& list = fits ? fits_ : misfits_;
        if (list.size() < kChangesShown)
            list.push_back({*line.unit, line.name, cell.intake_number, child.got, cell.quantity,
                            child.got - child.free, fits});
    }

    void settle(ChangedColumn& column) const {
        const auto free = now_.free.find(column.intake_number);
        column.free = (free == now_.free.end() ? 0 : free->second) + column.taken_back - column.granted;
        if (column.free >= 0 || !now_.owner) return;
        column.issued = -column.free;
        column.free = 0;
    }
};

}  // namespace

Standings::Child Standings::of(UnitId unit, std::int64_t intake_number) const {
    const auto found = children.find({unit, intake_number});
    return found == children.end() ? Child{} : found->second;
}

SheetChanges compared(const QuotaSheet& sheet, const Standings& now) {
    Comparing comparing(now);
    for (const auto& line : sheet.lines)
        if (line.unit) comparing.add(line);
    return std::move(comparing).result();
}

}  // namespace xingtan::quota
