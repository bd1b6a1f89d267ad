#include <algorithm>

#include "platform/audit/audit.h"
#include "platform/audit/chain.h"
#include "platform/db/many.h"

namespace xingtan::audit {
namespace {

constexpr std::int64_t kChainKey = 0x78696e6710;  // one sealer at a time over all nodes
constexpr int kSealedAtOnce = 500;
constexpr int kSealedMost = 10'000;

struct Unsealed {
    std::int64_t id = 0;
    std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(Unsealed, (), (id, content_hash))

struct Sealed {
    std::int64_t id;
    Link link;
};

const db::Many& give_places() {
    static const db::Many update(
        "/*system*/ UPDATE audit SET seq = v.column2, link_hash = v.column3 FROM (VALUES {rows}) v "
        "WHERE audit.id = v.column1 AND audit.seq IS NULL",
        {.columns = 3});
    return update;
}

// Seals a page of rows after `head`, moves it on, and returns how many there were.
Result<std::int64_t> seal_page(db::Tx& tx, Link& head) {
    const auto rows = TRY(tx.all<Unsealed>(
        "/*system*/ SELECT id, content_hash FROM audit WHERE seq IS NULL ORDER BY id LIMIT $1",
        kSealedAtOnce));
    std::vector<Sealed> sealed;
    for (const auto& row : rows) {
        head = next_link(head, row.id, row.content_hash);
        sealed.push_back({row.id, head});
    }
    return give_places().run(tx, std::span<const Sealed>(sealed), [](db::Binder& row, const Sealed& s) {
        row.add(s.id, s.link.seq, s.link.link_hash);
    });
}

}  // namespace

Result<std::int64_t> seal(db::Tx& tx) {
    const auto any = TRY(tx.maybe<std::int64_t>("/*system*/ SELECT id FROM audit WHERE seq IS NULL LIMIT 1"));
    if (!any) return std::int64_t{0};
    TRY(tx.serialise(kChainKey));
    auto head = TRY(tx.one<Link>("SELECT seq, link_hash FROM audit_head WHERE one = 1"));
    const auto first = head.seq;
    std::int64_t page = 0;
    do page = TRY(seal_page(tx, head));
    while (page == kSealedAtOnce && head.seq - first < kSealedMost);
    TRY(tx.run("UPDATE audit_head SET seq = $1, link_hash = $2 WHERE one = 1", head.seq, head.link_hash));
    return head.seq - first;
}

}  // namespace xingtan::audit
