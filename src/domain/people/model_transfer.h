#pragma once
// A transfer takes a person from one unit to another once both sides agree: one side asks, the other accepts
// or refuses, and whoever asked may withdraw. While it is pending she is neither edited nor nominated anew. A
// secondment is asked for in the same way and leaves her main membership where it is (domain.md F10).
#include "domain/org/model.h"
#include "domain/people/model.h"

namespace xingtan::people {

struct TransferTag {
    static constexpr char letter = 'x';
};
using TransferId = Id<TransferTag>;

// Return is the record of a secondment that was ended by hand; it is never asked for.
enum class TransferKind { TransferOut, TransferIn, Secondment, Return };
BOOST_DESCRIBE_ENUM(TransferKind, TransferOut, TransferIn, Secondment, Return)

enum class TransferState { Pending, Accepted, Refused, Withdrawn, Reversed };
BOOST_DESCRIBE_ENUM(TransferState, Pending, Accepted, Refused, Withdrawn, Reversed)

// The side that asked: the one she leaves or the one she comes to. The other decides.
enum class Side { From, To };
BOOST_DESCRIBE_ENUM(Side, From, To)

struct Transfer {
    TransferId id;
    PersonId person;
    std::string person_name;
    Masked document_number;
    Stage stage{};
    std::string subject;
    TransferKind kind{};
    TransferState state{};
    Side asked_side{};
    UnitId from_unit;
    std::string from_name;
    std::string from_area;  // name of the unit above
    UnitId to_unit;
    std::string to_name;
    std::string to_area;
    bool to_authority = false;  // the accepting authority chooses the school
    UnitId decider;
    Date effective_on;
    std::optional<Date> until_on;  // of a secondment, its last day
    bool ended = false;            // a secondment that was ended by hand
    std::string document;
    std::string asked_by;  // name of the office
    WallTime asked_at;
    std::string decided_by;
    std::optional<WallTime> decided_at;
    std::string reason;      // of a refusal, a withdrawal or a reversal
    bool from_here = false;  // the reader stands above, or is, the unit she leaves
    bool to_here = false;    // … the unit she comes to
    std::int64_t version = 1;
    std::string from_former = {};  // names the units had until lately
    std::string to_former = {};
};
BOOST_DESCRIBE_STRUCT(Transfer, (),
                      (id, person, person_name, document_number, stage, subject, kind, state, asked_side,
                       from_unit, from_name, from_area, to_unit, to_name, to_area, to_authority, decider,
                       effective_on, until_on, ended, document, asked_by, asked_at, decided_by, decided_at,
                       reason, from_here, to_here, version, from_former, to_former))

// The side she leaves names her by id, the side she comes to by number and full name. `to` is found by its
// public facts when she is sent, and is one of the asker's own schools when she is asked in.
struct TransferBody {
    TransferKind kind{};
    std::optional<Claimed<PersonId>> person;
    std::optional<std::string> name;
    std::optional<std::string> document_number;
    Claimed<UnitId> to;
    Date effective_on;
    std::optional<Date> until_on;
    std::string document;  // number of the paper
};
BOOST_DESCRIBE_STRUCT(TransferBody, (),
                      (kind, person, name, document_number, to, effective_on, until_on, document))

struct AcceptanceBody {
    std::optional<Claimed<UnitId>> school;  // where she goes, when an authority was asked
};
BOOST_DESCRIBE_STRUCT(AcceptanceBody, (), (school))

struct TransferReason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TransferReason, (), (reason))

struct SecondmentEndBody {
    Date ended_on;  // the last day of the secondment
    std::string document;
};
BOOST_DESCRIBE_STRUCT(SecondmentEndBody, (), (ended_on, document))

// What anybody may know of a unit: enough to send a person there.
struct TransferTarget {
    UnitId id;
    std::string name;
    std::string code;
    org::UnitKind kind{};
    std::string area;           // name of the unit above
    std::string above;          // and of the one above that
    std::string found_as = {};  // the former name that holds the words, where the present one does not
};
BOOST_DESCRIBE_STRUCT(TransferTarget, (), (id, name, code, kind, area, above, found_as))

}  // namespace xingtan::people
