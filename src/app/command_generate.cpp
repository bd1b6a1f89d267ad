// generate: a large invented deployment, for benches and for trying things out at full size.
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "app/command_generate_city.h"
#include "app/command_generate_made.h"
#include "app/command_generate_project.h"
#include "app/commands.h"
#include "app/domain_clock.h"
#include "base/json.h"
#include "base/limits.h"
#include "base/log.h"
#include "domain/classes/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "domain/tally/day.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/invitation.h"
#include "platform/auth/platform_token.h"

namespace xingtan::app {
namespace {

using org::AuthorityLevel;
using org::UnitKind;

// Sealing keeps one core busy and the database another; two more wait for commits.
constexpr std::size_t kThreads = 4;
constexpr std::uint32_t kSerialsACity = 160'000;  // more than the largest city has teachers
constexpr std::size_t kSchoolsWithLink = 2'000, kTeachersWithLink = 512;
constexpr std::int64_t kFirstTenths = 10;
constexpr std::int64_t kAuthoritiesMost = 10'000;
constexpr const char* kCompletedOn = "2017-03-01";
constexpr std::size_t kChoosersWithLink = 15'000;

DomainTime story_day() { return DomainTime{start_of(*date_from_iso("2017-03-20")).ms + 9 * 3'600'000}; }

// About so many of a list, from all over it.
template <class T>
std::vector<T> spread(const std::vector<T>& all, std::size_t wanted) {
    std::vector<T> chosen;
    const auto stride = std::max<std::size_t>(1, all.size() / wanted);
    for (std::size_t i = 0; i < all.size() && chosen.size() < wanted; i += stride) chosen.push_back(all[i]);
    return chosen;
}

UnitId school_of(const GeneratedCounty& county, PersonId person) {
    for (const auto& school : county.schools)
        for (const auto one : school.people)
            if (one == person) return school.office.unit;
    return county.office.unit;
}

// The whole of it, step by step; what each step made is what the next one needs.
class Deployment {
  public:
    Deployment(Runtime& runtime, std::uint64_t seed, std::vector<CityPlan> plans)
        : runtime_(runtime), seed_(seed), plans_(std::move(plans)) {}

    Result<Made> make() {
        TRY(step("authorities", [&] { return found_top(); }));
        TRY(step("schools", [&] { return in_every_city(&GeneratedCity::found); }));
        TRY(step("offices", [&] { return in_every_city(&GeneratedCity::open_offices); }));
        TRY(step("teachers", [&] { return in_every_city(&GeneratedCity::bring_teachers); }));
        TRY(step("project", [&] { return open_project(); }));
        TRY(step("places", [&] { return in_every_city([&](auto& city) { return hand_down_all(city); }); }));
        TRY(step("enrolments",
                 [&] { return in_every_city([&](auto& city) { return city.enrol(intake()); }); }));
        TRY(step("classes", [&] { return form_classes(); }));
        TRY(step("hours", [&] { return learn(); }));
        TRY(step("days", [&] { return close_days(); }));
        TRY(step("links", [&] { return make_links(); }));
        return std::move(made_);
    }

  private:
    Runtime& runtime_;
    std::uint64_t seed_;
    std::vector<CityPlan> plans_;
    GeneratedOffice root_, province_;
    AccountId platform_;
    std::vector<std::unique_ptr<GeneratedCity>> cities_;
    project::Project project_;
    Made made_;

    const project::Intake& intake() const { return project_.intakes.front(); }
    Context as(const GeneratedOffice& office) { return runtime_.as(office.account, office.unit); }

    Result<> step(const char* what, const std::function<Result<>()>& work) {
        const auto began = wall_now();
        TRY(work());
        std::printf("%-12s %6.1f s\n", what, static_cast<double>(wall_now().ms - began.ms) / 1000);
        std::fflush(stdout);
        return {};
    }

