#pragma once
// One SQL statement per function over baseline and baseline_row.
#include <span>

#include "domain/baseline/rules.h"
#include "platform/auth/context.h"

namespace xingtan::baseline::store {

struct PaperRow : BaselineRow {
    ProgrammeId programme;
};
BOOST_DESCRIBE_STRUCT(PaperRow, (BaselineRow), (programme))

Result<> insert(db::Tx& tx, const BaselineRow& paper, ProgrammeId programme, AccountId by);
Result<> insert_lines(db::Tx& tx, BaselineId paper, std::span<const BaselineLine> lines);
Result<std::optional<PaperRow>> paper(db::Tx& tx, const AnyScope& scope, BaselineId id);
struct LineRow : BaselineFigures {
    UnitId unit;
    std::string unit_name, path;
    bool printed = false;
};
BOOST_DESCRIBE_STRUCT(LineRow, (BaselineFigures), (unit, unit_name, path, printed))
Result<std::vector<LineRow>> lines(db::Tx& tx, const AnyScope& scope, BaselineId id);
// Papers of the units in a range of paths, newest first.
struct ListQuery {
    ProgrammeId programme;
    std::string from, to;
    BaselineId before;
    std::int64_t limit = 0;
};
Result<std::vector<BaselineRow>> list(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope, const ListQuery& query);
// False when it has another version or was withdrawn before.
Result<bool> withdraw(db::Tx& tx, BaselineId id, std::int64_t version, std::string_view reason,
                      DomainTime at);
Result<std::vector<Standing>> standings(db::Tx& tx, const AnyScope& scope, ProgrammeId programme, Date day,
                                        std::string_view from, std::string_view to);

}  // namespace xingtan::baseline::store
