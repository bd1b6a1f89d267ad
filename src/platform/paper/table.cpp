#include "platform/paper/table.h"

#include <algorithm>
#include <numeric>

#include "platform/paper/canvas.h"
#include "platform/paper/glyphs.h"

namespace xingtan::paper {
namespace {

using Text = PdfCanvas::Text;

constexpr Colour kInk{0.13, 0.12, 0.12};
constexpr Colour kQuiet{0.42, 0.40, 0.38};
constexpr Colour kRule{0.62, 0.60, 0.58};
constexpr Colour kHeadFill{0.93, 0.92, 0.90};
constexpr double kMargin = 42;
constexpr double kPad = 4;
constexpr double kRuleWidth = 0.5;
constexpr double kFooterRoom = 26;

Align text_align(CellAlign align) {
    if (align == CellAlign::Centre) return Align::Centre;
    return align == CellAlign::Right ? Align::Right : Align::Left;
}

class TableDrawing {
  public:
    TableDrawing(PdfCanvas& page, const TablePaper& paper) : page_(page), paper_(paper) {
        const double shares = std::accumulate(paper.columns.begin(), paper.columns.end(), 0.0,
                                              [](double sum, const TableColumn& c) { return sum + c.share; });
        for (const auto& column : paper.columns) widths_.push_back(room() * column.share / shares);
        for (const auto& column : paper.columns) headings_.push_back(column.heading);
    }

    Result<> draw() {
        TRY(plan());
        std::size_t row = 0;
        for (std::size_t number = 0; number < last_rows_.size(); ++number) {
            if (number > 0) page_.next_page();
            y_ = kMargin;
            if (number == 0) draw_head();
            draw_row(headings_, Look::Heading);
            for (; row < last_rows_[number]; ++row) draw_row(paper_.rows[row], Look::Row);
            draw_footer(number + 1);
        }
        return {};
    }

  private:
    enum class Look : std::uint8_t { Heading, Row };

    double room() const { return page_.width() - 2 * kMargin; }
    double bottom() const { return page_.height() - kMargin - kFooterRoom; }

    TextStyle style(Look look, std::size_t column) const {
        if (look == Look::Heading)
            return {.size = 9.5, .weight = Weight::Bold, .colour = kInk, .align = Align::Centre};
        return {.size = 9.5, .colour = kInk, .align = text_align(paper_.columns[column].align)};
    }

    Text cell(const std::vector<std::string>& words, Look look, std::size_t column) const {
        const std::string_view word =
            column < words.size() ? std::string_view(words[column]) : std::string_view{};
        return {page_, word, style(look, column), widths_[column] - 2 * kPad};
    }

    double row_height(const std::vector<std::string>& words, Look look) const {
        double height = 0;
        for (std::size_t i = 0; i < widths_.size(); ++i)
            height = std::max(height, cell(words, look, i).height());
        return height + kPad;
    }

    Text title() const {
        return {page_,
                paper_.title,
                {.size = 18, .weight = Weight::Bold, .colour = kInk, .align = Align::Centre},
                room()};
    }
    Text note() const {
        return {page_, paper_.note, {.size = 9, .colour = kQuiet, .align = Align::Centre}, room()};
    }
    double head_height() const { return title().height() + (paper_.note.empty() ? 0 : note().height()) + 10; }

    // Which rows go on which page; the number of pages is printed on the first.
    Result<> plan() {
        const double headings = row_height(headings_, Look::Heading);
        double y = kMargin + head_height() + headings;
        for (std::size_t i = 0; i < paper_.rows.size(); ++i) {
            const double height = row_height(paper_.rows[i], Look::Row);
            if (kMargin + headings + height > bottom()) return Error::invalid("paper-too-full");
            if (y + height > bottom()) {
                last_rows_.push_back(i);
                y = kMargin + headings;
            }
            y += height;
        }
        last_rows_.push_back(paper_.rows.size());
        return {};
    }

    void draw_head() {
        const Text heading = title();
        heading.draw(kMargin, y_);
        y_ += heading.height();
        if (!paper_.note.empty()) {
            const Text small = note();
            small.draw(kMargin, y_);
            y_ += small.height();
        }
        y_ += 10;
    }

    void draw_row(const std::vector<std::string>& words, Look look) {
        const double height = row_height(words, look);
        double x = kMargin;
        if (look == Look::Heading) {
            page_.colour(kHeadFill);
            page_.fill(x, y_, room(), height);
        }
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            const Text text = cell(words, look, i);
            text.draw(x + kPad, y_ + (height - text.height()) / 2);
            page_.colour(kRule);
            page_.rectangle(x, y_, widths_[i], height, kRuleWidth);
            x += widths_[i];
        }
        y_ += height;
    }

    void draw_footer(std::size_t number) {
        const double y = page_.height() - kMargin - 12;
        const Text left(page_, paper_.footer, {.size = 8.5, .colour = kQuiet});
        left.draw(kMargin, y);
        const std::string words =
            "第 " + std::to_string(number) + " 页  共 " + std::to_string(last_rows_.size()) + " 页";
        const Text right(page_, words, {.size = 8.5, .colour = kQuiet});
        right.draw(page_.width() - kMargin - right.width(), y);
    }

    PdfCanvas& page_;
    const TablePaper& paper_;
    std::vector<double> widths_;
    std::vector<std::string> headings_;
    std::vector<std::size_t> last_rows_;  // for each page, one past its last row
    double y_ = kMargin;
};

Result<> check(const TablePaper& paper) {
    if (paper.columns.empty() || paper.columns.size() > kTableColumns)
        return Error::invalid("paper-too-full");
    if (paper.rows.size() > kTableRows)
        return Error::too_large("too-many-rows", {{"most", std::to_string(kTableRows)}});
    std::string text = paper.title + paper.note + paper.footer;
    for (const auto& column : paper.columns) text += column.heading;
    for (const auto& row : paper.rows)
        for (const auto& word : row) {
            if (word.size() > kTableCellBytes) return Error::invalid("paper-too-full");
            text += word;
        }
    return check_glyphs(text);
}

}  // namespace

Result<std::string> table_pdf(const TablePaper& paper) {
    TRY(check(paper));
    const bool upright = paper.orientation == Orientation::Portrait;
    PdfCanvas page(upright ? kA4Short : kA4Long, upright ? kA4Long : kA4Short,
                   {paper.title, paper.footer, "", paper.made_on});
    TRY(TableDrawing(page, paper).draw());
    return page.finish();
}

}  // namespace xingtan::paper
