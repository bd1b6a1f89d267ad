#include "platform/paper/certificate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "platform/paper/canvas.h"
#include "platform/paper/code.h"
#include "platform/paper/glyphs.h"
#include "platform/paper/qr.h"

namespace xingtan::paper {
namespace {

using Text = PdfCanvas::Text;

constexpr Colour kInk{0.13, 0.12, 0.12};
constexpr Colour kQuiet{0.42, 0.40, 0.38};
constexpr Colour kRed{0.62, 0.12, 0.11};
constexpr Colour kGold{0.70, 0.56, 0.28};
constexpr Colour kPaleGold{0.70, 0.56, 0.28, 0.35};
constexpr Colour kSeal{0.78, 0.10, 0.10, 0.78};
constexpr Colour kWatermark{0.35, 0.35, 0.35, 0.10};

constexpr double kFrame = 26;  // from the edge of the sheet to the outer line
constexpr double kSide = 92;   // from the edge to the text
constexpr double kTitleTop = 62;
constexpr double kTextTop = 158;
constexpr double kFootTop = 428;  // of the code and the issuer
constexpr double kCode = 84;      // side of the code with its quiet zone
constexpr double kSealRadius = 52;
constexpr std::array kSizes = {15.0, 14.0, 13.0, 12.0, 11.0, 10.0};  // tried until the text fits

// Two lines with their corners set in, as on printed certificates.
void draw_frame(PdfCanvas& page) {
    const double right = page.width() - kFrame;
    const double bottom = page.height() - kFrame;
    page.colour(kGold);
    page.rectangle(kFrame, kFrame, right - kFrame, bottom - kFrame, 2.2);
    constexpr double kInset = 7;
    constexpr double kNotch = 22;
    const double left = kFrame + kInset;
    const double top = kFrame + kInset;
    cairo_t* pen = page.pen();
    cairo_set_line_width(pen, 0.7);
    cairo_move_to(pen, left + kNotch, top);
    for (const auto [x, y, cx, cy] :
         {std::array{right - kInset - kNotch, top, right - kInset, top},
          std::array{right - kInset, bottom - kInset - kNotch, right - kInset, bottom - kInset},
          std::array{left + kNotch, bottom - kInset, left, bottom - kInset},
          std::array{left, top + kNotch, left, top}}) {
        cairo_line_to(pen, x, y);
        const bool across = y == cy;  // the side just drawn runs along the top or the bottom
        const double nx = across ? x : cx + (cx > page.width() / 2 ? -kNotch : kNotch);
        const double ny = across ? cy + (cy > page.height() / 2 ? -kNotch : kNotch) : y;
        cairo_line_to(pen, nx, ny);
        cairo_line_to(pen, across ? cx : nx, across ? ny : cy);
    }
    cairo_close_path(pen);
    cairo_stroke(pen);
}

// A rosette of fine lines behind the text.
void draw_rosette(PdfCanvas& page) {
    constexpr int kPetals = 36;
    constexpr double kReach = 120;
    constexpr double kHollow = 0.14;  // of the reach, left open in the middle
    cairo_t* pen = page.pen();
    page.colour({kGold.red, kGold.green, kGold.blue, 0.13});
    cairo_set_line_width(pen, 0.5);
    for (int i = 0; i < kPetals; ++i) {
        cairo_save(pen);
        cairo_translate(pen, page.width() / 2, page.height() / 2 + 6);
        cairo_rotate(pen, 2 * std::numbers::pi * i / kPetals);
        cairo_scale(pen, 1, 0.42);
        cairo_arc(pen, kReach * (1 + kHollow) / 2, 0, kReach * (1 - kHollow) / 2, 0, 2 * std::numbers::pi);
        cairo_restore(pen);
        cairo_stroke(pen);
    }
}

void draw_watermark(PdfCanvas& page, const std::string& words) {
    if (words.empty()) return;
    const Text text(page, words, {.size = 96, .weight = Weight::Bold, .colour = kWatermark});
    cairo_t* pen = page.pen();
    cairo_save(pen);
    cairo_translate(pen, page.width() / 2, page.height() / 2);
    cairo_rotate(pen, -std::numbers::pi / 8);
    text.draw(-text.width() / 2, -text.height() / 2);
    cairo_restore(pen);
}

double title_spacing(std::string_view title) {
    constexpr std::size_t kShortTitle = 18;  // bytes: six Han characters
    return title.size() <= kShortTitle ? 16 : 5;
}

void draw_centred(PdfCanvas& page, const Text& text, double y) {
    text.draw((page.width() - text.width()) / 2, y);
}

void draw_title(PdfCanvas& page, const CertificatePaper& paper) {
    const double spacing = title_spacing(paper.title);
    const Text title(page, paper.title,
                     {.size = 36, .weight = Weight::Bold, .colour = kRed, .spacing = spacing});
    draw_centred(page, title, kTitleTop);
    constexpr double kEnglishSpacing = 1.0;
    const Text english(page, paper.title_english, {.size = 10, .colour = kQuiet, .spacing = kEnglishSpacing});
    const double y = kTitleTop + title.height() + 1;
    draw_centred(page, english, y);
    page.colour(kPaleGold);
    const double middle = y + english.height() / 2;
    const double half = english.width() / 2 + 14;
    page.line(page.width() / 2 - half - 90, middle, page.width() / 2 - half, middle, 0.8);
    page.line(page.width() / 2 + half, middle, page.width() / 2 + half + 90, middle, 0.8);
}

// The body at one size; drawn only when it fits.
class Body {
  public:
    Body(PdfCanvas& page, const CertificatePaper& paper, double size)
        : page_(page), paper_(paper), size_(size) {}

