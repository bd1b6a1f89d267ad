// Choosing whole schools, and enrolling their staff in pieces.
#include <array>
#include <map>
#include <set>

#include "base/json.h"
#include "domain/enrolment/decide.h"
#include "domain/enrolment/move.h"
#include "domain/enrolment/news.h"
#include "domain/enrolment/queue.h"
#include "domain/enrolment/rules.h"
#include "domain/enrolment/store_school.h"
#include "domain/org/service.h"
#include "domain/quota/service.h"

namespace xingtan::enrolment {
namespace {

constexpr std::int64_t kPiecePeople = 50;  // each takes some twenty statements of the piece's 50 ms
constexpr int kPiecesMost = 400;           // 20,000 staff: more than any school has
constexpr std::int64_t kListedMost = 1'000;

Result<> well_formed(const SchoolsBody& body) {
    if (body.schools.empty() || body.schools.size() > kSchoolsMost)
        return Error::invalid_field("schools", "list-length-out-of-range",
                                    {{"most", std::to_string(kSchoolsMost)}});
    std::set<std::int64_t> named;
    for (const auto& one : body.schools)
        if (!named.insert(one.unit.unproven.value).second)
            return Error::invalid_field("schools", "named-twice");
    if (!body.reason.empty()) return reason_given({body.reason});
    return {};
}

Result<> whole_school(const project::ProjectFacts& project) {
    if (project.enrolment_mode == project::EnrolmentMode::WholeSchool) return {};
    return Error::conflict("not-whole-school");
}

Result<std::vector<project::Finding>> findings_for(db::Tx& tx, const project::Offer& offer,
                                                   UnitId authority) {
    const auto rows = TRY(store::set_of(tx, offer.intake.id, authority));
    if (rows.empty()) return std::vector<project::Finding>();
    const auto stages = TRY(store::stages_of(tx, offer.intake.id, authority));
    const auto terms = TRY(project::terms_of(offer.project));
    std::vector<SchoolOfSet> schools;
    for (const auto& row : rows) schools.push_back({row.name, row.staff, row.environment});
    return set_findings(schools, stages, terms.figures);
}

// A place of kind School of the authority's own, used at once.
Result<> use_school_place(db::Tx& tx, Context& ctx, const project::Offer& offer, UnitId authority) {
    quota::Claim claim{offer.project.id, offer.intake.id, authority};
    claim.kind = quota::PlaceKind::School;
    TRY(quota::hold(tx, ctx, claim));
    return quota::use(tx, ctx, claim);
}

Result<UnitId> choose_one(db::Tx& tx, Context& ctx, const AnyScope& scope, const project::Offer& offer,
                          const SchoolPick& pick, const SchoolsBody& body) {
    const auto school = TRY(org::find(tx, scope, pick.unit));
    if (school.kind != org::UnitKind::School) return Error::invalid_field("schools", "not-a-school");
    TRY(org::keep_open(tx, std::array{school.id}));
    const auto decider = TRY(confirmer(tx, school.id, offer.project.confirm_level));
    TRY(decided_by(tx, ctx, decider));
    store::NewChoice choice{offer.project.id,
                            offer.intake.id,
                            school.id,
                            ctx.actor.unit,
                            pick.environment.value_or(TechEnvironment::Unstated),
                            to_json(body.vouched.value_or(Vouched{})),
                            body.reason};
    const bool made = TRY(store::insert_choice(tx, choice, ctx.actor.account, ctx.now));
    if (!made) return Error::conflict("school-chosen-already", {{"unit", school.name}});
    TRY(use_school_place(tx, ctx, offer, ctx.actor.unit));
    return school.id;
}

// What deviates in principle is chosen with a reason, what is hard not at all.
Result<> set_stands(db::Tx& tx, Context& ctx, const project::Offer& offer, const std::string& reason) {
    const auto findings = TRY(findings_for(tx, offer, ctx.actor.unit));
    for (const auto& one : findings) {
        const auto weight = project::weigh(one.strength, false);
        if (weight == project::Weight::Refuses)
            return Error::conflict("school-not-of-that-size", {{"unit", one.about}});
        if (weight == project::Weight::Deviates && reason.empty())
            return Error::conflict("set-deviation-reason-needed");
    }
    return {};
}

// One piece of a school's staff.
struct Piece {
    PersonId last;  // of those looked at; empty once there was nobody left
    std::int64_t enrolled = 0;
    std::map<std::string, std::int64_t> refused;  // by code
};

class Enrolling {
  public:
    Enrolling(Context& ctx, IntakeId intake, UnitId school) : ctx_(ctx), intake_(intake), school_(school) {}

    Result<StaffOutcome> all() {
        StaffOutcome outcome{school_, 0, 0, {}};
        std::map<std::string, std::int64_t> refused;
        PersonId after;
        for (int turn = 0; turn < kPiecesMost; ++turn) {
            const auto piece = TRY(one_piece(after));
            outcome.enrolled += piece.enrolled;
            for (const auto& [code, people] : piece.refused) {
                refused[code] += people;
                outcome.refused += people;
            }
            if (piece.last.empty()) break;
            after = piece.last;
        }
        for (const auto& [code, people] : refused) outcome.refusals.push_back({code, people});
        return outcome;
    }

  private:
    Context& ctx_;
    IntakeId intake_;
    UnitId school_;

    // The pieces span several commits, so a retry key of the request is not used: who is in is not outside.
    Result<Piece> one_piece(PersonId after) {
        std::optional<Piece> piece;
        auto done = ctx_.db.database().write([&](db::Tx& tx) -> Result<> {
            piece = TRY(enrol(tx, after));
            return {};
        });
        if (!done.ok()) return std::move(done).error();
        return std::move(*piece);
    }

