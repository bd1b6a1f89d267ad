// Use cases of printing many certificates at once; the work itself is print_work.
#include "domain/certificate/service_prints.h"

#include "base/json.h"
#include "base/limits.h"
#include "domain/certificate/print_work.h"
#include "domain/certificate/search.h"
#include "domain/certificate/store_step.h"
#include "domain/org/service.h"
#include "platform/crypto/base64.h"

namespace xingtan::certificate {
namespace {

constexpr std::int64_t kKeptMs = 3LL * 24 * 3'600'000;
constexpr std::int64_t kAtOnce = 20;
constexpr std::int64_t kResumedMost = 64;

jobs::Runner* the_runner = nullptr;

Result<PrintRun> shown(db::Tx& tx, const store::PrintRunRow& row) {
    auto choice = TRY(from_json<PrintChoice>(row.filter));
    PrintRun run;
    run.id = row.id, run.state = row.state, run.total = row.total, run.done = row.done;
    run.project_name = std::move(choice.project_name), run.unit_name = std::move(choice.unit_name);
    run.search = std::move(choice.search);
    run.left_out = TRY(from_json<std::vector<PrintLeftOut>>(row.left_out));
    run.files = TRY(store::files(tx, row.id));
    run.made_at = row.made_at, run.kept_until = WallTime{row.made_at.ms + kKeptMs};
    return run;
}

Result<store::PrintRunRow> find_own(db::Tx& tx, Context& ctx, PrintRunId id) {
    auto row = TRY(store::own_run(tx, id, ctx.actor.account));
    if (!row) return Error::missing();
    return std::move(*row);
}

// Names what was chosen, each found in scope.
Result<PrintChoice> choice_of(db::Tx& tx, Context& ctx, const AnyScope& scope, const PrintBody& body) {
    const auto unit = TRY(org::find(tx, scope, body.unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
    PrintChoice choice;
    choice.unit = unit.id.value, choice.unit_name = unit.name;
    choice.search = body.search.value_or(""), choice.from = body.from, choice.until = body.until;
    if (!body.project) return choice;
    const auto project = TRY(project::find(tx, scope, *body.project));
    choice.project = project.id.value, choice.project_name = project.name;
    return choice;
}

Result<> may_begin(db::Tx& tx, Context& ctx, std::int64_t total) {
    if (total == 0) return Error::conflict("nothing-to-print");
    if (total > kPrintedMost)
        return Error::too_large("print-too-many", {{"most", std::to_string(kPrintedMost)}});
    const auto runs = TRY(store::own_runs(tx, ctx.actor.account));
    if (std::ssize(runs) >= kPrintRunsMost)
        return Error::conflict("print-runs-enough", {{"most", std::to_string(kPrintRunsMost)}});
    return {};
}

Result<store::PrintRunRow> begin(Context& ctx, const PrintBody& body) {
    const auto id = TRY(ctx.next_id<PrintRunId>());
    return ctx.db.write([&](db::Tx& tx) -> Result<store::PrintRunRow> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto choice = TRY(choice_of(tx, ctx, scope, body));
        const auto filter = filter_of(choice);
        const auto query = TRY(query_of(tx, ctx, scope, filter, {}));
        const auto total = TRY(count_by(tx, scope, searched(filter).by, query));
        TRY(may_begin(tx, ctx, total));
        store::PrintRunRow run{
            id, ctx.actor.account, to_json(choice), PrintState::Working, total, 0, "", "[]", ctx.at};
        TRY(store::insert_run(tx, run));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "certificates.print-begun",
                           .object = to_wire(id),
                           .unit = UnitId{choice.unit},
                           .count = total}));
        return run;
    });
}

// By the runner, or before the answer where there is none.
Result<PrintRun> carry_on(Context& ctx, PrintRunId id) {
    const PrintWork work{id,          ctx.actor,         ctx.now, ctx.at,
                         ctx.request, ctx.db.database(), ctx.ids, ctx.deployment};
    if (!(the_runner && the_runner->submit(id.value, work))) work(std::stop_token());
    return show_print(ctx, Claimed<PrintRunId>{id});
}

Result<> count_copies(db::Tx& tx, Context& ctx, const std::vector<CertificateId>& ids) {
    std::vector<store::NewStep> steps;
    for (const auto id : ids) {
        const auto step = TRY(ctx.ids.next());
        steps.push_back({step, id, StepKind::Printed, {}});
    }
    return store::insert_steps(tx, steps, {"", "", ctx.actor.account, ctx.now});
}

