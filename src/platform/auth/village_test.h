#pragma once
// The little tree of the tests of this folder: a nation with two provinces, one of them with a county and its
// school.
#include "support/actors.h"

namespace xingtan::auth {

class Village : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    const UnitId nation = actors.unit("aaaa", "Nation");
    const UnitId east = actors.unit("aaaaaaaa", "East province");
    const UnitId county = actors.unit("aaaaaaaaaaaa", "County");
    const UnitId school = actors.unit("aaaaaaaaaaaaaaaa", "School");
    const UnitId west = actors.unit("aaaaaaab", "West province");

    template <class F>
    auto in_write(F&& work) -> decltype(work(std::declval<db::Tx&>())) {
        return actors.nobody().db.write(std::forward<F>(work));
    }
    template <class F>
    auto in_read(F&& work) -> decltype(work(std::declval<db::Tx&>())) {
        return actors.nobody().db.read(std::forward<F>(work));
    }
    std::int64_t audited(std::string_view action) {
        return actors.read<std::int64_t>("/*system*/ SELECT COUNT(*) FROM audit WHERE action = $1", action);
    }
    audit::Who as(AccountId actor) { return {actor, actors.clock.now(), "a-test", actors.ids}; }
};

template <class T>
::testing::AssertionResult refused(const Result<T>& result, Kind kind, std::string_view code) {
    if (result.ok()) return ::testing::AssertionFailure() << "was allowed, not refused as " << code;
    if (result.error().kind == kind && result.error().code == code) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure()
           << result.error().code << " " << result.error().detail << ", not " << code;
}

}  // namespace xingtan::auth
