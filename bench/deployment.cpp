#include "deployment.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/server.h"
#include "base/embedded.h"
#include "base/json.h"
#include "platform/db/checksum.h"
#include "platform/http/client.h"

namespace xingtan::bench {
namespace {

namespace files = std::filesystem;

constexpr std::chrono::minutes kGeneratePatience{12}, kCopyPatience{5};
constexpr int kServeTenths = 300;

std::string cache() { return std::string(XT_SOURCE_DIR) + "/.cache/bench"; }
std::string xingtan() { return files::read_symlink("/proc/self/exe").parent_path() / "xingtan"; }

// The same texts the program would migrate with.
std::string schema_checksum() {
    std::string all;
    for (const auto& file : embedded::migrations())
        all += std::string(file.path) + '\n' + std::string(file.bytes);
    return db::checksum(all).substr(0, 12);
}

// Older schemas will not be asked for again.
void forget_others(const std::string& kept) {
    const auto schema = schema_checksum();
    std::error_code ignored;
    for (const auto& entry : files::directory_iterator(cache(), ignored)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with("made-") && name.find(schema) == std::string::npos && entry.path() != kept)
            files::remove_all(entry.path(), ignored);
    }
}

// As the system's own cp does: owners, holes and, where the disk can, no copying at all.
Result<> copy(const std::string& from, const std::string& to, const std::string& log) {
    auto copying =
        TRY(Process::start({.command = {"/bin/cp", "-a", "--reflink=auto", from, to}, .log = log}));
    return copying.wait(kCopyPatience);
}

}  // namespace

std::string_view name_of(db::Engine engine) { return engine == db::Engine::Sqlite ? "sqlite" : "postgres"; }

Result<std::string> read_file(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) return Error::invalid("file-unreadable", {{"file", file}});
    return bytes.str();
}

Result<Folder> Folder::make() {
    std::string pattern = (files::temp_directory_path() / "xingtan-bench-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) return Error::invalid("data-folder-unusable", {{"folder", pattern}});
    files::permissions(pattern, files::perms::others_exec,
                       files::perm_options::add);  // for PostgreSQL's user
    return Folder(pattern);
}

Folder::~Folder() {
    std::error_code ignored;  // a temporary folder that stays behind harms nobody
    if (!path_.empty()) files::remove_all(path_, ignored);
}

Result<Deployment> Deployment::open(db::Engine engine, Size size, std::uint64_t seed) {
    auto folder = TRY(Folder::make());
    Deployment made(std::move(folder));
    made.engine_ = engine;
    made.size_ = size;
    const auto kept = cache() + "/made-" + std::string(name_of(engine)) + "-" +
                      (size == Size::Quick ? "city" : "sichuan") + "-" + std::to_string(seed) + "-v" +
                      std::to_string(app::kMadeVersion) + "-" + schema_checksum();
    TRY(made.copy_or_make(kept, seed));
    const auto text = TRY(read_file(made.data() + "/generated.json"));
    made.made_ = TRY(from_json<app::Made>(text));
    return made;
}

Result<> Deployment::copy_or_make(const std::string& kept, std::uint64_t seed) {
    files::create_directories(cache());
    forget_others(kept);
    if (!files::exists(kept)) return make(kept, seed);
    TRY(copy(kept + "/deployment", data(), folder_ / "log"));
    if (engine_ == db::Engine::Sqlite) return {};
    TRY(copy(kept + "/cluster", folder_ / "cluster", folder_ / "log"));
    return start_cluster();
}

// The copy that is kept appears under its name only when it is whole.
Result<> Deployment::make(const std::string& kept, std::uint64_t seed) {
    std::printf("generating a deployment for %s …\n", std::string(name_of(engine_)).c_str());
    std::fflush(stdout);
    if (engine_ == db::Engine::Postgres) {
        auto cluster = TRY(Cluster::create(folder_ / "cluster"));
        cluster_.emplace(std::move(cluster));
    }
    std::vector<std::string> command = {xingtan(), "generate", "--into",
                                        data(),    "--seed",   std::to_string(seed)};
    if (size_ == Size::Whole) command.emplace_back("--sichuan");
    auto generating = TRY(
        Process::start({.command = command, .environment = environment(), .log = folder_ / "generate.log"}));
    if (auto done = generating.wait(kGeneratePatience); !done.ok()) {
        const auto log = TRY(read_file(folder_ / "generate.log"));
        return Error::broken(done.error().detail + "\n" + log);
    }
    if (cluster_) {
        TRY(cluster_->ask("VACUUM (ANALYZE)"));  // as PostgreSQL does by itself within minutes
        cluster_->stop();
    }
    const auto half = kept + ".half";
    files::remove_all(half);
    files::create_directories(half);
    TRY(copy(data(), half + "/deployment", folder_ / "log"));
    if (cluster_) TRY(copy(folder_ / "cluster", half + "/cluster", folder_ / "log"));
    files::rename(half, kept);
    return cluster_ ? start_cluster() : Result<>();
}

Result<> Deployment::start_cluster() {
    auto cluster = TRY(Cluster::start(folder_ / "cluster"));
    cluster_.emplace(std::move(cluster));
    return {};
}

std::map<std::string, std::string> Deployment::environment() const {
    std::map<std::string, std::string> out = {{"XINGTAN_DATA", data()},
                                              {"XINGTAN_DATABASE_ENGINE", std::string(name_of(engine_))}};
    if (cluster_) out["XINGTAN_DATABASE_POSTGRES"] = cluster_->conninfo();
    return out;
}

// Waits until it answers.
Result<Process> Deployment::start_server(const std::string& folder, int port) const {
    auto serving = environment();
    serving["XINGTAN_DATA"] = folder;
    serving["XINGTAN_BASE_URL"] = "http://127.0.0.1:" + std::to_string(port);
    serving["XINGTAN_SERVER_PORT"] = std::to_string(port);
    serving["XINGTAN_PUBLIC_CHECKS_PER_MINUTE"] = "10000000";  // one address asks for everybody
    const auto log = folder + ".log";
    auto server = TRY(Process::start(
        {.command = {xingtan(), "serve"}, .environment = serving, .folder = folder, .log = log}));
    for (int tenth = 0; tenth < kServeTenths && server.running(); ++tenth) {
        auto client = http::Client::connect(static_cast<std::uint16_t>(port));
        if (client.ok()) {
            const auto reply = client->ask("GET", "/healthz");
            if (reply.ok() && reply->status == 200) return server;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    const auto said = TRY(read_file(log));
    return Error::broken("the server did not start: " + said.substr(0, 2'000));
}

Result<> Deployment::serve() {
    server_.reset();
    port_ = TRY(app::free_port());
    auto server = TRY(start_server(data(), port_));
    server_.emplace(std::move(server));
    return {};
}

Result<> Deployment::check(std::chrono::seconds most) const {
    auto checking = TRY(Process::start(
        {.command = {xingtan(), "check"}, .environment = environment(), .log = folder_ / "check.log"}));
    auto done = checking.wait(most);
    if (done.ok()) return {};
    const auto said = TRY(read_file(checking.log()));
    return Error::broken(done.error().detail + "\n" + said);
}

Result<int> Deployment::serve_beside() {
    const auto folder = folder_ / "beside";
    TRY(copy(data(), folder, folder_ / "log"));
    const auto port = TRY(app::free_port());
    auto server = TRY(start_server(folder, port));
    beside_.emplace(std::move(server));
    return port;
}

}  // namespace xingtan::bench
