// The form on A4: headings on every page, and no page ends inside a merged cell or before who signs.
#include <algorithm>
#include <numeric>

#include "platform/form/form.h"
#include "platform/paper/canvas.h"
#include "platform/paper/glyphs.h"

namespace xingtan::form {
namespace {

using paper::PdfCanvas;
using Text = PdfCanvas::Text;

constexpr paper::Colour kInk{0.13, 0.12, 0.12};
constexpr paper::Colour kQuiet{0.42, 0.40, 0.38};
constexpr paper::Colour kRule{0.45, 0.44, 0.42};
constexpr paper::Colour kHeadingFill{0.95, 0.94, 0.92};
constexpr paper::Colour kSumFill{0.97, 0.96, 0.95};
constexpr double kMargin = 42;
constexpr double kPad = 3;
constexpr double kRuleWidth = 0.5;
constexpr double kFooterRoom = 26;
constexpr double kWidest = 7.2;  // points of a half-width character: narrow forms do not spread over the page
constexpr double kLeastHeight = 18;

bool has_lines(Look look) { return look != Look::Title && look != Look::Note && look != Look::Seal; }

paper::TextStyle style_of(const FormCell& cell) {
    paper::TextStyle style{.size = 9.5, .colour = kInk};
    if (cell.look == Look::Title) style.size = 17;
    if (cell.look == Look::Note) style.size = 9;
    if (cell.look == Look::Seal) style.size = 10.5;
    if (cell.look == Look::Title || cell.look == Look::Heading || cell.look == Look::Sum)
        style.weight = paper::Weight::Bold;
    style.align = cell.side == Side::Left    ? paper::Align::Left
                  : cell.side == Side::Right ? paper::Align::Right
                                             : paper::Align::Centre;
    return style;
}

class Drawing {
  public:
    Drawing(PdfCanvas& page, const Form& form) : page_(page), form_(form) {
        measure_columns();
        measure_rows();
    }

    Result<> draw() {
        TRY(plan());
        for (std::size_t number = 0; number < pages_.size(); ++number) {
            if (number > 0) page_.next_page();
            double y = kMargin;
            if (number > 0) y = draw_rows(form_.heading_from, form_.heading_until, y);
            draw_rows(pages_[number].first, pages_[number].second, y);
            draw_footer(number + 1);
        }
        return {};
    }

  private:
    double width_of(const FormCell& cell) const {
        return left_[static_cast<std::size_t>(cell.column + cell.columns)] -
               left_[static_cast<std::size_t>(cell.column)];
    }
    double height_of(std::int64_t from, std::int64_t until) const {
        return std::accumulate(heights_.begin() + from, heights_.begin() + until, 0.0);
    }

    void measure_columns() {
        const auto sum =
            static_cast<double>(std::accumulate(form_.widths.begin(), form_.widths.end(), std::int64_t{0}));
        const double unit = std::min((page_.width() - 2 * kMargin) / sum, kWidest);
        left_.push_back((page_.width() - unit * sum) / 2);
        for (const auto width : form_.widths)
            left_.push_back(left_.back() + unit * static_cast<double>(width));
    }

    // Cells of one row say how high it is; what a merged cell lacks goes to its last row.
    void measure_rows() {
        heights_.assign(static_cast<std::size_t>(row_count(form_)), kLeastHeight);
        for (const bool merged : {false, true})
            for (const auto& cell : form_.cells) {
                if ((cell.rows > 1) != merged) continue;
                const double needs = text_of(cell).height() + 2 * kPad + (cell.look == Look::Title ? 8 : 0);
                const double has = height_of(cell.row, cell.row + cell.rows);
                if (needs > has) heights_[static_cast<std::size_t>(cell.row + cell.rows - 1)] += needs - has;
            }
    }

    // Rows that may not be parted from the one before them.
    std::vector<bool> bound_rows() const {
        std::vector<bool> bound(heights_.size());
        for (const auto& cell : form_.cells) {
            for (auto row = cell.row + 1; row < cell.row + cell.rows; ++row)
                bound[static_cast<std::size_t>(row)] = true;
            if (cell.look == Look::Seal) bound[static_cast<std::size_t>(cell.row)] = true;
        }
        for (auto row = std::int64_t{1}; row <= form_.heading_until && row < std::ssize(bound); ++row)
            bound[static_cast<std::size_t>(row)] = true;
        return bound;
    }

    Result<> plan() {
        const auto bound = bound_rows();
        const double room = page_.height() - 2 * kMargin - kFooterRoom;
        const double again = height_of(form_.heading_from, form_.heading_until);
        std::int64_t from = 0;
        double used = 0;
        for (std::int64_t row = 0; row < std::ssize(heights_);) {
            auto next = row + 1;
            while (next < std::ssize(heights_) && bound[static_cast<std::size_t>(next)]) ++next;
            const double block = height_of(row, next);
            if (used + block > room && row > from) {
                pages_.push_back({from, row});
                from = row;
                used = again;
            }
            if (used + block > room) return Error::invalid("paper-too-full");
            used += block;
            row = next;
        }
        pages_.push_back({from, std::ssize(heights_)});
        return {};
    }

    double draw_rows(std::int64_t from, std::int64_t until, double y) {
        for (const auto& cell : form_.cells) {
            if (cell.row < from || cell.row >= until) continue;
            draw_cell(cell, y + height_of(from, cell.row));
        }
        return y + height_of(from, until);
    }

    Text text_of(const FormCell& cell) {
        words_ = shown(cell);
        return {page_, words_, style_of(cell), width_of(cell) - 2 * kPad};
    }

    void draw_cell(const FormCell& cell, double y) {
        const double x = left_[static_cast<std::size_t>(cell.column)];
        const double width = width_of(cell), height = height_of(cell.row, cell.row + cell.rows);
        if (cell.look == Look::Heading || cell.look == Look::Sum) {
            page_.colour(cell.look == Look::Heading ? kHeadingFill : kSumFill);
            page_.fill(x, y, width, height);
        }
        const Text text = text_of(cell);
        text.draw(x + kPad, y + (height - text.height()) / 2);
        if (!has_lines(cell.look)) return;
        page_.colour(kRule);
        page_.rectangle(x, y, width, height, kRuleWidth);
    }

    void draw_footer(std::size_t number) {
        const double y = page_.height() - kMargin - 12;
        const Text left(page_, form_.footer, {.size = 8.5, .colour = kQuiet});
        left.draw(kMargin, y);
        const std::string words =
            "第 " + std::to_string(number) + " 页  共 " + std::to_string(pages_.size()) + " 页";
        const Text right(page_, words, {.size = 8.5, .colour = kQuiet});
        right.draw(page_.width() - kMargin - right.width(), y);
    }

    PdfCanvas& page_;
    const Form& form_;
    std::string words_;
    std::vector<double> left_;                                  // of each column, and the right edge
    std::vector<double> heights_;                               // of each row
    std::vector<std::pair<std::int64_t, std::int64_t>> pages_;  // rows from, until
};

}  // namespace

Result<std::string> pdf(const Form& form) {
    TRY(check(form));
    std::string words = form.title + form.footer;
    for (const auto& cell : form.cells) words += cell.text;
    std::erase(words, '\n');
    TRY(paper::check_glyphs(words));
    PdfCanvas page(form.landscape ? paper::kA4Long : paper::kA4Short,
                   form.landscape ? paper::kA4Short : paper::kA4Long,
                   {form.title, form.footer, "", form.made_on});
    TRY(Drawing(page, form).draw());
    return page.finish();
}

}  // namespace xingtan::form
