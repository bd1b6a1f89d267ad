#pragma once
// A certificate says that a person met every part of a project. It freezes the words of its day; its number
// is gapless per issuer and year and never used again; at most one is valid per person and project. A
// correction is the next edition under the same number. Anyone may check it by number and name, or by the
// signed statement in its QR code.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/certificate/fwd.h"
#include "domain/enrolment/fwd.h"
#include "domain/project/fwd.h"

namespace xingtan::certificate {

enum class State { Valid, Superseded, Revoked };
BOOST_DESCRIBE_ENUM(State, Valid, Superseded, Revoked)

enum class Grade { Pass, Good, Excellent };
BOOST_DESCRIBE_ENUM(Grade, Pass, Good, Excellent)

// One line of hours, attributed to the authority that attests it.
struct HoursLine {
    std::string part;
    std::string authority;
    std::string name;
    std::int64_t tenths = 0;
};
BOOST_DESCRIBE_STRUCT(HoursLine, (), (part, authority, name, tenths))

struct Certificate {
    CertificateId id;
    std::string number;
    std::int64_t edition = 1;
    ProjectId project;
    std::string project_name;
    PersonId person;
    std::string holder;
    std::string title;
    std::string issuer;
    Date starts_on;  // of her intake
    Date ends_on;
    Grade grade{};
    Date issued_on;
    Date edition_on;  // when this edition was made: the day of issue, or of the correction
    State state{};
    std::vector<HoursLine> hours;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Certificate, (),
                      (id, number, edition, project, project_name, person, holder, title, issuer, starts_on,
                       ends_on, grade, issued_on, edition_on, state, hours, version))

// How a project's certificates are issued: at once to whoever met everything, or when the owner approves.
enum class IssueMode { AtOnce, Approved };
BOOST_DESCRIBE_ENUM(IssueMode, AtOnce, Approved)

struct IssueRule {
    IssueMode issue{};
    std::int64_t version = 0;  // 0: never set
};
BOOST_DESCRIBE_STRUCT(IssueRule, (), (issue, version))

struct IssueRuleBody {
    IssueMode issue{};
};
BOOST_DESCRIBE_STRUCT(IssueRuleBody, (), (issue))

// Who met everything and waits for her certificate, or was refused it with a reason.
enum class WaitState { Waiting, Refused };
BOOST_DESCRIBE_ENUM(WaitState, Waiting, Refused)

struct CertificateWaiting {
    EnrolmentId enrolment;
    PersonId person;
    std::string name;
    std::string unit_name;
    Grade grade{};
    DomainTime since;
    std::string reason;  // of the refusal
};
BOOST_DESCRIBE_STRUCT(CertificateWaiting, (), (enrolment, person, name, unit_name, grade, since, reason))

// A project whose certificates are approved, with how many wait among the reader's people.
struct WaitingProject {
    ProjectId project;
    std::string project_name;
    UnitId owner;
    std::string issuer;
    IssueMode issue{};
};
BOOST_DESCRIBE_STRUCT(WaitingProject, (), (project, project_name, owner, issuer, issue))
struct WaitingCounts : WaitingProject {
    std::int64_t waiting = 0;  // at most 10,001
    std::int64_t refused = 0;
    bool may_approve = false;  // the reader acts for the owner
};
BOOST_DESCRIBE_STRUCT(WaitingCounts, (WaitingProject), (waiting, refused, may_approve))

// One act by which people who waited have their certificates.
struct CertificateApproval {
    ApprovalId id;
    std::string proof;
    std::int64_t people = 0;
    std::string by;
    DomainTime at;
    std::string first_number;  // of the corrected ones too
    std::string last_number;
};
BOOST_DESCRIBE_STRUCT(CertificateApproval, (), (id, proof, people, by, at, first_number, last_number))

constexpr std::size_t kApprovedMost = 500;  // people of one act; its transaction is short

// Those named; or, when none is, those who wait in a unit, or all, as many as one act may serve.
struct ApprovalBody {
    std::optional<std::vector<Claimed<EnrolmentId>>> enrolments;
    std::optional<Claimed<UnitId>> unit;
    std::optional<std::string> proof;  // the paper it rests on
};
BOOST_DESCRIBE_STRUCT(ApprovalBody, (), (enrolments, unit, proof))

struct Approved {
    CertificateApproval approval;
    std::int64_t passed_over = 0;  // named, but not waiting any more or without a document on file
    std::int64_t left = 0;         // still waiting in the project, at most 10,001
};
BOOST_DESCRIBE_STRUCT(Approved, (), (approval, passed_over, left))

struct RefusalBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RefusalBody, (), (reason))

