// `xingtan init` comes to its end however often it is cut short, and stops where somebody has entered.
#include <filesystem>
#include <regex>
#include <set>

#include "app/commands.h"
#include "app/wire.h"
#include "domain/org/service.h"
#include "world.h"

namespace xingtan::testing {
namespace {

constexpr std::int64_t kDayMs = 24 * 3'600'000;

class InitOn : public ::testing::TestWithParam<db::Engine> {
  protected:
    InitOn() : database_(GetParam()) {
        app::wire();
        settings_.data = folder_ / "data";
        settings_.base_url = "https://xingtan.example";
        settings_.engine = GetParam() == db::Engine::Postgres ? "postgres" : "sqlite";
        settings_.postgres = database_.settings().postgres_conninfo;
        settings_.connections = 4;
        database_.close();
    }

    // The token of the link it prints.
    Result<std::string> init() {
        ::testing::internal::CaptureStdout();
        const auto done = app::init(settings_);
        const auto printed = ::testing::internal::GetCapturedStdout();
        TRY(Result<>(done));
        std::smatch found;
        EXPECT_TRUE(std::regex_search(printed, found, std::regex("/sign-in#(\\S+)"))) << printed;
        return found.str(1);
    }
    std::string refusal() {
        const auto link = init();
        return link.ok() ? "" : link.error().code;
    }

    std::unique_ptr<app::Runtime> open(std::int64_t later_ms = 0) {
        struct Later : Clock {
            std::int64_t by = 0;
            WallTime now() const override { return WallTime{Clock::now().ms + by}; }
        };
        auto clock = std::make_unique<Later>();
        clock->by = later_ms;
        auto runtime = app::Runtime::open({.settings = settings_, .clock = std::move(clock)});
        if (!runtime.ok()) throw std::runtime_error(runtime.error().code + " " + runtime.error().detail);
        return std::move(runtime).value();
    }
    std::int64_t number(app::Runtime& runtime, const std::string& sql) {
        std::int64_t found = 0;
        EXPECT_OK(runtime.database().read([&](db::Tx& tx) -> Result<> {
            found = TRY(tx.one<std::int64_t>("/*system*/ " + sql));
            return {};
        }));
        return found;
    }
    // What a browser is answered that opens the link.
    int enter(app::Runtime& runtime, const std::string& token) {
        auto stack = app::Stack::make(runtime);
        EXPECT_OK(stack);
        const std::string body = R"({"token":")" + token + R"("})";
        http::IncomingRequest request{"POST",
                                      "/api/sign-in-links/redemption",
                                      {{"Host", "xingtan.example"}, {"Content-Type", "application/json"}},
                                      body};
        return (*stack)->dispatcher().handle(request).status;
    }

