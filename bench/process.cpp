#include "process.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <thread>

namespace xingtan::bench {
namespace {

constexpr std::chrono::milliseconds kTick{20};
constexpr std::chrono::seconds kStopPatience{60};

bool drop_rights() {
    if (::geteuid() != 0) return true;
    const passwd* user = ::getpwnam("postgres");
    return user && ::setgroups(0, nullptr) == 0 && ::setgid(user->pw_gid) == 0 && ::setuid(user->pw_uid) == 0;
}

// In the child. The signals the bench itself may block belong to nobody else.
[[noreturn]] void become(const Process::Options& options) {
    const int out = ::open(options.log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(out, STDERR_FILENO);
    if (options.user == Process::User::Postgres && !drop_rights()) ::_exit(126);
    if (::chdir(options.folder.c_str()) != 0) ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, options.stop_signal);
    for (const auto& [name, value] : options.environment) ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words;
    for (const auto& word : options.command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execv(words[0], words.data());
    ::_exit(127);
}

}  // namespace

Result<Process> Process::start(Options options) {
    const pid_t child = ::fork();
    if (child == 0) become(options);
    if (child < 0) return Error::unavailable("program-failed", "fork");
    return Process(std::move(options), child);
}

Result<> Process::wait(std::chrono::seconds most) {
    const auto until = std::chrono::steady_clock::now() + most;
    while (std::chrono::steady_clock::now() < until) {
        int status = 0;
        if (::waitpid(child_, &status, WNOHANG) == child_) {
            child_ = 0;
            if (status == 0) return {};
            return Error::broken(options_.command.front() + " failed; see " + options_.log);
        }
        std::this_thread::sleep_for(kTick);
    }
    stop();
    return Error::broken(options_.command.front() + " took too long; see " + options_.log);
}

bool Process::running() {
    if (child_ > 0 && ::waitpid(child_, nullptr, WNOHANG) == child_) child_ = 0;
    return child_ > 0;
}

void Process::stop() {
    if (!running()) return;
    ::kill(child_, options_.stop_signal);
    const auto until = std::chrono::steady_clock::now() + kStopPatience;
    while (running() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(kTick);
    kill();
}

void Process::kill() {
    if (!running()) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    child_ = 0;
}

long Process::memory_kib(const std::string& name) const {
    std::ifstream status("/proc/" + std::to_string(child_) + "/status");
    std::string word;
    while (status >> word)
        if (word == name + ":") {
            long kib = 0;
            status >> kib;
            return kib;
        }
    return 0;
}

}  // namespace xingtan::bench
