#include "platform/db/node_lease.h"

#include <unistd.h>

#include <random>

namespace xingtan::db {
namespace {

constexpr std::int64_t kLeaseKey = 0x78696e6702;  // one lease at a time over all nodes

Result<bool> extend(Tx& tx, int node, WallTime until, std::string_view holder) {
    const auto changed = TRY(tx.run("UPDATE node_lease SET lease_until = $3 WHERE node = $1 AND holder = $2",
                                    node, holder, until));
    return changed == 1;
}

Result<int> take_new(Tx& tx, WallTime until, std::string_view holder) {
    const auto node = TRY(tx.one<int>("SELECT COALESCE(MAX(node) + 1, 0) AS node FROM node_lease"));
    if (node >= kNodes) return kNodes;
    TRY(tx.run("INSERT INTO node_lease (node, holder, lease_until) VALUES ($1, $2, $3)", node, holder,
               until));
    return node;
}

Result<int> take_over(Tx& tx, WallTime now, WallTime until, std::string_view holder) {
    const auto node = TRY(tx.maybe<int>(
        "SELECT node FROM node_lease WHERE lease_until <= $1 ORDER BY lease_until, node LIMIT 1", now));
    if (!node) return Error::unavailable("no-free-node");
    TRY(tx.run("UPDATE node_lease SET holder = $2, lease_until = $3 WHERE node = $1", *node, holder, until));
    return *node;
}

Result<int> lease(Tx& tx, WallTime now, std::string_view holder) {
    const WallTime until{now.ms + kNodeLeaseMs};
    TRY(tx.serialise(kLeaseKey));
    const auto own = TRY(tx.maybe<int>("SELECT node FROM node_lease WHERE holder = $1", holder));
    if (own) {
        TRY(extend(tx, *own, until, holder));
        return *own;
    }
    const auto node = TRY(take_new(tx, until, holder));
    if (node < kNodes) return node;
    return take_over(tx, now, until, holder);
}

}  // namespace

std::string_view process_holder() {
    static const std::string holder = [] {
        std::random_device random;
        return std::to_string(::getpid()) + "-" + std::to_string(random()) + "-" + std::to_string(random());
    }();
    return holder;
}

Result<int> lease_node(Database& database, WallTime now, std::string_view holder) {
    int node = 0;
    TRY(database.write([&](Tx& tx) -> Result<> {
        node = TRY(lease(tx, now, holder));
        return {};
    }));
    return node;
}

Result<> renew_node(Database& database, int node, WallTime now, std::string_view holder) {
    return database.write([&](Tx& tx) -> Result<> {
        const bool ours = TRY(extend(tx, node, WallTime{now.ms + kNodeLeaseMs}, holder));
        return ours ? Result<>() : Result<>(Error::unavailable("node-lease-lost"));
    });
}

}  // namespace xingtan::db
