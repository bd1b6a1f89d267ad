// Pages: hello, a teacher's own, a province's board.
#include "rows.h"

namespace xingtan::bench {

constexpr int kReaders = 32;

Result<std::vector<std::string>> Bench::sign_in(const std::vector<std::string>& links) const {
    std::vector<std::string> sessions(links.size());
    std::vector<std::size_t> asked(static_cast<std::size_t>(kReaders));
    std::size_t next = 0;
    const Talk talk{[&](int connection, std::string& request) {
                        if (next == links.size()) return false;
                        asked[static_cast<std::size_t>(connection)] = next;
                        request = send("POST", "/api/sign-in-links/redemption", "", "application/json",
                                       "{\"token\":\"" + links[next++] + "\"}");
                        return true;
                    },
                    [&](int connection, const Heard& reply) {
                        const auto cookie = header_of(reply.head, "Set-Cookie");
                        sessions[asked[static_cast<std::size_t>(connection)]] =
                            "Cookie: " + std::string(cookie.substr(0, cookie.find(';'))) + "\r\n";
                        return reply.status < 300 && !cookie.empty();
                    }};
    TRY(load(deployment.port(), std::min<int>(kReaders, static_cast<int>(links.size())), talk, {}));
    return sessions;
}

Result<std::string> Bench::province_session() {
    if (!province.empty()) return province;
    const auto sessions = TRY(sign_in({deployment.made().province}));
    province = sessions.front();
    return province;
}

Result<std::string> Bench::city_session() {
    if (!city.empty()) return city;
    const auto sessions = TRY(sign_in({deployment.made().city}));
    city = sessions.front();
    return city;
}

Result<> measure_hello(Bench& bench) {
    const auto request = get("/api/hello", "");
    const Talk talk{[&](int, std::string& out) {
                        out = request;
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(200, "xingtan"); }};
    const auto figures =
        TRY(load(bench.deployment.port(), kReaders, talk, {bench.warm_up(), bench.seconds(5)}));
    bench.hello = figures.per_second();
    bench.report.add({"hello", bench.engine(), figures.per_second(), "/s", {}, {}, {}, bench.quick()});
    return {};
}

Result<> measure_my_page(Bench& bench) {
    if (!bench.hello) TRY(measure_hello(bench));
    const auto sessions = TRY(bench.sign_in(bench.deployment.made().teachers));
    std::vector<std::string> requests;
    for (const auto& session : sessions) requests.push_back(get("/api/my/page", session));
    std::size_t next = 0;
    const Talk talk{[&](int, std::string& out) {
                        out = requests[next++ % requests.size()];
                        return true;
                    },
                    [](int, const Heard& reply) { return reply.is(200, "enrolments"); }};
    const auto figures =
        TRY(load(bench.deployment.port(), kReaders, talk, {bench.warm_up(), bench.seconds(10)}));
    const double target = bench.sqlite() ? 5'000 : 2'500;
    const auto least = bench.sqlite() ? std::optional(0.25) : std::nullopt;
    bench.report.add(
        {"my-page", bench.engine(), figures.per_second(), "/s", target, bench.hello, least, bench.quick()});
    const auto slowest = bench.sqlite() ? std::optional(30.0) : std::nullopt;
    bench.report.add(
        {"my-page-p99", bench.engine(), figures.milliseconds(0.99), "ms", slowest, {}, {}, bench.quick()});
    return {};
}

Result<> measure_board(Bench& bench) {
    constexpr int kUncounted = 10, kTimes = 50;
    const auto& made = bench.deployment.made();
    const auto session = TRY(bench.province_session());
    const auto request = get("/api/projects/" + to_wire(made.project) + "/board", session);
    int left = kUncounted;
    const Talk talk{[&](int, std::string& out) {
                        out = request;
                        return left-- > 0;
                    },
                    [](int, const Heard& reply) { return reply.is(200, "rows"); }};
    TRY(load(bench.deployment.port(), 1, talk, {}));
    left = kTimes;
    const auto figures = TRY(load(bench.deployment.port(), 1, talk, {}));
    const double target = bench.sqlite() ? 20 : 60;
    bench.report.add(
        {"board", bench.engine(), figures.milliseconds(0.5), "ms", target, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench
