#pragma once
// Training done elsewhere: a teacher states what it was and hands in a proof, her unit says what it thinks,
// and whoever decides on results accepts it, in whole or in part, or refuses it with a reason. What is
// accepted is in the ledger in the same transaction; a claim that proves false is reversed there.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/hours/fwd.h"
#include "domain/hours/model_record.h"
#include "platform/jobs/upload.h"

namespace xingtan::hours {

enum class ClaimState { Submitted, Accepted, InPart, Refused, Withdrawn, Reversed };
BOOST_DESCRIBE_ENUM(ClaimState, Submitted, Accepted, InPart, Refused, Withdrawn, Reversed)

enum class Opinion { None, Supports, Doubts };
BOOST_DESCRIBE_ENUM(Opinion, None, Supports, Doubts)

struct ClaimLine {
    std::string hour_type;
    std::int64_t tenths = 0;
    std::optional<std::int64_t> accepted_tenths = {};
};
BOOST_DESCRIBE_STRUCT(ClaimLine, (), (hour_type, tenths, accepted_tenths))

struct ClaimProof {
    ClaimProofId id;
    std::string filename;
    std::string media;
    std::int64_t size = 0;  // bytes
};
BOOST_DESCRIBE_STRUCT(ClaimProof, (), (id, filename, media, size))

// What a reviewer should look at before she accepts.
enum class HintKind { SameDays, LikeTitle, SameProof };
BOOST_DESCRIBE_ENUM(HintKind, SameDays, LikeTitle, SameProof)
enum class HintSource { Claim, Enrolment, Entry };
BOOST_DESCRIBE_ENUM(HintSource, Claim, Enrolment, Entry)
struct ClaimHint {
    HintKind kind{};
    HintSource source{};
    std::optional<HourClaimId> claim;
    std::optional<EnrolmentId> enrolment;
    std::string title;
    std::string provider;
    Date starts_on;
    Date ends_on;
    std::string person_name;  // of SameProof: whose claim it was handed in for
};
BOOST_DESCRIBE_STRUCT(ClaimHint, (),
                      (kind, source, claim, enrolment, title, provider, starts_on, ends_on, person_name))

struct HourClaim {
    HourClaimId id;
    PersonId person;
    std::string name;
    std::string unit_name;
    std::optional<OutsideTrainingId> training;
    std::string title;
    std::string provider;
    std::string place;
    Date starts_on;
    Date ends_on;
    std::string remark;
    ClaimState state{};
    std::vector<ClaimLine> lines;
    std::vector<ClaimProof> proofs;
    Opinion opinion{};
    std::string opinion_text;
    std::string opinion_by;
    std::string decided_by;
    std::optional<DomainTime> decided_at;
    std::string reason;
    DomainTime made_at;
    std::int64_t version = 1;
    std::vector<ClaimHint> hints;  // for offices, while it waits
};
BOOST_DESCRIBE_STRUCT(HourClaim, (),
                      (id, person, name, unit_name, training, title, provider, place, starts_on, ends_on,
                       remark, state, lines, proofs, opinion, opinion_text, opinion_by, decided_by,
                       decided_at, reason, made_at, version, hints))

struct ClaimLineBody {
    std::string hour_type;
    std::int64_t tenths = 0;
};
BOOST_DESCRIBE_STRUCT(ClaimLineBody, (), (hour_type, tenths))

struct ClaimBody {
    std::optional<Claimed<OutsideTrainingId>> training = {};
    std::string title;
    std::string provider;
    std::string place;
    Date starts_on;
    Date ends_on;
    std::string remark;
    std::vector<ClaimLineBody> lines;
    std::vector<Claimed<UploadId>> proofs;  // pictures or PDF, one to three
};
BOOST_DESCRIBE_STRUCT(ClaimBody, (),
                      (training, title, provider, place, starts_on, ends_on, remark, lines, proofs))

struct OpinionBody {
    bool supports = false;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(OpinionBody, (), (supports, text))

// All of it, or what `lines` say; less than was asked, and refusing, need a reason.
struct DecisionBody {
    bool accept = false;
    std::optional<std::vector<ClaimLineBody>> lines = {};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DecisionBody, (), (accept, lines, reason))

struct ClaimReasonBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClaimReasonBody, (), (reason))

struct OutsideTraining {
    OutsideTrainingId id;
    UnitId unit;
    std::string unit_name;
    std::string name;
    std::string provider;
    std::string hour_type;
    std::int64_t most_tenths = 0;
    Date from_on;
    Date until_on;
    std::string document;
    bool closed = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(OutsideTraining, (),
                      (id, unit, unit_name, name, provider, hour_type, most_tenths, from_on, until_on,
                       document, closed, version))

struct OutsideTrainingBody {
    std::string name;
    std::string provider;
    std::string hour_type;
    std::int64_t most_tenths = 0;
    Date from_on;
    Date until_on;
    std::string document;
};
BOOST_DESCRIBE_STRUCT(OutsideTrainingBody, (),
                      (name, provider, hour_type, most_tenths, from_on, until_on, document))

}  // namespace xingtan::hours
