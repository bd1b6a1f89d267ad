// Lists of a province's office: searching people, and the first pages of what it opens; and what a server
// costs that nobody uses.
#include <chrono>
#include <thread>

#include "base/json.h"
#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr int kClients = 1;         // how long one clerk waits
constexpr double kSearchMost = 50;  // milliseconds at the 99th percentile
constexpr double kListMost = 100;
constexpr double kStartMost = 1;
constexpr double kIdleMost = 150;
constexpr double kMebibyte = 1024;  // in KiB

// Percent-encodes all but letters and digits.
std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const unsigned char c : text) {
        if (std::isalnum(c)) {
            out += static_cast<char>(c);
            continue;
        }
        out += '%';
        out += digits[c >> 4];
        out += digits[c & 15];
    }
    return out;
}

}  // namespace

Result<Figures> ask_in_turn(Bench& bench, const std::vector<std::string>& requests, int rounds) {
    std::size_t next = 0;
    const auto all = requests.size() * static_cast<std::size_t>(rounds);
    const Talk talk{[&](int, std::string& out) {
                        if (next == all) return false;
                        out = requests[next++ % requests.size()];
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(200, "rows"); }};
    return load(bench.deployment.port(), kClients, talk, {});
}

Result<std::string> reply_to(Bench& bench, const std::string& request, int status) {
    std::string body;
    bool asked = false;
    const Talk talk{[&](int, std::string& out) {
                        out = request;
                        return !std::exchange(asked, true);
                    },
                    [&](int, const Heard& reply) {
                        body = reply.body;
                        return reply.status == status;
                    }};
    TRY(load(bench.deployment.port(), 1, talk, {}));
    return body;
}

std::vector<std::string> texts_of(std::string_view body, std::string_view member) {
    const auto mark = '"' + std::string(member) + "\":\"";
    std::vector<std::string> found;
    for (auto at = body.find(mark); at != std::string_view::npos; at = body.find(mark, at)) {
        at += mark.size();
        found.emplace_back(body.substr(at, body.find('"', at) - at));
    }
    return found;
}

// By whole name, by its beginning, by initials and by school, over the whole province.
Result<> measure_person_search(Bench& bench) {
    const auto session = TRY(bench.province_session());
    const auto page = TRY(reply_to(bench, get("/api/people?size=50", session), 200));
    const auto names = texts_of(page, "name"), units = texts_of(page, "unit");
    if (names.empty() || units.empty()) return Error::broken("the province has no people to look for");
    std::vector<std::string> requests;
    for (std::size_t i = 0; i < names.size(); ++i) {
        requests.push_back(get("/api/people?q=" + encoded(names[i]), session));
        requests.push_back(get("/api/people?q=" + encoded(std::string_view(names[i]).substr(0, 3)), session));
        requests.push_back(get("/api/people?q=w&unit=" + units[i % units.size()], session));
        requests.push_back(get("/api/people?unit=" + units[i % units.size()], session));
    }
    const auto figures = TRY(ask_in_turn(bench, requests, bench.quick() ? 1 : 5));
    bench.report.add({"person-search-p99",
                      bench.engine(),
                      figures.milliseconds(0.99),
                      "ms",
                      kSearchMost,
                      {},
                      {},
                      bench.quick()});
    return {};
}

Result<> measure_lists(Bench& bench) {
    const auto& made = bench.deployment.made();
    const auto session = TRY(bench.province_session());
    const auto project = "/api/projects/" + to_wire(made.project);
    std::vector<std::string> requests;
    for (const auto& target : {std::string("/api/people"), std::string("/api/units"),
                               std::string("/api/projects"), std::string("/api/accounts"),
                               std::string("/api/transfers"), project + "/enrolments", project + "/classes",
                               std::string("/api/certificates"), project + "/people-behind?figure=untrained"})
        requests.push_back(get(target, session));
    const auto figures = TRY(ask_in_turn(bench, requests, bench.quick() ? 3 : 20));
    bench.report.add({"list-page-p99",
                      bench.engine(),
                      figures.milliseconds(0.99),
                      "ms",
                      kListMost,
                      {},
                      {},
                      bench.quick()});
    return {};
}

// From the start of the program until it answers, with the whole database behind it.
Result<> measure_start(Bench& bench) {
    const auto began = std::chrono::steady_clock::now();
    TRY(bench.deployment.serve());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    bench.report.add({"start", bench.engine(), took.count(), "s", kStartMost, {}, {}, bench.quick()});
    std::this_thread::sleep_for(std::chrono::seconds(2));
    const auto idle = static_cast<double>(bench.deployment.server_memory_kib("RssAnon")) / kMebibyte;
    bench.report.add({"idle-memory", bench.engine(), idle, "MiB", kIdleMost, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench
