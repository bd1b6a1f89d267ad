// What a change of a unit touches, and whether a merger can still be taken back: read here because this
// folder alone stands above everything that hangs on units.
#include "domain/report/service.h"
#include "domain/report/store_holdings.h"

namespace xingtan::report {

Result<> add_holdings(db::Tx& tx, Date today, const org::UnitFacts& unit, org::Holdings& sum) {
    const auto own = TRY(store::holdings(tx, unit.path, unit.path_end, today));
    sum.units += own.units;
    sum.people += own.people;
    sum.accounts += own.accounts;
    sum.places += own.places;
    sum.enrolments += own.enrolments;
    return {};
}

namespace {

// A founding is taken back as long as nothing was begun in the unit.
Result<> keep_begun(db::Tx& tx, const org::UnitFacts& unit) {
    const auto begun = TRY(store::begun_in(tx, unit.id));
    if (begun > 0) return Error::conflict("unit-was-used", {{"unit", unit.name}});
    return {};
}

}  // namespace

Result<> keep_enrolments(db::Tx& tx, Context&, const org::Changed& changed) {
    const bool moves_people =
        changed.kind == org::ChangeKind::Merge || changed.kind == org::ChangeKind::Split;
    if (changed.kind == org::ChangeKind::Found && changed.undoes) return keep_begun(tx, changed.before);
    if (!moves_people || !changed.undoes) return {};
    const auto since = TRY(store::enrolled_since(tx, changed.before.id, changed.undoes->value));
    if (since > 0) return Error::conflict("enrolled-since", {{"count", std::to_string(since)}});
    return {};
}

}  // namespace xingtan::report
