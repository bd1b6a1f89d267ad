#include "platform/auth/purge.h"

#include "platform/auth/limits.h"

namespace xingtan::auth {
namespace {

struct Sweep {
    std::string_view sql;  // $1: rows older than this, $2: how many at most
    std::int64_t kept;     // milliseconds after their end
};

constexpr Sweep kSweeps[] = {
    {"DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session"
     " WHERE idle_until <= $1 LIMIT $2)",
     0},
    {"DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session"
     " WHERE absolute_until <= $1 LIMIT $2)",
     0},
    {"DELETE FROM sign_in_link WHERE token_hash IN (SELECT token_hash FROM sign_in_link"
     " WHERE expires_at <= $1 LIMIT $2)",
     kDay},
    {"DELETE FROM activation_code WHERE code_hash IN (SELECT code_hash"
     " FROM activation_code WHERE expires_at <= $1 LIMIT $2)",
     kDay},
    {"DELETE FROM idempotency WHERE (actor, retry_key) IN (SELECT actor, retry_key"
     " FROM idempotency WHERE at <= $1 LIMIT $2)",
     kIdempotencyKept},
    {"DELETE FROM sign_in_attempt WHERE subject IN (SELECT subject FROM sign_in_attempt"
     " WHERE last_at <= $1 LIMIT $2)",
     kFailuresForgotten},
};

Result<std::int64_t> sweep_once(db::Database& database, const Sweep& sweep, WallTime now) {
    std::int64_t gone = 0;
    TRY(database.write([&](db::Tx& tx) -> Result<> {
        gone = TRY(tx.run(sweep.sql, WallTime{now.ms - sweep.kept}, kPurgeRows));
        return {};
    }));
    return gone;
}

}  // namespace

Result<std::int64_t> purge(db::Database& database, WallTime now) {
    std::int64_t total = 0;
    for (const Sweep& sweep : kSweeps) {
        for (int round = 0; round < kPurgeRounds; ++round) {
            const auto gone = TRY(sweep_once(database, sweep, now));
            total += gone;
            if (gone < kPurgeRows) break;
        }
    }
    return total;
}

}  // namespace xingtan::auth
