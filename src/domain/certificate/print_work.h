#pragma once
// The work on one run of printing: file by file, free of the request that asked for it.
#include "domain/certificate/store_prints.h"

namespace xingtan::certificate {

// What a run prints, as it was asked.
struct PrintChoice {
    std::int64_t project = 0;  // 0: any
    std::string project_name;
    std::int64_t unit = 0;
    std::string unit_name;
    std::string search;
    std::optional<Date> from;
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(PrintChoice, (), (project, project_name, unit, unit_name, search, from, until))
Filter filter_of(const PrintChoice& choice);

struct PrintWork {
    PrintRunId run;
    auth::Actor actor;
    DomainTime now;
    WallTime at;
    std::string request;
    db::Database& database;
    IdSource& ids;
    const auth::Deployment& deployment;

    // For the runner: failures go to the log, and the run stops where it is.
    void operator()(const std::stop_token& stop) const;
};

// Takes away a run with all it made.
Result<> drop_run(db::Database& database, PrintRunId id);

}  // namespace xingtan::certificate
