#include "domain/hours/limits.h"

namespace xingtan::hours {

bool bars(std::int64_t missed_tenths, std::int64_t of_tenths) {
    return of_tenths > 0 && missed_tenths * 5 >= of_tenths;
}

std::string_view limit_problem(const Limits& limits, std::span<const Posting> postings, const Done& after) {
    for (const auto& posting : postings) {
        if (posting.verdict == Verdict::Fail) continue;
        if (limits.barred.contains({posting.enrolment, posting.slot})) return "absent-a-fifth";
        const auto cap = limits.caps.find(posting.slot);
        if (cap != limits.caps.end() && posting.tenths > 0 &&
            after.at(static_cast<std::size_t>(posting.slot - 1)) > cap->second)
            return "hours-over-cap";
    }
    return "";
}

}  // namespace xingtan::hours
