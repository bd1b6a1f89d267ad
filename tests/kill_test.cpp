// kill -9 in the middle of an import, of the real program: what was answered stands, what was begun comes to
// its end, and every row is there once. Where it is killed depends on how fast the machine is; whatever that
// point is must be survived.
#include <atomic>
#include <filesystem>
#include <thread>

#include "app/commands.h"
#include "app/server.h"
#include "app/story.h"
#include "app/wire.h"
#include "base/json.h"
#include "bench/process.h"
#include "platform/auth/invitation.h"
#include "platform/http/client.h"
#include "platform/jobs/model.h"
#include "platform/jobs/upload.h"
#include "world.h"

namespace xingtan::testing {
namespace {

using bench::Process;

constexpr int kRows = 3'000;  // more than is applied before an answer
constexpr std::size_t kPiece = 64 << 10;
constexpr auto kTick = std::chrono::milliseconds(5);
constexpr auto kPatience = std::chrono::minutes(3);

std::string program() {
    const char* named = std::getenv("XINGTAN");
    return named ? named
                 : (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "xingtan").string();
}

std::string roster() {
    app::Village village(2016, 1'000'000);
    std::string text = "姓名,身份证号,学段,任教学科\n";
    for (int i = 0; i < kRows; ++i) {
        const auto row = village.next(people::Stage::Primary);
        text += row.name + "," + row.document_number + ",小学," + row.subject + "\n";
    }
    return text;
}

class Killed : public ::testing::TestWithParam<db::Engine> {
  protected:
    Killed() : database_(GetParam()) {
        app::wire();
        settings_.data = folder_ / "data";
        settings_.base_url = "http://127.0.0.1";
        settings_.engine = GetParam() == db::Engine::Postgres ? "postgres" : "sqlite";
        settings_.postgres = database_.settings().postgres_conninfo;
        settings_.connections = 8;
        database_.close();
    }

    // A deployment with a school whose office can sign in once.
    Result<> found() {
        auto clock = std::make_unique<app::DomainClock>(Clock().domain_now());
        auto& turned = *clock;
        const auto runtime = TRY(app::Runtime::create({.settings = settings_, .clock = std::move(clock)}));
        app::Story story(*runtime, turned, {});
        TRY(story.found_tree());
        TRY(story.open_offices());
        const auto& office = story.office(story.area(0).below.front());
        school_ = to_wire(office.unit.id);
        return runtime->database().write([&](db::Tx& tx) -> Result<> {
            token_ = TRY(auth::make_sign_in_link(tx, runtime->keys(), office.account,
                                                 WallTime{runtime->clock().now().ms + 3'600'000}));
            return {};
        });
    }

    void serve() {
        port_ = app::free_port().value();
        auto environment = environment_of();
        environment["XINGTAN_SERVER_PORT"] = std::to_string(port_);
        auto started = Process::start(
            {.command = {program(), "serve"}, .environment = environment, .log = folder_ / "serve.log"});
        ASSERT_OK(started);
        server_.emplace(std::move(started).value());
        ASSERT_TRUE(until([&] { return ask("GET", "/healthz").status == 200 || !server_->running(); }));
        ASSERT_TRUE(server_->running()) << "see " << folder_ / "serve.log";
    }
    void kill() {
        server_->kill();
        server_.reset();
        check();
    }
    // Every invariant and the audit chain, by the program itself, as the kill left the data.
    void check() {
        auto run = Process::start(
            {.command = {program(), "check"}, .environment = environment_of(), .log = folder_ / "check.log"});
        ASSERT_OK(run);
        EXPECT_OK(run->wait(std::chrono::seconds(120)));
    }

    void sign_in() {
        const auto reply = ask("POST", "/api/sign-in-links/redemption", R"({"token":")" + token_ + R"("})");
        ASSERT_EQ(reply.status, 201) << reply.body;
        const auto cookie = reply.header("Set-Cookie");
        cookie_ = "Cookie: " + std::string(cookie.substr(0, cookie.find(';')));
    }

    // Status 0 when no answer came.
    http::ClientReply ask(std::string_view method, const std::string& target, std::string_view body = {},
                          const std::string& key = {}) {
        const bool json = body.starts_with('{');
        std::vector<std::string> headers = {json ? "Content-Type: application/json"
                                                 : "Content-Type: application/octet-stream"};
        if (body.empty()) headers.clear();
        if (!cookie_.empty()) headers.push_back(cookie_);
        if (!key.empty()) headers.push_back("Idempotency-Key: " + key);
        auto client = http::Client::connect(static_cast<std::uint16_t>(port_));
        if (!client.ok()) return {};
        auto reply = client->ask(method, target, body, headers);
        return reply.ok() ? std::move(reply).value() : http::ClientReply{};
    }
    template <class T>
    T answered(std::string_view method, const std::string& target, std::string_view body = {},
               const std::string& key = {}) {
        const auto reply = ask(method, target, body, key);
        EXPECT_LT(reply.status, 300) << method << ' ' << target << ' ' << reply.body;
        auto read = from_json<T>(reply.body);
        EXPECT_OK(read);
        return read.ok() ? std::move(read).value() : T{};
    }
    jobs::Import now(const std::string& import) {
        return answered<jobs::Import>("GET", "/api/imports/" + import);
    }
    std::int64_t people() { return answered<Page<people::Person>>("GET", "/api/people?size=1").total; }

    template <class Done>
    bool until(Done done) {
        const auto last = std::chrono::steady_clock::now() + kPatience;
        while (std::chrono::steady_clock::now() < last) {
            if (done()) return true;
            std::this_thread::sleep_for(kTick);
        }
        return false;
    }

