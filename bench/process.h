#pragma once
// A program run by the bench or a test: started with an environment of its own, ended with its starter
// whatever happens.
#include <sys/types.h>

#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace xingtan::bench {

class Process {
  public:
    enum class User { Same, Postgres };  // Postgres: when we are root, which PostgreSQL refuses to be
    struct Options {
        std::vector<std::string> command;
        std::map<std::string, std::string> environment = {};  // added to ours
        std::string folder = "/";                             // to run in
        std::string log;                                      // both outputs, appended
        User user = User::Same;
        int stop_signal = 15;
    };
    static Result<Process> start(Options options);
    Process(Process&& other) noexcept
        : options_(std::move(other.options_)), child_(std::exchange(other.child_, 0)) {}
    Process& operator=(Process&&) = delete;
    ~Process() { stop(); }

    // Kind::Broken "program-failed" unless it ended by itself, in time and well.
    Result<> wait(std::chrono::seconds most);
    bool running();
    // Asks it to stop, and kills it when it does not.
    void stop();
    void kill();  // as kill -9 does, at once
    // "VmHWM" or "RssAnon" of /proc/<id>/status, in KiB; 0 when it is gone.
    long memory_kib(const std::string& name) const;
    const std::string& log() const { return options_.log; }

  private:
    Process(Options options, pid_t child) : options_(std::move(options)), child_(child) {}
    Options options_;
    pid_t child_;
};

}  // namespace xingtan::bench
