#pragma once
// Whom on file the rows of a roster mean: by number, past every scope, and in the row's own unit by name and
// mobile.
#include <map>
#include <set>

#include "domain/people/store_match.h"

namespace xingtan::people {

// One row as far as finding her goes.
struct Sought {
    std::int64_t line = 0;
    UnitId unit;
    const Prepared* person = nullptr;
};

class Matches {
  public:
    // Reads set by set: a few statements for hundreds of rows. Their units were proved in `scope` in the same
    // transaction.
    static Result<Matches> of(db::Tx& tx, const AnyScope& scope, std::span<const Sought> rows);

    // Who holds the row's number, wherever she is; else whoever of the row's name had it before.
    const store::Holder* holder(const Prepared& person) const;
    // Whether somebody of another name had the number before, and nobody has it now.
    bool was_anothers(const Prepared& person) const;
    // Whether the name is hers, or was.
    bool is_called(const store::Holder& holder, std::string_view name) const;
    // People of the unit the row means: the holder of its number; else those of its name and mobile, for a
    // row with a number only those without a document.
    std::span<const store::OnFile> here(std::int64_t line) const;
    // Whether the holder of another unit is on her way into the caller's reach: a transfer waits for an
    // answer.
    bool is_awaited(std::int64_t line) const { return awaited_.contains(line); }

  private:
    Result<> find_holders(db::Tx& tx, std::span<const Sought> rows);
    Result<> find_names(db::Tx& tx);

    std::map<std::string, store::Holder, std::less<>> holders_;
    std::multimap<std::string, store::Holder, std::less<>> former_;
    std::multimap<PersonId, std::string> called_;
    std::map<std::int64_t, std::vector<store::OnFile>> here_;
    std::set<std::int64_t> awaited_;
};

}  // namespace xingtan::people
