// demo: the whole project in mid-course, in a folder that is thrown away.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/commands.h"
#include "app/demo_api.h"
#include "app/demo_cast.h"
#include "app/server.h"
#include "app/stack.h"
#include "app/story_hours.h"
#include "base/json.h"
#include "base/log.h"

namespace xingtan::app {
namespace {

constexpr std::int64_t kHour = 3'600'000;

// The tree and the rosters stand a day before the story's first paper.
DomainTime story_start() { return DomainTime{start_of(*date_from_iso("2016-03-01")).ms + 10 * kHour}; }
DomainTime demo_start() { return DomainTime{start_of(*date_from_iso("2017-03-20")).ms + 10 * kHour}; }

// A folder of the demo's own, removed at the end when nobody asked for it by name.
class DemoFolder {
  public:
    static Result<DemoFolder> make(const std::string& wanted) {
        if (!wanted.empty()) return DemoFolder(wanted, false);
        std::string pattern = (std::filesystem::temp_directory_path() / "xingtan-demo-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) return Error::invalid("data-folder-unusable", {{"folder", pattern}});
        return DemoFolder(pattern, true);
    }
    DemoFolder(DemoFolder&& other) noexcept
        : path_(std::exchange(other.path_, {})), throw_away_(other.throw_away_) {}
    ~DemoFolder() {
        std::error_code ignored;  // a temporary folder that stays behind harms nobody
        if (throw_away_ && !path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    const std::string& path() const { return path_; }

  private:
    DemoFolder(std::string path, bool throw_away) : path_(std::move(path)), throw_away_(throw_away) {}
    std::string path_;
    bool throw_away_;
};

Result<> tell_march(DemoStories& stories) {
    auto& city = stories.city;
    TRY(stories.sichuan.state());
    TRY(stories.principals.select());
    TRY(stories.principals.choose());
    TRY(stories.team.announce());
    for (int intake = 1; intake <= 5; ++intake) TRY(city.learn_on_site(intake, *date_from_iso("2017-03-10")));
    TRY(city.learn_on_site(6, *date_from_iso("2017-03-12"), 80));
    TRY(city.learn_on_site(7, *date_from_iso("2017-03-13"), 50));
    TRY(city.learn_on_site(8, *date_from_iso("2017-03-14"), 20));
    TRY(city.meet(8, 5, *date_from_iso("2017-03-16")));
    TRY(city.tell_some(9, 4, 6));
    TRY(stories.team.name_teams());
    TRY(stories.sichuan.learn());
    TRY(stories.principals.form());
    return stories.principals.crowd();
}

// Four stories in one year, each act on its day: days only ever go forward.
Result<> tell_the_year(DemoStories& stories) {
    auto& city = stories.city;
    TRY(city.found_tree());
    TRY(city.open_offices());
    const SceneOffice nation{city.national().unit, city.national().account, {}};
    TRY(stories.principals.found(nation));
    TRY(stories.team.found(nation));
    TRY(stories.sichuan.found(nation));
    TRY(city.bring_teachers());
    TRY(city.open_project());
    TRY(city.hand_down());
    TRY(stories.sichuan.announce());
    for (int intake = 1; intake <= 8; ++intake) {
        TRY(city.tell(intake));
        if (intake == 5) TRY(stories.principals.announce());  // in October 2016
        if (intake <= 7) TRY(city.learn_online(intake));
    }
    return tell_march(stories);
}

struct Links {
    std::string base_url;
    std::int64_t port = 0;
    std::string data;
    std::vector<DemoLink> roles;
};
BOOST_DESCRIBE_STRUCT(Links, (), (base_url, port, data, roles))

void print(const Links& links, bool json) {
    if (json) {
        std::printf("%s\n", to_json(links).c_str());
    } else {
        std::printf("\n杏坛演示已就绪 · The Xingtan demo is ready: %s\n\n", links.base_url.c_str());
        for (const auto& role : links.roles)
            std::printf("  %-14s %s  %s\n", role.role.c_str(), role.url.c_str(), role.label_zh.c_str());
        std::printf(
            "\n每个链接只能用一次；首页可随时重选角色、把日期往后拨。按 Ctrl+C 结束；没有指定 --data "
            "的，数据随之删除。\n"
            "Each link works once; the start page lets you pick a role any time. Ctrl+C ends the demo "
            "and, unless --data named a folder, deletes its data.\n");
    }
    std::fflush(stdout);
}

}  // namespace

Result<> demo(Settings settings, const DemoOptions& options) {
    block_stop_signals();
    log::set_level(log::Level::Warn);
    const auto folder = TRY(DemoFolder::make(options.data));
    settings.data = folder.path();
    settings.engine = "sqlite";
    settings.address = "127.0.0.1";
    settings.certificate.clear();
    settings.port = options.port;
    if (settings.port == 0) settings.port = TRY(free_port());
    settings.base_url = "http://127.0.0.1:" + std::to_string(settings.port);
    auto clock = std::make_unique<DomainClock>(story_start());
    auto& domain_clock = *clock;
    const auto runtime =
        TRY(Runtime::create({.settings = settings, .kind = DeploymentKind::Demo, .clock = std::move(clock)}));
    Story city(*runtime, domain_clock, {.whole_nation = true});
    PrincipalStory principals(*runtime, domain_clock);
    TeamStory team(*runtime, domain_clock);
    SichuanStory sichuan(*runtime, domain_clock);
    DemoStories stories{city, principals, team, sichuan};
    TRY(tell_the_year(stories));
    TRY(tell_hours(*runtime, city));
    TRY(cast(*runtime, stories));
    domain_clock.set(demo_start());
    use_demo_clock(&domain_clock);
    const auto stack = TRY(Stack::make(*runtime));
    const auto links = TRY(demo_links(*runtime, settings.base_url));
    return serve_until_stopped(*runtime, *stack, [&](int port) {
        print({settings.base_url, port, settings.data, links}, options.json);
    });
}

}  // namespace xingtan::app
