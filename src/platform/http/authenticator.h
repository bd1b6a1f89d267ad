#pragma once
// The seam to whoever keeps sessions and grants: http asks these two questions and knows nothing of how they
// are answered.
#include <string_view>

#include "platform/auth/context.h"

namespace xingtan::http {

class Authenticator {
  public:
    virtual ~Authenticator() = default;
    // Who proves this session cookie or, when it is empty, this bearer token. Kind::Unauthenticated when
    // nobody live does.
    virtual Result<auth::Actor> actor(std::string_view session_cookie, std::string_view bearer_token) = 0;
    // May this actor ever do this, on any unit? Kind::Forbidden "not-granted" otherwise.
    virtual Result<> allowed(const auth::Actor& actor, Can right) = 0;
};

// What every request's Context is made of. All of it outlives the dispatcher.
struct Floor {
    Authenticator& authenticator;
    db::Database& database;
    IdSource& ids;
    const Clock& clock;
    const auth::Deployment& deployment;
};

}  // namespace xingtan::http
