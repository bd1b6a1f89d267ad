#include "domain/org/invariants.h"

#include "domain/org/store_change.h"

namespace xingtan::org {
namespace {

constexpr db::Invariant kInvariants[] = {
    {"one-root", "SELECT 'roots: ' || count(*) AS fault FROM unit WHERE parent IS NULL HAVING count(*) > 1"},
    {"paths-extend-their-parents",
     "SELECT 'unit ' || u.id AS fault FROM unit u JOIN unit p ON p.id = u.parent"
     " WHERE length(u.path) <> length(p.path) + 4 OR substr(u.path, 1, length(p.path)) <> p.path OR "
     "u.path_end <> u.path || '~'"},
    {"children-were-counted",
     "SELECT 'unit ' || p.id AS fault FROM unit p JOIN unit u ON u.parent = p.id GROUP BY p.id, p.next_child "
     "HAVING count(*) > p.next_child"},
    {"admin-is-the-nearest-authority",
     "SELECT 'unit ' || u.id AS fault FROM unit u LEFT JOIN unit p ON p.id = u.parent"
     " WHERE u.admin <> CASE WHEN u.kind = 'authority' THEN u.id ELSE p.admin END"},
    {"direct-means-below-city-or-province",
     "SELECT 'unit ' || u.id AS fault FROM unit u JOIN unit p ON p.id = u.parent WHERE u.direct <>"
     " CASE WHEN u.kind = 'school' AND p.kind = 'authority' AND p.level IN ('province', 'city') THEN 1 ELSE "
     "0 END"},
    // The row holds what the facts in force say: one of each attribute.
    {"units-are-their-facts-in-force",
     "SELECT 'unit ' || u.id AS fault FROM unit u WHERE 4 <> (SELECT count(*) FROM unit_fact f WHERE f.unit "
     "= u.id"
     " AND f.valid_until IS NULL AND ((f.attribute = 'name' AND f.value = u.name) OR (f.attribute = 'code' "
     "AND"
     " f.value = u.code) OR (f.attribute = 'status' AND f.value = u.status) OR (f.attribute = 'kind' AND"
     " f.value = u.kind)))"},
    {"merged-units-are-closed-below-their-heirs",
     "SELECT 'unit ' || h.unit AS fault FROM unit_heir h JOIN unit u ON u.id = h.unit JOIN unit k ON k.id = "
     "h.heir WHERE h.kind = 'merge'"
     " AND NOT EXISTS (SELECT 1 FROM unit_change r WHERE r.reverses = h.change) AND (u.status <> 'closed' OR"
     " u.parent <> k.id)"},
    {"school-codes-are-one-schools",
     "SELECT 'code ' || u.code AS fault FROM unit u WHERE u.kind <> 'authority' AND u.code <> '' AND "
     "u.status = "
     "'active' GROUP BY u.code HAVING count(*) > 1"},
    {"registered-facts-stand-on-the-row",
     "SELECT 'unit ' || f.unit || ' ' || f.attribute AS fault FROM unit_fact f JOIN unit u ON u.id = f.unit "
     "WHERE"
     " f.valid_until IS NULL AND ((f.attribute = 'credit_code' AND f.value <> u.credit_code) OR (f.attribute "
     "="
     " 'employer' AND f.value <> u.employer))"},
    {"facts-do-not-overlap",
     "SELECT 'unit ' || f.unit || ' ' || f.attribute AS fault FROM unit_fact f JOIN unit_fact g ON g.unit = "
     "f.unit AND"
     " g.attribute = f.attribute AND g.id <> f.id AND g.valid_from <= f.valid_from AND (g.valid_until IS NULL"
     " OR g.valid_until > f.valid_from) WHERE f.valid_until IS NULL OR f.valid_until > f.valid_from"},
    {"annulled-units-are-closed-and-empty",
     "SELECT 'unit ' || u.id AS fault FROM unit u WHERE u.annulled = 1 AND (u.status <> 'closed' OR u.code "
     "<> '')"},
    {"facts-follow-each-other",
     "SELECT 'unit ' || f.unit || ' ' || f.attribute AS fault FROM unit_fact f WHERE f.valid_until IS NULL"
     " GROUP BY f.unit, f.attribute HAVING count(*) > 1"},
};

}  // namespace

std::span<const db::Invariant> invariants() { return kInvariants; }

const db::Ledger& ledger() { return store::change_ledger(); }

}  // namespace xingtan::org
