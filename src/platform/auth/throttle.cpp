#include "platform/auth/throttle.h"

#include <algorithm>

#include "platform/auth/limits.h"

namespace xingtan::auth {
namespace {

std::int64_t wait_after(std::int64_t failures, int free) {
    if (failures < free) return 0;
    const auto doublings = std::min<std::int64_t>(failures - free, 20);
    return std::min(kSecond << doublings, kLongestWait);
}

Error too_often(WallTime until, WallTime now) {
    return Error::too_many("sign-in-too-often",
                           {{"seconds", std::to_string((until.ms - now.ms + kSecond - 1) / kSecond)}});
}

Result<> count(db::Tx& tx, const std::string& subject, int free, WallTime now) {
    const auto failures = TRY(tx.maybe<std::int64_t>(
        "INSERT INTO sign_in_attempt (subject, failures, last_at, next_at) VALUES ($1, 1, $2, $2)"
        " ON CONFLICT (subject) DO UPDATE SET last_at = excluded.last_at,"
        " failures = CASE WHEN sign_in_attempt.last_at <= $3 THEN 1 ELSE sign_in_attempt.failures + 1 END"
        " WHERE sign_in_attempt.next_at <= $2 RETURNING failures",
        subject, now, WallTime{now.ms - kFailuresForgotten}));
    if (!failures) {
        const auto until =
            TRY(tx.one<WallTime>("SELECT next_at FROM sign_in_attempt WHERE subject = $1", subject));
        return too_often(until, now);
    }
    const WallTime next{now.ms + wait_after(*failures, free)};
    TRY(tx.run("UPDATE sign_in_attempt SET next_at = $2 WHERE subject = $1", subject, next));
    return {};
}

}  // namespace

Attempt Attempt::of(const crypto::Keyring& keys, std::string_view normalised_login,
                    std::string_view address) {
    const auto subject = [&](std::string_view kind, std::string_view what) {
        return keys.code_hash(std::string(kind) + std::string(what));
    };
    if (normalised_login.empty()) return {{}, subject("address:", address), {}};
    return {subject("login:", normalised_login), subject("address:", address),
            subject("pair:", std::string(normalised_login) + "\n" + std::string(address))};
}

Result<> count_attempt(db::Tx& tx, const Attempt& attempt, WallTime now) {
    TRY(count(tx, attempt.address_subject, kFreeFailuresOfAddress, now));
    if (attempt.login_subject.empty()) return {};
    TRY(count(tx, attempt.login_subject, kFreeFailuresOfLoginAnywhere, now));
    return count(tx, attempt.pair_subject, kFreeFailuresOfLogin, now);
}

Result<> count_guess_at(db::Tx& tx, const Attempt& attempt, WallTime now) {
    return count(tx, attempt.pair_subject, kFreeFailuresOfLogin, now);
}

Result<> forgive_attempt(db::Tx& tx, const Attempt& attempt) {
    TRY(tx.run("DELETE FROM sign_in_attempt WHERE subject = $1", attempt.pair_subject));
    TRY(
        tx.run("UPDATE sign_in_attempt SET failures = failures - 1, next_at = last_at"
               " WHERE subject IN ($1, $2) AND failures > 0",
               attempt.address_subject, attempt.login_subject));
    return {};
}

}  // namespace xingtan::auth
