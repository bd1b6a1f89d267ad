#pragma once
// Rows that wait, with other cells or read by other columns: judged again and put back with the counts they
// lead to, in one commit.
#include "platform/jobs/judging.h"

namespace xingtan::jobs {

// Everything needed to judge rows of one import.
struct Bench {
    store::ImportFacts facts;
    RowKey key;
    Judge judge;
};
// The bench for an import as found now; the judge of an earlier chunk serves again. Kind::Conflict
// "import-not-mendable" for a kind without one.
Result<> bench_at(Context& ctx, const Found& found, std::optional<Bench>& bench);

// A row as it stands, and the cells it is to be judged by.
struct Revision {
    store::SealedRow before;
    sheet::SheetRow cells;
};
// How the import stands afterwards.
struct After {
    Compare compare = Compare::All;
    std::int64_t last_line = 0;
    ImportState state{};
    std::string_view action;  // audited; none when empty
};
// False when the import has moved on since the bench was made.
Result<bool> rejudge(Context& ctx, const Bench& bench, const std::vector<Revision>& rows, const After& after);

}  // namespace xingtan::jobs
