#pragma once
// Pure decisions about a second round: who comes first, and how far the places go. Anybody can do the same by
// hand or with another program from what the page of the round shows.
#include <span>

#include "domain/quota/model_round.h"

namespace xingtan::quota {

constexpr std::int64_t kRoundPlacesMost = 1'000'000;
constexpr std::int64_t kPointsMost = 1'000'000;
constexpr std::int64_t kRequestsMost = 1'000;  // of one round
constexpr std::int64_t kRoundsMost = 100;      // of one unit in one project

// What a round says of itself, at the moment it is announced.
Result<> round_acceptable(const PlaceRoundBody& body, DomainTime now);
// How many a request may name: 0 takes it back.
Result<> wanted_acceptable(const PlaceRound& round, std::int64_t wanted);

struct Entrant {
    std::int64_t number = 0;
    std::int64_t wanted = 0;
    std::int64_t points = 0;
    std::int64_t won = 0;  // already, of a first-come round
};
struct Share {
    std::int64_t position = 0;  // from 1
    std::int64_t won = 0;
    bool operator==(const Share&) const = default;
};
// SHA-256 of "SEED:NUMBER" in hexadecimal small letters: the smaller comes first.
std::string lottery_key(std::string_view seed, std::int64_t number);
// In the round's order each gets what it still lacks as far as the places left go. One share for each
// entrant, with what it had won before.
std::vector<Share> shared_out(RoundWay way, std::span<const Entrant> entrants, std::int64_t places,
                              std::string_view seed);

}  // namespace xingtan::quota
