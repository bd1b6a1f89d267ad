// Teachers who choose for themselves: a place and a seat in one transaction, and everybody at once on too
// few.
#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr int kClients = 64;
constexpr std::size_t kRush = 5'000, kRushQuick = 1'000;
constexpr std::int64_t kNarrowSeats = 100;
constexpr std::size_t kTwoServers = 64;  // clients; the last of the list
constexpr int kRounds = 200, kRoundsQuick = 20;
constexpr std::int64_t kTightSeats = 20;
constexpr double kRushMost = 1'000;  // milliseconds at the 99th percentile

std::string choice_of(const std::string& session, IntakeId intake) {
    return send("POST", "/api/my/choices", session, "application/json",
                "{\"intake\":\"" + to_wire(intake) + "\"}");
}

// The choosers from `first` up to `last`, signed in.
Result<std::vector<std::string>> choosers(Bench& bench, std::size_t first, std::size_t last) {
    const auto from = bench.deployment.made().choosers.begin();
    return bench.sign_in(
        {from + static_cast<std::ptrdiff_t>(first), from + static_cast<std::ptrdiff_t>(last)});
}

// Everybody asks once for a seat of the tight intake; the requests by which the winners give it back.
Result<std::vector<std::string>> race(std::span<const int> ports, const std::vector<std::string>& sessions,
                                      IntakeId tight) {
    std::vector<bool> asked(sessions.size());
    std::vector<std::string> returns;
    const Talk talk{
        [&](int connection, std::string& out) {
            const auto i = static_cast<std::size_t>(connection);
            if (asked[i]) return false;
            asked[i] = true;
            out = choice_of(sessions[i], tight);
            return true;
        },
        [&](int connection, const Heard& reply) {
            if (!reply.is(201, "\"nominated\"")) return reply.is(409, "\"seats-exhausted\"");
            const auto ids = texts_of(reply.body, "id");
            if (ids.empty()) return false;
            returns.push_back(send("PUT", "/api/my/choices/" + ids.front() + "/cancellation",
                                   sessions[static_cast<std::size_t>(connection)], "application/json", "{}"));
            return true;
        }};
    TRY(load(ports, static_cast<int>(sessions.size()), talk, {}));
    return returns;
}

Result<> give_back(std::span<const int> ports, const std::vector<std::string>& returns) {
    std::vector<bool> asked(returns.size());
    const Talk talk{[&](int connection, std::string& out) {
                        const auto i = static_cast<std::size_t>(connection);
                        if (asked[i]) return false;
                        asked[i] = true;
                        out = returns[i];
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.status == 200; }};
    TRY(load(ports, static_cast<int>(returns.size()), talk, {}));
    return {};
}

}  // namespace

// 64 teachers on twenty seats, by two servers over one database, again and again: exactly twenty win.
Result<> measure_two_servers(Bench& bench) {
    if (bench.sqlite()) return {};
    const auto& made = bench.deployment.made();
    const auto all = made.choosers.size();
    const auto sessions = TRY(choosers(bench, all - kTwoServers, all));
    const auto beside = TRY(bench.deployment.serve_beside());
    const int ports[] = {bench.deployment.port(), beside};
    const int rounds = bench.quick() ? kRoundsQuick : kRounds;
    for (int round = 0; round < rounds; ++round) {
        const auto returns = TRY(race(ports, sessions, made.tight));
        if (std::ssize(returns) != kTightSeats)
            return Error::broken("round " + std::to_string(round) + ": " + std::to_string(returns.size()) +
                                 " won " + std::to_string(kTightSeats) + " seats");
        TRY(give_back(ports, returns));
    }
    bench.report.add(
        {"two-servers", bench.engine(), static_cast<double>(rounds), "rounds", {}, {}, {}, bench.quick()});
    return {};
}

// Those who come late; the first of the list are left to the rush, the last raced on two servers.
Result<> measure_claim_seat(Bench& bench) {
    const auto& made = bench.deployment.made();
    const auto all = made.choosers.size();
    const auto sessions = TRY(choosers(bench, std::min(all / 2, kRush), all - kTwoServers));
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
    const auto sessions = TRY(choosers(bench, 0, many));
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
