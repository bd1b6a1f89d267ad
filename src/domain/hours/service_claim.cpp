// A teacher's own claims: making one, looking at them, taking one back while it waits.
#include <algorithm>

#include "base/cursor.h"
#include "base/limits.h"
#include "domain/hours/claim_show.h"
#include "domain/hours/service_record.h"
#include "domain/org/service.h"
#include "platform/crypto/keyring.h"
#include "platform/notify/notify.h"

namespace xingtan::hours {
namespace {

std::string proof_context(ClaimProofId id) { return "claim_proof.sealed:" + to_wire(id); }

// Read, looked at and sealed before the writer is asked.
Result<std::vector<store::NewProof>> proofs_of(Context& ctx, const ClaimBody& body) {
    std::vector<store::NewProof> proofs;
    for (const auto& upload : body.proofs) {
        auto file = TRY(jobs::take_upload(ctx, upload));
        if (file.bytes.size() > kProofBytes)
            return Error::too_large("claim-proof-too-large", {{"most", std::to_string(kProofBytes >> 20)}});
        const auto media = media_of(file.bytes);
        if (media.empty()) return Error::invalid_field("proofs", "claim-proof-unreadable");
        store::NewProof proof;
        proof.id = TRY(ctx.next_id<ClaimProofId>());
        proof.filename = std::move(file.filename);
        proof.media = media;
        proof.size = std::ssize(file.bytes);
        const auto& keys = ctx.deployment.keys;
        proof.content_index = keys.blind_index("claim-proof:" + crypto::sha256_hex(file.bytes));
        proof.sealed = keys.seal(file.bytes, proof_context(proof.id));
        proofs.push_back(std::move(proof));
    }
    return proofs;
}

Result<> within_recognised(db::Tx& tx, UnitId unit, const ClaimBody& body) {
    if (!body.training) return {};
    const auto open = TRY(store::trainings_at(tx, unit));
    const auto found = std::ranges::find(open, body.training->unproven, &OutsideTraining::id);
    if (found == open.end()) return Error::missing();
    return fits(*found, body);
}

struct ClaimNews {
    std::string unit;
};
BOOST_DESCRIBE_STRUCT(ClaimNews, (), (unit))

// Whoever decides nearest to her, once while unread.
Result<> tell_deciders(db::Tx& tx, Context& ctx, const Subject& who) {
    std::vector<UnitId> chain;
    for (std::optional<UnitId> next = who.unit; next;) {
        const auto facts = TRY(org::facts(tx, *next));
        chain.push_back(facts.id);
        next = facts.parent;
    }
    return notify::tell_nearest(
        tx, ctx, chain, Can::EnterResults,
        {"claims-waiting", to_json(ClaimNews{who.unit_name}), "/desk/hours/claims", "claims-waiting"});
}

Result<> audit_claim(db::Tx& tx, Context& ctx, std::string_view action, HourClaimId id, UnitId unit) {
    return audit::record(tx, ctx.who(), {.action = action, .object = to_wire(id), .unit = unit});
}

}  // namespace

Result<std::vector<HourClaim>> claims_shown(db::Tx& tx, std::vector<store::ClaimRow> rows) {
    std::vector<HourClaimId> ids;
    for (const auto& row : rows) ids.push_back(row.id);
    const auto lines = TRY(store::claim_lines(tx, ids));
    const auto proofs = TRY(store::claim_proofs(tx, ids));
    std::vector<HourClaim> list;
    for (auto& r : rows) {
        HourClaim claim{r.id,       r.person, r.name,      r.unit_name, r.training, r.title,
                        r.provider, r.place,  r.starts_on, r.ends_on,   r.remark,   r.state};
        for (const auto& line : lines)
            if (line.claim == r.id) claim.lines.push_back(line);
        for (const auto& proof : proofs)
            if (proof.claim == r.id) claim.proofs.push_back(proof);
        claim.opinion = r.opinion, claim.opinion_text = r.opinion_text, claim.opinion_by = r.opinion_by;
        claim.decided_by = r.decided_by, claim.decided_at = r.decided_at, claim.reason = r.reason;
        claim.made_at = r.made_at, claim.version = r.version;
        list.push_back(std::move(claim));
    }
    return list;
}

Result<HourClaim> claim_shown(db::Tx& tx, store::ClaimRow row) {
    auto list = TRY(claims_shown(tx, {std::move(row)}));
    return std::move(list.front());
}

Result<> version_fits(const Context& ctx, std::int64_t version) {
    if (ctx.if_match && *ctx.if_match != version)
        return Error::stale({{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(version)}});
    return {};
}

Result<HourClaim> make_claim(Context& ctx, const ClaimBody& body) {
    const auto types = TRY(list_hour_types(ctx));
    TRY(well_formed(body, types, day_of(ctx.now)));
    const auto proofs = TRY(proofs_of(ctx, body));
    return ctx.db.write([&](db::Tx& tx) -> Result<HourClaim> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        const auto who = TRY(own_subject(tx, ctx));
        TRY(within_recognised(tx, who.unit, body));
        const auto waiting = TRY(store::count_waiting(tx, who.id));
        if (waiting >= kClaimsWaiting)
            return Error::conflict("claims-too-many", {{"most", std::to_string(kClaimsWaiting)}});
        const auto id = TRY(ctx.next_id<HourClaimId>());
        TRY(store::insert_claim(tx, id, who.id, body, ctx.now));
        for (const auto& line : body.lines) TRY(store::insert_line(tx, id, line));
        for (const auto& proof : proofs) TRY(store::insert_proof(tx, id, proof));
        TRY(audit_claim(tx, ctx, "hour-claim.made", id, who.unit));
        TRY(tell_deciders(tx, ctx, who));
        auto row = TRY(store::own_claim(tx, own, id));
        if (!row) return Error::broken("a claim that was made is gone");
        return claim_shown(tx, std::move(*row));
    });
}

