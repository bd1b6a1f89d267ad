#include "platform/paper/qr.h"

#include <qrencode.h>

#include <memory>

namespace xingtan::paper {
namespace {

constexpr std::size_t kLongestText = 1'000;  // a denser code is not read from a printed page

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

// Runs of dark modules of one row as rectangles of a path.
void append_row(std::string& path, const QrMatrix& code, int row) {
    for (int column = 0; column < code.size; ++column) {
        if (!code.dark(row, column)) continue;
        const int from = column;
        while (column + 1 < code.size && code.dark(row, column + 1)) ++column;
        path += "M" + std::to_string(from + kQuietZone) + " " + std::to_string(row + kQuietZone) + "h" +
                std::to_string(column - from + 1) + "v1h-" + std::to_string(column - from + 1) + "z";
    }
}

}  // namespace

Result<QrMatrix> qr_matrix(std::string_view text) {
    if (text.empty() || text.size() > kLongestText) return Error::invalid("qr-text");
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::unique_ptr<QRcode, Free> code(
        QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M));
    if (!code) return Error::invalid("qr-text");
    QrMatrix matrix{code->width, {}};
    const auto count = static_cast<std::size_t>(code->width * code->width);
    for (std::size_t i = 0; i < count; ++i) matrix.modules.push_back((code->data[i] & 1) != 0);
    return matrix;
}

Result<std::string> qr_svg(std::string_view text) {
    const auto code = TRY(qr_matrix(text));
    std::string path;
    for (int row = 0; row < code.size; ++row) append_row(path, code, row);
    const std::string side = std::to_string(code.size + 2 * kQuietZone);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
           "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side +
           "H0z\"/><path d=\"" + path + "\"/></svg>";
}

}  // namespace xingtan::paper
