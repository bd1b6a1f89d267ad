// A roster of a hundred thousand people, from the first byte of the upload until the last of them is in.
#include <chrono>
#include <thread>

#include "app/village.h"
#include "base/json.h"
#include "domain/people/roster_sheet.h"
#include "domain/people/words.h"
#include "platform/sheet/writer.h"
#include "rows.h"

namespace xingtan::bench {
namespace {

using people::Stage;

constexpr std::size_t kPeople = 100'000, kPeopleQuick = 10'000;
constexpr std::uint32_t kSerialsOfRoster = 4'500'000;  // beyond those of every generated city
constexpr int kPollMs = 20;
constexpr double kPatienceSeconds = 240;
constexpr double kMebibyte = 1024;  // in KiB

Result<std::string> workbook(const app::Made& made, std::size_t people) {
    auto writer =
        TRY(sheet::XlsxWriter::to_memory(people::roster_layout(people::RosterKind::ManyUnits, "zh-CN")));
    app::Village village(static_cast<std::uint64_t>(made.seed) + 7, kSerialsOfRoster);
    for (std::size_t i = 0; i < people; ++i) {
        const auto row = village.next(i % 3 ? Stage::Primary : Stage::Junior);
        const sheet::Value values[] = {made.city_schools[i % made.city_schools.size()],
                                       row.name,
                                       people::word_for(row.sex),
                                       people::word_for(row.document_kind),
                                       row.document_number,
                                       row.mobile,
                                       people::word_for(row.stage),
                                       row.subject,
                                       people::word_for(row.post),
                                       "是"};
        TRY(writer.row(values));
    }
    return writer.finish_bytes();
}

class Import {
  public:
    Import(Bench& bench, std::string session) : bench_(bench), session_(std::move(session)) {}

    // The import's id.
    Result<std::string> upload(const std::string& bytes) {
        const auto unit = to_wire(bench_.deployment.made().city_unit);
        const auto reply = TRY(ask(send("POST", "/api/units/" + unit + "/roster-imports?filename=roster.xlsx",
                                        session_, "application/octet-stream", bytes),
                                   201));
        return unquoted(json_member(reply, "id"));
    }
    Result<> apply(const std::string& id, std::size_t people) {
        TRY(ask(send("PUT", "/api/imports/" + id + "/application", session_, "", ""), 200));
        const auto began = std::chrono::steady_clock::now();
        while (std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count() <
               kPatienceSeconds) {
            const auto reply = TRY(ask(get("/api/imports/" + id, session_), 200));
            if (json_member(reply, "state") == "\"applied\"") return all_landed(reply, people);
            std::this_thread::sleep_for(std::chrono::milliseconds(kPollMs));
        }
        return Error::broken("the roster was not applied in time");
    }

  private:
    Bench& bench_;
    std::string session_;

    static std::string unquoted(std::string text) {
        return text.size() > 2 ? text.substr(1, text.size() - 2) : std::string();
    }
    static Result<> all_landed(const std::string& reply, std::size_t people) {
        if (json_member(reply, "applied") == std::to_string(people)) return {};
        return Error::broken("not everyone of the roster was applied: " + reply.substr(0, 600));
    }
    Result<std::string> ask(const std::string& request, int status) {
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
        TRY(load(bench_.deployment.port(), 1, talk, {}));
        return body;
    }
};

}  // namespace

// The server is started anew, so that its memory is that of the import alone.
Result<> measure_roster(Bench& bench) {
    const auto people = bench.quick() ? kPeopleQuick : kPeople;
    const auto& made = bench.deployment.made();
    const auto bytes = TRY(workbook(made, people));
    TRY(bench.deployment.serve());
    const auto session = TRY(bench.city_session());
    Import import(bench, session);
    const auto began = std::chrono::steady_clock::now();
    const auto id = TRY(import.upload(bytes));
    const std::chrono::duration<double> staged = std::chrono::steady_clock::now() - began;
    TRY(import.apply(id, people));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const double share = static_cast<double>(people) / static_cast<double>(kPeople);
    const double target = (bench.sqlite() ? 30 : 45) * share;
    bench.report.add({"roster", bench.engine(), took.count(), "s", target, {}, {}, bench.quick()});
    bench.report.add({"roster-dry-run", bench.engine(), staged.count(), "s", {}, {}, {}, bench.quick()});
    const auto peak = static_cast<double>(bench.deployment.server_memory_kib("VmHWM")) / kMebibyte;
    bench.report.add({"roster-memory", bench.engine(), peak, "MiB", 300.0, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench
