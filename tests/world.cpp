#include "world.h"

#include "app/wire.h"
#include "domain/org/service.h"
#include "platform/audit/audit.h"
#include "platform/auth/invitation.h"
#include "platform/auth/platform_token.h"

namespace xingtan::testing {
namespace {

app::Settings settings_over(TestDatabase& database, const std::string& folder) {
    app::Settings settings;
    settings.data = folder;
    settings.base_url = "https://xingtan.example";
    const bool postgres = database->engine() == db::Engine::Postgres;
    settings.engine = postgres ? "postgres" : "sqlite";
    settings.postgres = database.settings().postgres_conninfo;
    settings.connections = 4;
    database.close();
    return settings;
}

std::string_view after_colon(std::string_view text) { return text.substr(text.find(':') + 1); }

}  // namespace

World::World(db::Engine engine) : database_(engine), folder_(std::make_unique<Folder>()) {
    app::wire();
    auto clock = std::make_unique<app::DomainClock>(start_of(*date_from_iso("2016-03-02")));
    clock_ = clock.get();
    auto runtime = app::Runtime::create({.settings = settings_over(database_, folder_->path()),
                                         .clock = std::move(clock),
                                         .check_scope = true});
    if (!runtime.ok())
        throw std::runtime_error("no world: " + runtime.error().code + " " + runtime.error().detail);
    runtime_ = std::move(runtime).value();
    auto stack = app::Stack::make(*runtime_);
    if (!stack.ok()) throw std::runtime_error("no stack: " + stack.error().code + " " + stack.error().detail);
    stack_ = std::move(stack).value();
}

Result<> World::tell(std::string_view chapter, app::StorySize size) {
    story_ = std::make_unique<app::Story>(*runtime_, *clock_, size);
    TRY(story_->found_tree());
    TRY(story_->open_offices());
    if (chapter == "offices") return {};
    TRY(story_->bring_teachers());
    if (chapter == "teachers") return {};
    TRY(story_->open_project());
    if (chapter == "project") return {};
    TRY(story_->hand_down());
    if (chapter == "places") return {};
    TRY(story_->tell(1));
    if (chapter == "class") return {};
    TRY(story_->learn_online(1));
    if (chapter == "online") return {};
    TRY(story_->learn_on_site(1, *date_from_iso("2016-09-30")));
    if (chapter == "certified") return {};
    return Error::broken("no such chapter: " + std::string(chapter));
}

Result<> World::seal() {
    return runtime_->database().write([](db::Tx& tx) -> Result<> {
        TRY(audit::seal(tx));
        return {};
    });
}

Result<AccountId> World::account_of(const std::string& who) {
    if (who == "ministry") return story_->national().account;
    if (who == "province") return story_->province().account;
    if (who == "city") return story_->city().account;
    const auto name = std::string(after_colon(who));
    if (who.starts_with("account:"))
        if (const auto id = id_from_wire(AccountTag::letter, name)) return AccountId{*id};
    const bool school = who.starts_with("school:"), teacher = who.starts_with("teacher:");
    // teacher:海州区 is the first of the school, teacher2:海州区 the second.
    for (std::size_t n = 2; n <= 9; ++n)
        if (who.starts_with("teacher" + std::to_string(n) + ":"))
            for (std::size_t i = 0; i < 9; ++i)
                if (auto& area = story_->area(i); area.unit.name == name) {
                    auto& first = story_->office(area.below.front());
                    return story_->teacher_account(first, first.people.at(n - 1), "教师" + std::to_string(n));
                }
    for (std::size_t i = 0; i < 9; ++i) {
        auto& area = story_->area(i);
        if (area.unit.name != name) continue;
        if (who.starts_with("area:")) return area.account;
        auto& first = story_->office(area.below.front());
        if (school) return first.account;
        if (teacher) return story_->teacher_account(first, first.people.front(), "教师");
    }
    for (std::size_t i = 0; i < 14; ++i)
        if (who.starts_with("direct:") && story_->direct(i).unit.name == name)
            return story_->direct(i).account;
    return Error::broken("nobody is " + who);
}

Result<std::string> World::platform_token() {
    if (!platform_bearer_.empty()) return platform_bearer_;
    auto ctx = story_->as(story_->city());
    const auto made = TRY(auth::make_platform_token(ctx, {Claimed<AccountId>{story_->platform()}, "flow"}));
    return platform_bearer_ = made.token;
}

Result<> World::act_as(const std::string& who) {
    cookie_.clear();
    bearer_.clear();
    if (who == "nobody") return {};
    if (who == "platform") {
        bearer_ = TRY(platform_token());
        return {};
    }
    if (const auto known = cookies_.find(who); known != cookies_.end()) {
        cookie_ = known->second;
        return {};
    }
    const auto account = TRY(account_of(who));
    return sign_in(who, account);
}

Result<> World::act_as(const std::string& who, AccountId account) {
    cookie_.clear();
    bearer_.clear();
    if (const auto known = cookies_.find(who); known != cookies_.end()) {
        cookie_ = known->second;
        return {};
    }
    return sign_in(who, account);
}

Result<> World::sign_in(const std::string& who, AccountId account) {
    std::string token;
    TRY(runtime_->database().write([&](db::Tx& tx) -> Result<> {
        token = TRY(auth::make_sign_in_link(tx, runtime_->keys(), account,
                                            WallTime{runtime_->clock().now().ms + 3'600'000}));
        return {};
    }));
    const auto in =
        send("POST", "/api/sign-in-links/redemption", R"({"token":")" + token + R"("})", "application/json");
    if (in.status != 201)
        return Error::broken("sign-in of " + who + " answered " + std::to_string(in.status) + " " + in.body);
    for (const auto& [name, value] : in.headers)
        if (name == "Set-Cookie") cookie_ = value.substr(0, value.find(';'));
    cookies_[who] = cookie_;
    return {};
}

Exchange World::send(std::string_view method, std::string_view target, std::string_view body,
                     std::string_view content_type,
                     const std::vector<std::pair<std::string, std::string>>& headers) {
    http::IncomingRequest request{method, target, {{"Host", "xingtan.example"}}, body};
    if (!body.empty()) request.headers.push_back({"Content-Type", content_type});
    if (!cookie_.empty()) request.headers.push_back({"Cookie", cookie_});
    const auto bearer = "Bearer " + bearer_;
    if (!bearer_.empty()) request.headers.push_back({"Authorization", bearer});
    for (const auto& [name, value] : headers) request.headers.push_back({name, value});
    auto reply = stack_->dispatcher().handle(request);
    return {reply.status, std::move(reply.body), std::move(reply.content_type), std::move(reply.headers)};
}

std::string World::name_of(std::string_view variable) {
    const auto& project = story_->project();
    if (variable == "project") return to_wire(project.project.id);
    if (variable == "city") return to_wire(story_->city().unit.id);
    if (variable.starts_with("part"))
        return to_wire(project.parts.at(std::stoul(std::string(variable.substr(4))) - 1).id);
    if (variable.starts_with("intake"))
        return to_wire(project.intakes.at(std::stoul(std::string(variable.substr(6))) - 1).id);
    const auto name = after_colon(variable);
    for (std::size_t i = 0; i < 9; ++i) {
        auto& area = story_->area(i);
        if (area.unit.name != name) continue;
        auto& first = story_->office(area.below.front());
        if (variable.starts_with("unit:")) return to_wire(area.unit.id);
        if (variable.starts_with("school:")) return to_wire(first.unit.id);
        if (variable.starts_with("person:")) return to_wire(first.people.front());
        if (variable.starts_with("last-person:")) return to_wire(first.people.back());
    }
    for (std::size_t i = 0; i < 14; ++i)
        if (variable.starts_with("direct:") && story_->direct(i).unit.name == name)
            return to_wire(story_->direct(i).unit.id);
    return {};
}

Result<std::int64_t> World::audit_rows(std::string_view action) {
    std::int64_t count = 0;
    TRY(runtime_->database().read([&](db::Tx& tx) -> Result<> {
        count =
            TRY(tx.one<std::int64_t>("/*system*/ SELECT count(*) AS n FROM audit WHERE action = $1", action));
        return {};
    }));
    return count;
}

}  // namespace xingtan::testing