Result<std::string> bytes_of(Context& ctx, PrintRunId id, const store::PrintFileRow& file) {
    std::string bytes;
    while (std::ssize(bytes) < file.size) {
        const auto from = std::ssize(bytes);
        const auto text =
            TRY(ctx.db.read([&](db::Tx& tx) { return store::piece(tx, id, file.position, from); }));
        if (!text) return Error::missing();  // dropped meanwhile
        const auto some = crypto::from_base64(*text);
        if (!some || some->empty()) return Error::broken("a piece of a print cannot be read");
        bytes += *some;
    }
    return bytes;
}

}  // namespace

void use_print_runner(jobs::Runner* runner) { the_runner = runner; }

Result<PrintRun> start_print(Context& ctx, const PrintBody& body) {
    if (body.search && body.search->size() > limits::kNameBytes)
        return Error::invalid_field("search", "text-too-long");
    const auto run = TRY(begin(ctx, body));
    return carry_on(ctx, run.id);
}

Result<std::vector<PrintRun>> prints(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<PrintRun>> {
        const auto rows = TRY(store::own_runs(tx, ctx.actor.account));
        std::vector<PrintRun> runs;
        for (const auto& row : rows) {
            auto run = TRY(shown(tx, row));
            runs.push_back(std::move(run));
        }
        return runs;
    });
}

Result<PrintRun> show_print(Context& ctx, Claimed<PrintRunId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PrintRun> {
        const auto row = TRY(find_own(tx, ctx, id.unproven));
        return shown(tx, row);
    });
}

Result<Paper> print_file(Context& ctx, Claimed<PrintRunId> id, std::int64_t position) {
    std::optional<store::PrintFileRow> file;
    TRY(ctx.db.read([&](db::Tx& tx) -> Result<> {
        TRY(find_own(tx, ctx, id.unproven));
        file = TRY(store::file(tx, id.unproven, position));
        return {};
    }));
    if (!file) return Error::missing();
    auto bytes = TRY(bytes_of(ctx, id.unproven, *file));
    const auto ids = TRY(from_json<std::vector<CertificateId>>(file->certificates));
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto good = TRY(store::printable(tx, scope, ids));
        if (good.size() != ids.size()) return Error::conflict("print-outdated");
        return count_copies(tx, ctx, ids);
    }));
    return Paper{"certificates-" + std::to_string(position) + ".pdf", std::move(bytes)};
}

Result<PrintRun> resume_print(Context& ctx, Claimed<PrintRunId> id) {
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto row = TRY(find_own(tx, ctx, id.unproven));
        TRY(store::set_state(tx, row.id, PrintState::Stopped, PrintState::Working));
        return {};
    }));
    return carry_on(ctx, id.unproven);
}

Result<> drop_print(Context& ctx, Claimed<PrintRunId> id) {
    TRY(ctx.db.read([&](db::Tx& tx) { return find_own(tx, ctx, id.unproven); }));
    return drop_run(ctx.db.database(), id.unproven);
}

Result<> resume_prints(const jobs::Resources& resources, jobs::Runner& runner) {
    const WallTime now = resources.clock.now();
    std::vector<store::PrintRunRow> runs;
    TRY(resources.database.read([&](db::Tx& tx) -> Result<> {
        runs = TRY(store::working_runs(tx, kResumedMost));
        return {};
    }));
    for (const auto& run : runs)
        runner.submit(run.id.value, PrintWork{run.id,
                                              {run.made_by, {}, {}, now},
                                              resources.clock.domain_now(),
                                              now,
                                              "resumed",
                                              resources.database,
                                              resources.ids,
                                              resources.deployment});
    return {};
}

Result<std::int64_t> drop_old_prints(db::Database& database, WallTime now) {
    std::int64_t dropped = 0;
    for (;;) {
        std::vector<PrintRunId> old;
        TRY(database.read([&](db::Tx& tx) -> Result<> {
            old = TRY(store::old_runs(tx, WallTime{now.ms - kKeptMs}, kAtOnce));
            return {};
        }));
        if (old.empty()) return dropped;
        for (const auto id : old) TRY(drop_run(database, id));
        dropped += std::ssize(old);
    }
}

}  // namespace xingtan::certificate
