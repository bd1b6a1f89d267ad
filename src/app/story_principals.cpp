#include "app/story_principals.h"

#include <atomic>
#include <future>

#include "app/tables.h"
#include "domain/classes/service.h"
#include "domain/enrolment/service.h"
#include "domain/enrolment/service_choice.h"
#include "domain/enrolment/service_chooser.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "platform/auth/account.h"

namespace xingtan::app {
namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr const char* kQuota = "national-principals-2016-quota.csv";
constexpr const char* kBases = "national-principals-2016-bases.csv";
constexpr std::int64_t kClass = 100;
constexpr std::size_t kClasses = 20, kAtOnce = 4;    // at most so many base schools hold a class at one time
constexpr std::size_t kChosen = 12, kSelected = 18;  // provinces that have chosen; that have selected
constexpr std::size_t kCrowd = 6;                    // who come to a base school that is full already
constexpr int kSenders = 24;
constexpr std::int64_t kTenths = 400;  // the notice names no hours
constexpr std::size_t kMany = 200;     // in one request
// Which intake the principals choose, one after the other.
constexpr std::size_t kPattern[] = {0, 0, 1, 0, 1, 0, 2, 1, 0, 3};

Date day(const char* text) { return *date_from_iso(text); }

void advance(DomainClock& clock, const char* date) {
    clock.advance(DomainTime{start_of(day(date)).ms + 9 * kHour});
}

// Her province says of the first two that they hold; the third is read from the register.
project::ProjectTerms terms() {
    using project::ConditionKind;
    using project::Strength;
    constexpr auto province = project::Attester::Confirmer;
    project::ProjectTerms terms;
    terms.conditions = {
        {1,
         ConditionKind::Attested,
         Strength::Hard,
         "所在学校重视教育信息化，愿意提升应用水平",
         {},
         {},
         {},
         province},
        {2,
         ConditionKind::Attested,
         Strength::Hard,
         "“校校通”“班班通”已全面覆盖并常态应用，“人人通”已起步或具备条件",
         {},
         {},
         {},
         province},
        {3, ConditionKind::Post, Strength::Principle, "负责学校信息化工作，原则上为校长", {"leader"}}};
    terms.fees = {{"培训费、资料费", 0, project::Payer::National},
                  {"交通费、食宿费", 0, project::Payer::School}};
    return terms;
}

// A piece at a time, as many as one request takes.
template <class Step>
Result<> in_pieces(std::size_t all, Step step) {
    for (std::size_t from = 0; from < all; from += kMany) TRY(step(from, std::min(all, from + kMany)));
    return {};
}

}  // namespace

// The notice left the dates of the classes to a later one; these are the story's.
project::ProjectBody PrincipalStory::body() const {
    project::ProjectBody body;
    body.programme_name = "中小学校长“网络学习空间人人通”专项培训";
    body.name = "2016年中小学校长“网络学习空间人人通”专项培训";
    body.training_year = 2016;
    body.confirm_level = org::AuthorityLevel::Province;
    body.starts_on = day("2016-10-08");
    body.ends_on = day("2017-12-31");
    body.certificate_title = "中小学校长“网络学习空间人人通”专项培训合格证书";
    body.number_code = "16";
    body.parts.push_back({"集中培训",
                          "中央电化教育馆",
                          "",
                          true,
                          day("2017-03-27"),
                          day("2017-12-31"),
                          {{1, "集中培训", "on-site", kTenths}}});
    const int starts = day("2017-03-27").days;
    for (std::size_t i = 0; i * kAtOnce < kClasses; ++i) {
        const Date from{starts + static_cast<int>(i) * 14};
        project::IntakeBody intake{static_cast<std::int64_t>(i + 1), from, Date{from.days + 4},
                                   day("2016-10-08"), Date{from.days - 11}};
        auto& bases = intake.base_schools.emplace();
        for (std::size_t c = i * kAtOnce; c < (i + 1) * kAtOnce; ++c)
            bases.push_back({Claimed<UnitId>{bases_[c % bases_.size()]}, kClass});
        body.intakes.push_back(std::move(intake));
    }
    body.terms = terms();
    auto& policy = body.enrolment.emplace();
    policy.enrolment_mode = project::EnrolmentMode::SelfSelection;
    policy.choose_by = day("2017-03-31");
    return body;
}

Result<> PrincipalStory::find_provinces() {
    const auto rows = table(kQuota);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Province province;
        province.office = TRY(scene_.child(nation_, rows[i][0]));
        province.places = std::stoll(rows[i][1]);
        TRY(scene_.open(nation_, province.office, auth::Role::ProvinceOffice, "电教馆"));
        provinces_.push_back(std::move(province));
    }
    return {};
}

