#pragma once
// Use cases of certificates.
#include "base/page.h"
#include "domain/certificate/model.h"
#include "domain/enrolment/service.h"
#include "domain/hours/model.h"
#include "platform/auth/context.h"

namespace xingtan::certificate {

// Subscriber of enrolment::on_settled: everyone who passed and whose identity document is on file has a
// certificate at once. Numbers are taken once for all of them, after the counters are posted.
// Somebody who had passed has her first document on file: her certificates are issued now.
Result<> issue_on_documented(db::Tx& tx, Context& ctx, PersonId person, tally::Group& group);
Result<> issue_on_settled(db::Tx& tx, Context& ctx, std::span<const enrolment::Settled> settled,
                          tally::Group& group);

// A merge may bring a document to what was passed without one; what was issued after it cannot be parted.
Result<> follow_merge(db::Tx& tx, Context& ctx, const people::Merged& merged, tally::Group& group);
Result<> look_at_merge(db::Tx& tx, const people::MergePair& pair, people::MergeFindings& findings);
// Those of the people who hold a valid certificate: the document it was issued on stays. Wired to
// people::looks_for_documents_used (service_issue.cpp).
Result<std::vector<people::Trace>> certified(db::Tx& tx, std::span<const PersonId> people);

// A valid certificate keeps its enrolment settled, and is named. Wired to enrolment::looks_at_unsettling.
Result<std::vector<enrolment::Obstacle>> standing_on(db::Tx& tx,
                                                     std::span<const enrolment::EnrolmentFacts> settled);

struct Filter {
    std::optional<Claimed<ProjectId>> project;
    std::optional<Claimed<UnitId>> unit;  // own unit when absent
    std::string search;                   // the beginning of a holder's name or of a number
};
// Certificates of an office's people (Can::IssueCertificates), by unit; by name or number when searched.
Result<Page<Certificate>> list(Context& ctx, const Filter& filter, const PageRequest& page);
// The signed-in person's own, newest first.
Result<std::vector<Certificate>> list_own(Context& ctx);

// The printed certificate, for its holder and for offices. Kind::Missing for anybody else.
struct Paper {
    std::string filename;
    std::string bytes;
};
Result<Paper> print(Context& ctx, Claimed<CertificateId> id);

// An enrolment in full with its certificate: for a running transaction, and as a use case for the trainee
// herself or an office (Can::ViewEnrolments).
Result<hours::EnrolmentRecord> record(db::Tx& tx, const AnyScope& scope, EnrolmentId id);
Result<hours::EnrolmentRecord> show_enrolment(Context& ctx, Claimed<EnrolmentId> id);

// What a stranger may learn. An unknown number and a name that is not the holder's are answered alike.
// `address` is who asks: Kind::TooMany when it asks too often.
Result<Check> check(Context& ctx, const CheckBody& body, std::string_view address);
void limit_checks(int per_minute);  // of one address; only from app/wire.cpp

}  // namespace xingtan::certificate
