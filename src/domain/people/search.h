#pragma once
// One search of people: what was typed is a number, initials or part of a name, and each is answered by
// statements of its own. The list and its export ask the same.
#include "domain/people/service.h"
#include "domain/people/store.h"

namespace xingtan::people {

enum class SearchKind { Everyone, Initials, Number, NameBeginning, NamePart };

struct Asked {
    SearchKind kind = SearchKind::Everyone;
    store::Query query;
    std::vector<std::string> indexes;
};

// Of a unit in scope and everything below it; of the whole reach when none is named.
Result<Asked> searched(db::Tx& tx, const AnyScope& scope, const crypto::Keyring& keys,
                       std::optional<Claimed<UnitId>> unit, std::string_view typed);
Result<std::vector<store::ListRow>> rows_of(db::Tx& tx, const AnyScope& scope, const Asked& asked,
                                            std::int64_t limit);
Result<std::int64_t> count_of(db::Tx& tx, const AnyScope& scope, const Asked& asked, std::size_t found);
// Goes on behind this row.
store::Place place_behind(const store::ListRow& row, SearchKind kind);

}  // namespace xingtan::people
