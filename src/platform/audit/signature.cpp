#include "platform/audit/signature.h"

#include "base/json.h"
#include "platform/audit/chain.h"

namespace xingtan::audit {
namespace {

constexpr std::size_t kFaultsMost = 100;
constexpr int kPage = 500;

struct Signed {
    std::int64_t seq = 0;
    WallTime at;
};
BOOST_DESCRIBE_STRUCT(Signed, (), (seq, at))

struct Kept {
    std::int64_t seq = 0;
    std::string statement;
    std::string link_hash;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (seq, statement, link_hash))

bool due(const Link& head, const Signed& last, WallTime now) {
    if (head.seq == last.seq) return false;
    return head.seq - last.seq >= kSegmentRows || now.ms - last.at.ms >= kSegmentMs;
}

std::string fault_of(const Kept& kept, const crypto::Keyring& keys) {
    const auto named = "the signature at row " + std::to_string(kept.seq);
    const auto payload = keys.verify(kept.statement);
    if (!payload.ok()) return named + " is not by this deployment's key";
    const auto said = from_json<Link>(payload.value());
    if (said.ok() && said->seq == kept.seq && said->link_hash == kept.link_hash) return {};
    return named + " tells of another chain";
}

}  // namespace

Result<bool> sign_head(db::Database& database, const crypto::Keyring& keys, WallTime now) {
    Link head;
    Signed last;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        head = TRY(tx.one<Link>("SELECT seq, link_hash FROM audit_head WHERE one = 1"));
        const auto found =
            TRY(tx.maybe<Signed>("SELECT seq, at FROM audit_signature ORDER BY seq DESC LIMIT 1"));
        last = found.value_or(Signed{});
        return {};
    }));
    if (!due(head, last, now)) return false;
    const auto statement = keys.sign(to_json(head));
    TRY(database.write([&](db::Tx& tx) -> Result<> {
        TRY(
            tx.run("INSERT INTO audit_signature (seq, at, statement) VALUES ($1, $2, $3) ON CONFLICT (seq) "
                   "DO NOTHING",
                   head.seq, now, statement));
        return {};
    }));
    return true;
}

Result<std::vector<std::string>> verify_signatures(db::Tx& tx, const crypto::Keyring& keys) {
    std::vector<std::string> faults;
    std::int64_t after = 0, rows = kPage;
    while (rows == kPage && faults.size() < kFaultsMost) {
        rows = TRY(tx.each<Kept>(
            [&](const Kept& kept) -> Result<> {
                after = kept.seq;
                auto fault = fault_of(kept, keys);
                if (!fault.empty() && faults.size() < kFaultsMost) faults.push_back(std::move(fault));
                return {};
            },
            "/*system*/ SELECT s.seq, s.statement, coalesce(a.link_hash, '') AS link_hash FROM "
            "audit_signature s"
            " LEFT JOIN audit a ON a.seq = s.seq WHERE s.seq > $1 ORDER BY s.seq LIMIT $2",
            after, kPage));
    }
    return faults;
}

}  // namespace xingtan::audit
