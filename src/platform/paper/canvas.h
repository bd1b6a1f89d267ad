#pragma once
// A PDF being drawn, in points from the upper left corner. Text is set in one serif face with a fall-back for
// the characters of rare names, and stays text in the file: it can be searched and copied.
#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"
#include "platform/paper/fonts.h"

namespace xingtan::paper {

constexpr double kA4Long = 841.89;
constexpr double kA4Short = 595.28;

struct Colour {
    double red = 0, green = 0, blue = 0, opacity = 1;
};

enum class Align : std::uint8_t { Left, Centre, Right };

struct TextStyle {
    double size = 12;
    Weight weight = Weight::Regular;
    Colour colour;
    Align align = Align::Left;
    double spacing = 0;    // between letters
    double leading = 1.0;  // between lines, as a multiple of the natural one
    double indent = 0;     // of the first line
};

struct PdfFacts {
    std::string title;
    std::string author;
    std::string subject;
    Date made_on;  // the creation date in the file: the same input gives the same bytes
};

class PdfCanvas {
  public:
    PdfCanvas(double width, double height, const PdfFacts& facts);
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas&) = delete;
    PdfCanvas& operator=(const PdfCanvas&) = delete;

    cairo_t* pen() { return pen_; }
    double width() const { return width_; }
    double height() const { return height_; }

    void colour(const Colour& colour);
    void rectangle(double x, double y, double width, double height, double line);
    void fill(double x, double y, double width, double height);
    void line(double x1, double y1, double x2, double y2, double line);
    void next_page();

    Result<std::string> finish();  // the bytes of the file; nothing can be drawn after it

    // Text in a column of `width`, wrapped where Chinese may break; a width of 0 keeps it on one line.
    class Text {
      public:
        Text(PdfCanvas& canvas, std::string_view text, const TextStyle& style, double width = 0);
        double width() const;
        double height() const;
        double baseline() const;  // of the first line, below the top
        void draw(double x, double y) const;

      private:
        PdfCanvas& canvas_;
        TextStyle style_;
        LayoutPtr layout_;
    };

  private:
    std::string bytes_;
    double width_;
    double height_;
    cairo_surface_t* surface_;
    cairo_t* pen_;
    FontLease fonts_;
    ContextPtr context_;  // goes before the lease it came from
};

}  // namespace xingtan::paper
