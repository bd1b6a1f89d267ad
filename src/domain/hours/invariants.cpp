#include "domain/hours/invariants.h"

#include "domain/hours/store.h"
#include "domain/hours/store_claim.h"
#include "domain/hours/store_hand.h"
#include "domain/hours/store_record.h"
#include "domain/hours/store_requirement.h"

// One running sum of an enrolment against its entries.
#define SUM_FAULT(slot)                                                                               \
    " SELECT e.id, e.done_" slot                                                                      \
    " AS shown, coalesce(sum(h.tenths), 0) AS entered FROM enrolment e"                               \
    " LEFT JOIN hour_entry h ON h.enrolment = e.id AND h.slot = " slot " GROUP BY e.id, e.done_" slot \
    " HAVING e.done_" slot " <> coalesce(sum(h.tenths), 0)"

// What an enrolment has of a requirement.
#define DONE_OF_SLOT                                                                                  \
    "CASE r.slot WHEN 1 THEN e.done_1 WHEN 2 THEN e.done_2 WHEN 3 THEN e.done_3 WHEN 4 THEN e.done_4" \
    " WHEN 5 THEN e.done_5 ELSE e.done_6 END"

namespace xingtan::hours {

std::vector<const db::Ledger*> ledgers() {
    return {&store::entry_ledger(), &store::version_ledger(), &store::rate_ledger(),
            &store::paper_ledger(), &store::outside_ledger(), &store::evidence_ledger()};
}

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"sums-equal-their-entries",
         "SELECT 'enrolment ' || f.id || ' shows ' || f.shown || ', entered ' || f.entered AS what FROM "
         "(" SUM_FAULT("1") " UNION ALL" SUM_FAULT("2") " UNION ALL" SUM_FAULT("3") " UNION ALL" SUM_FAULT(
             "4") " UNION ALL" SUM_FAULT("5") " UNION ALL" SUM_FAULT("6") ") f"},
        {"entries-fit-a-requirement",
         "SELECT 'entry ' || h.id AS what FROM hour_entry h JOIN enrolment e ON e.id = h.enrolment LEFT JOIN "
         "requirement r"
         " ON r.project = e.project AND r.slot = h.slot AND r.hour_type = h.hour_type WHERE r.slot IS NULL"},
        // A project without ways is completed by all its requirements.
        {"passing-means-every-minimum",
         "SELECT 'enrolment ' || e.id || ' slot ' || r.slot AS what FROM enrolment e JOIN requirement r ON "
         "r.project = e.project"
         " WHERE e.state IN ('passed', 'good', 'excellent') AND r.minimum_tenths > " DONE_OF_SLOT
         " AND NOT EXISTS (SELECT 1 FROM completion_way w WHERE w.project = e.project)"},
        {"passing-means-some-way",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e WHERE e.state IN ('passed', 'good', "
         "'excellent') AND EXISTS (SELECT 1 FROM completion_way w WHERE w.project = e.project) AND NOT EXISTS"
         " (SELECT 1 FROM completion_way w WHERE w.project = e.project AND NOT EXISTS (SELECT 1 FROM "
         "requirement r WHERE r.project = w.project AND w.slots & CASE r.slot WHEN 1 THEN 1 WHEN 2 THEN 2"
         " WHEN 3 THEN 4 WHEN 4 THEN 8 WHEN 5 THEN 16 ELSE 32 END > 0 AND r.minimum_tenths > " DONE_OF_SLOT
         "))"},
        {"failing-ends-an-enrolment",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e WHERE e.state <> 'failed'"
         " AND EXISTS (SELECT 1 FROM hour_entry h WHERE h.enrolment = e.id AND h.verdict = 'fail' AND "
         "h.reverses"
         " IS NULL AND NOT EXISTS (SELECT 1 FROM hour_entry r WHERE r.reverses = h.id))"},
        {"reversals-mirror-their-entry",
         "SELECT 'entry ' || r.id AS what FROM hour_entry r LEFT JOIN hour_entry h ON h.id = r.reverses"
         " WHERE r.reverses IS NOT NULL AND (h.id IS NULL OR h.enrolment <> r.enrolment OR h.slot <> r.slot"
         " OR h.tenths + r.tenths <> 0 OR h.reverses IS NOT NULL)"},
        {"claims-equal-their-entries",
         "SELECT 'claim ' || c.id AS what FROM hour_claim c WHERE (SELECT coalesce(sum(o.tenths), 0) FROM "
         "outside_entry o WHERE o.claim = c.id) <> CASE WHEN c.state IN ('accepted', 'in-part') THEN (SELECT "
         "coalesce(sum(l.accepted_tenths), 0) FROM hour_claim_line l WHERE l.claim = c.id) ELSE 0 END"},
        {"claims-accepted-say-how-much",
         "SELECT 'claim ' || c.id AS what FROM hour_claim c JOIN hour_claim_line l ON l.claim = c.id WHERE "
         "(l.accepted_tenths IS NOT NULL) <> (c.state IN ('accepted', 'in-part', 'reversed'))"},
        {"outside-reversals-mirror-their-entry",
         "SELECT 'outside entry ' || r.id AS what FROM outside_entry r LEFT JOIN outside_entry o ON o.id = "
         "r.reverses WHERE r.reverses IS NOT NULL AND (o.id IS NULL OR o.person <> r.person OR o.hour_type "
         "<> "
         "r.hour_type OR o.tenths + r.tenths <> 0 OR o.reverses IS NOT NULL)"},
        {"requirements-follow-each-other",
         "SELECT 'rule ' || v.rule || ' version ' || v.number AS what FROM hour_rule_version v JOIN "
         "hour_rule_version w ON w.rule = v.rule AND w.number = v.number + 1 WHERE w.from_on <= v.from_on"
         " UNION ALL SELECT 'rule ' || r.id FROM hour_rule r WHERE (SELECT count(*) FROM hour_rule_version v "
         "WHERE v.rule = r.id) <> (SELECT coalesce(max(v.number), -1) FROM hour_rule_version v WHERE v.rule "
         "= "
         "r.id)"},
        {"batches-account-for-their-entries",
         "SELECT 'batch ' || b.id AS what FROM hour_batch b WHERE b.accepted + b.refused <> b.done OR "
         "b.accepted <>"
         " (SELECT count(*) FROM hour_entry h WHERE h.batch = b.id)"},
    };
    return kList;
}

}  // namespace xingtan::hours
