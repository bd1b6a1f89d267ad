#include "base/log.h"

#include <atomic>
#include <cstdio>

#include "base/json.h"
#include "base/time.h"

namespace xingtan::log {
namespace {

std::atomic<Level> lowest{Level::Info};

void line(Level level, std::string_view word, std::string_view event, Pairs pairs) {
    if (level < lowest.load(std::memory_order_relaxed)) return;
    std::string out = "{\"at\":";
    append_json_text(out, to_iso(wall_now()));
    out += ",\"level\":";
    append_json_text(out, word);
    out += ",\"event\":";
    append_json_text(out, event);
    for (const auto& [name, value] : pairs) {
        out += ',';
        append_json_text(out, name);
        out += ':';
        append_json_text(out, value);
    }
    out += "}\n";
    std::fwrite(out.data(), 1, out.size(), stderr);
}

}  // namespace

void set_level(Level level) { lowest = level; }
void info(std::string_view event, Pairs pairs) { line(Level::Info, "info", event, pairs); }
void warn(std::string_view event, Pairs pairs) { line(Level::Warn, "warn", event, pairs); }
void error(std::string_view event, Pairs pairs) { line(Level::Error, "error", event, pairs); }

}  // namespace xingtan::log
