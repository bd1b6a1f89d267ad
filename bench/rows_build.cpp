// The server compiled from nothing.
#include "rows.h"

namespace xingtan::bench {

constexpr double kTarget = 480;
constexpr std::chrono::minutes kPatience{25};

Result<> measure_compile(Report& report) {
    const auto folder = TRY(Folder::make());
    const std::map<std::string, std::string> environment = {{"CCACHE_DISABLE", "1"}};
    auto configuring =
        TRY(Process::start({.command = {"/usr/bin/cmake", "-S", XT_SOURCE_DIR, "-B", folder / "build", "-G",
                                        "Ninja", "-DCMAKE_BUILD_TYPE=Release"},
                            .environment = environment,
                            .log = folder / "log"}));
    TRY(configuring.wait(kPatience));
    const auto began = std::chrono::steady_clock::now();
    auto compiling = TRY(Process::start({.command = {"/usr/bin/ninja", "-C", folder / "build", "xingtan"},
                                         .environment = environment,
                                         .log = folder / "log"}));
    TRY(compiling.wait(kPatience));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    report.add({"compile", "", took.count(), "s", kTarget, {}, {}, false});
    return {};
}

}  // namespace xingtan::bench
