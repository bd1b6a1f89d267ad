#include "domain/baseline/invariants.h"

namespace xingtan::baseline {

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"baselines-state-something",
         "SELECT 'baseline ' || b.id AS what FROM baseline b WHERE NOT EXISTS (SELECT 1 FROM baseline_row r"
         " WHERE r.baseline = b.id) OR EXISTS (SELECT 1 FROM baseline_row r WHERE r.baseline = b.id AND"
         " r.kindergarten IS NULL AND r.primary_secondary IS NULL AND r.vocational IS NULL AND r.full_time IS"
         " NULL AND r.trained IS NULL AND r.untrained IS NULL AND r.failed IS NULL AND r.trained_rate IS"
         " NULL)"},
    };
    return kList;
}

}  // namespace xingtan::baseline
