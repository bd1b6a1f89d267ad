// Finding and listing enrolments; nothing here changes a row.
#include "base/cursor.h"
#include "domain/enrolment/decide.h"
#include "domain/enrolment/service.h"
#include "domain/enrolment/store.h"
#include "domain/org/service.h"
#include "platform/text/name.h"

namespace xingtan::enrolment {
namespace {

// The last row of the previous page: a sort word and an id.
struct After {
    std::string word;
    std::int64_t id = 0;
};

Result<After> read_after(const PageRequest& page, char letter) {
    if (page.after.empty()) return After{};
    const auto values = TRY(read_cursor(page.after, 2));
    return After{values[0], id_from_wire(letter, values[1]).value_or(0)};
}

std::string like(std::string_view search) {
    if (search.empty()) return {};
    std::string pattern = "%";
    for (const char c : text::searched_name(search))
        if (c != '%' && c != '_') pattern += c;
    return pattern + "%";
}

template <class T>
void count_up(Page<T>& page, std::int64_t counted) {
    page.set_total(counted);
}

}  // namespace

std::int64_t EnrolmentFacts::done(std::int64_t slot) const {
    switch (slot) {
        case 1: return done_1;
        case 2: return done_2;
        case 3: return done_3;
        case 4: return done_4;
        case 5: return done_5;
        case 6: return done_6;
        default: return 0;
    }
}

Result<EnrolmentFacts> find(db::Tx& tx, const AnyScope& scope, Claimed<EnrolmentId> id) {
    const auto found = TRY(store::find(tx, scope, id.unproven));
    if (!found) return Error::missing();
    return *found;
}

Result<EnrolmentFacts> find_own(db::Tx& tx, const AnyScope& own, Claimed<EnrolmentId> id) {
    const auto found = TRY(store::self(tx, own, id.unproven));
    if (!found) return Error::missing();
    return *found;
}

Result<Enrolment> row(db::Tx& tx, const AnyScope& scope, EnrolmentId id) {
    auto found = TRY(store::row(tx, scope, id));
    if (!found) return Error::missing();
    return std::move(*found);
}

Result<std::vector<Step>> steps(db::Tx& tx, const Enrolment& found) { return store::steps(tx, found.id); }

Result<Page<Enrolment>> list(Context& ctx, Claimed<ProjectId> project_id, const Filter& filter,
                             const PageRequest& page) {
    const auto after = TRY(read_after(page, EnrolmentTag::letter));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Enrolment>> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto unit = TRY(org::find(tx, scope, filter.unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
        store::ListQuery query{project.id, unit.path, unit.path_end,       after.word,   after.id,
                               0,          "",        like(filter.search), page.size + 1};
        if (filter.intake) query.intake = filter.intake->unproven.value;
        if (filter.state) query.state = wire_name(*filter.state);
        if (filter.to_decide) {
            const auto decides = TRY(decides_on(tx, ctx, project, query.admin));
            if (!decides) return Page<Enrolment>{};
        }
        const auto rows = TRY(store::list(tx, scope, query));
        Page<Enrolment> out;
        out.rows.assign(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(page.size, std::ssize(rows)));
        if (std::ssize(rows) > page.size)
            out.next = make_cursor({rows[page.size - 1].path, to_wire(out.rows.back().id)});
        const auto counted = TRY(store::count(tx, scope, query));
        count_up(out, counted);
        return out;
    });
}

Result<Page<people::Person>> candidates(Context& ctx, Claimed<ProjectId> project_id, std::string_view search,
                                        const PageRequest& page) {
    const auto after = TRY(read_after(page, PersonTag::letter));
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<people::Person>> {
        const auto scope = TRY(ctx.actor.scope<Can::Nominate>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const store::CandidateQuery query{project.id, project.programme, ctx.actor.unit, after.word,
                                          after.id,   like(search),      page.size + 1};
        const auto rows = TRY(store::candidates(tx, scope, query));
        Page<people::Person> out;
        out.rows.assign(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(page.size, std::ssize(rows)));
        if (std::ssize(rows) > page.size)
            out.next = make_cursor({rows[page.size - 1].initials, to_wire(out.rows.back().id)});
        const auto counted = TRY(store::count_candidates(tx, scope, query));
        count_up(out, counted);
        return out;
    });
}

}  // namespace xingtan::enrolment
