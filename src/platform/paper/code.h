#pragma once
// A QR code on a sheet, black on white with its quiet zone.
#include "platform/paper/canvas.h"
#include "platform/paper/qr.h"

namespace xingtan::paper {

struct CodePlace {
    double x = 0;
    double y = 0;
    double side = 0;  // with the quiet zone, in points
};
void draw_code(PdfCanvas& page, const QrMatrix& code, const CodePlace& at);

}  // namespace xingtan::paper
