#include "domain/enrolment/invariants.h"

#include "domain/enrolment/store.h"

namespace xingtan::enrolment {

const db::Ledger& ledger() { return store::step_ledger(); }

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"enrolments-hold-their-places",
         "SELECT 'unit ' || w.unit || ' intake ' || w.intake AS what FROM (SELECT unit, intake, sum(held) AS "
         "held, sum(used) AS used FROM ("
         " SELECT unit, intake, CASE WHEN state = 'nominated' THEN 1 ELSE 0 END AS held,"
         " CASE WHEN state IN ('confirmed', 'checked-in', 'passed', 'good', 'excellent', 'failed', "
         "'withdrawn') THEN 1 ELSE 0 END AS used"
         " FROM enrolment UNION ALL SELECT unit, intake, -held AS held, -used AS used FROM place WHERE kind "
         "= 'person') f"
         " GROUP BY unit, intake) w WHERE w.held <> 0 OR w.used <> 0"},
        {"one-live-enrolment-per-person-and-project",
         "SELECT 'person ' || person AS what FROM enrolment WHERE state IN ('nominated', 'reserve', "
         "'waiting', 'confirmed', 'checked-in',"
         " 'passed', 'good', 'excellent') GROUP BY project, person HAVING count(*) > 1"},
        {"last-step-equals-state",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e WHERE e.state <> coalesce((SELECT s.to_state "
         "FROM enrolment_step s"
         " WHERE s.enrolment = e.id ORDER BY s.id DESC LIMIT 1), '')"},
        {"seats-taken-are-places-taken",
         "SELECT 'intake ' || w.intake || ' base ' || w.base AS what FROM (SELECT f.intake, f.base, sum(f.n) "
         "AS n"
         " FROM (SELECT e.intake, coalesce(e.base_school, 0) AS base, 1 AS n FROM enrolment e JOIN intake i "
         "ON"
         " i.id = e.intake AND i.seats > 0 WHERE e.state IN ('nominated', 'confirmed', 'checked-in', "
         "'passed',"
         " 'good', 'excellent', 'failed', 'withdrawn') UNION ALL SELECT intake, base, -taken AS n FROM seat) "
         "f"
         " GROUP BY f.intake, f.base) w WHERE w.n <> 0"},
        {"seats-are-never-oversold",
         "SELECT 'intake ' || s.intake || ' base ' || s.base AS what FROM seat s JOIN intake i ON i.id = "
         "s.intake"
         " LEFT JOIN intake_base b ON b.intake = s.intake AND b.unit = s.base GROUP BY s.intake, s.base, "
         "i.seats, b.seats"
         " HAVING sum(s.taken) > CASE WHEN s.base = 0 THEN i.seats ELSE coalesce(b.seats, 0) END"},
        {"schools-stand-on-their-places",
         "SELECT 'unit ' || w.unit || ' intake ' || w.intake AS what FROM (SELECT f.unit, f.intake, sum(f.n) "
         "AS "
         "n FROM (SELECT chosen_by AS unit, intake, 1 AS n FROM school_choice UNION ALL SELECT unit, intake,"
         " -used - held AS n FROM place WHERE kind = 'school') f GROUP BY f.unit, f.intake) w WHERE w.n <> "
         "0"},
        // Who stands in for somebody has her place and her seat, once and nobody else.
        {"substitutes-stand-where-they-say",
         "SELECT 'substitution ' || s.id AS what FROM substitution s JOIN enrolment e ON e.id = s.enrolment"
         " LEFT JOIN enrolment m ON m.id = s.made WHERE s.state = 'agreed' AND (m.id IS NULL OR m.person <> "
         "s.person OR m.unit <> e.unit OR m.intake <> e.intake OR e.training_class IS NOT NULL)"},
        {"no-enrolment-of-a-merged-record",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e JOIN person p ON p.id = e.person WHERE "
         "p.status "
         "<> 'active'"},
        {"enrolments-came-by-a-merge",
         "SELECT 'enrolment ' || e.id AS what FROM enrolment e JOIN person p ON p.id = e.nominated_as WHERE "
         "p.merged_into IS NULL OR p.merged_into <> e.person"},
        {"kept-standings-are-of-a-merge-that-stands",
         "SELECT 'merge ' || b.merge AS what FROM standing_before_merge b WHERE NOT EXISTS (SELECT 1 FROM "
         "person_merge g WHERE g.id = b.merge AND g.survivor = b.person AND g.undone_at IS NULL)"},
    };
    return kList;
}

}  // namespace xingtan::enrolment
