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

// The proof of scope a statement binds as $scope_actor, $scope_cap and $scope_now. Only the authoriser can make one.
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
    std::vector<Scalar> positional;
    const ScopeBinding* scope = nullptr;
    std::vector<std::string> owned = {};  // enum names made while binding
};

// One row of a running statement; valid until the next one.
class Cells {
  public:
    virtual ~Cells() = default;
    virtual int count() const = 0;
    virtual std::string_view name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t number(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
};

// Fills a described struct from the columns of the same names. Kind::Broken when a field has no column.
Result<> read_row(const Shape& shape, void* into, const Cells& cells);

}  // namespace xingtan::db
