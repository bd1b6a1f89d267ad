#include "support/cluster.h"

#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <thread>
#include <vector>

namespace xingtan::testing {
namespace {

constexpr const char* kInstalled = "/usr/lib/postgresql";
constexpr int kStartTenths = 300;

std::string program(const std::string& name) {
    for (const auto& version : std::filesystem::directory_iterator(kInstalled)) {
        const auto file = version.path() / "bin" / name;
        if (std::filesystem::exists(file)) return file.string();
    }
    throw std::runtime_error("PostgreSQL is not installed: no " + name + " below " + kInstalled);
}

const passwd* other_user() { return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr; }

// In the child: the parent's rights are given up first, since giving them up clears the death signal.
[[noreturn]] void become(const std::vector<std::string>& command, const std::string& log) {
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(out, STDERR_FILENO);
    if (const passwd* user = other_user()) {
        const bool dropped =
            ::setgroups(0, nullptr) == 0 && ::setgid(user->pw_gid) == 0 && ::setuid(user->pw_uid) == 0;
        if (!dropped) ::_exit(126);
    }
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execv(words[0], words.data());
    ::_exit(127);
}

pid_t start_program(const std::vector<std::string>& command, const std::string& log) {
    const pid_t child = ::fork();
    if (child == 0) become(command, log);
    return child;
}

void run_program(const std::vector<std::string>& command, const std::string& log) {
    int status = 0;
    ::waitpid(start_program(command, log), &status, 0);
    if (status != 0) throw std::runtime_error(command[0] + " failed; see " + log);
}

struct Connected {
    PGconn* handle;
    explicit Connected(const std::string& conninfo) : handle(PQconnectdb(conninfo.c_str())) {}
    ~Connected() { PQfinish(handle); }
    bool ok() const { return PQstatus(handle) == CONNECTION_OK; }
};

}  // namespace

Cluster& Cluster::shared() {
    static Cluster* const outside = [] {
        const char* conninfo = ::getenv("XT_TEST_POSTGRES");
        return conninfo && *conninfo ? new Cluster(std::string(conninfo)) : nullptr;
    }();
    if (outside) return *outside;
    static Cluster own;
    return own;
}

Cluster::Cluster() : folder_(std::make_unique<Folder>()) {
    if (const passwd* user = other_user()) {
        if (::chown(folder_->path().c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("chown");
    }
    run_program({program("initdb"), "-D", *folder_ / "data", "-U", "xingtan", "-E", "UTF8", "--locale=C",
                 "-A", "trust", "--no-sync", "--no-instructions"},
                *folder_ / "log");
    conninfo_ = "host=" + folder_->path() + " user=xingtan";
    start();
}

Cluster::~Cluster() {
    if (server_ > 0) kill();
}

void Cluster::start() {
    const std::vector<std::string> settings = {"listen_addresses=",
                                               "unix_socket_directories=" + folder_->path(),
                                               "fsync=off",
                                               "full_page_writes=off",
                                               "max_connections=200",
                                               "shared_buffers=32MB",
                                               "logging_collector=off"};
    std::vector<std::string> command = {program("postgres"), "-D", *folder_ / "data"};
    for (const auto& setting : settings) command.insert(command.end(), {"-c", setting});
    server_ = start_program(command, *folder_ / "log");
    for (int tenth = 0; tenth < kStartTenths; ++tenth) {
        if (Connected(conninfo_ + " dbname=postgres").ok()) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    throw std::runtime_error("PostgreSQL did not start; see " + *folder_ / "log");
}

void Cluster::kill() {
    ::kill(server_, SIGQUIT);
    ::waitpid(server_, nullptr, 0);
    server_ = 0;
}

std::string Cluster::create_database(const std::string& options) {
    static const auto started = std::chrono::system_clock::now().time_since_epoch().count();
    const auto name = "t" + std::to_string(started) + "_" + std::to_string(++databases_);
    ask("CREATE DATABASE " + name + " " + options);
    return conninfo_ + " dbname=" + name;
}

void Cluster::drop_database(const std::string& conninfo) {
    ask("DROP DATABASE " + conninfo.substr(conninfo.rfind('=') + 1) + " WITH (FORCE)");
}

std::string Cluster::ask(const std::string& sql, const std::string& conninfo) {
    const Connected connection(conninfo.empty() ? conninfo_ + " dbname=postgres" : conninfo);
    PGresult* result = PQexec(connection.handle, sql.c_str());
    const auto status = PQresultStatus(result);
    const std::string failure =
        status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ? "" : PQerrorMessage(connection.handle);
    const std::string cell = PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "";
    PQclear(result);
    if (!failure.empty()) throw std::runtime_error(sql + ": " + failure);
    return cell;
}

}  // namespace xingtan::testing