    Result<Piece> enrol(db::Tx& tx, PersonId after) {
        const auto scope = TRY(ctx_.actor.scope<Can::Confirm>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, Claimed<IntakeId>{intake_}));
        const auto school = TRY(org::find(tx, scope, Claimed<UnitId>{school_}));
        const auto said = TRY(said_of_school(tx, scope));
        TRY(org::hold_tree(tx));
        const auto ids = TRY(store::staff_outside(tx, offer.project.id, school_, after, kPiecePeople));
        Piece piece;
        if (!ids.empty()) piece.last = ids.back();
        const auto people = TRY(people::facts_many(tx, ids));
        std::vector<people::PersonFacts> coming;
        for (const auto& person : people) TRY(judge(tx, offer, person, said, piece, coming));
        TRY(put_in(tx, offer, school, coming, said, piece));
        return piece;
    }

    Result<Vouched> said_of_school(db::Tx& tx, const AnyScope& scope) {
        const auto text = TRY(store::choice(tx, scope, intake_, school_));
        if (!text) return Error::missing();
        return from_json<Vouched>(*text);
    }

    static Result<> admissible_now(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person,
                                   const Vouched& said) {
        TRY(admitted(tx, offer, person));
        TRY(vouch_for(tx, offer, person.id, said, Answering::Confirmer));
        return {};
    }

    static Result<> judge(db::Tx& tx, const project::Offer& offer, const people::PersonFacts& person,
                          const Vouched& said, Piece& piece, std::vector<people::PersonFacts>& coming) {
        const auto outcome = admissible_now(tx, offer, person, said);
        if (outcome.ok())
            coming.push_back(person);
        else if (outcome.error().kind == Kind::Conflict)
            ++piece.refused[outcome.error().code];
        else
            return outcome;
        return {};
    }

    Result<> put_in(db::Tx& tx, const project::Offer& offer, const org::UnitFacts& school,
                    const std::vector<people::PersonFacts>& coming, const Vouched& said, Piece& piece) {
        if (coming.empty()) return {};
        TRY(quota::bring(tx, ctx_, offer, school, std::ssize(coming)));
        tally::Group group;
        std::vector<EnrolmentFacts> confirmed;
        for (const auto& person : coming) {
            const Wish wish{.vouched = &said, .answering = Answering::Confirmer};
            auto facts = TRY(make(tx, ctx_, offer, person, State::Nominated, group, wish));
            TRY(move(tx, ctx_, facts, State::Confirmed, "", group));
            confirmed.push_back(facts);
        }
        TRY(group.post(tx));
        TRY(audit::record(tx, ctx_.who(),
                          {.action = "schools.enrolled",
                           .object = to_wire(school.id),
                           .unit = school.id,
                           .count = std::ssize(confirmed)}));
        TRY(tell_of_decisions(tx, ctx_, confirmed));
        piece.enrolled = std::ssize(confirmed);
        return {};
    }
};

struct Chosen {
    IntakeId intake;
    std::vector<UnitId> schools;
};
BOOST_DESCRIBE_STRUCT(Chosen, (), (intake, schools))

}  // namespace

Result<SchoolsOutcome> choose_schools(Context& ctx, Claimed<IntakeId> intake, const SchoolsBody& body) {
    TRY(well_formed(body));
    const auto chosen = TRY(ctx.db.write([&](db::Tx& tx) -> Result<Chosen> {
        const auto scope = TRY(ctx.actor.scope<Can::Confirm>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        TRY(whole_school(offer.project));
        TRY(project::nomination_open(offer.intake, ctx.now));
        Chosen list{offer.intake.id, {}};
        for (const auto& pick : body.schools) {
            const auto school = TRY(choose_one(tx, ctx, scope, offer, pick, body));
            list.schools.push_back(school);
        }
        TRY(set_stands(tx, ctx, offer, body.reason));
        TRY(audit::record(tx, ctx.who(),
                          {.action = "schools.chosen",
                           .object = to_wire(offer.intake.id),
                           .unit = ctx.actor.unit,
                           .count = std::ssize(list.schools)}));
        return list;
    }));
    SchoolsOutcome outcome;
    for (const auto school : chosen.schools) {
        auto one = TRY(Enrolling(ctx, chosen.intake, school).all());
        outcome.schools.push_back(std::move(one));
    }
    return outcome;
}

Result<StaffOutcome> enrol_staff(Context& ctx, Claimed<IntakeId> intake, Claimed<UnitId> school) {
    TRY(ctx.db.read([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::Confirm>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        TRY(whole_school(offer.project));
        const auto known = TRY(store::choice(tx, scope, offer.intake.id, school.unproven));
        if (!known) return Error::missing();
        const auto decider = TRY(confirmer(tx, school.unproven, offer.project.confirm_level));
        TRY(decided_by(tx, ctx, decider));
        if (ctx.now >= end_of(offer.intake.ends_on))
            return Error::conflict("intake-over", {{"date", to_iso(offer.intake.ends_on)}});
        return {};
    }));
    return Enrolling(ctx, intake.unproven, school.unproven).all();
}

Result<ChosenSchools> chosen_schools(Context& ctx, Claimed<IntakeId> intake) {
    return ctx.db.read([&](db::Tx& tx) -> Result<ChosenSchools> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto offer = TRY(project::find_offer(tx, scope, intake));
        ChosenSchools list{offer.intake.id, {}, {}};
        list.schools = TRY(store::chosen(tx, scope, offer.intake.id, kListedMost));
        list.findings = TRY(findings_for(tx, offer, ctx.actor.unit));
        return list;
    });
}

}  // namespace xingtan::enrolment
