// Changes: nominations one by one, hours by the thousand.
#include <algorithm>
#include <random>

#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr int kOffices = 64;
constexpr int kSenders = 4;
constexpr std::size_t kBatch = 1'000;

// Every school's first waiting teacher, then every school's second: nobody keeps to one school.
std::vector<std::string> nominations(const app::Made& made, const std::vector<std::string>& sessions) {
    std::vector<std::string> requests;
    const auto target = "/api/intakes/" + to_wire(made.intake) + "/enrolments";
    std::size_t most = 0;
    for (const auto& school : made.schools) most = std::max(most, school.waiting.size());
    for (std::size_t turn = 0; turn < most; ++turn)
        for (std::size_t i = 0; i < made.schools.size(); ++i) {
            if (turn >= made.schools[i].waiting.size()) continue;
            const auto person = to_wire(made.schools[i].waiting[turn]);
            requests.push_back(send("POST", target,
                                    sessions[i] + "Idempotency-Key: nominate-" + person + "\r\n",
                                    "application/json", "{\"person\":\"" + person + "\"}"));
        }
    return requests;
}

std::string batch_body(const app::Made& made, const std::string& external,
                       std::span<const EnrolmentId> enrolments) {
    std::string body = "{\"external_id\":\"" + external + "\",\"project\":\"" + to_wire(made.project) +
                       "\",\"part\":\"" + to_wire(made.part) + "\",\"entries\":[";
    for (const auto enrolment : enrolments) {
        body += body.back() == '[' ? "{" : ",{";
        body += "\"enrolment\":\"" + to_wire(enrolment) + "\",\"hour_type\":\"" + made.hour_type +
                "\",\"tenths\":1,\"verdict\":\"pass\",\"completed_on\":\"" + made.completed_on + "\"}";
    }
    return body + "]}";
}

// Posts batches for a while; `pick` says who is in the next one. Entries a second.
Result<double> post_hours(Bench& bench, const std::string& name,
                          const std::function<std::vector<EnrolmentId>()>& pick) {
    const auto headers = bench.platform();
    int batches = 0;
    const Talk talk{[&](int, std::string& out) {
                        const auto external = name + "-" + std::to_string(++batches);
                        const auto body = batch_body(bench.deployment.made(), external, pick());
                        out = send("POST", "/api/hour-batches", headers, "application/json", body);
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(200, "\"refused\":0"); }};
    const auto figures =
        TRY(load(bench.deployment.port(), kSenders, talk, {bench.warm_up(), bench.seconds(10)}));
    return figures.per_second() * static_cast<double>(kBatch);
}

}  // namespace

Result<> measure_nominate(Bench& bench) {
    const auto& made = bench.deployment.made();
    std::vector<std::string> links;
    for (const auto& school : made.schools) links.push_back(school.link);
    const auto sessions = TRY(bench.sign_in(links));
    const auto requests = nominations(made, sessions);
    std::size_t next = 0;
    const Talk talk{[&](int, std::string& out) {
                        if (next == requests.size()) return false;
                        out = requests[next++];
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(201, "\"nominated\""); }};
    const auto figures =
        TRY(load(bench.deployment.port(), kOffices, talk, {bench.warm_up(), bench.seconds(8)}));
    const double target = bench.sqlite() ? 3'000 : 1'000;
    bench.report.add({"nominate", bench.engine(), figures.per_second(), "/s", target, {}, {}, bench.quick()});
    bench.report.add(
        {"nominate-p99", bench.engine(), figures.milliseconds(0.99), "ms", {}, {}, {}, bench.quick()});
    return {};
}

// One class after another, its members in the order they were enrolled.
Result<> measure_hours_class(Bench& bench) {
    std::vector<std::span<const EnrolmentId>> pieces;
    for (const auto& one : bench.deployment.made().classes)
        for (std::span<const EnrolmentId> rest = one.confirmed; rest.size() >= kBatch;
             rest = rest.subspan(kBatch))
            pieces.push_back(rest.first(kBatch));
    if (pieces.empty()) return Error::broken("no class has a thousand members");
    std::size_t next = 0;
    const auto rate = TRY(post_hours(bench, "class", [&] {
        const auto piece = pieces[next++ % pieces.size()];
        return std::vector<EnrolmentId>(piece.begin(), piece.end());
    }));
    const double target = bench.sqlite() ? 50'000 : 15'000;
    bench.report.add({"hours-class", bench.engine(), rate, "/s", target, {}, {}, bench.quick()});
    return {};
}

// In an order without sense, everyone once before anyone twice: batches sent at the same time share nobody.
Result<> measure_hours_random(Bench& bench) {
    std::vector<EnrolmentId> everyone;
    for (const auto& one : bench.deployment.made().classes)
        everyone.insert(everyone.end(), one.confirmed.begin(), one.confirmed.end());
    std::shuffle(everyone.begin(), everyone.end(), std::mt19937(2016));
    std::size_t next = 0;
    const auto rate = TRY(post_hours(bench, "random", [&] {
        if (next + kBatch > everyone.size()) next = 0;
        const auto first = everyone.begin() + static_cast<std::ptrdiff_t>(std::exchange(next, next + kBatch));
        return std::vector<EnrolmentId>(first, first + kBatch);
    }));
    const double target = bench.sqlite() ? 20'000 : 15'000;
    bench.report.add({"hours-random", bench.engine(), rate, "/s", target, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench
