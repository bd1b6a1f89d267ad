#pragma once
// Pure decisions about claims of training done elsewhere.
#include <span>
#include <string_view>

#include "domain/hours/model_claim.h"

namespace xingtan::hours {

constexpr std::size_t kClaimLinesMost = 5;
constexpr std::size_t kProofsMost = 3;
constexpr std::size_t kProofBytes = 2 << 20;
constexpr std::int64_t kClaimsWaiting = 20;  // of one person
constexpr std::int64_t kClaimDaysMost = 400;

// Kind::Invalid naming the field.
Result<> well_formed(const ClaimBody& body, std::span<const HourType> types, Date today);
// A claim of recognised training stays within what was recognised.
Result<> fits(const OutsideTraining& training, const ClaimBody& body);

// "image/jpeg", "image/png" or "application/pdf" by what the bytes begin with; empty for anything else.
std::string_view media_of(std::string_view bytes);

// What each line is accepted with, in the order of the claim's lines, and the state that makes.
struct Decided {
    ClaimState state{};
    std::vector<std::int64_t> tenths;
};
Result<Decided> decided(std::span<const ClaimLine> lines, const DecisionBody& body);

bool days_meet(Date a_from, Date a_until, Date b_from, Date b_until);
// The same training under two titles: alike but for spaces, marks and case, one within the other, or most of
// their pairs of characters shared.
bool alike(std::string_view a, std::string_view b);

}  // namespace xingtan::hours
