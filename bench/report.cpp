#include "report.h"

#include <cstdio>

#include "base/json.h"

namespace xingtan::bench {
namespace {

std::string number(std::optional<double> value) {
    if (!value) return "–";
    char text[32];
    std::snprintf(text, sizeof text, *value < 100 ? "%.2f" : "%.0f", *value);
    return text;
}

std::string json_number(std::optional<double> value) { return value ? number(value) : "null"; }

// Columns are counted in characters: a dash is three bytes and one column.
std::string cell(const std::string& text, int width) {
    int columns = 0;
    for (const char c : text) columns += (c & 0xc0) != 0x80;
    return std::string(static_cast<std::size_t>(std::max(0, width - columns)), ' ') + text;
}

std::string json_of(const Row& row) {
    std::string out = "{\"name\":";
    append_json_text(out, row.name);
    out += ",\"engine\":";
    append_json_text(out, row.engine);
    out += ",\"value\":" + number(row.value) + ",\"unit\":";
    append_json_text(out, row.unit);
    return out + ",\"target\":" + json_number(row.target) + ",\"limit\":" + json_number(row.limit) +
           ",\"ratio\":" + json_number(row.ratio()) + ",\"met\":" + (row.met() ? "true" : "false") +
           ",\"reduced\":" + (row.reduced ? "true" : "false") + "}";
}

}  // namespace

std::optional<double> Row::ratio() const {
    if (!limit || *limit <= 0) return std::nullopt;
    return value / *limit;
}

bool Row::met() const {
    if (least_ratio && ratio().value_or(0) < *least_ratio) return false;
    if (!target) return true;
    return unit == "/s" ? value >= *target : value <= *target;
}

Result<Report> Report::open(const std::string& json_file) {
    Report report;
    if (!json_file.empty()) report.json_.open(json_file, std::ios::trunc);
    if (!report.json_) return Error::invalid("file-unwritable", {{"file", json_file}});
    std::printf("%-16s %-9s %10s %-5s %10s %10s %7s %4s\n", "name", "engine", "value", "unit", "target",
                "limit", "ratio", "met");
    return report;
}

void Report::add(const Row& row) {
    std::printf("%-16s %-9s %10s %-5s %s %s %s %4s%s\n", row.name.c_str(), row.engine.c_str(),
                number(row.value).c_str(), row.unit.c_str(), cell(number(row.target), 10).c_str(),
                cell(number(row.limit), 10).c_str(), cell(number(row.ratio()), 7).c_str(),
                row.met() ? "yes" : "NO", row.reduced ? "  (in small)" : "");
    std::fflush(stdout);
    if (json_.is_open()) json_ << json_of(row) << std::endl;
    all_met_ = all_met_ && row.met();
}

}  // namespace xingtan::bench
