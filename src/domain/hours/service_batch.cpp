// A batch of results from another authority's platform.
#include "base/limits.h"
#include "domain/hours/outcome_log.h"
#include "domain/hours/resolve.h"
#include "domain/hours/rules.h"
#include "domain/hours/service.h"
#include "domain/hours/store.h"

namespace xingtan::hours {
namespace {

using store::BatchRow;

// Every piece is taken once, by this request or by the same batch sent at the same time.
constexpr int kTurnsMost = 4 * limits::kBatchEntries / limits::kBatchClosureEntries;

// What the audit says of a batch: what was brought. What became of each entry stands on the batch's row, and
// the ledger rows name the batch.
struct BatchNote {
    ProjectId project;
    PartId part;
    std::string external_id;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(BatchNote, (), (project, part, external_id, hash))

// Keyed, because a body holds document numbers and a plain hash of few of them could be guessed.
std::string body_hash(Context& ctx, const BatchBody& body) {
    return ctx.deployment.keys.blind_index("hour-batch:" + to_json(body));
}

Result<> same_body(const BatchRow& row, std::string_view hash) {
    if (row.body_hash != hash) return Error::invalid("batch-id-reused");
    return {};
}

Result<BatchReply> reply_of(const BatchBody& body, const BatchRow& row) {
    const auto log = TRY(OutcomeLog::read(row.outcomes));
    return BatchReply{row.id, body.external_id, row.accepted, row.refused, row.passed, log.entries()};
}

// One request's work on a batch, piece by piece.
class Entering {
  public:
    Entering(Context& ctx, const BatchBody& body, const Plan& plan, std::string_view hash, HourBatchId id)
        : ctx_(ctx), body_(body), plan_(plan), hash_(hash), id_(id) {}

    // Takes the piece that begins at `from` and enters it. The row as it is afterwards, whoever did it.
    Result<BatchRow> enter(db::Tx& tx, const Piece& piece) const {
        const auto scope = TRY(ctx_.actor.scope<Can::PostHours>(tx));
        const bool mine = TRY(take(tx, piece));
        auto row = TRY(store::find_batch(tx, ctx_.actor.account, body_.external_id));
        if (!row) return Error::broken("a batch that was opened is gone");
        TRY(same_body(*row, hash_));
        if (!mine) return std::move(*row);
        const Origin origin{plan_.project, plan_.part.name, row->id, {}};
        auto posted = TRY(post(tx, ctx_, scope, piece.postings, origin));
        if (piece.from == 0) TRY(audit_batch(tx, row->id));
        TRY(keep_outcomes(tx, *row, piece, posted));
        return std::move(*row);
    }

  private:
    Context& ctx_;
    const BatchBody& body_;
    const Plan& plan_;
    std::string_view hash_;
    HourBatchId id_;

    Result<bool> take(db::Tx& tx, const Piece& piece) const {
        if (piece.from > 0) return advance(tx, piece);
        return store::open_batch(tx, {id_, ctx_.actor.account, body_.external_id, ctx_.actor.unit,
                                      plan_.project, plan_.part.id, hash_, plan_.entries, piece.to, ctx_.at});
    }

    Result<bool> advance(db::Tx& tx, const Piece& piece) const {
        const auto row = TRY(store::find_batch(tx, ctx_.actor.account, body_.external_id));
        if (!row) return Error::broken("a batch that was begun is gone");
        return store::advance_batch(tx, row->id, piece.from, piece.to);
    }

    static std::vector<EntryOutcome> in_order(const Piece& piece, Posted& posted) {
        std::vector<EntryOutcome> list(static_cast<std::size_t>(piece.to - piece.from));
        const auto place = [&](EntryOutcome& outcome) {
            list[static_cast<std::size_t>(outcome.index - piece.from)] = std::move(outcome);
        };
        for (auto& outcome : posted.outcomes) place(outcome);
        for (auto outcome : piece.refused) place(outcome);
        return list;
    }

    // One row a batch, with the piece that opens it: no entry is in the ledger before its batch is in the
    // audit.
    Result<> audit_batch(db::Tx& tx, HourBatchId id) const {
        const BatchNote detail{plan_.project, plan_.part.id, body_.external_id, std::string(hash_)};
        return audit::record(tx, ctx_.who(),
                             {.action = "hours.batch-entered",
                              .object = to_wire(id),
                              .unit = ctx_.actor.unit,
                              .detail = to_json(detail),
                              .count = plan_.entries});
    }

    Result<> keep_outcomes(db::Tx& tx, BatchRow& row, const Piece& piece, Posted& posted) const {
        const auto refused = posted.refused + std::ssize(piece.refused);
        auto log = TRY(OutcomeLog::read(row.outcomes));
        for (const auto& outcome : in_order(piece, posted)) TRY(log.add(outcome));
        row.accepted += posted.accepted;
        row.refused += refused;
        row.passed += posted.passed;
        row.outcomes = log.text();
        return store::note_outcomes(tx, row);
    }
};

// A batch has its own number, which outlives a retry key and spans several commits, so the key of the request
// is not used.
Result<BatchRow> enter_piece(Context& ctx, const Entering& entering, const Piece& piece) {
    std::optional<BatchRow> row;
    auto outcome = ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        row = TRY(entering.enter(tx, piece));
        return {};
    });
    if (!outcome.ok()) return std::move(outcome).error();
    return std::move(*row);
}

Result<BatchReply> enter_all(Context& ctx, const BatchBody& body, std::string_view hash, std::int64_t done) {
    const auto plan = TRY(resolve(ctx, body));
    const auto id = TRY(ctx.next_id<HourBatchId>());
    const Entering entering(ctx, body, plan, hash, id);
    for (int turn = 0; turn < kTurnsMost; ++turn) {
        const auto row = TRY(enter_piece(ctx, entering, plan.piece(body, done)));
        if (row.done == row.entries) return reply_of(body, row);
        done = row.done;
    }
    return Error::unavailable("batch-contended");
}

}  // namespace

Result<BatchReply> post_batch(Context& ctx, const BatchBody& body) {
    TRY(well_formed(body));
    const auto hash = body_hash(ctx, body);
    const auto known = TRY(ctx.db.read([&](db::Tx& tx) -> Result<std::optional<BatchRow>> {
        TRY(ctx.actor.scope<Can::PostHours>(tx));
        return store::find_batch(tx, ctx.actor.account, body.external_id);
    }));
    if (known) TRY(same_body(*known, hash));
    if (known && known->done == known->entries) return reply_of(body, *known);
    return enter_all(ctx, body, hash, known ? known->done : 0);
}

}  // namespace xingtan::hours
