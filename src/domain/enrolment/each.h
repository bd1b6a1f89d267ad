#pragma once
// Requests about many: each member has an outcome of its own, and one that is refused changes nothing.
#include "domain/enrolment/service.h"

namespace xingtan::enrolment {

// Expected refusals become an outcome of their own; anything else fails the whole request.
inline bool is_refusal(const Error& error) {
    return error.kind == Kind::Conflict || error.kind == Kind::Missing || error.kind == Kind::Forbidden ||
           error.kind == Kind::Invalid;
}

inline void refuse_one(Outcome& outcome, const Error& error) {
    outcome.code = error.code;
    if (!error.params.empty()) outcome.about = error.params.front().second;
}

// `one` says what the member became, if that is anything.
template <class IdType, class One>
Result<Outcomes> each_of(const std::vector<Claimed<IdType>>& ids, One one) {
    Outcomes outcomes;
    for (const auto& id : ids) {
        Result<std::optional<State>> result = one(id);
        if (!result.ok() && !is_refusal(result.error())) return std::move(result).error();
        (result.ok() ? outcomes.done : outcomes.refused) += 1;
        outcomes.rows.push_back({to_wire(id.unproven), result.ok(), {}, {}});
        if (result.ok())
            outcomes.rows.back().state = *result;
        else
            refuse_one(outcomes.rows.back(), result.error());
    }
    return outcomes;
}

inline Result<> length_in_range(std::size_t size, const char* field) {
    if (size == 0 || size > kManyMost)
        return Error::invalid_field(field, "list-length-out-of-range", {{"most", std::to_string(kManyMost)}});
    return {};
}

}  // namespace xingtan::enrolment
