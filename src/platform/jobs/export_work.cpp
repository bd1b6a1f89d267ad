#include "platform/jobs/export_work.h"

#include <array>
#include <atomic>
#include <fstream>

#include "base/json.h"
#include "base/log.h"
#include "platform/crypto/primitives.h"
#include "platform/jobs/export_store.h"
#include "platform/jobs/sealed_piece.h"
#include "platform/sheet/written.h"

namespace xingtan::jobs {
namespace {

constexpr std::size_t kPieceBytes = 512 << 10;
constexpr std::int64_t kPiecesAtOnce = 8;
constexpr std::int64_t kResumeMost = 256;

std::array<ExportRules, 1> all_rules;
std::vector<Runner*> the_runners;

const Error kStopped{Kind::Unavailable, "export-stopped", {}, {}, {}};
Error gone() { return Error::missing(); }

// One go at an export: what an earlier one left is overwritten, and a later one ends this.
class Attempt {
  public:
    Attempt(const ExportWork& work, store::ExportFacts facts, std::int64_t number)
        : work_(work), facts_(std::move(facts)), number_(number) {}

    Result<> run(const std::stop_token& stop) {
        const auto* rules = export_rules(facts_.kind);
        if (!rules) return Error::broken("nobody writes exports of this kind");
        const auto body = TRY(from_json<ExportBody>(facts_.ask));
        Context ctx{{facts_.made_by, {}, facts_.home, work_.at},
                    work_.now,
                    work_.at,
                    to_wire(facts_.id),
                    auth::Work(work_.database, facts_.made_by, work_.at, std::nullopt),
                    work_.ids,
                    work_.deployment};
        ctx.language = facts_.language;
        const auto file = TRY(sheet::TemporaryFile::make());
        const auto rows = TRY(rules->write(ctx, body, file.path(), [&](std::int64_t rows) -> Result<> {
            if (stop.stop_requested()) return kStopped;
            return still_mine([&](db::Tx& tx) { return store::tell_rows(tx, facts_.id, number_, rows); });
        }));
        return keep(file.path(), rows, stop);
    }

  private:
    template <class Step>
    Result<> still_mine(Step step) {
        return work_.database.write([&](db::Tx& tx) -> Result<> {
            const bool mine = TRY(step(tx));
            return mine ? Result<>() : Result<>(gone());
        });
    }

    Result<> keep(const std::string& path, std::int64_t rows, const std::stop_token& stop) {
        const auto key =
            TRY(FileKey::unwrap(work_.deployment.keys, facts_.key_sealed, export_key_context(facts_.id)));
        TRY(clear());
        std::ifstream file(path, std::ios::binary);
        std::string piece(kPieceBytes, '\0'), hashes;
        std::int64_t size = 0;
        while (file) {
            if (stop.stop_requested()) return kStopped;
            file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
            const auto count = file.gcount();
            if (count <= 0) break;
            const std::string_view bytes(piece.data(), static_cast<std::size_t>(count));
            hashes += crypto::sha256(bytes);
            const store::ExportPiece kept{size, count,
                                          key.seal(export_piece_context(facts_.id, size), bytes)};
            TRY(still_mine([&](db::Tx& tx) -> Result<bool> {
                const bool mine = TRY(store::tell_rows(tx, facts_.id, number_, rows));
                if (mine) TRY(store::insert_export_piece(tx, facts_.id, kept));
                return mine;
            }));
            size += count;
        }
        if (file.bad()) return Error::unavailable("file-not-readable");
        const auto tag = crypto::sha256_hex(hashes);
        return still_mine(
            [&](db::Tx& tx) { return store::finish_export(tx, facts_.id, number_, rows, size, tag); });
    }

    Result<> clear() {
        for (std::int64_t left = 1; left > 0;)
            TRY(still_mine([&](db::Tx& tx) -> Result<bool> {
                left = TRY(store::delete_export_pieces(tx, facts_.id, kPiecesAtOnce));
                return store::is_attempt(tx, facts_.id, number_);
            }));
        return {};
    }

    const ExportWork& work_;
    store::ExportFacts facts_;
    std::int64_t number_;
};

Result<> write_it(const ExportWork& work, const std::stop_token& stop) {
    std::optional<store::ExportFacts> facts;
    std::optional<std::int64_t> attempt;
    TRY(work.database.write([&](db::Tx& tx) -> Result<> {
        attempt = TRY(store::begin_export(tx, work.id));
        facts = TRY(store::export_facts(tx, work.id));
        return {};
    }));
    if (!attempt || !facts) return {};  // dropped before anybody began
    auto done = Attempt(work, *facts, *attempt).run(stop);
    if (done.ok() || done.error().code == kStopped.code) return {};
    return work.database.write([&](db::Tx& tx) -> Result<> {
        TRY(store::fail_export(tx, work.id, *attempt, done.error().code));
        log::info(
            "export-failed",
            {{"export", to_wire(work.id)}, {"code", done.error().code}, {"detail", done.error().detail}});
        return {};
    });
}

}  // namespace

std::string export_key_context(ExportId id) { return "export.key:" + to_wire(id); }
std::string export_piece_context(ExportId id, std::int64_t starts) {
    return "export:" + to_wire(id) + ':' + std::to_string(starts);
}

void set_export_rules(ExportKind kind, ExportRules rules) {
    all_rules.at(static_cast<std::size_t>(kind)) = std::move(rules);
}
const ExportRules* export_rules(ExportKind kind) {
    const auto& rules = all_rules.at(static_cast<std::size_t>(kind));
    return rules.write ? &rules : nullptr;
}

void use_export_runners(std::vector<Runner*> runners) { the_runners = std::move(runners); }

void ExportWork::operator()(const std::stop_token& stop) const {
    const auto done = write_it(*this, stop);
    if (!done.ok())
        log::error("export-stopped",
                   {{"export", to_wire(id)}, {"code", done.error().code}, {"detail", done.error().detail}});
}

bool start_export(const ExportWork& work) {
    if (the_runners.empty()) {
        work(std::stop_token());
        return true;
    }
    static std::atomic<std::size_t> turn = 0;  // one after the other, so that none waits beside an idle one
    return the_runners[turn++ % the_runners.size()]->submit(work.id.value, work);
}

Result<> resume_exports(const Resources& resources) {
    std::vector<ExportId> unfinished;
    TRY(resources.database.read([&](db::Tx& tx) -> Result<> {
        unfinished = TRY(store::unfinished_exports(tx, kResumeMost));
        return {};
    }));
    for (const auto id : unfinished)
        start_export({id, resources.database, resources.ids, resources.deployment,
                      resources.clock.domain_now(), resources.clock.now()});
    return {};
}

}  // namespace xingtan::jobs
