#pragma once
// Pure decisions about duplicates and merges.
#include "domain/people/model_merge.h"

namespace xingtan::people {

// What is compared of two records.
struct Likeness {
    std::string name;
    UnitId unit;
    std::optional<Date> born_on;
    std::string mobile;    // blind index, or empty
    std::string document;  // mask, or empty
};
// In the order of the enum. SameBirth needs two known days, SameMobile two known numbers.
std::vector<Ground> grounds_of(const Likeness& a, const Likeness& b);
// Kind::Invalid "reason-needed" or "text-too-long".
Result<> merge_reason_given(std::string_view reason);
// Kind::Conflict that says the first obstacle, if there is one.
Result<> nothing_forbids(const std::vector<MergeObstacle>& obstacles);

// A document goes over as a current one unless the survivor has one of its kind.
struct HeldDocument {
    DocumentKind kind{};
    bool current = true;
};
bool stays_current(const HeldDocument& document, const std::vector<HeldDocument>& of_survivor);

}  // namespace xingtan::people
