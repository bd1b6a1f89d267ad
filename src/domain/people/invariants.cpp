#include "domain/people/invariants.h"

namespace xingtan::people {
namespace {

constexpr db::Invariant kInvariants[] = {
    {"one-main-membership-each",
     "SELECT 'person ' || p.id AS fault FROM person p WHERE p.status = 'active' AND"
     " (SELECT count(*) FROM membership m WHERE m.person = p.id AND m.until IS NULL) <> 1"},
    {"membership-is-in-the-persons-unit",
     "SELECT 'person ' || p.id AS fault FROM person p JOIN membership m ON m.person = p.id AND m.until IS "
     "NULL WHERE m.unit <> p.unit"},
    {"documents-sealed-and-indexed",
     "SELECT 'document ' || d.id AS fault FROM person_document d WHERE d.number_sealed = '' OR "
     "length(d.number_index) <> 64"},
    {"masks-hide",
     "SELECT 'person ' || p.id AS fault FROM person p WHERE (p.document_masked <> '' AND p.document_masked "
     "NOT LIKE '%*%')"
     " OR (p.mobile_masked <> '' AND p.mobile_masked NOT LIKE '%*%')"},
    {"full-time-people-are-counted",
     "SELECT 'unit ' || p.unit || ' ' || p.stage AS fault FROM person p WHERE p.status = 'active' AND "
     "p.full_time = 1"
     " AND NOT EXISTS (SELECT 1 FROM standing_count s WHERE s.unit = p.unit AND s.programme = 0 AND s.stage "
     "= p.stage AND s.full_time > 0)"},
};

}  // namespace

std::span<const db::Invariant> invariants() { return kInvariants; }

}  // namespace xingtan::people
