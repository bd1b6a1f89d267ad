// A teacher's first page.
#include "domain/certificate/service.h"
#include "domain/enrolment/service.h"
#include "domain/report/service.h"
#include "domain/report/store.h"

namespace xingtan::report {
namespace {

constexpr std::size_t kShown = 10;  // newest enrolments; the others are in the record

Result<MyEnrolment> mine(db::Tx& tx, const AnyScope& own, const enrolment::EnrolmentFacts& facts) {
    MyEnrolment out;
    out.record = TRY(certificate::record(tx, own, facts));
    auto intake = TRY(store::my_intake(tx, facts.intake));
    out.intake_starts_on = intake.starts_on;
    out.intake_ends_on = intake.ends_on;
    out.certificate_title = std::move(intake.certificate_title);
    return out;
}

}  // namespace

Result<MyPage> my_page(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<MyPage> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        const auto self = TRY(store::self(tx, own, ctx.actor.person));
        if (!self) return Error::missing();
        MyPage page{self->name, self->unit_name, ctx.now, {}};
        const auto enrolments = TRY(enrolment::of_person(tx, own, ctx.actor.person));
        for (const auto& facts : enrolments) {
            if (page.enrolments.size() == kShown) break;
            auto one = TRY(mine(tx, own, facts));
            page.enrolments.push_back(std::move(one));
        }
        return page;
    });
}

}  // namespace xingtan::report
