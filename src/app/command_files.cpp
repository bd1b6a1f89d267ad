// import and export: the same use cases as the browser's, from a terminal or a script, as a named account.
#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/commands.h"
#include "app/runtime.h"
#include "app/store.h"
#include "domain/people/service.h"
#include "domain/quota/service.h"
#include "domain/report/service.h"
#include "platform/jobs/service.h"

namespace xingtan::app {
namespace {

Result<std::string> read_whole(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in || bytes.str().empty()) return Error::invalid("file-unreadable", {{"file", file}});
    return bytes.str();
}

Result<> write_whole(const std::string& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) return Error::invalid("file-unwritable", {{"file", file}});
    return {};
}

template <class I>
Result<std::optional<Claimed<I>>> id_from(const std::string& text) {
    if (text.empty()) return std::optional<Claimed<I>>();
    const auto value = id_from_wire(I::tag_type::letter, text);
    if (!value) return Error::missing();
    return std::optional<Claimed<I>>(Claimed<I>{I{*value}});
}

struct Acting {
    std::unique_ptr<Runtime> runtime;
    std::optional<Context> ctx;
    std::optional<Claimed<UnitId>> unit;
    std::optional<Claimed<ProjectId>> project;

    Result<Claimed<ProjectId>> named_project() const {
        if (project) return *project;
        return Error::invalid("option-missing", {{"option", "--project"}});
    }
};

Result<Acting> act(const Settings& settings, const FileOptions& options, db::Settings::Access access) {
    Acting acting;
    acting.runtime = TRY(Runtime::open({.settings = settings, .access = access}));
    acting.unit = TRY(id_from<UnitId>(options.unit));
    acting.project = TRY(id_from<ProjectId>(options.project));
    std::optional<store::LoginAccount> account;
    TRY(acting.runtime->database().read([&](db::Tx& tx) -> Result<> {
        account = TRY(store::account_by_login(tx, options.account));
        return {};
    }));
    if (!account) return Error::invalid("account-unknown", {{"login", options.account}});
    if (!acting.unit) acting.unit = Claimed<UnitId>{account->unit};
    acting.ctx.emplace(acting.runtime->as(account->account, account->unit));
    return acting;
}

Result<> import_quota_sheet(Acting& acting, const FileOptions& options, std::string_view bytes) {
    const auto project = TRY(acting.named_project());
    const auto sheet = TRY(quota::stage_sheet(*acting.ctx, project, acting.unit, options.file, "", bytes));
    for (const auto& line : sheet.lines)
        if (!line.problem.empty())
            std::printf("line %lld %s: %s\n", static_cast<long long>(line.line), line.name.c_str(),
                        line.problem.c_str());
    if (sheet.bad > 0) return Error::conflict("sheet-has-problems", {{"lines", std::to_string(sheet.bad)}});
    TRY(quota::publish_sheet(*acting.ctx, Claimed<QuotaSheetId>{sheet.id}));
    std::printf("%lld places in %zu lines\n", static_cast<long long>(sheet.total), sheet.lines.size());
    return {};
}

Result<> import_roster(Acting& acting, const FileOptions& options, std::string_view bytes) {
    const auto staged = TRY(people::stage_roster(*acting.ctx, *acting.unit, options.file, bytes));
    const auto applied = TRY(jobs::apply(*acting.ctx, Claimed<ImportId>{staged.id}));
    std::printf("%lld rows: %lld applied, %lld bad\n", static_cast<long long>(applied.total),
                static_cast<long long>(applied.applied), static_cast<long long>(applied.bad));
    for (const auto& problem : applied.problems)
        std::printf("  %lld × %s\n", static_cast<long long>(problem.rows), problem.code.c_str());
    return {};
}

}  // namespace

Result<> import_file(const Settings& settings, const FileOptions& options) {
    const auto bytes = TRY(read_whole(options.file));
    auto acting = TRY(act(settings, options, db::Settings::Access::Own));
    if (options.what == "quota-sheet") return import_quota_sheet(acting, options, bytes);
    if (options.what == "roster") return import_roster(acting, options, bytes);
    return Error::invalid_field("what", "expects-choice");
}

Result<> export_file(const Settings& settings, const FileOptions& options) {
    const bool csv = options.file.ends_with(".csv");
    if (csv && options.what == "board") return Error::invalid("board-is-xlsx", {{"file", options.file}});
    auto acting = TRY(act(settings, options, db::Settings::Access::ReadOnly));
    const auto project = TRY(acting.named_project());
    if (options.what == "quota-sheet") {
        const auto bytes = TRY(quota::export_sheet(*acting.ctx, project, acting.unit,
                                                   csv ? quota::SheetFormat::Csv : quota::SheetFormat::Xlsx));
        return write_whole(options.file, bytes);
    }
    if (options.what == "board") {
        const auto bytes = TRY(report::board_xlsx(*acting.ctx, project, acting.unit));
        return write_whole(options.file, bytes);
    }
    return Error::invalid_field("what", "expects-choice");
}

}  // namespace xingtan::app