    Result<> in_every_city(const std::function<Result<>(GeneratedCity&)>& work);
    Result<> found_top();
    Result<> open_top();
    Result<> open_project();
    Result<> form_classes();
    Result<> learn();
    Result<> learn_in(const std::vector<EnrolmentId>& enrolments);
    Result<> close_days();
    Result<> make_links();
    Result<std::vector<std::string>> links_for(const std::vector<AccountId>& accounts);
    Result<> link_schools();
    Result<> hand_down_all(GeneratedCity& city);
    Result<> link_teachers();
    Result<> link_choosers();
    using Teacher = std::pair<const GeneratedCounty*, PersonId>;
    Result<std::vector<std::string>> links_of_teachers(const std::vector<Teacher>& chosen);
    void note_classes();
};

// The first failure ends the work of all.
Result<> Deployment::in_every_city(const std::function<Result<>(GeneratedCity&)>& work) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::optional<Error> failure;
    const auto run = [&] {
        for (auto i = next++; i < cities_.size(); i = next++) {
            auto done = work(*cities_[i]);
            if (done.ok()) continue;
            const std::lock_guard lock(mutex);
            if (!failure) failure = done.error();
            next = cities_.size();
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < std::min(kThreads, cities_.size()); ++i) threads.emplace_back(run);
    for (auto& thread : threads) thread.join();
    return failure ? Result<>(*failure) : Result<>();
}

// Nobody writes any more: the day it was made of is over, and so are all until today.
Result<> Deployment::close_days() {
    const auto made_on = day_of(runtime_.clock().domain_now());
    const auto over = tally::last_closable(DomainTime{wall_now().ms});
    TRY(tally::close_days(runtime_.database(), std::max(made_on, over), kAuthoritiesMost));
    return {};
}

Result<> Deployment::found_top() {
    auto ctx = runtime_.as({}, {});
    std::vector<UnitId> cities;
    TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
        cities.clear();
        const auto root = TRY(
            org::found_in(tx, ctx, {{}, UnitKind::Authority, AuthorityLevel::National, "全国", "", false}));
        const auto province = TRY(org::found_in(
            tx, ctx, {root.id, UnitKind::Authority, AuthorityLevel::Province, "四川省", "510000", false}));
        for (const auto& plan : plans_) {
            const auto city = TRY(org::found_in(
                tx, ctx,
                {province.id, UnitKind::Authority, AuthorityLevel::City, plan.name, plan.code, false}));
            cities.push_back(city.id);
        }
        root_ = {root.id, root.id, {}};
        province_ = {province.id, province.id, {}};
        root_.account = TRY(auth::open_account(
            tx, ctx.who(), {auth::Role::MinistryOffice, "项目执行办", root.id, {}, "admin"}));
        TRY(auth::appoint_first(tx, ctx.who(), root_.account, root.id));
        return {};
    }));
    for (std::size_t i = 0; i < cities.size(); ++i) {
        const auto village = Village(seed_ * 1'000 + i, static_cast<std::uint32_t>(i) * kSerialsACity);
        cities_.push_back(std::make_unique<GeneratedCity>(
            runtime_, plans_[i], GeneratedOffice{cities[i], cities[i], {}}, village));
    }
    return open_top();
}

Result<> Deployment::open_top() {
    province_.account =
        TRY(open_office(runtime_, root_, province_.unit, auth::Role::ProvinceOffice, "四川省教育厅项目办"));
    for (auto& city : cities_) {
        const auto account = TRY(open_office(runtime_, province_, city->office().unit, auth::Role::CityOffice,
                                             city->plan().name + "教育局项目办"));
        city->acts_as(account);
    }
    platform_ =
        TRY(open_office(runtime_, province_, province_.unit, auth::Role::Platform, "省级在线培训平台"));
    return {};
}

