#pragma once
// The rows of the bench. Each loads a running server the way its users do and adds what it saw to the report.
#include <functional>

#include "deployment.h"
#include "load.h"
#include "report.h"

namespace xingtan::bench {

// One engine under test.
struct Bench {
    Deployment& deployment;
    Report& report;
    std::optional<double> hello;  // replies a second with nothing behind them, once measured
    std::string province = {};    // the province office's session, once signed in: its link is good once
    std::string city = {};        // the same of the first city's

    bool quick() const { return deployment.size() == Size::Quick; }
    bool sqlite() const { return deployment.engine() == db::Engine::Sqlite; }
    std::string engine() const { return std::string(name_of(deployment.engine())); }
    double seconds(double whole) const { return quick() ? 3 : whole; }
    double warm_up() const { return quick() ? 1 : 2; }
    // Spends sign-in links; the sessions as header lines, in their order.
    Result<std::vector<std::string>> sign_in(const std::vector<std::string>& links) const;
    Result<std::string> province_session();
    Result<std::string> city_session();
    std::string platform() const {
        return "Authorization: Bearer " + deployment.made().platform_token + "\r\n";
    }
};

// The body of one reply; an error when its status is another.
Result<std::string> reply_to(Bench& bench, const std::string& request, int status);
// One clerk asks for pages with rows, so many times each.
Result<Figures> ask_in_turn(Bench& bench, const std::vector<std::string>& requests, int rounds);
// Every value of a text member, wherever it stands in the reply.
std::vector<std::string> texts_of(std::string_view body, std::string_view member);

Result<> measure_hello(Bench& bench);
Result<> measure_my_page(Bench& bench);
Result<> measure_board(Bench& bench);
Result<> measure_person_search(Bench& bench);
Result<> measure_lists(Bench& bench);
Result<> measure_past(Bench& bench);
Result<> measure_tree(Bench& bench);
Result<> measure_start(Bench& bench);
Result<> measure_nominate(Bench& bench);
Result<> measure_hours_class(Bench& bench);
Result<> measure_hours_random(Bench& bench);
Result<> measure_classes(Bench& bench);
Result<> measure_claim_seat(Bench& bench);
Result<> measure_rush(Bench& bench);
Result<> measure_two_servers(Bench& bench);
// After the rows of hours: people pass.
Result<> measure_certificates(Bench& bench);
Result<> measure_roster(Bench& bench);
Result<> measure_sheet(Bench& bench);
Result<> measure_check(Bench& bench);
Result<> measure_nation(Bench& bench);
Result<> measure_export(Bench& bench);
// Builds the server from nothing, without ccache.
Result<> measure_compile(Report& report);

}  // namespace xingtan::bench
