#include "domain/enrolment/store_news.h"

namespace xingtan::enrolment::store {

Result<std::vector<ChainRow>> chain_with_untold(db::Tx& tx, const Nominating& nominating) {
    return tx.all<ChainRow>(
        "/*system*/ WITH RECURSIVE up (id, parent) AS (SELECT id, parent FROM unit WHERE id = $1"
        " UNION ALL SELECT above.id, above.parent FROM unit above JOIN up ON above.id = up.parent)"
        " SELECT u.id, u.parent, u.kind, u.level, u.admin, u.name, u.code, u.path, u.path_end, u.former_name,"
        " p.confirm_level, CASE WHEN n.id IS NULL THEN a.id END AS account"
        " FROM up JOIN unit u ON u.id = up.id JOIN project p ON p.id = $2"
        " LEFT JOIN access_grant g ON g.unit = u.id AND g.capability = 'confirm' AND g.purpose = 'use'"
        " AND g.revoked_at IS NULL AND g.project IS NULL AND g.from_at <= $4 AND $4 < g.until_at"
        " LEFT JOIN account a ON a.id = g.account AND a.kind <> 'platform' LEFT JOIN notice n ON n.account = "
        "a.id"
        " AND n.topic = $3 AND n.read_at IS NULL AND n.topic <> '' ORDER BY u.path LIMIT 2000",
        nominating.unit, nominating.project, nominating.topic, nominating.now);
}

}  // namespace xingtan::enrolment::store
