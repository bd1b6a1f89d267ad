#include "app/tables.h"

#include "base/embedded.h"

namespace xingtan::app {

std::string_view table_bytes(std::string_view name) {
    for (const auto& file : embedded::data())
        if (file.path == name) return file.bytes;
    return {};
}

std::vector<std::vector<std::string>> table(std::string_view name) {
    std::vector<std::vector<std::string>> rows;
    auto rest = table_bytes(name);
    while (!rest.empty()) {
        auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        auto& row = rows.emplace_back();
        for (;;) {
            const auto comma = line.find(',');
            row.emplace_back(line.substr(0, comma));
            if (comma == std::string_view::npos) break;
            line.remove_prefix(comma + 1);
        }
    }
    return rows;
}

}  // namespace xingtan::app