    // The lowest point reached; with Ink it is drawn as well.
    enum class Pass : std::uint8_t { Measure, Ink };
    double run(Pass pass, double top) {
        pass_ = pass;
        y_ = top;
        holder();
        for (const auto& sentence : paper_.sentences) paragraph(sentence);
        for (const auto& line : paper_.english) english(line);
        if (!paper_.parts.empty()) parts();
        return y_;
    }

  private:
    double column() const { return page_.width() - 2 * kSide; }

    void put(const Text& text, double x, double y) {
        if (pass_ == Pass::Ink) text.draw(x, y);
    }

    // The name stands on a line, larger than the text, as if written in.
    void holder() {
        const Text name(page_, paper_.holder, {.size = size_ * 1.45, .weight = Weight::Bold, .colour = kInk});
        const Text after(page_, paper_.salutation, {.size = size_, .colour = kInk});
        const double room = std::max(name.width() + 24, 108.0);
        put(name, kSide + (room - name.width()) / 2, y_);
        put(after, kSide + room + 8, y_ + name.baseline() - after.baseline());
        if (pass_ == Pass::Ink) {
            page_.colour(kInk);
            page_.line(kSide, y_ + name.height() + 1, kSide + room, y_ + name.height() + 1, 0.7);
        }
        y_ += name.height() + size_ * 0.6;
    }

    void paragraph(const std::string& sentence) {
        const Text text(page_, sentence,
                        {.size = size_, .colour = kInk, .leading = 1.12, .indent = 2 * size_}, column());
        put(text, kSide, y_);
        y_ += text.height() + size_ * 0.15;
    }

    void english(const std::string& line) {
        const Text text(page_, line, {.size = size_ * 0.62, .colour = kQuiet, .indent = 2 * size_}, column());
        put(text, kSide, y_);
        y_ += text.height() + 1;
    }

    // Name, hours and authority in three columns between fine lines.
    void parts() {
        y_ += size_ * 0.45;
        rule(0.8);
        row({"培训内容", "学时", "学时认定单位"}, kQuiet, size_ * 0.72);
        rule(0.4);
        for (const auto& part : paper_.parts)
            row({part.name, part.hours_text, part.authority}, kInk, size_ * 0.82);
        rule(0.8);
    }

    void rule(double width) {
        if (pass_ == Pass::Ink) {
            page_.colour(kGold);
            page_.line(kSide, y_, kSide + column(), y_, width);
        }
        y_ += 1.5;
    }

