#include "app/server.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#include <array>

#include <csignal>

#include "app/upkeep.h"
#include "base/descriptors.h"
#include "base/log.h"
#include "domain/certificate/service_prints.h"
#include "platform/http/listener.h"
#include "platform/jobs/export_work.h"
#include "platform/jobs/runner.h"

namespace xingtan::app {
namespace {

constexpr std::size_t kExportsAtOnce = 2;  // as many as the smallest machine has cores

sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

http::ListenerSettings listener_settings(const Settings& settings) {
    http::ListenerSettings out;
    out.address = settings.address;
    out.port = static_cast<std::uint16_t>(settings.port);
    if (const auto tls = tls_files(settings)) {
        out.certificate_file = tls->certificate;
        out.key_file = tls->key;
    }
    out.io_threads = settings.io_threads;
    out.workers = settings.workers;
    return out;
}

}  // namespace

void block_stop_signals() {
    const auto signals = stop_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

Result<int> free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    const bool bound = socket >= 0 && ::bind(socket, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                       ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0;
    if (socket >= 0) ::close(socket);
    if (!bound) return Error::unavailable("address-not-available");
    return ntohs(address.sin_port);
}

Result<> serve_until_stopped(Runtime& runtime, const Stack& stack, const std::function<void(int)>& ready) {
    const auto signals = stop_signals();
    jobs::Runner runner;
    runner.start();
    jobs::use_runner(&runner);
    const jobs::Resources resources{runtime.database(), runtime.ids(), runtime.deployment(), runtime.clock()};
    TRY(jobs::resume(resources, runner));
    jobs::Runner printer;  // of its own, so that imports do not wait for a thousand sheets
    printer.start();
    certificate::use_print_runner(&printer);
    certificate::limit_checks(runtime.settings().checks_per_minute);
    TRY(certificate::resume_prints(resources, printer));
    std::array<jobs::Runner, kExportsAtOnce> exporters;
    std::vector<jobs::Runner*> each;
    for (auto& one : exporters) {
        one.start();
        each.push_back(&one);
    }
    jobs::use_export_runners(each);
    TRY(jobs::resume_exports(resources));
    allow_many_descriptors();
    auto listener = TRY(http::Listener::start(listener_settings(runtime.settings()), stack.dispatcher()));
    const Upkeep upkeep(runtime, [] { ::kill(::getpid(), SIGTERM); });
    ready(listener->port());
    int signal = 0;
    sigwait(&signals, &signal);
    log::info("stopping", {{"signal", std::to_string(signal)}});
    listener->stop();
    runner.stop();
    jobs::use_runner(nullptr);
    printer.stop();
    certificate::use_print_runner(nullptr);
    for (auto& one : exporters) one.stop();
    jobs::use_export_runners({});
    return {};
}

}  // namespace xingtan::app
