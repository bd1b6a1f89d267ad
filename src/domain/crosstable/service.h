#pragma once
// Use cases of cross tables: count one, take it away as .xlsx, keep definitions under a name.
#include "domain/crosstable/model.h"
#include "platform/auth/context.h"

namespace xingtan::crosstable {

// Kind::Invalid as check() in rules.h; Kind::TooLarge "table-too-large", or "table-people-too-many" when so
// many people would have to be read one by one.
Result<CrossTable> count(Context& ctx, Claimed<ProjectId> project, const TableBody& body);
Result<std::string> count_xlsx(Context& ctx, Claimed<ProjectId> project, const TableBody& body);

// Of the caller's own unit, by name. Definitions name no project and are counted of any.
Result<SavedTableList> saved_tables(Context& ctx);
// Kind::Conflict "table-name-taken", "saved-tables-full" {most}.
Result<SavedTable> save_table(Context& ctx, const SavedTableBody& body);
Result<SavedTable> rewrite_table(Context& ctx, Claimed<SavedTableId> id, const SavedTableBody& body);
Result<> drop_table(Context& ctx, Claimed<SavedTableId> id);

}  // namespace xingtan::crosstable
