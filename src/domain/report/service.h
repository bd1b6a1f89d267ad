#pragma once
// Use cases of figures: boards, drilling down to the person, the landing page of an office and of a teacher.
#include "base/page.h"
#include "domain/org/service.h"
#include "domain/report/details.h"
#include "domain/report/my.h"
#include "platform/auth/context.h"

namespace xingtan::report {

// As words of a request: a lens, and a day for OnDate. Kind::Invalid naming the one at fault.
Result<LensAsk> lens_asked(std::string_view lens, std::string_view on);
Result<Board> board(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                    const LensAsk& lens = {});
// The board as .xlsx: a row a unit, a column a figure, the total last.
Result<std::string> board_xlsx(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                               const LensAsk& lens = {});
Result<Page<PersonBehind>> people_behind(Context& ctx, Claimed<ProjectId> project, const BehindAsk& ask,
                                         const PageRequest& page);
// What the live board of a unit is made of, and how it came to it; people on rosters alone.
Result<BoardDetails> board_details(Context& ctx, Claimed<ProjectId> project,
                                   std::optional<Claimed<UnitId>> unit);
Result<Desk> desk(Context& ctx);

// Wired to org::on_holdings: units, people, accounts, free places of projects that run, and running
// enrolments at and below a unit.
Result<> add_holdings(db::Tx& tx, Date today, const org::UnitFacts& unit, org::Holdings& sum);
// Wired to org::on_changed: a merger or a split is not taken back once the heir has enrolled anybody.
// Kind::Conflict "enrolled-since".
Result<> keep_enrolments(db::Tx& tx, Context& ctx, const org::Changed& changed);
Result<MyPage> my_page(Context& ctx);

}  // namespace xingtan::report
