#pragma once
// Numbers for certificates about to be written: the last lock of the transaction.
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
};
// Serials without gaps, in the order of the drafts.
Result<> give_numbers(db::Tx& tx, const Series& series, std::vector<store::NewCertificate>& drafts);

}  // namespace xingtan::certificate
