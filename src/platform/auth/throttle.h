#pragma once
// Guessing is slowed, never answered with a lock for ever. Every attempt is counted before it is judged, so a
// hundred sent at once count as a hundred; a right one takes its count back. Three counters: a name tried
// from one address (five failures are free), an address (a hundred), and a name from anywhere (fifty), so
// that a guesser elsewhere does not shut the owner out. From then on each failure doubles the wait, up to
// five minutes; an hour without failures forgets them. The counters are in the database: all nodes share
// them.
#include <optional>
#include <string_view>

#include "base/time.h"
#include "platform/crypto/keyring.h"
#include "platform/db/db.h"

namespace xingtan::auth {

struct Attempt {
    std::string login_subject;  // keyed hashes; empty: this attempt names no login
    std::string address_subject;
    std::string pair_subject;  // the name from this address

    static Attempt of(const crypto::Keyring& keys, std::string_view normalised_login,
                      std::string_view address);
};

// Kind::TooMany "sign-in-too-often" {seconds} while a wait runs; such an attempt is not counted.
Result<> count_attempt(db::Tx& tx, const Attempt& attempt, WallTime now);
// The same of a secret that belongs to an open session: no address is counted.
Result<> count_guess_at(db::Tx& tx, const Attempt& attempt, WallTime now);
Result<> forgive_attempt(db::Tx& tx, const Attempt& attempt);

}  // namespace xingtan::auth
