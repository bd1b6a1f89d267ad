// Certificates: one drawn for a clerk, two thousand in one run, and strangers who check numbers. Two thousand
// people pass first, so this comes after the rows that need them on their way.
#include <algorithm>
#include <chrono>
#include <thread>

#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr std::size_t kPassed = 2'000, kBatch = 1'000;
constexpr int kStrangers = 64;
constexpr int kPapers = 100;
constexpr double kPaperMost = 60;  // milliseconds
constexpr double kRunMost = 60;    // seconds for two thousand
constexpr double kChecksLeast = 2'000;
constexpr int kRunSecondsMost = 280;

// The whole of the training for each of these.
std::string passing(const app::Made& made, const std::string& external,
                    std::span<const EnrolmentId> enrolments) {
    std::string body = "{\"external_id\":\"" + external + "\",\"project\":\"" + to_wire(made.project) +
                       "\",\"part\":\"" + to_wire(made.part) + "\",\"entries\":[";
    for (const auto enrolment : enrolments) {
        body += body.back() == '[' ? "{" : ",{";
        body += "\"enrolment\":\"" + to_wire(enrolment) + "\",\"hour_type\":\"" + made.hour_type +
                "\",\"tenths\":9000,\"verdict\":\"pass\",\"completed_on\":\"" + made.completed_on + "\"}";
    }
    return body + "]}";
}

// The last members of the classes, whom other rows reach last.
std::vector<EnrolmentId> who_passes(const app::Made& made) {
    std::vector<EnrolmentId> chosen;
    for (const auto& one : made.classes) {
        const auto wanted = std::min(one.confirmed.size(), kPassed - chosen.size());
        chosen.insert(chosen.end(), one.confirmed.end() - static_cast<std::ptrdiff_t>(wanted),
                      one.confirmed.end());
    }
    return chosen;
}

Result<> let_pass(Bench& bench) {
    const auto& made = bench.deployment.made();
    const auto chosen = who_passes(made);
    for (std::size_t at = 0; at < chosen.size(); at += kBatch) {
        const auto some = std::span(chosen).subspan(at, std::min(kBatch, chosen.size() - at));
        const auto body = passing(made, "passing-" + std::to_string(at), some);
        TRY(reply_to(bench, send("POST", "/api/hour-batches", bench.platform(), "application/json", body),
                     200));
    }
    return {};
}

// How a certificate is known to its holder and to strangers.
struct Known {
    std::vector<std::string> ids, numbers, holders;
};
Result<Known> known(Bench& bench, const std::string& session) {
    const auto page = TRY(reply_to(bench, get("/api/certificates?state=valid&size=200", session), 200));
    Known found{texts_of(page, "id"), texts_of(page, "number"), texts_of(page, "holder")};
    if (found.ids.empty() || found.numbers.size() != found.ids.size())
        return Error::broken("nobody has a certificate");
    return found;
}

Result<> measure_paper(Bench& bench, const std::string& session, const Known& some) {
    int asked = 0;
    const Talk talk{[&](int, std::string& out) {
                        if (asked == kPapers) return false;
                        const auto& id = some.ids[static_cast<std::size_t>(asked++) % some.ids.size()];
                        out = get("/api/certificates/" + id + "/paper.pdf", session);
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(200, "%PDF-"); }};
    const auto figures = TRY(load(bench.deployment.port(), 1, talk, {}));
    bench.report.add({"certificate-pdf",
                      bench.engine(),
                      figures.milliseconds(0.5),
                      "ms",
                      kPaperMost,
                      {},
                      {},
                      bench.quick()});
    return {};
}

// Asks until the run is ready; seconds it would have taken for two thousand.
Result<> measure_run(Bench& bench, const std::string& session) {
    const auto began = std::chrono::steady_clock::now();
    const auto run =
        TRY(reply_to(bench, send("POST", "/api/certificate-prints", session, "application/json", "{}"), 200));
    const auto id = texts_of(run, "id").at(0);
    const auto from = run.find("\"total\":");
    const auto total = std::stod(run.substr(from + 8));
    for (int second = 0; second < kRunSecondsMost * 10; ++second) {
        const auto now = TRY(reply_to(bench, get("/api/certificate-prints/" + id, session), 200));
        if (now.find("\"state\":\"ready\"") != std::string::npos) break;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    bench.report.add({"certificates-2000",
                      bench.engine(),
                      took.count() * kPassed / total,
                      "s",
                      kRunMost,
                      {},
                      {},
                      bench.quick()});
    return {};
}

Result<> measure_checks(Bench& bench, const Known& some) {
    std::size_t next = 0;
    const Talk talk{[&](int, std::string& out) {
                        const auto i = next++ % some.ids.size();
                        out = send(
                            "POST", "/api/public/certificate-checks", "", "application/json",
                            "{\"number\":\"" + some.numbers[i] + "\",\"name\":\"" + some.holders[i] + "\"}");
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(200, "\"valid\""); }};
    const auto figures =
        TRY(load(bench.deployment.port(), kStrangers, talk, {bench.warm_up(), bench.seconds(8)}));
    bench.report.add({"public-check",
                      bench.engine(),
                      figures.per_second(),
                      "/s",
                      kChecksLeast,
                      bench.hello,
                      {},
                      bench.quick()});
    return {};
}

}  // namespace

Result<> measure_certificates(Bench& bench) {
    TRY(let_pass(bench));
    const auto session = TRY(bench.province_session());
    const auto some = TRY(known(bench, session));
    TRY(measure_paper(bench, session, some));
    TRY(measure_run(bench, session));
    return measure_checks(bench, some);
}

}  // namespace xingtan::bench
