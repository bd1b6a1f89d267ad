#pragma once
// What a statement is bound to and what it gives back, the same on both engines.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fields.h"
#include "base/result.h"

namespace xingtan::auth {
class Authoriser;
}

namespace xingtan::db {

// The proof of scope a statement binds as $scope_actor, $scope_cap and $scope_now. Only the authoriser can
// make one.
class ScopeBinding {
  public:
    std::int64_t actor() const { return actor_; }
    std::string_view capability() const { return capability_; }
    std::int64_t now() const { return now_; }

  private:
    friend class xingtan::auth::Authoriser;
    ScopeBinding(std::int64_t actor, std::string_view capability, std::int64_t now)
        : actor_(actor), capability_(capability), now_(now) {}
    std::int64_t actor_;
    std::string_view capability_;
    std::int64_t now_;
};

// Arguments $1…$n in order. Text is viewed, not copied: it must live until the statement has run.
struct Arguments {
    enum class Type : char { Number = 'n', Text = 't', Open = '?' };
    std::vector<Scalar> positional = {};
    std::string types =
        {};  // one Type a value, known even where the value is null: PostgreSQL prepares with them
    const ScopeBinding* scope = nullptr;

    void add(const Scalar& value, Type type) {
        positional.push_back(value);
        types += static_cast<char>(type);
    }
};

// PostgreSQL cannot store a NUL inside text, so neither engine does: Kind::Malformed "text-has-nul".
Result<> check_storable(const Arguments& arguments);

class Cells;

// Where each field of a shape stands in a statement's row. Kept with the prepared statement, so names are
// compared once.
struct ColumnMap {
    const Shape* shape = nullptr;
    std::vector<int> columns = {};

    Result<> fit(const Shape& wanted, const Cells& cells);
};

// One row of a running statement; valid until the next one.
class Cells {
  public:
    virtual ~Cells() = default;
    virtual int count() const = 0;
    virtual std::string_view name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::optional<std::int64_t> number(int column) const = 0;  // none when it is not a whole number
    virtual std::string_view text(int column) const = 0;
    virtual ColumnMap& columns() const = 0;
};

// Fills a described struct from the columns of the same names. Kind::Broken, naming the column, when a field
// has no column, or the column holds what the field cannot: a null in a plain field, an unknown enumerator,
// text for a number.
Result<> read_row(const Shape& shape, void* into, const Cells& cells);
// A null becomes an empty Id or optional.
Result<> read_cell(const TypeInfo& type, void* into, const Cells& cells, int column);
// Enums are bound as their kebab-case names, bools as 0 and 1, days as days since 1970, empty Ids and
// optionals as null.
void bind_typed(Arguments& arguments, const TypeInfo& type, const void* value);

}  // namespace xingtan::db
