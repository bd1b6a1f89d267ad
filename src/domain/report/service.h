#pragma once
// Use cases of figures: boards, drilling down to the person, the landing page of an office and of a teacher.
#include "base/page.h"
#include "domain/report/model.h"
#include "domain/report/my.h"
#include "platform/auth/context.h"

namespace xingtan::report {

Result<Board> board(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit);
// The board as .xlsx: a row a unit, a column a figure, the total last.
Result<std::string> board_xlsx(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit);
Result<Page<PersonBehind>> people_behind(Context& ctx, Claimed<ProjectId> project,
                                         std::optional<Claimed<UnitId>> unit, Figure figure,
                                         const PageRequest& page);
Result<Desk> desk(Context& ctx);
Result<MyPage> my_page(Context& ctx);

}  // namespace xingtan::report
