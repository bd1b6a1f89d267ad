#include "domain/quota/rules_round.h"

#include <algorithm>

#include "domain/quota/rules.h"
#include "platform/crypto/keyring.h"

namespace xingtan::quota {
namespace {

Result<> text_fits(std::string_view text, const char* field) {
    if (text.size() > limits::kTextBytes) return Error::invalid_field(field, "text-too-long");
    return {};
}

// Smaller comes first; the number tells any two apart.
struct Rank {
    std::int64_t points = 0;  // negative: more come first
    std::string key;
    std::int64_t number = 0;
    auto operator<=>(const Rank&) const = default;
};

Rank rank_of(RoundWay way, const Entrant& entrant, std::string_view seed) {
    switch (way) {
        case RoundWay::Rank: return {-entrant.points, {}, entrant.number};
        case RoundWay::Lottery: return {0, lottery_key(seed, entrant.number), entrant.number};
        default: return {0, {}, entrant.number};
    }
}

}  // namespace

Result<> round_acceptable(const PlaceRoundBody& body, DomainTime now) {
    if (body.name.empty()) return Error::invalid_field("name", "name-missing");
    if (body.name.size() > limits::kNameBytes) return Error::invalid_field("name", "name-too-long");
    if (body.places < 1 || body.places > kRoundPlacesMost)
        return Error::invalid_field("places", "quantity-out-of-range");
    if (body.most_each < 0 || body.most_each > body.places)
        return Error::invalid_field("most_each", "round-most-each-out-of-range",
                                    {{"most", std::to_string(body.places)}});
    if (body.way == RoundWay::Rank && body.criterion.empty())
        return Error::invalid_field("criterion", "round-criterion-missing");
    TRY(text_fits(body.criterion, "criterion"));
    TRY(text_fits(body.document, "document"));
    if (body.closes_at <= body.opens_at) return Error::invalid_field("closes_at", "times-out-of-order");
    if (body.closes_at <= now) return Error::invalid_field("closes_at", "round-closing-not-ahead");
    return {};
}

Result<> wanted_acceptable(const PlaceRound& round, std::int64_t wanted) {
    const auto most = round.most_each > 0 ? round.most_each : round.places;
    if (wanted < 0 || wanted > most)
        return Error::invalid_field("wanted", "round-wanted-out-of-range", {{"most", std::to_string(most)}});
    return {};
}

std::string lottery_key(std::string_view seed, std::int64_t number) {
    return crypto::sha256_hex(std::string(seed) + ":" + std::to_string(number));
}

std::vector<Share> shared_out(RoundWay way, std::span<const Entrant> entrants, std::int64_t places,
                              std::string_view seed) {
    std::vector<std::pair<Rank, std::size_t>> order;
    order.reserve(entrants.size());
    for (const auto& entrant : entrants) order.emplace_back(rank_of(way, entrant, seed), order.size());
    std::sort(order.begin(), order.end());
    std::vector<Share> shares(entrants.size());
    std::int64_t position = 0;
    for (const auto& [rank, at] : order) {
        const auto more = std::min(entrants[at].wanted - entrants[at].won, places);
        shares[at] = {++position, entrants[at].won + more};
        places -= more;
    }
    return shares;
}

}  // namespace xingtan::quota
