// The life of units: schools merged, and a county of some 20,000 teachers moved to another city and back.
#include <algorithm>
#include <chrono>

#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr double kMoveMost = 1;  // seconds
constexpr std::size_t kCounties = 5;
constexpr std::string_view kJson = "application/json";

// Seconds until the reply has come.
Result<double> timed(Bench& bench, const std::string& request, int status) {
    const auto began = std::chrono::steady_clock::now();
    TRY(reply_to(bench, request, status));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    return took.count();
}

class Tree {
  public:
    Tree(Bench& bench, std::string session, std::string today)
        : bench_(bench), session_(std::move(session)), today_(std::move(today)) {}

    Result<std::vector<std::string>> below(const std::string& unit) {
        const auto body = TRY(reply_to(bench_, get("/api/units?size=50&parent=" + unit, session_), 200));
        return texts_of(body, "id");
    }
    Result<double> merge(const std::string& unit, const std::string& others, const std::string& into) {
        return change(unit, R"("kind":"merge","units":[)" + others + R"(],"into":")" + into + '"');
    }
    Result<double> move(const std::string& unit, const std::string& parent) {
        return change(unit, R"("kind":"move","parent":")" + parent + '"');
    }
    Result<std::string> found_city(const std::string& province) {
        const auto body = R"({"parent":")" + province +
                          R"(","kind":"authority","level":"city","name":"迁入市","code":"","special":true})";
        const auto made = TRY(reply_to(bench_, send("POST", "/api/units", session_, kJson, body), 201));
        return texts_of(made, "id").at(0);
    }

  private:
    Bench& bench_;
    std::string session_;
    std::string today_;

    Result<double> change(const std::string& unit, const std::string& what) {
        const auto body = '{' + what + R"(,"effective_on":")" + today_ + R"(","document":""})";
        return timed(bench_, send("POST", "/api/units/" + unit + "/changes", session_, kJson, body), 201);
    }
};

std::string quoted(const std::vector<std::string>& ids) {
    std::string list;
    for (const auto& id : ids) list += (list.empty() ? "\"" : ",\"") + id + '"';
    return list;
}

}  // namespace

Result<> measure_tree(Bench& bench) {
    const auto session = TRY(bench.province_session());
    const auto me = TRY(reply_to(bench, get("/api/session", session), 200));
    const auto city = to_wire(bench.deployment.made().city_unit);
    const auto shown = TRY(reply_to(bench, get("/api/units/" + city, session), 200));
    const auto now = texts_of(me, "domain_now"), parents = texts_of(shown, "parent");
    if (now.empty() || parents.empty()) return Error::broken("the first city stands below nothing");
    Tree tree(bench, session, now[0].substr(0, 10));
    auto counties = TRY(tree.below(city));
    if (counties.size() < 2) return Error::broken("the first city has no two counties");
    counties.resize(std::min(counties.size(), kCounties));
    const auto schools = TRY(tree.below(counties[0]));
    if (schools.size() < 2) return Error::broken("the first county has no two schools");
    const auto merged = TRY(tree.merge(schools[0], quoted({schools[1]}), schools[0]));
    bench.report.add({"merge-schools", bench.engine(), merged, "s", kMoveMost, {}, {}, bench.quick()});
    const auto& county = counties[0];
    const std::vector<std::string> others(counties.begin() + 1, counties.end());
    TRY(tree.merge(county, quoted(others), county));
    const auto elsewhere = TRY(tree.found_city(parents[0]));
    double slowest = 0;
    for (const auto& to : {elsewhere, city}) {
        const auto took = TRY(tree.move(county, to));
        slowest = std::max(slowest, took);
    }
    bench.report.add({"move-county", bench.engine(), slowest, "s", kMoveMost, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench
