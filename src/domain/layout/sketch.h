#pragma once
// Inside the folder: a form being laid out from the top.
#include "domain/layout/draw.h"

namespace xingtan::layout {

class Sketch {
  public:
    Sketch(const Occasion& occasion, const std::string& name, std::vector<std::int64_t> widths);

    std::int64_t columns() const { return std::ssize(form_.widths); }
    std::int64_t row() const { return row_; }
    void landscape() { form_.landscape = true; }

    // The project's name and the table's, and below them the day.
    void head(const Occasion& occasion);
    void begin_headings() { form_.heading_from = row_; }
    void end_headings() { form_.heading_until = row_; }

    // At the present row plus `down`.
    void put(std::int64_t down, std::int64_t column, form::Look look, std::string text, std::int64_t rows = 1,
             std::int64_t columns = 1, form::Side side = form::Side::Centre);
    void figure(std::int64_t down, std::int64_t column, form::Look look, std::int64_t number);
    void next(std::int64_t rows = 1) { row_ += rows; }
    void remark(std::string text);
    // Who filled it in, and where the seal and the day go.
    void seal(const std::string& unit);

    form::Form finish();

  private:
    form::Form form_;
    std::int64_t row_ = 0;
};

}  // namespace xingtan::layout