Result<Page<HourClaim>> my_claims(Context& ctx, const PageRequest& page) {
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    if (!page.after.empty()) {
        const auto values = TRY(read_cursor(page.after, 1));
        before = id_from_wire(HourClaimTag::letter, values[0]).value_or(0);
    }
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<HourClaim>> {
        const auto who = TRY(own_subject(tx, ctx));
        auto rows = TRY(store::claims_of(tx, who.id, before, page.size + 1));
        const auto counted = TRY(store::count_claims_of(tx, who.id));
        Page<HourClaim> out;
        out.set_total(counted);
        if (std::ssize(rows) > page.size) {
            rows.pop_back();
            out.next = make_cursor({to_wire(rows.back().id)});
        }
        out.rows = TRY(claims_shown(tx, std::move(rows)));
        return out;
    });
}

Result<HourClaim> withdraw_claim(Context& ctx, Claimed<HourClaimId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<HourClaim> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        auto row = TRY(store::own_claim(tx, own, id.unproven));
        if (!row) return Error::missing();
        if (row->state != ClaimState::Submitted) return Error::conflict("claim-decided-already");
        const bool mine =
            TRY(store::settle_claim(tx, *row, ClaimState::Withdrawn, "", ctx.actor.account, ctx.now));
        if (!mine) return Error::conflict("claim-decided-already");
        TRY(audit_claim(tx, ctx, "hour-claim.withdrawn", row->id, row->unit));
        auto now = TRY(store::own_claim(tx, own, id.unproven));
        return claim_shown(tx, std::move(*now));
    });
}

Result<ProofFile> claim_proof(Context& ctx, Claimed<HourClaimId> id, Claimed<ClaimProofId> proof) {
    const auto claim = TRY(show_claim(ctx, id));
    auto found = TRY(ctx.db.read([&](db::Tx& tx) { return store::proof(tx, claim.id, proof.unproven); }));
    if (!found) return Error::missing();
    auto bytes = TRY(ctx.deployment.keys.unseal(found->sealed, proof_context(proof.unproven)));
    return ProofFile{std::move(found->filename), std::move(found->media), std::move(bytes)};
}

Result<std::vector<OutsideTraining>> my_outside_trainings(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<OutsideTraining>> {
        const auto who = TRY(own_subject(tx, ctx));
        auto list = TRY(store::trainings_at(tx, who.unit));
        std::erase_if(list, [](const auto& one) { return one.closed; });
        return list;
    });
}

}  // namespace xingtan::hours
