#pragma once
// Inside the floor and for app/server.cpp: writing exports while nobody waits.
#include <span>

#include "platform/jobs/export.h"
#include "platform/jobs/runner.h"

namespace xingtan::jobs {

// As many are written at the same time; none means before the answer.
void use_export_runners(std::vector<Runner*> runners);
// At start: those that a program left waiting or half written begin anew.
Result<> resume_exports(const Resources& resources);

struct ExportWork {
    ExportId id;
    db::Database& database;
    IdSource& ids;
    const auth::Deployment& deployment;
    DomainTime now;
    WallTime at;

    void operator()(const std::stop_token& stop) const;  // failures are kept with the export
};
// False when nobody can take it now.
bool start_export(const ExportWork& work);

std::string export_key_context(ExportId id);
std::string export_piece_context(ExportId id, std::int64_t starts);
const ExportRules* export_rules(ExportKind kind);

}  // namespace xingtan::jobs
