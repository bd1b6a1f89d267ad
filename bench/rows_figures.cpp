// Figures at their largest: a recount of everybody while hours go on coming in, and the board of a nation.
#include <atomic>
#include <chrono>
#include <future>

#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr double kCheckMost = 60;    // seconds
constexpr double kNationMost = 200;  // milliseconds at the 99th percentile
constexpr std::chrono::seconds kCheckPatience{280};
constexpr int kWriters = 2;
constexpr std::size_t kBatch = 100;

std::string batch_of(const app::Made& made, int number) {
    const auto& everyone = made.classes.front().confirmed;
    std::string body = "{\"external_id\":\"check-" + std::to_string(number) + "\",\"project\":\"" +
                       to_wire(made.project) + "\",\"part\":\"" + to_wire(made.part) + "\",\"entries\":[";
    for (std::size_t i = 0; i < std::min(kBatch, everyone.size()); ++i) {
        const auto which = (static_cast<std::size_t>(number) * kBatch + i) % everyone.size();
        body += body.back() == '[' ? "{" : ",{";
        body += "\"enrolment\":\"" + to_wire(everyone[which]) + "\",\"hour_type\":\"" + made.hour_type +
                "\",\"tenths\":1,\"verdict\":\"pass\",\"completed_on\":\"" + made.completed_on + "\"}";
    }
    return body + "]}";
}

// Below the province: 31 areas, 341 cities, 2,850 counties, 200,000 schools, and 18 million people as the
// counters of counties and schools tell them. The people themselves are left out: a board reads none.
constexpr const char* kNation = R"(
INSERT INTO unit (id, parent, kind, level, name, admin, path, path_end)
SELECT i, r.id, 'authority', 'province', '省份' || i, i, r.path || 'zz' || lpad(i::text, 2, '0'),
    r.path || 'zz' || lpad(i::text, 2, '0') || '~'
FROM (SELECT id, path FROM unit WHERE level = 'province' ORDER BY id DESC LIMIT 1) r, generate_series(1, 31) i;
INSERT INTO unit (id, parent, kind, level, name, admin, path, path_end)
SELECT 1000 + i, p.id, 'authority', 'city', '城市' || i, 1000 + i, p.path || lpad(i::text, 4, '0'),
    p.path || lpad(i::text, 4, '0') || '~'
FROM generate_series(1, 341) i JOIN unit p ON p.id = (i - 1) % 31 + 1;
INSERT INTO unit (id, parent, kind, level, name, admin, path, path_end)
SELECT 10000 + i, p.id, 'authority', 'county', '县份' || i, 10000 + i, p.path || lpad(i::text, 4, '0'),
    p.path || lpad(i::text, 4, '0') || '~'
FROM generate_series(1, 2850) i JOIN unit p ON p.id = 1000 + (i - 1) % 341 + 1;
INSERT INTO unit (id, parent, kind, level, name, admin, path, path_end)
SELECT 100000 + i, p.id, 'school', 'school', '学校' || i, p.id, p.path || lpad((i / 2850)::text, 4, '0'),
    p.path || lpad((i / 2850)::text, 4, '0') || '~'
FROM generate_series(1, 200000) i JOIN unit p ON p.id = 10000 + (i - 1) % 2850 + 1;
INSERT INTO standing_count (unit, programme, stage, full_time, trained, failed)
SELECT u.id, m.programme, s.stage, CASE WHEN m.programme = 0 THEN s.people ELSE 0 END,
    CASE WHEN m.programme = 0 THEN 0 ELSE s.people * 2 / 3 END, 0
FROM unit u, (SELECT 0 AS programme UNION ALL SELECT max(programme) FROM project) m,
    (VALUES ('preschool', 1579), ('primary', 1579), ('junior', 1579), ('senior', 1579)) s (stage, people)
WHERE u.id BETWEEN 10001 AND 12850;
INSERT INTO standing_count (unit, programme, stage, full_time, trained, failed)
SELECT u.id, 0, 'primary', 90, 0, 0 FROM unit u WHERE u.id BETWEEN 100001 AND 300000;
INSERT INTO event_count (unit, project, intake, stage, nominated, confirmed, checked_in, passed, used)
SELECT u.id, i.project, i.id, s.stage, 400, 390, 380, 370, 390
FROM unit u, intake i, (VALUES ('preschool'), ('primary'), ('junior'), ('senior')) s (stage)
WHERE u.id BETWEEN 10001 AND 12850;
ANALYZE unit;
ANALYZE standing_count;
ANALYZE event_count;
SELECT 1)";

}  // namespace

// The program's own recount of every counter from the facts, as an operator runs it beside the server.
Result<> measure_check(Bench& bench) {
    std::atomic<bool> over = false;
    const auto began = std::chrono::steady_clock::now();
    auto checking = std::async(std::launch::async, [&] {
        auto done = bench.deployment.check(kCheckPatience);
        over = true;
        return done;
    });
    const auto headers = bench.platform();
    std::atomic<int> batches = 0;
    const Talk talk{[&](int, std::string& out) {
                        if (over) return false;
                        out = send("POST", "/api/hour-batches", headers, "application/json",
                                   batch_of(bench.deployment.made(), ++batches));
                        return true;
                    },
                    // Some have ended by then; the others go on.
                    [](int, const Heard& reply) { return reply.is(200, "\"accepted\":"); }};
    const auto written = load(bench.deployment.port(), kWriters, talk, {});
    const auto checked = checking.get();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (!written.ok()) return written.error();
    TRY(checked);
    bench.report.add(
        {"check-while-writing", bench.engine(), took.count(), "s", kCheckMost, {}, {}, bench.quick()});
    return {};
}

// Last of all: the deployment is another one afterwards.
Result<> measure_nation(Bench& bench) {
    if (bench.sqlite()) return {};
    TRY(bench.deployment.cluster()->ask(kNation));
    const auto session = TRY(bench.province_session());
    const std::vector<std::string> boards = {
        get("/api/projects/" + to_wire(bench.deployment.made().project) + "/board", session)};
    TRY(ask_in_turn(bench, boards, 2));
    const auto figures = TRY(ask_in_turn(bench, boards, bench.quick() ? 5 : 50));
    bench.report.add({"board-18-million-p99",
                      bench.engine(),
                      figures.milliseconds(0.99),
                      "ms",
                      kNationMost,
                      {},
                      {},
                      bench.quick()});
    return {};
}

}  // namespace xingtan::bench
