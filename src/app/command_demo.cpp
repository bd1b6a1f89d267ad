// demo: the whole project in mid-course, in a folder that is thrown away.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/commands.h"
#include "app/demo_api.h"
#include "app/server.h"
#include "app/stack.h"
#include "app/store.h"
#include "app/story.h"
#include "base/json.h"
#include "base/log.h"
#include "domain/people/service.h"
#include "platform/auth/grant.h"

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

Result<> tell_the_year(Story& story) {
    TRY(story.found_tree());
    TRY(story.open_offices());
    TRY(story.bring_teachers());
    TRY(story.open_project());
    TRY(story.hand_down());
    for (int intake = 1; intake <= 8; ++intake) {
        TRY(story.tell(intake));
        if (intake <= 7) TRY(story.learn_online(intake));
    }
    for (int intake = 1; intake <= 5; ++intake)
        TRY(story.learn_on_site(intake, *date_from_iso("2017-03-10")));
    TRY(story.learn_on_site(6, *date_from_iso("2017-03-12"), 80));
    TRY(story.learn_on_site(7, *date_from_iso("2017-03-13"), 50));
    TRY(story.learn_on_site(8, *date_from_iso("2017-03-14"), 20));
    TRY(story.meet(8, 5, *date_from_iso("2017-03-16")));
    return story.tell_some(9, 4, 6);
}

struct Part {
    const char* role;
    std::string zh;
    const char* en;
    const char* what_zh;
    const char* what_en;
};

Result<> cast(Runtime& runtime, Story& story) {
    auto& school = story.office(story.area(5).below.front());
    const auto certified = TRY(story.teacher_account(school, school.people[0], "教师（已取得证书）"));
    const auto studying =
        TRY(story.teacher_account(school, school.people[school.next_person - 1], "教师（正在学习）"));
    const auto audit_office = story.city().unit.name + "教育局审计室";
    auto city = runtime.as(story.city().account, story.city().unit.id);
    const auto auditor =
        TRY(auth::open_and_appoint(city, {audit_office, {}, auth::Role::Auditor, {story.city().unit.id}}));
    const std::pair<Part, AccountId> roles[] = {
        {{"ministry", office_name(story.national().unit), "Ministry office", "看各省进展",
          "See how each province is doing"},
         story.national().account},
        {{"province", office_name(story.province().unit), "Jiangsu provincial office", "看各市进展",
          "See how each city is doing"},
         story.province().account},
        {{"city", office_name(story.city().unit), "Lianyungang city office",
          "导入名额分配表、看全市统计、确认直属学校推荐",
          "Import the quota sheet, watch the city's figures, confirm its direct schools"},
         story.city().account},
        {{"area", office_name(story.area(5).unit), "Haizhou district office",
          "把名额下达到学校、确认学校推荐、组班、导入成绩",
          "Hand places down, confirm nominations, form classes, enter results"},
         story.area(5).account},
        {{"county", office_name(story.area(0).unit), "Ganyu district office", "确认第九期推荐名单",
          "Confirm the nominations of intake 9"},
         story.area(0).account},
        {{"school", "海州区的一所学校", "A school in Haizhou", "导入教师花名册、按名额推荐教师",
          "Import the roster, nominate teachers within the places"},
         school.account},
        {{"direct-school", "市直属学校（苍梧小学）", "A school directly under the city", "按名额推荐教师",
          "Nominate teachers within the places"},
         story.direct(0).account},
        {{"teacher", "教师：正在学习", "A teacher, studying", "看还差哪些学时、由谁办理",
          "See what is still missing and who must act"},
         studying},
        {{"graduate", "教师：已取得证书", "A teacher with a certificate", "下载证书、请人扫码核验",
          "Download the certificate and have it checked"},
         certified},
        {{"auditor", audit_office, "Audit of the Lianyungang bureau", "查看全市的审计记录",
          "Read the audit of the city"},
         auditor.account},
    };
    return runtime.database().write([&](db::Tx& tx) -> Result<> {
        std::int64_t position = 0;
        for (const auto& [part, account] : roles)
            TRY(store::insert_demo_role(tx, ++position,
                                        {part.role, part.zh, part.en, part.what_zh, part.what_en}, account));
        return {};
    });
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
    Story story(*runtime, domain_clock, {.whole_nation = true});
    TRY(tell_the_year(story));
    TRY(cast(*runtime, story));
    domain_clock.set(demo_start());
    use_demo_clock(&domain_clock);
    const auto stack = TRY(Stack::make(*runtime));
    const auto links = TRY(demo_links(*runtime, settings.base_url));
    return serve_until_stopped(*runtime, *stack, [&](int port) {
        print({settings.base_url, port, settings.data, links}, options.json);
    });
}

}  // namespace xingtan::app