Result<> PrincipalStory::find_bases() {
    const org::NewUnit school{{}, org::UnitKind::School, org::AuthorityLevel::School, {}, {}, false};
    const auto rows = table(kBases);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto province = TRY(scene_.child(nation_, rows[i][0]));
        const auto city = TRY(scene_.child({province.unit, nation_.account, {}}, rows[i][1]));
        const auto made = TRY(scene_.found({city.unit, nation_.account, {}}, school, {rows[i][2]}));
        bases_.push_back(made.front().unit.id);
    }
    return {};
}

// A province selects as many schools as it has places, and of each the principal.
Result<> PrincipalStory::found_schools(Province& province) {
    const org::NewUnit school{{}, org::UnitKind::School, org::AuthorityLevel::School, {}, {}, false};
    std::vector<std::string> names;
    for (std::int64_t i = 1; i <= province.places; ++i)
        names.push_back(province.office.unit.name + "杏坛第" + std::to_string(i) + "学校");
    province.schools = TRY(scene_.found(province.office, school, names));
    return scene_.bring(province.office, province.schools, {people::Stage::Junior, 1, people::Post::Leader});
}

Result<> PrincipalStory::found(const SceneOffice& nation) {
    nation_ = nation;
    TRY(find_provinces());
    TRY(find_bases());
    for (std::size_t i = 0; i < kSelected; ++i) TRY(found_schools(provinces_[i]));
    return {};
}

Result<> PrincipalStory::announce() {
    advance(clock_, "2016-10-08");
    auto ctx = scene_.as(nation_);
    const auto made = TRY(project::create(ctx, body()));
    project_ = TRY(project::publish(ctx, Claimed<ProjectId>{made.project.id}));
    std::string sheet = "单位,全项目\n";
    for (const auto& province : provinces_)
        sheet += province.office.unit.name + "," + std::to_string(province.places) + "\n";
    const auto staged =
        TRY(quota::stage_sheet(ctx, project_id(), std::nullopt, kQuota, "教技厅函〔2016〕114号", sheet));
    TRY(quota::publish_sheet(ctx, Claimed<QuotaSheetId>{staged.id}));
    return {};
}

Result<> PrincipalStory::hand_down(Province& province) {
    auto ctx = scene_.as(province.office);
    quota::PlaceGrantBody grant{Claimed<UnitId>{province.office.unit.id}, {}, ""};
    for (const auto& school : province.schools)
        grant.lines.push_back({Claimed<UnitId>{school.unit.id}, std::nullopt, 1});
    TRY(quota::grant(ctx, project_id(), grant));
    return {};
}

Result<> PrincipalStory::name_choosers(Province& province) {
    return in_pieces(province.schools.size(), [&](std::size_t from, std::size_t until) -> Result<> {
        auto ctx = scene_.as(province.office);
        enrolment::ChoosersBody body;
        for (auto i = from; i < until; ++i) body.people.push_back({province.schools[i].people.front()});
        TRY(enrolment::name_choosers(ctx, project_id(), body));
        return {};
    });
}

Result<> PrincipalStory::select() {
    advance(clock_, "2017-03-06");
    for (std::size_t i = 0; i < kSelected; ++i) {
        TRY(hand_down(provinces_[i]));
        TRY(name_choosers(provinces_[i]));
    }
    return {};
}

Result<> PrincipalStory::open_principals(Province& province, std::size_t many) {
    auto ctx = scene_.as(province.office);
    return in_pieces(many, [&](std::size_t from, std::size_t until) -> Result<> {
        return scene_.runtime().database().write([&](db::Tx& tx) -> Result<> {
            for (auto i = from; i < until; ++i) {
                auto& school = province.schools[i];
                school.account = TRY(auth::open_account(
                    tx, ctx.who(), {auth::Role::Teacher, "校长", school.unit.id, school.people.front(), {}}));
            }
            return {};
        });
    });
}

Result<AccountId> PrincipalStory::open_undecided() {
    auto& province = provinces_.at(kShown);
    auto ctx = scene_.as(province.office);
    const auto& school = province.schools.back();
    AccountId account;
    TRY(scene_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        account = TRY(auth::open_account(
            tx, ctx.who(), {auth::Role::Teacher, "校长", school.unit.id, school.people.front(), {}}));
        return {};
    }));
    return account;
}

