#include "base/fields.h"

namespace xingtan {

std::string kebab_case(std::string_view camel) {
    std::string out;
    for (char c : camel) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper && !out.empty()) out += '-';
        out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::string bare_type_name(std::string_view pretty) {
    // "... [with T = xingtan::Page<xingtan::quota::Place>; ...]" -> "PageOfPlace"
    const auto start = pretty.find("T = ") + 4;
    auto name = pretty.substr(start, pretty.find_first_of(";]", start) - start);
    std::string out;
    for (std::size_t from = 0; from <= name.size();) {
        auto to = name.find('<', from);
        if (to == std::string_view::npos) to = name.size();
        auto part = name.substr(from, to - from);
        if (const auto colon = part.rfind("::"); colon != std::string_view::npos)
            part.remove_prefix(colon + 2);
        if (!out.empty()) out += "Of";
        for (char c : part)
            if (c != '>' && c != ' ') out += c;
        from = to + 1;
    }
    return out;
}

}  // namespace xingtan
