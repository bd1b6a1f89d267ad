// Claims at the desk: the queue, one with what it might repeat, the unit's opinion, the decision, and taking
// an accepted one back. The catalogue of recognised training outside.
#include <algorithm>

#include "base/cursor.h"
#include "base/limits.h"
#include "domain/hours/claim_show.h"
#include "domain/hours/rules.h"
#include "domain/hours/service_record.h"
#include "domain/org/service.h"
#include "platform/notify/notify.h"

namespace xingtan::hours {
namespace {

constexpr std::size_t kEvidenceBytes = 600;

Result<> claim_fits(const Context& ctx, const store::ClaimRow& row) {
    TRY(version_fits(ctx, row.version));
    if (!ctx.actor.person.empty() && ctx.actor.person == row.person) return Error::conflict("claim-is-own");
    return {};
}

template <Can C>
Result<store::ClaimRow> claim_to_change(db::Tx& tx, Context& ctx, HourClaimId id) {
    const auto scope = TRY(ctx.actor.scope<C>(tx));
    auto row = TRY(store::claim(tx, scope, id));
    if (!row) return Error::missing();
    TRY(claim_fits(ctx, *row));
    return std::move(*row);
}

template <Can C>
Result<HourClaim> claim_now(db::Tx& tx, Context& ctx, HourClaimId id) {
    const auto scope = TRY(ctx.actor.scope<C>(tx));
    auto row = TRY(store::claim(tx, scope, id));
    if (!row) return Error::missing();
    return claim_shown(tx, std::move(*row));
}

std::string evidence_of(const HourClaim& claim) {
    std::string text;
    for (const auto& proof : claim.proofs) text += (text.empty() ? "" : "、") + proof.filename;
    return text.size() <= kEvidenceBytes ? text : std::to_string(claim.proofs.size());
}

// What was accepted, in the ledger.
Result<> enter(db::Tx& tx, Context& ctx, const HourClaim& claim, const Decided& decision) {
    std::vector<store::OutsideRow> entries;
    for (std::size_t i = 0; i < claim.lines.size(); ++i) {
        const auto tenths = decision.tenths[i];
        TRY(store::accept_line(tx, claim.id, claim.lines[i].hour_type, tenths));
        if (tenths == 0) continue;
        const auto id = TRY(ctx.next_id<HourEntryId>());
        entries.push_back({id, claim.person, claim.id, claim.title, claim.provider, claim.lines[i].hour_type,
                           tenths, claim.ends_on, evidence_of(claim), std::nullopt, ""});
    }
    return store::insert_outside(tx, entries, ctx.actor.account, ctx.at);
}

Result<> take_back(db::Tx& tx, Context& ctx, HourClaimId id, const std::string& reason) {
    auto entries = TRY(store::standing_of_claim(tx, id));
    for (auto& entry : entries) {
        entry.reverses = entry.id;
        entry.id = TRY(ctx.next_id<HourEntryId>());
        entry.tenths = -entry.tenths;
        entry.reason = reason;
    }
    return store::insert_outside(tx, entries, ctx.actor.account, ctx.at);
}

struct ClaimNews {
    std::string title;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClaimNews, (), (title, reason))

std::string_view news_of(ClaimState state) {
    switch (state) {
        case ClaimState::Accepted: return "own-claim-accepted";
        case ClaimState::InPart: return "own-claim-in-part";
        case ClaimState::Reversed: return "own-claim-reversed";
        default: return "own-claim-refused";
    }
}

Result<> settled(db::Tx& tx, Context& ctx, const store::ClaimRow& row, ClaimState state,
                 const std::string& reason) {
    const bool mine = TRY(store::settle_claim(tx, row, state, reason, ctx.actor.account, ctx.now));
    if (!mine) return Error::stale({{"yours", std::to_string(row.version)}});
    TRY(audit::record(tx, ctx.who(),
                      {.action = state == ClaimState::Reversed ? "hour-claim.reversed" : "hour-claim.decided",
                       .object = to_wire(row.id),
                       .unit = row.unit}));
    const notify::ToPerson letter{
        row.person, {news_of(state), to_json(ClaimNews{row.title, reason}), "/my/hours/claims"}};
    return notify::tell_people(tx, ctx, std::span(&letter, 1));
}

std::vector<ClaimHint> hints_among(const store::ClaimRow& claim, std::span<const store::Other> others) {
    std::vector<ClaimHint> hints;
    const auto add = [&](HintKind kind, const store::Other& o) {
        hints.push_back(
            {kind, o.source, o.claim, o.enrolment, o.title, o.provider, o.starts_on, o.ends_on, ""});
    };
    for (const auto& other : others) {
        if (alike(claim.title, other.title))
            add(HintKind::LikeTitle, other);
        else if (days_meet(claim.starts_on, claim.ends_on, other.starts_on, other.ends_on))
            add(HintKind::SameDays, other);
    }
    std::ranges::stable_sort(hints, std::greater(), &ClaimHint::kind);
    if (hints.size() > 20) hints.resize(20);
    return hints;
}

Result<std::vector<ClaimHint>> hints_of(db::Tx& tx, const AnyScope& scope, const store::ClaimRow& claim) {
    const auto others = TRY(store::others(tx, claim.person, claim.id));
    const auto files = TRY(store::same_files(tx, scope, claim.id));
    std::vector<ClaimHint> hints;
    for (const auto& f : files)
        hints.push_back({HintKind::SameProof, HintSource::Claim, f.claim, std::nullopt, f.title, f.provider,
                         f.starts_on, f.ends_on, f.person_name});
    auto more = hints_among(claim, others);
    std::ranges::move(more, std::back_inserter(hints));
    return hints;
}

Result<HourClaim> for_office(db::Tx& tx, Context& ctx, HourClaimId id) {
    const auto scope = ctx.actor.scope<Can::ViewEnrolments>(tx);
    if (!scope.ok()) return Error::missing();
    auto row = TRY(store::claim(tx, *scope, id));
    if (!row) return Error::missing();
    std::vector<ClaimHint> hints;
    if (row->state == ClaimState::Submitted) hints = TRY(hints_of(tx, *scope, *row));
    auto claim = TRY(claim_shown(tx, std::move(*row)));
    claim.hints = std::move(hints);
    return claim;
}

Result<store::ClaimQuery> query_of(db::Tx& tx, const AnyScope& scope, std::optional<Claimed<UnitId>> unit,
                                   ClaimState state, const PageRequest& page) {
    store::ClaimQuery query{"", "", state, 0, page.size + 1};
    if (unit) {
        const auto found = TRY(org::find(tx, scope, *unit));
        query.lo = found.path, query.hi = found.path_end;
    } else {
        const auto reach = TRY(org::reach(tx, scope));
        query.lo = reach.lo, query.hi = reach.hi;
    }
    if (page.after.empty()) return query;
    const auto values = TRY(read_cursor(page.after, 1));
    query.after_id = id_from_wire(HourClaimTag::letter, values[0]).value_or(0);
    return query;
}

Result<> sound(const OutsideTrainingBody& body, std::span<const HourType> types) {
    if (body.name.empty()) return Error::invalid_field("name", "field-empty");
    if (body.name.size() > limits::kNameBytes * 2) return Error::invalid_field("name", "text-too-long");
    if (body.provider.empty()) return Error::invalid_field("provider", "field-empty");
    if (body.provider.size() > limits::kNameBytes) return Error::invalid_field("provider", "text-too-long");
    if (body.document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    if (body.until_on < body.from_on) return Error::invalid_field("until_on", "ends-before-it-begins");
    if (body.most_tenths < 1 || body.most_tenths > kEntryTenthsMost)
        return Error::invalid_field("most_tenths", "hours-out-of-range");
    if (std::ranges::find(types, body.hour_type, &HourType::code) == types.end())
        return Error::invalid_field("hour_type", "hour-type-unknown");
    return {};
}

}  // namespace

Result<Page<HourClaim>> claims_of_unit(Context& ctx, std::optional<Claimed<UnitId>> unit, ClaimState state,
                                       const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<HourClaim>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto query = TRY(query_of(tx, scope, unit, state, page));
        auto rows = TRY(store::claims(tx, scope, query));
        const auto counted = TRY(store::count_claims(tx, scope, query));
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

Result<HourClaim> show_claim(Context& ctx, Claimed<HourClaimId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<HourClaim> {
        if (!ctx.actor.person.empty()) {
            const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
            auto row = TRY(store::own_claim(tx, own, id.unproven));
            if (row) return claim_shown(tx, std::move(*row));
        }
        return for_office(tx, ctx, id.unproven);
    });
}

Result<HourClaim> opine_on_claim(Context& ctx, Claimed<HourClaimId> id, const OpinionBody& body) {
    if (body.text.size() > limits::kTextBytes) return Error::invalid_field("text", "text-too-long");
    if (!body.supports && body.text.empty()) return Error::invalid_field("text", "reason-needed");
    return ctx.db.write([&](db::Tx& tx) -> Result<HourClaim> {
        const auto row = TRY(claim_to_change<Can::Nominate>(tx, ctx, id.unproven));
        if (row.state != ClaimState::Submitted) return Error::conflict("claim-decided-already");
        const bool mine = TRY(store::opine(tx, row, body, ctx.actor.account));
        if (!mine) return Error::stale({{"yours", std::to_string(row.version)}});
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "hour-claim.opinion-given", .object = to_wire(row.id), .unit = row.unit}));
        return claim_now<Can::Nominate>(tx, ctx, row.id);
    });
}

