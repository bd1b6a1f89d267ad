#pragma once
// The whole server above its runtime: sessions, workers of staged imports, routes, dispatcher. serve and the
// demo put a listener in front of it; flow tests drive it directly.
#include <memory>

#include "app/authenticator.h"
#include "app/runtime.h"
#include "platform/http/dispatch.h"

namespace xingtan::app {

class Stack {
  public:
    static Result<std::unique_ptr<Stack>> make(Runtime& runtime);
    const http::Dispatcher& dispatcher() const { return *dispatcher_; }

  private:
    explicit Stack(Runtime& runtime);
    std::unique_ptr<Authenticator> authenticator_;
    std::unique_ptr<http::Dispatcher> dispatcher_;
};

}  // namespace xingtan::app
