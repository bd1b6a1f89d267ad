#pragma once
// A second round: an authority offers its free places again and those below ask for some. First-come serves
// each request at once (docs/decisions/0074); otherwise they are handed out after the closing moment, in a
// stated order, by one recorded act. A lottery's seed is fixed when the round
// is announced: its SHA-256 stands there from the first day, the seed itself after the draw, so that anybody
// can draw again (docs/decisions/0064).
#include "domain/quota/model.h"

namespace xingtan::quota {

// FirstCome: who asked first. Rank: who has more points by the stated criterion, then who asked first.
// Lottery: by the SHA-256 of the seed, a colon and the request's number.
enum class RoundWay { FirstCome, Rank, Lottery };
BOOST_DESCRIBE_ENUM(RoundWay, FirstCome, Rank, Lottery)

// Who may ask: units right below the authority, or any below it; theirs come to them through those between.
enum class RoundAskers { Children, AllBelow };
BOOST_DESCRIBE_ENUM(RoundAskers, Children, AllBelow)

// The first three by the clock.
enum class RoundState { Announced, Open, Closed, Allotted, TakenBack, Cancelled };
BOOST_DESCRIBE_ENUM(RoundState, Announced, Open, Closed, Allotted, TakenBack, Cancelled)

// What was made of a round.
enum class RoundOutcome { Standing, Allotted, TakenBack, Cancelled };
BOOST_DESCRIBE_ENUM(RoundOutcome, Standing, Allotted, TakenBack, Cancelled)

struct PlaceRound {
    PlaceRoundId id;
    ProjectId project;
    UnitId unit;  // whose free places
    std::string unit_name;
    std::optional<IntakeId> intake;  // none: places for the whole project
    std::int64_t intake_number = 0;
    PlaceKind kind{};
    std::string name;
    RoundWay way{};
    RoundAskers askers{};
    std::int64_t places = 0;
    std::int64_t most_each = 0;  // 0: as many as there are
    std::string criterion;       // what points are given for
    std::string document;
    DomainTime opens_at;
    DomainTime closes_at;
    RoundState state{};
    std::string commitment;  // SHA-256 of the seed, of a lottery
    std::string seed;        // once it is drawn, else empty
    std::int64_t requests = 0;
    std::int64_t wanted = 0;  // by all of them
    std::int64_t won = 0;
    std::optional<DomainTime> ended_at;
    std::string reason;  // why it was cancelled or taken back
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PlaceRound, (),
                      (id, project, unit, unit_name, intake, intake_number, kind, name, way, askers, places,
                       most_each, criterion, document, opens_at, closes_at, state, commitment, seed, requests,
                       wanted, won, ended_at, reason, version))

// By its number alone to whoever may not know the unit.
struct PlaceRequest {
    PlaceRequestId id;
    std::int64_t number = 0;
    std::optional<UnitId> unit;
    std::string unit_name;
    std::string unit_former;
    std::int64_t wanted = 0;  // 0: asks for none any more
    std::string reason;
    std::int64_t points = 0;
    std::int64_t position = 0;  // in the order places were handed out; 0 before
    std::int64_t won = 0;
    DomainTime asked_at;
    bool own = false;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PlaceRequest, (),
                      (id, number, unit, unit_name, unit_former, wanted, reason, points, position, won,
                       asked_at, own, version))

// A round as one unit sees it.
struct PlaceRoundView {
    PlaceRound round;
    bool may_ask = false;
    bool may_settle = false;
    std::optional<PlaceRequest> own;
};
BOOST_DESCRIBE_STRUCT(PlaceRoundView, (), (round, may_ask, may_settle, own))

struct PlaceRoundBody {
    std::string name;
    std::optional<Claimed<IntakeId>> intake;  // left out: the whole project
    std::optional<PlaceKind> kind = {};
    RoundWay way{};
    RoundAskers askers{};
    std::int64_t places = 0;
    std::int64_t most_each = 0;
    std::string criterion;
    std::string document;
    DomainTime opens_at;
    DomainTime closes_at;
};
BOOST_DESCRIBE_STRUCT(PlaceRoundBody, (),
                      (name, intake, kind, way, askers, places, most_each, criterion, document, opens_at,
                       closes_at))

struct OwnPlaceRequestBody {
    std::int64_t wanted = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OwnPlaceRequestBody, (), (wanted, reason))

struct PlaceRequestBody {
    Claimed<UnitId> unit;
    std::int64_t wanted = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlaceRequestBody, (), (unit, wanted, reason))

struct RoundPointsLine {
    Claimed<PlaceRequestId> request;
    std::int64_t points = 0;
};
BOOST_DESCRIBE_STRUCT(RoundPointsLine, (), (request, points))
struct RoundPointsBody {
    std::vector<RoundPointsLine> lines;
};
BOOST_DESCRIBE_STRUCT(RoundPointsBody, (), (lines))

struct RoundReasonBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RoundReasonBody, (), (reason))

}  // namespace xingtan::quota
