#include "platform/paper/canvas.h"

#include <cairo-pdf.h>

namespace xingtan::paper {
namespace {

struct FreeAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
cairo_status_t append_bytes(void* into, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

PangoAlignment pango_alignment(Align align) {
    switch (align) {
        case Align::Centre: return PANGO_ALIGN_CENTER;
        case Align::Right: return PANGO_ALIGN_RIGHT;
        case Align::Left: break;
    }
    return PANGO_ALIGN_LEFT;
}

int pango_units(double points) { return static_cast<int>(points * PANGO_SCALE); }
double points(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

void set_fact(cairo_surface_t* surface, cairo_pdf_metadata_t which, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(surface, which, text.c_str());
}

void set_spacing(PangoLayout* layout, double spacing) {
    if (spacing == 0) return;
    const std::unique_ptr<PangoAttrList, FreeAttributes> list(pango_attr_list_new());
    pango_attr_list_insert(list.get(), pango_attr_letter_spacing_new(pango_units(spacing)));
    pango_layout_set_attributes(layout, list.get());
}

}  // namespace

PdfCanvas::PdfCanvas(double width, double height, const PdfFacts& facts)
    : width_(width),
      height_(height),
      surface_(cairo_pdf_surface_create_for_stream(append_bytes, &bytes_, width, height)),
      pen_(cairo_create(surface_)),
      context_(fonts_.context()) {
    set_fact(surface_, CAIRO_PDF_METADATA_TITLE, facts.title);
    set_fact(surface_, CAIRO_PDF_METADATA_AUTHOR, facts.author);
    set_fact(surface_, CAIRO_PDF_METADATA_SUBJECT, facts.subject);
    set_fact(surface_, CAIRO_PDF_METADATA_CREATOR, "Xingtan");
    set_fact(surface_, CAIRO_PDF_METADATA_CREATE_DATE, to_iso(facts.made_on) + "T00:00:00+08:00");
}

PdfCanvas::~PdfCanvas() {
    cairo_destroy(pen_);
    cairo_surface_destroy(surface_);
}

void PdfCanvas::colour(const Colour& c) { cairo_set_source_rgba(pen_, c.red, c.green, c.blue, c.opacity); }

void PdfCanvas::rectangle(double x, double y, double width, double height, double line) {
    cairo_set_line_width(pen_, line);
    cairo_rectangle(pen_, x, y, width, height);
    cairo_stroke(pen_);
}

void PdfCanvas::fill(double x, double y, double width, double height) {
    cairo_rectangle(pen_, x, y, width, height);
    cairo_fill(pen_);
}

void PdfCanvas::line(double x1, double y1, double x2, double y2, double line) {
    cairo_set_line_width(pen_, line);
    cairo_move_to(pen_, x1, y1);
    cairo_line_to(pen_, x2, y2);
    cairo_stroke(pen_);
}

void PdfCanvas::next_page() { cairo_show_page(pen_); }

Result<std::string> PdfCanvas::finish() {
    cairo_surface_finish(surface_);
    const auto status = cairo_surface_status(surface_);
    if (status != CAIRO_STATUS_SUCCESS) return Error::broken(cairo_status_to_string(status));
    if (cairo_status(pen_) != CAIRO_STATUS_SUCCESS && cairo_status(pen_) != CAIRO_STATUS_SURFACE_FINISHED)
        return Error::broken(cairo_status_to_string(cairo_status(pen_)));
    return std::move(bytes_);
}

PdfCanvas::Text::Text(PdfCanvas& canvas, std::string_view text, const TextStyle& style, double width)
    : canvas_(canvas), style_(style), layout_(pango_layout_new(canvas.context_.get())) {
    set_face(layout_.get(), style.size, style.weight);
    set_spacing(layout_.get(), style.spacing);
    pango_layout_set_alignment(layout_.get(), pango_alignment(style.align));
    pango_layout_set_line_spacing(layout_.get(), static_cast<float>(style.leading));
    pango_layout_set_indent(layout_.get(), pango_units(style.indent));
    if (width > 0) {
        pango_layout_set_width(layout_.get(), pango_units(width));
        pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
}

double PdfCanvas::Text::width() const {
    int width = 0;
    pango_layout_get_size(layout_.get(), &width, nullptr);
    return points(width);
}

double PdfCanvas::Text::height() const {
    int height = 0;
    pango_layout_get_size(layout_.get(), nullptr, &height);
    return points(height);
}

double PdfCanvas::Text::baseline() const { return points(pango_layout_get_baseline(layout_.get())); }

void PdfCanvas::Text::draw(double x, double y) const {
    canvas_.colour(style_.colour);
    cairo_move_to(canvas_.pen(), x, y);
    pango_cairo_show_layout(canvas_.pen(), layout_.get());
}

}  // namespace xingtan::paper
