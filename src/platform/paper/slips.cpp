#include "platform/paper/slips.h"

#include <set>

#include "platform/paper/canvas.h"
#include "platform/paper/glyphs.h"
#include "platform/paper/qr.h"

namespace xingtan::paper {
namespace {

using Text = PdfCanvas::Text;

constexpr Colour kInk{0.13, 0.12, 0.12};
constexpr Colour kQuiet{0.42, 0.40, 0.38};
constexpr Colour kCut{0.62, 0.60, 0.58};
constexpr int kAcross = 2;
constexpr int kDown = 4;
constexpr double kMargin = 24;
constexpr double kPad = 13;
constexpr double kQr = 78;
constexpr double kHolder = 84;  // high, for whose slip it is
constexpr double kSmallest = 0.5;

class SlipsDrawing {
  public:
    SlipsDrawing(PdfCanvas& page, const SlipsPaper& paper)
        : page_(page),
          paper_(paper),
          width_((page.width() - 2 * kMargin) / kAcross),
          height_((page.height() - 2 * kMargin) / kDown),
          title_(page, paper.title, {.size = 9, .colour = kQuiet}, width_ - 2 * kPad),
          how_(page, paper.how, {.size = 8.5, .colour = kInk}, width_ - 2 * kPad),
          until_(page, paper.until, {.size = 8.5, .colour = kQuiet}, width_ - 2 * kPad) {}

    Result<> draw() {
        constexpr std::size_t kOfPage = kAcross * kDown;
        for (std::size_t i = 0; i < paper_.slips.size(); ++i) {
            if (i > 0 && i % kOfPage == 0) page_.next_page();
            if (i % kOfPage == 0) draw_cuts();
            const auto place = static_cast<int>(i % kOfPage);
            TRY(draw_slip(paper_.slips[i], kMargin + place % kAcross * width_,
                          kMargin + place / kAcross * height_));
        }
        return {};
    }

  private:
    PdfCanvas& page_;
    const SlipsPaper& paper_;
    double width_;
    double height_;
    Text title_, how_, until_;  // the same on every slip, so laid out once

    void draw_cuts() {
        const double dashes[] = {3, 3};
        cairo_set_dash(page_.pen(), dashes, 2, 0);
        page_.colour(kCut);
        for (int i = 0; i <= kAcross; ++i)
            page_.line(kMargin + i * width_, kMargin, kMargin + i * width_, kMargin + kDown * height_, 0.5);
        for (int i = 0; i <= kDown; ++i)
            page_.line(kMargin, kMargin + i * height_, kMargin + kAcross * width_, kMargin + i * height_,
                       0.5);
        cairo_set_dash(page_.pen(), nullptr, 0, 0);
    }

    void draw_code(const QrMatrix& code, double x, double y) {
        const double module = kQr / (code.size + 2 * kQuietZone);
        page_.colour(kInk);
        for (int row = 0; row < code.size; ++row)
            for (int column = 0; column < code.size; ++column) {
                const int first = column;  // of a run of dark modules, drawn as one
                while (column < code.size && code.dark(row, column)) ++column;
                if (column > first)
                    cairo_rectangle(page_.pen(), x + (first + kQuietZone) * module,
                                    y + (row + kQuietZone) * module, (column - first) * module, module);
            }
        cairo_fill(page_.pen());
    }

    double write(const std::string& text, const TextStyle& style, double x, double y, double width) {
        const Text line(page_, text, style, width);
        line.draw(x, y);
        return y + line.height();
    }

    // Beside the code, as large as it goes: the longest names of people and schools take several lines.
    void draw_holder(const Slip& slip, double x, double y, double width) {
        for (const double scale : {1.0, 0.85, 0.7, 0.6, kSmallest}) {
            const Text name(page_, slip.name, {.size = 16 * scale, .weight = Weight::Bold, .colour = kInk},
                            width);
            const Text unit(page_, slip.unit, {.size = 9.5 * scale, .colour = kInk}, width);
            const Text login(page_, slip.login, {.size = 9.5 * scale, .colour = kInk}, width);
            const double height = name.height() + unit.height() + login.height() + 2;
            if (height > kHolder && scale > kSmallest) continue;
            name.draw(x, y);
            unit.draw(x, y + name.height() + 1);
            login.draw(x, y + name.height() + unit.height() + 2);
            return;
        }
    }

    Result<> draw_slip(const Slip& slip, double left, double top) {
        const auto code = TRY(qr_matrix(slip.qr_text));
        const double x = left + kPad;
        const double room = width_ - 2 * kPad;
        const double beside = room - kQr - 6;
        title_.draw(x, top + kPad);
        double y = top + kPad + title_.height();
        draw_code(code, left + width_ - kPad - kQr, y);
        draw_holder(slip, x, y + 4, beside);
        y = y + 4 + kHolder;
        y = write(slip.code, {.size = 14.5, .weight = Weight::Bold, .colour = kInk, .align = Align::Centre},
                  x, y, room);
        how_.draw(x, y + 4);
        until_.draw(x, y + 5 + how_.height());
        return {};
    }
};

}  // namespace

Result<std::string> slips_pdf(const SlipsPaper& paper) {
    if (paper.slips.size() > kSlips)
        return Error::too_large("too-many-rows", {{"most", std::to_string(kSlips)}});
    std::set<std::string> words = {paper.title, paper.how, paper.until};
    for (const auto& slip : paper.slips) words.insert({slip.name, slip.unit, slip.login});
    std::string all;
    for (const auto& word : words) all += word;
    TRY(check_glyphs(all));
    PdfCanvas page(kA4Short, kA4Long, {paper.title, "", "", paper.made_on});
    SlipsDrawing drawing(page, paper);
    TRY(drawing.draw());
    return page.finish();
}

}  // namespace xingtan::paper
