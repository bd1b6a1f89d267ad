#include "platform/paper/code.h"

#include <cairo.h>

#include <memory>

namespace xingtan::paper {
namespace {

using SurfacePtr =
    std::unique_ptr<cairo_surface_t, decltype([](cairo_surface_t* s) { cairo_surface_destroy(s); })>;
using PatternPtr =
    std::unique_ptr<cairo_pattern_t, decltype([](cairo_pattern_t* p) { cairo_pattern_destroy(p); })>;

// One bit a module: drawn as rectangles the code would be most of the work of a sheet.
cairo_surface_t* stencil(const QrMatrix& code) {
    constexpr int kBits = 8;
    auto* made = cairo_image_surface_create(CAIRO_FORMAT_A1, code.size, code.size);
    cairo_surface_flush(made);
    auto* bytes = cairo_image_surface_get_data(made);
    const int stride = cairo_image_surface_get_stride(made);
    for (int row = 0; row < code.size; ++row)
        for (int column = 0; column < code.size; ++column)
            if (code.dark(row, column)) {
                auto& byte =
                    bytes[row * stride + column / kBits];  // the lowest bit first, as this machine's words
                byte = static_cast<unsigned char>(byte | 1 << column % kBits);
            }
    cairo_surface_mark_dirty(made);
    return made;
}

}  // namespace

void draw_code(PdfCanvas& page, const QrMatrix& code, const CodePlace& at) {
    const double module = at.side / (code.size + 2 * kQuietZone);
    cairo_t* pen = page.pen();
    page.colour({1, 1, 1});
    page.fill(at.x, at.y, at.side, at.side);
    page.colour({0, 0, 0});
    const SurfacePtr dark(stencil(code));
    cairo_save(pen);
    cairo_translate(pen, at.x + kQuietZone * module, at.y + kQuietZone * module);
    cairo_scale(pen, module, module);
    const PatternPtr pattern(cairo_pattern_create_for_surface(dark.get()));
    cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
    cairo_mask(pen, pattern.get());
    cairo_restore(pen);
}

}  // namespace xingtan::paper
