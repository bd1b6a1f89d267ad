#include <boost/describe/class.hpp>

#include "platform/auth/context.h"
#include "platform/auth/limits.h"

namespace xingtan::auth {
namespace {

struct Stored {
    std::string route;
    std::string body_hash;
    std::string reply;
};
BOOST_DESCRIBE_STRUCT(Stored, (), (route, body_hash, reply))

}  // namespace

// Claiming the key comes first: on PostgreSQL a second request with the same key waits here until the first
// has committed, and then finds its reply. A refused attempt takes its claim away with everything else.
Result<std::optional<std::string>> Work::replay(db::Tx& tx) {
    const auto claimed =
        TRY(tx.run("INSERT INTO idempotency (actor, retry_key, route, body_hash, reply, at)"
                   " VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT (actor, retry_key) DO UPDATE"
                   " SET route = excluded.route, body_hash = excluded.body_hash, reply = '',"
                   " at = excluded.at WHERE idempotency.at <= $6",
                   actor_.value, once_->key, once_->route, once_->body_hash, now_,
                   WallTime{now_.ms - kIdempotencyKept}));
    if (claimed == 1) return std::optional<std::string>();
    auto stored = TRY(
        tx.one<Stored>("SELECT route, body_hash, reply FROM idempotency WHERE actor = $1 AND retry_key = $2",
                       actor_.value, once_->key));
    if (stored.route != once_->route || stored.body_hash != once_->body_hash)
        return Error::invalid("idempotency-key-reused");
    return std::optional<std::string>(std::move(stored.reply));
}

Result<> Work::remember(db::Tx& tx, const std::string& reply) {
    return tx.send("UPDATE idempotency SET reply = $3 WHERE actor = $1 AND retry_key = $2", actor_.value,
                   once_->key, reply);
}

}  // namespace xingtan::auth
