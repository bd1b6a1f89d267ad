// What the issuer does to a certificate after its issue: revoke it, correct it, issue another in its place.
#include "base/json.h"
#include "base/limits.h"
#include "domain/certificate/issue.h"
#include "domain/certificate/revoke.h"
#include "domain/certificate/store_pattern.h"
#include "domain/certificate/store_waiting.h"
#include "domain/certificate/words.h"
#include "platform/notify/notify.h"

namespace xingtan::certificate {
namespace {

using enrolment::EnrolmentFacts;

Result<Why> why_of(const ActBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    if (body.proof && body.proof->size() > limits::kTextBytes)
        return Error::invalid_field("proof", "text-too-long");
    return Why{body.reason, body.proof ? std::string_view(*body.proof) : std::string_view()};
}

// A certificate the actor may act on, its enrolment locked until the transaction ends.
struct Found {
    Certificate certificate;
    store::Ground ground;
    org::UnitFacts issuer;
    EnrolmentFacts holder;
};

Result<> as_edited(Context& ctx, std::int64_t version) {
    if (!ctx.if_match || *ctx.if_match == version) return {};
    return Error::stale({{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(version)}});
}

Result<Found> find_to_act(db::Tx& tx, Context& ctx, CertificateId id) {
    const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
    const auto before = TRY(store::in_scope(tx, scope, id));
    if (!before) return Error::missing();
    Found found;
    found.ground = TRY(store::ground(tx, id));
    found.issuer = TRY(acting_for(tx, scope, found.ground.issuer));
    auto held = TRY(enrolment::hold_settled(tx, scope, std::span(&found.ground.enrolment, 1)));
    if (held.empty()) return Error::conflict("certificate-not-earned");
    found.holder = std::move(held.front());
    auto row = TRY(store::in_scope(tx, scope, id));  // as it stands now that nobody else changes it
    if (!row) return Error::missing();
    TRY(as_edited(ctx, row->version));
    found.certificate = TRY(store::read(std::move(*row)));
    return found;
}

Result<> is_valid(const Found& found) {
    if (found.certificate.state == State::Revoked) return Error::conflict("certificate-revoked-already");
    if (found.certificate.state == State::Superseded) return Error::conflict("certificate-superseded");
    return {};
}

struct MadeNews {
    std::string project;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(MadeNews, (), (project, number))

Result<> tell(db::Tx& tx, Context& ctx, const Found& found, const store::NewCertificate& made,
              std::string_view kind) {
    const notify::ToPerson letter{found.holder.person,
                                  {kind, to_json(MadeNews{found.certificate.project_name, made.number}),
                                   "/my/certificates/" + to_wire(made.id)}};
    return notify::tell_people(tx, ctx, std::span(&letter, 1));
}

Result<> remember(db::Tx& tx, Context& ctx, const Found& found, const store::NewCertificate& made,
                  StepKind kind, const Why& why) {
    const auto id = TRY(ctx.ids.next());
    const store::NewStep step{id, found.certificate.id, kind, made.id};
    return store::insert_steps(tx, std::span(&step, 1), {why.reason, why.proof, ctx.actor.account, ctx.now});
}

struct Detail {
    std::string number;
    std::string made;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (number, made, reason))

Result<> audited(db::Tx& tx, Context& ctx, const Found& found, CertificateId made, const Why& why,
                 std::string_view action) {
    return audit::record(
        tx, ctx.who(),
        {.action = action,
         .object = to_wire(found.certificate.id),
         .unit = found.issuer.id,
         .detail = to_json(Detail{found.certificate.number, to_wire(made), std::string(why.reason)})});
}

Result<store::NewCertificate> draft(Context& ctx, const Found& found, const Words& words) {
    store::NewCertificate made;
    made.id = TRY(ctx.next_id<CertificateId>());
    made.enrolment = found.holder.id, made.unit = found.holder.unit, made.person = found.holder.person;
    made.holder = words.holder, made.hours = to_json(words.hours);
    made.starts_on = words.starts_on, made.ends_on = words.ends_on, made.grade = words.grade;
    made.replaces = found.certificate.id;
    return made;
}

Result<> insert(db::Tx& tx, const Found& found, const Words& words, const store::NewCertificate& made,
                Date issued_on, Date today, std::string_view pattern) {
    return store::insert(tx,
                         {found.certificate.project,
                          words.project_name,
                          words.title,
                          found.issuer.id,
                          made.edition > 1 ? found.certificate.issuer : found.issuer.name,
                          year_of(issued_on),
                          issued_on,
                          today,
                          {},
                          pattern},
                         std::span(&made, 1));
}

Result<History> correct_in(db::Tx& tx, Context& ctx, CertificateId id, const Why& why) {
    const auto found = TRY(find_to_act(tx, ctx, id));
    TRY(is_valid(found));
    const auto words = TRY(words_today(tx, found.holder));
    if (differences(found.certificate, words).empty()) return Error::conflict("certificate-says-the-same");
    auto made = TRY(draft(ctx, found, words));
    made.number = found.certificate.number, made.serial = found.ground.serial;
    made.edition = found.certificate.edition + 1;
    const bool ended = TRY(store::end(tx, id, State::Superseded));
    if (!ended) return Error::stale();
    TRY(audited(tx, ctx, found, made.id, why, "certificates.corrected"));
    TRY(insert(tx, found, words, made, found.certificate.issued_on, day_of(ctx.now), found.ground.pattern));
    TRY(remember(tx, ctx, found, made, StepKind::Corrected, why));
    TRY(tell(tx, ctx, found, made, "certificate-corrected"));
    return history_of(tx, ctx, made.id);
}

Result<> may_reissue(db::Tx& tx, const Found& found) {
    if (found.certificate.state != State::Revoked) return Error::conflict("certificate-not-revoked");
    if (found.holder.state == enrolment::State::Failed) return Error::conflict("certificate-not-earned");
    const auto holding =
        TRY(store::holders(tx, found.certificate.project, std::span(&found.holder.person, 1)));
    if (!holding.empty()) return Error::conflict("certificate-held-already");
    return {};
}

Result<History> reissue_in(db::Tx& tx, Context& ctx, CertificateId id, const Why& why) {
    const auto found = TRY(find_to_act(tx, ctx, id));
    TRY(may_reissue(tx, found));
    const auto words = TRY(words_today(tx, found.holder));
    const auto project = TRY(project::facts(tx, found.certificate.project));
    auto code = TRY(code_of(tx, found.issuer));
    std::vector<store::NewCertificate> made(1);
    made.front() = TRY(draft(ctx, found, words));
    TRY(audited(tx, ctx, found, made.front().id, why, "certificates.reissued"));
    const auto& e = found.holder;
    tally::Group counters;
    counters.event({e.unit, e.admin}, e.project, e.intake, wire_name(e.stage), {.certified = 1});
    TRY(counters.post(tx));
    const auto today = day_of(ctx.now);
    const auto pattern = TRY(store::pattern_on(tx, found.issuer.id, today));
    TRY(give_numbers(tx, {found.issuer, std::move(code), project.number_code, year_of(today), pattern},
                     made));
    TRY(insert(tx, found, words, made.front(), today, today, pattern));
    TRY(store::served(tx, std::span(&found.holder.id, 1)));
    TRY(remember(tx, ctx, found, made.front(), StepKind::Reissued, why));
    TRY(tell(tx, ctx, found, made.front(), "certificate-issued"));
    return history_of(tx, ctx, made.front().id);
}

Result<History> revoke_in(db::Tx& tx, Context& ctx, CertificateId id, const Why& why) {
    const auto found = TRY(find_to_act(tx, ctx, id));
    TRY(is_valid(found));
    const store::Standing standing{id, found.holder.id, found.certificate.number, found.issuer.id,
                                   found.certificate.project_name};
    tally::Group counters;
    TRY(revoke_all(tx, ctx, std::span(&standing, 1), std::span(&found.holder, 1), why, counters));
    TRY(counters.post(tx));
    return history_of(tx, ctx, id);
}

template <Result<History> (*Act)(db::Tx&, Context&, CertificateId, const Why&)>
Result<History> act(Context& ctx, Claimed<CertificateId> id, const ActBody& body) {
    const auto why = TRY(why_of(body));
    return ctx.db.write([&](db::Tx& tx) { return Act(tx, ctx, id.unproven, why); });
}

}  // namespace

Result<History> revoke(Context& ctx, Claimed<CertificateId> id, const ActBody& body) {
    return act<revoke_in>(ctx, id, body);
}

Result<History> correct(Context& ctx, Claimed<CertificateId> id, const ActBody& body) {
    return act<correct_in>(ctx, id, body);
}

Result<History> reissue(Context& ctx, Claimed<CertificateId> id, const ActBody& body) {
    return act<reissue_in>(ctx, id, body);
}

Result<> revoke_resting(db::Tx& tx, Context& ctx, std::span<const EnrolmentFacts> settled,
                        std::string_view reason, tally::Group& group) {
    const auto scope = ctx.actor.scope<Can::IssueCertificates>(tx);
    if (!scope.ok()) return {};
    std::vector<EnrolmentId> ids;
    for (const auto& one : settled) ids.push_back(one.id);
    auto standing = TRY(store::standing_on(tx, ids));
    std::erase_if(standing, [&](const auto& one) { return !acting_for(tx, *scope, one.issuer).ok(); });
    if (standing.empty()) return {};
    return revoke_all(tx, ctx, standing, settled, {reason, {}}, group);
}

}  // namespace xingtan::certificate