Result<> Deployment::open_project() {
    auto ctx = as(province_);
    const auto draft = TRY(project::create(ctx, generated_project()));
    const Claimed<ProjectId> id{draft.project.id};
    project_ = TRY(project::publish(ctx, id));
    std::string sheet = "单位,第1期,第2期,第3期,第4期\n";
    for (const auto& plan : plans_) {
        const auto places = "," + std::to_string(plan.teachers());
        sheet += plan.name + places + places + places + places + "\n";
    }
    const auto staged = TRY(quota::stage_sheet(ctx, id, std::nullopt, "places.csv", "", sheet));
    if (staged.bad > 0) return Error::broken("the invented quota sheet has problems");
    TRY(quota::publish_sheet(ctx, Claimed<QuotaSheetId>{staged.id}));
    return {};
}

Result<> Deployment::hand_down_all(GeneratedCity& city) {
    for (const auto& one : project_.intakes) TRY(city.hand_down(one));
    return {};
}

Result<> Deployment::form_classes() {
    auto ctx = as(province_);
    TRY(classes::form(ctx, Claimed<IntakeId>{intake().id}, {}));
    return {};
}

void Deployment::note_classes() {
    for (const auto& city : cities_) {
        auto& one = made_.classes.emplace_back(MadeClass{city->office().unit, {}});
        for (const auto& county : city->counties())
            one.confirmed.insert(one.confirmed.end(), county.confirmed.begin(), county.confirmed.end());
    }
}

Result<> Deployment::learn() {
    note_classes();
    for (const auto& one : made_.classes) TRY(learn_in(one.confirmed));
    return {};
}

// Everyone's first hours, so that a teacher's page has something to show.
Result<> Deployment::learn_in(const std::vector<EnrolmentId>& enrolments) {
    auto ctx = runtime_.as(platform_, province_.unit);
    for (std::size_t from = 0; from < enrolments.size(); from += limits::kBatchEntries) {
        hours::BatchBody body;
        body.external_id = "first-" + to_wire(enrolments[from]);
        body.project = {project_.project.id};
        body.part = {project_.parts.front().id};
        const auto until = std::min<std::size_t>(enrolments.size(), from + limits::kBatchEntries);
        for (auto i = from; i < until; ++i) {
            hours::BatchEntry entry;
            entry.enrolment = Claimed<EnrolmentId>{enrolments[i]};
            entry.hour_type = kGeneratedHours;
            entry.tenths = kFirstTenths;
            entry.completed_on = *date_from_iso(kCompletedOn);
            body.entries.push_back(std::move(entry));
        }
        const auto reply = TRY(hours::post_batch(ctx, body));
        if (reply.refused > 0) return Error::broken("an invented batch was refused in part");
    }
    return {};
}

// A commit for each would be slower than everything else.
Result<std::vector<std::string>> Deployment::links_for(const std::vector<AccountId>& accounts) {
    std::vector<std::string> links;
    TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
        links.clear();
        for (const auto account : accounts) {
            auto link = TRY(auth::make_sign_in_link(tx, runtime_.keys(), account, auth::kNoEnd));
            links.push_back(std::move(link));
        }
        return {};
    }));
    return links;
}

// Schools all over the province: every so many of them.
// Of those who wait in a school the first half is nominated by it, the other chooses for itself.
std::size_t first_chooser(const GeneratedSchool& school) {
    return (school.nominated + school.people.size() + 1) / 2;
}

Result<> Deployment::link_schools() {
    std::vector<const GeneratedSchool*> all;
    for (const auto& city : cities_)
        for (const auto& county : city->counties())
            for (const auto& school : county.schools) all.push_back(&school);
    const auto chosen = spread(all, kSchoolsWithLink);
    std::vector<AccountId> accounts;
    for (const auto* school : chosen) accounts.push_back(school->office.account);
    auto links = TRY(links_for(accounts));
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto& people = chosen[i]->people;
        const auto waiting = people.begin() + static_cast<std::ptrdiff_t>(chosen[i]->nominated);
        const auto choose = people.begin() + static_cast<std::ptrdiff_t>(first_chooser(*chosen[i]));
        made_.schools.push_back({std::move(links[i]), {waiting, choose}});
    }
    return {};
}

