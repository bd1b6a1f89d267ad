#pragma once
// Cross tables without a database: what may stand beside what, and how figures become rows.
#include <array>
#include <span>

#include "base/result.h"
#include "domain/crosstable/model.h"

namespace xingtan::crosstable {

// What is counted; the other measures follow from these.
enum class Counted : std::uint8_t {
    FullTime,
    Trained,
    Failed,
    Nominated,
    Confirmed,
    CheckedIn,
    Passed,
    Certified,
    Got,
    Held,
    Used
};
constexpr std::size_t kCounted = 11;
struct Figures {
    std::array<std::int64_t, kCounted> of{};
    std::int64_t& operator[](Counted what) { return of[static_cast<std::size_t>(what)]; }
    std::int64_t operator[](Counted what) const { return of[static_cast<std::size_t>(what)]; }
    Figures& operator+=(const Figures& more);
    Figures operator-(const Figures& less) const;
    bool any() const;
};

// A value of a dimension: what it is sorted by, and how it is called.
struct Value {
    std::string key;
    std::string name;
};
struct Fact {
    std::vector<Value> at;  // one for each dimension
    Figures figures;
};

bool asks_standing(const TableBody& body);
bool asks_events(const TableBody& body);
bool asks_places(const TableBody& body);
bool has(const TableBody& body, Dimension dimension);

// Kind::Invalid naming the field: "list-length-out-of-range", "table-rows-same", "measure-not-by-row"
// {measure, row}.
Result<> check(const TableBody& body);

std::optional<std::int64_t> measured(Measure measure, const Figures& figures);

struct Words {
    std::string subtotal, total, rest;
};
// Facts of the same values are one row; a row without any figure is left out. Kind::TooLarge
// "table-too-large" {most}.
Result<std::vector<TableRow>> rows_of(const TableBody& body, std::span<const Fact> facts,
                                      const Figures& total, const Words& words);

}  // namespace xingtan::crosstable
