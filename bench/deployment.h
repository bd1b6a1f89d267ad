#pragma once
// A generated deployment and a server over it. What `generate` makes is kept under .cache/bench, by seed,
// size and schema; every bench works on a copy in a temporary folder and throws it away.
#include <chrono>
#include <optional>

#include "app/command_generate_made.h"
#include "cluster.h"
#include "platform/db/db.h"

namespace xingtan::bench {

enum class Size { Quick, Whole };

class Folder {  // temporary, on the disk of the checkout's cache
  public:
    static Result<Folder> make();
    Folder(Folder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    ~Folder();
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }

  private:
    explicit Folder(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

class Deployment {
  public:
    static Result<Deployment> open(db::Engine engine, Size size, std::uint64_t seed);

    // The program xingtan serving it, on a port of its own. Starting again ends the one before.
    Result<> serve();
    int port() const { return port_; }
    // A second one over the same PostgreSQL, with a copy of the folder of its own; its port.
    Result<int> serve_beside();
    // Runs `xingtan check` over it. Kind::Broken "program-failed" when it finds anything, or takes longer.
    Result<> check(std::chrono::seconds most) const;
    long server_memory_kib(const std::string& name) const { return server_->memory_kib(name); }

    db::Engine engine() const { return engine_; }
    Size size() const { return size_; }
    const app::Made& made() const { return made_; }
    const Cluster* cluster() const { return cluster_ ? &*cluster_ : nullptr; }
    const Folder& folder() const { return folder_; }

  private:
    explicit Deployment(Folder folder) : folder_(std::move(folder)) {}
    Folder folder_;
    db::Engine engine_{};
    Size size_{};
    app::Made made_;
    std::optional<Cluster> cluster_;
    std::optional<Process> server_;
    std::optional<Process> beside_;
    int port_ = 0;

    Result<> copy_or_make(const std::string& kept, std::uint64_t seed);
    Result<> make(const std::string& kept, std::uint64_t seed);
    Result<> start_cluster();
    std::map<std::string, std::string> environment() const;
    Result<Process> start_server(const std::string& folder, int port) const;
    std::string data() const { return folder_ / "deployment"; }
};

std::string_view name_of(db::Engine engine);
Result<std::string> read_file(const std::string& file);

}  // namespace xingtan::bench
