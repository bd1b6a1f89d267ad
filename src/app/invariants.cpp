#include "app/invariants.h"

#include "domain/baseline/invariants.h"
#include "domain/certificate/invariants.h"
#include "domain/classes/invariants.h"
#include "domain/enrolment/invariants.h"
#include "domain/hours/invariants.h"
#include "domain/org/invariants.h"
#include "domain/people/invariants.h"
#include "domain/quota/invariants.h"
#include "domain/tally/invariants.h"
#include "platform/audit/audit.h"
#include "platform/audit/signature.h"
#include "platform/auth/invariants.h"

namespace xingtan::app {
namespace {

constexpr std::size_t kViolationsShown = 100;

Result<Broken> run(db::Tx& tx, const db::Invariant& invariant) {
    Broken broken{std::string(invariant.name), {}};
    TRY(tx.each<std::string>(
        [&](std::string& what) -> Result<> {
            if (broken.violations.size() < kViolationsShown) broken.violations.push_back(what);
            return {};
        },
        "/*check*/ " + std::string(invariant.sql)));
    return broken;
}

std::vector<const db::Ledger*> all_ledgers() {
    std::vector<const db::Ledger*> all = {&org::ledger(),
                                          &quota::ledger(),
                                          &enrolment::ledger(),
                                          &certificate::ledger(),
                                          &certificate::step_ledger(),
                                          &certificate::approval_ledger()};
    for (const auto* one : hours::ledgers()) all.push_back(one);
    return all;
}

}  // namespace

std::vector<db::Invariant> all_invariants() {
    std::vector<db::Invariant> all;
    const auto add = [&](std::span<const db::Invariant> some) {
        all.insert(all.end(), some.begin(), some.end());
    };
    add(auth::invariants());
    add(org::invariants());
    add(people::invariants());
    add(tally::invariants());
    add(quota::invariants());
    add(enrolment::invariants());
    add(classes::invariants());
    add(hours::invariants());
    add(certificate::invariants());
    add(baseline::invariants());
    return all;
}

Result<std::vector<Broken>> check(db::Database& database, const crypto::Keyring* keys) {
    std::vector<Broken> report;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        report.clear();
        for (const auto& invariant : all_invariants()) {
            auto one = TRY(run(tx, invariant));
            report.push_back(std::move(one));
        }
        for (const auto* ledger : all_ledgers()) {
            auto altered = TRY(ledger->altered(tx));
            report.push_back({ledger->invariant(), std::move(altered)});
        }
        auto chain = TRY(audit::verify(tx));
        report.push_back({"audit-chain-whole", std::move(chain)});
        if (!keys) return {};
        auto unreadable = TRY(people::unreadable_documents(tx, *keys));
        report.push_back({"documents-open", std::move(unreadable)});
        auto signatures = TRY(audit::verify_signatures(tx, *keys));
        report.push_back({"audit-heads-signed", std::move(signatures)});
        return {};
    }));
    return report;
}

}  // namespace xingtan::app
