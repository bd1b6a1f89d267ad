// The board of a day that is over, and the lists behind its figures, for a province's and for a city's clerk.
#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr double kMost = 100;                 // milliseconds at the 99th percentile
constexpr const char* kOnDay = "2017-03-20";  // the day the deployment was made of; long over
constexpr const char* kFigures[] = {"full-time", "untrained", "trained",
                                    "nominated", "confirmed", "checked-in"};

std::string of_the_day(const Bench& bench, std::string_view page) {
    return "/api/projects/" + to_wire(bench.deployment.made().project) + '/' + std::string(page) +
           (page.find('?') == std::string_view::npos ? "?" : "&") + "lens=on-date&on=" + kOnDay;
}

}  // namespace

Result<> measure_past(Bench& bench) {
    std::vector<std::string> boards, lists;
    const auto province = TRY(bench.province_session());
    const auto city = TRY(bench.city_session());
    for (const auto& session : {province, city}) {
        boards.push_back(get(of_the_day(bench, "board"), session));
        for (const auto* figure : kFigures)
            lists.push_back(get(of_the_day(bench, std::string("people-behind?figure=") + figure), session));
    }
    const int rounds = bench.quick() ? 3 : 20;
    for (const auto& [row, requests] :
         {std::pair{"past-board-p99", &boards}, std::pair{"past-list-p99", &lists}}) {
        TRY(ask_in_turn(bench, *requests, 1));
        const auto figures = TRY(ask_in_turn(bench, *requests, rounds));
        bench.report.add(
            {row, bench.engine(), figures.milliseconds(0.99), "ms", kMost, {}, {}, bench.quick()});
    }
    return {};
}

}  // namespace xingtan::bench
