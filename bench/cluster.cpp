#include "cluster.h"

#include <libpq-fe.h>
#include <pwd.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <memory>
#include <thread>

namespace xingtan::bench {
namespace {

namespace files = std::filesystem;

constexpr const char* kInstalled = "/usr/lib/postgresql";
constexpr int kStartTenths = 600;
constexpr std::chrono::seconds kInitPatience{120};

Result<std::string> program(const std::string& name) {
    std::error_code absent;
    for (const auto& version : files::directory_iterator(kInstalled, absent)) {
        const auto file = version.path() / "bin" / name;
        if (files::exists(file)) return file.string();
    }
    return Error::unavailable("program-missing", name + " below " + kInstalled);
}

Result<> give_to_postgres(const std::string& folder) {
    if (::geteuid() != 0) return {};
    const passwd* user = ::getpwnam("postgres");
    if (user && ::chown(folder.c_str(), user->pw_uid, user->pw_gid) == 0) return {};
    return Error::unavailable("program-missing", "the user postgres");
}

struct Connected {
    std::unique_ptr<PGconn, decltype(&PQfinish)> handle;
    explicit Connected(const std::string& conninfo) : handle(PQconnectdb(conninfo.c_str()), &PQfinish) {}
    bool ok() const { return PQstatus(handle.get()) == CONNECTION_OK; }
};

}  // namespace

Result<Cluster> Cluster::create(const std::string& folder) {
    files::create_directories(folder);
    TRY(give_to_postgres(folder));
    const auto initdb = TRY(program("initdb"));
    auto made = TRY(Process::start({.command = {initdb, "-D", folder + "/data", "-U", "xingtan", "-E", "UTF8",
                                                "--locale=C", "-A", "trust", "--no-instructions"},
                                    .log = folder + ".log",
                                    .user = Process::User::Postgres}));
    TRY(made.wait(kInitPatience));
    auto cluster = TRY(start(folder));
    const auto elsewhere = cluster.conninfo_ + " dbname=postgres";  // the last of a name counts
    TRY(cluster.ask("CREATE DATABASE bench TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'",
                    elsewhere));
    return cluster;
}

Result<Cluster> Cluster::start(const std::string& folder) {
    const auto postgres = TRY(program("postgres"));
    const auto socket = folder + "/data";
    std::vector<std::string> command = {postgres, "-D", folder + "/data"};
    for (const auto& setting : std::vector<std::string>{
             "listen_addresses=", "unix_socket_directories=" + socket, "fsync=on", "synchronous_commit=on",
             "full_page_writes=on", "shared_buffers=1GB", "max_wal_size=4GB", "wal_compression=lz4",
             "max_connections=100", "logging_collector=off"})
        command.insert(command.end(), {"-c", setting});
    auto server = TRY(Process::start({.command = command,
                                      .folder = folder,
                                      .log = folder + ".log",
                                      .user = Process::User::Postgres,
                                      .stop_signal = SIGINT}));
    Cluster cluster(std::move(server), "host=" + socket + " user=xingtan");
    for (int tenth = 0; tenth < kStartTenths && cluster.server_.running(); ++tenth) {
        if (Connected(cluster.conninfo_ + " dbname=postgres").ok()) {
            cluster.conninfo_ += " dbname=bench";
            return cluster;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return Error::unavailable("program-failed", "PostgreSQL did not start; see " + folder + ".log");
}

Result<std::string> Cluster::ask(const std::string& sql, const std::string& conninfo) const {
    const Connected connection(conninfo.empty() ? conninfo_ : conninfo);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.handle.get(), sql.c_str()),
                                                               &PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return Error::broken(PQerrorMessage(connection.handle.get()));
    return std::string(PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "");
}

}  // namespace xingtan::bench