    Folder folder_;
    TestDatabase database_;
    app::Settings settings_;
};

TEST_P(InitOn, LeavesNothingBehindWhenTheDatabaseCannotBeReached) {
    const auto reachable = settings_;
    const auto file = settings_.data + "/xingtan.sqlite";
    settings_.postgres = "host=127.0.0.1 port=1 connect_timeout=1";
    std::filesystem::create_directories(file);  // where a file belongs
    EXPECT_EQ(refusal(), GetParam() == db::Engine::Postgres ? "database-unreachable" : "storage-failed");
    EXPECT_FALSE(std::filesystem::exists(settings_.data + "/keys"));
    std::filesystem::remove(file);
    settings_ = reachable;
    EXPECT_EQ(refusal(), "");
}

TEST_P(InitOn, GoesOnWhereItStoppedUntilSomebodyHasAPassword) {
    EXPECT_EQ(app::check(settings_, false).error().code, "no-deployment-here");
    EXPECT_EQ(app::migrate(settings_).error().code, "no-deployment-here");
    {  // killed while it loaded the divisions
        auto runtime = app::Runtime::create_or_resume({.settings = settings_});
        ASSERT_OK(runtime);
        auto ctx = (*runtime)->as({}, {});
        ASSERT_OK(org::load_divisions(ctx, {"640000"}));
    }
    EXPECT_EQ(app::serve(settings_).error().code, "init-unfinished");
    const auto first = init();
    ASSERT_OK(first);
    const auto second = init();  // the first link was lost
    ASSERT_OK(second);
    {
        const auto runtime = open();
        EXPECT_EQ(number(*runtime, "SELECT count(*) FROM account"), 1);
        EXPECT_EQ(number(*runtime, "SELECT count(*) FROM unit WHERE parent IS NULL"), 1);
        EXPECT_EQ(number(*runtime, "SELECT count(*) FROM unit WHERE level = 'province'"),
                  35);  // the Production and Construction Corps among them
        EXPECT_EQ(number(*runtime, "SELECT count(*) - count(DISTINCT path) FROM unit"), 0);
        EXPECT_EQ(number(*runtime,
                         "SELECT count(*) FROM (SELECT parent FROM unit GROUP BY parent, name"
                         " HAVING count(*) > 1) twice"),
                  0);
        EXPECT_EQ(enter(*runtime, *second), 201);
        EXPECT_EQ(enter(*runtime, *second), 422);
    }
    const auto third = init();  // her session ended before she chose a password
    ASSERT_OK(third);
    {
        const auto runtime = open(kDayMs + 600'000);
        EXPECT_EQ(enter(*runtime, *third), 422);
    }
    const auto fourth = init();  // the link expired
    ASSERT_OK(fourth);
    {
        const auto runtime = open();
        EXPECT_EQ(enter(*runtime, *fourth), 201);
        ASSERT_OK(runtime->database().script("UPDATE account SET state = 'active', password_hash = 'x'"));
    }
    EXPECT_EQ(refusal(), "already-initialised");
}

TEST_P(InitOn, OpensThreeAccountsWhereDutiesStayApart) {
    settings_.duties = "apart";
    ::testing::internal::CaptureStdout();
    const auto done = app::init(settings_);
    const auto printed = ::testing::internal::GetCapturedStdout();
    ASSERT_TRUE(done.ok()) << done.error().code;
    const std::regex link("/sign-in#(\\S+)");
    std::set<std::string> tokens;
    for (std::sregex_iterator at(printed.begin(), printed.end(), link), end; at != end; ++at)
        tokens.insert((*at)[1].str());
    ASSERT_EQ(tokens.size(), 3u) << printed;
    const auto runtime = open();
    for (const auto& token : tokens) EXPECT_EQ(enter(*runtime, token), 201);
    EXPECT_EQ(number(*runtime, "SELECT COUNT(*) FROM account"), 3);
    EXPECT_EQ(number(*runtime,
                     "SELECT COUNT(DISTINCT account) FROM access_grant WHERE purpose = 'use' AND capability"
                     " IN ('manage-accounts', 'manage-grants', 'view-audit')"),
              3);
}

TEST_P(InitOn, RefusesWhatIsInUseOrWasMadeAnotherWay) {
    {
        auto runtime = app::Runtime::create({.settings = settings_});
        ASSERT_OK(runtime);
        ASSERT_OK((*runtime)->database().script(
            "INSERT INTO account (id, kind, name, unit, role, state, created_at)"
            " VALUES (1, 'office', 'another', 1, 'ministry-office', 'invited', 0)"));
    }
    EXPECT_EQ(refusal(), "already-initialised");
    ASSERT_OK(open()->database().script("UPDATE account SET state = 'active'"));
    EXPECT_EQ(refusal(), "already-initialised");
    std::filesystem::remove(settings_.data + "/keys");  // as on a second machine over the same database
    EXPECT_EQ(refusal(), "already-initialised");
    EXPECT_FALSE(std::filesystem::exists(settings_.data + "/keys"));
}

TEST_P(InitOn, MakesNoSecondKeysForADatabaseThatHasSome) {
    ASSERT_OK(app::Runtime::create({.settings = settings_}));
    std::filesystem::remove(settings_.data + "/keys");
    EXPECT_EQ(refusal(), "key-file-missing");
    EXPECT_FALSE(std::filesystem::exists(settings_.data + "/keys"));
}

XT_ON_BOTH_ENGINES(InitOn);

}  // namespace
}  // namespace xingtan::testing
