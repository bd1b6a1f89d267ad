#include "app/stack.h"

#include "app/routes.h"

namespace xingtan::app {

Stack::Stack(Runtime& runtime)
    : authenticator_(std::make_unique<Authenticator>(runtime.database(), runtime.keys(), runtime.clock(),
                                                     runtime.deployment().policy)) {}

Result<std::unique_ptr<Stack>> Stack::make(Runtime& runtime) {
    std::unique_ptr<Stack> stack(new Stack(runtime));
    const http::Floor floor{*stack->authenticator_, runtime.database(), runtime.ids(), runtime.clock(),
                            runtime.deployment()};
    const http::DispatcherSettings settings{runtime.settings().trusted_proxies,
                                            runtime.settings().metrics_token};
    stack->dispatcher_ = TRY(http::Dispatcher::make(floor, routes(runtime.deployment().demo),
                                                    embedded::texts(), embedded::web(), settings));
    return stack;
}

}  // namespace xingtan::app
