#pragma once
// What the layouts are filled with. One statement per function.
#include "domain/layout/model.h"
#include "domain/org/model.h"
#include "domain/project/service.h"
#include "platform/auth/context.h"

namespace xingtan::layout::store {

struct PlaceLine {
    UnitId unit;
    std::string unit_name;
    org::UnitKind kind{};
    org::AuthorityLevel level{};
    std::int64_t intake_number = 0;  // 0: the whole project
    std::int64_t got = 0;            // what a unit assigned to an intake counts there alone
};
BOOST_DESCRIBE_STRUCT(PlaceLine, (), (unit, unit_name, kind, level, intake_number, got))
// Of every child of `parent`, in the order of the tree, then by intake.
Result<std::vector<PlaceLine>> places(db::Tx& tx, const AnyScope& scope, ProjectId project, UnitId parent,
                                      std::int64_t limit);
// The quota sheet of the unit that was published last, as kept; none before the first.
Result<std::optional<std::string>> newest_sheet(db::Tx& tx, ProjectId project, UnitId unit);

struct TrainedLine {
    UnitId unit;
    std::string unit_name;
    org::UnitKind kind{};
    org::AuthorityLevel level{};
    std::string path;
    std::int64_t preschool = 0;
    std::int64_t school = 0;  // primary, junior, senior, special and other
    std::int64_t vocational = 0;
    std::int64_t trained = 0;
    std::int64_t failed = 0;
};
BOOST_DESCRIBE_STRUCT(TrainedLine, (),
                      (unit, unit_name, kind, level, path, preschool, school, vocational, trained, failed))
// Of every child of `parent` with everything below it, in the order of the tree.
Result<std::vector<TrainedLine>> trained(db::Tx& tx, const AnyScope& scope, UnitId parent,
                                         ProgrammeId programme, std::int64_t limit);

}  // namespace xingtan::layout::store
