#pragma once
// Issuing: who may have a certificate, and the numbers of those about to be written, which are the last lock
// of the transaction.
#include <unordered_map>
#include <vector>

#include "domain/certificate/store.h"
#include "domain/org/service.h"

namespace xingtan::certificate {

// The six digits that stand for an issuer; taken before any counter is posted.
Result<std::string> code_of(db::Tx& tx, const org::UnitFacts& issuer);

struct Series {
    const org::UnitFacts& issuer;
    std::string code;         // of the issuer
    std::string number_code;  // of the programme
    int year = 0;
    std::string pattern;  // of the issuer on that day; empty: the usual
};
// Serials without gaps, in the order of the drafts. Kind::Conflict "certificate-number-taken" {number} when
// another pattern made the same number before.
Result<> give_numbers(db::Tx& tx, const Series& series, std::vector<store::NewCertificate>& drafts);

// Names of those who may have one: a document on file, and no valid certificate of this project yet.
using Names = std::unordered_map<PersonId, std::string>;
Result<Names> names_of_entitled(db::Tx& tx, ProjectId project, std::span<const PersonId> passed);

// Certificates for everyone of `settled` who has a name here: audit row, counters (posted), numbers, rows and
// notices. `settled` are of one project and passed; `approval` is the act that let them.
Result<> issue_to(db::Tx& tx, Context& ctx, const project::ProjectFacts& project,
                  std::span<const enrolment::Settled> settled, const Names& names,
                  std::optional<ApprovalId> approval, tally::Group& group);

}  // namespace xingtan::certificate
