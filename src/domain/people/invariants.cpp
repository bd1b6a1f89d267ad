#include "domain/people/invariants.h"

#include "domain/people/document.h"
#include "domain/people/sealing.h"

namespace xingtan::people {
namespace {

constexpr db::Invariant kInvariants[] = {
    {"one-main-membership-each",
     "SELECT 'person ' || p.id AS fault FROM person p WHERE p.status = 'active' AND"
     " (SELECT count(*) FROM membership m WHERE m.person = p.id AND m.until IS NULL) <> 1"},
    {"membership-is-in-the-persons-unit",
     "SELECT 'person ' || p.id AS fault FROM person p JOIN membership m ON m.person = p.id AND m.until IS "
     "NULL WHERE m.unit <> p.unit"},
    {"accounts-are-where-their-people-are",
     "SELECT 'account ' || a.id AS fault FROM account a JOIN person p ON p.id = a.person WHERE a.unit <> "
     "p.unit"
     " AND a.state <> 'closed' AND p.status = 'active'"},
    {"documents-sealed-and-indexed",
     "SELECT 'document ' || d.id AS fault FROM person_document d WHERE d.number_sealed = '' OR "
     "length(d.number_index) <> 64 OR (d.current = 1 AND d.hers <> 1)"},
    {"masks-hide",
     "SELECT 'person ' || p.id AS fault FROM person p WHERE (p.document_masked <> '' AND p.document_masked "
     "NOT LIKE '%*%')"
     " OR (p.mobile_masked <> '' AND p.mobile_masked NOT LIKE '%*%')"},
    {"full-time-people-are-counted",
     "SELECT 'unit ' || p.unit || ' ' || p.stage AS fault FROM person p WHERE p.status = 'active' AND "
     "p.full_time = 1"
     " AND NOT EXISTS (SELECT 1 FROM standing_count s WHERE s.unit = p.unit AND s.programme = 0 AND s.stage "
     "= p.stage AND s.full_time > 0)"},
    {"a-pending-transfers-person-is-active",
     "SELECT 'transfer ' || t.id AS fault FROM transfer t JOIN person p ON p.id = t.person WHERE t.state = "
     "'pending' AND p.status <> 'active'"},
    {"accepted-transfers-have-their-two-memberships",
     "SELECT 'transfer ' || t.id AS fault FROM transfer t WHERE t.state = 'accepted' AND t.kind IN"
     " ('transfer-out', 'transfer-in') AND NOT EXISTS (SELECT 1 FROM membership c JOIN membership o ON"
     " o.id = t.opened_membership WHERE c.id = t.closed_membership AND c.person = t.person AND o.person ="
     " t.person AND c.unit = t.from_unit AND o.unit = t.to_unit AND c.until IS NOT NULL AND c.until >= "
     "o.since)"},
    {"accepted-secondments-have-their-stay",
     "SELECT 'transfer ' || t.id AS fault FROM transfer t WHERE t.state = 'accepted' AND t.kind = "
     "'secondment'"
     " AND NOT EXISTS (SELECT 1 FROM secondment s WHERE s.transfer = t.id AND s.person = t.person AND s.unit"
     " = t.to_unit)"},
    {"pointers-lead-straight-to-a-survivor",
     "SELECT 'person ' || p.id AS fault FROM person p LEFT JOIN person s ON s.id = p.merged_into WHERE"
     " (p.status = 'merged' AND (s.id IS NULL OR s.status <> 'active')) OR (p.status = 'active' AND"
     " p.merged_into IS NOT NULL)"},
    {"merges-that-stand-are-pointers",
     "SELECT 'person ' || p.id AS fault FROM person p WHERE p.status = 'merged' AND NOT EXISTS (SELECT 1 FROM"
     " person_merge g WHERE g.merged = p.id AND g.survivor = p.merged_into AND g.undone_at IS NULL) UNION ALL"
     " SELECT 'merge ' || g.id AS fault FROM person_merge g JOIN person p ON p.id = g.merged WHERE "
     "g.undone_at"
     " IS NULL AND p.status <> 'merged'"},
    {"nothing-current-of-a-merged-record",
     "SELECT 'person ' || p.id AS fault FROM person p WHERE p.status = 'merged' AND (EXISTS (SELECT 1 FROM"
     " membership m WHERE m.person = p.id AND m.until IS NULL) OR EXISTS (SELECT 1 FROM person_document d "
     "WHERE"
     " d.person = p.id AND d.current = 1) OR EXISTS (SELECT 1 FROM account a WHERE a.person = p.id AND "
     "a.state"
     " <> 'closed') OR EXISTS (SELECT 1 FROM transfer t WHERE t.person = p.id AND t.state = 'pending'))"},
    {"main-memberships-do-not-overlap",
     "SELECT 'person ' || m.person AS fault FROM membership m JOIN membership o ON o.person = m.person AND"
     " o.id <> m.id AND o.since < coalesce(m.until, 9223372036854775807) AND m.since <= o.since AND"
     " (o.until IS NULL OR o.since < o.until) AND (m.until IS NULL OR m.since < m.until)"},
    {"former-teachings-follow-each-other",
     "SELECT 'person ' || f.person AS fault FROM person_teaching f JOIN person_teaching e ON e.person = "
     "f.person"
     " AND e.id < f.id AND e.until > f.until"},
    {"roster-touches-are-of-their-people",
     "SELECT 'import ' || t.import || ' person ' || t.person AS fault FROM roster_touch t LEFT JOIN"
     " person_document d ON d.id = t.document LEFT JOIN person_teaching f ON f.id = t.teaching WHERE"
     " (t.document IS NOT NULL AND d.person <> t.person) OR (t.teaching IS NOT NULL AND f.person <> "
     "t.person)"},
};

constexpr std::int64_t kPage = 1'000;
constexpr std::size_t kNamedMost = 100;

struct Sealed {
    std::int64_t id = 0;
    PersonId person;
    DocumentKind kind{};
    std::string number_sealed, number_index;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), (id, person, kind, number_sealed, number_index))

bool opens(const crypto::Keyring& keys, const Sealed& document) {
    const auto plain =
        keys.unseal(document.number_sealed, sealing_context("person_document.number", document.person));
    return plain.ok() && keys.blind_index(index_text(document.kind, *plain)) == document.number_index;
}

}  // namespace

std::span<const db::Invariant> invariants() { return kInvariants; }

Result<std::vector<std::string>> unreadable_documents(db::Tx& tx, const crypto::Keyring& keys) {
    std::vector<std::string> found;
    std::int64_t after = 0;
    for (std::int64_t rows = kPage; rows == kPage;)
        rows = TRY(tx.each<Sealed>(
            [&](const Sealed& document) -> Result<> {
                after = document.id;
                if (found.size() < kNamedMost && !opens(keys, document))
                    found.push_back("document " + std::to_string(document.id));
                return {};
            },
            "/*check*/ SELECT id, person, kind, number_sealed, number_index FROM person_document WHERE id > "
            "$1"
            " ORDER BY id LIMIT $2",
            after, kPage));
    return found;
}

}  // namespace xingtan::people
