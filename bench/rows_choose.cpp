// Teachers who choose for themselves: a place and a seat in one transaction, and everybody at once on too
// few.
#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr int kClients = 64;
constexpr std::size_t kRush = 5'000, kRushQuick = 1'000;
constexpr std::int64_t kNarrowSeats = 100;
constexpr double kRushMost = 1'000;  // milliseconds at the 99th percentile

std::string choice_of(const std::string& session, IntakeId intake) {
    return send("POST", "/api/my/choices", session, "application/json",
                "{\"intake\":\"" + to_wire(intake) + "\"}");
}

}  // namespace

// Those who come late; the first of the list are left to the rush.
Result<> measure_claim_seat(Bench& bench) {
    const auto& made = bench.deployment.made();
    const auto kept = std::min(made.choosers.size() / 2, kRush);
    const auto sessions =
        TRY(bench.sign_in({made.choosers.begin() + static_cast<std::ptrdiff_t>(kept), made.choosers.end()}));
    std::size_t next = 0;
    const Talk talk{[&](int, std::string& out) {
                        if (next == sessions.size()) return false;
                        out = choice_of(sessions[next++], made.roomy);
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(201, "\"nominated\""); }};
    const auto figures = TRY(load(bench.deployment.port(), kClients, talk, {0, bench.seconds(8)}));
    const double target = bench.sqlite() ? 3'000 : 1'000;
    bench.report.add(
        {"claim-seat", bench.engine(), figures.per_second(), "/s", target, {}, {}, bench.quick()});
    bench.report.add(
        {"claim-seat-p99", bench.engine(), figures.milliseconds(0.99), "ms", {}, {}, {}, bench.quick()});
    return {};
}

// Everybody asks once, each on a connection of her own; more winners than seats, or fewer, fail the bench.
Result<> measure_rush(Bench& bench) {
    const auto& made = bench.deployment.made();
    const auto many = std::min(made.choosers.size() / 2, bench.quick() ? kRushQuick : kRush);
    const auto sessions = TRY(
        bench.sign_in({made.choosers.begin(), made.choosers.begin() + static_cast<std::ptrdiff_t>(many)}));
    std::vector<bool> asked(many);
    std::int64_t winners = 0;
    const Talk talk{[&](int connection, std::string& out) {
                        const auto i = static_cast<std::size_t>(connection);
                        if (asked[i]) return false;
                        asked[i] = true;
                        out = choice_of(sessions[i], made.narrow);
                        return true;
                    },
                    [&](int, const Heard& reply) {
                        if (reply.is(201, "\"nominated\"")) return ++winners > 0;
                        return reply.is(409, "\"seats-exhausted\"");
                    }};
    const auto figures = TRY(load(bench.deployment.port(), static_cast<int>(many), talk, {}));
    if (winners != kNarrowSeats)
        return Error::broken(std::to_string(winners) + " won " + std::to_string(kNarrowSeats) + " seats");
    bench.report.add(
        {"rush-p99", bench.engine(), figures.milliseconds(0.99), "ms", kRushMost, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench
