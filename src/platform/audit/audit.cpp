#include "platform/audit/audit.h"

#include "platform/audit/chain.h"

namespace xingtan::audit {

Result<> record(db::Tx& tx, const Who& who, const Entry& entry) {
    const auto id = TRY(who.ids.next());
    const Content row{id,
                      who.at,
                      who.actor,
                      entry.unit,
                      std::string(entry.action),
                      entry.object,
                      entry.detail,
                      entry.count,
                      std::string(who.request)};
    return tx.send(
        "INSERT INTO audit (id, at, actor, unit, action, object, detail, count, request, content_hash) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        row.id, row.at, row.actor, row.unit, row.action, row.object, row.detail, row.count, row.request,
        content_hash(row));
}

}  // namespace xingtan::audit
