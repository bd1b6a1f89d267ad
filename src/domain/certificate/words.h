#pragma once
// The words a certificate freezes, taken from the registers as they stand.
#include <span>

#include "domain/certificate/model.h"
#include "domain/enrolment/service.h"
#include "domain/project/service.h"

namespace xingtan::certificate {

struct Words {
    std::string holder;
    std::string title;
    std::string project_name;
    Date starts_on;
    Date ends_on;
    Grade grade{};
    std::vector<HoursLine> hours;
};

Grade grade_of(enrolment::State outcome);
// Without what another part made needless.
std::vector<HoursLine> lines_of(std::span<const project::Part> parts, const enrolment::EnrolmentFacts& facts);
Result<Words> words_today(db::Tx& tx, const enrolment::EnrolmentFacts& facts);
// What a correction would change; the issuer keeps the name it had.
std::vector<Difference> differences(const Certificate& printed, const Words& now);

}  // namespace xingtan::certificate
