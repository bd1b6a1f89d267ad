#include "domain/certificate/invariants.h"

#include "domain/certificate/store_step.h"
#include "domain/certificate/store_waiting.h"

namespace xingtan::certificate {

const db::Ledger& ledger() { return store::certificate_ledger(); }
const db::Ledger& step_ledger() { return store::step_ledger(); }
const db::Ledger& approval_ledger() { return store::approval_ledger(); }

std::span<const db::Invariant> invariants() {
    static constexpr db::Invariant kList[] = {
        {"certified-means-passed",
         "SELECT 'certificate ' || c.id AS what FROM certificate c JOIN enrolment e ON e.id = c.enrolment "
         "WHERE c.state = 'valid'"
         " AND (e.state NOT IN ('passed', 'good', 'excellent') OR c.person NOT IN (e.person, "
         "coalesce(e.nominated_as, e.person)) OR "
         "e.project <> c.project)"},
        {"one-valid-certificate-per-person-and-project",
         "SELECT 'person ' || person AS what FROM certificate WHERE state = 'valid' GROUP BY project, person "
         "HAVING count(*) > 1"},
        {"one-valid-certificate-per-holder-and-project",
         "SELECT 'person ' || e.person AS what FROM certificate c JOIN enrolment e ON e.id = c.enrolment "
         "WHERE "
         "c.state = 'valid' GROUP BY c.project, e.person HAVING count(*) > 1"},
        // The register of an issuer's year has no gaps, and the series stands right behind it.
        {"certificate-serials-have-no-gaps",
         "SELECT 'issuer ' || c.issuer || ' year ' || c.year AS what FROM certificate c GROUP BY c.issuer, "
         "c.year"
         " HAVING min(c.serial) <> 1 OR max(c.serial) <> count(DISTINCT c.serial)"},
        // Editions of a number run from one; all but the last gave way to the next.
        {"certificate-editions-follow",
         "SELECT 'number ' || number AS what FROM certificate GROUP BY number HAVING min(edition) <> 1 OR"
         " max(edition) <> count(*) OR sum(CASE WHEN state = 'superseded' THEN 1 ELSE 0 END) <> count(*) - "
         "1"},
        {"certificate-state-has-its-step",
         "SELECT 'certificate ' || c.id AS what FROM certificate c WHERE (c.state = 'revoked') <> EXISTS ("
         "SELECT 1 FROM certificate_step s WHERE s.certificate = c.id AND s.kind = 'revoked')"
         " OR (c.state = 'superseded') <> EXISTS (SELECT 1 FROM certificate_step s WHERE s.certificate = c.id"
         " AND s.kind = 'corrected')"},
        {"certificate-replaces-by-a-step",
         "SELECT 'certificate ' || c.id AS what FROM certificate c WHERE c.replaces IS NOT NULL AND NOT "
         "EXISTS"
         " (SELECT 1 FROM certificate_step s WHERE s.certificate = c.replaces AND s.made = c.id)"},
        {"certificate-approval-counts-its-own",
         "SELECT 'approval ' || a.id AS what FROM certificate_approval a WHERE a.people <> (SELECT count(*) "
         "FROM certificate c WHERE c.approval = a.id)"},
        {"nobody-waits-who-holds",
         "SELECT 'enrolment ' || w.enrolment AS what FROM certificate_waiting w JOIN certificate c ON "
         "c.enrolment = w.enrolment WHERE c.state = 'valid'"},
        {"certificate-number-says-its-facts",
         "SELECT 'certificate ' || id AS what FROM certificate WHERE CASE WHEN pattern = '' THEN"
         " length(number) <> 21 OR substr(number, 1, 4) <> CAST(year AS TEXT) OR CAST(substr(number, 14, 7) "
         "AS "
         "BIGINT) <> serial ELSE number NOT LIKE '%' || CAST(year AS TEXT) || '%' OR number NOT LIKE '%' || "
         "CAST(serial AS TEXT) || '%' END"},
    };
    return kList;
}

}  // namespace xingtan::certificate
