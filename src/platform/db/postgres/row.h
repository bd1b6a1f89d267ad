#pragma once
// The rows of one answer, one after the other, as Cells.
#include <libpq-fe.h>

#include <charconv>

#include "platform/db/value.h"

namespace xingtan::db::postgres {

class Row final : public Cells {
  public:
    Row(const PGresult* answer, ColumnMap& map) : answer_(answer), map_(map) {}
    void go_to(int row) { row_ = row; }

    int count() const override { return PQnfields(answer_); }
    std::string_view name(int column) const override { return PQfname(answer_, column); }
    bool is_null(int column) const override { return PQgetisnull(answer_, row_, column) != 0; }
    std::string_view text(int column) const override {
        return {PQgetvalue(answer_, row_, column),
                static_cast<std::size_t>(PQgetlength(answer_, row_, column))};
    }
    std::optional<std::int64_t> number(int column) const override {
        const auto digits = text(column);
        constexpr Oid kBool = 16;
        if (PQftype(answer_, column) == kBool) return digits == "t" ? 1 : 0;
        std::int64_t value = 0;
        const auto [at, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (failed != std::errc() || at != digits.data() + digits.size()) return std::nullopt;
        return value;
    }
    ColumnMap& columns() const override { return map_; }

  private:
    const PGresult* answer_;
    ColumnMap& map_;
    int row_ = 0;
};

}  // namespace xingtan::db::postgres
