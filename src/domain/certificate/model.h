#pragma once
// A certificate says that a person met every part of a project. It freezes the words of its day; its number
// is gapless per issuer and year and never used again; at most one is valid per person and project. Anyone
// may check it by number and name, or by the signed statement in its QR code.
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
    ProjectId project;
    std::string project_name;
    PersonId person;
    std::string holder;
    std::string title;
    std::string issuer;
    Date issued_on;
    State state{};
    std::vector<HoursLine> hours;
};
BOOST_DESCRIBE_STRUCT(Certificate, (),
                      (id, number, project, project_name, person, holder, title, issuer, issued_on, state,
                       hours))

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
    std::optional<std::string> holder;
    std::optional<std::string> title;
    std::optional<std::string> project_name;
    std::optional<std::string> issuer;
    std::optional<Date> issued_on;
    std::vector<HoursLine> hours;
    bool signature_checked = false;
};
BOOST_DESCRIBE_STRUCT(Check, (),
                      (result, number, holder, title, project_name, issuer, issued_on, hours,
                       signature_checked))

}  // namespace xingtan::certificate
