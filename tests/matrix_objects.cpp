// Objects of the matrix: where each lies for whom, and how a new one is made.
#include <algorithm>

#include "domain/baseline/service.h"
#include "domain/certificate/service.h"
#include "domain/certificate/service_prints.h"
#include "domain/crosstable/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/people/service.h"
#include "domain/people/service_transfer.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "domain/quota/service_round.h"
#include "matrix_world.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/platform_token.h"
#include "platform/auth/session.h"
#include "platform/jobs/export.h"
#include "platform/jobs/upload.h"
#include "platform/notify/notify.h"

namespace xingtan::testing {
namespace {

using org::UnitKind;
using Where = std::map<std::string, std::string>;

const std::map<std::string, Where>& map_of_actors() {
    static const Where area = {{"own", "area"},       {"child", "school"},    {"parent", "city"},
                               {"above", "province"}, {"sibling", "sibling"}, {"foreign", "far-area"}};
    static const Where city = {{"own", "city"},     {"child", "area"},         {"parent", "province"},
                               {"above", "nation"}, {"sibling", "other-city"}, {"foreign", "far-city"}};
    static const std::map<std::string, Where> all = {
        {"ministry", {{"own", "nation"}, {"child", "province"}}},
        {"province",
         {{"own", "province"},
          {"child", "city"},
          {"parent", "nation"},
          {"sibling", "other-province"},
          {"foreign", "far-city"}}},
        {"city", city},
        {"platform", city},
        {"system", city},
        {"security", city},
        {"audit", city},
        {"area", area},
        {"nobody", area},
        {"closed", area},
        {"sibling",
         {{"own", "sibling"},
          {"child", "sibling-school"},
          {"parent", "city"},
          {"above", "province"},
          {"sibling", "area"},
          {"foreign", "other-area"}}},
        {"school",
         {{"own", "school"},
          {"parent", "area"},
          {"above", "city"},
          {"sibling", "school2"},
          {"foreign", "sibling-school"}}},
        {"direct",
         {{"own", "direct"},
          {"parent", "city"},
          {"above", "province"},
          {"sibling", "direct2"},
          {"foreign", "school"}}},
        // A teacher's own is herself; the level above her is her school with her colleagues.
        {"teacher",
         {{"own", "school"},
          {"parent", "school"},
          {"above", "area"},
          {"sibling", "school2"},
          {"foreign", "sibling-school"}}}};
    return all;
}

char letter_of(const std::string& kind) {
    static const std::map<std::string, char> letters = {
        {"unit", 'u'},        {"account", 'a'},        {"platform-account", 'a'},
        {"grant", 'g'},       {"token", 'k'},          {"project", 't'},
        {"draft", 't'},       {"intake", 'n'},         {"part", 'r'},
        {"person", 'p'},      {"nominated", 'e'},      {"confirmed", 'e'},
        {"passed", 'e'},      {"class", 'c'},          {"certificate", 'z'},
        {"import", 'f'},      {"results", 'f'},        {"sheet", 'q'},
        {"unit-change", 'w'}, {"planned-change", 'd'}, {"upload", 'y'},
        {"session", 's'},     {"notice", 'j'},         {"guest", 'p'},
        {"transfer", 'x'},    {"sent", 'x'},           {"moved", 'x'},
        {"stay", 'x'},        {"substitution", 'l'},   {"formation", 'F'},
        {"class-staff", 'M'}, {"room", 'R'},           {"class-session", 'S'},
        {"round", 'D'},       {"print", 'P'},          {"hour-rule", 'H'},
        {"hour-claim", 'K'},  {"hour-entry", 'h'},     {"outside-training", 'O'},
        {"baseline", 'B'},    {"export", 'X'},         {"saved-table", 'T'}};
    return letters.at(kind);
}

// Transfers that a school decides, has asked for, has accepted; a secondment to it, and who is seconded.
bool is_of_transfer(const std::string& kind) {
    return kind == "transfer" || kind == "sent" || kind == "moved" || kind == "stay" || kind == "guest";
}

bool is_person_like(const std::string& kind) {
    return is_of_transfer(kind) || kind == "person" || kind == "nominated" || kind == "confirmed" ||
           kind == "passed" || kind == "certificate" || kind == "substitution" || kind == "hour-claim" ||
           kind == "hour-entry";
}

// Of the areas, which form and run classes of their own people.
bool is_of_class_office(const std::string& kind) {
    return kind == "formation" || kind == "class-staff" || kind == "room" || kind == "class-session";
}

bool belongs_to_owner(const std::string& kind) {
    return kind == "project" || kind == "draft" || kind == "intake" || kind == "part" || kind == "sheet" ||
           kind == "round" || kind == "baseline";
}

}  // namespace

std::optional<std::string> Ground::place_of(const std::string& actor, const std::string& relation) const {
    const auto& where = map_of_actors().at(actor);
    const auto found = where.find(relation);
    if (found == where.end()) return std::nullopt;
    return found->second;
}

template <class F>
std::optional<std::string> Ground::pick(const std::string& top, const std::string& not_below, F test) const {
    for (const auto& name : order_) {
        if (!within(name, top) || (!not_below.empty() && within(name, not_below))) continue;
        if (test(places_.at(name))) return name;
    }
    return std::nullopt;
}

std::optional<std::string> Ground::holder_of(const std::string& kind, const std::string& top,
                                             const std::string& not_below) const {
    if (is_person_like(kind))
        return pick(top, not_below, [](const Place& p) { return p.unit.kind == UnitKind::School; });
    if (kind == "class" || kind == "results")
        return pick(top, not_below, [](const Place& p) { return !p.training_class.empty(); });
    if (kind == "print")
        return pick(top, not_below, [](const Place& p) {
            return p.unit.kind == UnitKind::Authority && p.unit.level != org::AuthorityLevel::National;
        });
    if (is_of_class_office(kind))
        return pick(top, not_below, [](const Place& p) {
            return p.unit.kind == UnitKind::Authority && !p.training_class.empty();
        });
    if (belongs_to_owner(kind) && places_.at(top).project.project.id.empty()) return std::nullopt;
    if (kind == "import" && top == "nation") return std::nullopt;
    return top;
}

std::string Ground::teachers_own(const std::string& kind) const {
    if (kind == "person") return to_wire(teacher_);
    if (kind == "nominated" || kind == "confirmed" || kind == "passed") return to_wire(teacher_enrolment_);
    return kind == "certificate" ? teacher_certificate_ : std::string();
}

Result<std::optional<std::string>> Ground::object(const std::string& actor, const std::string& relation,
                                                  const std::string& kind, Wanted wanted) {
    using Found = std::optional<std::string>;
    if (relation == "absent") return Found(id_to_wire(letter_of(kind), 4'321));
    if (relation == "wrong")
        return Found(letter_of(kind) == 'u' ? to_wire(at("city").project.project.id)
                                            : to_wire(at("nation").unit.id));
    if (actor == "teacher" && relation == "own")
        if (auto own = teachers_own(kind); !own.empty()) return Found(std::move(own));
    const auto top = place_of(actor, relation);
    if (!top) return Found();
    const bool upward = (relation == "parent" || relation == "above") && actor != "teacher";
    const auto holder = holder_of(kind, *top, upward ? *place_of(actor, "own") : "");
    if (!holder) return Found();
    auto id = TRY(get(kind, *holder, wanted));
    return Found(std::move(id));
}

Result<std::string> Ground::companion(const std::string& actor, const std::string& kind, Wanted wanted) {
    if (kind == "own-unit") return to_wire(at(*place_of(actor, "own")).unit.id);
    if (kind == "receiver-unit") return to_wire(at("far-school").unit.id);
    if (kind == "child-unit") return to_wire(at(place_of(actor, "child").value_or("school")).unit.id);
    if (belongs_to_owner(kind)) return get(kind, "city", wanted);
    const auto found = TRY(object(actor, "own", kind, wanted));
    if (found) return *found;
    const auto holder = holder_of(kind, "city", "");
    if (!holder) return Error::broken("nothing of the kind " + kind);
    return get(kind, *holder, wanted);
}

Result<std::string> Ground::get(const std::string& kind, const std::string& name, Wanted wanted) {
    if (wanted == Wanted::New) return made(kind, name);
    auto& used = used_[{kind, name}];
    if (used.empty()) used = TRY(made(kind, name));
    return used;
}

// A unit of its own right below, founded by the ministry.
Result<UnitId> Ground::unit_below(const std::string& name) {
    auto ctx = as("nation");
    const auto& above = at(name).unit;
    org::FoundBody body{Claimed<UnitId>{above.id}, UnitKind::School, org::AuthorityLevel::School,
                        "新设" + std::to_string(++made_), ""};
    if (name == "nation") {
        body.kind = UnitKind::Authority;
        body.level = org::AuthorityLevel::Province;
        body.special = true;
    } else if (above.kind == UnitKind::School) {
        body.kind = UnitKind::TeachingSite;
    }
    const auto unit = TRY(org::found(ctx, body));
    return unit.id;
}

Result<std::string> Ground::renaming_below(const std::string& name) {
    auto ctx = as("nation");
    const auto unit = TRY(unit_below(name));
    org::ChangeBody change{.kind = org::ChangeKind::Rename,
                           .name = "改名" + std::to_string(made_),
                           .effective_on = day_of(ctx.now)};
    TRY(org::change(ctx, Claimed<UnitId>{unit}, change));
    const auto changes = TRY(org::changes(ctx, Claimed<UnitId>{unit}, {}));
    return to_wire(changes.rows.front().id);
}

Result<std::string> Ground::plan_below(const std::string& name) {
    auto ctx = as("nation");
    const auto unit = TRY(unit_below(name));
    org::ChangeBody change{.kind = org::ChangeKind::Rename,
                           .name = "改名" + std::to_string(made_),
                           .effective_on = Date{day_of(ctx.now).days + 30}};
    const auto planned = TRY(org::plan(ctx, Claimed<UnitId>{unit}, change));
    return to_wire(planned.id);
}

Result<std::string> Ground::made(const std::string& kind, const std::string& name) {
    const auto& place = at(name);
    if (kind == "unit") return to_wire(place.unit.id);
    if (kind == "project") return to_wire(place.project.project.id);
    if (kind == "intake") return to_wire(place.project.intakes[0].id);
    if (kind == "part") return to_wire(place.project.parts[0].id);
    if (kind == "unit-change") return renaming_below(name);
    if (kind == "planned-change") return plan_below(name);
    if (kind == "class") return place.training_class;
    if (is_of_class_office(kind)) return of_class_office(kind, name);
    if (kind == "upload") {
        auto ctx = as(name);
        const auto upload = TRY(jobs::open_upload(ctx, {"r.csv", 1'000, ""}));
        return to_wire(upload.id);
    }
    if (kind == "hour-rule" || kind == "outside-training") return hours_set_at(kind, name);
    if (kind == "hour-claim") return hour_claim_at(name);
    if (kind == "hour-entry") return hour_entry_at(name);
    if (kind == "export") {
        auto ctx = as(name);
        const auto made = TRY(jobs::ask_export(ctx, {jobs::ExportKind::People, {}, "无此人"}));
        return to_wire(made.id);
    }
    if (kind == "saved-table") {
        auto ctx = as(name);
        const auto kept = TRY(
            crosstable::save_table(ctx, {"统计" + std::to_string(++made_),
                                         {{crosstable::Dimension::Unit}, {crosstable::Measure::FullTime}}}));
        return to_wire(kept.id);
    }
    if (kind == "session") return session_of(name);
    if (kind == "notice") return notice_to(name);
    if (kind == "import") return new_import(name);
    if (kind == "results") return new_results(name);
    if (kind == "draft") {
        const auto draft = TRY(new_project(name, "草案" + std::to_string(++made_)));
        return to_wire(draft.project.id);
    }
    if (kind == "person") {
        const auto person = TRY(person_at(name));
        return to_wire(person.id);
    }
    if (kind == "sheet") {
        auto ctx = as(name);
        std::string child;
        for (const auto& one : order_)
            if (at(one).parent == name && child.empty()) child = at(one).unit.name;
        const auto sheet = TRY(
            quota::stage_sheet(ctx, Claimed<ProjectId>{place.project.project.id}, std::nullopt, "q.csv", "",
                               "unit,period_1\n" + child + "," + std::to_string(5000 + ++made_) + "\n"));
        return to_wire(sheet.id);
    }
    if (kind == "print") {
        const auto school = pick(name, "", [](const Place& p) { return p.unit.kind == UnitKind::School; });
        TRY(enrolment_at(*school, enrolment::State::Passed));
        auto ctx = as(name);
        const auto earlier = TRY(certificate::prints(ctx));
        for (const auto& one : earlier) TRY(certificate::drop_print(ctx, Claimed<PrintRunId>{one.id}));
        const auto run = TRY(certificate::start_print(ctx, {}));
        return to_wire(run.id);
    }
    if (kind == "baseline") {
        auto ctx = as(name);
        baseline::BaselineBody body;
        body.as_of = day_of(ctx.now);
        body.document = "统计表";
        body.lines.emplace_back().unit = Claimed<UnitId>{place.unit.id};
        body.lines.front().full_time = 1;
        const auto paper =
            TRY(baseline::enter(ctx, Claimed<ProjectId>{place.project.project.id}, std::nullopt, body));
        return to_wire(paper.paper.id);
    }
    if (kind == "round") {
        auto ctx = as(name);
        const Claimed<ProjectId> project{place.project.project.id};
        TRY(quota::issue(ctx, project, {std::nullopt, 5, ""}));
        quota::PlaceRoundBody body;
        body.name = "第二轮";
        body.way = quota::RoundWay::Lottery;  // nobody is served before it closes
        body.places = 5;
        body.opens_at = ctx.now;
        body.closes_at = DomainTime{ctx.now.ms + 86'400'000};
        const auto announced = TRY(quota::announce_round(ctx, project, body));
        return to_wire(announced.round.id);
    }
    if (is_of_transfer(kind)) return transfer_at(kind, name);
    if (kind == "substitution") return substitution_at(name);
    if (is_person_like(kind)) {
        const auto state = kind == "nominated"   ? enrolment::State::Nominated
                           : kind == "confirmed" ? enrolment::State::Confirmed
                                                 : enrolment::State::Passed;
        const auto enrolment = TRY(enrolment_at(name, state));
        if (kind == "certificate") return certificate_of(city_of(name), enrolment);
        return to_wire(enrolment);
    }
    const bool platform = kind == "platform-account" || kind == "token";
    const auto account = TRY(account_at(name, platform ? auth::Role::Platform : auth::Role::Expert));
    auto ctx = as("nation");
    if (kind == "token") {
        const auto token = TRY(auth::make_platform_token(ctx, {Claimed<AccountId>{account}, "matrix"}));
        return to_wire(token.id);
    }
    if (kind != "grant") return to_wire(account);
    const auto grants = TRY(auth::list_grants(ctx, {Claimed<AccountId>{account}, {}}, {1, {}}));
    return to_wire(grants.rows.at(0).id);
}

// Of the three administrators, the system administrator reads whose accounts they are and prints their slips;
// the other two read no person at all.
std::vector<std::string> Ground::marks_hidden_from(const std::string& actor) const {
    const auto home = map_of_actors().at(actor).at("own");
    const bool no_people = actor == "security" || actor == "audit";
    std::vector<std::string> marks;
    for (const auto& [name, place] : places_)
        if (!place.mark.empty() && (no_people || !within(name, home))) marks.push_back(place.mark);
    return marks;
}

}  // namespace xingtan::testing
