#pragma once
// How a project's places are governed: what happens beyond them, and when unused ones come back.
#include "domain/quota/model.h"

namespace xingtan::quota {

// Block refuses who is sent beyond the places. WarnAndConfirm lets the sender confirm, with a reason: that
// posts a top-up from the level above (B11).
enum class OverQuota { Block, WarnAndConfirm };
BOOST_DESCRIBE_ENUM(OverQuota, Block, WarnAndConfirm)

struct ReturnDate {
    std::optional<IntakeId> intake;  // none: of every intake and of the whole project
    std::int64_t intake_number = 0;
    Date return_on;
    bool done = false;
};
BOOST_DESCRIBE_STRUCT(ReturnDate, (), (intake, intake_number, return_on, done))

struct PlacePolicy {
    OverQuota over_quota = OverQuota::Block;
    std::vector<ReturnDate> returns;
    std::int64_t version = 0;  // 0: nobody has set any
};
BOOST_DESCRIBE_STRUCT(PlacePolicy, (), (over_quota, returns, version))

struct ReturnDateBody {
    std::optional<Claimed<IntakeId>> intake;
    Date return_on;
};
BOOST_DESCRIBE_STRUCT(ReturnDateBody, (), (intake, return_on))
struct PlacePolicyBody {
    OverQuota over_quota = OverQuota::Block;
    std::vector<ReturnDateBody> returns;
};
BOOST_DESCRIBE_STRUCT(PlacePolicyBody, (), (over_quota, returns))

// New places for a unit that needs more, issued at the project's owner and handed through to it.
struct TopUpBody {
    Claimed<UnitId> unit;
    std::optional<Claimed<IntakeId>> intake;
    std::int64_t quantity = 0;
    std::string document;
    std::optional<PlaceKind> kind = {};
};
BOOST_DESCRIBE_STRUCT(TopUpBody, (), (unit, intake, quantity, document, kind))
// What a unit confirms for itself.
struct OverQuotaBody {
    std::optional<Claimed<IntakeId>> intake;
    std::int64_t quantity = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OverQuotaBody, (), (intake, quantity, reason))

}  // namespace xingtan::quota
