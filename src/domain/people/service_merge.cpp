// Merging two records, in one transaction with everything that goes over: documents and names are written
// anew for the survivor, since numbers are sealed to their person; what later domains keep follows by
// on_merged; rows of ledgers stay as they were written.
#include <algorithm>
#include <array>

#include "domain/people/merge_steps.h"
#include "domain/people/sealing.h"
#include "domain/people/service.h"
#include "domain/people/store.h"
#include "domain/people/store_membership.h"
#include "domain/people/store_transfer.h"
#include "domain/tally/day.h"

namespace xingtan::people {
namespace {

// The other's numbers sealed to the survivor: made outside the transaction, from the version that is merged.
struct Sealed {
    std::vector<store::SealedDocument> documents;  // ids are not theirs yet
    std::string mobile;
};

Result<Sealed> seal_anew(Context& ctx, PersonId survivor, PersonId other, Sealed plain) {
    const auto& keys = ctx.deployment.keys;
    const auto again = [&](std::string_view column, std::string& text) -> Result<> {
        if (text.empty()) return {};
        const auto number = TRY(keys.unseal(text, sealing_context(column, other)));
        text = keys.seal(number, sealing_context(column, survivor));
        return {};
    };
    for (auto& document : plain.documents) TRY(again("person_document.number", document.number_sealed));
    TRY(again("person.mobile", plain.mobile));
    return plain;
}

Result<Sealed> sealed_for(Context& ctx, PersonId survivor, PersonId other) {
    auto read = TRY(ctx.db.read([&](db::Tx& tx) -> Result<Sealed> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto two = TRY(both_found(tx, scope, survivor, other));
        Sealed found;
        found.documents = TRY(store::sealed_documents(tx, two.other.id));
        found.mobile = two.other.mobile_sealed;
        return found;
    }));
    return seal_anew(ctx, survivor, other, std::move(read));
}

Result<> same_versions(const Context& ctx, const Two& two, std::int64_t other_version) {
    const auto stale = [](std::int64_t yours, std::int64_t current) {
        return Error::stale({{"yours", std::to_string(yours)}, {"current", std::to_string(current)}});
    };
    if (ctx.if_match && *ctx.if_match != two.survivor.version)
        return stale(*ctx.if_match, two.survivor.version);
    if (other_version != two.other.version) return stale(other_version, two.other.version);
    return {};
}

// In the order of ids, and unchanged since they were found.
Result<> lock_both(db::Tx& tx, const Two& two) {
    std::array<const store::MergeRow*, 2> order = {&two.survivor, &two.other};
    if (two.other.id < two.survivor.id) std::swap(order[0], order[1]);
    for (const auto* row : order) {
        const auto taken = TRY(store::take_version(tx, row->id, row->version));
        if (!taken) return Error::stale();
    }
    return {};
}

std::vector<HeldDocument> held(const std::vector<store::SealedDocument>& documents) {
    std::vector<HeldDocument> out;
    for (const auto& one : documents) out.push_back({one.kind, one.current});
    return out;
}

Result<> hand_documents(db::Tx& tx, Context& ctx, const Two& two, const Sealed& sealed, std::int64_t merge) {
    const auto hers = TRY(store::sealed_documents(tx, two.survivor.id));
    const auto kinds = held(hers);
    TRY(store::retire_for_merge(tx, two.other.id, merge));
    for (auto document : sealed.documents) {
        document.current = stays_current({document.kind, document.current}, kinds);
        document.id = TRY(ctx.ids.next());
        TRY(store::insert_merged_document(tx, two.survivor.id, document, merge));
    }
    return {};
}

Result<> hand_names(db::Tx& tx, Context& ctx, const Two& two, const std::string& reason, std::int64_t merge) {
    const auto before = TRY(store::names_before(tx, two.other.id));
    for (const auto& name : before) {
        const auto id = TRY(ctx.ids.next());
        TRY(store::insert_merged_name(tx, id, two.survivor.id, name.name, name.until, name.proof,
                                      name.recorded_by, name.recorded_at, merge));
    }
    if (two.other.name == two.survivor.name) return {};
    const auto id = TRY(ctx.ids.next());
    const Date until{day_of(ctx.now).days - 1};
    return store::insert_merged_name(tx, id, two.survivor.id, two.other.name, until, reason,
                                     ctx.actor.account, ctx.at, merge);
}

// Fields the survivor lacks.
store::Completion lacking(const Two& two, const Sealed& sealed) {
    store::Completion with;
    if (two.survivor.document_masked.empty()) with.document_masked = two.other.document_masked;
    if (two.survivor.mobile_masked.empty()) {
        with.mobile_masked = two.other.mobile_masked;
        with.mobile_sealed = sealed.mobile;
        with.mobile_index = two.other.mobile_index;
    }
    if (two.survivor.sex == Sex::Unstated) with.sex = two.other.sex;
    if (!two.survivor.born_on) with.born_on = two.other.born_on;
    return with;
}

Result<std::int64_t> leave_unit(db::Tx& tx, Context& ctx, PersonId merged) {
    const auto open = TRY(store::open_membership(tx, merged));
    if (!open) return Error::broken("a person without a membership");
    TRY(store::end_membership(tx, open->id, DomainTime{std::max(open->since, ctx.now.ms)}));
    return open->id;
}

Result<std::optional<AccountId>> hand_over_account(db::Tx& tx, const Two& two) {
    const auto held = TRY(auth::account_of_person(tx, two.other.id));
    if (!held) return std::optional<AccountId>();
    TRY(auth::hand_account(tx, held->account, two.survivor.id, two.survivor.unit));
    return std::optional(held->account);
}

Result<> carry_out(db::Tx& tx, Context& ctx, const Two& two, const Sealed& sealed,
                   const std::string& reason) {
    store::NewMerge made{0, two.survivor.id, two.other.id};
    made.id = TRY(ctx.ids.next());
    made.reason = reason;
    const auto with = lacking(two, sealed);
    made.took_document = !with.document_masked.empty();
    made.took_mobile = !with.mobile_masked.empty();
    made.took_sex = with.sex != Sex::Unstated;
    made.took_born_on = with.born_on.has_value();
    made.membership = TRY(leave_unit(tx, ctx, two.other.id));
    made.account = TRY(hand_over_account(tx, two));
    TRY(hand_documents(tx, ctx, two, sealed, made.id));
    TRY(hand_names(tx, ctx, two, reason, made.id));
    TRY(store::complete(tx, two.survivor.id, with));
    TRY(store::point_at(tx, two.other.id, two.survivor.id));
    TRY(store::insert_merge(tx, made, ctx.actor.account, ctx.at));
    Merged merged{made.id};
    merged.survivor = TRY(side_of(tx, two.survivor));
    merged.merged = TRY(side_of(tx, two.other));
    merged.documented = made.took_document || !two.survivor.document_masked.empty();
    tally::Group group;
    if (merged.merged.full_time)
        group.standing(merged.merged.where, ProgrammeId{}, wire_name(merged.merged.stage), {.full_time = -1});
    TRY(tally::reopen_days(tx, std::array{two.survivor.id, two.other.id}, Date{}));
    TRY(record_merge(tx, ctx, "person.merged", two.survivor, two.other, reason));
    TRY(tell_merged(tx, ctx, merged, group));
    return group.post(tx);
}

Result<Person> as_changed(db::Tx& tx, const AnyScope& scope, PersonId id) {
    auto now = TRY(store::person(tx, scope, id));
    if (!now) return Error::broken("a person merged in scope is outside it");
    return std::move(*now);
}

}  // namespace

