#pragma once
// The shared $-parameters in PostgreSQL's terms: $scope_actor, $scope_cap and $scope_now become the numbers
// after the statement's own.
#include <array>
#include <string>
#include <vector>

#include "platform/db/value.h"

namespace xingtan::db::postgres {

struct Numbered {
    std::string text;
    std::size_t positional = 0;   // $1 … $positional are the caller's
    std::vector<int> scope = {};  // then these: 0 the actor, 1 the capability, 2 the time
};

// Kind::Broken when a parameter has another name or a number is left out.
Result<Numbered> numbered(std::string_view sql);

// The values of one run in the form libpq takes them: numbers as eight bytes, most significant first.
class Parameters {
  public:
    explicit Parameters(std::size_t count);
    void add(const Scalar& value);
    int count() const { return static_cast<int>(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

  private:
    std::vector<std::array<char, 8>> numbers_;
    std::vector<const char*> values_;
    std::vector<int> lengths_, formats_;
};

}  // namespace xingtan::db::postgres
