// One person's hours of all providers: what she has by year and type, how she stands to what is asked of her,
// what she lacks of the parts she is in, and every entry behind it.
#include <algorithm>
#include <charconv>

#include "base/cursor.h"
#include "domain/hours/ledger.h"
#include "domain/hours/rules.h"
#include "domain/hours/service_record.h"
#include "domain/org/service.h"
#include "domain/people/service.h"

namespace xingtan::hours {
namespace {

std::vector<DaySum> by_mode(std::span<const store::TypeSum> sums, std::span<const HourType> types) {
    std::vector<DaySum> list;
    for (const auto& one : sums)
        list.push_back({one.completed_on, mode_of(types, one.hour_type), one.tenths});
    return list;
}

void add_open(std::vector<OpenRequirement>& list, const store::OpenEnrolment& e, const Completion& completion,
              Date today) {
    const Done done{e.done_1, e.done_2, e.done_3, e.done_4, e.done_5, e.done_6};
    for (const auto& part : completion.parts)
        for (const auto& one : part.requirements) {
            const auto has = done.at(static_cast<std::size_t>(one.slot - 1));
            if (has >= one.minimum_tenths || one.strength == project::Strength::Reference) continue;
            list.push_back({e.id, e.project_name, part.name, part.organiser, part.platform, one.name,
                            one.hour_type, one.minimum_tenths, has, part.window_until,
                            part.window_until < today});
        }
}

// What the project is completed without anyhow is not missing.
Result<std::vector<OpenRequirement>> missing_of(db::Tx& tx, PersonId person, Date today) {
    std::vector<OpenRequirement> list;
    const auto open = TRY(store::open_enrolments(tx, person));
    for (const auto& e : open) {
        const auto completion = TRY(completion_of(tx, e.project));
        add_open(list, e, completion, today);
    }
    return list;
}

Result<PersonHours> hours_of(db::Tx& tx, const Subject& who, Date today) {
    PersonHours all{who.id, who.name, who.unit_name};
    const auto types = TRY(store::hour_types(tx));
    const auto sums = TRY(store::sums(tx, who.id));
    const auto days = by_mode(sums, types);
    all.totals = totals_of(sums, types);
    for (const auto& one : all.totals) all.tenths += one.tenths;
    const auto rates = TRY(rates_for(tx, who.unit));
    all.credits = credits_of(rates, days);
    all.credit_hundredths = credit_sum(all.credits);
    const auto rules = TRY(rules_for(tx, who.unit));
    for (const auto& one : rules) {
        auto states = states_of(one.rule, days, today);
        all.rules.insert(all.rules.end(), states.begin(), states.end());
    }
    std::ranges::stable_sort(all.rules, {}, &RuleState::over);
    all.missing = TRY(missing_of(tx, who.id, today));
    return all;
}

Result<store::LineQuery> query_of(PersonId person, const DaySpan& days, const PageRequest& page) {
    store::LineQuery query{
        person, days.from, days.until, days.until, std::numeric_limits<std::int64_t>::max(), page.size + 1};
    if (page.after.empty()) return query;
    const auto values = TRY(read_cursor(page.after, 2));
    const auto day = date_from_iso(values[0]);
    if (!day) return Error::invalid("page-cursor-unknown");
    query.before_on = *day;
    query.before_id = id_from_wire(HourEntryTag::letter, values[1]).value_or(0);
    return query;
}

Result<Page<RecordLine>> record_page(db::Tx& tx, PersonId person, const DaySpan& days,
                                     const PageRequest& page) {
    const auto query = TRY(query_of(person, days, page));
    Page<RecordLine> out;
    out.rows = TRY(store::lines(tx, query));
    const auto counted = TRY(store::count_lines(tx, person, days.from, days.until));
    out.set_total(counted);
    if (std::ssize(out.rows) > page.size) {
        out.rows.pop_back();
        out.next = make_cursor({to_iso(out.rows.back().completed_on), to_wire(out.rows.back().id)});
    }
    return out;
}

}  // namespace

StudyMode mode_of(std::span<const HourType> types, std::string_view code) {
    const auto found = std::ranges::find(types, code, &HourType::code);
    return found == types.end() ? StudyMode::Other : found->mode;
}

std::vector<RecordTotal> totals_of(std::span<const store::TypeSum> sums, std::span<const HourType> types) {
    std::vector<RecordTotal> list;
    for (const auto& one : sums) {
        const auto year = static_cast<std::int64_t>(year_of(one.completed_on));
        const auto same = std::ranges::find_if(
            list, [&](const auto& t) { return t.year == year && t.hour_type == one.hour_type; });
        if (same != list.end())
            same->tenths += one.tenths;
        else
            list.push_back({year, one.hour_type, mode_of(types, one.hour_type), one.tenths});
    }
    std::erase_if(list, [](const auto& t) { return t.tenths == 0; });
    std::ranges::sort(list, [](const auto& a, const auto& b) {
        return a.year != b.year ? a.year > b.year
                                : std::pair(a.mode, a.hour_type) < std::pair(b.mode, b.hour_type);
    });
    return list;
}

Result<std::vector<HourType>> list_hour_types(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) { return store::hour_types(tx); });
}

Result<Subject> own_subject(db::Tx& tx, Context& ctx) {
    const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
    auto found = TRY(store::own_person(tx, own));
    if (!found) return Error::missing();
    return Subject{found->id, found->unit, std::move(found->name), std::move(found->unit_name)};
}

Result<Subject> subject_in_scope(db::Tx& tx, const AnyScope& scope, Claimed<PersonId> id) {
    auto found = TRY(people::find(tx, scope, id));
    auto unit = TRY(org::facts(tx, found.unit));
    return Subject{found.id, found.unit, std::move(found.name), std::move(unit.name)};
}

Result<PersonHours> my_hours(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PersonHours> {
        const auto who = TRY(own_subject(tx, ctx));
        return hours_of(tx, who, day_of(ctx.now));
    });
}

Result<PersonHours> person_hours(Context& ctx, Claimed<PersonId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<PersonHours> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto who = TRY(subject_in_scope(tx, scope, id));
        return hours_of(tx, who, day_of(ctx.now));
    });
}

Result<Page<RecordLine>> my_record(Context& ctx, const DaySpan& days, const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<RecordLine>> {
        const auto who = TRY(own_subject(tx, ctx));
        return record_page(tx, who.id, days, page);
    });
}

Result<Page<RecordLine>> person_record(Context& ctx, Claimed<PersonId> id, const DaySpan& days,
                                       const PageRequest& page) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<RecordLine>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto who = TRY(subject_in_scope(tx, scope, id));
        return record_page(tx, who.id, days, page);
    });
}

}  // namespace xingtan::hours
