// A teacher's first page.
#include "domain/hours/service.h"
#include "domain/report/service.h"
#include "domain/report/store.h"

namespace xingtan::report {
namespace {

constexpr std::int64_t kShown = 10;  // newest enrolments; the others are in the record

Result<MyEnrolment> mine(db::Tx& tx, const store::MyRow& row) {
    MyEnrolment out;
    auto terms = TRY(project::terms_of(row.terms));
    out.record = TRY(hours::record_of(
        tx, row, {row.done_1, row.done_2, row.done_3, row.done_4, row.done_5, row.done_6}, std::move(terms)));
    out.record.project_name = row.project_name;
    if (row.certificate) out.record.certificate_id = to_wire(*row.certificate);
    out.record.certificate_number = row.certificate_number;
    out.record.certificate_wait = row.certificate_wait;
    out.record.certificate_refusal = row.certificate_refusal;
    out.intake_starts_on = row.intake_starts_on;
    out.intake_ends_on = row.intake_ends_on;
    out.certificate_title = row.certificate_title;
    return out;
}

Result<MyPage> without_enrolments(db::Tx& tx, const AnyScope& own, Context& ctx) {
    const auto self = TRY(store::self(tx, own, ctx.actor.person));
    if (!self) return Error::missing();
    return MyPage{self->name, self->unit_name, ctx.now, {}};
}

}  // namespace

Result<MyPage> my_page(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<MyPage> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        const auto rows = TRY(store::my_enrolments(tx, own, ctx.actor.person, kShown));
        if (rows.empty()) return without_enrolments(tx, own, ctx);
        MyPage page{rows.front().person_name, rows.front().own_unit, ctx.now, {}};
        for (const auto& row : rows) {
            auto one = TRY(mine(tx, row));
            page.enrolments.push_back(std::move(one));
        }
        return page;
    });
}

}  // namespace xingtan::report
