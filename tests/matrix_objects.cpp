// Objects of the matrix: where each lies for whom, and how a new one is made.
#include <algorithm>

#include "domain/certificate/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/people/service.h"
#include "domain/people/service_transfer.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "matrix_world.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/platform_token.h"

namespace xingtan::testing {
namespace {

using org::UnitKind;
using Where = std::map<std::string, std::string>;

constexpr const char* kHan[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

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
        {"unit", 'u'},        {"account", 'a'},       {"platform-account", 'a'},
        {"grant", 'g'},       {"token", 'k'},         {"project", 't'},
        {"draft", 't'},       {"intake", 'n'},        {"part", 'r'},
        {"person", 'p'},      {"nominated", 'e'},     {"confirmed", 'e'},
        {"passed", 'e'},      {"class", 'c'},         {"certificate", 'z'},
        {"import", 'f'},      {"results", 'f'},       {"sheet", 'q'},
        {"unit-change", 'w'}, {"planned-change", 'd'},
        {"guest", 'p'},       {"transfer", 'x'},      {"sent", 'x'},
        {"moved", 'x'},       {"stay", 'x'}};
    return letters.at(kind);
}

// Transfers that a school decides, has asked for, has accepted; a secondment to it, and who is seconded.
bool is_of_transfer(const std::string& kind) {
    return kind == "transfer" || kind == "sent" || kind == "moved" || kind == "stay" || kind == "guest";
}

bool is_person_like(const std::string& kind) {
    return is_of_transfer(kind) || kind == "person" || kind == "nominated" || kind == "confirmed" ||
           kind == "passed" || kind == "certificate";
}

bool belongs_to_owner(const std::string& kind) {
    return kind == "project" || kind == "draft" || kind == "intake" || kind == "part" || kind == "sheet";
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
        const auto sheet =
            TRY(quota::stage_sheet(ctx, Claimed<ProjectId>{place.project.project.id}, std::nullopt, "q.csv",
                                   "", "unit,period_1\n" + child + ",5000\n"));
        return to_wire(sheet.id);
    }
    if (is_of_transfer(kind)) return transfer_at(kind, name);
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

std::string Ground::city_of(const std::string& school) const {
    auto name = school;
    while (name != "city" && name != "other-city" && name != "far-city") name = places_.at(name).parent;
    return name;
}

// Between this school and one of another city; nobody who asks sees both but the offices above.
Result<std::string> Ground::transfer_at(const std::string& kind, const std::string& school) {
    const std::string other = within(school, "other-province") ? "far-school2" : "other-school2";
    const auto& from = kind == "sent" ? school : other;
    const auto& to = kind == "sent" ? other : school;
    const auto person = TRY(person_at(from, school));
    const bool seconded = kind == "stay" || kind == "guest";
    auto asker = as(from), decider = as(to);
    people::TransferBody body;
    body.kind = seconded ? people::TransferKind::Secondment : people::TransferKind::TransferOut;
    body.person = Claimed<PersonId>{person.id};
    body.to = Claimed<UnitId>{at(to).unit.id};
    body.effective_on = day_of(asker.now);
    const auto transfer = TRY(people::ask_transfer(asker, body));
    if (seconded || kind == "moved")
        TRY(people::accept_transfer(decider, Claimed<people::TransferId>{transfer.id}, {}));
    return kind == "guest" ? to_wire(person.id) : to_wire(transfer.id);
}

Result<Ground::Made> Ground::person_at(const std::string& school, const std::string& marked_as) {
    auto ctx = as(school);
    auto row = village_.next(people::Stage::Primary);
    const int n = ++made_;
    row.name = "坛" + at(marked_as.empty() ? school : marked_as).mark + kHan[n % 10] + kHan[n / 10 % 10] +
               kHan[n / 100 % 10];
    auto checked = people::prepare(ctx, row);
    if (checked.verdict == jobs::Verdict::Bad) return Error::broken(checked.problems.front().code);
    Made made{{}, row.name};
    TRY(world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        made.id = TRY(people::add(tx, ctx, at(school).unit, checked.person));
        return {};
    }));
    return made;
}

