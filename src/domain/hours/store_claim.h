#pragma once
// One SQL statement per function over hour_claim with its lines and proofs, outside_training and
// outside_entry. A claim belongs where its person belongs today; a record that was merged away speaks for the
// one it went into.
#include <span>

#include "domain/hours/claim.h"
#include "domain/org/model.h"
#include "platform/auth/context.h"
#include "platform/db/ledger.h"

namespace xingtan::hours::store {

struct ClaimRow {
    HourClaimId id;
    PersonId person;  // whose record it is today
    std::string name;
    UnitId unit;
    std::string unit_name;
    std::optional<OutsideTrainingId> training;
    std::string title;
    std::string provider;
    std::string place;
    Date starts_on;
    Date ends_on;
    std::string remark;
    ClaimState state{};
    Opinion opinion{};
    std::string opinion_text;
    std::string opinion_by;
    std::string decided_by;
    std::optional<DomainTime> decided_at;
    std::string reason;
    DomainTime made_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ClaimRow, (),
                      (id, person, name, unit, unit_name, training, title, provider, place, starts_on,
                       ends_on, remark, state, opinion, opinion_text, opinion_by, decided_by, decided_at,
                       reason, made_at, version))
Result<std::optional<ClaimRow>> claim(db::Tx& tx, const AnyScope& scope, HourClaimId id);
Result<std::optional<ClaimRow>> own_claim(db::Tx& tx, const AnyScope& own, HourClaimId id);
struct ClaimQuery {
    std::string lo, hi;  // the subtree asked for
    ClaimState state{};
    std::int64_t after_id = 0;
    std::int64_t limit = 0;
};
// The oldest first: who has waited longest.
Result<std::vector<ClaimRow>> claims(db::Tx& tx, const AnyScope& scope, const ClaimQuery& query);
Result<std::int64_t> count_claims(db::Tx& tx, const AnyScope& scope, const ClaimQuery& query);
// Of a person found in scope, the newest first.
Result<std::vector<ClaimRow>> claims_of(db::Tx& tx, PersonId person, std::int64_t before_id,
                                        std::int64_t limit);
Result<std::int64_t> count_claims_of(db::Tx& tx, PersonId person);
Result<std::int64_t> count_waiting(db::Tx& tx, PersonId person);

struct LineRow : ClaimLine {
    HourClaimId claim;
};
BOOST_DESCRIBE_STRUCT(LineRow, (ClaimLine), (claim))
Result<std::vector<LineRow>> claim_lines(db::Tx& tx, std::span<const HourClaimId> claims);
struct ProofRow : ClaimProof {
    HourClaimId claim;
};
BOOST_DESCRIBE_STRUCT(ProofRow, (ClaimProof), (claim))
Result<std::vector<ProofRow>> claim_proofs(db::Tx& tx, std::span<const HourClaimId> claims);

struct NewProof {
    ClaimProofId id;
    std::string filename;
    std::string_view media;
    std::int64_t size = 0;
    std::string content_index;
    std::string sealed;
};
Result<> insert_claim(db::Tx& tx, HourClaimId id, PersonId person, const ClaimBody& body, DomainTime at);
Result<> insert_line(db::Tx& tx, HourClaimId claim, const ClaimLineBody& line);
Result<> insert_proof(db::Tx& tx, HourClaimId claim, const NewProof& proof);
struct SealedProof {
    std::string filename;
    std::string media;
    std::string sealed;
};
BOOST_DESCRIBE_STRUCT(SealedProof, (), (filename, media, sealed))
Result<std::optional<SealedProof>> proof(db::Tx& tx, HourClaimId claim, ClaimProofId id);

// False when the version moved on.
Result<bool> opine(db::Tx& tx, const ClaimRow& row, const OpinionBody& body, AccountId by);
Result<bool> settle_claim(db::Tx& tx, const ClaimRow& row, ClaimState state, std::string_view reason,
                          AccountId by, DomainTime at);
Result<> accept_line(db::Tx& tx, HourClaimId claim, std::string_view hour_type, std::int64_t tenths);

struct OutsideRow {
    HourEntryId id;
    PersonId person;
    std::optional<HourClaimId> claim;
    std::string title;
    std::string provider;
    std::string hour_type;
    std::int64_t tenths = 0;
    Date completed_on;
    std::string evidence;
    std::optional<HourEntryId> reverses;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OutsideRow, (),
                      (id, person, claim, title, provider, hour_type, tenths, completed_on, evidence,
                       reverses, reason))
const db::Ledger& outside_ledger();
Result<> insert_outside(db::Tx& tx, std::span<const OutsideRow> entries, AccountId by, WallTime at);
// Those a claim led to that nothing took back.
Result<std::vector<OutsideRow>> standing_of_claim(db::Tx& tx, HourClaimId claim);

// What else of hers meets these days, or might be the same: other claims that stand or wait, enrolments, and
// entries outside every claim.
struct Other {
    HintSource source{};
    std::optional<HourClaimId> claim;
    std::optional<EnrolmentId> enrolment;
    std::string title;
    std::string provider;
    Date starts_on;
    Date ends_on;
};
BOOST_DESCRIBE_STRUCT(Other, (), (source, claim, enrolment, title, provider, starts_on, ends_on))
Result<std::vector<Other>> others(db::Tx& tx, PersonId person, HourClaimId but);
// Claims in scope for which one of this claim's files was handed in too.
struct SameFile {
    HourClaimId claim;
    std::string title;
    std::string provider;
    Date starts_on;
    Date ends_on;
    std::string person_name;
};
BOOST_DESCRIBE_STRUCT(SameFile, (), (claim, title, provider, starts_on, ends_on, person_name))
Result<std::vector<SameFile>> same_files(db::Tx& tx, const AnyScope& scope, HourClaimId claim);

Result<std::optional<OutsideTraining>> training(db::Tx& tx, const AnyScope& scope, OutsideTrainingId id);
// Of the unit and those above it, open ones first.
Result<std::vector<OutsideTraining>> trainings_at(db::Tx& tx, UnitId unit);
Result<> insert_training(db::Tx& tx, const OutsideTraining& made, AccountId by, WallTime at);
Result<bool> close_training(db::Tx& tx, OutsideTrainingId id, std::int64_t version);

}  // namespace xingtan::hours::store
