// The bench of the whole: a generated province behind the real program, loaded over HTTP.
//
//     ./xt bench [--quick] [--engine sqlite|postgres|both] [--only ROW] [--json FILE] [--compile]
//
// Exit status: 0 every target met, 1 something could not be measured, 2 wrongly called, 3 a target missed.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/descriptors.h"
#include "rows.h"

namespace xingtan::bench {
namespace {

struct RowOfBench {
    const char* name;
    Result<> (*measure)(Bench&);
};
constexpr RowOfBench kRows[] = {{"hello", measure_hello},
                                {"my-page", measure_my_page},
                                {"board", measure_board},
                                {"person-search", measure_person_search},
                                {"lists", measure_lists},
                                {"past", measure_past},
                                {"nominate", measure_nominate},
                                {"two-servers", measure_two_servers},
                                {"classes", measure_classes},
                                {"claim-seat", measure_claim_seat},
                                {"rush", measure_rush},
                                {"hours-class", measure_hours_class},
                                {"hours-random", measure_hours_random},
                                {"roster", measure_roster},
                                {"sheet", measure_sheet},
                                {"export", measure_export},
                                {"certificates", measure_certificates},
                                {"tree", measure_tree},
                                {"start", measure_start},
                                {"check", measure_check},
                                {"nation", measure_nation}};

std::vector<std::string> row_names() {
    std::vector<std::string> names;
    for (const auto& row : kRows) names.emplace_back(row.name);
    return names;
}

struct Options {
    bool quick = false;
    bool compile = false;
    std::string engine = "both";
    std::string only;
    std::string json;
    std::uint64_t seed = 2016;
};

int report_failure(const Error& error) {
    std::fprintf(stderr, "bench: %s %s\n", error.code.c_str(), error.detail.c_str());
    for (const auto& [name, value] : error.params)
        std::fprintf(stderr, "  %s: %s\n", name.c_str(), value.c_str());
    return 1;
}

// A row that cannot be measured keeps none of the others from being.
Result<> run_engine(const Options& options, db::Engine engine, Report& report) {
    const auto size = options.quick ? Size::Quick : Size::Whole;
    auto deployment = TRY(Deployment::open(engine, size, options.seed));
    TRY(deployment.serve());
    Bench bench{deployment, report, {}, {}, {}};
    Result<> outcome;
    for (const auto& row : kRows) {
        if (!options.only.empty() && options.only != row.name) continue;
        const auto done = row.measure(bench);
        if (done.ok()) continue;
        std::fprintf(stderr, "bench: %s on %s\n", row.name, bench.engine().c_str());
        report_failure(done.error());
        outcome = done;
    }
    return outcome;
}

Result<> run(const Options& options, Report& report) {
    if (options.engine != "postgres") TRY(run_engine(options, db::Engine::Sqlite, report));
    if (options.engine != "sqlite") TRY(run_engine(options, db::Engine::Postgres, report));
    if (options.compile) TRY(measure_compile(report));
    return {};
}

int main_of(const Options& options) {
    auto report = Report::open(options.json);
    if (!report.ok()) return report_failure(report.error());
    if (const auto done = run(options, report.value()); !done.ok()) return report_failure(done.error());
    return report->all_met() ? 0 : 3;
}

}  // namespace
}  // namespace xingtan::bench

int main(int count, char** words) {
    xingtan::allow_many_descriptors();
    CLI::App app{"Measures the program against its targets"};
    xingtan::bench::Options options;
    app.add_flag("--quick", options.quick, "one city and seconds a row");
    app.add_flag("--compile", options.compile, "also compile the server from nothing");
    app.add_option("--engine", options.engine, "which databases")
        ->check(CLI::IsMember({"sqlite", "postgres", "both"}));
    app.add_option("--only", options.only, "one row")->check(CLI::IsMember(xingtan::bench::row_names()));
    app.add_option("--json", options.json, "also write the rows here, one object a line");
    app.add_option("--seed", options.seed, "of the invented deployment");
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& fault) {
        return app.exit(fault) == 0 ? 0 : 2;
    }
    return xingtan::bench::main_of(options);
}
