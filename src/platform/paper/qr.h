#pragma once
// QR codes (ISO/IEC 18004, error correction M: 15 % of it may be dirty or creased).
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xingtan::paper {

struct QrMatrix {
    int size = 0;               // modules on a side, without the quiet zone
    std::vector<bool> modules;  // row by row, true is dark

    bool dark(int row, int column) const { return modules[static_cast<std::size_t>(row * size + column)]; }
};

constexpr int kQuietZone = 4;  // light modules that must surround the code

// Kind::Invalid "qr-text" when the text is empty or longer than a code can hold.
Result<QrMatrix> qr_matrix(std::string_view text);
// With its quiet zone, one path in the current colour on white, to be sized by the page.
Result<std::string> qr_svg(std::string_view text);

}  // namespace xingtan::paper
