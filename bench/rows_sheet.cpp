// The quota sheet of a city with thousands of schools: how long it takes to open, to publish, and what others
// feel meanwhile.
#include <atomic>
#include <chrono>
#include <future>

#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr int kIntakes = 30;
constexpr int kUnits = 3'000;
constexpr int kUnitsQuick = 300;
constexpr double kOpenMost = 1;      // seconds
constexpr double kPublishMost = 5;   // seconds
constexpr double kOthersMost = 200;  // milliseconds at the 99th percentile
constexpr int kFounders = 16;
constexpr int kOthers = 8;
constexpr int kEach = 7;  // places of a school in an intake
constexpr std::string_view kJson = "application/json";

std::string intakes() {
    std::string list;
    for (int n = 1; n <= kIntakes; ++n)
        list +=
            (n == 1 ? "" : ",") + std::string(R"({"number":)") + std::to_string(n) +
            R"(,"starts_on":"2030-04-01","ends_on":"2030-06-30","opens_on":"2030-02-01","closes_on":"2030-03-31"})";
    return list;
}

std::string project_body() {
    return R"({"programme_name":"名额表","name":"名额表测量","training_year":2030,"confirm_level":"county",)"
           R"("starts_on":"2030-01-01","ends_on":"2030-12-31","certificate_title":"合格证书","number_code":"77",)"
           R"("parts":[{"name":"研修","organiser":"省","platform":"","by_intake":true,"window_from":"2030-01-01",)"
           R"("window_until":"2030-12-31","requirements":[{"slot":1,"name":"研修","hour_type":"applied-study",)"
           R"("minimum_tenths":300}]}],"intakes":[)" +
           intakes() + "]}";
}

class Sheet {
  public:
    Sheet(Bench& bench, std::string session) : bench_(bench), session_(std::move(session)) {}

    int units() const { return bench_.quick() ? kUnitsQuick : kUnits; }

    Result<> prepare() {
        const auto first = to_wire(bench_.deployment.made().city_unit);
        const auto shown = TRY(ask(get("/api/units/" + first, session_), 200));
        const auto parents = texts_of(shown, "parent");
        if (parents.empty()) return Error::broken("the first city stands below nothing");
        province_ = parents[0];
        TRY(found());
        const auto made = TRY(post("/api/projects", project_body(), 201));
        const auto ids = texts_of(made, "id");
        project_ = "";
        for (const auto& id : ids)
            if (id[0] == 't' && project_.empty()) project_ = id;
        for (const auto& id : ids)
            if (id[0] == 'n') intake_.push_back(id);
        TRY(ask(send("PUT", "/api/projects/" + project_ + "/publication", session_, kJson, ""), 200));
        return hand_to_city();
    }

    Result<double> open() {
        return timed(get("/api/projects/" + project_ + "/quota-grid?unit=" + city_, session_), 200, grid_);
    }

    // Seconds of publishing, and what others waited meanwhile.
    Result<std::pair<double, Figures>> publish() {
        const auto draft =
            TRY(post("/api/projects/" + project_ + "/quota-drafts?unit=" + city_, draft_body(), 201));
        const auto sheet = texts_of(draft, "id").at(0);
        std::atomic<bool> done = false;
        auto others = std::async(std::launch::async, [&] { return beside(done); });
        std::string reply;
        auto took = timed(send("PUT", "/api/quota-sheets/" + sheet + "/publication", session_, kJson, ""),
                          200, reply);
        done = true;
        auto figures = others.get();
        const auto seconds = TRY(std::move(took));
        auto heard = TRY(std::move(figures));
        return std::pair(seconds, std::move(heard));
    }

  private:
    Bench& bench_;
    std::string session_, province_, city_, project_, grid_;
    std::vector<std::string> intake_;

