#pragma once
// What a list of certificates is asked for, by unit, name or number, page by page.
#include "domain/certificate/store.h"

namespace xingtan::certificate {

// What a search looks through: people's names, or numbers.
enum class By { Unit, Holder, Number };
struct Searched {
    By by{};
    std::string word;
};
Searched searched(const Filter& filter);

// Kind::Missing for a unit out of scope; without one, the actor's own.
Result<store::ListQuery> query_of(db::Tx& tx, Context& ctx, const AnyScope& scope, const Filter& filter,
                                  const PageRequest& page);
Result<std::vector<store::ListRow>> rows_by(db::Tx& tx, const AnyScope& scope, By by,
                                            const store::ListQuery& query);
Result<std::int64_t> count_by(db::Tx& tx, const AnyScope& scope, By by, const store::ListQuery& query);
// Behind this row.
std::string cursor_after(By by, const store::ListRow& row);

}  // namespace xingtan::certificate