    // Rows of imports that stand in the tables, beside the running program.
    std::int64_t staged_rows() {
        auto wanted = app::database_settings(settings_);
        wanted.access = db::Settings::Access::ReadOnly;
        if (!watch_) watch_ = db::open(wanted).value();
        std::int64_t rows = 0;
        EXPECT_OK(watch_->read([&](db::Tx& tx) -> Result<> {
            rows = TRY(tx.one<std::int64_t>("/*check*/ SELECT count(*) AS n FROM import_row"));
            return {};
        }));
        return rows;
    }
    // Over PostgreSQL other nodes may be alive: what this one was checking is given up when its lease has run
    // out.
    void let_leases_run_out() {
        if (GetParam() == db::Engine::Sqlite) return;
        auto database = db::open(app::database_settings(settings_)).value();
        EXPECT_OK(database->script("UPDATE node_lease SET lease_until = 0"));
    }

    std::string send_in_pieces(const std::string& file);
    jobs::Import check_while_killed(const std::string& upload);
    void kill_at(const std::string& import, std::int64_t jobs::Import::*figure, std::int64_t least);

    Folder folder_;
    TestDatabase database_;
    app::Settings settings_;
    std::string school_, token_, cookie_;
    std::unique_ptr<db::Database> watch_;
    std::optional<Process> server_;
    int port_ = 0;

  private:
    std::map<std::string, std::string> environment_of() const {
        return {{"XINGTAN_DATA", settings_.data},
                {"XINGTAN_BASE_URL", settings_.base_url},
                {"XINGTAN_DATABASE_ENGINE", settings_.engine},
                {"XINGTAN_DATABASE_POSTGRES", settings_.postgres}};
    }
};

// The program is killed between two pieces: those it took are there, and the next one follows them.
std::string Killed::send_in_pieces(const std::string& file) {
    const auto upload = answered<jobs::Upload>(
        "POST", "/api/uploads",
        R"({"filename":"名册.csv","sha256":"","size":)" + std::to_string(file.size()) + "}");
    const auto where = "/api/uploads/" + to_wire(upload.id);
    std::size_t sent = 0;
    for (int pieces = 0; sent < file.size(); ++pieces) {
        const auto piece = std::string_view(file).substr(sent, kPiece);
        const auto taken =
            answered<jobs::Upload>("PUT", where + "/bytes?offset=" + std::to_string(sent), piece);
        sent += piece.size();
        EXPECT_EQ(taken.received, static_cast<std::int64_t>(sent));
        if (pieces != 1) continue;
        kill();
        serve();
        EXPECT_EQ(answered<jobs::Upload>("GET", where).received, static_cast<std::int64_t>(sent));
    }
    return to_wire(upload.id);
}

// The program is killed while it judges the rows, and the same request is sent again.
jobs::Import Killed::check_while_killed(const std::string& upload) {
    const auto where = "/api/units/" + school_ + "/roster-imports?upload=" + upload;
    std::atomic<bool> answered_already = false;
    std::thread sender([&] {
        ask("POST", where, "{}", "check-1");
        answered_already = true;
    });
    EXPECT_TRUE(until([&] { return answered_already || staged_rows() >= kRows / 3; }));
    RecordProperty("killed_while_checking", answered_already ? "no" : "yes");
    server_->kill();
    sender.join();
    watch_.reset();
    server_.reset();
    check();
    let_leases_run_out();
    serve();
    return answered<jobs::Import>("POST", where, "{}", "check-1");
}

// Waits until the figure has come so far, kills, starts again: what was seen stands.
void Killed::kill_at(const std::string& import, std::int64_t jobs::Import::*figure, std::int64_t least) {
    std::int64_t seen = 0;
    ASSERT_TRUE(until([&] { return (seen = now(import).*figure) >= least; }));
    kill();
    serve();
    EXPECT_GE(now(import).*figure, seen);
    RecordProperty("killed_at_" + std::to_string(least), std::to_string(seen));
}

TEST_P(Killed, ImportsComeToTheirEndWithEveryRowOnce) {
    ASSERT_OK(found());
    serve();
    sign_in();
    const auto upload = send_in_pieces(roster());
    const auto staged = check_while_killed(upload);
    EXPECT_EQ(staged.state, jobs::ImportState::Staged);
    ASSERT_EQ(staged.good + staged.warning, kRows);
    EXPECT_EQ(people(), 0);
    const auto import = to_wire(staged.id);

    const auto begun = answered<jobs::Import>("PUT", "/api/imports/" + import + "/application");
    EXPECT_EQ(begun.state, jobs::ImportState::Applying);
    for (const int at : {1, kRows / 3, kRows * 2 / 3}) kill_at(import, &jobs::Import::applied, at);
    ASSERT_TRUE(until([&] { return now(import).state == jobs::ImportState::Applied; }));
    EXPECT_EQ(now(import).applied, kRows);
    EXPECT_EQ(now(import).bad, 0);
    EXPECT_EQ(people(), kRows);

    EXPECT_EQ(
        answered<jobs::Import>("PUT", "/api/imports/" + import + "/reversal", R"({"reason":"传错了"})").state,
        jobs::ImportState::Undoing);
    for (const int at : {1, kRows / 2}) kill_at(import, &jobs::Import::undone, at);
    ASSERT_TRUE(until([&] { return now(import).state == jobs::ImportState::Undone; }));
    EXPECT_EQ(now(import).undone, kRows);
    EXPECT_EQ(now(import).kept, 0);
    EXPECT_EQ(people(), 0);
    kill();
}

INSTANTIATE_TEST_SUITE_P(Engines, Killed, ::testing::Values(db::Engine::Sqlite, db::Engine::Postgres),
                         [](const auto& info) { return engine_name(info.param); });

}  // namespace
}  // namespace xingtan::testing
