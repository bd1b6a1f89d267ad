// Names and documents of one person as they change, and the one way to read a number in full.
#include "base/limits.h"
#include "domain/people/check.h"
#include "domain/people/document.h"
#include "domain/people/identity.h"
#include "domain/people/person_name.h"
#include "domain/people/roster_match.h"
#include "domain/people/sealing.h"
#include "domain/people/store.h"
#include "domain/people/store_identity.h"
#include "domain/people/store_match.h"
#include "domain/people/store_teaching.h"
#include "platform/text/initials.h"

namespace xingtan::people {
namespace {

std::vector<DocumentedSubscriber>& subscribers() {
    static std::vector<DocumentedSubscriber> list;
    return list;
}

Result<> proven(std::string_view proof) {
    if (proof.empty()) return Error::invalid_field("proof", "proof-missing");
    if (proof.size() > limits::kNameBytes) return Error::invalid_field("proof", "text-too-long");
    return {};
}

Result<store::Editable> to_edit(db::Tx& tx, Context& ctx, const AnyScope& scope, PersonId id) {
    auto found = TRY(store::editable(tx, scope, id));
    if (!found) return Error::missing();
    if (ctx.if_match && *ctx.if_match != found->version)
        return Error::stale(
            {{"yours", std::to_string(*ctx.if_match)}, {"current", std::to_string(found->version)}});
    TRY(not_in_transfer(tx, found->id));
    return std::move(*found);
}

Result<Person> as_changed(db::Tx& tx, const AnyScope& scope, PersonId id) {
    auto now = TRY(store::person(tx, scope, id));
    if (!now) return Error::missing();
    return std::move(*now);
}

Result<> note(db::Tx& tx, Context& ctx, const store::Editable& person, std::string_view action) {
    return audit::record(tx, ctx.who(),
                         {.action = action, .object = to_wire(person.id), .unit = person.unit});
}

// Who has a resident's number writes her name in Han characters; anybody else as she likes.
Result<std::string> readable_name(std::string_view typed, bool resident) {
    auto reading = read_name(typed, resident ? DocumentKind::ResidentId : DocumentKind::Other);
    if (!reading.problem.empty() && !reading.doubtful)
        return Error::invalid_field("name", std::move(reading.problem));
    return std::move(reading.name);
}

bool holds_resident_number(const std::vector<Document>& documents) {
    for (const auto& one : documents)
        if (one.current && one.kind == DocumentKind::ResidentId) return true;
    return false;
}

RosterRow row_of(const PersonBody& body) {
    return {body.name,  body.sex,     body.document_kind, body.document_number, body.mobile,
            body.stage, body.subject, body.post,          body.full_time,       {}};
}

Result<> acceptable(const std::vector<jobs::Problem>& problems) {
    for (const auto& problem : problems)
        if (!is_warning(problem.code)) return Error::invalid_field(problem.column, problem.code);
    return {};
}

// Whoever of the unit has her name and mobile is she, as far as a document does not tell them apart.
Result<> not_here_yet(db::Tx& tx, UnitId unit, const Prepared& person) {
    if (person.mobile_index.empty()) return {};
    const store::Likely likely{0, unit, person.row.name, person.initials, person.mobile_index};
    const auto here = TRY(store::people_like(tx, std::span(&likely, 1)));
    for (const auto& one : here) {
        if (one.document_masked.empty()) return Error::conflict("person-already-here");
        if (person.number_index.empty())
            return Error::conflict("person-already-here-documented", {{"about", one.document_masked}});
    }
    return {};
}

// A number somebody of this name had before is hers: she is not entered anew.
Result<> not_by_former_number(db::Tx& tx, const AnyScope& scope, UnitId unit, const Prepared& person) {
    const Sought sought{0, unit, &person};
    const auto matches = TRY(Matches::of(tx, scope, std::span(&sought, 1)));
    const auto* holder = matches.holder(person);
    if (!holder || !holder->former) return {};
    if (holder->unit == unit)
        return Error::conflict("person-here-by-former-number", {{"about", holder->document_masked}});
    return Error::conflict("person-elsewhere-by-former-number", {{"about", holder->area}});
}

// The new document of a person, read and sealed outside the transaction.
struct Drafted {
    store::OneDocument document;
    DocumentReading reading;
};
Result<Drafted> draft(Context& ctx, PersonId person, const DocumentBody& body) {
    Drafted out;
    out.reading = read_document(body.kind, body.number, day_of(ctx.now));
    if (!out.reading.problem.empty() && !out.reading.doubtful)
        return Error::invalid_field("number", out.reading.problem);
    const auto& keys = ctx.deployment.keys;
    out.document = {0,
                    person,
                    body.kind,
                    keys.seal(out.reading.number, sealing_context("person_document.number", person)),
                    keys.blind_index(index_text(body.kind, out.reading.number)),
                    masked_document(out.reading.number)};
    return out;
}

Result<> take_document(db::Tx& tx, Context& ctx, const store::Editable& person, Drafted& drafted,
                       const DocumentBody& body) {
    const auto& reading = drafted.reading;
    if (reading.sex != Sex::Unstated && person.sex != Sex::Unstated && reading.sex != person.sex)
        return Error::invalid_field("number", "sex-differs-from-number");
    TRY(store::retire_documents(tx, person.id, drafted.document.kind,
                                !body.earlier_mistaken.value_or(false)));
    drafted.document.id = TRY(ctx.ids.next());
    const bool ours =
        TRY(store::insert_document(tx, drafted.document, body.proof, ctx.actor.account, ctx.at));
    if (!ours) return Error::conflict("person-already-registered");
    const auto sex = reading.sex == Sex::Unstated ? person.sex : reading.sex;
    const auto born_on = reading.born_on ? reading.born_on : person.born_on;
    const bool kept = TRY(store::set_document(tx, person, drafted.document.masked, sex, born_on));
    if (!kept) return Error::stale();
    return {};
}

Result<Unsealed> read_secret(Context& ctx, PersonId person, Secret what, const std::string& sealed) {
    const auto* column = what == Secret::Document ? "person_document.number" : "person.mobile";
    auto plain = TRY(ctx.deployment.keys.unseal(sealed, sealing_context(column, person)));
    return Unsealed{std::move(plain)};
}

struct UnsealNote {
    Secret what{};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UnsealNote, (), (what, reason))

// In a transaction of its own: what was refused leaves no other trace.
Result<> note_refusal(Context& ctx, PersonId id, const UnsealBody& body) {
    return ctx.db.database().write([&](db::Tx& tx) {
        return audit::record(tx, ctx.who(),
                             {.action = "person.unsealing-refused",
                              .object = to_wire(id),
                              .unit = ctx.actor.unit,
                              .detail = to_json(UnsealNote{body.what, body.reason})});
    });
}

Result<Unsealed> unseal_audited(Context& ctx, Claimed<PersonId> id, const UnsealBody& body) {
    std::string sealed;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::UnsealNumbers>(tx));
        const auto person = TRY(store::editable(tx, scope, id.unproven));
        if (!person) return Error::missing();
        auto found = TRY(body.what == Secret::Document ? store::sealed_document(tx, person->id)
                                                       : store::sealed_mobile(tx, person->id));
        if (!found) return Error::conflict("nothing-to-unseal");
        sealed = std::move(*found);
        return audit::record(tx, ctx.who(),
                             {.action = "person.number-unsealed",
                              .object = to_wire(person->id),
                              .unit = person->unit,
                              .detail = to_json(UnsealNote{body.what, body.reason})});
    }));
    return read_secret(ctx, id.unproven, body.what, sealed);
}

}  // namespace

