#include "platform/db/many.h"

#include <cassert>

namespace xingtan::db {
namespace {

// "($3,$4),($5,$6)"
std::string rows_text(std::size_t rows, const Many::Layout& layout) {
    std::string text;
    int next = layout.shared;
    for (std::size_t row = 0; row < rows; ++row) {
        for (int column = 0; column < layout.columns; ++column) {
            text += column ? "," : row ? ",(" : "(";
            text += '$' + std::to_string(++next);
        }
        text += ')';
    }
    return text;
}

}  // namespace

Many::Many(std::string_view text, Layout layout) {
    constexpr std::string_view kMark = "{rows}";
    const auto at = text.find(kMark);
    assert(at != std::string_view::npos);
    for (std::size_t size = 0; size < kRowsAtOnce.size(); ++size)
        texts_[size] = std::string(text.substr(0, at)) + rows_text(kRowsAtOnce[size], layout) +
                       std::string(text.substr(at + kMark.size()));
}

}  // namespace xingtan::db
