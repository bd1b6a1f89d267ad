#include "platform/audit/audit.h"
#include "platform/audit/chain.h"

namespace xingtan::audit {
namespace {

constexpr int kPage = 1'000;
constexpr std::size_t kFaultsMost = 100;
constexpr std::int64_t kUnsealedMs = 5'000;
constexpr int kUnsealedNamed = 20;

struct Row {
    std::int64_t id = 0;
    WallTime at;
    AccountId actor;
    UnitId unit;
    std::string action, object, detail;
    std::int64_t count = 0;
    std::string request, content_hash;
    std::int64_t seq = 0;
    std::string link_hash;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, at, actor, unit, action, object, detail, count, request, content_hash, seq,
                       link_hash))

Content content_of(const Row& row) {
    return {row.id, row.at, row.actor, row.unit, row.action, row.object, row.detail, row.count, row.request};
}

std::string named(const Row& row) {
    return "row " + std::to_string(row.seq) + " (id " + std::to_string(row.id) + ", " + row.action + ")";
}

// Follows the chain from its start. After a fault it goes on from what the row says, to tell each once.
class Walk {
  public:
    explicit Walk(Link head) : head_(std::move(head)) {}

    void pass(const Row& row) {
        if (row.seq != last_.seq + 1) report(gap(row.seq));
        if (content_hash(content_of(row)) != row.content_hash)
            report(named(row) + ": its content was altered");
        const auto expected = next_link({row.seq - 1, last_.link_hash}, row.id, row.content_hash);
        const bool follows = row.seq == last_.seq + 1;
        if (follows && expected.link_hash != row.link_hash) report(named(row) + ": its link is broken");
        last_ = {row.seq, row.link_hash};
        if (row.seq == head_.seq && row.link_hash != head_.link_hash)
            report(named(row) + ": is not the head kept");
    }

    // The chain may have grown past the head since that was read, but never end before it.
    void end() {
        if (last_.seq < head_.seq) report(gap(head_.seq + 1));
    }

    void report(std::string fault) {
        if (faults_.size() < kFaultsMost) faults_.push_back(std::move(fault));
    }
    bool full() const { return faults_.size() >= kFaultsMost; }
    std::int64_t at() const { return last_.seq; }
    std::vector<std::string> faults() && { return std::move(faults_); }

  private:
    Link head_, last_;
    std::vector<std::string> faults_;

    std::string gap(std::int64_t next) const {
        const auto from = std::to_string(last_.seq + 1);
        return next - last_.seq == 2 ? "row " + from + " is missing"
                                     : "rows " + from + " to " + std::to_string(next - 1) + " are missing";
    }
};

Result<> report_unsealed(db::Tx& tx, Walk& walk) {
    const WallTime before{wall_now().ms - kUnsealedMs};
    const auto ids = TRY(tx.all<std::int64_t>(
        "/*system*/ SELECT id FROM audit WHERE seq IS NULL AND at < $1 ORDER BY id LIMIT $2", before,
        kUnsealedNamed));
    for (const auto id : ids) walk.report("row id " + std::to_string(id) + " is not sealed");
    return {};
}

}  // namespace

Result<std::vector<std::string>> verify(db::Tx& tx) {
    const auto head = TRY(tx.one<Link>("SELECT seq, link_hash FROM audit_head WHERE one = 1"));
    Walk walk(head);
    for (std::int64_t rows = kPage; rows == kPage && !walk.full();) {
        rows = TRY(tx.each<Row>(
            [&](const Row& row) -> Result<> {
                walk.pass(row);
                return {};
            },
            "/*system*/ SELECT id, at, actor, unit, action, object, detail, count, request, content_hash, "
            "seq, link_hash "
            "FROM audit WHERE seq > $1 ORDER BY seq LIMIT $2",
            walk.at(), kPage));
    }
    if (!walk.full()) walk.end();
    TRY(report_unsealed(tx, walk));
    return std::move(walk).faults();
}

}  // namespace xingtan::audit
