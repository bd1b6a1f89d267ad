#pragma once
// The work of applying one import, free of the request that asked for it.
#include <stop_token>

#include "platform/jobs/record.h"
#include "platform/jobs/runner.h"

namespace xingtan::jobs {

struct Applying {
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
    // Every chunk that is left, then the end; a failure puts the import back to Staged with what was done
    // kept. A stop leaves it Applying.
    Result<> run(Context& ctx, const std::stop_token& stop) const;
};

}  // namespace xingtan::jobs
