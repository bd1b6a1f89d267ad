#pragma once
// Who a person is on paper, over time: her names and documents, with the proof each change rests on. What was
// printed under an earlier name or number stays as it is (F9).
#include "domain/people/service.h"

namespace xingtan::people {

struct FormerName {
    std::string name;
    Date until;  // the last day before the new name
    std::string proof;
    std::string recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(FormerName, (), (name, until, proof, recorded_by, recorded_at))

struct Document {
    DocumentKind kind{};
    Masked number;
    bool current = true;
    bool hers = true;  // a former number that was recorded by mistake is not
    std::string proof;
    std::string recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(Document, (), (kind, number, current, hers, proof, recorded_by, recorded_at))

// What she taught before, and the last day she did (teaching.h).
struct FormerTeaching {
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    Date until;
    std::string recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(FormerTeaching, (), (stage, subject, post, full_time, until, recorded_by, recorded_at))

struct Identity {
    bool verified = false;                 // a document is on file; without one no certificate is issued
    std::vector<FormerName> former_names;  // the latest first
    std::vector<Document> documents;       // the latest first, former ones too
    std::vector<FormerTeaching> former_teachings;  // the latest first
};
BOOST_DESCRIBE_STRUCT(Identity, (), (verified, former_names, documents, former_teachings))

struct NameBody {
    std::string name;
    Date since;
    std::string proof;  // the paper the change rests on
};
BOOST_DESCRIBE_STRUCT(NameBody, (), (name, since, proof))

struct DocumentBody {
    DocumentKind kind{};
    std::string number;
    std::string proof;
    // The number there was of this kind was recorded by mistake and never hers: nobody is found by it any
    // more.
    std::optional<bool> earlier_mistaken = {};
};
BOOST_DESCRIBE_STRUCT(DocumentBody, (), (kind, number, proof, earlier_mistaken))

enum class Secret { Document, Mobile };
BOOST_DESCRIBE_ENUM(Secret, Document, Mobile)
struct UnsealBody {
    Secret what{};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UnsealBody, (), (what, reason))
struct Unsealed {
    std::string number;
};
BOOST_DESCRIBE_STRUCT(Unsealed, (), (number))

// One person entered by hand. Without a document she is known by name, unit and mobile, and unverified.
struct PersonBody {
    std::string name;
    Sex sex{};
    DocumentKind document_kind{};
    std::string document_number;
    std::string mobile;
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
};
BOOST_DESCRIBE_STRUCT(PersonBody, (),
                      (name, sex, document_kind, document_number, mobile, stage, subject, post, full_time))

Result<Identity> identity(Context& ctx, Claimed<PersonId> id);
// Kind::Conflict "person-already-registered" when the number is known, "person-here-by-former-number" and
// "person-elsewhere-by-former-number" when somebody of this name had it before, "person-already-here" when
// somebody without a document has this name and mobile in the unit, "person-already-here-documented" when
// somebody with one has, and none is given.
Result<Person> add_one(Context& ctx, Claimed<UnitId> unit, const PersonBody& body);
// The old name stays as a former one. Kind::Invalid names the field; Kind::Conflict "stale" when she was
// edited meanwhile.
Result<Person> rename(Context& ctx, Claimed<PersonId> id, const NameBody& body);
// A document of the same kind becomes a former one. The first document of a person who has passed brings her
// certificates (on_documented).
Result<Person> add_document(Context& ctx, Claimed<PersonId> id, const DocumentBody& body);
// In the transaction that gave her a first document; the caller posts `group` (service_identity.cpp).
Result<> tell_documented(db::Tx& tx, Context& ctx, PersonId person, tally::Group& group);
// One number in full, for a reason that is audited; so is a refusal.
Result<Unsealed> unseal(Context& ctx, Claimed<PersonId> id, const UnsealBody& body);

}  // namespace xingtan::people