// The first classes fill up one after the other; one base school of the second intake is asked for by more
// than it takes.
std::vector<PrincipalStory::Wish> PrincipalStory::wishes() {
    std::vector<Wish> wishes;
    std::size_t taken[kClasses] = {};
    for (std::size_t p = 0; p < kChosen; ++p) {
        const auto& schools = provinces_[p].schools;
        const auto many = p == kShown ? schools.size() * 2 / 3 : schools.size();
        for (std::size_t i = 0; i < many; ++i) {
            const auto intake = kPattern[wishes.size() % std::size(kPattern)];
            const auto first = taken[intake]++ / kClass;
            Wish wish{&schools[i], intake, {}};
            if (intake == 0) wish.base = bases_[first];
            if (intake == 1 && first == 0) {
                wish.base = bases_[kAtOnce];
                leaver_ = wish.school;
            }
            wishes.push_back(wish);
        }
    }
    for (std::size_t i = wishes.size() - kCrowd; i < wishes.size(); ++i) {
        crowd_.push_back({wishes[i].school, 1, bases_[kAtOnce]});
    }
    wishes.resize(wishes.size() - kCrowd);
    return wishes;
}

Result<> PrincipalStory::choose_as(const Wish& wish) {
    auto ctx = scene_.runtime().as(wish.school->account, wish.school->unit.id);
    enrolment::ChoiceBody body{Claimed<IntakeId>{project_.intakes[wish.intake].id}};
    if (wish.base) body.base_school = Claimed<UnitId>{*wish.base};
    body.wait = true;
    TRY(enrolment::choose(ctx, body));
    return {};
}

// Principals choose side by side, each as herself.
Result<> PrincipalStory::choose_all(const std::vector<Wish>& wishes) {
    std::atomic<std::size_t> next = 0;
    const auto some = [&]() -> Result<> {
        for (auto i = next++; i < wishes.size(); i = next++) TRY(choose_as(wishes[i]));
        return {};
    };
    std::vector<std::future<Result<>>> senders;
    for (int i = 0; i < kSenders; ++i) senders.push_back(std::async(std::launch::async, some));
    Result<> all;
    for (auto& sender : senders)
        if (auto one = sender.get(); all.ok()) all = std::move(one);
    return all;
}

Result<> PrincipalStory::choose() {
    advance(clock_, "2017-03-08");
    for (std::size_t p = 0; p < kChosen; ++p) {
        const auto all = provinces_[p].schools.size();
        TRY(open_principals(provinces_[p], p == kShown ? all * 2 / 3 : all));
    }
    return choose_all(wishes());
}

// Everybody of the first intake; of the later ones the province has still to look at.
Result<> PrincipalStory::confirm(const Province& province) {
    auto ctx = scene_.as(province.office);
    enrolment::Filter filter{Claimed<IntakeId>{project_.intakes.front().id},
                             Claimed<UnitId>{province.office.unit.id},
                             enrolment::State::Nominated,
                             {}};
    const auto rows = TRY(enrolment::list(ctx, project_id(), filter, PageRequest{kMany, {}}));
    if (rows.rows.empty()) return {};
    enrolment::ConfirmManyBody body;
    body.vouched = enrolment::Vouched{{1, 2}, ""};
    for (const auto& row : rows.rows) body.enrolments.push_back({row.id});
    TRY(enrolment::confirm_many(ctx, project_id(), body));
    return {};
}

Result<> PrincipalStory::form() {
    advance(clock_, "2017-03-17");
    for (std::size_t i = 0; i < kChosen; ++i) TRY(confirm(provinces_[i]));
    auto ctx = scene_.as(nation_);
    classes::FormationRule rule;
    rule.mix = classes::Mix::Spread;
    rule.by_base_school = true;
    rule.target = kClass;
    TRY(classes::form(ctx, Claimed<IntakeId>{project_.intakes.front().id}, {rule, {}}));
    return {};
}

Result<> PrincipalStory::crowd() {
    advance(clock_, "2017-03-19");
    for (const auto& wish : crowd_) TRY(choose_as(wish));
    return give_up();
}

// The first who waits is offered the seat and has two days to accept it.
Result<> PrincipalStory::give_up() {
    auto ctx = scene_.runtime().as(leaver_->account, leaver_->unit.id);
    const auto offers = TRY(enrolment::my_offers(ctx));
    if (offers.empty() || !offers.front().mine) return Error::broken("the principal who leaves has no seat");
    TRY(enrolment::give_up(ctx, Claimed<EnrolmentId>{offers.front().mine->id}));
    return {};
}

}  // namespace xingtan::app
