// What is known of one enrolment, and of the members of a class; nothing here changes a row.
#include <algorithm>

#include "base/cursor.h"
#include "domain/classes/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/rules.h"
#include "domain/hours/service.h"
#include "domain/hours/store.h"

namespace xingtan::hours {
namespace {

std::vector<Progress> progress_of(const std::vector<project::Part>& parts, const Done& by_slot) {
    std::vector<Progress> list;
    for (const auto& part : parts)
        for (const auto& requirement : part.requirements) {
            const auto done = by_slot.at(static_cast<std::size_t>(requirement.slot - 1));
            list.push_back({part.name, part.organiser, part.platform, part.position, requirement.name,
                            requirement.hour_type, requirement.minimum_tenths, done,
                            done >= requirement.minimum_tenths,
                            requirement.strength.value_or(project::Strength::Hard), part.window_until});
        }
    return list;
}

// An office finds what lies in its scope, a trainee what is her own.
Result<enrolment::EnrolmentFacts> facts_of(db::Tx& tx, const AnyScope& scope, EnrolmentId id) {
    auto found = enrolment::find(tx, scope, Claimed<EnrolmentId>{id});
    if (found.ok() || found.error().kind != Kind::Missing) return found;
    return enrolment::find_own(tx, scope, Claimed<EnrolmentId>{id});
}

std::int64_t slots_of(const std::vector<project::Part>& parts) {
    std::int64_t most = 0;
    for (const auto& part : parts)
        for (const auto& requirement : part.requirements) most = std::max(most, requirement.slot);
    return most;
}

ClassMember member_of(store::MemberRow&& row, std::int64_t slots) {
    std::vector<std::int64_t> done = {row.done_1, row.done_2, row.done_3, row.done_4, row.done_5, row.done_6};
    done.resize(static_cast<std::size_t>(slots));
    return {row.enrolment,
            row.person,
            std::move(row.name),
            std::move(row.unit_name),
            std::move(row.document_number),
            row.state,
            std::move(done),
            std::move(row.unit_former)};
}

Result<store::MemberQuery> query_of(TrainingClassId id, const PageRequest& page) {
    store::MemberQuery query{id, "", 0, page.size + 1};
    if (page.after.empty()) return query;
    const auto values = TRY(read_cursor(page.after, 2));
    query.after_path = values[0];
    query.after_id = id_from_wire(EnrolmentTag::letter, values[1]).value_or(0);
    return query;
}

}  // namespace

Result<EnrolmentRecord> record(db::Tx& tx, const AnyScope& scope, EnrolmentId id) {
    const auto facts = TRY(facts_of(tx, scope, id));
    const auto project = TRY(project::facts(tx, facts.project));
    const auto found = TRY(enrolment::row(tx, scope, id));
    auto terms = TRY(project::terms_of(project));
    auto record = TRY(record_of(
        tx, found, {facts.done_1, facts.done_2, facts.done_3, facts.done_4, facts.done_5, facts.done_6},
        std::move(terms)));
    record.project_name = project.name;
    return record;
}

Result<EnrolmentRecord> record_of(db::Tx& tx, const enrolment::Enrolment& found, const Done& done,
                                  project::ProjectTerms terms) {
    Completion completion;
    completion.parts = TRY(project::parts(tx, found.project));
    completion.rule = std::move(terms.completion);
    EnrolmentRecord record;
    record.enrolment = found;
    record.progress = progress_of(completion.parts, done);
    record.completion = state_of(completion, done);
    record.may_conclude = state_problem(found.state).empty() && !record.completion.met &&
                          met(completion, done, project::Strength::Hard);
    if (!terms.conditions.empty()) record.vouched = TRY(enrolment::vouched_of(tx, found));
    record.fees = std::move(terms.fees);
    record.steps = TRY(enrolment::steps(tx, found));
    record.entries = TRY(store::entries(tx, found.id));
    return record;
}

Result<Page<ClassMember>> list_members(Context& ctx, Claimed<TrainingClassId> id, const PageRequest& page) {
    const auto query = TRY(query_of(id.unproven, page));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<ClassMember>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto training_class = TRY(classes::find(tx, scope, id));
        const auto parts = TRY(project::parts(tx, training_class.project));
        auto rows = TRY(store::members(tx, scope, query));
        const auto counted = TRY(store::count_members(tx, scope, training_class.id));
        Page<ClassMember> out;
        out.set_total(counted);
        if (std::ssize(rows) > page.size) {
            rows.pop_back();
            out.next = make_cursor({rows.back().path, to_wire(rows.back().enrolment)});
        }
        for (auto& row : rows) out.rows.push_back(member_of(std::move(row), slots_of(parts)));
        return out;
    });
}

}  // namespace xingtan::hours
