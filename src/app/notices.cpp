#include "app/notices.h"

#include "base/json.h"
#include "domain/enrolment/service.h"
#include "domain/org/service.h"
#include "domain/project/service.h"
#include "platform/auth/grant.h"
#include "platform/notify/notify.h"

namespace xingtan::app {
namespace {

struct RightNews {
    std::string unit;
    std::string capability;
};
BOOST_DESCRIBE_STRUCT(RightNews, (), (unit, capability))

struct UnitNews {
    std::string from;
    std::string to;
};
BOOST_DESCRIBE_STRUCT(UnitNews, (), (from, to))

struct ResultNews {
    std::string project;
};
BOOST_DESCRIBE_STRUCT(ResultNews, (), (project))

Result<> tell_of_grant(db::Tx& tx, Context& ctx, const auth::GrantNews& news) {
    const RightNews params{news.unit_name, std::string(wire_name(news.capability))};
    const notify::ToAccount letter{news.account,
                                   {news.given ? "right-given" : "right-taken", to_json(params), {}}};
    return notify::tell_accounts(tx, ctx, std::span(&letter, 1));
}

std::string_view kind_of(org::ChangeKind kind) {
    switch (kind) {
        case org::ChangeKind::Rename: return "unit-renamed";
        case org::ChangeKind::Recode: return "unit-recoded";
        case org::ChangeKind::Close: return "unit-closed";
        case org::ChangeKind::Reopen: return "unit-reopened";
        case org::ChangeKind::Move: return "unit-moved";
        default: return "unit-changed";  // the page of the unit says what
    }
}

Result<> tell_of_unit(db::Tx& tx, Context& ctx, const org::Changed& changed) {
    const UnitNews params{changed.before.name, changed.after.name};
    return notify::tell_unit(tx, ctx, changed.after.id, Can::ViewUnits,
                             {kind_of(changed.kind), to_json(params), {}});
}

// Everyone one transaction settles is of one project.
Result<> tell_of_result(db::Tx& tx, Context& ctx, std::span<const enrolment::Settled> settled,
                        tally::Group&) {
    if (settled.empty()) return {};
    const auto project = TRY(project::facts(tx, settled.front().enrolment.project));
    const auto params = to_json(ResultNews{project.name});
    std::vector<notify::ToPerson> letters;
    for (const auto& one : settled)
        letters.push_back({one.enrolment.person,
                           {one.outcome == enrolment::State::Failed ? "training-failed" : "training-passed",
                            params, "/my"}});
    return notify::tell_people(tx, ctx, letters);
}

}  // namespace

void wire_notices() {
    auth::on_grant(tell_of_grant);
    org::on_changed(tell_of_unit);
    enrolment::on_settled(tell_of_result);
}

}  // namespace xingtan::app