    void row(const std::array<std::string, 3>& words, const Colour& colour, double size) {
        const std::array starts = {0.0, 0.52, 0.66};
        const std::array ends = {0.51, 0.65, 1.0};
        double height = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const Text text(page_, words[i], {.size = size, .colour = colour},
                            (ends[i] - starts[i]) * column() - 8);
            put(text, kSide + starts[i] * column() + 4, y_);
            height = std::max(height, text.height());
        }
        y_ += height + 1.5;
    }

    PdfCanvas& page_;
    const CertificatePaper& paper_;
    double size_;
    Pass pass_ = Pass::Measure;
    double y_ = 0;
};

// The largest size at which the body fits, and the room it leaves.
struct Fit {
    double size = 0;
    double slack = 0;
};
std::optional<Fit> fit_body(PdfCanvas& page, const CertificatePaper& paper) {
    for (const double size : kSizes) {
        const double slack = kFootTop - 6 - Body(page, paper, size).run(Body::Pass::Measure, kTextTop);
        if (slack >= 0) return Fit{size, slack};
    }
    return std::nullopt;
}

// A short text stands a little lower, so that the sheet is not top-heavy.
void draw_body(PdfCanvas& page, const CertificatePaper& paper, const Fit& fit) {
    constexpr double kLowered = 0.35;
    Body(page, paper, fit.size).run(Body::Pass::Ink, kTextTop + std::min(fit.slack * kLowered, 24.0));
}

std::vector<std::string> characters(const std::string& text) {
    std::vector<std::string> list;
    for (const char* at = text.c_str(); *at != '\0';) {
        const char* next = g_utf8_next_char(at);
        list.emplace_back(at, next);
        at = next;
    }
    return list;
}

// The name of the issuer around the upper two thirds of a ring.
void draw_ring_text(PdfCanvas& page, const std::string& issuer, double cx, double cy) {
    const auto letters = characters(issuer);
    const double sweep = std::min(1.45 * std::numbers::pi, 0.42 * static_cast<double>(letters.size()));
    const double step = letters.size() > 1 ? sweep / static_cast<double>(letters.size() - 1) : 0;
    const double radius = kSealRadius - 6;
    const double size = std::min(13.0, 0.86 * std::max(step, 0.2) * (radius - 7));
    cairo_t* pen = page.pen();
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const Text letter(page, letters[i], {.size = size, .weight = Weight::Bold, .colour = kSeal});
        cairo_save(pen);
        cairo_translate(pen, cx, cy);
        cairo_rotate(pen, -sweep / 2 + step * static_cast<double>(i));
        letter.draw(-letter.width() / 2, -radius);
        cairo_restore(pen);
    }
}

void draw_ring(PdfCanvas& page, const CertificatePaper& paper, double cx, double cy) {
    cairo_t* pen = page.pen();
    page.colour(kSeal);
    for (const auto& [radius, width] : {std::pair{kSealRadius, 2.2}, std::pair{kSealRadius - 4.0, 0.6}}) {
        cairo_set_line_width(pen, width);
        cairo_new_sub_path(pen);
        cairo_arc(pen, cx, cy, radius, 0, 2 * std::numbers::pi);
        cairo_stroke(pen);
    }
    draw_ring_text(page, paper.issuer, cx, cy);
    const Text mark(page, "电子标记", {.size = 10.5, .weight = Weight::Bold, .colour = kSeal, .spacing = 1});
    mark.draw(cx - mark.width() / 2, cy - 9);
    const Text record(page, "以查验记录为准", {.size = 6.5, .colour = kSeal});
    record.draw(cx - record.width() / 2, cy + 8);
    const Text english(page, "ELECTRONIC MARK", {.size = 4.6, .colour = kSeal, .spacing = 0.5});
    english.draw(cx - english.width() / 2, cy + 18);
}

// A small bilingual label and the fact below it; gives the place for the next.
double draw_fact(PdfCanvas& page, std::string_view label, const Text& fact, double x, double y) {
    const Text small(page, label, {.size = 8, .colour = kQuiet});
    small.draw(x, y);
    fact.draw(x, y + small.height());
    return y + small.height() + fact.height() + 5;
}

