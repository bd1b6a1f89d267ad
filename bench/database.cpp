// Measured by hand: how many single-row writes and point reads a second the database floor carries on this
// machine.
//
//     xt_bench_database /folder/on/the/disk [postgres conninfo of an empty database]
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/audit/audit.h"
#include "platform/audit/sealer.h"
#include "platform/db/migration.h"

namespace {

using namespace xingtan;

constexpr std::chrono::seconds kRun{5};

struct Note {
    std::int64_t id = 0;
    std::string body;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, body, version))

template <class T>
T must(Result<T> result) {
    if (!result.ok()) {
        std::fprintf(stderr, "%s %s\n", result.error().code.c_str(), result.error().detail.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) return std::move(result).value();
}

// Calls `once` on so many threads for a while and says how often it was done.
template <class F>
void measure(const char* name, int threads, F once) {
    std::atomic<bool> ending = false;
    std::atomic<std::int64_t> done = 0;
    std::vector<std::thread> running;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < threads; ++i)
        running.emplace_back([&, i] {
            std::int64_t mine = 0;
            for (; !ending; ++mine) once(i, mine);
            done += mine;
        });
    std::this_thread::sleep_for(kRun);
    ending = true;
    for (auto& thread : running) thread.join();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const double rate = static_cast<double>(done) / took.count();
    std::printf("%-40s %3d threads %10.0f /s\n", name, threads, rate);
}

std::int64_t resident_kib() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "VmRSS:") break;
    std::int64_t kib = 0;
    status >> kib;
    return kib;
}

void fill(db::Database& database, int notes) {
    must(database.script(
        "CREATE TABLE note (id BIGINT PRIMARY KEY, body TEXT NOT NULL, version BIGINT NOT NULL)"));
    for (int from = 0; from < notes; from += 500)
        must(database.write([&](db::Tx& tx) -> Result<> {
            for (int id = from; id < from + 500; ++id)
                TRY(tx.run("INSERT INTO note (id, body, version) VALUES ($1, $2, 1)", id,
                           "a body of some forty bytes, as rows go"));
            return {};
        }));
}

void run(const db::Settings& settings) {
    constexpr int kNotes = 200'000;
    auto database = must(db::open(settings));
    must(db::migrate(*database, db::embedded_migrations()));
    fill(*database, kNotes);
    std::printf("%s\nresident after filling: %lld KiB\n", database->status().c_str(),
                static_cast<long long>(resident_kib()));
    const auto update = [&](int thread, std::int64_t turn) {
        must(database->write([&](db::Tx& tx) -> Result<> {
            TRY(tx.run("UPDATE note SET version = version + 1 WHERE id = $1",
                       (thread * 7919 + turn * 31) % kNotes));
            return {};
        }));
    };
    const auto read = [&](int thread, std::int64_t turn) {
        must(database->read([&](db::Tx& tx) -> Result<> {
            TRY(tx.one<Note>("SELECT id, body, version FROM note WHERE id = $1",
                             (thread * 7919 + turn * 31) % kNotes));
            return {};
        }));
    };
    const auto read_ten = [&](int thread, std::int64_t turn) {
        must(database->read([&](db::Tx& tx) -> Result<> {
            for (int i = 0; i < 10; ++i)
                TRY(tx.one<Note>("SELECT id, body, version FROM note WHERE id = $1",
                                 (thread * 7919 + (turn + i) * 31) % kNotes));
            return {};
        }));
    };
    for (const int threads : {1, 64}) measure("write, one row updated", threads, update);
    for (const int threads : {1, 2, 16}) measure("read, one row", threads, read);
    measure("read, ten rows one by one", 2, read_ten);
    measure("three reads to a write", 64,
            [&](int thread, std::int64_t turn) { turn % 4 ? read(thread, turn) : update(thread, turn); });
    const audit::Sealer sealer(*database);
    IdSource ids(1);
    measure("write with an audit row, sealed", 64, [&](int thread, std::int64_t turn) {
        must(database->write([&](db::Tx& tx) -> Result<> {
            TRY(tx.run("UPDATE note SET version = version + 1 WHERE id = $1",
                       (thread * 7919 + turn * 31) % kNotes));
            return audit::record(tx, {AccountId{7}, wall_now(), "r", ids}, {"note.changed", "n1", UnitId{3}});
        }));
    });
    std::printf("%s\nresident at the end: %lld KiB\n", database->status().c_str(),
                static_cast<long long>(resident_kib()));
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    const std::string folder = std::string(words[1]) + "/xingtan-bench";
    std::filesystem::create_directories(folder);
    run({.sqlite_file = folder + "/bench.sqlite"});
    std::filesystem::remove_all(folder);
    if (count > 2) run({.engine = db::Engine::Postgres, .postgres_conninfo = words[2], .connections = 16});
}