Result<MergePreview> preview_merge(Context& ctx, Claimed<PersonId> survivor, Claimed<PersonId> other) {
    return ctx.db.read([&](db::Tx& tx) -> Result<MergePreview> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto two = TRY(both_found(tx, scope, survivor.unproven, other.unproven));
        MergePreview preview;
        preview.survivor = TRY(as_changed(tx, scope, two.survivor.id));
        preview.other = TRY(as_changed(tx, scope, two.other.id));
        preview.grounds = grounds_between(two);
        MergeFindings findings;
        TRY(look_ahead(tx, ctx, two, findings));
        preview.moves = std::move(findings.moves);
        preview.obstacles = std::move(findings.obstacles);
        return preview;
    });
}

Result<Person> merge(Context& ctx, Claimed<PersonId> survivor, const MergeBody& body) {
    TRY(merge_reason_given(body.reason));
    const auto sealed = sealed_for(ctx, survivor.unproven, body.other.unproven);
    return ctx.db.write([&](db::Tx& tx) -> Result<Person> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto two = TRY(both_found(tx, scope, survivor.unproven, body.other.unproven));
        TRY(same_versions(ctx, two, body.other_version));
        TRY(lock_both(tx, two));
        MergeFindings findings;
        TRY(look_ahead(tx, ctx, two, findings));
        TRY(nothing_forbids(findings.obstacles));
        if (!sealed.ok()) return sealed.error();
        TRY(carry_out(tx, ctx, two, *sealed, body.reason));
        return as_changed(tx, scope, two.survivor.id);
    });
}

}  // namespace xingtan::people
