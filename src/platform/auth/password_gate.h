#pragma once
// Argon2id takes a core for 40 ms and 19 MiB, so only a few hashes run at once and only some more may wait;
// the rest are refused at once and the other work of the server goes on. One gate for the process: it guards
// the machine.
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan::auth {

// A place in the gate, held until destroyed. Take it before anything else, hash outside any transaction.
class PasswordTurn {
  public:
    static Result<PasswordTurn> take();  // Kind::Unavailable "sign-in-busy"
    PasswordTurn(PasswordTurn&& other) noexcept : held_(std::exchange(other.held_, false)) {}
    PasswordTurn& operator=(PasswordTurn&&) = delete;
    ~PasswordTurn();

    // Takes as long for an empty `phc` (no such account, no password yet) as for a real one, and is then
    // false.
    bool matches(std::string_view phc, std::string_view password) const;
    std::string hash(std::string_view password) const;

  private:
    PasswordTurn() = default;
    bool held_ = true;
};

}  // namespace xingtan::auth
