#pragma once
// Pure decisions about places: what a sheet says and which moves bring the ledger to it.
#include <map>
#include <span>

#include "domain/project/model.h"
#include "domain/quota/model_sheet.h"

namespace xingtan::quota {

Result<> quantity_in_range(std::int64_t quantity, std::string_view field);
// What the owner of a project keeps at its own level, of all its places: what it did not hand to authorities
// below. The terms may give that share in hundredths; half a place counts as one (B10).
struct Kept {
    std::int64_t places = 0;  // of the owner, all of them
    std::int64_t handed = 0;  // to authorities right below
};
BOOST_DESCRIBE_STRUCT(Kept, (), (places, handed))
// Kind::Conflict "owner-share-handed-on" when the share is asked hard and less than it is left.
Result<> keeps_share(std::span<const project::ProjectFigure> figures, const Kept& kept);

Result<> reason_given(std::string_view reason);  // Kind::Invalid "reason-missing", "text-too-long"

// The number by which sheets and grids know the places for the whole project.
constexpr std::int64_t kWholeProjectNumber = 0;
// "period_3", "第3期", "第三期", "3" -> 3; "全项目", "人数", "名额", "quota", "Whole project" ->
// kWholeProjectNumber; none for anything else.
std::optional<std::int64_t> intake_number_of(std::string_view header);
bool is_total_row(std::string_view name);  // 合计, 小计, 总计, total

// A table of text, as a sheet holds it: the header row and the rows below it with their line numbers.
struct TextRow {
    std::int64_t line = 0;
    std::vector<std::string> cells;
};
constexpr std::size_t kSheetLinesMost = 5'000;
void add_up(QuotaSheet& sheet);  // totals, and the lines that are bad

struct KnownUnit {
    UnitId id;
    std::string name;
    std::vector<std::string> former = {};  // names it went by, or that units it carries on bore
};
// Reads and checks a quota sheet: names against the children, headers against the intakes, figures, printed
// totals. Kind::Invalid when no header row can be found or a column names an intake the project does not
// have.
Result<QuotaSheet> read_sheet(const std::vector<TextRow>& rows, const std::vector<KnownUnit>& children,
                              const std::vector<std::int64_t>& intakes);

}  // namespace xingtan::quota
