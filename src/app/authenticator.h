#pragma once
// Answers http's two questions from sessions, platform tokens and grants. Nothing is remembered between
// requests, so what is revoked is gone on the next one; only the note that a session is alive is written
// later.
#include "platform/auth/last_seen.h"
#include "platform/http/authenticator.h"

namespace xingtan::app {

class Authenticator final : public http::Authenticator {
  public:
    Authenticator(db::Database& database, const crypto::Keyring& keys, const Clock& clock,
                  const auth::Policy& policy = {})
        : database_(database), keys_(keys), clock_(clock), policy_(policy), last_seen_(database) {}

    Result<auth::Actor> actor(std::string_view session_cookie, std::string_view bearer_token) override;
    Result<> allowed(const auth::Actor& actor, Can right) override;
    // Waits until every session seen so far is written as seen. For tests that move the clock.
    void settle() { last_seen_.settle(); }

  private:
    db::Database& database_;
    const crypto::Keyring& keys_;
    const Clock& clock_;
    const auth::Policy policy_;
    auth::LastSeen last_seen_;
};

}  // namespace xingtan::app
