#include "platform/sheet/html_table.h"

namespace xingtan::sheet {
namespace {

constexpr std::string_view kAsText = " sdnum=\"0;0;@\"";

bool is_letter(char c, char lower) { return c == lower || c == lower - 'a' + 'A'; }

// "<td" or "<th" and the end of that name: not "<thead".
bool is_cell(std::string_view tag) {
    if (tag.size() < 4 || !is_letter(tag[1], 't') || !(is_letter(tag[2], 'd') || is_letter(tag[2], 'h')))
        return false;
    return tag[3] == '>' || tag[3] == '/' || static_cast<unsigned char>(tag[3]) <= ' ';
}

}  // namespace

std::string with_cells_as_text(std::string_view html) {
    std::string marked;
    marked.reserve(html.size() + html.size() / 4);
    for (std::size_t from = 0; from < html.size();) {
        const auto tag = html.find('<', from);
        if (tag == std::string_view::npos) {
            marked += html.substr(from);
            break;
        }
        const bool cell = is_cell(html.substr(tag, 4));
        const std::size_t end = tag + (cell ? 3 : 1);
        marked += html.substr(from, end - from);
        if (cell) marked += kAsText;
        from = end;
    }
    return marked;
}

}  // namespace xingtan::sheet
