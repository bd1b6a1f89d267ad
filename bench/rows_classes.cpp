// An intake of a whole province put into classes anew, and back again.
#include <chrono>
#include <cstdlib>

#include "base/json.h"
#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr double kFormMost = 10;  // seconds, for fifty thousand people and more
constexpr std::int64_t kFormed = 50'000, kFormedQuick = 500;
constexpr const char* kRule =
    R"({"rule":{"mix":"together","placing":"everyone","by_stage":true,"target":50,"least":30,"most":60}})";

Result<double> seconds_of(Bench& bench, const std::string& request, std::string& body) {
    const auto began = std::chrono::steady_clock::now();
    body = TRY(reply_to(bench, request, 200));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    return took.count();
}

std::int64_t figure(const std::string& body, std::string_view name) {
    return std::strtoll(json_member(body, name).c_str(), nullptr, 10);
}

}  // namespace

Result<> measure_classes(Bench& bench) {
    const auto session = TRY(bench.province_session());
    const auto intake = "/api/intakes/" + to_wire(bench.deployment.made().intake);
    const auto ask = [&](const std::string& method, const std::string& target, const std::string& text) {
        return send(method, target, session, "application/json", text);
    };
    std::string body;
    const auto looked =
        TRY(seconds_of(bench, ask("POST", intake + "/class-formation-previews", kRule), body));
    bench.report.add({"classes-preview", bench.engine(), looked, "s", {}, {}, {}, bench.quick()});
    const auto formed = TRY(seconds_of(bench, ask("POST", intake + "/class-formations", kRule), body));
    const auto people = figure(body, "moved") + figure(body, "placed");
    if (people < (bench.quick() ? kFormedQuick : kFormed))
        return Error::broken("only " + std::to_string(people) + " people were put into classes");
    bench.report.add({"classes", bench.engine(), formed, "s", kFormMost, {}, {}, bench.quick()});
    auto id = json_member(body, "id");
    id = id.substr(1, id.size() - 2);
    const auto undone =
        TRY(seconds_of(bench, ask("PUT", "/api/class-formations/" + id + "/undoing", ""), body));
    bench.report.add({"classes-undone", bench.engine(), undone, "s", {}, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench
