#pragma once
// The layouts themselves, cell by cell: pure functions from figures to a form. Their words are Chinese in
// every language, as the notices are.
#include <span>

#include "base/time.h"
#include "platform/form/form.h"

namespace xingtan::layout {

struct Occasion {
    std::string project;
    std::string unit;   // whose table it is, and whose seal stands below
    std::string below;  // what the units in the rows are called: 省份, 市州, 县区与直属学校
    Date on;
};

struct PlacesRow {
    std::string name;
    std::int64_t places = 0;
};
// As the ministry's notice of 2016, attachment 1: a name and a figure, 合计 last.
form::Form draw_places(const Occasion& occasion, std::span<const PlacesRow> rows);

struct Period {
    std::int64_t number = 0;
    Date starts_on, ends_on;
};
struct IntakesRow {
    std::string name;
    std::vector<std::int64_t> places;  // one for each period
};
constexpr std::size_t kPeriodsAcross = 7;
// As Lianyungang's notice of 2016: at most seven periods side by side, the next ones below them in the
// heading, and one row of figures for all of them; a unit whose figures differ has a row for each. No total.
form::Form draw_intake_places(const Occasion& occasion, std::span<const Period> periods,
                              std::span<const IntakesRow> rows, std::int64_t whole_project);

struct TrainedRow {
    std::string name;
    std::int64_t preschool = 0;
    std::int64_t school = 0;
    std::int64_t vocational = 0;
    std::int64_t trained = 0;
    std::int64_t failed = 0;
    std::int64_t unsplit = 0;  // of a paper that does not say what they teach

    std::int64_t all() const { return preschool + school + vocational + unsplit; }
    std::int64_t untrained() const { return all() - trained; }  // who failed is still to be trained
};
constexpr std::size_t kOneHalf = 8;  // fewer rows than that stand in one half alone
// As Sichuan's notice of 2017, attachment 1: two halves side by side, 小计 at the end of the right one.
form::Form draw_trained(const Occasion& occasion, std::span<const TrainedRow> rows);

std::string chinese_day(Date day);             // 2016年3月10日
std::string period_name(std::int64_t number);  // 第十四期
}  // namespace xingtan::layout
