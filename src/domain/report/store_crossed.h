#pragma once
// What units that moved or merged were handed, and what they took under another authority than today's.
#include "domain/org/model.h"
#include "domain/project/fwd.h"
#include "platform/auth/context.h"

namespace xingtan::report::store {

struct HandedLine {
    std::string to_path, from_path;
    org::AuthorityLevel level{};
    org::UnitKind kind{};
    std::int64_t quantity = 0;
};
BOOST_DESCRIBE_STRUCT(HandedLine, (), (to_path, from_path, level, kind, quantity))
Result<std::vector<HandedLine>> handed_to_movers(db::Tx& tx, ProjectId project);

struct TakenLine {
    std::string unit_path, admin_path;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(TakenLine, (), (unit_path, admin_path, people))
Result<std::vector<TakenLine>> taken_under_others(db::Tx& tx, ProjectId project);

}  // namespace xingtan::report::store
