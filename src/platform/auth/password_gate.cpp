#include "platform/auth/password_gate.h"

#include <algorithm>
#include <atomic>
#include <semaphore>
#include <thread>

#include "platform/crypto/keyring.h"

namespace xingtan::auth {
namespace {

constexpr int kTurnsMost = 32;  // hashing or waiting to
constexpr int kHashesAtOnceMost = 4;

class Gate {
  public:
    bool enter() {
        if (turns_.fetch_add(1) < kTurnsMost) return true;
        leave();
        return false;
    }
    void leave() { turns_.fetch_sub(1); }

    template <class F>
    auto hashing(F&& work) {
        running_.acquire();
        const Release release{running_};
        return work();
    }

  private:
    using Running = std::counting_semaphore<kHashesAtOnceMost>;
    struct Release {
        Running& running;
        ~Release() { running.release(); }
    };
    std::atomic<int> turns_ = 0;
    Running running_{std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kHashesAtOnceMost)};
};

Gate& gate() {
    static Gate the_gate;
    return the_gate;
}

// What a password is compared with when there is none: as dear to check, and matched by nothing.
const std::string& nobodys_hash() {
    static const std::string phc = crypto::hash_password(crypto::random_token());
    return phc;
}

}  // namespace

Result<PasswordTurn> PasswordTurn::take() {
    if (!gate().enter()) return Error::unavailable("sign-in-busy");
    return PasswordTurn();
}

PasswordTurn::~PasswordTurn() {
    if (held_) gate().leave();
}

bool PasswordTurn::matches(std::string_view phc, std::string_view password) const {
    const auto against = phc.empty() ? std::string_view(nobodys_hash()) : phc;
    const bool same = gate().hashing([&] { return crypto::password_matches(against, password); });
    return same && !phc.empty();
}

std::string PasswordTurn::hash(std::string_view password) const {
    return gate().hashing([&] { return crypto::hash_password(password); });
}

}  // namespace xingtan::auth