// Beside the code: the number and how to check it.
void draw_check(PdfCanvas& page, const CertificatePaper& paper, const QrMatrix& code) {
    draw_code(page, code, {kSide - 8, kFootTop + 6, kCode});
    constexpr double kWidth = 208;
    const double x = kSide + kCode + 2;
    const Text number(page, paper.number,
                      {.size = 12.5, .weight = Weight::Bold, .colour = kInk, .spacing = 0.5}, kWidth);
    const double y = draw_fact(page, "证书编号  Certificate No.", number, x, kFootTop + 12);
    const Text hint(page, paper.check_hint, {.size = 8.5, .colour = kQuiet}, kWidth);
    hint.draw(x, y);
}

void draw_issuer(PdfCanvas& page, const CertificatePaper& paper) {
    constexpr double kWidth = 176;
    const double x = page.width() - kSide - kWidth + 8;
    const Text issuer(page, paper.issuer, {.size = 13.5, .weight = Weight::Bold, .colour = kInk}, kWidth);
    const Text day(page, paper.issued_on, {.size = 12, .colour = kInk}, kWidth);
    const double y = draw_fact(page, "颁发单位  Issued by", issuer, x, kFootTop + 12);
    draw_fact(page, "颁发日期  Date of issue", day, x, y);
    draw_ring(page, paper, x - kSealRadius - 20, kFootTop + kSealRadius);
}

std::string all_text(const CertificatePaper& paper) {
    std::string text = paper.title + paper.title_english + paper.holder + paper.salutation + paper.number +
                       paper.issued_on + paper.issuer + paper.check_hint + paper.watermark;
    for (const auto& sentence : paper.sentences) text += sentence;
    for (const auto& line : paper.english) text += line;
    for (const auto& part : paper.parts) text += part.name + part.hours_text + part.authority;
    return text;
}

std::string file_title(const CertificatePaper& paper) {
    return paper.title + " " + paper.holder + (paper.watermark.empty() ? "" : " " + paper.watermark);
}

// The whole sheet, or nothing of it.
Result<> draw_sheet(PdfCanvas& page, const CertificatePaper& paper, const QrMatrix& code) {
    const auto fit = fit_body(page, paper);
    if (!fit) return Error::invalid("paper-too-full");
    draw_frame(page);
    draw_rosette(page);
    draw_title(page, paper);
    draw_body(page, paper, *fit);
    draw_check(page, paper, code);
    draw_issuer(page, paper);
    draw_watermark(page, paper.watermark);
    return {};
}

// What is seen before a font is taken for drawing.
Result<QrMatrix> prepared(const CertificatePaper& paper) {
    TRY(check_glyphs(all_text(paper)));
    return qr_matrix(paper.qr_text);
}

}  // namespace

Result<std::string> certificate_pdf(const CertificatePaper& paper) {
    const auto code = TRY(prepared(paper));
    PdfCanvas page(kA4Long, kA4Short, {file_title(paper), paper.issuer, paper.number, paper.made_on});
    TRY(draw_sheet(page, paper, code));
    return page.finish();
}

Result<CertificateSheets> certificate_sheets(std::span<const CertificatePaper> papers) {
    CertificateSheets sheets;
    std::vector<std::pair<std::size_t, QrMatrix>> codes;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        auto code = prepared(papers[i]);
        if (code.ok())
            codes.emplace_back(i, std::move(code).value());
        else
            sheets.left_out.push_back({i, code.error()});
    }
    if (codes.empty()) return sheets;
    const auto& first = papers[codes.front().first];
    PdfCanvas page(kA4Long, kA4Short, {first.title, first.issuer, {}, first.made_on});
    std::size_t drawn = 0;
    for (const auto& [index, code] : codes) {
        const auto done = draw_sheet(page, papers[index], code);
        if (!done.ok()) {
            sheets.left_out.push_back({index, done.error()});
            continue;
        }
        page.next_page();
        ++drawn;
    }
    if (drawn > 0) sheets.bytes = TRY(page.finish());
    return sheets;
}

}  // namespace xingtan::paper
