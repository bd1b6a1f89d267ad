#pragma once
// One SQL statement per function over place_round and place_request.
#include "domain/quota/service_round.h"
#include "domain/quota/store.h"

namespace xingtan::quota::store {

// Rounds of the units above and below what the scope holds.
Result<std::optional<PlaceRound>> round(db::Tx& tx, const AnyScope& scope, PlaceRoundId id, DomainTime now);
// Of a unit in the scope: to change it.
Result<std::optional<PlaceRound>> own_round(db::Tx& tx, const AnyScope& scope, PlaceRoundId id,
                                            DomainTime now);
Result<std::optional<PlaceRound>> round_by_id(db::Tx& tx, PlaceRoundId id, DomainTime now);
Result<std::vector<PlaceRound>> rounds(db::Tx& tx, const AnyScope& scope, ProjectId project, DomainTime now,
                                       PlaceRoundId before, std::int64_t limit);
Result<std::int64_t> count_rounds(db::Tx& tx, const AnyScope& scope, ProjectId project);
Result<std::int64_t> rounds_of_unit(db::Tx& tx, ProjectId project, UnitId unit);

struct NewRound {
    PlaceRoundId id;
    ProjectId project;
    UnitId unit;
    IntakeId intake;
    std::string seed;
    std::string commitment;
};
Result<> insert_round(db::Tx& tx, const NewRound& round, const PlaceRoundBody& body, AccountId by,
                      DomainTime at);
// The seed of a lottery before anybody is told: for the draw alone.
Result<std::string> seed_of(db::Tx& tx, PlaceRoundId id);
// The next request's number; none when the round is settled. Locks the round until the transaction ends.
Result<std::optional<std::int64_t>> next_number(db::Tx& tx, PlaceRoundId id);
struct Ended {
    RoundOutcome from{};
    RoundOutcome to{};
    std::string_view reason;
};
// False when it has another version by now.
Result<bool> end_round(db::Tx& tx, const PlaceRound& round, const Ended& ended, AccountId by, DomainTime at);
Result<bool> touch_round(db::Tx& tx, const PlaceRound& round);

struct NewRequest {
    PlaceRequestId id;
    PlaceRoundId round;
    UnitId unit;
    std::int64_t number = 0;
    std::int64_t wanted = 0;
    std::string_view reason;
};
// A unit's second request changes its first; whoever asks for more comes behind those who asked before.
Result<> write_request(db::Tx& tx, const NewRequest& request, AccountId by, DomainTime at);
Result<std::optional<PlaceRequest>> request_of(db::Tx& tx, PlaceRoundId round, UnitId unit);
struct RequestStart {
    std::int64_t position = 0;
    std::int64_t number = 0;
};
// With their units; who may know them is the service's to say.
Result<std::vector<PlaceRequest>> requests(db::Tx& tx, PlaceRoundId round, UnitId own,
                                           const RequestStart& after, std::int64_t limit);
Result<std::int64_t> count_requests(db::Tx& tx, PlaceRoundId round);

// Who still asks for some, by number.
struct Asking {
    PlaceRequestId id;
    UnitId unit;
    std::int64_t number = 0;
    std::int64_t wanted = 0;
    std::int64_t points = 0;
    std::int64_t won = 0;  // already, of a first-come round
};
BOOST_DESCRIBE_STRUCT(Asking, (), (id, unit, number, wanted, points, won))
Result<std::vector<Asking>> asking(db::Tx& tx, PlaceRoundId round);
struct Drawn {
    PlaceRequestId id;
    std::int64_t position = 0;
    std::int64_t won = 0;
};
Result<> write_results(db::Tx& tx, std::span<const Drawn> results);
// It keeps what it has won and asks for no more.
Result<> give_up_request(db::Tx& tx, PlaceRequestId id);

// A first-come round: what all have won of it so far, and one of them wins more.
Result<std::int64_t> won_of(db::Tx& tx, PlaceRoundId round);
Result<> add_won(db::Tx& tx, PlaceRequestId id, std::int64_t more);
// Open first-come rounds over places for people a unit may ask in: of the intake or for the whole project; of
// any with no intake.
struct OpenRoundQuery {
    ProjectId project;
    IntakeId intake;
    UnitId unit;
    DomainTime now;
};
struct OpenRound {
    PlaceRoundId id;
    std::int64_t places = 0;
    std::int64_t won = 0;
    std::int64_t free = 0;  // at the authority
    std::int64_t most_each = 0;
    std::int64_t own_won = 0;
};
BOOST_DESCRIBE_STRUCT(OpenRound, (), (id, places, won, free, most_each, own_won))
Result<std::vector<OpenRound>> open_to(db::Tx& tx, const OpenRoundQuery& query);
// How many of them were requests of this round.
Result<std::int64_t> write_points(db::Tx& tx, PlaceRoundId round, const std::vector<RoundPointsLine>& lines);

// What a round handed out, step by step.
struct RoundMove {
    UnitId from_unit;
    UnitId to_unit;
    IntakeId intake;
    std::int64_t quantity = 0;
};
BOOST_DESCRIBE_STRUCT(RoundMove, (), (from_unit, to_unit, intake, quantity))
Result<std::vector<RoundMove>> grants_of(db::Tx& tx, PlaceRoundId round);
// Closed, not by rank, and with all their places still free.
Result<std::vector<DueWork>> due_rounds(db::Tx& tx, DomainTime now);

}  // namespace xingtan::quota::store