Result<HourClaim> decide_claim(Context& ctx, Claimed<HourClaimId> id, const DecisionBody& body) {
    return ctx.db.write([&](db::Tx& tx) -> Result<HourClaim> {
        const auto row = TRY(claim_to_change<Can::EnterResults>(tx, ctx, id.unproven));
        if (row.state != ClaimState::Submitted) return Error::conflict("claim-decided-already");
        const auto claim = TRY(claim_shown(tx, row));
        const auto decision = TRY(decided(claim.lines, body));
        TRY(settled(tx, ctx, row, decision.state, body.reason));
        if (decision.state != ClaimState::Refused) TRY(enter(tx, ctx, claim, decision));
        return claim_now<Can::EnterResults>(tx, ctx, row.id);
    });
}

Result<HourClaim> reverse_claim(Context& ctx, Claimed<HourClaimId> id, const ClaimReasonBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return ctx.db.write([&](db::Tx& tx) -> Result<HourClaim> {
        const auto row = TRY(claim_to_change<Can::EnterResults>(tx, ctx, id.unproven));
        if (row.state != ClaimState::Accepted && row.state != ClaimState::InPart)
            return Error::conflict("claim-not-accepted");
        TRY(settled(tx, ctx, row, ClaimState::Reversed, body.reason));
        TRY(take_back(tx, ctx, row.id, body.reason));
        return claim_now<Can::EnterResults>(tx, ctx, row.id);
    });
}