    Result<std::string> ask(const std::string& request, int status) {
        return reply_to(bench_, request, status);
    }
    Result<std::string> post(const std::string& target, const std::string& body, int status) {
        return ask(send("POST", target, session_, kJson, body), status);
    }
    Result<double> timed(const std::string& request, int status, std::string& reply) {
        const auto began = std::chrono::steady_clock::now();
        reply = TRY(ask(request, status));
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        return took.count();
    }

    Result<> found() {
        const auto city =
            TRY(post("/api/units",
                     R"({"parent":")" + province_ +
                         R"(","kind":"authority","level":"city","name":"名额市","code":"","special":true})",
                     201));
        city_ = texts_of(city, "id").at(0);
        int next = 0;
        const Talk talk{[&](int, std::string& out) {
                            if (next == units()) return false;
                            out = send("POST", "/api/units", session_, kJson,
                                       R"({"parent":")" + city_ +
                                           R"(","kind":"school","level":"school","name":"名额)" +
                                           std::to_string(++next) + R"(校","code":"","special":false})");
                            return true;
                        },
                        [](int, const Heard& reply) { return reply.status == 201; }};
        TRY(load(bench_.deployment.port(), kFounders, talk, {}));
        return {};
    }

    Result<> hand_to_city() {
        std::string lines;
        const auto quantity = std::to_string(kEach * units());
        for (const auto& intake : intake_) {
            TRY(post(
                "/api/projects/" + project_ + "/issues",
                R"({"intake":")" + intake + R"(","quantity":)" + quantity + R"(,"document":"测〔2030〕1号"})",
                200));
            lines += (lines.empty() ? "" : ",") + std::string(R"({"unit":")") + city_ + R"(","intake":")" +
                     intake + R"(","quantity":)" + quantity + "}";
        }
        TRY(post("/api/projects/" + project_ + "/grants",
                 R"({"from":")" + province_ + R"(","lines":[)" + lines + R"(],"document":""})", 200));
        TRY(open());
        return {};
    }

    std::string draft_body() const {
        std::string cells;
        for (int n = 1; n <= kIntakes; ++n)
            cells += (n == 1 ? "" : ",") + std::string(R"({"intake_number":)") + std::to_string(n) +
                     R"(,"quantity":)" + std::to_string(kEach) + "}";
        std::string lines;
        for (const auto& id : texts_of(grid_, "unit"))
            if (id != city_)
                lines += (lines.empty() ? "" : ",") + std::string(R"({"unit":")") + id + R"(","cells":[)" +
                         cells + "]}";
        return R"({"name":"测量","document":"","lines":[)" + lines + "]}";
    }

    // Others read a list, or write something of their own.
    Result<Figures> beside(const std::atomic<bool>& done) {
        const auto read = get("/api/projects", session_);
        const auto write = send("POST", "/api/projects/" + project_ + "/issues", session_, kJson,
                                R"({"intake":")" + intake_.front() + R"(","quantity":1,"document":"测"})");
        const Talk talk{[&](int connection, std::string& out) {
                            out = connection % 2 == 0 ? read : write;
                            return !done;
                        },
                        [](int, const Heard& reply) { return reply.status == 200; }};
        return load(bench_.deployment.port(), kOthers, talk, {});
    }
};

}  // namespace

Result<> measure_sheet(Bench& bench) {
    const auto session = TRY(bench.province_session());
    Sheet sheet(bench, session);
    TRY(sheet.prepare());
    const auto opened = TRY(sheet.open());
    bench.report.add({"sheet-open", bench.engine(), opened, "s", kOpenMost, {}, {}, bench.quick()});
    const auto [published, others] = TRY(sheet.publish());
    bench.report.add({"sheet-publish", bench.engine(), published, "s", kPublishMost, {}, {}, bench.quick()});
    bench.report.add({"sheet-others",
                      bench.engine(),
                      others.milliseconds(0.99),
                      "ms",
                      kOthersMost,
                      {},
                      {},
                      bench.quick()});
    return {};
}

}  // namespace xingtan::bench
