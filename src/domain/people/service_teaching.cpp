// Editing a person: what she teaches from a day on, her sex and her mobile.
#include "domain/people/document.h"
#include "domain/people/sealing.h"
#include "domain/people/store.h"
#include "domain/people/store_teaching.h"
#include "domain/people/words.h"
#include "domain/tally/day.h"

namespace xingtan::people {
namespace {

std::vector<TeachingSubscriber>& subscribers() {
    static std::vector<TeachingSubscriber> list;
    return list;
}

Teaching teaching_of(const store::Teacher& t) { return {t.stage, t.subject, t.post, t.full_time}; }

Result<Teaching> teaching_in(const PersonEdit& body) {
    if (body.subject.size() > limits::kNameBytes) return Error::invalid_field("subject", "subject-too-long");
    auto known = subject_of(body.subject);
    return Teaching{body.stage, known ? std::move(*known) : body.subject, body.post, body.full_time};
}

// A mobile as it is kept. Read and sealed outside the transaction.
using Mobile = store::NewMobile;
Result<std::optional<Mobile>> mobile_in(Context& ctx, PersonId person, const PersonEdit& body) {
    if (!body.mobile) return std::optional<Mobile>();
    auto reading = read_mobile(*body.mobile);
    if (!reading.problem.empty()) return Error::invalid_field("mobile", reading.problem);
    Mobile mobile;
    if (!reading.number.empty()) {
        mobile.masked = masked_mobile(reading.number);
        mobile.sealed = ctx.deployment.keys.seal(reading.number, sealing_context("person.mobile", person));
        mobile.index = ctx.deployment.keys.blind_index("mobile:" + reading.number);
    }
    return std::optional<Mobile>(std::move(mobile));
}

Result<store::Teacher> to_edit(db::Tx& tx, Context& ctx, const AnyScope& scope, PersonId id) {
    auto found = TRY(store::teacher(tx, scope, id));
    if (!found) return Error::missing();
    if (ctx.if_match && *ctx.if_match != found->version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(found->version)}});
    TRY(not_in_transfer(tx, found->id));
    const bool ours = TRY(store::begin_edit(tx, found->id, found->version));
    if (!ours) return Error::stale();
    return std::move(*found);
}

Result<> day_fits(db::Tx& tx, PersonId person, Date since) {
    const auto last = TRY(store::last_change_of_teaching(tx, person));
    if (last && start_of(since) < *last) return Error::invalid_field("since", "effective-before-last-change");
    return {};
}

Result<> put_sex(db::Tx& tx, const store::Teacher& person, std::optional<Sex> sex) {
    if (!sex || *sex == person.sex) return {};
    const bool told = TRY(store::holds_resident_number(tx, person.id));
    if (told) return Error::invalid_field("sex", "sex-differs-from-number");
    return store::set_sex(tx, person.id, *sex);
}

Result<> put_mobile(db::Tx& tx, const store::Teacher& person, const std::optional<Mobile>& mobile) {
    if (!mobile) return {};
    if (mobile->masked.empty() && person.document_masked.empty())
        return Error::invalid_field("mobile", "document-or-mobile-missing");
    return store::set_mobile(tx, person.id, *mobile);
}

// What an audit row tells: both versions, the mobile masked.
struct Told {
    Teaching before, after;
    Date since;
    std::string mobile;
};
BOOST_DESCRIBE_STRUCT(Told, (), (before, after, since, mobile))

bool moves_figures(const TeachingChange& one) {
    return one.before.stage != one.after.stage || one.before.full_time != one.after.full_time;
}

void count(const TeachingChange& one, tally::Group& group) {
    const auto post = [&](const Teaching& teaching, std::int64_t by) {
        if (teaching.full_time)
            group.standing(one.where, ProgrammeId{}, wire_name(teaching.stage), {.full_time = by});
    };
    post(one.before, -1);
    post(one.after, 1);
}

}  // namespace

void on_teaching_changed(TeachingSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<> put_teachings(db::Tx& tx, Context& ctx, std::span<const TeachingChange> changes, Date since,
                       tally::Group& group) {
    TRY(store::set_teachings(tx, changes));
    std::vector<TeachingChange> counted;
    for (const auto& one : changes)
        if (moves_figures(one)) counted.push_back(one);
    if (counted.empty()) return {};
    for (const auto& one : counted) count(one, group);
    if (since < day_of(ctx.now)) {
        std::vector<PersonId> people;
        for (const auto& one : counted) people.push_back(one.person);
        TRY(tally::reopen_days(tx, people, since));
    }
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, counted, group));
    return {};
}

Result<std::vector<std::int64_t>> change_teaching(db::Tx& tx, Context& ctx,
                                                  std::span<const TeachingChange> changes, Date since,
                                                  tally::Group& group) {
    std::vector<store::NewFormerTeaching> former;
    std::vector<std::int64_t> ids;
    for (const auto& one : changes) {
        const auto id = TRY(ctx.ids.next());
        ids.push_back(id);
        former.push_back({id, &one});
    }
    TRY(store::insert_former_teachings(tx, former, {since, ctx.actor.account, ctx.at}));
    TRY(put_teachings(tx, ctx, changes, since, group));
    return ids;
}

Result<Person> edit(Context& ctx, Claimed<PersonId> id, const PersonEdit& body) {
    if (body.since > day_of(ctx.now)) return Error::invalid_field("since", "effective-in-the-future");
    const auto after = TRY(teaching_in(body));
    const auto mobile = TRY(mobile_in(ctx, id.unproven, body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Person> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto person = TRY(to_edit(tx, ctx, scope, id.unproven));
        const TeachingChange change{person.id, {person.unit, person.admin}, teaching_of(person), after};
        const bool teaches_otherwise = change.before != change.after;
        if (!teaches_otherwise && !mobile && body.sex.value_or(person.sex) == person.sex)
            return Error::invalid_field("stage", "nothing-changes");
        TRY(put_sex(tx, person, body.sex));
        TRY(put_mobile(tx, person, mobile));
        tally::Group group;
        if (teaches_otherwise) {
            TRY(day_fits(tx, person.id, body.since));
            TRY(change_teaching(tx, ctx, {&change, 1}, body.since, group));
        }
        const Told told{change.before, after, body.since, mobile ? mobile->masked : person.mobile_masked};
        TRY(audit::record(tx, ctx.who(),
                          {.action = "person.edited",
                           .object = to_wire(person.id),
                           .unit = person.unit,
                           .detail = to_json(told)}));
        TRY(group.post(tx));
        auto row = TRY(store::person(tx, scope, person.id));
        if (!row) return Error::broken("a person edited in scope is outside it");
        return std::move(*row);
    });
}

}  // namespace xingtan::people
