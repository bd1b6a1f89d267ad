#include "domain/certificate/print_work.h"

#include <unordered_set>

#include "base/json.h"
#include "base/log.h"
#include "domain/certificate/print_paper.h"
#include "domain/certificate/search.h"
#include "platform/crypto/base64.h"
#include "platform/notify/notify.h"

namespace xingtan::certificate {
namespace {

constexpr std::size_t kPieceBytes = 768 << 10;  // a MiB in base64
constexpr std::int64_t kPiecesAtOnce = 8;
constexpr std::size_t kLeftOutMost = 100;  // shown; more than these are only counted

// What the next file is made of.
struct Next {
    store::PrintRunRow run;
    std::vector<store::ListRow> rows;
    std::string place;  // behind them; empty after the last
    std::int64_t position = 0;
};

Result<std::optional<Next>> read_next(Context& ctx, PrintRunId id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::optional<Next>> {
        auto run = TRY(store::own_run(tx, id, ctx.actor.account));
        if (!run || run->state != PrintState::Working) return std::optional<Next>();
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto choice = TRY(from_json<PrintChoice>(run->filter));
        const auto filter = filter_of(choice);
        const auto by = searched(filter).by;
        const auto query =
            TRY(query_of(tx, ctx, scope, filter, {static_cast<int>(kSheetsInFile), run->place}));
        Next next;
        next.rows = TRY(rows_by(tx, scope, by, query));
        if (std::ssize(next.rows) > kSheetsInFile) {
            next.rows.pop_back();
            next.place = cursor_after(by, next.rows.back());
        }
        const auto files = TRY(store::files(tx, id));
        next.position = files.empty() ? 1 : files.back().position + 1;
        next.run = std::move(*run);
        return std::optional<Next>(std::move(next));
    });
}

// The sheets of one file, and who is not on them.
struct Drawn {
    std::string bytes;
    std::vector<CertificateId> certificates;
    std::vector<PrintLeftOut> left_out;
};

std::string about_of(const Error& why) {
    for (const auto& [name, value] : why.params)
        if (name == "characters") return value;
    return {};
}

Result<Drawn> draw(const auth::Deployment& at, const std::vector<store::ListRow>& rows) {
    std::vector<paper::CertificatePaper> papers;
    for (const auto& row : rows) {
        const auto certificate = TRY(store::read(row));
        papers.push_back(paper_for(at, certificate));
    }
    auto sheets = TRY(paper::certificate_sheets(papers));
    Drawn drawn;
    std::unordered_set<std::size_t> missing;
    for (const auto& [index, why] : sheets.left_out) {
        missing.insert(index);
        drawn.left_out.push_back({rows[index].id, rows[index].holder, std::string(why.code), about_of(why)});
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!missing.contains(i)) drawn.certificates.push_back(rows[i].id);
    drawn.bytes = std::move(sheets.bytes);
    return drawn;
}

// Pieces first, each in a transaction of its own; the file stands once its row does.
Result<> store_pieces(db::Database& database, const Next& next, const std::string& bytes) {
    TRY(database.write([&](db::Tx& tx) { return store::clear_file(tx, next.run.id, next.position); }));
    for (std::size_t at = 0; at < bytes.size(); at += kPieceBytes) {
        const auto text = crypto::to_base64(std::string_view(bytes).substr(at, kPieceBytes));
        TRY(database.write([&](db::Tx& tx) {
            return store::insert_piece(tx, next.run.id, next.position, static_cast<std::int64_t>(at), text);
        }));
    }
    return {};
}

Result<std::string> left_out_with(const store::PrintRunRow& run, const std::vector<PrintLeftOut>& more) {
    auto all = TRY(from_json<std::vector<PrintLeftOut>>(run.left_out));
    for (const auto& one : more)
        if (all.size() < kLeftOutMost) all.push_back(one);
    return to_json(all);
}

struct ReadyNews {
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(ReadyNews, (), (people))

Result<> tell_ready(db::Tx& tx, Context& ctx, std::int64_t people) {
    const notify::ToAccount letter{
        ctx.actor.account, {"certificates-printed", to_json(ReadyNews{people}), "/desk/certificates/prints"}};
    return notify::tell_accounts(tx, ctx, std::span(&letter, 1));
}

Result<bool> land(Context& ctx, const Next& next, const Drawn& drawn) {
    const auto left_out = TRY(left_out_with(next.run, drawn.left_out));
    const auto done = next.run.done + std::ssize(next.rows);
    const bool last = next.place.empty();
    bool ours = false;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        ours = TRY(store::advance(
            tx, next.run.id,
            {next.run.place, next.place, done, left_out, last ? PrintState::Ready : PrintState::Working}));
        if (!ours) return {};
        if (!drawn.certificates.empty()) {
            store::PrintFileRow file;
            file.position = next.position, file.people = std::ssize(drawn.certificates);
            file.size = std::ssize(drawn.bytes), file.certificates = to_json(drawn.certificates);
            file.from_unit = next.rows.front().unit_name, file.to_unit = next.rows.back().unit_name;
            TRY(store::insert_file(tx, next.run.id, file));
        }
        return last ? tell_ready(tx, ctx, done) : Result<>();
    }));
    return ours && !last;
}

// False after the last file.
Result<bool> make_file(Context& ctx, PrintRunId id) {
    const auto next = TRY(read_next(ctx, id));
    if (!next) return false;
    const auto drawn = TRY(draw(ctx.deployment, next->rows));
    if (!drawn.bytes.empty()) TRY(store_pieces(ctx.db.database(), *next, drawn.bytes));
    return land(ctx, *next, drawn);
}

Result<> make_files(Context& ctx, PrintRunId id, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto more = TRY(make_file(ctx, id));
        if (!more) return {};
    }
    return {};
}

}  // namespace

Filter filter_of(const PrintChoice& choice) {
    Filter filter;
    if (choice.project != 0) filter.project = Claimed<ProjectId>{ProjectId{choice.project}};
    filter.unit = Claimed<UnitId>{UnitId{choice.unit}};
    filter.search = choice.search;
    filter.state = State::Valid;
    filter.from = choice.from, filter.until = choice.until;
    return filter;
}

void PrintWork::operator()(const std::stop_token& stop) const {
    Context ctx{actor, now,       at, request, auth::Work(database, actor.account, at, std::nullopt),
                ids,   deployment};
    const auto done = make_files(ctx, run, stop);
    if (done.ok()) return;
    log::error("print stopped",
               {{"run", to_wire(run)}, {"code", done.error().code}, {"detail", done.error().detail}});
    const auto stopped = database.write([&](db::Tx& tx) -> Result<> {
        TRY(store::set_state(tx, run, PrintState::Working, PrintState::Stopped));
        return {};
    });
    if (!stopped.ok()) log::error("print left working", {{"run", to_wire(run)}});
}

Result<> drop_run(db::Database& database, PrintRunId id) {
    for (std::int64_t gone = 1; gone > 0;)
        TRY(database.write([&](db::Tx& tx) -> Result<> {
            gone = TRY(store::delete_pieces(tx, id, kPiecesAtOnce));
            return {};
        }));
    return database.write([&](db::Tx& tx) { return store::delete_run(tx, id); });
}

}  // namespace xingtan::certificate