Result<std::vector<OutsideTraining>> outside_trainings(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<OutsideTraining>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        return store::trainings_at(tx, unit.id);
    });
}

Result<OutsideTraining> recognise_training(Context& ctx, Claimed<UnitId> id,
                                           const OutsideTrainingBody& body) {
    const auto types = TRY(list_hour_types(ctx));
    TRY(sound(body, types));
    return ctx.db.write([&](db::Tx& tx) -> Result<OutsideTraining> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        const auto unit = TRY(org::find(tx, scope, id));
        OutsideTraining made;
        made.id = TRY(ctx.next_id<OutsideTrainingId>());
        made.unit = unit.id, made.unit_name = unit.name, made.name = body.name;
        made.provider = body.provider, made.hour_type = body.hour_type, made.most_tenths = body.most_tenths;
        made.from_on = body.from_on, made.until_on = body.until_on, made.document = body.document;
        TRY(store::insert_training(tx, made, ctx.actor.account, ctx.at));
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "outside-training.recognised", .object = to_wire(made.id), .unit = unit.id}));
        return made;
    });
}

Result<OutsideTraining> close_outside_training(Context& ctx, Claimed<OutsideTrainingId> id) {
    return ctx.db.write([&](db::Tx& tx) -> Result<OutsideTraining> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageProjects>(tx));
        auto found = TRY(store::training(tx, scope, id.unproven));
        if (!found) return Error::missing();
        TRY(version_fits(ctx, found->version));
        if (found->closed) return std::move(*found);
        const bool mine = TRY(store::close_training(tx, found->id, found->version));
        if (!mine) return Error::stale({{"yours", std::to_string(found->version)}});
        found->closed = true;
        ++found->version;
        TRY(audit::record(
            tx, ctx.who(),
            {.action = "outside-training.closed", .object = to_wire(found->id), .unit = found->unit}));
        return std::move(*found);
    });
}

}  // namespace xingtan::hours
