#pragma once
// What was done to certificates after their issue, and their state, which alone may change.
#include "domain/certificate/store.h"

namespace xingtan::certificate::store {

struct NewStep {
    std::int64_t id = 0;
    CertificateId certificate;
    StepKind kind{};
    std::optional<CertificateId> made = {};
};
// What steps taken at once share.
struct Act {
    std::string_view reason;
    std::string_view proof;
    AccountId actor;
    DomainTime at;
};
const db::Ledger& step_ledger();
Result<> insert_steps(db::Tx& tx, std::span<const NewStep> steps, const Act& act);
// Of the whole enrolment's certificates, the oldest first; at most two hundred.
Result<std::vector<CertificateStep>> steps(db::Tx& tx, EnrolmentId enrolment);
Result<std::int64_t> copies(db::Tx& tx, std::string_view number);

// False when it is not valid any more.
Result<bool> end(db::Tx& tx, CertificateId id, State state);

// A valid certificate on one of these enrolments.
struct Standing {
    CertificateId id;
    EnrolmentId enrolment;
    std::string number;
    UnitId issuer;
    std::string project_name;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (id, enrolment, number, issuer, project_name))
Result<std::vector<Standing>> standing_on(db::Tx& tx, std::span<const EnrolmentId> enrolments);
// Those of the enrolments to which a certificate was ever issued, whatever became of it.
Result<std::vector<EnrolmentId>> ever_certified(db::Tx& tx, std::span<const EnrolmentId> enrolments);

// For lists of standing, of an issuer's year.
Result<std::int64_t> serials_given(db::Tx& tx, UnitId issuer, std::int64_t year, std::int64_t edition);
Result<std::vector<std::int64_t>> revoked_serials(db::Tx& tx, UnitId issuer, std::int64_t year);
Result<std::vector<std::int64_t>> superseded_serials(db::Tx& tx, UnitId issuer, std::int64_t year,
                                                     std::int64_t edition);

}  // namespace xingtan::certificate::store