Result<EnrolmentId> Ground::enrolment_at(const std::string& school, enrolment::State state) {
    const auto person = TRY(person_at(school));
    const auto city = city_of(school);
    auto ctx = as(school);
    const auto nominated = TRY(enrolment::nominate(ctx, Claimed<IntakeId>{at(city).project.intakes[0].id},
                                                   {Claimed<PersonId>{person.id}}));
    if (state == enrolment::State::Nominated) return nominated.id;
    auto by = as(at(school).parent);
    TRY(enrolment::confirm(by, Claimed<EnrolmentId>{nominated.id}));
    if (state == enrolment::State::Passed) TRY(pass(city, nominated.id));
    return nominated.id;
}

Result<> Ground::pass(const std::string& city, EnrolmentId enrolment) {
    auto ctx = world_.runtime().as(at(city).platform, at(city).unit.id);
    hours::BatchBody body;
    body.external_id = "matrix-" + std::to_string(++made_);
    body.project = {at(city).project.project.id};
    body.part = {at(city).project.parts[0].id};
    hours::BatchEntry entry;
    entry.enrolment = Claimed<EnrolmentId>{enrolment};
    entry.hour_type = "online";
    entry.tenths = 10;
    entry.completed_on = *date_from_iso("2016-03-10");
    body.entries.push_back(entry);
    const auto reply = TRY(hours::post_batch(ctx, body));
    if (reply.passed != 1) return Error::broken("nobody passed: " + reply.entries.at(0).code);
    return {};
}

Result<std::string> Ground::certificate_of(const std::string& city, EnrolmentId enrolment) {
    auto ctx = as(city);
    const auto record = TRY(certificate::show_enrolment(ctx, Claimed<EnrolmentId>{enrolment}));
    return record.certificate_id;
}

Result<AccountId> Ground::account_at(const std::string& name, auth::Role role) {
    auto ctx = as("nation");
    AccountId account;
    TRY(world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        account = TRY(auth::open_account(tx, ctx.who(),
                                         {role, "账号" + std::to_string(++made_), at(name).unit.id, {}, {}}));
        TRY(auth::appoint(tx, ctx.who(), {account, role, at(name).unit.id}));
        return {};
    }));
    return account;
}

Result<std::string> Ground::new_import(const std::string& name) {
    auto ctx = as(name);
    const auto row = village_.next(people::Stage::Primary);
    std::string unit;
    for (const auto& one : order_)
        if (at(one).unit.kind == UnitKind::School && within(one, name) && unit.empty())
            unit = at(one).unit.name;
    const auto bytes = "姓名,证件号码,学段,单位\n坛生,39,小学," + unit + "\n坛生一," + row.document_number +
                       ",小学," + unit + "\n";
    const auto import = TRY(people::stage_roster(ctx, Claimed<UnitId>{at(name).unit.id}, "r.csv", bytes));
    return to_wire(import.id);
}

Result<std::string> Ground::new_results(const std::string& name) {
    const auto city = city_of(name);
    auto ctx = as(city);
    const auto bytes = "报名编号,姓名,结论,完成日期,学时\n" + to_wire(at(name).member) + "," +
                       at(name).member_name + ",合格,2016-03-10,0.1\n" + std::to_string(++made_) +
                       ",无此人,,,\n";
    const auto import =
        TRY(hours::stage_results(ctx,
                                 Claimed<TrainingClassId>{TrainingClassId{
                                     *id_from_wire(TrainingClassTag::letter, at(name).training_class)}},
                                 Claimed<PartId>{at(city).project.parts[0].id}, "s.csv", bytes));
    return to_wire(import.id);
}

std::vector<std::string> Ground::marks_hidden_from(const std::string& actor) const {
    const auto home = map_of_actors().at(actor).at("own");
    std::vector<std::string> marks;
    for (const auto& [name, place] : places_)
        if (!place.mark.empty() && !within(name, home)) marks.push_back(place.mark);
    return marks;
}

}  // namespace xingtan::testing
