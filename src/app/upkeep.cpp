#include "app/upkeep.h"

#include <chrono>

#include "base/log.h"
#include "domain/certificate/service_prints.h"
#include "domain/enrolment/service.h"
#include "domain/org/service.h"
#include "domain/quota/service_policy.h"
#include "domain/quota/service_round.h"
#include "domain/tally/day.h"
#include "platform/audit/signature.h"
#include "platform/auth/purge.h"
#include "platform/db/node_lease.h"
#include "platform/jobs/export.h"
#include "platform/jobs/runner.h"
#include "platform/jobs/upload.h"
#include "platform/notify/notify.h"

namespace xingtan::app {
namespace {

constexpr std::chrono::minutes kBetween{1};
constexpr int kRoundsAnHour = 60;
constexpr std::int64_t kClosedARound = 100;  // authorities; a province within two minutes

template <class T>
void tell(const char* what, const Result<T>& outcome) {
    if (!outcome.ok())
        log::error("upkeep.failed",
                   {{"what", what}, {"code", outcome.error().code}, {"detail", outcome.error().detail}});
}

}  // namespace

Upkeep::Upkeep(Runtime& runtime, std::function<void()> lost)
    : runtime_(runtime), lost_(std::move(lost)), thread_([this] { serve(); }) {}

Upkeep::~Upkeep() {
    {
        std::lock_guard lock(mutex_);
        ending_ = true;
    }
    end_.notify_all();
    thread_.join();
}

void Upkeep::serve() {
    for (int rounds = 0; wait(); ++rounds) round(runtime_.clock().now(), rounds % kRoundsAnHour == 0);
}

bool Upkeep::wait() {
    std::unique_lock lock(mutex_);
    end_.wait_for(lock, kBetween, [&] { return ending_; });
    return !ending_;
}

void Upkeep::round(WallTime now, bool hourly) {
    auto& database = runtime_.database();
    keep_node(now);
    carry_out_plans();
    pass_offers_on();
    settle_places();
    const auto over = tally::last_closable(runtime_.clock().domain_now());
    tell("days", tally::close_days(database, over, kClosedARound));
    tell("audit-signature", audit::sign_head(database, runtime_.keys(), now));
    tell("half-checked", jobs::give_up_lost(database, now));
    if (!hourly) return;
    tell("purge", auth::purge(database, now));
    tell("notices", notify::purge(database, now));
    tell("imports", jobs::destroy_old(database, now));
    tell("prints", certificate::drop_old_prints(database, now));
    tell("uploads", jobs::drop_uploads(database, now));
    tell("exports", jobs::drop_exports(database, now));
}

// Changes of units recorded for today, each in the name of the account that recorded it.
void Upkeep::carry_out_plans() {
    const auto today = day_of(runtime_.clock().domain_now());
    const auto due = org::due_plans(runtime_.database(), today);
    tell("due-changes", due);
    if (!due.ok()) return;
    for (const auto& plan : due.value()) {
        auto ctx = runtime_.as(plan.account, plan.account_unit);
        tell("planned-change", org::carry_out(ctx, plan));
    }
    tell("former-names", org::forget_former_names(runtime_.database(), today));
}

// Places offered from a waiting list and not accepted in time.
void Upkeep::pass_offers_on() {
    const auto due = enrolment::expired_offers(runtime_.database(), runtime_.clock().domain_now());
    tell("expired-offers", due);
    if (!due.ok()) return;
    for (const auto& offer : due.value()) {
        auto ctx = runtime_.as(offer.account, offer.unit);
        tell("expired-offer", enrolment::expire_offer(ctx, offer.id));
    }
}

// Unused places on the day the project names, what is left free after an intake, and second rounds that have
// closed.
void Upkeep::settle_places() {
    const auto today = day_of(runtime_.clock().domain_now());
    const auto settle = [&](const Result<std::vector<quota::DueWork>>& due, auto work) {
        tell("due-places", due);
        if (!due.ok()) return;
        for (const auto& one : due.value()) {
            auto ctx = runtime_.as(one.account, one.unit);
            tell("places", work(ctx, one));
        }
    };
    settle(quota::due_returns(runtime_.database(), today), quota::return_unused);
    settle(quota::due_lapses(runtime_.database(), today), quota::lapse_ended);
    settle(quota::due_rounds(runtime_.database(), runtime_.clock().domain_now()), quota::allot_due);
}

void Upkeep::keep_node(WallTime now) {
    const auto kept = db::renew_node(runtime_.database(), runtime_.node(), now);
    tell("node", kept);
    if (kept.ok() || kept.error().code != "node-lease-lost" || told_) return;
    told_ = true;
    lost_();
}

}  // namespace xingtan::app
