#include "platform/http/metrics.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "base/json.h"

namespace xingtan::http {
namespace {

// Numbers of db::Database::status of either engine, and what they are called here.
struct DatabaseFigure {
    std::string_view member;
    std::string_view name;
    std::string_view kind;
    std::string_view help;
};
constexpr DatabaseFigure kDatabaseFigures[] = {
    {"bytes", "xingtan_database_bytes", "gauge", "Size of the SQLite file"},
    {"log_bytes", "xingtan_database_log_bytes", "gauge", "Size of SQLite's write-ahead log"},
    {"read_connections", "xingtan_database_read_connections", "gauge", "Open SQLite read connections"},
    {"closures", "xingtan_database_writes_total", "counter", "Changes asked of the SQLite writer"},
    {"groups", "xingtan_database_commits_total", "counter", "Commits that carried them"},
    {"queued", "xingtan_database_queued", "gauge", "Changes that wait for the SQLite writer"},
    {"connections", "xingtan_database_connections", "gauge", "Open PostgreSQL connections"},
    {"in_use", "xingtan_database_connections_in_use", "gauge", "PostgreSQL connections at work"},
    {"retries", "xingtan_database_retries_total", "counter", "Transactions run again after crossing another"},
};

void append_head(std::string& out, std::string_view name, std::string_view kind, std::string_view help) {
    out.append("# HELP ").append(name).append(" ").append(help);
    out.append("\n# TYPE ").append(name).append(" ").append(kind).append("\n");
}

void append_line(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(" ").append(value).append("\n");
}

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", value);
    return text;
}

// Resident bytes of this process; 0 where the system does not tell.
std::uint64_t resident_bytes() {
    std::ifstream from("/proc/self/statm");
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    from >> all >> resident;
    return from ? resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

void append_database(std::string& out, std::string_view status) {
    for (const auto& figure : kDatabaseFigures) {
        const auto value = json_member(status, figure.member);
        if (value.empty()) continue;
        append_head(out, figure.name, figure.kind, figure.help);
        append_line(out, figure.name, value);
    }
}

}  // namespace

void Metrics::count(int status, std::chrono::steady_clock::duration took) {
    const auto hundreds = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
    answered_[hundreds].fetch_add(1, std::memory_order_relaxed);
    const auto seconds = std::chrono::duration<double>(took).count();
    const auto slot = std::lower_bound(kSeconds.begin(), kSeconds.end(), seconds) - kSeconds.begin();
    within_[static_cast<std::size_t>(slot)].fetch_add(1, std::memory_order_relaxed);
    microseconds_.fetch_add(
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(took).count()),
        std::memory_order_relaxed);
}

void Metrics::append_requests(std::string& out) const {
    constexpr std::string_view name = "xingtan_requests_total";
    append_head(out, name, "counter", "Requests answered, by class of status");
    for (std::size_t i = 1; i < kClasses; ++i)
        append_line(out, std::string(name) + "{status=\"" + std::to_string(i) + "xx\"}",
                    std::to_string(answered_[i].load(std::memory_order_relaxed)));
}

void Metrics::append_times(std::string& out) const {
    const std::string name = "xingtan_request_seconds";
    append_head(out, name, "histogram", "Time from the whole request to the reply, in seconds");
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kSeconds.size(); ++i) {
        sum += within_[i].load(std::memory_order_relaxed);
        append_line(out, name + "_bucket{le=\"" + decimal(kSeconds[i]) + "\"}", std::to_string(sum));
    }
    sum += within_.back().load(std::memory_order_relaxed);
    append_line(out, name + "_bucket{le=\"+Inf\"}", std::to_string(sum));
    append_line(out, name + "_sum",
                decimal(static_cast<double>(microseconds_.load(std::memory_order_relaxed)) / 1e6));
    append_line(out, name + "_count", std::to_string(sum));
}

std::string Metrics::text(std::string_view database_status) const {
    std::string out;
    append_requests(out);
    append_times(out);
    append_head(out, "xingtan_resident_bytes", "gauge", "Memory of this process");
    append_line(out, "xingtan_resident_bytes", std::to_string(resident_bytes()));
    append_database(out, database_status);
    return out;
}

}  // namespace xingtan::http
