#pragma once
// Many certificates printed at once (ADR 0086): a job of one account makes PDF files of a hundred sheets,
// goes on after a stop or a crash where it was, and what it made goes after three days.
// Can::IssueCertificates.
#include <stop_token>

#include "domain/certificate/service.h"
#include "platform/jobs/runner.h"

namespace xingtan::certificate {

constexpr std::int64_t kPrintedMost = 10'000;  // certificates of one run
constexpr std::int64_t kPrintRunsMost = 5;     // kept for one account
constexpr std::int64_t kSheetsInFile = 100;

enum class PrintState { Working, Ready, Stopped };
BOOST_DESCRIBE_ENUM(PrintState, Working, Ready, Stopped)

// As the list of certificates is asked for; only valid ones are printed.
struct PrintBody {
    std::optional<Claimed<ProjectId>> project;
    std::optional<Claimed<UnitId>> unit;
    std::optional<std::string> search;
    std::optional<Date> from;
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(PrintBody, (), (project, unit, search, from, until))

struct PrintFile {
    std::int64_t position = 0;  // from 1
    std::int64_t people = 0;
    std::int64_t size = 0;  // bytes
    std::string from_unit;  // of the first holder and the last
    std::string to_unit;
};
BOOST_DESCRIBE_STRUCT(PrintFile, (), (position, people, size, from_unit, to_unit))

// One that cannot be printed, and why, as a problem code; `about` names the characters no font has.
struct PrintLeftOut {
    CertificateId certificate;
    std::string holder;
    std::string code;
    std::string about;
};
BOOST_DESCRIBE_STRUCT(PrintLeftOut, (), (certificate, holder, code, about))

struct PrintRun {
    PrintRunId id;
    PrintState state{};
    std::string project_name;  // empty: all projects
    std::string unit_name;
    std::string search;
    std::int64_t total = 0;
    std::int64_t done = 0;
    std::vector<PrintLeftOut> left_out;  // at most a hundred
    std::vector<PrintFile> files;
    WallTime made_at;
    WallTime kept_until;
};
BOOST_DESCRIBE_STRUCT(PrintRun, (),
                      (id, state, project_name, unit_name, search, total, done, left_out, files, made_at,
                       kept_until))

// Kind::Conflict "nothing-to-print", "print-runs-enough"; Kind::TooLarge "print-too-many".
Result<PrintRun> start_print(Context& ctx, const PrintBody& body);
// The actor's own, the newest first.
Result<std::vector<PrintRun>> prints(Context& ctx);
Result<PrintRun> show_print(Context& ctx, Claimed<PrintRunId> id);
// One file, counted as a copy of each of its certificates. Kind::Conflict "print-outdated" once one of them
// is not valid or not the actor's to print any more.
Result<Paper> print_file(Context& ctx, Claimed<PrintRunId> id, std::int64_t position);
// One that stopped goes on; nothing happens to others.
Result<PrintRun> resume_print(Context& ctx, Claimed<PrintRunId> id);
Result<> drop_print(Context& ctx, Claimed<PrintRunId> id);

void use_print_runner(jobs::Runner* runner);  // none: printed before the answer; only where the server starts
Result<> resume_prints(const jobs::Resources& resources, jobs::Runner& runner);  // at start
Result<std::int64_t> drop_old_prints(db::Database& database, WallTime now);      // run hourly

}  // namespace xingtan::certificate