// What was done to a certificate after its issue. A copy printed is a step too.
enum class StepKind { Printed, Corrected, Revoked, Reissued };
BOOST_DESCRIBE_ENUM(StepKind, Printed, Corrected, Revoked, Reissued)

struct CertificateStep {
    StepKind kind{};
    std::string number;
    std::int64_t edition = 1;
    std::string reason;
    std::string proof;
    std::string by;
    DomainTime at;
};
BOOST_DESCRIBE_STRUCT(CertificateStep, (), (kind, number, edition, reason, proof, by, at))

// What a certificate prints, and what the register says today; a correction would take it over.
struct Difference {
    std::string field;
    std::string printed;
    std::string now;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (field, printed, now))

// One certificate with everything that became of it.
struct History {
    Certificate certificate;
    std::vector<Certificate> related;    // other editions of its number, what it replaced, what replaced it
    std::vector<CertificateStep> steps;  // of all of these, oldest first
    std::int64_t copies = 0;             // of its number, printed so far
    std::string unit_name;               // where its holder was trained from
    bool may_act = false;                // the reader acts for the issuer
    bool may_reissue = false;            // revoked, the training still passed, and nothing valid in its place
    std::vector<Difference> differences;
    std::optional<CertificateApproval>
        approval;  // the act that let her have it, where certificates are approved
};
BOOST_DESCRIBE_STRUCT(History, (),
                      (certificate, related, steps, copies, unit_name, may_act, may_reissue, differences,
                       approval))

// Why something is done to a certificate, and the paper that shows it (may be empty).
struct ActBody {
    std::string reason;
    std::optional<std::string> proof;
};
BOOST_DESCRIBE_STRUCT(ActBody, (), (reason, proof))

// By number and name, or by the statement of the QR code; exactly one of the two.
struct CheckBody {
    std::optional<std::string> number;
    std::optional<std::string> name;
    std::optional<std::string> statement;
};
BOOST_DESCRIBE_STRUCT(CheckBody, (), (number, name, statement))

enum class CheckResult { Valid, Superseded, Revoked, Unknown };
BOOST_DESCRIBE_ENUM(CheckResult, Valid, Superseded, Revoked, Unknown)

// What a stranger is told: every printed fact, never a document number. Unknown says nothing more.
struct Check {
    CheckResult result{};
    std::optional<std::string> number;
    std::optional<std::int64_t> edition;
    std::optional<std::string> holder;
    std::optional<std::string> title;
    std::optional<std::string> project_name;
    std::optional<Date> starts_on;
    std::optional<Date> ends_on;
    std::optional<Grade> grade;
    std::optional<std::string> issuer;
    std::vector<std::string> issuer_chain;  // who answers to whom today, from the top to the issuer
    std::optional<Date> issued_on;
    std::optional<Date> edition_on;
    std::optional<Date> ended_on;  // superseded or revoked on this day
    bool replaced = false;         // revoked, and a new one issued in its place
    std::vector<HoursLine> hours;
    bool signature_checked = false;
};
BOOST_DESCRIBE_STRUCT(Check, (),
                      (result, number, edition, holder, title, project_name, starts_on, ends_on, grade,
                       issuer, issuer_chain, issued_on, edition_on, ended_on, replaced, hours,
                       signature_checked))

}  // namespace xingtan::certificate
