#include "platform/sheet/sandbox.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>
#include <vector>

namespace xingtan::sheet {
namespace {

void limit(__rlimit_resource what, std::int64_t value) {
    const rlimit bound{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
    setrlimit(what, &bound);
}

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif

// What the C library needs to read a file, to convert its letters and to allocate.
constexpr std::array kAllowed = {
    SYS_read,         SYS_pread64,       SYS_write,     SYS_writev,       SYS_close,
    SYS_fstat,        SYS_newfstatat,    SYS_lseek,     SYS_mmap,         SYS_munmap,
    SYS_mprotect,     SYS_mremap,        SYS_madvise,   SYS_brk,          SYS_exit,
    SYS_exit_group,   SYS_futex,         SYS_getrandom, SYS_rt_sigaction, SYS_rt_sigprocmask,
    SYS_rt_sigreturn, SYS_clock_gettime, SYS_fcntl,     SYS_ioctl,        SYS_readlinkat,
    SYS_faccessat,    SYS_getpid,        SYS_gettid,    SYS_prlimit64,
#if defined(__x86_64__)
    SYS_readlink,     SYS_access,        SYS_stat,      SYS_lstat,
#endif
};

using Filter = std::vector<sock_filter>;

void load(Filter& filter, std::size_t offset) {
    filter.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)));
}
void give(Filter& filter, std::uint32_t verdict) { filter.push_back(BPF_STMT(BPF_RET | BPF_K, verdict)); }
// Skips the next statement unless the value is this one.
void when(Filter& filter, std::uint32_t value) {
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
}

[[maybe_unused]] Filter reading_only() {  // unused under sanitizers, which need more calls than reading
    Filter filter;
    load(filter, offsetof(seccomp_data, arch));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0));
    give(filter, SECCOMP_RET_KILL_PROCESS);
    load(filter, offsetof(seccomp_data, nr));
    for (const auto call : kAllowed) {
        when(filter, static_cast<std::uint32_t>(call));
        give(filter, SECCOMP_RET_ALLOW);
    }
    // A file may be opened, but not to be written or made: openat(directory, path, flags).
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 1, 0));
    give(filter, SECCOMP_RET_KILL_PROCESS);
    load(filter, offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t));
    filter.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1));
    give(filter, SECCOMP_RET_KILL_PROCESS);
    give(filter, SECCOMP_RET_ALLOW);
    return filter;
}

}  // namespace

void limit_resources(const Allowance& allowance) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_DUMPABLE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, allowance.memory);
#endif
    limit(RLIMIT_CPU, allowance.seconds);
    limit(RLIMIT_FSIZE, allowance.file_size);
    limit(RLIMIT_CORE, 0);
}

void forbid_all_but_reading() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    auto filter = reading_only();
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) _exit(3);
#endif
}

}  // namespace xingtan::sheet
