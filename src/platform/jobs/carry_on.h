#pragma once
// The work on one import that outlasts a request: applying it, undoing it, judging its rows again. Which of
// them its state says, chunk by chunk from the last line done, free of the request that asked for it.
#include <stop_token>

#include "platform/jobs/record.h"
#include "platform/jobs/runner.h"

namespace xingtan::jobs {

struct CarryOn {
    ImportId import;
    auth::Actor actor;
    DomainTime now;
    WallTime at;
    std::string request;
    db::Database& database;
    IdSource& ids;
    const auth::Deployment& deployment;

    // For the runner: failures go to the log.
    void operator()(const std::stop_token& stop) const;
    // Every chunk that is left, then the end; a failure puts the import back to the state before with what
    // was done kept. A stop leaves it as it is.
    Result<> run(Context& ctx, const std::stop_token& stop) const;
};

// Starts the work on an import just put into a working state: before the answer when its rows are few, else
// by the runner.
Result<Import> carry_on(Context& ctx, ImportId id, std::int64_t rows);

// One kind of work, each in a file of its own.
using Stop = const std::stop_token&;
Result<> apply_chunks(Context& ctx, ImportId id, Stop stop);
Result<> undo_chunks(Context& ctx, ImportId id, Stop stop);
Result<> recheck_chunks(Context& ctx, ImportId id, Stop stop);

// The next rows of a work, unsealed, and the import as it stands.
struct Chunk {
    store::ImportFacts facts;
    Record record;
    std::vector<StagedRow> rows;
};
using ReadRows = std::function<Result<std::vector<store::SealedRow>>(db::Tx&, const Found&)>;
// Kind::Conflict "import-moved-on" when the import is not in that state.
Result<Chunk> read_chunk(Context& ctx, ImportId id, ImportState state, const ReadRows& read);

// What puts a chunk of a work on record: the import's place first, which locks it, then the change, then its
// numbers, in one commit. The right is proved again, so a grant taken away while an import runs stops it.
using Numbers = std::function<Result<>(db::Tx&, const Landed&)>;
// Reads, prepares and writes one chunk; a chunk that collides with another's change is tried three times.
// False when no row is left.
Result<bool> land_chunk(Context& ctx, ImportId id, ImportState state, const ReadRows& read,
                        const Prepare& prepare, const std::function<Numbers(const Chunk&)>& numbers);
Error moved_on();

}  // namespace xingtan::jobs
