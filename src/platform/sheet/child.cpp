#include "platform/sheet/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace xingtan::sheet {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) ends = {-1, -1};
    }
    ~Pipe() {
        for (const int end : ends)
            if (end >= 0) ::close(end);
    }
    void close_writing() { ::close(std::exchange(ends[1], -1)); }
};

struct Actions {
    posix_spawn_file_actions_t list{};
    Actions() { posix_spawn_file_actions_init(&list); }
    ~Actions() { posix_spawn_file_actions_destroy(&list); }
};

// With nothing of ours but the file, the pipe and an empty environment.
pid_t spawn(const Child& child, int output) {
    Actions actions;
    posix_spawn_file_actions_adddup2(&actions.list, child.input, 0);
    posix_spawn_file_actions_adddup2(&actions.list, output, 1);
    posix_spawn_file_actions_addopen(&actions.list, 2, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions.list, 3);
    posix_spawn_file_actions_addchdir_np(&actions.list, "/");
    std::vector<char*> arguments;
    for (const auto& word : child.command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    std::array<char*, 1> environment{nullptr};
    pid_t process = -1;
    const int failed =
        posix_spawn(&process, arguments[0], &actions.list, nullptr, arguments.data(), environment.data());
    return failed == 0 ? process : -1;
}

// Ends the child if it has not ended, and gathers it.
class Running {
  public:
    explicit Running(pid_t process) : process_(process) {}
    ~Running() {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        wait();
    }
    ChildOutcome wait() {
        int status = 0;
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
        if (WIFEXITED(status)) return {ChildEnd::Exited, WEXITSTATUS(status)};
        return {ChildEnd::Killed, 0};
    }

  private:
    pid_t process_;
};

bool readable_until(int file, Clock::time_point deadline) {
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        pollfd wanted{file, POLLIN, 0};
        const int ready = ::poll(&wanted, 1, static_cast<int>(left));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
}

}  // namespace

Result<ChildOutcome> run_child(const Child& child, const std::function<Result<>(std::string_view)>& sink) {
    Pipe pipe;
    if (pipe.ends[0] < 0) return Error::unavailable("file-not-readable");
    const auto deadline = Clock::now() + child.time;
    const pid_t process = spawn(child, pipe.ends[1]);
    if (process < 0) return Error::unavailable("file-not-readable");
    Running running(process);
    pipe.close_writing();
    std::array<char, 64 << 10> buffer;
    for (;;) {
        if (!readable_until(pipe.ends[0], deadline)) return ChildOutcome{ChildEnd::TimedOut, 0};
        const auto count = ::read(pipe.ends[0], buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return running.wait();
        TRY(sink({buffer.data(), static_cast<std::size_t>(count)}));
    }
}

}  // namespace xingtan::sheet