Result<std::vector<std::string>> Deployment::links_of_teachers(const std::vector<Teacher>& chosen) {
    std::vector<AccountId> accounts;
    TRY(runtime_.database().write([&](db::Tx& tx) -> Result<> {
        accounts.clear();
        for (const auto& [county, person] : chosen) {
            auto ctx = as(county->office);
            const auto account = TRY(auth::open_account(
                tx, ctx.who(), {auth::Role::Teacher, "教师", school_of(*county, person), person, {}}));
            accounts.push_back(account);
        }
        return {};
    }));
    return links_for(accounts);
}

Result<> Deployment::link_teachers() {
    std::vector<Teacher> all;
    for (const auto& city : cities_)
        for (const auto& county : city->counties())
            for (const auto person : county.confirmed_people) all.emplace_back(&county, person);
    made_.teachers = TRY(links_of_teachers(spread(all, kTeachersWithLink)));
    return {};
}

Result<> Deployment::link_choosers() {
    std::vector<Teacher> all;
    for (const auto& city : cities_)
        for (const auto& county : city->counties())
            for (const auto& school : county.schools)
                for (auto i = first_chooser(school); i < school.people.size(); ++i)
                    all.emplace_back(&county, school.people[i]);
    made_.choosers = TRY(links_of_teachers(spread(all, kChoosersWithLink)));
    made_.roomy = project_.intakes.at(1).id;
    made_.narrow = project_.intakes.at(2).id;
    made_.tight = project_.intakes.at(3).id;
    return {};
}

Result<> Deployment::make_links() {
    TRY(link_schools());
    TRY(link_teachers());
    TRY(link_choosers());
    auto ctx = as(province_);
    const auto token = TRY(auth::make_platform_token(ctx, {Claimed<AccountId>{platform_}, "bench"}));
    made_.platform_token = token.token;
    const auto& city = *cities_.front();
    const auto offices = TRY(links_for({province_.account, city.office().account}));
    made_.province = offices[0];
    made_.city = offices[1];
    made_.city_unit = city.office().unit;
    for (const auto& county : city.counties())
        for (const auto& school : county.schools) made_.city_schools.push_back(school.plan->name);
    made_.seed = static_cast<std::int64_t>(seed_);
    made_.units = 2 + std::ssize(cities_);
    for (const auto& each : cities_) {
        made_.people += each->plan().teachers();
        made_.units += std::ssize(each->counties());
        for (const auto& county : each->counties()) made_.units += std::ssize(county.schools);
    }
    made_.project = project_.project.id;
    made_.intake = intake().id;
    made_.part = project_.parts.front().id;
    made_.hour_type = kGeneratedHours;
    made_.completed_on = kCompletedOn;
    return {};
}

Result<> write_private(const std::string& file, std::string_view bytes) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool written = descriptor >= 0;
    while (written && !bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        written = count > 0;
        if (written) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (descriptor >= 0) written = ::close(descriptor) == 0 && written;
    return written ? Result<>() : Result<>(Error::invalid("file-unwritable", {{"file", file}}));
}

}  // namespace

Result<> generate(Settings settings, const GenerateOptions& options) {
    log::set_level(log::Level::Error);  // closures of this size are slow on purpose
    settings.data = options.into;
    const auto runtime = TRY(Runtime::create({.settings = settings,
                                              .kind = DeploymentKind::Production,
                                              .clock = std::make_unique<DomainClock>(story_day())}));
    Deployment deployment(*runtime, options.seed,
                          plan_of(options.sichuan ? PlanSize::Sichuan : PlanSize::OneCity));
    const auto made = TRY(deployment.make());
    TRY(runtime->database().after_bulk());
    TRY(write_private(options.into + "/generated.json", to_json(made)));
    std::size_t enrolled = 0;
    for (const auto& one : made.classes) enrolled += one.confirmed.size();
    std::printf("%lld people in %lld units, %zu of them enrolled\n", static_cast<long long>(made.people),
                static_cast<long long>(made.units), enrolled);
    return {};
}

}  // namespace xingtan::app