void on_documented(DocumentedSubscriber subscriber) { subscribers().push_back(std::move(subscriber)); }

Result<> tell_documented(db::Tx& tx, Context& ctx, PersonId person, tally::Group& group) {
    for (const auto& subscriber : subscribers()) TRY(subscriber(tx, ctx, person, group));
    return {};
}

Result<Identity> identity(Context& ctx, Claimed<PersonId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Identity> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
        const auto person = TRY(store::editable(tx, scope, id.unproven));
        if (!person) return Error::missing();
        Identity out;
        out.verified = !person->document_masked.empty();
        out.former_names = TRY(store::former_names(tx, person->id));
        out.documents = TRY(store::documents(tx, person->id));
        out.former_teachings = TRY(store::former_teachings(tx, person->id));
        return out;
    });
}

Result<Person> add_one(Context& ctx, Claimed<UnitId> unit_id, const PersonBody& body) {
    const auto checked = prepare(ctx, row_of(body));
    TRY(acceptable(checked.problems));
    return ctx.db.write([&](db::Tx& tx) -> Result<Person> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto unit = TRY(org::find(tx, scope, unit_id));
        const auto& person = checked.person;
        TRY(not_by_former_number(tx, scope, unit.id, person));
        TRY(not_here_yet(tx, unit.id, person));
        const auto id = TRY(add(tx, ctx, unit, person));
        return as_changed(tx, scope, id);
    });
}

Result<Person> rename(Context& ctx, Claimed<PersonId> id, const NameBody& body) {
    TRY(proven(body.proof));
    if (body.since > day_of(ctx.now)) return Error::invalid_field("since", "effective-in-the-future");
    return ctx.db.write([&](db::Tx& tx) -> Result<Person> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto person = TRY(to_edit(tx, ctx, scope, id.unproven));
        const auto documents = TRY(store::documents(tx, person.id));
        const auto name = TRY(readable_name(body.name, holds_resident_number(documents)));
        if (name == person.name) return Error::invalid_field("name", "nothing-changes");
        const auto last = TRY(store::last_change_of_name(tx, person.id));
        const Date until{body.since.days - 1};
        if (last && until < *last) return Error::invalid_field("since", "effective-before-last-change");
        const auto row = TRY(ctx.ids.next());
        TRY(store::insert_former_name(tx, row, person, until, body.proof, ctx.actor.account, ctx.at));
        const bool kept = TRY(store::set_name(tx, person, name, text::initials(name)));
        if (!kept) return Error::stale();
        TRY(note(tx, ctx, person, "person.renamed"));
        return as_changed(tx, scope, person.id);
    });
}

Result<Person> add_document(Context& ctx, Claimed<PersonId> id, const DocumentBody& body) {
    TRY(proven(body.proof));
    auto drafted = TRY(draft(ctx, id.unproven, body));
    return ctx.db.write([&](db::Tx& tx) -> Result<Person> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        const auto person = TRY(to_edit(tx, ctx, scope, id.unproven));
        TRY(take_document(tx, ctx, person, drafted, body));
        TRY(note(tx, ctx, person, "person.document-recorded"));
        tally::Group group;
        if (person.document_masked.empty()) TRY(tell_documented(tx, ctx, person.id, group));
        TRY(group.post(tx));
        return as_changed(tx, scope, person.id);
    });
}

Result<Unsealed> unseal(Context& ctx, Claimed<PersonId> id, const UnsealBody& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    auto unsealed = unseal_audited(ctx, id, body);
    if (!unsealed.ok() &&
        (unsealed.error().kind == Kind::Missing || unsealed.error().kind == Kind::Forbidden))
        TRY(note_refusal(ctx, id.unproven, body));
    return unsealed;
}

}  // namespace xingtan::people
