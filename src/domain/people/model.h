#pragma once
// A person is a teacher, principal, expert or member of staff, known by an internal id; document numbers are
// attributes, sealed and found only through a keyed blind index. One main membership at any instant.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "platform/jobs/model.h"

namespace xingtan::people {

enum class Sex { Unstated, Female, Male };
BOOST_DESCRIBE_ENUM(Sex, Unstated, Female, Male)

// Stage taught.
enum class Stage { Preschool, Primary, Junior, Senior, VocationalSenior, Special, Other };
BOOST_DESCRIBE_ENUM(Stage, Preschool, Primary, Junior, Senior, VocationalSenior, Special, Other)

// The kinds of B50, the resident's first.
enum class DocumentKind {
    ResidentId,
    Officer,
    Soldier,
    CivilCadre,
    RetiredMilitary,
    HongKongPass,
    MacaoPass,
    TaiwanPass,
    ForeignResidence,
    Passport,
    HouseholdBook,
    Other
};
BOOST_DESCRIBE_ENUM(DocumentKind, ResidentId, Officer, Soldier, CivilCadre, RetiredMilitary, HongKongPass,
                    MacaoPass, TaiwanPass, ForeignResidence, Passport, HouseholdBook, Other)

enum class Post { Teacher, TeacherWithDuty, ClassHead, Administrator, Leader };
BOOST_DESCRIBE_ENUM(Post, Teacher, TeacherWithDuty, ClassHead, Administrator, Leader)

// One row of a roster list.
struct Person {
    PersonId id;
    std::string name;
    UnitId unit;
    std::string unit_name;
    Sex sex{};
    std::optional<Date> born_on;
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    Masked document_number;
    Masked mobile;
    std::int64_t version = 1;
    std::string unit_former = {};  // the name the unit had until lately, else empty
    std::string found_as = {};     // the former name a search found her by, else empty
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, name, unit, unit_name, sex, born_on, stage, subject, post, full_time,
                       document_number, mobile, version, unit_former, found_as))

// What somebody teaches and as what.
struct Teaching {
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    bool operator==(const Teaching&) const = default;
};
BOOST_DESCRIBE_STRUCT(Teaching, (), (stage, subject, post, full_time))

// What enrolment needs of a person found in scope.
struct PersonFacts {
    PersonId id;
    std::string name;
    UnitId unit;
    UnitId admin;  // the unit's nearest administrative ancestor
    Stage stage{};
    std::string subject;
    bool full_time = true;
};
BOOST_DESCRIBE_STRUCT(PersonFacts, (), (id, name, unit, admin, stage, subject, full_time))

// One person as a roster row brings her in. The numbers are plain only here, on their way to being sealed.
struct RosterRow {
    std::string name;
    Sex sex{};
    DocumentKind document_kind{};
    std::string document_number;
    std::string mobile;
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    std::string unit_name;  // empty: the unit of the import
};
BOOST_DESCRIBE_STRUCT(RosterRow, (),
                      (name, sex, document_kind, document_number, mobile, stage, subject, post, full_time,
                       unit_name))

// Which optional cells of a row said something: what is left empty changes nothing of somebody on file.
struct Says {
    bool subject = false, post = false, full_time = false;
};
BOOST_DESCRIBE_STRUCT(Says, (), (subject, post, full_time))

// Something that has happened to a person, as the code of why a roster that brought her in cannot take her
// back.
struct Trace {
    PersonId person;
    std::string code;
};

// Why two records cannot be merged, or a merge not be undone: a problem code and what it speaks of.
struct MergeObstacle {
    std::string code;
    std::string name;  // a project, a unit or a login; may be empty
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(MergeObstacle, (), (code, name, count))

// What goes over to the surviving record. Transfers and memberships of the past stay with the other one.
struct MergeMoves {
    std::int64_t documents = 0, former_names = 0;
    std::int64_t enrolments = 0, hours_tenths = 0;
    std::int64_t certificates = 0, certificates_to_issue = 0;
    std::int64_t grants = 0;
    std::string account;  // the name of the account that goes over
    std::int64_t transfers = 0, memberships = 0;
};
BOOST_DESCRIBE_STRUCT(MergeMoves, (),
                      (documents, former_names, enrolments, hours_tenths, certificates, certificates_to_issue,
                       grants, account, transfers, memberships))

// What looking at two records finds.
struct MergeFindings {
    MergeMoves moves;
    std::vector<MergeObstacle> obstacles;
};

}  // namespace xingtan::people
